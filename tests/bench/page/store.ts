import '../../../renderer/strictZod'
import Dexie, { type Table } from 'dexie'
import { connectHost } from '../../../renderer/host'
import { makeOpening } from '../../../renderer/store/opening'
import { openRecordHashed } from '../../../renderer/store/readItems'
import { readJournalFile } from '../../../renderer/store/readTheirs'
import { storeTheirs } from '../../../renderer/store/storeTheirs'
import type { Desk } from '../../../renderer/store/types'
import { createFold } from '../../../shared/journal/fold'
import type { Change, Item } from '../../../shared/journal/item'
import { mergeReport } from '../../../shared/journal/mergeReport'
import { planTakeIn } from '../../../shared/journal/takeInPlan'
import { ok } from '../../../shared/result'
import { cheap, PASSPHRASE, seedJournal, type Seeded } from './seed'

/**
 * The two figures of the store, both sides in one page over the real browser host: a saved field against a bare strict
 * put of the same JSON, and a cold opening against reading, parsing and folding the same items as bare rows.
 */
class Bare extends Dexie {
  items!: Table<{ device: string; sequence: number; json: string }, [string, number]>
  constructor() {
    super('bare', { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ items: '[device+sequence]' })
  }
}

/** The page stays when a desk is locked: what follows is measured in it. */
const host = { ...(await connectHost()), renew: () => Promise.resolve(ok({})) }
const opening = makeOpening(host, { argon2: cheap })

const SCRATCH = '0000000000000000'

export interface Spread {
  median: number
  p95: number
}
const spread = (values: number[]): Spread => {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { median: at(0.5), p95: at(0.95) }
}
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await work()
  return performance.now() - began
}

type Theirs = Seeded['theirs']

/** Opens every frame, and nothing else. */
const unseal = ({ device, sealed, keys }: Theirs): number =>
  sealed.filter((payload, at) => keys.open('items', device, at + 1, payload).ok).length

/** Opened, decoded, hashed, chained, compared and folded: the functions that the worker and the desk use. */
function mergeAlone({ device, sealed, keys }: Theirs): number {
  const known = new Map<number, { hash: string; previous: string }>()
  const items: Item[] = []
  for (const [at, payload] of sealed.entries()) {
    const read = openRecordHashed(keys, device, at + 1, payload)
    if ('broken' in read) throw new Error('an item does not open')
    known.set(read.sequence, { hash: read.hash ?? '', previous: read.item.previous })
    items.push(read.item)
  }
  const plan = planTakeIn(new Map(), new Map([[device, known]]))
  const fold = createFold()
  mergeReport(fold, items, device)
  fold.addAll(items)
  return plan.take.length
}

async function storeBare({ device, sealed }: Theirs): Promise<number> {
  const database = new Bare()
  await database.open()
  const rows = sealed.map((payload, at) => ({ device, sequence: at + 1, json: payload as unknown as string }))
  const ms = await timed(() => database.items.bulkPut(rows))
  database.close()
  await Dexie.delete('bare')
  return ms
}

/** Measures by a message that comes back at once unless the window is busy; the answer ends it, in milliseconds. */
function longestPause(): () => number {
  const { port1, port2 } = new MessageChannel()
  let longest = 0
  let last = performance.now()
  let going = true
  port2.onmessage = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (going) setTimeout(() => port1.postMessage(0), 1)
  }
  port1.postMessage(0)
  return () => {
    going = false
    return longest
  }
}

const fieldChange = (n: number): Change => ({
  action: 'entry.keyed',
  kind: 'entry',
  id: `entry-${n % 100}`,
  patch: [['importerName', `Rio Textiles of Laredo, a name as long as names are ${n}`, 'T']],
})

