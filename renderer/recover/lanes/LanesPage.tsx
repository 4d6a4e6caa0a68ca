import { routeToHash } from '../../frame/routes'
import '../../ui/listGrid.css'
import { BackQueuePart } from './BackQueuePart'
import { BackRulePart } from './BackRulePart'
import { PacePart } from './PacePart'
import './lanes.css'

const parts = [
  { id: undefined, name: 'Queue' },
  { id: '~pace', name: 'Pace and people' },
  { id: '~rule', name: 'How this is ranked' },
] as const

/** Every entry in exactly one lane; what is not home in its place; the pace and the people; the rule itself. */
export default function LanesPage({ id }: { id?: string | undefined }) {
  const part = parts.find((one) => one.id === id)?.id
  const nav = (
    <nav className="parts" aria-label="Parts of lanes and queue">
      {parts.map((one) => (
        <a
          key={one.name}
          href={routeToHash({ at: 'recover', page: 'lanes', ...(one.id !== undefined && { id: one.id }) })}
          aria-current={one.id === part ? 'page' : undefined}
        >
          {one.name}
        </a>
      ))}
    </nav>
  )
  if (part === '~pace') return <PacePart nav={nav} />
  if (part === '~rule') return <BackRulePart nav={nav} />
  return <BackQueuePart nav={nav} />
}
