import { entitiesOf, type DeskState } from '../journal/state'
import { fieldsOf } from './entryFile'

/** What of the go-bag lies in the bag: each printing with the hash of each page, and what differs from today. */
export interface BagPrinting {
  version: number
  /** page id → short hash, of the whole bag as it was after this printing */
  pages: ReadonlyMap<string, string>
  printedAt: string
  by: string
  place: string
}

/** In the order of their versions; two laptops that printed the same version stand by time. */
export function bagPrintings(state: DeskState): BagPrinting[] {
  return [...entitiesOf(state, 'goBag').values()]
    .map((entity) => ({ entity, fields: fieldsOf('goBag', entity) }))
    .sort((a, b) => (a.fields.version ?? 0) - (b.fields.version ?? 0) || (a.entity.born.at < b.entity.born.at ? -1 : 1))
    .map(({ fields }) => ({
      version: fields.version ?? 1,
      pages: pagesIn(fields.pages),
      printedAt: fields.printedAt ?? '',
      by: fields.by ?? '',
      place: fields.place ?? '',
    }))
}

/** An unreadable list is an empty one: then every page is to be printed. */
function pagesIn(text: string | undefined): ReadonlyMap<string, string> {
  try {
    const pages: unknown = JSON.parse(text ?? '{}')
    if (typeof pages !== 'object' || pages === null) return new Map()
    return new Map(Object.entries(pages).filter((one): one is [string, string] => typeof one[1] === 'string'))
  } catch {
    return new Map()
  }
}

export const pagesText = (pages: readonly { id: string; hash: string }[]): string =>
  JSON.stringify(Object.fromEntries(pages.map(({ id, hash }) => [id, hash])))

/** Page id → the version in which the page that lies in the bag was printed. */
export function pageVersions(printings: readonly BagPrinting[]): Map<string, number> {
  const versions = new Map<string, number>()
  let before: ReadonlyMap<string, string> = new Map()
  for (const { version, pages } of printings) {
    for (const [id, hash] of pages) if (before.get(id) !== hash || !versions.has(id)) versions.set(id, version)
    before = pages
  }
  for (const id of versions.keys()) if (!before.has(id)) versions.delete(id)
  return versions
}

export interface BagDifference {
  /** ids of pages whose text changed since they were printed */
  changed: string[]
  /** never printed */
  added: string[]
  /** in the bag, and no longer a page of it: to be taken out */
  gone: string[]
}

export function bagDifference(
  pages: readonly { id: string; hash: string }[],
  last: BagPrinting | undefined,
): BagDifference {
  const inBag: ReadonlyMap<string, string> = last?.pages ?? new Map<string, string>()
  const now = new Set(pages.map(({ id }) => id))
  return {
    changed: pages.filter(({ id, hash }) => inBag.has(id) && inBag.get(id) !== hash).map(({ id }) => id),
    added: pages.filter(({ id }) => !inBag.has(id)).map(({ id }) => id),
    gone: [...inBag.keys()].filter((id) => !now.has(id)),
  }
}
