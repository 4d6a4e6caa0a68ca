import { daySaid } from '../../../shared/domain/deadlines/words'
import type { LedgerRow } from '../../../shared/domain/respond/moneyLedger'
import { sumOf } from '../../../shared/domain/respond/moneySums'
import { Button } from '../../ui/Button'
import { centsWords, entriesWords } from './moneyWords'

export interface EntryTicksProps {
  rows: readonly LedgerRow[]
  ticked: ReadonlySet<string>
  onTick: (ticked: ReadonlySet<string>) => void
}

/** Which entries one check pays. All that are not paid are ticked to begin with. */
export function EntryTicks({ rows, ticked, onTick }: EntryTicksProps) {
  const sum = sumOf(rows.filter(({ entry }) => ticked.has(entry)))
  const turn = (entry: string) => {
    const next = new Set(ticked)
    if (!next.delete(entry)) next.add(entry)
    onTick(next)
  }
  return (
    <fieldset className="money-ticks">
      <legend>
        {entriesWords(sum.entries)}: {centsWords(sum.cents)} (estimate)
        {sum.notKnown === 0 ? '' : `, and ${sum.notKnown} whose amount is not known`}
      </legend>
      <ul>
        {rows.map(({ entry, called, summaryDue, money }) => (
          <li key={entry} className="check">
            <input id={`tick-${entry}`} type="checkbox" checked={ticked.has(entry)} onChange={() => turn(entry)} />
            <label htmlFor={`tick-${entry}`}>
              <span className="mono">{called}</span> due {daySaid(summaryDue)}
              <span className="money-ticks__cents">{centsWords(money.totalCents)}</span>
            </label>
          </li>
        ))}
      </ul>
      {rows.length > 1 && (
        <div className="row">
          <Button look="quiet" onClick={() => onTick(new Set(rows.map(({ entry }) => entry)))}>
            Tick all
          </Button>
          <Button look="quiet" onClick={() => onTick(new Set())}>
            Tick none
          </Button>
        </div>
      )}
    </fieldset>
  )
}
