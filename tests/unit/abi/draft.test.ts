import { expect, test } from 'vitest'
import { noFlagTable } from '../../../shared/domain/pga/flagTable'
import { noHistory } from '../../../shared/domain/pga/history'
import { ownKnowledgeIndex } from '../../../shared/domain/pga/ownKnowledge'
import { keyedHash, keyedRows } from '../../../shared/domain/respond/reviewKeyed'
import { abiDraft, draftSteps } from '../../../shared/exchange/abi/draft'
import { blockWords, draftErrorWords } from '../../../shared/exchange/abi/draftWords'
import type { Draft, DraftWish } from '../../../shared/exchange/abi/draftTypes'
import { readStream } from '../../../shared/exchange/abi/readStream'
import { sidecarJson, sidecarOf, sidecarText } from '../../../shared/exchange/abi/sidecar'
import { streamText } from '../../../shared/exchange/abi/writeStream'
import type { DeskOptions } from '../domain/aDesk'
import { changed, deskOf, SELLER, type Kinds } from './anEntry'

const wish: DraftWish = {
  parts: ['cargoRelease', 'entrySummary'],
  site: '2704',
  senderId: 'ABC',
  today: '2026-11-24',
  tables: { knowledge: ownKnowledgeIndex(), flags: noFlagTable, history: noHistory, today: '2026-11-24' },
}
const notInAce = { entry: 'e1', what: 'notInAce', day: '2026-11-24', by: 'client representative' }
const toFile = (more: Parameters<typeof changed>[0] = {}): Kinds =>
  changed({
    'fact/f1': notInAce,
    'isf/s1': { entry: 'e1', seller: SELLER.name, sellerAddress: SELLER.address },
    ...more,
  })
const draftOf = (kinds: Kinds, more: Partial<DraftWish> = {}, options?: DeskOptions): Draft => {
  const draft = abiDraft(deskOf(kinds, options), { ...wish, ...more })
  if (!draft.ok) throw new Error(`${draftErrorWords(draft.error)} ${JSON.stringify(draft.error)}`)
  return draft.value
}
const whyNot = (kinds: Kinds, more: Partial<DraftWish> = {}, options?: DeskOptions): string[] => {
  const draft = abiDraft(deskOf(kinds, options), { ...wish, ...more })
  const blocked = draft.ok ? draft.value.blocked : draft.error.type === 'NothingToWrite' ? draft.error.blocked : []
  return blocked.flatMap(({ reasons }) => reasons.map(({ type }) => type))
}

test('an entry that ACE does not have goes as release and summary, each in a batch of its own application', () => {
  const draft = draftOf(toFile())
  expect(draft.batches.map(({ part }) => part)).toEqual(['cargoRelease', 'entrySummary'])
  const { batches, faults } = readStream(
    streamText(
      draft.batches.flatMap(({ records }) => records),
      'bare',
    ),
  )
  expect(faults).toEqual([])
  expect(batches.map(({ application, userData }) => [application, userData])).toEqual([
    ['SE', draft.batchId],
    ['AE', draft.batchId],
  ])
  expect(draft.batchId).toMatch(/^LIFEBOAT-[0-9A-F]{12}$/u)
  expect(draft.written.map(({ part, action, entryNumber }) => [part, action, entryNumber])).toEqual([
    ['cargoRelease', 'A', 'ABC-1234567-6'],
    ['entrySummary', 'A', 'ABC-1234567-6'],
  ])
  const state = deskOf(toFile())
  expect(draft.written[0]?.digest).toBe(keyedHash(keyedRows(state, 'e1')!))
})

test('the number of the first record of each message is where it stands in the file', () => {
  const draft = draftOf(toFile())
  const records = draft.batches.flatMap((batch) => batch.records)
  expect(draft.written.map(({ at }) => records[at - 1]?.slice(0, 4))).toEqual(
    ['SE10', '10A', '10A'].slice(0, 1).concat('10AA'),
  )
})

test('the same desk twice gives identical bytes; another value gives another batch id', () => {
  const [first, second] = [draftOf(toFile()), draftOf(toFile())]
  expect(second.batches).toEqual(first.batches)
  expect(draftOf(toFile({ 'line/l1': { enteredValue: 2_000_000 } })).batchId).not.toBe(first.batchId)
})

test('the seller comes from the security filing of the shipment', () => {
  const records = draftOf(toFile()).batches[0]?.records ?? []
  expect(records.map((line) => line.trimEnd())).toContain('SE30SE EXAMPLE GMBH')
})

