import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { typedTables } from '../../office/receive/columns'
import type { Database } from '../../office/receive/database'
import { hashOf, migrate, SCHEMAS } from '../../office/receive/migrate'
import { migrations } from '../../office/receive/migrations'
import { COMPUTED, isComputedKind } from '../../office/receive/standing'
import { takeBundle } from '../../office/receive/take'
import { nodeTools } from '../../office/nodeTools'
import { kinds } from '../../shared/domain/kinds'
import { opened } from '../unit/exchange/aBundle'
import { PaperLaptop } from '../backlog/paperLaptop'
import type { DeviceId } from '../../shared/journal/item'
import { aWeek } from './aWeek'
import { engines, serverEngine } from './engines'
import { count, real, taken, trust, zipOf } from './taking'

describe.each(engines('receive_schema'))('the schema on $name', (engine) => {
  let db: Database
  beforeAll(async () => {
    if (engine.there) db = await engine.fresh()
  })
  afterAll(() => engine.end())

  test.skipIf(!engine.there)('has a column for each field of the typed tables, and no other', async () => {
    const rows = await db.rows<{ table: string; column: string }>(
      `select table_name as "table", column_name as "column" from information_schema.columns where table_schema = $1`,
      [SCHEMAS.real],
    )
    const common = ['desk', 'id', 'removed', 'newer', 'marks', 'conflicts', 'more', 'born']
    const who = ['born_at', 'born_by', 'touched_at', 'touched_by', 'taking']
    for (const [kind, { table, columns }] of Object.entries(typedTables)) {
      const found = rows.filter((row) => row.table === table).map(({ column }) => column)
      const computed = isComputedKind(kind) ? COMPUTED[kind] : []
      const named = [...columns.map(({ column }) => column), ...computed, ...common, ...who]
      expect([table, found.sort()]).toEqual([table, named.sort()])
    }
  })

  test.skipIf(!engine.there)('made by a newer Lifeboat is refused and left as it is', async () => {
    const older = migrations.slice(0, -1)
    expect(await migrate(db, SCHEMAS.real, older)).toEqual({
      ok: false,
      error: { type: 'SchemaNewer', schema: 'lifeboat', version: migrations.length, known: older.length },
    })
    const changed = migrations.map((step) => ({ ...step, sql: (schema: string) => `${step.sql(schema)}-- another` }))
    expect(await migrate(db, SCHEMAS.real, changed)).toMatchObject({
      ok: false,
      error: { type: 'SchemaChanged', version: 1 },
    })
    expect(await migrate(db, SCHEMAS.real)).toEqual({ ok: true, value: { applied: 0 } })
  })

  test.skipIf(!engine.there)('takes what no column can hold, and keeps it beside', async () => {
    const fresh = await engine.fresh()
    const odd = new PaperLaptop('QQQQQQQQQQ' as DeviceId, Date.UTC(2026, 10, 9))
    const long = 'x'.repeat(5_000)
    odd.record({
      action: 'entry.keyed',
      kind: 'entry',
      id: 'odd',
      patch: [
        ['description', 'a zero \u0000 in it, a tab\t, a \\backslash and a\nline'],
        ['entryDate', '2026-02-30'],
        ['bondAmount', 'a lot'],
        ['importer', long],
        ['fieldOfTomorrow', true],
      ],
    })
    odd.record({ action: 'x', kind: 'k'.repeat(3_000), id: 'far', patch: [['entry', long]] })
    odd.record({ action: 'thing.made', kind: 'thingOfTomorrow', id: 'new', patch: [['name', 'later']] })
    await trust(fresh, [odd])
    expect(await taken(fresh, await zipOf(real(odd.source())))).toMatchObject({ newItems: 4 })
    const [row] = await fresh.rows("select description, entry_date, newer, more from lifeboat.entry where id = 'odd'")
    expect(row).toEqual({
      description: 'a zero \ufffd in it, a tab\t, a \\backslash and a\nline',
      entry_date: null,
      newer: true,
      more: { entryDate: '2026-02-30', bondAmount: 'a lot', importer: long, fieldOfTomorrow: true },
    })
    expect(await fresh.rows("select fields from lifeboat.entity where kind = 'thingOfTomorrow'")).toEqual([
      { fields: { name: 'later' } },
    ])
  })
})

test('every field of a typed kind has a column: a new one needs a migration', () => {
  for (const [kind, { columns }] of Object.entries(typedTables)) {
    const fields = Object.keys(kinds[kind as keyof typeof typedTables].shape).filter((field) => field !== 'removed')
    expect([kind, columns.map(({ field }) => field).sort()]).toEqual([kind, fields.sort()])
  }
})

test('a step that was released never changes', () => {
  expect(migrations.map((step) => [step.number, step.name, hashOf(step).slice(0, 16)])).toMatchInlineSnapshot(`
    [
      [
        1,
        "journal",
        "73bc065c17972964",
      ],
      [
        2,
        "typed tables",
        "a6c4ec822708904a",
      ],
      [
        3,
        "views",
        "d753ad9251b1202b",
      ],
    ]
  `)
})

describe('a desk that another receiver holds', () => {
  const server = serverEngine('receive_wait')
  afterAll(() => server.end())

  test.skipIf(!server.there)('is waited for, and then said', async () => {
    const { a, files } = await aWeek()
    const one = await server.fresh()
    await trust(one, [a])
    await one.run('begin; set local search_path = lifeboat')
    await one.rows('select pg_advisory_xact_lock(hashtextextended(current_schema() || $1, 0))', [` ${a.desk}`])
    const two = (await server.another()) as Database
    const options = { tools: nodeTools, by: 'the test', waitMs: 200 }
    const file = { name: 'a.age', sha256: files.aEarly.sha256, bytes: 1 }
    expect(await takeBundle(two, await opened(files.aEarly.zip), file, options)).toEqual({
      ok: false,
      error: { type: 'LockWaitedTooLong' },
    })
    await one.run('rollback')
    await taken(two, files.aEarly)
    expect(await count(one, 'lifeboat.entry')).toBe(1)
  })

  test.skipIf(!server.there)('a main system that asks for changes gets each once, in order', async () => {
    const { a, b, files } = await aWeek()
    const db = await server.fresh()
    await trust(db, [a, b])
    await taken(db, files.aEarly)
    const since = (place: number) =>
      db.rows<{ ordinal: number; kind: string; id: string }>(
        'select ordinal::integer, kind, id from lifeboat.changes_since($1::bigint)',
        [place],
      )
    const first = await since(0)
    expect(first.some(({ kind, id }) => kind === 'entry' && id === 'entry-1')).toBe(true)
    expect(await since(1)).toEqual([])
    await taken(db, files.aLater)
    expect(await since(1)).toEqual([
      { ordinal: 2, kind: 'entry', id: 'entry-1' },
      { ordinal: 2, kind: 'fact', id: 'entry-1-notInAce' },
    ])
  })
})
