import type { EntryTotals } from '../domain/totals'
import { printedCents, printedDollars } from './printed'
import type { PacketValues, Value } from './values'

/** Totals as they stand in boxes 35 to 40 and in the fee summary. What is not known is a blank for ink, never a zero. */
export function totalValues(totals: EntryTotals): PacketValues['totals'] {
  return {
    value: known(
      totals.enteredValueDollars,
      (dollars) => printedDollars(dollars * 100),
      'value',
      'Total entered value',
    ),
    duty: known(totals.dutyCents, printedCents, 'duty', 'Total duty (7501, box 37)'),
    // No internal revenue tax is computed here: a person writes it, so box 38 is neither zero nor asked for.
    tax: { text: '' },
    fees: totals.fees.map(({ code, name, cents }) => ({ code, name, amount: printedCents(cents) })),
    feeTotal: totals.feesCents === undefined ? '' : printedCents(totals.feesCents),
    other: known(totals.otherCents, printedCents, 'other', 'Fees in total (7501, box 39)'),
    total: known(totals.totalCents, printedCents, 'total', 'Total due (7501, box 40)'),
    notes: [...totals.notes, ...totals.basis.map(basisWords)],
  }
}

const known = (amount: number | undefined, how: (amount: number) => string, name: string, called: string): Value => ({
  text: amount === undefined ? '' : how(amount),
  field: `totals/${name}`,
  needed: true,
  called,
})

const basisWords = ({ what, source, checkedOn, confidence }: EntryTotals['basis'][number]): string =>
  `${what}: ${source}, checked ${checkedOn}${confidence === 'sure' ? '' : `, ${confidence}`}.`
