import { fieldsOf } from '../../shared/domain/entryFile'
import { entitiesOf, entityOf, isRemoved, textOf, valueOf } from '../../shared/journal/state'
import type { CatalogueRow } from '../store/types'
import { codeList } from './codeLists'
import { importerValues, productValues } from './fillFrom'
import type { BoxSpec } from './formLayout'
import type { Keying } from './keying'
import type { Suggestion } from './suggestions'

const mostShown = 30

const wordsOf = (text: string): string[] => text.toLowerCase().split(/\s+/u).filter(Boolean)
const hasAll = (text: string, words: readonly string[]) => words.every((word) => text.includes(word))

/** What fits the letters typed so far; undefined when a later key has asked again. */
export function suggest(
  keying: Keying,
  spec: BoxSpec,
  id: string,
  raw: string,
): readonly Suggestion[] | Promise<readonly Suggestion[] | undefined> {
  switch (spec.list) {
    case undefined:
      return []
    case 'importers':
      return importersLike(keying, id, raw)
    case 'products':
      return productsLike(keying, id, raw)
    case 'signers':
      return signersLike(keying, raw)
    default:
      return codesLike(spec.list, raw)
  }
}

function importersLike(keying: Keying, entryId: string, raw: string): Suggestion[] {
  const words = wordsOf(raw)
  const found: Suggestion[] = []
  for (const entity of entitiesOf(keying.desk.state, 'importer').values()) {
    if (isRemoved(entity)) continue
    const name = textOf(entity, 'name')
    const number = textOf(entity, 'importerNumber')
    if (!hasAll(`${name} ${number}`.toLowerCase(), words)) continue
    found.push({
      key: entity.id,
      text: name,
      label: name,
      aside: number,
      pick: () => keying.fill('entry', entryId, importerValues(entity.id, fieldsOf('importer', entity))),
    })
  }
  return beginningFirst(found, words).slice(0, mostShown)
}

async function productsLike(keying: Keying, lineId: string, raw: string): Promise<Suggestion[] | undefined> {
  const answer = await keying.desk.searchCatalogue('products', raw, 200)
  if (answer === undefined) return undefined
  if (answer.ended !== undefined)
    return [{ key: 'ended', text: raw, label: 'Products cannot be searched now: key the line by hand' }]
  const importer = String(valueOf(entityOf(keying.desk.state, 'entry', keying.entryId), 'importer') ?? '')
  const own = (row: CatalogueRow) => importer !== '' && row['importer'] === importer
  const rows = [...answer.rows.filter(own), ...answer.rows.filter((row) => !own(row))]
  return rows.slice(0, mostShown).map((row) => ({
    key: row.id,
    text: row['description'] ?? '',
    label: `${row['name'] ?? row['description'] ?? ''} · ${row['sku'] ?? ''}`,
    aside: own(row) || importer === '' ? (row['htsNumber'] ?? '') : 'other importer',
    pick: () => keying.fill('line', lineId, productValues(row)),
  }))
}

function signersLike(keying: Keying, raw: string): Suggestion[] {
  const words = wordsOf(raw)
  const found: Suggestion[] = []
  for (const entity of entitiesOf(keying.desk.state, 'signer').values()) {
    const name = textOf(entity, 'name')
    if (!isRemoved(entity) && hasAll(name.toLowerCase(), words))
      found.push({ key: entity.id, text: name, label: name, aside: textOf(entity, 'title') })
  }
  return beginningFirst(found, words)
}

/** A code typed in full comes first, then codes that begin so, then names. */
function codesLike(list: Parameters<typeof codeList>[0], raw: string): Suggestion[] {
  const typed = raw.trim().toLowerCase()
  const words = wordsOf(raw)
  const rank = (code: string, name: string) =>
    code.toLowerCase() === typed
      ? 0
      : code.toLowerCase().startsWith(typed)
        ? 1
        : name.toLowerCase().startsWith(typed)
          ? 2
          : 3
  return codeList(list)
    .filter((row) => hasAll(`${row.code} ${row.name}`.toLowerCase(), words))
    .map((row) => ({ row, rank: rank(row.code, row.name) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostShown)
    .map(({ row }) => ({
      key: row.code,
      text: row.shown ?? row.code,
      label: row.name,
      ...(row.shown === undefined && { aside: row.code }),
    }))
}

function beginningFirst(found: readonly Suggestion[], words: readonly string[]): Suggestion[] {
  const begins = (one: Suggestion) => one.label.toLowerCase().startsWith(words[0] ?? '')
  return [...found.filter(begins), ...found.filter((one) => !begins(one))]
}
