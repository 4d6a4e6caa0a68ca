import { flagTableOf, noFlagTable, type FlagsOfNumbers } from '../../shared/domain/pga/flagTable'
import { historyOf, noHistory } from '../../shared/domain/pga/history'
import type { Kept } from '../../shared/domain/pga/products'
import { answersOf, productsAnswered, verdictsOf } from '../../shared/domain/pga/rows'
import type { PgaTables } from '../../shared/domain/pga/types'
import { entitiesOf, entityOf, isRemoved, textOf, type DeskState } from '../../shared/journal/state'
import type { PriorFiling } from '../../shared/knowledge/pga/types'
import { err, ok, type Result } from '../../shared/result'
import { correctionsOf } from '../store/catalogue'
import { runningDesk } from '../store/runningDesk'
import { runWorker, WorkerEnded, workerEndOf, type WorkerEnd } from '../store/runWorker'
import type { Desk } from '../store/types'
import { dayOf } from '../words/times'
import type { AllProducts, FromPgaWorker, ListAt, ListName, NumbersKnown, PgaAsk } from './pgaAsk'
import pgaWorkerUrl from './pga.worker.ts?worker&url'

/** The desk's lists of flags, filings and tariff numbers, asked in a worker of their own. */
export interface PgaClient {
  /** All that a determination of these numbers leans on besides the knowledge; rejects with how the worker ended. */
  tablesFor(htsNumbers: readonly string[]): Promise<Omit<PgaTables, 'knowledge'>>
  flagsFor(htsNumbers: readonly string[]): Promise<FlagsOfNumbers>
  historyFor(htsNumbers: readonly string[]): Promise<readonly PriorFiling[]>
  /** Every product of the catalogue with the answers that were kept for it, in pages. */
  determineAll(onProgress: (done: number, total: number) => void): Promise<Result<AllProducts, WorkerEnd>>
}

const clients = new WeakMap<Desk, PgaClient>()

/** One for each desk: its worker keeps the lists until another version is loaded. */
export function pgaClient(desk: Desk): PgaClient {
  let client = clients.get(desk)
  if (client === undefined) clients.set(desk, (client = runClient(desk)))
  return client
}

type WithoutId<T> = T extends { id: number } ? Omit<T, 'id'> : never

function runClient(desk: Desk): PgaClient {
  const { keys } = runningDesk(desk).parts
  const waiting = new Map<
    number,
    {
      resolve(answer: FromPgaWorker): void
      reject(cause: Error): void
      onProgress?: (done: number, total: number) => void
    }
  >()
  let lastId = 0
  let loaded = ''
  let worker: ReturnType<typeof runWorker> | undefined

  const start = () =>
    runWorker(pgaWorkerUrl, {
      onMessage: (data) => {
        const answer = data as FromPgaWorker
        const asked = waiting.get(answer.id)
        if ('progress' in answer) {
          asked?.onProgress?.(answer.progress.done, answer.progress.total)
          return
        }
        waiting.delete(answer.id)
        if ('failed' in answer) asked?.reject(new Error(answer.failed))
        else asked?.resolve(answer)
      },
      onEnd: (end) => {
        // The next question starts another and loads the lists again.
        worker = undefined
        loaded = ''
        for (const { reject } of waiting.values()) reject(new WorkerEnded(end))
        waiting.clear()
      },
    })

  const ask = (
    question: WithoutId<PgaAsk>,
    onProgress?: (done: number, total: number) => void,
  ): Promise<FromPgaWorker> => {
    lastId += 1
    const id = lastId
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject, ...(onProgress !== undefined && { onProgress }) })
      worker ??= start()
      worker.post({ id, ...question })
    })
  }

  /** Before each question: the lists as the journal has them now. The question that follows says it, should it fail. */
  const bringUpToDate = (): void => {
    const lists = listsOf(desk.state)
    const version = Object.values(lists)
      .map(({ hashes }) => hashes.join(' '))
      .join('|')
    if (version === loaded && worker !== undefined) return
    loaded = version
    void ask({ do: 'load', keys: keys.parts, lists }).catch(() => {
      loaded = ''
    })
  }

  const numbers = async (htsNumbers: readonly string[]): Promise<NumbersKnown> => {
    bringUpToDate()
    const answer = await ask({ do: 'numbers', htsNumbers })
    if (!('numbers' in answer)) throw new Error('the lists were asked and did not answer')
    return answer.numbers
  }

  return {
    tablesFor: async (htsNumbers) => {
      const { flags, history, tariff } = await numbers(htsNumbers)
      return {
        flags: flags.size === 0 ? noFlagTable : flagTableOf(flags.rows, flags),
        history: history.length === 0 ? noHistory : historyOf(history),
        today: dayOf(desk.now()),
        ...(tariff !== undefined && { tariff: { called: tariff.called, has: inList(tariff.known) } }),
      }
    },
    flagsFor: async (htsNumbers) => (await numbers(htsNumbers)).flags,
    historyFor: async (htsNumbers) => (await numbers(htsNumbers)).history,
    determineAll: async (onProgress) => {
      bringUpToDate()
      const today = dayOf(desk.now())
      try {
        const answer = await ask(
          {
            do: 'all',
            today,
            corrections: correctionsOf(desk.state, 'products'),
            kept: keptOf(desk.state, today),
            importerNumbers: importerNumbersOf(desk.state),
          },
          onProgress,
        )
        if (!('all' in answer)) throw new Error('the products were asked and did not answer')
        return ok(answer.all)
      } catch (cause) {
        return err(workerEndOf(cause))
      }
    },
  }
}

function inList(known: readonly string[]): (digits: string) => boolean {
  const set = new Set(known)
  return (digits) => set.has(digits)
}

function listsOf(state: DeskState): Record<ListName, ListAt> {
  const at = (catalogue: ListName): ListAt => {
    const entity = entityOf(state, 'catalogue', catalogue)
    return {
      version: textOf(entity, 'version'),
      source: textOf(entity, 'source'),
      hashes: textOf(entity, 'pageHashes')
        .split(' ')
        .filter((hash) => hash !== ''),
    }
  }
  return { products: at('products'), pgaFlags: at('pgaFlags'), pgaHistory: at('pgaHistory'), tariff: at('tariff') }
}

/** Answers and verdicts of the products for which there are any. */
function keptOf(state: DeskState, today: string): ReadonlyMap<string, Kept> {
  const kept = new Map<string, Kept>()
  for (const product of productsAnswered(state))
    kept.set(product, {
      answers: answersOf(state, { product }, today).answers,
      verdicts: verdictsOf(state, { product }, today),
    })
  return kept
}

function importerNumbersOf(state: DeskState): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>()
  for (const one of entitiesOf(state, 'importer').values())
    if (!isRemoved(one) && textOf(one, 'importerNumber') !== '') numbers.set(one.id, textOf(one, 'importerNumber'))
  return numbers
}
