import { beforeAll, describe, expect, test } from 'vitest'
import { compareKit } from '../../../../shared/exchange/kit/compare'
import { compareRows } from '../../../../shared/exchange/kit/compareRows'
import type { KitRecord } from '../../../../shared/exchange/kit/content'
import { judgeKit } from '../../../../shared/exchange/kit/judge'
import { kitAge, loadedChange, loadedKit } from '../../../../shared/exchange/kit/loaded'
import { answerChanges, openQuestions } from '../../../../shared/exchange/kit/questions'
import type { OpenedKit } from '../../../../shared/exchange/kit/read'
import { entityOf, isRemoved, textOf } from '../../../../shared/journal/state'
import { fingerprintWords } from '../../../../shared/vault/passphrase'
import { ALaptop, DESK, LAPTOP_A, LAPTOP_B } from '../aDesk'
import { BLOCK, CONTENT, openedKit, OFFICE_SEED, RIO, SOC, stateOf } from './aKit'

let first: OpenedKit
beforeAll(async () => {
  first = await openedKit()
})
const judged = (laptop: ALaptop, kit: OpenedKit, more: { desk?: string; drill?: boolean } = {}) => {
  const answer = judgeKit(kit, { state: stateOf(laptop), desk: DESK, device: laptop.device, drill: true, ...more })
  return answer.ok ? answer.value.key : answer.error.type
}
/** Loads a kit as the window does. */
function load(laptop: ALaptop, kit: OpenedKit): ReturnType<typeof compareKit> {
  const state = stateOf(laptop)
  const difference = compareKit(state, laptop.device, kit)
  laptop.record(
    ...difference.changes,
    loadedChange(loadedKit(state, laptop.device), laptop.device, kit.manifest, {
      sha256: 'ab',
      keyWords: fingerprintWords(kit.publicKey),
      loadedAt: '2026-11-21T10:00:00-06:00[America/Chicago]',
    }),
  )
  return difference
}
const loaded = (device = LAPTOP_A) => {
  const laptop = new ALaptop(device)
  load(laptop, first)
  return laptop
}
const next = (
  records: Partial<typeof CONTENT.records>,
  more: Parameters<typeof openedKit>[1] = {},
  seed = OFFICE_SEED,
) =>
  openedKit(
    { records: { ...CONTENT.records, ...records } },
    { kitId: '1111111111111111', madeAt: '2026-11-22T09:00:00-06:00[America/Chicago]', ...more },
    seed,
  )
const changed = (record: KitRecord, fields: KitRecord['fields']): KitRecord => ({
  ...record,
  fields: { ...record.fields, ...fields },
})
const setOf = (difference: ReturnType<typeof compareKit>, set: string) => difference.sets.find((one) => one.set === set)

describe('whether a laptop takes a kit', () => {
  test('the first kit asks for the words of its key; the next under the same key does not', async () => {
    expect(judged(new ALaptop(), first)).toBe('first')
    expect(judged(loaded(), await next({}))).toBe('same')
  })
  test('another key stops and asks', async () => {
    expect(judged(loaded(), await next({}, {}, OFFICE_SEED.slice().reverse()))).toBe('other')
  })
  test.each([
    ['of another laptop', { laptop: 2 }, 'KitForAnotherLaptop'],
    ['older than the one loaded', { madeAt: '2026-11-20T09:00:00-06:00[America/Chicago]' }, 'KitOlder'],
    ['that is loaded already', { kitId: '0123456789ABCDEF' }, 'KitLoadedAlready'],
    ['of another desk', { desk: 'FFFFFFFFFFFFFFFF' as typeof DESK }, 'KitOfAnotherDesk'],
    ['that is real, on a practice desk', { drill: false }, 'KitForRealDesk'],
  ])('a kit %s is refused', async (_, more, type) => {
    expect(judged(loaded(), await next({}, more))).toBe(type)
  })
  test('a practice kit is refused on a real desk, and a kit of another firm anywhere', async () => {
    expect(judged(loaded(), await next({}), { drill: false })).toBe('KitForPractice')
    expect(judged(loaded(), await next({}, { filerCode: 'B76' }))).toBe('KitOfAnotherFirm')
  })
  test('the kit of a laptop is refused on every other laptop of the desk', async () => {
    const b = new ALaptop(LAPTOP_B)
    const a = loaded()
    b.items.push(...a.items)
    expect(judged(b, await next({}))).toBe('KitLoadedElsewhere')
    expect(judged(b, await next({ blocks: [] }, { laptop: 2 }))).toBe('first')
  })
  test('a block that meets numbers of this desk is refused, one keyed by hand with the same ends is its own', async () => {
    const byHand = (last: string) => {
      const laptop = new ALaptop()
      laptop.record({
        action: 'reserve.block.added',
        kind: 'block',
        id: 'hand',
        patch: [
          ['filerCode', '000'],
          ['first', '0310001'],
          ['last', last],
          ['device', LAPTOP_A],
          ['purpose', 'ordinary'],
        ],
      })
      return laptop
    }
    expect(judged(byHand('0310050'), first)).toBe('KitBlockClash')
    const same = byHand('0310100')
    expect(judged(same, first)).toBe('first')
    expect(setOf(load(same, first), 'blocks')).toMatchObject({ fresh: { count: 0 }, same: 1 })
    expect(entityOf(stateOf(same), 'block', BLOCK.id)).toBeUndefined()
  })
})

