import { endsAtMs, type AuthorisationRow } from '../../../shared/domain/respond/authorisation'
import { askedOffices, scopeWords, timeLeft, timeLeftWords } from '../../../shared/domain/respond/authorisationWords'
import { useNow } from '../../frame/useNow'
import { Button } from '../../ui/Button'
import { DataTable } from '../../ui/DataTable'
import { Tag, type Tone } from '../../ui/Tag'
import { momentWords } from '../../words/times'
import { KeptFileButton } from './KeptFileButton'

export type AuthorisationAsk = 'answer' | 'end' | 'again'

export interface AuthorisationsTableProps {
  rows: readonly AuthorisationRow[]
  onAsk: (what: AuthorisationAsk, row: AuthorisationRow) => void
}

/** One line a request: what became of it, for what, until when with the time that is left, by whom. */
export function AuthorisationsTable({ rows, onAsk }: AuthorisationsTableProps) {
  const now = useNow(15_000)
  return (
    <DataTable<AuthorisationRow>
      caption="Downtime authorizations"
      rows={rows}
      keyOf={({ id }) => id}
      empty="Nobody was asked yet. Headquarters is asked first, by telephone or from the clean machine; key it as soon as it was done."
      columns={[
        { id: 'state', head: 'State', cell: (row) => <Standing row={row} nowMs={now.ms} /> },
        { id: 'scope', head: 'Ports and modes', cell: (row) => scopeWords(row) },
        { id: 'time', head: 'From, until', cell: (row) => <Times row={row} nowMs={now.ms} /> },
        { id: 'reference', head: 'Reference, words', cell: (row) => <Words row={row} /> },
        { id: 'who', head: 'Who', cell: (row) => <Who row={row} /> },
        {
          id: 'do',
          head: '',
          cell: (row) => <Hands row={row} past={timeLeft(row, now.ms) === 'past'} onAsk={onAsk} />,
        },
      ]}
    />
  )
}

/** Granted is green only where the written answer is on file; said by telephone it is a note. */
function Standing({ row, nowMs }: { row: AuthorisationRow; nowMs: number }) {
  const { state, document } = row.fields
  const [tone, words]: [Tone, string] =
    state === 'granted'
      ? timeLeft(row, nowMs) === 'past'
        ? ['stop', 'run out']
        : [document === undefined ? 'note' : 'good', 'granted']
      : state === 'refused'
        ? ['stop', 'refused']
        : state === 'ended'
          ? ['plain', 'ended']
          : ['later', 'requested']
  return <Tag tone={tone}>{words}</Tag>
}

function Times({ row, nowMs }: { row: AuthorisationRow; nowMs: number }) {
  const { state, from, until, answeredAt } = row.fields
  if (state === 'requested' || state === 'refused' || state === undefined) return <span className="muted">none</span>
  const left = timeLeft(row, nowMs)
  const start = from ?? answeredAt
  return (
    <div className="leave-stack">
      <span className="nowrap">{start === undefined ? 'since it was granted' : momentWords(start)}</span>
      {until !== undefined && <span className="nowrap">to {momentWords(until)}</span>}
      {endsAtMs(row) === undefined ? (
        state === 'granted' && <span className="small muted">no end was said</span>
      ) : (
        <Tag tone={left === 'past' ? 'stop' : left === 'soon' ? 'later' : 'note'}>{timeLeftWords(row, nowMs)}</Tag>
      )}
    </div>
  )
}

function Words({ row: { fields, ofIncident } }: { row: AuthorisationRow }) {
  return (
    <div className="leave-stack">
      <strong className="nowrap">{fields.reference ?? ''}</strong>
      <span className="small">{fields.state === 'ended' ? fields.endedWhy : fields.allowed}</span>
      {ofIncident && <span className="small muted">as keyed with the incident</span>}
      {fields.document !== undefined && <KeptFileButton id={fields.document} what="Written answer of CBP" />}
    </div>
  )
}

function Who({ row: { fields } }: { row: AuthorisationRow }) {
  const { askedAs, askedOf, askedAt, askedHow, answeredBy, answeredAt } = fields
  const office = askedAs === undefined ? 'CBP' : askedOffices[askedAs]
  const asked = [office, askedOf, askedAt === undefined ? '' : momentWords(askedAt), askedHow]
  const answered = [answeredBy, answeredAt === undefined ? '' : momentWords(answeredAt)].filter(Boolean)
  return (
    <div className="leave-stack small">
      <span>Asked: {asked.filter(Boolean).join(', ')}</span>
      {answered.length > 0 && <span>Answered: {answered.join(', ')}</span>}
    </div>
  )
}

interface HandsProps {
  row: AuthorisationRow
  past: boolean
  onAsk: AuthorisationsTableProps['onAsk']
}

function Hands({ row, past, onAsk }: HandsProps) {
  const { state } = row.fields
  const named = `${scopeWords(row)}${row.fields.reference === undefined ? '' : `, ${row.fields.reference}`}`
  const over = state === 'ended' || state === 'refused'
  return (
    <div className="leave-do">
      {state !== 'ended' && (
        <Button aria-label={`Key the answer: ${named}`} onClick={() => onAsk('answer', row)}>
          {state === 'requested' ? 'Answer' : 'Change'}
        </Button>
      )}
      {(past || over) && (
        <Button aria-label={`Ask again: ${named}`} onClick={() => onAsk('again', row)}>
          Ask again
        </Button>
      )}
      {!over && (
        <Button look="quiet" aria-label={`End it: ${named}`} onClick={() => onAsk('end', row)}>
          End it
        </Button>
      )}
    </div>
  )
}
