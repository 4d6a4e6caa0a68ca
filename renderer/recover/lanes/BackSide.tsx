import type { BackItem } from '../../../shared/domain/recover/backQueue'
import { backReason, laneNames, laneReason, partWords, stepWords } from '../../../shared/domain/recover/laneReasons'
import { TakeButton, TakenLine } from '../../respond/queue/TakenWork'
import { Button, Kbd } from '../../ui/Button'
import { Tag, ToneMark } from '../../ui/Tag'
import { dayWords, momentWords } from '../../words/times'
import { workOf } from './laneChanges'

export type BackAct = 'open' | 'take' | 'takeNext' | 'giveBack' | 'lane' | 'byFacts' | 'word'

export interface BackSideProps {
  item: BackItem | undefined
  /** this operator's id */
  operator: string
  busy: boolean
  onAct: (act: BackAct) => void
}

/** The chosen entry: its lane and why, how far each message came, whose it is, and what can be done. */
export function BackSide({ item, operator, busy, onAct }: BackSideProps) {
  return (
    <aside className="card list-and-card__side stack" aria-label="Chosen entry">
      {item === undefined ? (
        <p className="muted">No entry is chosen.</p>
      ) : (
        <Chosen item={item} operator={operator} busy={busy} onAct={onAct} />
      )}
    </aside>
  )
}

function Chosen({ item, operator, busy, onAct }: BackSideProps & { item: BackItem }) {
  const { home, dueDay } = item
  const { lane } = home
  return (
    <>
      <div>
        <h2 className="mono">{item.entryNumber}</h2>
        <p>{item.importerName || 'importer not keyed'}</p>
      </div>
      <dl className="back__facts">
        <Fact name="Lane" words={laneNames[lane.lane]} />
        <Fact name="Because" words={laneReason(lane)} />
        {lane.reason === 'chosen' && <Fact name="By the facts" words={laneNames[lane.byFacts]} />}
        <Fact name="Stands here" words={backReason(item)} />
        <Fact name="Next" words={stepWords[item.step]} />
        {dueDay !== undefined && <Fact name="Summary due" words={dayWords(dueDay)} />}
        {home.cargoRelease.state !== 'notNeeded' && <Fact name="Release" words={partWords[home.cargoRelease.state]} />}
        {home.entrySummary.state !== 'notNeeded' && <Fact name="Summary" words={partWords[home.entrySummary.state]} />}
      </dl>
      <Conditions item={item} />
      {lane.wantsWord && (
        <p className="small">
          <ToneMark tone="later" spoken="" /> The goods are out: a release message can set new holds. Nothing is written
          before CBP’s written word is keyed.
        </p>
      )}
      {lane.word !== '' && (
        <p className="small">
          <Tag tone={lane.chosen?.wordDocument === undefined ? 'note' : 'good'}>CBP’s word {lane.word}</Tag>{' '}
          {[lane.chosen?.wordBy, lane.chosen?.wordAt === undefined ? '' : momentWords(lane.chosen.wordAt)]
            .filter(Boolean)
            .join(', ')}
        </p>
      )}
      <Work item={item} operator={operator} busy={busy} onAct={onAct} />
    </>
  )
}

const Fact = ({ name, words }: { name: string; words: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{words}</dd>
  </div>
)

/** What ACE said when it rejected, a line each. */
function Conditions({ item: { home } }: { item: BackItem }) {
  const rejected = [home.cargoRelease, home.entrySummary].flatMap(({ state, receipt }) =>
    state === 'rejected' ? (receipt?.conditions ?? 'no condition was given').split('\n') : [],
  )
  if (rejected.length === 0) return null
  return (
    <ul className="back__conditions" aria-label="Why it was rejected">
      {rejected.map((one) => (
        <li key={one} className="small">
          <ToneMark tone="stop" spoken="" /> {one}
        </li>
      ))}
    </ul>
  )
}

function Work({ item, operator, busy, onAct }: BackSideProps & { item: BackItem }) {
  return (
    <>
      <TakenLine work={workOf(item)} />
      <div className="back__acts">
        <Button look="primary" disabled={busy} onClick={() => onAct('open')}>
          Open the entry <Kbd>Enter</Kbd>
        </Button>
        <TakeButton work={workOf(item)} operator={operator} busy={busy} onAct={onAct} />
        <Button disabled={busy} onClick={() => onAct('takeNext')}>
          Take the next 20 <Kbd>N</Kbd>
        </Button>
        <Button disabled={busy} onClick={() => onAct('lane')}>
          Choose the lane <Kbd>L</Kbd>
        </Button>
        {item.home.lane.reason === 'chosen' && (
          <Button disabled={busy} onClick={() => onAct('byFacts')}>
            Lane by the facts again
          </Button>
        )}
        <Button disabled={busy} onClick={() => onAct('word')}>
          CBP’s word <Kbd>W</Kbd>
        </Button>
      </div>
    </>
  )
}
