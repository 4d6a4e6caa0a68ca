import { daySaid, summaryFiledSaid } from '../../../shared/domain/deadlines/words'
import { formatCents } from '../../../shared/domain/money'
import type { LedgerRow } from '../../../shared/domain/respond/moneyLedger'
import { checkedLongAgo } from '../../../shared/domain/respond/moneyRates'
import { monthlyStatementSource, paymentTypeOf, paymentTypeSaid } from '../../../shared/knowledge/paymentTypes'
import { routeToHash } from '../../frame/routes'
import { ToneMark } from '../../ui/Tag'
import { dayWords } from '../../words/times'
import { centsWords } from './moneyWords'

/** What one entry owes by class code, how its days were counted, and where each rate was read. */
export function DueSide({ row, today }: { row: LedgerRow | undefined; today: string }) {
  return (
    <aside className="card list-and-card__side stack" aria-label="Chosen entry">
      {row === undefined ? <p className="muted">No entry is chosen.</p> : <Owed row={row} today={today} />}
    </aside>
  )
}

function Owed({ row, today }: { row: LedgerRow; today: string }) {
  const { money } = row
  return (
    <>
      <div>
        <h2 className="mono">{row.called}</h2>
        <p>{row.partyName}</p>
      </div>
      {row.payments.length > 1 && (
        <p className="field__error">
          <ToneMark tone="stop" /> {row.payments.length} payments name this entry. Withdraw the wrong one under
          Payments.
        </p>
      )}
      <dl className="money-sum" aria-label="Estimate by class code">
        <Line name="Duty" cents={money.dutyCents} />
        {money.fees.map(({ code, name, cents }) => (
          <Line key={code} name={`${code} ${name}`} cents={cents} />
        ))}
        {money.notCollected.map(({ code, name, cents }) => (
          <div key={code}>
            <dt className="muted">
              {code} {name}, not collected
            </dt>
            <dd className="muted">({formatCents(cents)})</dd>
          </div>
        ))}
        <div className="money-sum__total">
          <dt>Total, estimate</dt>
          <dd>{centsWords(money.totalCents)}</dd>
        </div>
      </dl>
      <p>
        <a className="button button--primary" href={routeToHash({ at: 'entry', id: row.entry })}>
          Open the entry
        </a>
      </p>
      <Days row={row} />
      <ul className="small muted money-notes">
        {money.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
        {money.basis.map(({ what, source, checkedOn, confidence }) => (
          <li key={what}>
            {what}: {source}; {checkedLongAgo(checkedOn, today) ?? `checked ${dayWords(checkedOn)}`}
            {confidence === 'sure' ? '' : `, ${confidence}`}.
          </li>
        ))}
      </ul>
    </>
  )
}

const Line = ({ name, cents }: { name: string; cents: number | undefined }) => (
  <div>
    <dt>{name}</dt>
    <dd>{cents === undefined ? 'not known' : formatCents(cents)}</dd>
  </div>
)

function Days({ row }: { row: LedgerRow }) {
  const { entered } = row
  return (
    <dl className="money-sum">
      <Said
        name="Summary due"
        words={`${daySaid(row.summaryDue)}${row.summaryFiled === undefined ? '' : `, ${summaryFiledSaid(row.summaryFiled)}`}`}
      />
      <Said name="Money due" words={daySaid(row.moneyDue)} />
      <Said
        name="Payment"
        words={row.paid ? (row.paidOn === undefined ? 'paid' : `paid ${daySaid(row.paidOn)}`) : 'not paid'}
      />
      <Said name="Payment type" words={paymentTypeSaid(row.paymentType)} />
      <div className="money-sum__why small muted">
        <dt>Counted</dt>
        <dd>
          ten working days after {entered.words} {daySaid(entered.day)}
          {entered.confidence === 'sure' ? '' : ', likely'} (19 CFR 142.12(b)){whenSaid(row)}
        </dd>
      </div>
    </dl>
  )
}

const Said = ({ name, words }: { name: string; words: string }) => (
  <div>
    <dt className="muted">{name}</dt>
    <dd className="money-sum__words">{words}</dd>
  </div>
)

/** Why the money is due on another day than the summary, or with it. */
function whenSaid({ paymentType, statementDay, moneyDue }: LedgerRow): string {
  if (statementDay === undefined)
    return paymentTypeOf(paymentType)?.statement === 'daily'
      ? '; the day of the daily statement: as the statement says'
      : ''
  return moneyDue === statementDay
    ? `; monthly statement: ${monthlyStatementSource.source}. On paper the check goes with the summary.`
    : `; decided for paper: the check goes with the summary and waits for no statement`
}