const bench = {
  /** Milliseconds of both, one after the other in turn; the first fifth is warm-up. */
  save: async (rounds: number): Promise<{ bare: Spread; saved: Spread; mirrorAlone: Spread }> => {
    const made = await opening.create({
      label: 'Measured',
      drill: true,
      operatorName: 'Ana',
      passphrase: PASSPHRASE,
      firstChanges: [],
    })
    if (!made.ok) throw new Error(made.error.type)
    const open = made.value.desk
    const bareDatabase = new Bare()
    await bareDatabase.open()
    const bare: number[] = []
    const saved: number[] = []
    const mirror: number[] = []
    let mirrorSize = 0
    // The JSON that the desk stores for such a change, stored bare.
    await open.record(fieldChange(0))
    let json = ''
    for await (const item of open.items()) json = JSON.stringify(item)
    const warmUp = Math.ceil(rounds / 5)
    for (let n = 1; n <= rounds + warmUp; n += 1) {
      const bareMs = await timed(() => bareDatabase.items.put({ device: 'BARE', sequence: n, json }))
      const savedMs = await timed(async () => {
        const recorded = await open.record(fieldChange(n))
        if (!recorded.ok || !recorded.value.mirrored) throw new Error('not saved in both places')
      })
      // What one append costs by itself, on a file of its own: it should hide behind the database.
      const mirrorMs = await timed(async () => {
        const written = await host.mirrorAppend({
          desk: SCRATCH,
          at: mirrorSize,
          bytes: new Uint8Array(json.length + 80),
        })
        if (!written.ok) throw new Error(written.error.type)
        mirrorSize = written.value.size
      })
      if (n <= warmUp) continue
      bare.push(bareMs)
      saved.push(savedMs)
      mirror.push(mirrorMs)
    }
    bareDatabase.close()
    await Dexie.delete('bare')
    await open.lock()
    return { bare: spread(bare), saved: spread(saved), mirrorAlone: spread(mirror) }
  },

  /** Makes the desk and the same items as bare rows; the desk is left as a day leaves it, with a tail. */
  seed: async (entries: number, itemsEach: number, tailItems: number): Promise<void> => {
    const { journal, plaintexts } = await seedJournal(entries, itemsEach)
    const restored = await opening.restore([{ path: 'journal.lbj', file: journal }], PASSPHRASE)
    if (!restored.ok) throw new Error(restored.error.type)
    localStorage.setItem('measured', restored.value.id)
    await restored.value.lock() // writes the checkpoint
    const unlocked = await bench.unlock()
    for (let n = 0; n < tailItems; n += 1) await unlocked.record(fieldChange(n))
    for await (const item of unlocked.items())
      if (item.device === unlocked.device && item.sequence > 1) plaintexts.push(JSON.stringify(item))
    const bareDatabase = new Bare()
    await bareDatabase.items.bulkPut(plaintexts.map((json, n) => ({ device: 'BARE', sequence: n + 1, json })))
    bareDatabase.close()
  },

  /**
   * Takes in the journal of a second laptop, from the file to the item that says it was seen; beside it what opening its
   * frames and storing them as bare rows cost. `mergeMs`: what the merge itself computes, without its storing.
   */
  merge: async (entries: number, count: number) => {
    const { journal, other, theirs } = await seedJournal(entries, 30, count)
    const restored = await opening.restore([{ path: 'journal.lbj', file: journal }], PASSPHRASE)
    if (!restored.ok) throw new Error(restored.error.type)
    const desk = restored.value
    unseal(theirs)
    const unsealMs = await timed(() => Promise.resolve(unseal(theirs)))
    const bareStoreMs = await storeBare(theirs)
    mergeAlone(theirs)
    const mergeMs = await timed(() => Promise.resolve(mergeAlone(theirs)))
    const pauses = longestPause()
    const began = performance.now()
    const read = await readJournalFile(desk, other)
    if (!read.ok) throw new Error(read.error.type)
    const stored = await storeTheirs(desk, read.value)
    if (!stored.ok) throw new Error(stored.error.type)
    const ms = performance.now() - began
    const longestPauseMs = pauses()
    await desk.lock()
    return { items: read.value.items.length, ms, mergeMs, unsealMs, bareStoreMs, longestPauseMs }
  },

  unlock: async (): Promise<Desk> => {
    const found = await opening.survey()
    const desk = found.ok ? found.value.find((one) => one.desk === localStorage.getItem('measured')) : undefined
    if (desk === undefined) throw new Error('no desk')
    const unlocked = await opening.unlock(desk, desk.operators[0]?.slotId ?? '', PASSPHRASE)
    if (!unlocked.ok) throw new Error(unlocked.error.type)
    return unlocked.value
  },

  /** In a fresh page: from the key to the desk, in milliseconds. */
  openCold: async (): Promise<{ ms: number; entities: number; findings: readonly string[] }> => {
    const open = await bench.unlock()
    const ms = performance.now() - (performance.getEntriesByName('lifeboat-key-there').at(-1)?.startTime ?? Number.NaN)
    const entities = [...open.state.kinds.values()].reduce((sum, kind) => sum + kind.size, 0)
    return { ms, entities, findings: open.findings.map((finding) => finding.type) }
  },

  /** In a fresh page: the same items read from bare rows, parsed and folded. */
  openBare: async (): Promise<{ ms: number; items: number }> => {
    let items = 0
    const ms = await timed(async () => {
      const bareDatabase = new Bare()
      const rows = await bareDatabase.items.toArray()
      const fold = createFold()
      fold.addAll(rows.map((row) => JSON.parse(row.json) as Item))
      items = rows.length
      bareDatabase.close()
    })
    return { ms, items }
  },
}

export type StoreBench = typeof bench
declare global {
  interface Window {
    storeBench: StoreBench
  }
}
window.storeBench = bench
