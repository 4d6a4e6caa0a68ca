import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../office/receive/database'
import { accounting } from '../../shared/domain/reserve'
import { createFold } from '../../shared/journal/fold'
import { homeStandings } from '../../shared/domain/recover/home'
import { aBacklog, type Backlog } from '../backlog/backlog'
import { engines } from './engines'
import { count, real, tables, taken, trust, zipOf, type ZipFile } from './taking'

let backlog: Backlog
let files: ZipFile[]
beforeAll(async () => {
  backlog = aBacklog({ entries: 60, laptops: 3 })
  files = await Promise.all(backlog.laptops.map((laptop) => zipOf(real(laptop.source()))))
})

describe.each(engines('receive'))('lifeboat receive on $name', (engine) => {
  let db: Database
  afterAll(() => engine.end())

  describe.skipIf(!engine.there)('bundles of three laptops', () => {
    beforeAll(async () => {
      db = await engine.fresh()
      await trust(db, backlog.laptops)
      for (const file of files) await taken(db, file)
    })

    test('every item, entry, line and fact is there', async () => {
      const { kinds } = createdState(backlog)
      expect(await count(db, 'lifeboat.journal')).toBe(backlog.items.length)
      expect(await count(db, "lifeboat.journal where state <> 'folded'")).toBe(0)
      for (const [kind, table] of [
        ['entry', 'entry'],
        ['line', 'line'],
        ['bill', 'bill'],
        ['fact', 'fact'],
        ['importer', 'party'],
        ['number', 'number'],
        ['incident', 'incident'],
      ] as const)
        expect([table, await count(db, `lifeboat.${table}`)]).toEqual([table, kinds.get(kind)?.size])
    })

    test('each entry stands in the lane that the laptops show, with how far its messages came', async () => {
      const rows = await db.rows(
        'select id, lane, blocked, cargo_release, entry_summary from lifeboat.entry order by id',
      )
      const standings = homeStandings(createdState(backlog))
        .map(({ id, lane, cargoRelease, entrySummary }) => ({
          id,
          lane: lane.lane,
          blocked: lane.blocked,
          cargo_release: cargoRelease.state,
          entry_summary: entrySummary.state,
        }))
        .sort((a, b) => (a.id < b.id ? -1 : 1))
      expect(rows).toEqual(standings)
    })

    test('numbers by state add up to what the full accounting says', async () => {
      const rows = await db.rows<{ state: string; numbers: number }>(
        'select state, sum(numbers)::integer as numbers from lifeboat.numbers_by_state group by 1',
      )
      const totals = Object.entries(accounting(createdState(backlog)).totals).filter(([, numbers]) => numbers > 0)
      expect(Object.fromEntries(rows.map(({ state, numbers }) => [state, numbers]))).toEqual(Object.fromEntries(totals))
    })

    test('the same bundles again change nothing', async () => {
      const before = await tables(db)
      const takings = await count(db, 'lifeboat.taking')
      for (const file of files) expect(await taken(db, file)).toMatchObject({ newItems: 0, changed: 0 })
      expect(await tables(db)).toEqual(before)
      expect(await count(db, 'lifeboat.taking')).toBe(takings)
    })
  })
})

function createdState({ items }: Backlog) {
  const fold = createFold()
  fold.addAll(items)
  return fold.state
}
