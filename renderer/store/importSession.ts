import type { CatalogueTarget, ImportMap, Target } from '../../shared/exchange/imports/record'
import { importerIdByNumber } from '../../shared/exchange/imports/plan'
import { tableCaps, type TableError } from '../../shared/exchange/tables/table'
import type { HostError } from '../../shared/host'
import type { Change } from '../../shared/journal/item'
import { entityOf, textOf } from '../../shared/journal/state'
import { err, ok, type Result } from '../../shared/result'
import importWorkerUrl from './import.worker.ts?worker&url'
import type { FileRead, FromImportWorker, ImportAnswers, ImportAsk, SheetGuess, ToImportWorker } from './importAsk'
import { runningDesk } from './runningDesk'
import type { Desk, Recorded, RecordError } from './types'
import { startWorker } from './workers'

/** The worker was ended: it took longer than it may, or ran out of memory. */
export type ImportStopped = { type: 'ImportTooSlow'; seconds: number } | { type: 'ImportStopped'; reason: string }
export type ReadError = TableError | ImportStopped
export type StoreError = RecordError | HostError | ImportStopped | { type: 'ImportCancelled' }

/** One file from somebody else, from its opening to its end, in a worker of its own. */
export interface ImportSession {
  read(file: Blob, name: string): Promise<Result<FileRead, ReadError>>
  guess(target: Target, sheet?: number): Promise<Result<SheetGuess, ImportStopped>>
  records(
    target: Exclude<Target, CatalogueTarget>,
    sheet: number,
    map: ImportMap,
  ): Promise<Result<ImportAnswers['records'], ImportStopped>>
  /** compared with the catalogue as it is now */
  products(
    target: CatalogueTarget,
    sheet: number,
    map: ImportMap,
    source: string,
    days: { asOf: string; today: string },
  ): Promise<
    Result<Extract<ImportAnswers['products'], { ok: true }>['value'], ImportStopped | { type: 'CatalogueIncomplete' }>
  >
  refusals(): Promise<Result<ImportAnswers['refusals'], ImportStopped>>
  /**
   * Stores the compared products as a new version, and records that it is loaded together with `also`. Cancelled or
   * failed: the pages stored so far are removed, and nothing is recorded.
   */
  storeProducts(
    target: CatalogueTarget,
    version: string,
    source: string,
    also: readonly Change[],
    onProgress: (done: number) => void,
  ): Promise<Result<Recorded, StoreError>>
  cancel(): void
  /** Ends the worker and forgets the file. */
  end(): void
}

/** A file that takes longer than this to read is not waited for: the window stays alive, the worker is ended. */
const PATIENCE_MS = 120_000

export function importSession(desk: Desk): ImportSession {
  const { keys, database } = runningDesk(desk).parts
  const waiting = new Map<number, (answer: Result<unknown, ImportStopped>) => void>()
  let worker: Worker | undefined
  let lastId = 0
  let written: string[] = []
  let onProgress: (done: number) => void = () => undefined

  const stop = (why: ImportStopped) => {
    worker?.terminate()
    worker = undefined
    for (const resolve of waiting.values()) resolve(err(why))
    waiting.clear()
  }
  const begun = (): Worker => {
    if (worker !== undefined) return worker
    const fresh = startWorker(importWorkerUrl)
    fresh.onerror = (event) => {
      event.preventDefault()
      stop({ type: 'ImportStopped', reason: event.message || 'it ended by itself' })
    }
    fresh.onmessage = ({ data }: MessageEvent<FromImportWorker>) => {
      if ('need' in data) void writePage(fresh, data)
      else if ('progress' in data) onProgress(data.progress)
      else {
        waiting.get(data.id)?.('answer' in data ? ok(data.answer) : err({ type: 'ImportStopped', reason: data.failed }))
        waiting.delete(data.id)
      }
    }
    worker = fresh
    return fresh
  }
  const post = (to: Worker, message: ToImportWorker) => to.postMessage(message)
  const writePage = async (to: Worker, page: Extract<FromImportWorker, { need: number }>) => {
    written.push(page.name)
    const { name, index, last, bytes } = page
    const done = await desk.host.blobWrite({
      desk: keys.desk,
      folder: 'pages',
      name,
      index,
      last,
      bytes: new Uint8Array(bytes),
    })
    post(to, { given: page.need, written: done })
  }
  const ask = async <D extends ImportAsk['do']>(
    question: Extract<ImportAsk, { do: D }>,
    patienceMs: number | null = PATIENCE_MS,
  ): Promise<Result<ImportAnswers[D], ImportStopped>> => {
    lastId += 1
    const id = lastId
    const to = begun()
    const answered = new Promise<Result<unknown, ImportStopped>>((resolve) => waiting.set(id, resolve))
    post(to, { id, ...question })
    const timer =
      patienceMs === null
        ? undefined
        : setTimeout(() => stop({ type: 'ImportTooSlow', seconds: patienceMs / 1_000 }), patienceMs)
    const answer = await answered
    clearTimeout(timer)
    // The worker answers each question with the answer of its name.
    return answer as Result<ImportAnswers[D], ImportStopped>
  }
  const removeWritten = async () => {
    const names = [...new Set(written)]
    written = []
    await database.pages.bulkDelete(names)
    for (let from = 0; from < names.length; from += 1_000)
      await desk.host.blobRemove({ desk: keys.desk, folder: 'pages', names: names.slice(from, from + 1_000) })
  }

  return {
    read: async (file, name) => {
      if (file.size > tableCaps.bytes) return err({ type: 'FileTooLarge', bytes: file.size, most: tableCaps.bytes })
      const answer = await ask({ do: 'read', file, name })
      return answer.ok ? answer.value : answer
    },
    guess: (target, sheet) => ask({ do: 'guess', target, ...(sheet !== undefined && { sheet }) }),
    records: (target, sheet, map) => ask({ do: 'records', target, sheet, map }),
    products: async (target, sheet, map, source, days) => {
      const now = entityOf(desk.state, 'catalogue', target)
      const before = {
        keys: keys.parts,
        version: textOf(now, 'version'),
        hashes: textOf(now, 'pageHashes').split(' ').filter(Boolean),
        importerIds: importerIdByNumber(desk.state),
      }
      const answer = await ask({ do: 'products', target, sheet, map, before, source, days })
      return answer.ok ? answer.value : answer
    },
    refusals: () => ask({ do: 'refusals' }),
    storeProducts: async (target, version, source, also, progress) => {
      written = []
      onProgress = progress
      const answer = await ask({ do: 'store', target, keys: keys.parts, version }, null)
      const stored = answer.ok ? answer.value : answer
      if (!stored.ok) {
        await removeWritten()
        return stored
      }
      const recorded = await desk.record([
        {
          action: 'catalogue.loaded',
          kind: 'catalogue',
          id: target,
          patch: [
            ['version', version],
            ['rows', stored.value.rows],
            ['pageHashes', stored.value.hashes.join(' ')],
            ['source', source],
          ],
        },
        ...also,
      ])
      if (!recorded.ok) await removeWritten()
      return recorded
    },
    cancel: () => {
      if (worker !== undefined) post(worker, { cancel: true })
    },
    end: () => {
      worker?.terminate()
      worker = undefined
      waiting.clear()
    },
  }
}
