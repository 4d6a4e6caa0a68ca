import { addDays } from '../calendar'
import type { EntryFile } from '../entryFile'
import type { Importer } from '../kinds'
import { dayWords } from '../pga/dayWords'

/** A bond or power of attorney that ends within this many days is asked for now: an outage may last three weeks. */
const ENDS_SOON_DAYS = 21

/** What only the client can give for one shipment, as far as what is keyed shows it. */
export function needsOf(file: EntryFile, own: (text: string | undefined, what: string) => string): string[] {
  const needs: string[] = []
  const { entry, lines } = file
  if (!file.documents.some(({ fields }) => fields.sort === 'commercialInvoice')) needs.push('commercial invoice')
  if (file.bills.length === 0) needs.push('bill of lading or the PAPS number')
  if (lines.length === 0) needs.push('what the goods are, with value and country of origin')
  else {
    const without = (has: (line: (typeof lines)[number]['fields']) => boolean) =>
      lines.filter(({ fields }) => !has(fields)).length
    const lacks = (count: number, what: string) => {
      if (count > 0) needs.push(lines.length === 1 ? what : `${what} (${count} of ${lines.length} lines)`)
    }
    lacks(
      without((line) => line.enteredValue !== undefined),
      'value of the goods',
    )
    lacks(
      without((line) => line.countryOfOrigin !== undefined),
      'country of origin',
    )
    lacks(
      without((line) => line.mid !== undefined || line.manufacturerName !== undefined),
      'name and address of the manufacturer',
    )
  }
  if (entry.arrivalDate === undefined && entry.importDate === undefined) needs.push('day of arrival')
  const missing = own(entry.missingDocuments, 'missing documents')
  if (missing !== '') needs.push(missing)
  return needs
}

/** What is needed for all of them. `today`: calendar day here. */
export function needsOfClient(client: Importer, today: string): string[] {
  const needs: string[] = []
  const soon = addDays(today, ENDS_SOON_DAYS)
  const ending = (day: string | undefined, what: string) => {
    if (day === undefined || day > soon) return
    needs.push(
      day < today
        ? `A new ${what}: the one we have on file ended on ${dayWords(day)}.`
        : `A new ${what} in time: the one we have on file ends on ${dayWords(day)}.`,
    )
  }
  if (client.poaOnFile === false) needs.push('A signed power of attorney: we have none on file.')
  else ending(client.poaExpires, 'power of attorney')
  ending(client.bondExpires, 'bond')
  return needs
}
