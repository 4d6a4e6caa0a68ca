import { daySaid } from '../../../shared/domain/deadlines/words'
import { exposedBy, statutoryOf, type LateRow } from '../../../shared/domain/recover/late'
import { attachmentWords, lateBy, lateStateWords, releasedHowWords } from '../../../shared/sheets/recover/lateList'
import { routeToHash } from '../../frame/routes'
import { centsWords } from '../../respond/money/moneyWords'
import { useDesk } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { dayWords } from '../../words/times'
import type { LateAround } from './LateFrame'
import { SentForm } from './SentForm'

export interface LateSideProps {
  row: LateRow | undefined
  around: LateAround
  busy: boolean
  onPrint: (row: LateRow) => void
  onSent: (row: LateRow, how: string) => Promise<boolean>
}

/** One summary: how its day was counted, what it exposes to, the clocks that no discretion moves, its attachment. */
export function LateSide({ row, around, busy, onPrint, onSent }: LateSideProps) {
  if (row === undefined)
    return (
      <aside className="card list-and-card__side" aria-label="Chosen summary">
        <p className="muted">No summary is chosen.</p>
      </aside>
    )
  const { dutyCents, feesCents, interestCents } = exposedBy(row, around)
  const late = lateBy(row)
  return (
    <aside className="card list-and-card__side stack" aria-label="Chosen summary">
      <div>
        <h2 className="mono">{row.called}</h2>
        <p>{row.partyName}</p>
      </div>
      <dl className="accounting__facts">
        <dt>Counted from</dt>
        <dd>
          {row.entered.words} {dayWords(row.entered.day)}
        </dd>
        <dt>Due</dt>
        <dd>{daySaid(row.due)}, 10 working days</dd>
        <dt>State</dt>
        <dd>
          {lateStateWords[row.state]}
          {late === '' ? '' : `, ${late}`}
          {row.filedOn === undefined ? '' : `, filed ${dayWords(row.filedOn)}`}
        </dd>
        <dt>Paid</dt>
        <dd>{row.paid ? (row.paidOn === undefined ? 'yes' : dayWords(row.paidOn)) : 'no'}</dd>
        <dt>Duty</dt>
        <dd>{centsWords(dutyCents)}, estimate</dd>
        <dt>Fees</dt>
        <dd>{centsWords(feesCents)}, estimate</dd>
        <dt>Interest</dt>
        <dd>
          {interestCents === undefined
            ? 'not computed: key the rate under Money'
            : `${centsWords(interestCents)}, estimate`}
        </dd>
        <dt>Surety</dt>
        <dd>{row.surety || 'not keyed'}</dd>
        <dt>Released</dt>
        <dd>{releasedHowWords[row.released]}</dd>
        <dt>Discretion</dt>
        <dd>
          {row.discretion === undefined
            ? 'none covers it'
            : row.discretion.fields.reference || row.discretion.fields.grantedBy}
        </dd>
        <dt>Attachment</dt>
        <dd>{attachmentWords[row.attachment]}</dd>
      </dl>
      {['wanted', 'printed', 'sent'].includes(row.attachment) && (
        <div>
          <Button disabled={busy} onClick={() => onPrint(row)}>
            {row.attachment === 'wanted' ? 'Print its attachment' : 'Print its attachment again'}
          </Button>
        </div>
      )}
      {row.attachment === 'printed' && <SentForm key={row.entry} row={row} onSent={onSent} />}
      <p>
        <a className="button" href={routeToHash({ at: 'entry', id: row.entry })}>
          Open the entry
        </a>
      </p>
      <Statutory entry={row.entry} />
    </aside>
  )
}

/** Set by statute: shown as such, whatever was granted for the summary. */
function Statutory({ entry }: { entry: string }) {
  const version = useDesk(({ state }) => state)
  const duties = statutoryOf(version, entry)
  if (duties.length === 0) return null
  return (
    <div>
      <h3>No discretion moves these</h3>
      <ul className="small stack stack--tight">
        {duties.map(({ id, caption, due, source }) => (
          <li key={id}>
            {caption}: {daySaid('day' in due ? due.day : due.moment.slice(0, 10))}{' '}
            <span className="muted">{source}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