describe('what a kit changes', () => {
  test('on an empty desk everything is new, and the blocks are this device’s', () => {
    const laptop = loaded()
    expect(textOf(entityOf(stateOf(laptop), 'contact', 'soc'), 'phone')).toBe('703-921-6507')
    expect(textOf(entityOf(stateOf(laptop), 'block', BLOCK.id), 'device')).toBe(LAPTOP_A)
    expect(loadedKit(stateOf(laptop), LAPTOP_A)).toMatchObject({ laptop: 1, ages: { contacts: '2026-11-20' } })
  })
  test('the same kit content again changes nothing', async () => {
    const difference = compareKit(stateOf(loaded()), LAPTOP_A, await next({}))
    expect(difference.changes).toEqual([])
    expect(difference.sets.every(({ fresh, changed, gone }) => fresh.count + changed.count + gone.count === 0)).toBe(
      true,
    )
  })
  test('a changed name is taken; a changed telephone waits for a yes, with both values', async () => {
    const laptop = loaded()
    const difference = load(
      laptop,
      await next({
        contacts: [changed(SOC, { phone: '900-555-0199', hours: 'always' })],
        importers: [changed(RIO, { name: 'Rio Canela Inc.' })],
      }),
    )
    expect(difference.questions).toBe(1)
    const state = stateOf(laptop)
    expect(textOf(entityOf(state, 'importer', RIO.id), 'name')).toBe('Rio Canela Inc.')
    expect(textOf(entityOf(state, 'contact', 'soc'), 'phone')).toBe('703-921-6507')
    expect(textOf(entityOf(state, 'contact', 'soc'), 'hours')).toBe('always')
    const [question] = openQuestions(state)
    expect(question).toMatchObject({ field: 'phone', now: '703-921-6507', proposed: '900-555-0199', why: 'reach' })
  })
  test('a yes takes the value, a no keeps ours; the same kit value is then not asked again', async () => {
    for (const [answer, phone] of [
      ['yes', '900-555-0199'],
      ['no', '703-921-6507'],
    ] as const) {
      const laptop = loaded()
      const contacts = [changed(SOC, { phone: '900-555-0199' })]
      load(laptop, await next({ contacts }))
      const [question] = openQuestions(stateOf(laptop))
      if (question === undefined) throw new Error('nothing is asked')
      laptop.record(...answerChanges(question, answer, 'op-1'))
      expect(textOf(entityOf(stateOf(laptop), 'contact', 'soc'), 'phone')).toBe(phone)
      load(laptop, await next({ contacts }, { kitId: '2222222222222222' }))
      expect(openQuestions(stateOf(laptop))).toEqual([])
    }
  })
  test('a question is withdrawn when the next kit says what we have', async () => {
    const laptop = loaded()
    load(laptop, await next({ contacts: [changed(SOC, { phone: '900-555-0199' })] }))
    load(laptop, await next({}, { kitId: '2222222222222222' }))
    expect(openQuestions(stateOf(laptop))).toEqual([])
  })
  test('what a person keyed here is asked about, an address too; what the kit does not say stays', async () => {
    const laptop = loaded()
    laptop.record({
      action: 'importer.keyed',
      kind: 'importer',
      id: RIO.id,
      patch: [
        ['address', '1 New Street\nLaredo\nTX\n78040\nUS'],
        ['notes', 'rings back'],
      ],
    })
    load(laptop, await next({}))
    const [question] = openQuestions(stateOf(laptop))
    expect(question).toMatchObject({ field: 'address', proposed: RIO.fields['address'], why: 'keyed' })
    expect(textOf(entityOf(stateOf(laptop), 'importer', RIO.id), 'notes')).toBe('rings back')
  })
  test('a client keyed by hand before the first kit is the same client', async () => {
    const laptop = new ALaptop()
    laptop.record({
      action: 'importer.keyed',
      kind: 'importer',
      id: 'hand',
      patch: [
        ['name', 'Rio Canela Furniture'],
        ['importerNumber', '89-010001200'],
      ],
    })
    const difference = load(laptop, first)
    expect(difference.idOf('importer', RIO.id)).toBe('hand')
    expect(entityOf(stateOf(laptop), 'importer', RIO.id)).toBeUndefined()
    expect(textOf(entityOf(stateOf(laptop), 'importer', 'hand'), 'phone')).toBe('210-555-0112')
  })
  test('clients gone from the kit stay and are named; arrivals gone from it go, and come back with it', async () => {
    const laptop = loaded()
    const difference = load(laptop, await next({ importers: [], arrivals: [] }))
    expect(setOf(difference, 'importers')).toMatchObject({ gone: { names: ['Rio Canela Furniture'] }, goneStays: true })
    expect(setOf(difference, 'arrivals')).toMatchObject({ gone: { count: 1 }, goneStays: false })
    const arrival = () => entityOf(stateOf(laptop), 'arrival', 'MAEU123456789')
    expect(arrival() !== undefined && isRemoved(arrival()!)).toBe(true)
    load(laptop, await next({}, { kitId: '2222222222222222' }))
    expect(arrival() !== undefined && isRemoved(arrival()!)).toBe(false)
  })
})

test('products are compared row by row, and an empty column is none', () => {
  const before = [
    { id: 'a', name: 'A' },
    { id: 'b', name: 'B' },
    { id: 'c', name: 'C' },
  ]
  const after = [
    { id: 'a', name: 'A', rate: '' },
    { id: 'b', name: 'B2' },
    { id: 'd', name: 'D' },
  ]
  expect(compareRows('products', before, after)).toMatchObject({
    fresh: { names: ['D'] },
    changed: { names: ['B2'] },
    gone: { names: ['C'] },
    same: 1,
  })
})

test('a data set is amber from the eighth day and red from the thirty-first', () => {
  expect(
    ['2026-11-23', '2026-11-17', '2026-11-16', '2026-10-25', '2026-10-24'].map((day) => kitAge(day, '2026-11-24')),
  ).toEqual(['fresh', 'fresh', 'late', 'late', 'old'])
})
