import '../../../renderer/strictZod'
import Dexie, { type Table } from 'dexie'
import { connectHost } from '../../../renderer/host'
import { makeOpening } from '../../../renderer/store/opening'
import type { Desk } from '../../../renderer/store/types'
import { createFold } from '../../../shared/journal/fold'
import type { Change, Item } from '../../../shared/journal/item'
import { ok } from '../../../shared/result'
import { cheap, PASSPHRASE, seedJournal } from './seed'

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
