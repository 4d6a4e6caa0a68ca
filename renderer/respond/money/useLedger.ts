import { useEffect, useState } from 'react'
import { moneyLedger, ledgerKinds, type LedgerRow } from '../../../shared/domain/respond/moneyLedger'
import { sumOf, type MoneySum } from '../../../shared/domain/respond/moneySums'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'

const ledgerOf = ({ state }: Desk): readonly LedgerRow[] => moneyLedger(state)

/** The ledger of this desk; made again only when one of the kinds it reads changes. */
export const useLedger = (): readonly LedgerRow[] => useMade(ledgerKinds, ledgerOf)

/** Rows whose money is counted before the window draws again and takes keys: some 15 ms. */
const A_SLICE = 400

/** What all rows come to, counted a slice at a time behind the first screen; undefined until it is known. */
export function useWholeSum(rows: readonly LedgerRow[]): MoneySum | undefined {
  const [whole, setWhole] = useState<{ of: readonly LedgerRow[]; sum: MoneySum }>()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const goOn = (from: number) => {
      // Each row keeps its money once it was read: the sum over all of them then costs a few milliseconds.
      for (const row of rows.slice(from, from + A_SLICE)) void row.money
      if (from + A_SLICE < rows.length) timer = setTimeout(goOn, 0, from + A_SLICE)
      else setWhole({ of: rows, sum: sumOf(rows) })
    }
    timer = setTimeout(goOn, 0, 0)
    return () => clearTimeout(timer)
  }, [rows])
  return whole?.of === rows ? whole.sum : undefined
}
