import { expect, test } from 'vitest'
import { laneCounts, laneOf, laneStandings, LANES, type Lane } from '../../../shared/domain/recover/lanes'
import { aDesk, type Fields } from '../domain/aDesk'

/** One entry with what was said of it, in this order. */
function anEntry(
  facts: readonly Fields[],
  more: { entry?: Fields; lane?: Fields; road?: Fields; receipts?: Record<string, Fields> } = {},
) {
  const state = aDesk({
    entry: { e1: { entryNumber: '000-0310001-3', ...more.entry } },
    fact: Object.fromEntries(facts.map((fact, nth) => [`f${nth}`, { entry: 'e1', ...fact }])),
    lane: more.lane === undefined ? {} : { e1: { entry: 'e1', ...more.lane } },
    receipt: more.receipts ?? {},
    road: more.road === undefined ? {} : { 'entry/e1': { subject: 'entry', of: 'e1', ...more.road } },
  })
  const lane = laneOf(state, 'e1')
  if (lane === undefined) throw new Error('no entry')
  return lane
}
const released = { what: 'released', day: '2026-11-20' }
const word = { word: 'CBP-2026-118', wordBy: 'Officer Ruiz' }

test.each<[string, readonly Fields[], Lane, string]>([
  ['nothing was ever said of it', [released], 'askCbp', 'presenceUnknown'],
  ['the port cannot say', [{ what: 'presenceUnknown' }], 'askCbp', 'presenceUnknown'],
  ['ACE does not have it', [{ what: 'notInAce' }], 'releaseAndSummary', 'notInAce'],
  ['the officer keyed it', [released, { what: 'keyedByOfficer' }], 'summaryOnly', 'keyedByOfficer'],
  [
    'the officer keyed it otherwise',
    [{ what: 'keyedByOfficer', differs: 'value $6,390' }],
    'correctOfficer',
    'officerDiffers',
  ],
  ['the release is in ACE', [{ what: 'acceptedInAce' }], 'summaryOnly', 'releaseInAce'],
  ['the summary is in ACE', [{ what: 'acceptedInAce', part: 'entrySummary' }], 'nothingToFile', 'summaryInAce'],
  ['it was voided', [{ what: 'voided' }], 'nothingToFile', 'voided'],
])('%s', (_, facts, lane, reason) => {
  expect(anEntry(facts)).toMatchObject({ lane, reason })
})

test('a summary that ACE had and that nobody can find any more is asked for again, and filed when it is not there', () => {
  const had = { what: 'acceptedInAce', part: 'entrySummary' }
  expect(anEntry([had, { what: 'presenceUnknown' }])).toMatchObject({ lane: 'askCbp', blocked: true })
  expect(anEntry([had, { what: 'notInAce' }])).toMatchObject({ lane: 'releaseAndSummary', reason: 'notInAce' })
})

test('a summary that ACE took does not bring a release home that it rejected; only an answer on the release does', () => {
  const answered = (part: string) => ({ what: 'acceptedInAce', part, receipt: 'r1' })
  const facts = [{ what: 'notInAce' }, answered('entrySummary')]
  const ofAce = { receipts: { r1: { entry: 'e1', source: 'AX' } } }
  expect(anEntry(facts, ofAce)).toMatchObject({ lane: 'releaseAndSummary', reason: 'releaseMissing', blocked: false })
  expect(anEntry([...facts, answered('cargoRelease')], ofAce).reason).toBe('summaryInAce')
  expect(anEntry([{ what: 'keyedByOfficer' }, answered('entrySummary')], ofAce).reason).toBe('summaryInAce')
  // The main system answers for the entry whole, and a person who looked saw all of it.
  expect(anEntry(facts, { receipts: { r1: { entry: 'e1', source: 'table' } } }).reason).toBe('summaryInAce')
  expect(anEntry([{ what: 'notInAce' }, { what: 'acceptedInAce', part: 'entrySummary' }]).reason).toBe('summaryInAce')
})

test('what the officer keyed otherwise is correct once it was said to be the same, or ACE took our correction', () => {
  const differs = { what: 'keyedByOfficer', differs: 'two cartons more' }
  expect(anEntry([differs, { what: 'keyedByOfficer' }]).lane).toBe('summaryOnly')
  expect(anEntry([differs, { what: 'acceptedInAce', part: 'cargoRelease' }]).lane).toBe('summaryOnly')
})

test('an entry handed to another broker, combined into another, or without a number is not filed from here', () => {
  expect(
    anEntry([], { road: { road: 'otherBroker', handedAt: '2026-11-20T09:00:00-06:00[America/Chicago]' } }),
  ).toMatchObject({ lane: 'nothingToFile', reason: 'handedOver' })
  expect(anEntry([], { entry: { combinedInto: 'e2' } }).reason).toBe('combined')
  expect(anEntry([], { entry: { entryNumber: '' } }).reason).toBe('noNumber')
})

test('a release message for goods long delivered waits for CBP’s written word, a correction of the officer’s too', () => {
  for (const facts of [
    [released, { what: 'notInAce' }],
    [{ what: 'releasedConditionally' }, { what: 'notInAce' }],
    [{ what: 'pickedUp' }, { what: 'notInAce' }],
    [released, { what: 'keyedByOfficer', differs: 'origin MX' }],
  ]) {
    expect(anEntry(facts)).toMatchObject({ wantsWord: true, blocked: true })
    expect(anEntry(facts, { lane: word })).toMatchObject({ wantsWord: false, blocked: false, word: 'CBP-2026-118' })
  }
  expect(anEntry([{ what: 'presented' }, { what: 'notInAce' }])).toMatchObject({ wantsWord: false, blocked: false })
  expect(anEntry([released, { what: 'keyedByOfficer' }])).toMatchObject({ wantsWord: false, blocked: false })
})

test('a person chooses another lane with name and reason, and has not thereby learnt what ACE holds', () => {
  const lane = { lane: 'summaryOnly', by: 'Ana Reyes', why: 'the officer said so at the counter' }
  expect(anEntry([released], { lane })).toMatchObject({
    lane: 'summaryOnly',
    byFacts: 'askCbp',
    reason: 'chosen',
    blocked: true,
  })
  expect(anEntry([released, { what: 'notInAce' }], { lane })).toMatchObject({ lane: 'summaryOnly', blocked: false })
})

test('a void number is never filed, whoever chose a lane for it', () => {
  const lane = { lane: 'releaseAndSummary', by: 'Ana Reyes', why: 'a slip', ...word }
  expect(anEntry([{ what: 'notInAce' }, { what: 'voided' }], { lane })).toMatchObject({
    reason: 'chosen',
    blocked: true,
  })
})

test('the lane by the facts again keeps CBP’s word', () => {
  const lane = anEntry([released, { what: 'notInAce' }], { lane: word })
  expect(lane).toMatchObject({ lane: 'releaseAndSummary', reason: 'notInAce', word: 'CBP-2026-118' })
})

test('the counts of the lanes are all entries, those that were removed left out', () => {
  const state = aDesk({
    entry: {
      a: { entryNumber: '000-0310001-3' },
      b: { entryNumber: '000-0310002-1' },
      c: { entryNumber: '000-0310003-9', removed: true },
    },
    fact: { f: { entry: 'b', what: 'notInAce' } },
  })
  const counts = laneCounts(state)
  expect(counts).toMatchObject({ askCbp: 1, releaseAndSummary: 1 })
  expect(LANES.reduce((sum, lane) => sum + counts[lane], 0)).toBe(laneStandings(state).length)
})
