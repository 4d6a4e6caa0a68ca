import { QueuePart } from './QueuePart'
import { RulePart } from './RulePart'
import { WorkPart } from './WorkPart'
import { routeToHash } from '../../frame/routes'
import '../../ui/listGrid.css'
import './queue.css'

const parts = [
  { id: undefined, name: 'By urgency' },
  { id: '~work', name: 'By person' },
  { id: '~rule', name: 'How this is ranked' },
] as const

/** Every shipment by what the law and the clock say, the most urgent first; the work of each person; the rule itself. */
export default function QueuePage({ id }: { id?: string | undefined }) {
  const part = parts.find((one) => one.id === id)?.id
  const nav = (
    <nav className="parts" aria-label="Parts of the queue">
      {parts.map((one) => (
        <a
          key={one.name}
          href={routeToHash({ at: 'respond', page: 'queue', ...(one.id !== undefined && { id: one.id }) })}
          aria-current={one.id === part ? 'page' : undefined}
        >
          {one.name}
        </a>
      ))}
    </nav>
  )
  if (part === '~work') return <WorkPart nav={nav} />
  if (part === '~rule') return <RulePart nav={nav} />
  return <QueuePart nav={nav} />
}
