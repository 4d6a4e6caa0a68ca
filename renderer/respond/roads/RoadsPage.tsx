import { roadsTable } from '../../../shared/domain/respond/roadsTable'
import { roads } from '../../../shared/knowledge/roads'
import { routeToHash } from '../../frame/routes'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Screen } from '../../ui/Screen'
import { ClientsPart, roadsRead } from './ClientsPart'
import { RulesPart } from './RulesPart'
import { ShipmentsPart } from './ShipmentsPart'
import './roads.css'

const parts = [
  { id: undefined, name: 'Clients' },
  { id: '~shipments', name: 'Shipments' },
  { id: '~rules', name: 'The five roads' },
] as const

/**
 * Which way each client and shipment goes while the system is down, what that road still wants, and what was handed to
 * whom. `id`: a part, a client, or subject and record of a shipment.
 */
export default function RoadsPage({ id }: { id?: string | undefined }) {
  const words = useMade(roadsRead, countWords)
  const part = id?.startsWith('~') === true ? id : id?.includes('/') === true ? '~shipments' : undefined
  const open = id?.startsWith('~') === true ? undefined : id
  return (
    <Screen
      title="Roads"
      about={words}
      className={part === '~rules' ? undefined : 'list-screen'}
      actions={
        <nav className="parts" aria-label="Parts of the roads">
          {parts.map((one) => (
            <a
              key={one.name}
              href={routeToHash({ at: 'respond', page: 'roads', ...(one.id !== undefined && { id: one.id }) })}
              aria-current={one.id === part ? 'page' : undefined}
            >
              {one.name}
            </a>
          ))}
        </nav>
      }
    >
      {part === '~rules' ? (
        <RulesPart />
      ) : part === '~shipments' ? (
        <ShipmentsPart key={open} openId={open} />
      ) : (
        <ClientsPart key={open} openId={open} />
      )}
    </Screen>
  )
}

/** `12 to go: 9 paper (7 not chosen), 3 wait` */
function countWords({ state }: Desk): string {
  const { all, done, open, notChosen } = roadsTable(state)
  const roadsSaid = roads
    .filter(({ id }) => open[id] > 0)
    .map(
      ({ id, name }) =>
        `${open[id]} ${name.toLowerCase()}${id === 'paper' && notChosen > 0 ? ` (${notChosen} not chosen)` : ''}`,
    )
  return `${all - done} to go${roadsSaid.length === 0 ? '' : `: ${roadsSaid.join(', ')}`}`
}
