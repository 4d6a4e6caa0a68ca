import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Target } from '../../shared/exchange/imports/record'
import type { KitSet } from '../../shared/exchange/kit/format'
import type { Problem } from '../../shared/exchange/kit/problem'
import { err, ok, type Result } from '../../shared/result'
import { reasonOf } from '../openFile'
import { momentOf } from './clock'

/** What a file of the folder is, by its name. `docs/kit.md` says the same for people. */
export type FileUse = Target | 'plan' | 'firm' | 'tariff' | 'register' | 'forms'

export interface KitFile {
  /** as it is shown: relative to the folder */
  name: string
  path: string
  use: FileUse
  /** when the main system wrote it: the day in its name, else when it was last written */
  exportedAt: string
}

const table = '\\.(?:csv|txt|tsv|xlsx)$'
const uses: readonly (readonly [RegExp, FileUse])[] = [
  [new RegExp(`^contacts?(?![a-z]).*${table}`, 'iu'), 'contacts'],
  [new RegExp(`^(?:importers?|clients?)(?![a-z]).*${table}`, 'iu'), 'importers'],
  // an ACE report as it is saved, in place of a list of products
  [new RegExp(`^ES-003(?![a-z]).*${table}`, 'iu'), 'products'],
  [new RegExp(`^(?:products?|parts?)(?![a-z]).*${table}`, 'iu'), 'products'],
  [new RegExp(`^arrivals?(?![a-z]).*${table}`, 'iu'), 'arrivals'],
  [new RegExp(`^(?:entries[-_ ])?in[-_ ]?flight(?![a-z]).*${table}`, 'iu'), 'inFlight'],
  [new RegExp(`^numbers?[-_ ]used(?![a-z]).*${table}`, 'iu'), 'numbersUsed'],
  [new RegExp(`^(?:numbers?|blocks?)(?![a-z]).*${table}`, 'iu'), 'blocks'],
  [/^register(?![a-z]).*\.csv$/iu, 'register'],
  [/^plan(?![a-z]).*\.(?:md|markdown)$/iu, 'plan'],
  [/^firm\.(?:json|csv)$/iu, 'firm'],
  // ACE’s report of flags, an agency’s list, or a list of hints
  [new RegExp(`^(?:pga[-_ ]?(?:hts[-_ ]?)?flags?|pga[-_ ]?hints?|ace[-_ ]?hts)(?![a-z]).*${table}`, 'iu'), 'pgaFlags'],
  [new RegExp(`^pga[-_ ]?history(?![a-z]).*${table}`, 'iu'), 'pgaHistory'],
  [/^(?:tariff|hts)(?![a-z]).*\.(?:csv|json)$/iu, 'tariff'],
]

/** Data sets that a broker's folder should have: without one, the laptop goes without. */
export const expected: readonly { use: FileUse; set: KitSet | undefined; called: string; without: string }[] = [
  { use: 'firm', set: 'firm', called: 'firm.json', without: 'No firm, no filer code: a kit cannot be made.' },
  { use: 'blocks', set: 'blocks', called: 'numbers.csv', without: 'No entry numbers: a kit cannot be made.' },
  {
    use: 'numbersUsed',
    set: undefined,
    called: 'numbers-used.csv',
    without: 'Without it nothing shows that the main system has used none of these numbers.',
  },
  { use: 'contacts', set: 'contacts', called: 'contacts.csv', without: 'Nobody can be rung from the laptop.' },
  { use: 'importers', set: 'importers', called: 'importers.csv', without: 'Every client is keyed by hand.' },
  { use: 'products', set: 'products', called: 'products.csv', without: 'Every tariff number is keyed by hand.' },
  { use: 'arrivals', set: 'arrivals', called: 'arrivals.csv', without: 'Nobody sees what arrives in the outage.' },
  { use: 'inFlight', set: 'inFlight', called: 'in-flight.csv', without: 'Nobody sees which entries were under way.' },
  { use: 'plan', set: 'plan', called: 'plan.md', without: 'The laptop has the plan of the template only.' },
  { use: 'tariff', set: 'tariff', called: 'tariff.csv', without: 'Tariff numbers cannot be looked up.' },
  { use: 'forms', set: 'forms', called: 'forms/*.pdf', without: 'No official form is on file.' },
]

export type FolderError = { type: 'FolderUnreadable'; reason: string }

/** The files of the folder in the order of their names. */
export async function listFolder(
  folder: string,
): Promise<Result<{ files: KitFile[]; problems: Problem[] }, FolderError>> {
  const files: KitFile[] = []
  const problems: Problem[] = []
  let entries
  try {
    entries = await readdir(folder, { withFileTypes: true })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const { name } = entry
      if (/^(?:[.~]|readme)/iu.test(name)) continue
      if (entry.isDirectory()) {
        if (name.toLowerCase() === 'forms') files.push(...(await formsIn(join(folder, name), name, problems)))
        continue
      }
      const use = uses.find(([pattern]) => pattern.test(name))?.[1]
      if (use === undefined) problems.push(notKnown(name))
      else files.push(await fileOf(folder, name, name, use))
    }
  } catch (error) {
    return err({ type: 'FolderUnreadable', reason: reasonOf(error) })
  }
  for (const { use, called, without } of expected)
    if (!files.some((file) => file.use === use))
      problems.push({
        file: called,
        what: `It is missing. ${without}`,
        stops: use === 'firm' || use === 'blocks',
      })
  return ok({ files, problems })
}

const notKnown = (name: string): Problem => ({
  file: name,
  what: 'By its name this is nothing that a kit holds; it is not read.',
  stops: false,
})

async function formsIn(path: string, folder: string, problems: Problem[]): Promise<KitFile[]> {
  const files: KitFile[] = []
  for (const name of (await readdir(path)).sort()) {
    if (name.startsWith('.')) continue
    if (/\.pdf$/iu.test(name)) files.push(await fileOf(path, name, `${folder}/${name}`, 'forms'))
    else problems.push(notKnown(`${folder}/${name}`))
  }
  return files
}

async function fileOf(folder: string, name: string, shown: string, use: FileUse): Promise<KitFile> {
  const path = join(folder, name)
  const written = momentOf((await stat(path)).mtime)
  const named = /(?<!\d)(20\d{2})-?(\d{2})-?(\d{2})(?!\d)/u.exec(name)
  const day = named === null ? undefined : `${named[1] ?? ''}-${named[2] ?? ''}-${named[3] ?? ''}`
  const known = day !== undefined && !Number.isNaN(Date.parse(day)) && day !== written.slice(0, 10)
  return { name: shown, path, use, exportedAt: known ? `${day}T12:00:00${written.slice(19)}` : written }
}

/** The bytes of a file in a buffer of their own. */
export async function bytesOf(file: KitFile): Promise<Result<Uint8Array<ArrayBuffer>, FolderError>> {
  try {
    return ok(new Uint8Array(await readFile(file.path)))
  } catch (error) {
    return err({ type: 'FolderUnreadable', reason: reasonOf(error) })
  }
}
