import { entitiesOf, entityOf, textOf, valueOf, type DeskState } from '../../shared/journal/state'
import type { PagePlace } from './cataloguePages'
import catalogueWorkerUrl from './catalogue.worker.ts?worker&url'
import type { DeskKeys, KeyParts } from './keys'
import type { CatalogueRow } from './types'
import { runWorker, WorkerEnded, workerEndOf, type WorkerEnd } from './runWorker'

/** Questions to catalogue.worker.ts; `id` comes back with the answer. */
export type CatalogueAsk = { id: number } & (
  | {
      do: 'load'
      keys: KeyParts
      catalogue: string
      version: string
      hashes: readonly string[]
    }
  | { do: 'overlay'; corrections: Map<string, Record<string, string>> }
  | { do: 'search'; text: string; limit: number }
  | { do: 'row'; row: string; asKit: boolean }
)
export interface CatalogueAnswer {
  id: number
  found?: { total: number; rows: CatalogueRow[] }
  row?: CatalogueRow
  failed?: string
}

/** What a search found; `ended`: nothing was searched, and why. */
export interface CatalogueFound {
  total: number
  rows: CatalogueRow[]
  ended?: WorkerEnd
}

export interface Catalogues {
  /** Starts the worker while its script can be had: a window whose host has died goes on being keyed in. */
  begin(catalogue: string): void
  /** undefined when a newer question of this catalogue was asked before this one was answered */
  search(catalogue: string, text: string, limit: number): Promise<CatalogueFound | undefined>
  /** @param asKit without the operator's corrections */
  row(catalogue: string, id: string, asKit: boolean): Promise<CatalogueRow | undefined>
  /** Pages were healed: what is loaded is read again by the next question. */
  reload(): void
  /** Ends the workers and all they hold. */
  end(): void
}

/** The pages that the journal says a catalogue has, in order. */
export function pagesOf(state: DeskState, catalogue: string): (PagePlace & { hash: string })[] {
  const entity = entityOf(state, 'catalogue', catalogue)
  const version = textOf(entity, 'version')
  const hashes = textOf(entity, 'pageHashes')
    .split(' ')
    .filter((hash) => hash !== '')
  return hashes.map((hash, n) => ({ catalogue, version, n, total: hashes.length, hash }))
}

/** One worker a catalogue, which loads its pages for the first question; `state` is read at each question for version and corrections. */
export function catalogues(keys: DeskKeys, state: () => DeskState): Catalogues {
  const running = new Map<string, RunningCatalogue>()
  const begun = (catalogue: string): RunningCatalogue => {
    let found = running.get(catalogue)
    if (found === undefined) running.set(catalogue, (found = runCatalogue(keys, catalogue)))
    return found
  }
  const of = (catalogue: string): RunningCatalogue => {
    const found = begun(catalogue)
    found.bringUpToDate(state())
    return found
  }
  return {
    begin: (catalogue) => void begun(catalogue),
    search: (catalogue, text, limit) => of(catalogue).search(text, limit),
    row: (catalogue, id, asKit) => of(catalogue).row(id, asKit),
    reload: () => {
      for (const catalogue of running.values()) catalogue.reload()
    },
    end: () => {
      for (const catalogue of running.values()) catalogue.end()
      running.clear()
    },
  }
}

interface RunningCatalogue {
  bringUpToDate(state: DeskState): void
  search(text: string, limit: number): Promise<CatalogueFound | undefined>
  row(id: string, asKit: boolean): Promise<CatalogueRow | undefined>
  reload(): void
  end(): void
}

function runCatalogue(keys: DeskKeys, catalogue: string): RunningCatalogue {
  const waiting = new Map<number, { resolve(answer: CatalogueAnswer): void; reject(cause: Error): void }>()
  let lastId = 0
  let loaded: string | undefined
  let overlayVersion = -1
  let searching = false
  let next: { text: string; limit: number; answer: (found: CatalogueFound | undefined) => void } | undefined

  const run = () =>
    runWorker(catalogueWorkerUrl, {
      onMessage: (data) => {
        const answer = data as CatalogueAnswer
        const asked = waiting.get(answer.id)
        waiting.delete(answer.id)
        if (answer.failed === undefined) asked?.resolve(answer)
        else asked?.reject(new Error(answer.failed))
      },
      onEnd: (end) => {
        // The next question starts another and loads the pages again.
        worker = undefined
        loaded = undefined
        for (const { reject } of waiting.values()) reject(new WorkerEnded(end))
        waiting.clear()
      },
    })
  let worker: ReturnType<typeof run> | undefined = run()
  const ask = (question: CatalogueQuestion): Promise<CatalogueAnswer> => {
    lastId += 1
    const id = lastId
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      worker ??= run()
      worker.post({ id, ...question })
    })
  }
  /** The question that follows says it, should the worker have ended. */
  const tell = (statement: CatalogueQuestion): void => void ask(statement).catch(() => undefined)
  const searchNext = async (): Promise<void> => {
    searching = true
    for (let asked = next; asked !== undefined; asked = next) {
      next = undefined
      const found = await ask({ do: 'search', text: asked.text, limit: asked.limit }).then(
        (answer) => answer.found,
        (cause: unknown): CatalogueFound => ({ total: 0, rows: [], ended: workerEndOf(cause) }),
      )
      asked.answer(next === undefined ? found : undefined)
    }
    searching = false
  }

  return {
    bringUpToDate: (state) => {
      const entity = entityOf(state, 'catalogue', catalogue)
      const hashes = textOf(entity, 'pageHashes')
      if (hashes !== loaded) {
        loaded = hashes
        overlayVersion = -1
        const version = textOf(entity, 'version')
        tell({
          do: 'load',
          keys: keys.parts,
          catalogue,
          version,
          hashes: hashes.split(' ').filter((hash) => hash !== ''),
        })
      }
      const nowVersion = state.kindVersions.get('overlay') ?? 0
      if (nowVersion === overlayVersion) return
      overlayVersion = nowVersion
      tell({ do: 'overlay', corrections: correctionsOf(state, catalogue) })
    },
    search: (text, limit) =>
      new Promise((answer) => {
        next?.answer(undefined)
        next = { text, limit, answer }
        if (!searching) void searchNext()
      }),
    row: (id, asKit) =>
      ask({ do: 'row', row: id, asKit }).then(
        (answer) => answer.row,
        () => undefined, // what cannot be compared differs in nothing; the search says that it does not work
      ),
    reload: () => {
      loaded = undefined
    },
    end: () => worker?.end(),
  }
}

type WithoutId<T> = T extends { id: number } ? Omit<T, 'id'> : never
type CatalogueQuestion = WithoutId<CatalogueAsk>

/** The operator's own edits of one catalogue's rows: an overlay's id is catalogue + '/' + row id. */
export function correctionsOf(state: DeskState, catalogue: string): Map<string, Record<string, string>> {
  const prefix = `${catalogue}/`
  const corrections = new Map<string, Record<string, string>>()
  for (const overlay of entitiesOf(state, 'overlay').values()) {
    if (!overlay.id.startsWith(prefix)) continue
    const columns: Record<string, string> = {}
    for (const field of Object.keys(overlay.fields)) {
      const value = valueOf(overlay, field)
      if (value !== undefined) columns[field] = String(value)
    }
    corrections.set(overlay.id.slice(prefix.length), columns)
  }
  return corrections
}