test.each<[string, Kinds, string, DeskOptions?]>([
  ['nobody knows whether ACE has it', changed({}), 'AskCbp'],
  ['a person chose to ask CBP first', toFile({ 'lane/e1': { entry: 'e1', lane: 'askCbp' } }), 'AskCbp'],
  [
    'a person chose another lane, and still nobody knows',
    changed({ 'lane/e1': { entry: 'e1', lane: 'releaseAndSummary', word: 'go on' } }),
    'AskCbp',
  ],
  [
    'the goods were released on paper and CBP’s word is missing',
    toFile({ 'fact/f2': { entry: 'e1', what: 'released', day: '2026-11-24' } }),
    'WordMissing',
  ],
  ['a value is tentative', toFile(), 'Tentative', { marks: { 'line/l1/enteredValue': 'T~' } }],
  ['two laptops keyed it differently', toFile(), 'Unsettled', { conflicts: { 'entry/e1/portOfEntry': '2304' } }],
  ['it is void', toFile({ 'fact/f3': { entry: 'e1', what: 'voided', day: '2026-11-24' } }), 'NothingToFile'],
  ['it has no number', toFile({ 'entry/e1': { entryNumber: undefined } }), 'NothingToFile'],
  ['it is of another type', toFile({ 'entry/e1': { entryType: '03' } }), 'Faults'],
  ['something mandatory is not keyed', toFile({ 'entry/e1': { importerNumber: undefined } }), 'Faults'],
])('%s: it stays out, with the reason', (_, kinds, type, options) => {
  expect(abiDraft(deskOf(kinds, options), wish).ok).toBe(false)
  expect(whyNot(kinds, {}, options)).toContain(type)
})

test('with CBP’s written word goods that were released on paper go', () => {
  const kinds = toFile({
    'fact/f2': { entry: 'e1', what: 'released', day: '2026-11-24' },
    'lane/e1': { entry: 'e1', word: 'port director, 24 November' },
  })
  expect(draftOf(kinds).written).toHaveLength(2)
})

test('what an officer keyed gets a summary alone; where ACE holds something else the release is replaced, with the doubt', () => {
  const keyed = { entry: 'e1', what: 'keyedByOfficer', day: '2026-11-25' }
  const summary = draftOf(toFile({ 'fact/f4': keyed }))
  expect(summary.written.map(({ part }) => part)).toEqual(['entrySummary'])
  expect(summary.blocked).toEqual([])
  const differing = draftOf(
    toFile({
      'fact/f4': { ...keyed, differs: 'another bill' },
      'lane/e1': { entry: 'e1', word: 'port director, 25 November' },
      'fact/f2': { entry: 'e1', what: 'released', day: '2026-11-24' },
    }),
  )
  expect(differing.written.map(({ part, action }) => [part, action])).toEqual([
    ['cargoRelease', 'R'],
    ['entrySummary', 'A'],
  ])
  expect(differing.written[0]?.leftOut[0]).toMatchObject({ why: 'replaceRefused' })
})

test('what keeps back the summary of an officer’s entry is told, and not that its lane asks for no release', () => {
  const keyedByOfficer = { entry: 'e1', what: 'keyedByOfficer', day: '2026-11-24' }
  expect(whyNot(changed({ 'fact/f1': keyedByOfficer, 'entry/e1': { foreignPort: undefined } }))).toEqual(['Faults'])
  expect(whyNot(changed({ 'fact/f1': keyedByOfficer }), { parts: ['cargoRelease'] })).toEqual(['PartNotNeeded'])
})

test('made an entry at a time it is the same draft', () => {
  const state = deskOf(toFile())
  const steps = draftSteps(state, wish)
  expect(steps.next()).toEqual({ done: false, value: undefined })
  expect(steps.next()).toEqual({ done: true, value: abiDraft(state, wish) })
})

test('what went out before waits for its answer, unless somebody says again', () => {
  const kinds = toFile({
    'filing/g1': {
      way: 'abi',
      parts: 'cargoRelease',
      entries: 'e1',
      digests: 'x',
      at: '2026-11-24T09:00-06:00[America/Chicago]',
    },
  })
  expect(draftOf(kinds).written.map(({ part }) => part)).toEqual(['entrySummary'])
  expect(whyNot(kinds)).toEqual(['PartExported'])
  expect(draftOf(kinds, { again: true }).written).toHaveLength(2)
})

