import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Scalar } from '../../../shared/journal/item'
import { entityOf } from '../../../shared/journal/state'
import { isSameKeyed } from '../../../shared/domain/recover/secondCompare'
import { firstKeyers, mayKey } from '../../../shared/domain/recover/secondKeyers'
import { changesValue, keyedSecond, secondDecided } from '../../../shared/domain/recover/secondRecord'
import { riskFields } from '../../../shared/domain/recover/secondRisk'
import {
  drawEntries,
  poolToSample,
  sampleDrawn,
  sampleFields,
  samplesOf,
} from '../../../shared/domain/recover/secondSample'
import { secondCounts, secondValues, type SecondValue } from '../../../shared/domain/recover/secondValues'
import { fieldTypes } from '../../../shared/domain/input'
import { change, keyed, type People } from '../respond/reviewDesk'
import { aWeekOnPaper, entryNumberOf, entryOpened, lineAdded } from './mapDesk'

const AT = '2026-12-10T08:00:00-06:00[America/Chicago]'
const NO_DRILL = { drill: true }

const sampleOf = (people: People) => {
  const [sample] = samplesOf(people.state)
  if (sample === undefined) throw new Error('no sample')
  return sample
}
const valuesOf = (people: People) => secondValues(people.state, sampleOf(people), NO_DRILL)
const draw = (people: People, entries: readonly string[], every = false) =>
  people.as(
    'ana',
    sampleDrawn({ id: 'S1', title: 'Sample 1', perMille: 1000, seed: 'seed', entries, every, by: 'Ana', at: AT }),
  )
const readJournal = (people: People) => {
  const keyers = firstKeyers()
  for (const item of people.items) keyers.add(item)
  return keyers
}
const second = (people: People, value: SecondValue, text: string) =>
  people.as('ben', keyedSecond('S1', value, { value: text, operator: 'ben', by: 'Ben Osei', at: AT }))

/** What stands on the paper, as somebody keys it from there: not as the first did. */
const PAPER: Readonly<Record<string, string>> = {
  importerNumber: '473120985NA',
  countryOfOrigin: 'mexico',
  enteredValue: '$6,930.5',
  htsNumber: '0401 61 4011',
  mid: 'mxcedrow61lar',
}
const onPaper = ({ entry, field }: SecondValue): string => {
  const nth = Number(entry.slice(1))
  if (field === 'entryNumber') return entryNumberOf(nth).replaceAll('-', ' ')
  return field === 'billNumber' ? `TRMX44711${String(nth).padStart(2, '0')}` : (PAPER[field] ?? '')
}

test('5 errors in 50 values: all 5 are shown, and nothing that was only keyed another way', () => {
  const people = aWeekOnPaper(8)
  // 7 values an entry: 56, of which 50 are keyed
  draw(people, ['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8'])
  const errors: [string, string, string, Scalar][] = [
    ['entry', 'E1', 'importerNumber', '47-3120958NA'],
    ['line', 'L2.1', 'htsNumber', '0401.61.4010'],
    ['line', 'L3.1', 'enteredValue', 6_930_500],
    ['line', 'L4.1', 'countryOfOrigin', 'MZ'],
    ['bill', 'B5', 'billNumber', '4471150'],
  ]
  for (const [kind, id, field, value] of errors)
    people.as('ana', change(kind === 'entry' ? 'entry.keyed' : `${kind}.keyed`, kind, id, { [field]: value }))
  const fifty = valuesOf(people).slice(0, 50)
  expect(fifty).toHaveLength(50)
  for (const value of fifty) second(people, value, onPaper(value))
  const differing = valuesOf(people).filter(({ state }) => state === 'differs')
  expect(differing.map(({ row, field }) => [row.kind, row.id, field])).toEqual(
    errors.map(([kind, id, field]) => [kind, id, field]),
  )
  expect(secondCounts(valuesOf(people))).toEqual({
    toKey: valuesOf(people).length - 50,
    same: 45,
    differs: 5,
    decided: 0,
  })
})

describe('the sample', () => {
  test('the same entries and seed give the same sample, of the size asked for, in the order of the entries', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 1000 }),
        fc.string(),
        (many, perMille, seed) => {
          const pool = Array.from({ length: many }, (_, nth) => `E${nth}`)
          const drawn = drawEntries(pool, perMille, seed)
          expect(drawn).toEqual(drawEntries(pool, perMille, seed))
          expect(drawn).toHaveLength(Math.ceil((many * perMille) / 1000))
          expect(pool.filter((id) => drawn.includes(id))).toEqual(drawn)
          expect(new Set(drawEntries([...pool].reverse(), perMille, seed))).toEqual(new Set(drawn))
        },
      ),
    ))

  test('another seed gives another sample, and nothing of nothing', () => {
    const pool = Array.from({ length: 200 }, (_, nth) => `E${nth}`)
    expect(drawEntries(pool, 100, 'a')).not.toEqual(drawEntries(pool, 100, 'b'))
    expect(drawEntries(pool, 0, 'a')).toEqual([])
    expect(drawEntries([], 1000, 'a')).toEqual([])
  })

  test('an entry that is void or drawn already is not drawn', () => {
    const people = aWeekOnPaper(3)
    people.as(
      'ana',
      entryOpened(4),
      change('entry.voided', 'fact', 'v4', { entry: 'E4', what: 'voided', reason: 'jam' }),
    )
    expect(poolToSample(people.state)).toEqual(['E1', 'E2', 'E3'])
    draw(people, ['E2'])
    expect(poolToSample(people.state)).toEqual(['E1', 'E3'])
  })

  test('every risk field is a box of the form with its reason, and is asked for in every sample', () => {
    for (const { kind, field, why } of riskFields) {
      expect(fieldTypes[kind]?.[field], `${kind}.${field}`).toBeDefined()
      expect(why.length).toBeGreaterThan(20)
      for (const every of [true, false]) expect(sampleFields(every)).toContain(`${kind}.${field}`)
    }
    expect(sampleFields(true)).toContain('entry.plate')
    expect(sampleFields(true)).not.toContain('entry.reviewedDigest')
  })

  test('a risk field that the first left empty is asked for all the same; another empty one is not', () => {
    const people = aWeekOnPaper(1)
    people.as('ana', change('line.keyed', 'line', 'L1.1', { mid: null }))
    draw(people, ['E1'], true)
    const fields = valuesOf(people).map(({ field }) => field)
    expect(fields).toContain('mid')
    expect(fields).not.toContain('plate')
    const mid = valuesOf(people).find(({ field }) => field === 'mid') as SecondValue
    second(people, mid, 'MXCEDROW61LAR')
    expect(valuesOf(people).find(({ field }) => field === 'mid')?.state).toBe('differs')
    second(people, mid, '')
    expect(valuesOf(people).find(({ field }) => field === 'mid')?.state).toBe('same')
  })
})

