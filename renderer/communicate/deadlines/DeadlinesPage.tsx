import { routeToHash } from '../../frame/routes'
import { Screen } from '../../ui/Screen'
import { ClosuresPart } from './ClosuresPart'
import { DeadlinesPart } from './DeadlinesPart'
import { RulesPart } from './RulesPart'
import './duties.css'
import './deadlines.css'

const parts = [
  { id: undefined, name: 'Clocks' },
  { id: '~closures', name: 'Closures' },
  { id: '~rules', name: 'Rules' },
] as const

/** Every clock of incidents and entries with its rule; the closures that move some of them; the rules themselves. */
export default function DeadlinesPage({ id }: { id?: string | undefined }) {
  const part = parts.find((one) => one.id === id)?.id
  const nav = (
    <nav className="parts" aria-label="Parts of the deadlines">
      {parts.map((one) => (
        <a
          key={one.name}
          href={routeToHash({ at: 'communicate', page: 'deadlines', ...(one.id !== undefined && { id: one.id }) })}
          aria-current={one.id === part ? 'page' : undefined}
        >
          {one.name}
        </a>
      ))}
    </nav>
  )
  if (part === undefined) return <DeadlinesPart nav={nav} />
  return (
    <Screen
      title={part === '~closures' ? 'Closures' : 'Rules'}
      about={part === '~closures' ? 'days without business' : 'by which the clocks are counted'}
      actions={nav}
    >
      {part === '~closures' ? <ClosuresPart /> : <RulesPart />}
    </Screen>
  )
}
