import type { EntryTotals, LineTotals } from '../totals'
import type { MapRow, MapSource } from './mapSources'

/** Value, duty and fees as the 7501 has them. Not known is empty, never zero. */

const lineTotals = ({ line, totals }: MapRow): LineTotals | undefined =>
  line === undefined ? undefined : totals().lines.find(({ id }) => id === line.id)

const inCents = (dollars: number | undefined): number | undefined => (dollars === undefined ? undefined : dollars * 100)

const ofEntry = (id: string, name: string, read: (totals: EntryTotals) => number | undefined): MapSource => ({
  id: `totals.${id}`,
  name,
  group: 'Totals',
  type: 'money',
  of: 'entry',
  read: ({ totals }) => read(totals()),
})

const ofLine = (id: string, name: string, read: (totals: LineTotals) => number | undefined): MapSource => ({
  id: `line.${id}`,
  name: `Line: ${name}`,
  group: 'Line',
  type: 'money',
  of: 'line',
  read: (row) => {
    const totals = lineTotals(row)
    return totals === undefined ? undefined : read(totals)
  },
})

const fee = (totals: EntryTotals, ...codes: string[]): number | undefined =>
  totals.feesCents === undefined
    ? undefined
    : totals.fees.filter(({ code }) => codes.includes(code)).reduce((sum, { cents }) => sum + cents, 0)

export const totalSources: readonly MapSource[] = [
  ofEntry('enteredValue', 'Total entered value, whole dollars', ({ enteredValueDollars }) =>
    inCents(enteredValueDollars),
  ),
  ofEntry('duty', 'Total duty, estimated', ({ dutyCents }) => dutyCents),
  ofEntry('mpf', 'Merchandise processing fee', (totals) => fee(totals, '499', '311')),
  ofEntry('hmf', 'Harbor maintenance fee', (totals) => fee(totals, '501')),
  ofEntry('other', 'Total of the fees that are collected', ({ otherCents }) => otherCents),
  ofEntry('total', 'Total of duty and fees, estimated', ({ totalCents }) => totalCents),
  {
    id: 'totals.lines',
    name: 'How many lines',
    group: 'Totals',
    type: 'number',
    of: 'entry',
    read: ({ file }) => file.lines.length,
  },
  ofLine('valueDollars', 'entered value, rounded to whole dollars', ({ valueDollars }) => inCents(valueDollars)),
  ofLine('dutyOfLine', 'duty of all its tariff numbers, estimated', ({ duty }) => duty.cents),
  ofLine('mpf', 'merchandise processing fee, before minimum and maximum', ({ mpfCents }) => mpfCents),
  ofLine('hmf', 'harbor maintenance fee', ({ hmfCents }) => hmfCents),
]
