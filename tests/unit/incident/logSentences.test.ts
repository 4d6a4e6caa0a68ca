import { expect, test } from 'vitest'
import { kinds, type Kind } from '../../../shared/domain/kinds'
import { actions, type Action } from '../../../shared/journal/actions'
import type { Change, Scalar } from '../../../shared/journal/item'
import { sentenceOf, sentences } from '../../../shared/log/sentences'
import { deskOf, keyed } from '../frame/desk'

/** Every action of the journal in the trade's words. */

const entry = keyed('entry.opened', 'entry', 'E1', { entryNumber: '000-0310001-3', importerName: 'Harbor Glass' })
const said = (change: Change, before?: Scalar, ...others: readonly Change[]): string => {
  const state = deskOf(entry, ...others, change)
  return sentenceOf(change, { state, ...(before !== undefined && { before: () => before }) })
}

test('a release is told with its evidence and the officer', () => {
  const released = { entry: 'E1', what: 'released', evidence: 'stamp on the 3461', by: 'Lopez' }
  expect(said(keyed('entry.released', 'fact', 'F1', released))).toBe(
    'Entry 000-0310001-3: released, by stamp on the 3461, officer Lopez',
  )
})

test('one keyed value stands with what was there before; of many the fields are named', () => {
  const importer = keyed('importer.keyed', 'importer', 'I1', { name: 'Harbor Glass' })
  const bond = keyed('importer.keyed', 'importer', 'I1', { bondNumber: '456' })
  expect(said(bond, '123', importer)).toBe('Importer Harbor Glass, bond number: 123 → 456')
  const many = keyed('importer.keyed', 'importer', 'I1', { bondNumber: '456', phone: '555-0100', email: 'a@b.c' })
  expect(said(many, undefined, importer)).toBe('Importer Harbor Glass: keyed: bond number, telephone, e-mail')
})

test('an importer number shows its last four alone, in its own field and in any text', () => {
  const keyedNumber = keyed('importer.keyed', 'importer', 'I1', { importerNumber: '12-3456789XY' })
  expect(said(keyedNumber, '98-7654321AB')).toBe('Importer I1, importer number: XX-XXXXX21AB → XX-XXXXX89XY')
  const note = keyed('log.written', 'logEntry', 'N1', { sort: 'note', text: 'She read 123-45-6789 and 12-3456789XY' })
  expect(said(note)).toBe('Note: She read XXX-XX-6789 and XX-XXXXX89XY')
})

test('a telephone number, an entry number, a hash and a day are left as they are', () => {
  const text = `703-921-6507, 000-0310001-3, ${'ab12'.repeat(16)}, 2026-11-24`
  expect(said(keyed('log.written', 'logEntry', 'N1', { sort: 'note', text }))).toBe(`Note: ${text}`)
})

test('what only a paper shows, and what only the program reads, is in no sentence', () => {
  expect(said(keyed('printTest.printed', 'printTest', 'P1', { code: '7KQ-M2', printer: 'HP' }))).not.toContain('7KQ')
  const device = keyed('device.joined', 'device', 'D1', { label: 'Laptop A', publicKey: 'f00d', machineId: 'm-1' })
  expect(said(device)).toBe('Laptop A writes on this desk')
})

test('an action of a newer Lifeboat is said to be one', () => {
  const newer = { action: 'entry.beamed', kind: 'entry', id: 'E1', patch: [] }
  expect(sentenceOf(newer, { state: deskOf(entry) })).toContain('Recorded by a newer Lifeboat: entry.beamed')
})

/** A value of its shape for every field: no sentence may fail on what the journal can hold, or on nothing at all. */
const valueFor = (kind: string, field: string): Scalar => {
  const schema = (kinds[kind as Kind] as { shape?: Record<string, { safeParse(of: unknown): { success: boolean } }> })
    .shape?.[field]
  const tries: Scalar[] = [
    'Words of the trade',
    'a b c d'.replaceAll(' ', '\n'),
    3,
    90,
    true,
    '2026-11-24',
    '2026-11-24T05:40:00-06:00[America/Chicago]',
    '12.5',
  ]
  return tries.find((value) => schema?.safeParse(value).success !== false) ?? ''
}

test.each(Object.keys(actions) as Action[])('%s has a sentence, from all its fields and from none', (action) => {
  const kind = actions[action] === '*' ? 'entry' : actions[action]
  const shape = (kinds[kind] as { shape?: Record<string, unknown> }).shape ?? { column: 1 }
  const full: Change = {
    action,
    kind,
    id: action === 'log.counselMarked' ? 'AAAAAAAAAA-3' : 'X1',
    patch: Object.keys(shape).map((field) => [field, valueFor(kind, field)]),
  }
  const bare: Change = { ...full, patch: [] }
  for (const change of [full, bare]) {
    const sentence = sentenceOf(change, { state: deskOf(full) })
    expect(sentence).not.toContain('newer Lifeboat')
    expect(sentence).not.toMatch(/undefined|\[object|NaN|\n|: *$|, *$/u)
    expect(sentence.length).toBeGreaterThan(5)
  }
  expect(Object.hasOwn(sentences, action)).toBe(true)
})
