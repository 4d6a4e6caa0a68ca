import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../office/receive/database'
import { SCHEMAS } from '../../office/receive/migrate'
import { nameTrueLaptop } from '../../office/receive/trust'
import { waitingIn } from '../../office/receive/waiting'
import { PaperLaptop } from '../backlog/paperLaptop'
import type { DeviceId } from '../../shared/journal/item'
import { publicKeyOf, signBytes } from '../../shared/vault/sign'
import { aWeek, opening, type Week } from './aWeek'
import { engines } from './engines'
import { count, real, SECONDS_10, tables, take, taken, trust, wordsOf, zipOf } from './taking'

let week: Week
beforeAll(async () => {
  week = await aWeek()
})

describe.each(engines('receive_trust'))('who is believed, on $name', (engine) => {
  let db: Database
  beforeEach(async () => {
    if (engine.there) db = await engine.fresh()
  })
  afterAll(() => engine.end())

  describe.skipIf(!engine.there)('an unknown laptop', () => {
    test('is kept apart in the journal until its words are given, and then counts without its bundle', async () => {
      expect(await taken(db, week.files.aLater)).toMatchObject({ vouched: false, changed: 0 })
      expect(await count(db, 'lifeboat.journal')).toBe(week.a.items.length)
      expect(await count(db, 'lifeboat.entry')).toBe(0)
      const { apart } = await waitingIn(db, SCHEMAS.real)
      expect(apart).toMatchObject([{ device: week.a.device, items: week.a.items.length, words: [wordsOf(week.a)] }])
      await trust(db, [week.a])
      expect(await count(db, 'lifeboat.entry')).toBe(1)
      expect((await waitingIn(db, SCHEMAS.real)).apart).toEqual([])
    })

    test('carried by a trusted one it still waits for its own words', async () => {
      await trust(db, [week.c])
      await taken(db, week.files.c)
      const rows = await db.rows("select distinct device from lifeboat.journal where state = 'folded'")
      expect(rows).toEqual([{ device: week.c.device }])
    })

    test('cannot write on in the name of a trusted one', async () => {
      await trust(db, [week.a])
      await taken(db, week.files.aEarly)
      const stranger = new PaperLaptop('STRANGER00' as DeviceId, week.a.ms)
      const forged = [...week.a.items, ...stranger.items]
      const before = await tables(db)
      expect(await taken(db, await zipOf(real(stranger.source(forged))))).toMatchObject({ vouched: false, changed: 0 })
      expect((await tables(db))['entry']).toEqual(before['entry'])
      // What the stranger brought is the true chain after all: A says so itself.
      await taken(db, week.files.aLater)
      expect(await count(db, "lifeboat.journal where device = 'AAAAAAAAAA' and state = 'folded'")).toBe(
        week.a.items.length,
      )
    })

    test('that signs as another laptop is refused', async () => {
      const seed = new Uint8Array(32).fill(9)
      const source = {
        ...week.a.source(),
        publicKey: publicKeyOf(seed),
        sign: (bytes: Uint8Array) => signBytes(seed, bytes),
      }
      const result = await take(db, await zipOf(real(source)))
      expect(result).toMatchObject({
        ok: false,
        error: { type: 'BundleWrong', faults: [{ type: 'SignerNotInJournal', device: week.a.device }] },
      })
      expect(await count(db, 'lifeboat.journal')).toBe(0)
    })
  })

  describe.skipIf(!engine.there)('a laptop that was copied', () => {
    beforeEach(async () => {
      await trust(db, [week.a, week.b])
      await taken(db, week.files.aLater)
      await taken(db, week.files.b)
    })

    test('holds its desk: both chains are kept, and nothing is given out to be keyed', async () => {
      expect(await count(db, 'lifeboat.entries_to_key')).toBe(1)
      await taken(db, week.files.copy)
      expect(await count(db, 'lifeboat.entries_to_key')).toBe(0)
      expect(await count(db, "lifeboat.journal where state = 'disputed'")).toBe(3)
      const { held } = await waitingIn(db, SCHEMAS.real)
      expect(held).toMatchObject([{ device: week.a.device, sequence: 6, chains: [{}, {}] }])
      // What nobody disputes stands: the entry as it was before the copy was made.
      const [entry] = await db.rows<{ lane: string }>("select lane from lifeboat.entry where id = 'entry-1'")
      expect(entry?.lane).toBe('askCbp')
    })

    test('is settled by a person at the office, whichever of the two', async () => {
      await taken(db, week.files.copy)
      const fork = (await waitingIn(db, SCHEMAS.real)).held[0]
      const copyHash = (await hashesAt(db, 6)).find((hash) => hash !== nextHash(week))
      const named = await nameTrueLaptop(db, SCHEMAS.real, (copyHash ?? '').slice(0, 12), {
        by: 'Ana Reyes',
        waitMs: SECONDS_10,
      })
      expect(named).toMatchObject({ ok: true, value: { device: fork?.device, sequence: 6 } })
      expect(await count(db, "lifeboat.entry where id = 'entry-3'")).toBe(1)
      expect(await count(db, "lifeboat.journal where state = 'aside'")).toBe(2)
      expect((await waitingIn(db, SCHEMAS.real)).held).toEqual([])
      // It stays so when either comes again.
      const settled = await tables(db)
      await taken(db, week.files.aLater)
      await taken(db, week.files.copy)
      expect(await tables(db)).toEqual(settled)
    })

    test('is settled by what a laptop recorded, when its bundle comes', async () => {
      await taken(db, week.files.copy)
      week.b.record({
        action: 'fork.settled',
        kind: 'fork',
        id: 'AAAAAAAAAA-6',
        patch: [
          ['device', 'AAAAAAAAAA'],
          ['sequence', 6],
          ['keptHash', nextHash(week)],
          ['settledBy', 'Ana Reyes'],
        ],
      })
      await taken(db, await zipOf(real(week.b.source())))
      expect((await waitingIn(db, SCHEMAS.real)).held).toEqual([])
      const [entry] = await db.rows<{ lane: string }>("select lane from lifeboat.entry where id = 'entry-1'")
      expect(entry?.lane).toBe('releaseAndSummary')
    })

    test('a hash that no chain has is named', async () => {
      const named = await nameTrueLaptop(db, SCHEMAS.real, 'ffffffffff', { by: 'Ana Reyes', waitMs: SECONDS_10 })
      expect(named).toEqual({ ok: false, error: { type: 'NoSuchFork', hash: 'ffffffffff' } })
    })
  })

  test.skipIf(!engine.there)('an increment is refused by name while what it follows is not here', async () => {
    await trust(db, [week.a])
    expect(await take(db, week.files.aSince)).toMatchObject({
      ok: false,
      error: { type: 'BaseMissing', device: week.a.device, sequence: 5, follows: 'a-early.age' },
    })
    expect(await count(db, 'lifeboat.journal')).toBe(0)
    await taken(db, week.files.aEarly)
    expect(await taken(db, week.files.aSince)).toMatchObject({ newItems: 2 })
    const increments = await tables(db)
    const whole = await engine.fresh()
    await trust(whole, [week.a])
    await taken(whole, week.files.aEarly)
    await taken(whole, week.files.aLater)
    const { bundle: _, ...rest } = await tables(whole)
    expect(increments).toMatchObject(rest)
  })

  test.skipIf(!engine.there)('an exercise is never seen among what is real', async () => {
    await trust(db, [week.a], SCHEMAS.exercise)
    const drilled = new PaperLaptop(week.a.device, week.a.ms)
    drilled.record(...opening(drilled, 'entry-1', '000-0100001-7'))
    await taken(db, await zipOf(week.a.source()))
    expect(await count(db, 'lifeboat.journal')).toBe(0)
    expect(await count(db, 'lifeboat_exercise.entry')).toBe(1)
  })
})

const hashesAt = async (db: Database, sequence: number): Promise<string[]> =>
  (
    await db.rows<{ hash: string }>(
      "select hash from lifeboat.journal where device = 'AAAAAAAAAA' and sequence = $1 order by 1",
      [sequence],
    )
  ).map(({ hash }) => hash)

/** Hash of A's own item 6: what its item 7 names. */
const nextHash = ({ a }: Week): string => String(a.items[6]?.previous)
