import { expect, test } from '@playwright/test'
import { aMachine, buildPage, openPage } from './page/open'

/** The agencies' lists in their worker: asked for an entry's numbers, and for every product. */
test.describe.configure({ timeout: 240_000 })
test.beforeAll(buildPage)

test('a list of flags is asked for some numbers, and all products are determined with their corrections and answers', async () => {
  const machine = await aMachine()
  const { page, close, faults } = await openPage(machine)
  await page.evaluate(() => window.lifeboat.create())

  const before = await page.evaluate(async () => {
    const tables = await window.lifeboat.agencies().tablesFor(['0306.17.0041'])
    return { size: tables.flags.size, hasTariff: tables.tariff !== undefined }
  })
  expect(before).toEqual({ size: 0, hasTariff: false })

  const loaded = await page.evaluate(async () => {
    const desk = window.lifeboat.desk()
    const load = (catalogue: string, rows: { id: string; [column: string]: string }[]) =>
      desk.loadCatalogue(catalogue, `${catalogue} 1`, rows, 'the test')
    const products = Array.from({ length: 2_500 }, (_, n) => ({
      id: `p${n}`,
      description: 'Frozen shrimp',
      htsNumber: '0306.17.0041',
      origin: 'EC',
      importer: `c${n % 2}`,
    }))
    const flag = { flag: 'FD4', agency: 'FDA', program: 'FOO', category: '', source: 'ACE report', asOf: '2026-03-04' }
    const done = [
      await load('products', products),
      await load('pgaFlags', [
        { id: 'f1', hts: '0306170041', ...flag },
        { id: 'f2', hts: '9018390050', ...flag, program: 'DEV', flag: 'FD2' },
      ]),
      await load('tariff', [{ id: '0306170041', hts: '0306.17.00.41' }]),
      await desk.record({
        action: 'catalogue.corrected',
        kind: 'overlay',
        id: 'products/p7',
        patch: [
          ['htsNumber', '7318.15.2095'],
          ['description', 'Bolts'],
        ],
      }),
    ]
    return done.map(({ ok }) => ok)
  })
  expect(loaded).toEqual([true, true, true, true])

  const asked = await page.evaluate(async () => {
    const { flags, tariff } = await window.lifeboat.agencies().tablesFor(['0306.17.0041'])
    return {
      size: flags.size,
      asOf: flags.asOf,
      flags: flags.matching('0306170041').map(({ flag }) => flag),
      knows: flags.knowsHeading('0306', 'FDA', 'FOO'),
      known: tariff?.has('0306170041'),
      unknown: tariff?.has('0306179999'),
    }
  })
  expect(asked).toEqual({ size: 2, asOf: '2026-03-04', flags: ['FD4'], knows: true, known: true, unknown: false })

  const all = () =>
    page.evaluate(async () => {
      const progress: number[] = []
      const found = await window.lifeboat.agencies().determineAll((done) => progress.push(done))
      return { progress, all: found.ok ? found.value : undefined, error: found.ok ? undefined : found.error }
    })
  const first = await all()
  expect(first.error).toBeUndefined()
  expect(first.progress).toEqual([1_000, 2_000, 2_500])
  expect(first.all?.tally).toMatchObject({ products: 2_500, nothingNamed: 1, withoutNumber: 0, touched: 0 })
  expect(
    first.all?.tally.programs.find(({ agency, program }) => agency === 'FDA' && program === 'FOO')?.products.applies,
  ).toBe(2_499)
  expect(first.all?.tally.clients.map(({ importer }) => importer).sort()).toEqual(['c0', 'c1'])
  expect(first.all?.changed.count).toBe(0)

  await page.evaluate(() =>
    window.lifeboat.desk().loadCatalogue(
      'pgaFlags',
      'pgaFlags 2',
      [
        {
          id: 'f1',
          hts: '7318152095',
          flag: 'EP7',
          agency: 'EPA',
          program: 'TS1',
          category: '',
          source: 'ACE report',
          asOf: '2026-11-02',
        },
      ],
      'the test',
    ),
  )
  const second = await all()
  const bolt = second.all?.changed.first.find(({ product }) => product === 'p7')
  expect(bolt?.changes).toEqual([
    {
      agency: 'EPA',
      program: 'TS1',
      now: 'ask',
      why: 'ACE report of 2 Nov 2026: EP7, may: toxic substances (TSCA)',
    },
  ])
  expect(faults).toEqual([])
  await close()
  await machine.end()
})