test('nobody keys his own value a second time: who keyed each value is read from the journal', () => {
  const people = aWeekOnPaper(1)
  people.as('ben', keyed({ importerNumber: '47-3120985NB' }), change('line.keyed', 'line', 'L1.1', { mid: 'MXOTHER' }))
  people.as('eve', keyed({ importerNumber: '47-3120985NC' }))
  // a mark of somebody else is no keying of the values before it
  people.as('ben', change('entry.keyed', 'entry', 'E1', { plate: 'TX1' }))
  draw(people, ['E1'])
  const fields = (operator: string) => mayKey(valuesOf(people), readJournal(people), operator).map(({ field }) => field)
  expect(fields('ana')).toEqual(['importerNumber', 'mid'])
  expect(fields('ben')).toEqual([
    'entryNumber',
    'importerNumber',
    'billNumber',
    'htsNumber',
    'countryOfOrigin',
    'enteredValue',
  ])
  expect(fields('eve')).not.toContain('importerNumber')
  // before the journal was read, a value whose keyer is not known is nobody’s
  people.as('ana', keyed({ plate: 'TX2' }))
  expect(mayKey(valuesOf(people), firstKeyers(), 'eve').map(({ field }) => field)).not.toContain('importerNumber')
})

describe('normal form', () => {
  const people = aWeekOnPaper(1, () => ({ importerNumber: '47-3120985NA' }))
  people.as('ana', lineAdded(1, 2, { quantity1: '1.50' }))
  const row = (kind: string, id: string) => {
    const entity = entityOf(people.state, kind, id)
    if (entity === undefined) throw new Error(id)
    return entity
  }
  test.each([
    ['entry', 'E1', 'importerNumber', '473120985na', true],
    ['entry', 'E1', 'importerNumber', '47-3120985NB', false],
    ['entry', 'E1', 'importerName', '  cedar row  FURNITURE inc. ', true],
    ['entry', 'E1', 'importerAddress', '880 mines rd, laredo, TX 78045', true],
    ['entry', 'E1', 'arrivalDate', '112426', true],
    ['entry', 'E1', 'arrivalDate', '112526', false],
    ['entry', 'E1', 'arrivalDate', 'not a day', false],
    ['line', 'L1.2', 'quantity1', '1.5', true],
    ['line', 'L1.2', 'quantity1', '15', false],
    ['line', 'L1.1', 'enteredValue', '6930.50', true],
    ['line', 'L1.1', 'enteredValue', '69305', false],
    ['line', 'L1.1', 'htsNumber', '401614011', false],
    ['bill', 'B1', 'billNumber', '4471101', true],
    ['bill', 'B1', 'billNumber', 'TRMX 4471101', true],
    ['bill', 'B1', 'billNumber', '4471102', false],
    ['entry', 'E1', 'plate', '', true],
    ['entry', 'E1', 'firms', 'S388', false],
  ] as const)('%s %s %s keyed as %j', (kind, id, field, text, same) => {
    expect(isSameKeyed(row(kind, id), field, text, NO_DRILL)).toBe(same)
  })
})

test('a person decides; what he chose stands, and the entry’s value is changed in the same item', () => {
  const people = aWeekOnPaper(1)
  draw(people, ['E1'])
  const value = valuesOf(people).find(({ field }) => field === 'importerNumber') as SecondValue
  second(people, value, '47-3120985NB')
  const before = people.items.length
  people.as(
    'eve',
    secondDecided(value.id, { decided: 'second', value: '47-3120985NB', by: 'Eve', at: AT, why: 'as on the 5106' }),
    keyed({ importerNumber: '47-3120985NB' }),
  )
  expect(people.items).toHaveLength(before + 1)
  expect(valuesOf(people).find(({ field }) => field === 'importerNumber')).toMatchObject({
    state: 'decided',
    second: { decidedBy: 'Eve' },
  })
  expect(entityOf(people.state, 'entry', 'E1')?.fields['importerNumber']?.v).toBe('47-3120985NB')
  expect(changesValue(value)).toBe(true)
  expect(changesValue(valuesOf(people).find(({ field }) => field === 'entryNumber') as SecondValue)).toBe(false)
})
