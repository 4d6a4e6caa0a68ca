import { handOf, type QueueItem } from '../../../shared/domain/queue/item'
import { reasonsOf } from '../../../shared/domain/queue/reasons'
import { modeOfTransport } from '../../../shared/knowledge/modes'
import type { DeskState } from '../../../shared/journal/state'
import { routeToHash } from '../../frame/routes'
import { Button, Kbd } from '../../ui/Button'
import { Tag, ToneMark } from '../../ui/Tag'
import { progressWords } from '../../words/clocks'
import type { Now } from '../../words/times'
import { TakeButton, TakenLine } from './TakenWork'
import { billOf } from './useQueue'

export type QueueAct = 'open' | 'take' | 'giveBack' | 'first' | 'last' | 'byRule'

export interface QueueSideProps {
  state: DeskState
  item: QueueItem | undefined
  /** this operator's id */
  operator: string
  now: Now
  busy: boolean
  onAct: (act: QueueAct) => void
}

/** The chosen shipment: all its reasons, what stops it, whose it is, and what can be done. */
export function QueueSide({ state, item, operator, now, busy, onAct }: QueueSideProps) {
  if (item === undefined)
    return (
      <aside className="card list-and-card__side" aria-label="Chosen shipment">
        <p className="muted">No shipment is chosen.</p>
      </aside>
    )
  const { shipment } = item
  return (
    <aside className="card list-and-card__side stack" aria-label="Chosen shipment">
      <div>
        <h2>{shipment.importerName || 'Client not named'}</h2>
        <p className="mono">{shipment.entryNumber || 'no entry yet'}</p>
        <p className="small muted">{placeLine(state, item)}</p>
      </div>
      <ol className="queue__reasons" aria-label="Why it stands here">
        {reasonsOf(item, now).map(({ rule, words }) => (
          <li key={rule}>{words}</li>
        ))}
      </ol>
      {(shipment.progress !== undefined || shipment.stops.length > 0) && (
        <div className="stack stack--tight">
          {shipment.progress !== undefined && (
            <p>
              <Tag tone={progressWords[shipment.progress].tone}>{progressWords[shipment.progress].words}</Tag>
            </p>
          )}
          {shipment.stops.map((stop) => (
            <p key={stop} className="small">
              <ToneMark tone="later" spoken="Stops it: " /> {stop}
            </p>
          ))}
        </div>
      )}
      <TakenLine work={item} />
      <div className="queue__acts">
        <Button look="primary" disabled={busy} onClick={() => onAct('open')}>
          {openWords(item)} <Kbd>Enter</Kbd>
        </Button>
        <TakeButton work={item} operator={operator} busy={busy} onAct={onAct} />
        <Button disabled={busy} onClick={() => onAct('first')}>
          Put first <Kbd>F</Kbd>
        </Button>
        <Button disabled={busy} onClick={() => onAct('last')}>
          Put last <Kbd>L</Kbd>
        </Button>
        {handOf(shipment) !== 1 && (
          <Button disabled={busy} onClick={() => onAct('byRule')}>
            By the rule again <Kbd>R</Kbd>
          </Button>
        )}
        {shipment.arrival !== '' && (
          <a className="button" href={routeToHash({ at: 'prepare', page: 'arrivals', id: shipment.arrival })}>
            Arrival
          </a>
        )}
      </div>
    </aside>
  )
}

const openWords = ({ shipment }: QueueItem): string =>
  shipment.subject === 'entry'
    ? 'Open the entry'
    : shipment.subject === 'inFlight'
      ? 'Open in triage'
      : 'New entry from it'

function placeLine(state: DeskState, { shipment }: QueueItem): string {
  const parts = [
    shipment.port === '' ? 'port not known' : `port ${shipment.port}`,
    modeOfTransport(shipment.mode)?.name ?? '',
    billOf(state, shipment),
    shipment.container,
    shipment.firms === '' ? '' : `at ${shipment.firms}`,
    shipment.agencies,
    shipment.goods,
  ]
  return parts.filter(Boolean).join(' · ')
}
