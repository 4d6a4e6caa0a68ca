import { expect, test } from 'vitest'
import { boxSpecs } from '../../../renderer/respond/boxSpecs'
import { boxLabel } from '../../../renderer/respond/boxText'
import { asksContainers, boxesAsked, boxName, boxParts, sections } from '../../../renderer/respond/formLayout'
import { fieldTypes } from '../../../shared/domain/input'
import type { Entry } from '../../../shared/domain/kinds'
import { modeOf } from '../../../shared/sheets/entryValues'

/** Fields of the domain that have no box of their own, and why. */
const withoutBox: Record<string, string> = {
  'entry/entryNumber': 'drawn from the reserve, never typed',
  'entry/importer': 'chosen in the box of the importer’s name',
  'entry/pinned': 'the tables it was keyed under, kept by the program',
  'entry/reviewedBy': 'the review mark has its own screen',
  'entry/reviewedDigest': 'the review mark has its own screen',
  'entry/reviewedAt': 'the review mark has its own screen',
  'entry/reviewer': 'the review mark has its own screen',
  'entry/aloneWhy': 'keyed in the review’s dialog',
  'entry/aloneBy': 'written with the reason',
  'entry/arrival': 'written when it is opened from the queue',
  'entry/inFlight': 'written when it is opened from the triage',
  'entry/splitFrom': 'written when an entry is split',
  'entry/combinedInto': 'written when entries are combined',
  'line/product': 'chosen in the box of the description',
}

const all = Object.entries(boxSpecs).flatMap(([kind, specs]) => specs.map((spec) => `${kind}/${spec.field}`))

test('every field of the domain stands on the form, or is named here with its reason', () => {
  const fields = Object.entries(fieldTypes).flatMap(([kind, types]) =>
    Object.keys(types ?? {}).map((f) => `${kind}/${f}`),
  )
  expect(fields.filter((field) => !all.includes(field) && withoutBox[field] === undefined)).toEqual([])
  expect(Object.keys(withoutBox).filter((field) => all.includes(field))).toEqual([])
})

test('every box has its type, label and help in the table of the domain', () => {
  for (const [kind, specs] of Object.entries(boxSpecs))
    for (const spec of specs) {
      const type = fieldTypes[kind]?.[spec.field]
      expect(type, `${kind}/${spec.field}`).toBeDefined()
      expect(boxLabel(spec)).not.toBe('')
      expect(type?.help.source).not.toBe('')
      expect(type?.help.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/u)
    }
})

test.each(['10', '11', '20', '30', '40', '60', undefined])('mode %s asks for each box once', (mode) => {
  const entry = { ...(mode === undefined ? {} : { modeOfTransport: mode }), consigneeSame: false, entryType: '03' }
  const asked = sections.flatMap((section) => boxesAsked([...section.rows, ...section.more].flat(), entry))
  const fields = asked.map((spec) => spec.field)
  expect(fields.filter((field, at) => fields.indexOf(field) !== at)).toEqual([])
})

test.each(['10', '11', '20', '30', '40', '60', undefined])(
  'mode %s: what no entry summary goes without can be keyed',
  (mode) => {
    const entry = mode === undefined ? {} : { modeOfTransport: mode }
    const asked = sections.flatMap(({ rows, more }) => boxesAsked([...rows, ...more].flat(), entry))
    expect(asked.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['exportDate', 'exportingCountry', 'relationship', 'importDate', 'portOfUnlading']),
    )
  },
)

test('a truck is asked for its driver and a vessel for its voyage, not the other way round', () => {
  const needed = (mode: string) =>
    sections.flatMap((s) => boxesAsked(s.rows.flat(), { modeOfTransport: mode })).map((spec) => spec.field)
  expect(needed('30')).toEqual(expect.arrayContaining(['driverName', 'driverBirthDate', 'plate', 'tripNumber']))
  expect(needed('30')).not.toContain('voyage')
  expect(needed('11')).toEqual(expect.arrayContaining(['voyage', 'foreignPort', 'portOfUnlading', 'firms']))
  expect(needed('11')).not.toContain('driverName')
})

test('which boxes are asked hangs only on boxes that the form follows at once', () => {
  const read = new Set<string>()
  const watched = new Proxy<Entry>({}, { get: (_entry, field) => void read.add(String(field)) })
  asksContainers(watched)
  for (const { when } of boxSpecs.entry) when?.(watched, modeOf(watched.modeOfTransport))
  const deciding = boxSpecs.entry.filter(({ decides }) => decides === true).map(({ field }) => field)
  expect([...read].sort()).toEqual(deciding.sort())
})

test('rows of a section fill twelve columns at the most in every mode', () => {
  for (const mode of ['10', '30', '40', '20', '60'])
    for (const section of sections)
      for (const row of [...section.rows, ...section.more]) {
        const columns = boxesAsked(row, { modeOfTransport: mode }).reduce((sum, spec) => sum + spec.span, 0)
        expect(columns, `${section.id} ${mode} ${row.map((spec) => spec.field).join()}`).toBeLessThanOrEqual(12)
      }
})

test('a box is named by its entity and its field', () => {
  expect(boxParts(boxName('a1b2', 'enteredValue'))).toEqual({ id: 'a1b2', field: 'enteredValue' })
})