test('a rejected summary goes again as a replacement, which does not look at the reference', () => {
  const kinds = toFile({
    'filing/g1': {
      way: 'abi',
      parts: 'entrySummary',
      entries: 'e1',
      digests: 'x',
      at: '2026-11-24T09:00-06:00[America/Chicago]',
    },
    'receipt/r1': { entry: 'e1', part: 'entrySummary', answer: 'rejected' },
  })
  expect(draftOf(kinds, { parts: ['entrySummary'] }).written[0]?.action).toBe('R')
})

test('a block for each port and filer, in the order of ports', () => {
  const second = { ...toFile()['entry']?.['e1'], entryNumber: 'ABC-1234568-4', portOfEntry: '2304' }
  const kinds = toFile({
    'entry/e2': second,
    'fact/f9': { ...notInAce, entry: 'e2' },
    'line/l9': { ...toFile()['line']?.['l1'], entry: 'e2' },
    'bill/b9': { entry: 'e2', order: 'a', billType: 'R', scac: 'MAEU', billNumber: '77', quantity: '4', unit: 'CTN' },
  })
  const { batches } = readStream(
    streamText(
      draftOf(kinds).batches.flatMap(({ records }) => records),
      'lf',
    ),
  )
  for (const batch of batches) expect(batch.blocks.map(({ port }) => port)).toEqual(['2304', '2704'])
})

test('the password stands in A alone; without one the sidecar says that it is blank', () => {
  const blank = draftOf(toFile())
  expect(blank.batches[0]?.records[0]?.slice(8, 14)).toBe('      ')
  const file = { name: 'draft.txt', sha256: 'f'.repeat(64), records: 10, form: 'one after the other' }
  expect(sidecarText(sidecarOf(blank, file))).toContain('positions 9 to 14) is blank')
  const given = draftOf(toFile(), { password: 'SECRET' })
  expect(given.batches[0]?.records[0]?.slice(8, 14)).toBe('SECRET')
  expect(sidecarJson(sidecarOf(given, file))).not.toContain('SECRET')
  expect(given.batchId).toBe(blank.batchId)
})

test('a site, sender or password that is no class AN is refused in words', () => {
  for (const [more, words] of [
    [{ site: 'Laredo' }, 'The site code'],
    [{ senderId: '' }, 'The sender id'],
    [{ password: 'pass!' }, 'The password'],
  ] as const) {
    const draft = abiDraft(deskOf(toFile()), { ...wish, ...more })
    expect(draft.ok ? '' : draftErrorWords(draft.error)).toContain(words)
  }
})

test('the sidecar says what it is, what it was coded to, what each entry lacks and which are not in the file', () => {
  const kinds = toFile({
    'isf/s1': { seller: undefined, sellerAddress: undefined },
    'entry/e2': { entryNumber: 'ABC-1234568-4', entryType: '01' },
  })
  const draft = draftOf(kinds)
  const sidecar = sidecarOf(draft, { name: 'draft.txt', sha256: 'ab'.repeat(32), records: 30, form: 'one a line' })
  const text = sidecarText(sidecar)
  expect(text).toContain('DRAFT for the service center or the main system')
  expect(text).toContain('ACE Cargo Release, version 40 (2025-07-01)')
  expect(text).toContain('Entry Summary Create/Update (2026-07)')
  expect(text).toContain('Participating Government Agencies Message Set (2026-07-01)')
  expect(text).toContain('LACKING   seller name and address is not keyed, and ACE refuses the entry without it (SE30)')
  expect(text).toMatch(/NOT IN THE FILE: 1 entries\n\nABC-1234568-4\n {2}Ask CBP first/u)
  expect(JSON.parse(sidecarJson(sidecar))).toEqual(sidecar)
  // No importer number leaves beside the file.
  expect(text).not.toContain('26-1647511')
})

test('an exercise says so first', () => {
  const draft = draftOf(toFile({ 'firm/firm': { drill: true } }))
  expect(sidecarText(sidecarOf(draft, { name: 'x', sha256: '', records: 1, form: '' }))).toMatch(/^EXERCISE/u)
})

test('every reason is a sentence', () => {
  expect(whyNot(changed({}))).toEqual(['AskCbp'])
  expect(
    blockWords({
      type: 'Faults',
      part: 'cargoRelease',
      faults: [{ type: 'ValueLacking', record: 'SE60', where: 'line 2', what: 'entered value' }],
    }),
  ).toBe('The cargo release cannot be written: line 2: entered value is not keyed.')
})
