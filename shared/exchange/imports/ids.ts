import type { Target } from './record'

type Fields = Readonly<Record<string, string | number | boolean>>

/** What a record is known by, and the column that its refusal points to. */
export const idWords: Readonly<Record<Target, { field: string; words: string }>> = {
  contacts: { field: 'name', words: 'name and organisation' },
  importers: { field: 'importerNumber', words: 'importer number' },
  products: { field: 'sku', words: 'product number' },
  arrivals: { field: 'bill', words: 'bill, container or reference' },
  inFlight: { field: 'entryNumber', words: 'entry number, bill or reference' },
  blocks: { field: 'first', words: 'first number of a block' },
  numbersUsed: { field: 'entryNumber', words: 'entry number' },
  pgaFlags: { field: 'hts', words: 'tariff number' },
  pgaHistory: { field: 'hts', words: 'tariff number' },
}

const textOf = (value: string | number | boolean | undefined): string => (value === undefined ? '' : String(value))
/** Letters and digits alone: hyphens and spaces come and go between exports. */
const bare = (value: string | number | boolean | undefined): string =>
  textOf(value)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
const plain = (value: string | number | boolean | undefined): string =>
  textOf(value)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')

/** The id of a record, the same in every later export of the same thing; undefined where nothing tells it. */
export function idOf(target: Target, fields: Fields): string | undefined {
  switch (target) {
    case 'contacts':
      return shortened(joined([plain(fields.name), plain(fields.organisation)]))
    case 'importers':
      return bare(fields.importerNumber) || undefined
    case 'products':
      return productId(fields)
    case 'arrivals':
      return shortened(joined([bare(fields.bill), bare(fields.container)]) ?? plain(fields.reference))
    case 'inFlight':
      return textOf(fields.entryNumber) || shortened(bare(fields.bill) || plain(fields.reference))
    case 'blocks':
      return joined([textOf(fields.filerCode), textOf(fields.first)], '-')
    case 'numbersUsed':
      return textOf(fields.entryNumber) || undefined
    case 'pgaFlags':
    case 'pgaHistory':
      return joined([textOf(fields.hts), textOf(fields.agency), textOf(fields.program), textOf(fields.flag)])
  }
}

/** A product number is its client's own: two clients may have the same. Without one, what customs sees tells it. */
function productId(fields: Fields): string | undefined {
  const client = bare(fields.importer)
  const sku = textOf(fields.sku)
  if (sku !== '') return joined([client, sku])
  return joined([client, textOf(fields.htsNumber), textOf(fields.mid), textOf(fields.origin)])
}

const joined = (parts: readonly string[], by = '/'): string | undefined =>
  parts.filter((part) => part !== '').join(by) || undefined

/** Long names keep their beginning and a digest of the whole, so that two of them stay two. */
function shortened(id: string | undefined): string | undefined {
  if (id === undefined || id === '') return undefined
  if (id.length <= 64) return id
  let digest = 0x811c9dc5
  for (let at = 0; at < id.length; at += 1) digest = Math.imul(digest ^ id.charCodeAt(at), 0x01000193) >>> 0
  return `${id.slice(0, 55)}~${digest.toString(16).padStart(8, '0')}`
}
