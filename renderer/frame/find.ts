import { entitiesOf, isRemoved, textOf, type DeskState, type Entity } from '../../shared/journal/state'
import type { CatalogueRow, Desk } from '../store/types'
import { workerEndWords } from '../words/workers'
import { go } from './routes'
import type { Command } from './commands'

/** One answer of Ctrl+K. */
export interface Found {
  id: string
  sort: 'Entry' | 'Importer' | 'Contact' | 'Product' | 'Command'
  title: string
  about: string
  keys?: string
  run: () => void
}

const most = 8

/** Every word keyed must occur, in any order, case and hyphens aside. */
export function wordsOf(text: string): string[] {
  return plain(text).split(/\s+/u).filter(Boolean)
}
const plain = (text: string) => text.toLocaleLowerCase('en-US')
const bare = (text: string) => text.replaceAll(/[-.]/gu, '')

function fits(words: readonly string[], ...texts: string[]): boolean {
  const all = plain(texts.join(' '))
  const allBare = bare(all)
  return words.every((word) => all.includes(word) || (bare(word) !== '' && allBare.includes(bare(word))))
}

/** Entries, importers, contacts and commands, searched in memory; products come from the catalogue. */
export function findInDesk(state: DeskState, commands: readonly Command[], text: string): Found[] {
  const words = wordsOf(text)
  const commanded = commands
    .filter((command) => fits(words, command.title, command.about))
    .map((command): Found => ({ ...command, id: `command ${command.id}`, sort: 'Command' }))
  if (words.length === 0) return commanded
  return [
    ...some(state, 'entry', (entity) => fits(words, ...entryTexts(entity))).map(entryFound),
    ...some(state, 'importer', (entity) => fits(words, ...importerTexts(entity))).map(importerFound),
    ...some(state, 'contact', (entity) => fits(words, ...contactTexts(entity))).map(contactFound),
    ...commanded.slice(0, most),
  ]
}

function some(state: DeskState, kind: string, fitting: (entity: Entity) => boolean): Entity[] {
  const found: Entity[] = []
  for (const entity of entitiesOf(state, kind).values()) {
    if (!isRemoved(entity) && fitting(entity)) found.push(entity)
    if (found.length === most) break
  }
  return found
}

const texts =
  (...fields: string[]) =>
  (entity: Entity) =>
    fields.map((field) => textOf(entity, field))
const entryTexts = texts(
  'entryNumber',
  'importerName',
  'importerNumber',
  'brokerReference',
  'conveyanceName',
  'description',
)
const importerTexts = texts('name', 'importerNumber', 'phone', 'contactName')
const contactTexts = texts('name', 'organisation', 'role', 'group', 'phone', 'secondPhone', 'email')

const entryFound = (entity: Entity): Found => ({
  id: `entry ${entity.id}`,
  sort: 'Entry',
  title: textOf(entity, 'entryNumber'),
  about: textOf(entity, 'importerName') || 'importer not keyed yet',
  run: () => go({ at: 'entry', id: entity.id }),
})
const importerFound = (entity: Entity): Found => ({
  id: `importer ${entity.id}`,
  sort: 'Importer',
  title: textOf(entity, 'name'),
  about: textOf(entity, 'importerNumber'),
  run: () => go({ at: 'prepare', page: 'importers', id: entity.id }),
})
const contactFound = (entity: Entity): Found => ({
  id: `contact ${entity.id}`,
  sort: 'Contact',
  title: textOf(entity, 'name'),
  about: [textOf(entity, 'phone'), textOf(entity, 'organisation')].filter(Boolean).join(' · '),
  run: () => go({ at: 'prepare', page: 'contacts', id: entity.id }),
})

/** undefined when a newer key made this answer stale. */
export async function findProducts(
  desk: Desk,
  text: string,
  show: (row: CatalogueRow) => void,
): Promise<Found[] | undefined> {
  if (wordsOf(text).length === 0) return []
  const answer = await desk.searchCatalogue('products', text, most)
  if (answer?.ended !== undefined) return [notSearched(workerEndWords(answer.ended))]
  return answer?.rows.map((row) => productFound(row, show))
}

const notSearched = (about: string): Found => ({
  id: 'products not searched',
  sort: 'Product',
  title: 'Products cannot be searched now',
  about,
  run: () => undefined,
})

const productFound = (row: CatalogueRow, show: (row: CatalogueRow) => void): Found => ({
  id: `product ${row.id}`,
  sort: 'Product',
  title: row['name'] ?? row.id,
  about: [row['htsNumber'], row['origin'], row['rate']].filter(Boolean).join(' · '),
  run: () => show(row),
})
