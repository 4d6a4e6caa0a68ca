import type { PacketValues, Value } from './values'

/**
 * What a carrier and a driver carry: without the importer's number and without values (practice 6). The words stand
 * where the value would, so that nobody takes it for a blank to be filled in.
 */
const WITHHELD = 'withheld on this copy'

const hidden = (value: Value): Value => (value.text === '' ? { ...value, needed: false } : { ...value, text: WITHHELD })
const gone = (value: Value): Value => ({ ...value, text: '', needed: false })

export function masked(values: PacketValues): PacketValues {
  const { entry, totals } = values
  return {
    ...values,
    entry: {
      ...entry,
      importerNumber: hidden(entry.importerNumber),
      consigneeNumber: entry.consigneeNumber.text === 'SAME' ? entry.consigneeNumber : hidden(entry.consigneeNumber),
      bondNumber: hidden(entry.bondNumber),
      bondAmount: gone(entry.bondAmount),
    },
    lines: values.lines.map((line) => ({
      ...line,
      value: gone(line.value),
      charges: gone(line.charges),
      tariffs: line.tariffs.map((tariff) => ({ ...tariff, duty: gone(tariff.duty) })),
      fees: [],
    })),
    totals: {
      ...totals,
      value: hidden(totals.value),
      duty: gone(totals.duty),
      tax: gone(totals.tax),
      other: gone(totals.other),
      total: gone(totals.total),
      fees: [],
      feeTotal: '',
      notes: [],
    },
  }
}
