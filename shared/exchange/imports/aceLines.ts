type Fields = Record<string, string | number | boolean>
interface ReportRow {
  row: number
  fields: Fields
}

/**
 * Products out of an ACE entry summary line report (ES-003), which has no product names. One line of an entry has a row
 * for each tariff ordinal, the first of them often a chapter 98 or 99 number of value 0: the row of chapters 1 to 97 is
 * the product, the others are kept beside it. Lines of the same importer, tariff number, manufacturer and origin are one
 * product, with the value of one unit as the newest line in the report has it.
 * Source: reference `pga.md` 6.2 and 6.4 (8); checked 2026-11-24.
 */
export function productsOfReport(rows: readonly ReportRow[]): ReportRow[] {
  const products = new Map<string, ReportRow>()
  for (const line of linesOf(rows)) {
    const product = productOf(line)
    const { importer = '', htsNumber = '', mid = '', origin = '' } = product.fields
    const key = [importer, htsNumber, mid, origin].join('/')
    const known = products.get(key)
    if (known === undefined) products.set(key, product)
    else Object.assign(known.fields, product.fields)
  }
  return [...products.values()]
}

/** Rows of one line of one entry, which stand one below the other. */
function linesOf(rows: readonly ReportRow[]): ReportRow[][] {
  const lines: ReportRow[][] = []
  let before = ''
  for (const row of rows) {
    const key = `${String(row.fields.entryNumber ?? '')}/${String(row.fields.line ?? '')}`
    if (key === before && key !== '/') lines.at(-1)?.push(row)
    else lines.push([row])
    before = key
  }
  return lines
}

const isAdditional = ({ fields }: ReportRow): boolean => /^9[89]/u.test(String(fields.htsNumber))
const cents = ({ fields }: ReportRow): number => (typeof fields.lineValue === 'number' ? fields.lineValue : 0)

function productOf(line: readonly ReportRow[]): ReportRow {
  const own = line.filter((row) => !isAdditional(row))
  const main = [...own].sort((a, b) => cents(b) - cents(a))[0] ?? line[0]
  if (main === undefined) throw new Error('A line of a report has at least one row')
  // Origin and manufacturer may stand in the first row of the line alone.
  const fields: Fields = {}
  for (const row of [...line].reverse()) Object.assign(fields, row.fields)
  Object.assign(fields, main.fields)
  const others = line.filter((row) => row !== main).map((row) => String(row.fields.htsNumber))
  if (others.length > 0) fields.otherTariffs = [...new Set(others)].join(' ')
  const quantity = Number(fields.lineQuantity ?? 0)
  if (quantity > 0 && cents(main) > 0) fields.unitValueCents = Math.round(cents(main) / quantity)
  fields.name ??= `No name yet: ${String(fields.htsNumber)}${fields.origin === undefined ? '' : ` from ${String(fields.origin)}`}`
  return { row: main.row, fields }
}
