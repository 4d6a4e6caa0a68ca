import { handedOf, authorisationOf } from '../../../shared/domain/respond/roadsHanded'
import { roadNeeds } from '../../../shared/domain/respond/roadsNeeds'
import { roadOf } from '../../../shared/domain/respond/roads'
import { roadRule } from '../../../shared/knowledge/roads'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import type { Subject } from '../../../shared/domain/respond/subject'
import { Button, Kbd } from '../../ui/Button'
import '../../ui/factList.css'
import { Tag, ToneMark } from '../../ui/Tag'
import { momentWords } from '../../words/times'
import type { RoadTarget } from './ChooseRoad'
import { isHandedOver, standingWords } from './roadWords'

export type RoadAsk = 'choose' | 'leave' | 'pack' | 'hand'

const look = ({ state }: Desk, subject: Subject, of: string) => ({
  standing: roadOf(state, subject, of),
  needs: roadNeeds(state, subject, of),
  leave: authorisationOf(state, subject, of),
  handed: handedOf(state, subject, of),
})
const reads = ['road', 'importer', 'entry', 'arrival', 'inFlight', 'firm', 'savedFile'] as const

/** The chosen client or shipment: its road and why, what is missing for it, and what was handed to whom. */
export function RoadSide({
  target,
  under,
  onAsk,
}: {
  target: RoadTarget
  under: string
  onAsk: (ask: RoadAsk) => void
}) {
  const { standing, needs, leave, handed } = useMade(reads, look, target.subject, target.of)
  const rule = roadRule(standing.road)
  const { why = '', by = '', at, to = '' } = standing.fields
  return (
    <aside className="card list-and-card__side road-side" aria-label="Chosen road">
      <div>
        <h2>{target.name}</h2>
        <p className="muted small">{under}</p>
      </div>
      <div>
        <p className="road-side__road">{standingWords(standing)}</p>
        {why !== '' && <p>{why}</p>}
        {by !== '' && (
          <p className="muted small">
            {by}
            {at === undefined ? '' : `, ${momentWords(at)}`}
          </p>
        )}
      </div>
      <div className="road-side__do">
        <Button look="primary" onClick={() => onAsk('choose')}>
          Choose the road <Kbd>Enter</Kbd>
        </Button>
        {standing.road === 'otherBroker' && (
          <Button onClick={() => onAsk('leave')}>
            Authorization <Kbd>A</Kbd>
          </Button>
        )}
        {isHandedOver(standing.road) && (
          <Button onClick={() => onAsk('pack')}>
            Make the pack <Kbd>P</Kbd>
          </Button>
        )}
        {rule.takenBy !== undefined && (
          <Button onClick={() => onAsk('hand')}>
            Handed over <Kbd>H</Kbd>
          </Button>
        )}
      </div>
      <div>
        <h3 className="small strong">Missing for this road</h3>
        {needs.length === 0 ? (
          <p className="muted">Nothing that the desk can see.</p>
        ) : (
          <ul className="road-needs">
            {needs.map(({ id, words, tone }) => (
              <li key={id}>
                <ToneMark tone={tone} /> {words}
              </li>
            ))}
          </ul>
        )}
        {handed !== undefined && standing.road === 'otherBroker' && leave.state !== 'onFile' && (
          <p>
            <Tag tone="stop">exception: handed without authorization</Tag>
          </p>
        )}
      </div>
      {rule.takenBy !== undefined && (
        <dl className="fact-list">
          <div>
            <dt>{rule.takenBy}</dt>
            <dd>{to || <span className="muted">nobody named</span>}</dd>
          </div>
          {standing.road === 'otherBroker' && (
            <div>
              <dt>Authorization</dt>
              <dd>
                {leave.state === 'onFile'
                  ? `${leave.by}${leave.at === '' ? '' : `, ${momentWords(leave.at)}`}${leave.how === '' ? '' : `, ${leave.how}`}`
                  : 'not on file'}
              </dd>
            </div>
          )}
          <div>
            <dt>Handed over</dt>
            <dd>{handed === undefined ? 'not yet' : `${handed.to}, ${momentWords(handed.at)}`}</dd>
          </div>
          {handed !== undefined && handed.sha256 !== '' && (
            <div>
              <dt>SHA-256</dt>
              <dd className="mono small">{handed.sha256}</dd>
            </div>
          )}
        </dl>
      )}
      <details>
        <summary className="small">{rule.name}: what it needs and lacks</summary>
        <ul className="road-needs small">
          {rule.needs.map((one) => (
            <li key={one}>{one}</li>
          ))}
          {rule.lacks.map((one) => (
            <li key={one}>
              <ToneMark tone="later" spoken="It lacks: " /> {one}
            </li>
          ))}
        </ul>
        <p className="muted small">
          {rule.source}
          {rule.confidence === 'sure' ? '' : `; ${rule.confidence}`}
        </p>
      </details>
    </aside>
  )
}
