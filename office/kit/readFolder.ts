import type { KitContent, KitRecord } from '../../shared/exchange/kit/content'
import type { KitSet } from '../../shared/exchange/kit/format'
import type { KitBlock } from '../../shared/exchange/kit/numbers'
import type { Problem } from '../../shared/exchange/kit/problem'
import { ok, type Result } from '../../shared/result'
import type { FirmFile } from './firmFile'
import { listFolder, type FolderError, type KitFile } from './folder'
import { readFlagFiles, readHistoryFiles } from './pgaFiles'
import { readNumbers } from './numbersFiles'
import { clientId, Reading } from './reading'

/** A folder of the main system's exports, read whole: what the kits are made from, and all that is wrong in it. */
export interface KitFolder {
  firm: FirmFile | undefined
  /** without the blocks, which are another's in each kit */
  content: KitContent
  blocks: readonly KitBlock[]
  sources: Partial<Record<KitSet, { exportedAt: string; source: string }>>
  /** words of the keys that signed earlier kits, from their registers */
  keyWordsBefore: readonly string[]
  problems: readonly Problem[]
}

export interface FolderOptions {
  laptops: number
  /** registers of earlier builds that lie elsewhere than in the folder */
  registers: readonly KitFile[]
}

export async function readFolder(folder: string, options: FolderOptions): Promise<Result<KitFolder, FolderError>> {
  const listed = await listFolder(folder)
  if (!listed.ok) return listed
  const reading = new Reading(listed.value.files, listed.value.problems)
  const firm = await reading.firm()
  const contacts = await reading.records('contacts', 'contact')
  const importers = await reading.records('importers', 'importer')
  const clients = new Set(importers.map(({ id }) => id))
  const products = await reading.products(clients)
  const arrivals = ofClients(await reading.records('arrivals', 'arrival'), clients)
  const inFlight = ofClients(await reading.records('inFlight', 'inFlight'), clients)
  const plan = await reading.plan()
  const tariff = await reading.tariff()
  const pgaFlags = await readFlagFiles(reading.of('pgaFlags', 'pgaFlags'), tariff)
  const pgaHistory = await readHistoryFiles(reading.of('pgaHistory', 'pgaHistory'))
  reading.problems.push(...pgaFlags.problems, ...pgaHistory.problems)
  const forms = await reading.forms()
  const numbers = await readNumbers(reading, firm, inFlight, options)
  return ok({
    firm,
    content: {
      records: {
        firm: firm?.records ?? [],
        plan: plan.records,
        contacts,
        importers,
        arrivals,
        inFlight,
        blocks: [],
      },
      planText: plan.text,
      products,
      tariff,
      pgaFlags: pgaFlags.rows,
      pgaHistory: pgaHistory.rows,
      forms,
    },
    blocks: numbers.blocks,
    sources: reading.sources,
    keyWordsBefore: numbers.keyWords,
    problems: reading.problems,
  })
}

const ofClients = (records: readonly KitRecord[], clients: ReadonlySet<string>): KitRecord[] =>
  records.map((record) => {
    const number = record.fields['importer']
    return number === undefined
      ? record
      : { ...record, fields: { ...record.fields, importer: clientId(String(number), clients) } }
  })
