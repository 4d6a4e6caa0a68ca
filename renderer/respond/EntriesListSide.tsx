import { routeToHash } from '../frame/routes'
import { Button, Kbd } from '../ui/Button'
import { ToneMark } from '../ui/Tag'
import { alarmLine, clockLines } from '../words/clocks'
import { EntryTools } from './bulk/EntryTools'
import type { ListRow } from './EntriesListRows'
import { factWords, type LoggedFact } from './factWords'
import { followFacts } from './followWords'

const facts: readonly { what: LoggedFact; words: string; keys?: string }[] = [
  { what: 'presented', words: 'Presented', keys: 'P' },
  { what: 'released', words: 'Released', keys: 'R' },
  { what: 'held', words: 'Held', keys: 'H' },
  { what: 'examOrdered', words: 'Exam' },
  { what: 'refused', words: 'Refused' },
  { what: 'keyedByOfficer', words: 'Officer keyed it' },
  { what: 'acceptedInAce', words: 'Accepted in ACE' },
  { what: 'notInAce', words: 'Not in ACE' },
  { what: 'presenceUnknown', words: 'Nobody knows' },
  { what: 'summaryPresented', words: 'Summary' },
  { what: 'paid', words: 'Paid' },
  { what: 'pgaCleared', words: 'Agency cleared' },
]

export interface EntriesListSideProps {
  row: ListRow | undefined
  onLog: (what: LoggedFact | 'void' | 'history') => void
  onCopy: () => void
}

/** The chosen entry: its clocks, what contradicts, and what can be recorded of it. A fact is never refused. */
export function EntriesListSide({ row, onLog, onCopy }: EntriesListSideProps) {
  if (row === undefined)
    return (
      <aside className="card entries__side" aria-label="Chosen entry">
        <p className="muted">No entry is chosen.</p>
      </aside>
    )
  return (
    <aside className="card entries__side stack" aria-label="Chosen entry">
      <div>
        <h2>{row.entryNumber}</h2>
        <p>{row.importer || 'Importer not keyed yet'}</p>
        <p className="small muted">
          {row.lines === 1 ? '1 line' : `${row.lines} lines`}
          {row.reference === '' ? '' : ` · ${row.reference}`}
        </p>
      </div>
      {row.clocks.alarms.map((alarm) => (
        <p key={alarm.facts.map((fact) => fact.id).join()} className="field__error">
          <ToneMark tone="stop" spoken="Facts contradict each other: " />
          {alarmLine(alarm)}
        </p>
      ))}
      <dl className="entries__clocks">
        {clockLines(row.clocks).map((line) => (
          <div key={line.name}>
            <dt>{line.name}</dt>
            <dd>{line.words}</dd>
          </div>
        ))}
      </dl>
      <div className="entries__facts">
        <a className="button button--primary" href={routeToHash({ at: 'entry', id: row.id })}>
          Open <Kbd>Enter</Kbd>
        </a>
        <a className="button" href={routeToHash({ at: 'packet', id: row.id })}>
          Packet
        </a>
        <Button onClick={() => onLog('history')}>
          History <Kbd>F</Kbd>
        </Button>
        <Button onClick={onCopy} aria-keyshortcuts="Control+Shift+C">
          Copy <Kbd>Ctrl Shift C</Kbd>
        </Button>
        <EntryTools entryId={row.id} entryNumber={row.entryNumber} />
        <Button look="stop" onClick={() => onLog('void')}>
          Void <Kbd>V</Kbd>
        </Button>
      </div>
      <h3>It happened:</h3>
      <div className="entries__facts">
        {facts.map(({ what, words, keys }) => (
          <Button key={what} onClick={() => onLog(what)}>
            {words}
            {keys !== undefined && <Kbd>{keys}</Kbd>}
          </Button>
        ))}
      </div>
      <details>
        <summary>After the counter</summary>
        <div className="entries__facts">
          {followFacts.map((what) => (
            <Button key={what} onClick={() => onLog(what)}>
              {factWords[what].title}
            </Button>
          ))}
        </div>
      </details>
      <p className="small muted">
        An entry that was printed is amended by opening it (<Kbd>A</Kbd>): the reason is asked once, at the first
        change.
      </p>
    </aside>
  )
}
