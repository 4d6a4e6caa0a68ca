import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedAnswers } from '../../../../shared/domain/pga/changed'
import { determine } from '../../../../shared/domain/pga/determine'
import { flagsOfNumbers, flagTableOf } from '../../../../shared/domain/pga/flagTable'
import { goodsOfProduct } from '../../../../shared/domain/pga/goods'
import { noHistory } from '../../../../shared/domain/pga/history'
import { ownKnowledgeIndex } from '../../../../shared/domain/pga/ownKnowledge'
import { productFinder } from '../../../../shared/domain/pga/products'
import { createTally } from '../../../../shared/domain/pga/tally'
import type { PgaTables } from '../../../../shared/domain/pga/types'
import { aFlag, answered, goods, tablesWith, TODAY } from './aKnowledge'

const flags = [
  aFlag('0306170041', 'FD3', 'FDA', 'FOO'),
  aFlag('94036080', 'AL1', 'APH', 'APL'),
  aFlag('0101210010', 'AQ-NOT-ENFORCED', 'APH', 'VS'),
  aFlag('3304990000', 'FD1', 'FDA', ''),
  aFlag('9804008500', 'AQ1', 'APH', 'PPQ'),
]
const own: PgaTables = { knowledge: ownKnowledgeIndex(), flags: flagTableOf(flags), history: noHistory, today: TODAY }

test('a product found among many is found as by itself', () => {
  const headings = own.knowledge.of.agencies.flatMap(({ triggers }) =>
    triggers.flatMap(({ prefixes = [] }) => prefixes.map((prefix) => prefix.padEnd(10, '0'))),
  )
  const find = productFinder(own)
  fc.assert(
    fc.property(
      fc.record({
        htsNumber: fc.oneof(
          fc.constantFrom(...flags.map(({ hts }) => hts), ...headings, '', '77', '12x4'),
          fc.integer({ min: 101_000_000, max: 9_706_000_000 }).map((n) => String(n).padStart(10, '0')),
        ),
        description: fc.constantFrom(
          '',
          'Frozen shrimp',
          'Wooden table',
          'laser pointer',
          'Bolts of steel',
          'CRÈME, vegan',
        ),
        origin: fc.constantFrom('', 'MX', 'CN', 'JP', 'EC', 'XX'),
      }),
      ({ htsNumber, description, origin }) => {
        const row = { id: 'p', htsNumber, description, origin }
        const { findings, questions, sentence, gaps } = determine(goodsOfProduct(row), own)
        expect(find(row)).toEqual({
          findings: findings.map(({ agency, program, standing, from, must }) => ({
            agency,
            program,
            standing,
            from,
            must,
          })),
          gaps: gaps.map(({ type }) => type),
          questions: questions.length,
          open: questions.filter(({ state }) => state !== 'answered').length,
          sentence,
        })
      },
    ),
    { numRuns: 1_000 },
  )
})

test('the figures over all products add up', () => {
  const tables = tablesWith(flags)
  const find = productFinder(tables)
  const tally = createTally()
  const kept = {
    answers: new Map([
      ['triage.food', answered('no', { from: 'product' })],
      ['triage.pest', answered('no', { from: 'product' })],
    ]),
    verdicts: [],
  }
  const rows = [
    { id: 'a', htsNumber: '0306170041', importer: 'c1' },
    { id: 'b', htsNumber: '7318152095', importer: 'c1' },
    { id: 'c', htsNumber: '', importer: 'c2' },
  ]
  for (const row of rows) tally.add(row, find(row, row.id === 'b' ? kept : undefined), row.id === 'b')
  expect(tally.result(['FDA'])).toEqual({
    products: 3,
    answered: 1,
    open: 2,
    touched: 1,
    nothingNamed: 2,
    withoutNumber: 1,
    programs: [
      {
        agency: 'FDA',
        program: 'FOO',
        products: { applies: 1, ask: 0, notChecked: 0, doesNotApply: 0, disclaimed: 0 },
      },
    ],
    clients: [
      { importer: 'c1', products: 2, openQuestions: 4 },
      { importer: 'c2', products: 1, openQuestions: 2 },
    ],
  })
})

test('a new list says which products’ answers change, and why', () => {
  const products = [
    { id: 'shrimp', goods: goods('0306.17.0041') },
    { id: 'chair', goods: goods('9401.61.4011') },
    { id: 'bolt', goods: goods('7318.15.2095') },
  ]
  const before = tablesWith([aFlag('7318152095', 'EP7', 'EPA')])
  const after = tablesWith([aFlag('0306170041', 'FD4', 'FDA', 'FOO', { asOf: '2026-11-02' })])
  expect([...changedAnswers(before, after, products)]).toEqual([
    {
      product: 'shrimp',
      changes: [
        {
          agency: 'FDA',
          program: 'FOO',
          was: 'applies',
          now: 'applies',
          why: 'ACE report of 2 Nov 2026: FD4, must: FDA prior notice, section 801(m)',
        },
      ],
    },
    {
      product: 'bolt',
      changes: [
        {
          agency: 'EPA',
          program: 'TS1',
          was: 'ask',
          now: undefined,
          why: 'no longer: ACE report of 4 Mar 2026: EP7, may: toxic substances (TSCA)',
        },
      ],
    },
  ])
})

test('what a list says of some numbers is enough to determine them', () => {
  const whole = flagTableOf(flags)
  const part = flagTableOf(
    flagsOfNumbers(whole, ['9403.10.0020', '0306.17.0041']).rows,
    flagsOfNumbers(whole, ['9403.10.0020', '0306.17.0041']),
  )
  for (const number of ['9403.10.0020', '0306.17.0041'])
    expect(determine(goods(number), { ...own, flags: part })).toEqual(
      determine(goods(number), { ...own, flags: whole }),
    )
})
