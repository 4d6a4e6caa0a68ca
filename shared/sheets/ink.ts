import { isMissing, type PacketValues, type Value } from './values'

export interface InkBlank {
  /** in plain words: "Driver's date of birth" */
  called: string
  fields: string[]
}

/**
 * What is to be completed in ink before the packet is presented, each once, in the order of the values: the cover and
 * the screen show the same list.
 */
export function inkBlanks(values: PacketValues): InkBlank[] {
  const blanks = new Map<string, InkBlank>()
  for (const value of neededValues(values)) {
    if (!isMissing(value) || value.called === undefined) continue
    const blank = blanks.get(value.called) ?? { called: value.called, fields: [] }
    if (value.field !== undefined) blank.fields.push(value.field)
    blanks.set(value.called, blank)
  }
  return [...blanks.values()]
}

function neededValues({ entry, bills, lines, totals, signer, incident }: PacketValues): Value[] {
  return [
    incident.outageBegan,
    ...Object.values(entry),
    ...bills.flatMap((bill) => [bill.type, bill.number, bill.quantity]),
    ...lines.flatMap((line) => [
      line.description,
      ...line.tariffs.map((tariff) => tariff.number),
      line.origin,
      line.value,
      line.mid,
    ]),
    totals.value,
    totals.duty,
    totals.other,
    totals.total,
    signer.name,
  ]
}
