import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { entryTotals, feeDay } from '../../../../shared/domain/totals'
import { cbp7501Official } from '../../../../shared/sheets/official/cbp7501Official'
import { addressPartsOf, fillingsOf, NAMED_VALUES } from '../../../../shared/sheets/official/fillings'
import { boundOf, layOfficial } from '../../../../shared/sheets/official/layOfficial'
import { paintOfficial } from '../../../../shared/sheets/official/paintOfficial'
import { readForm, type FormRead } from '../../../../shared/sheets/official/readForm'
import { aPlan, fonts } from '../aPacket'
import { pdfText } from '../pdfText'
import { aLongEntry, anEntryFile, aTruckEntry, type Described } from '../someEntries'

/** The agency's own file lies outside the repository: where it is absent these tests are skipped, and say so. */
const file = resolve('..', 'shared', 'reference', 'official-forms', 'CBP_Form_7501_2022-05.pdf')
const there = existsSync(file)
const bytes = there ? new Uint8Array(readFileSync(file)) : new Uint8Array()

async function filled(described: Described): Promise<{ pdf: Uint8Array; text: string[] }> {
  const form = await readForm(bytes)
  if (!form.ok) throw new Error(form.error.type)
  const plan = aPlan(described)
  const fillings = fillingsOf(plan.values, addressPartsOf(anEntryFile(described).entry), fonts.metrics)
  const pages = layOfficial(form.value, boundOf(cbp7501Official), fillings, plan.values, 'Lifeboat', fonts.metrics)
  const painted = await paintOfficial(bytes, pages, fonts, plan)
  if (!painted.ok) throw new Error(painted.error.type)
  return { pdf: painted.value, text: await pdfText(painted.value) }
}

describe.skipIf(!there)('the official 7501 (5/22); skipped where the agency’s file is absent', () => {
  let form: FormRead
  beforeAll(async () => {
    const read = await readForm(bytes)
    if (!read.ok) throw new Error(read.error.type)
    form = read.value
  })

  test('is known by the digest of its fields', () => {
    expect(form.fingerprint).toBe(cbp7501Official.fingerprint)
    expect(form.title).toBe('CBP Form 7501')
    expect(form.pages).toBe(25)
  })

  test('has every field that we name, with that kind', () => {
    const kinds = new Map(form.fields.map(({ name, kind }) => [name, kind]))
    expect(cbp7501Official.boxes.filter((box) => kinds.get(box.field) !== box.kind)).toEqual([])
    expect(cbp7501Official.leftBlank.filter(({ field }) => !kinds.has(field))).toEqual([])
  })

  test('has no field that is neither a box nor left blank for a reason, and none twice', () => {
    const named = [...cbp7501Official.boxes, ...cbp7501Official.leftBlank].map(({ field }) => field)
    expect(new Set(named).size).toBe(named.length)
    expect(form.fields.map(({ name }) => name).filter((name) => !named.includes(name))).toEqual([])
  })

  test('says what the facsimile says, number and totals included, and has no field left', async () => {
    const { pdf, text } = await filled(aTruckEntry())
    const plan = aPlan(aTruckEntry())
    const page = text.join(' ').toUpperCase()
    for (const value of [
      plan.values.entry.entryNumber,
      plan.values.entry.importerNumber,
      plan.values.entry.importerName,
      plan.values.totals.total,
      plan.values.totals.value,
      ...plan.values.lines.flatMap((line) => line.tariffs.map(({ number }) => number)),
    ])
      expect(page).toContain(value.text.toUpperCase())
    for (const one of text) expect(one).toContain('EXERCISE')
    const again = await readForm(pdf)
    expect(again).toEqual({ ok: false, error: { type: 'FormWithoutFields', pages: text.length } })
  })

  test('thirty lines go on on as many continuation sheets as they need, each line once', async () => {
    const { text } = await filled(aLongEntry())
    const count = entryTotals(anEntryFile(aLongEntry()), feeDay(anEntryFile(aLongEntry()), '2026-11-24')).lines.length
    expect(text.length).toBeGreaterThan(2)
    const all = text.join(' ')
    for (let line = 1; line <= count; line++)
      expect(all.split(/\s+/u).filter((word) => word === String(line).padStart(3, '0'))).toHaveLength(1)
  })
})

test('every value that a known form names exists, or is a place for lines', () => {
  const names = new Set(NAMED_VALUES.map(({ name }) => name))
  const unknown = cbp7501Official.boxes.filter(
    ({ value }) => !names.has(value) && !/^place\.(?:first|further)\./u.test(value),
  )
  expect(unknown).toEqual([])
  expect(names.size).toBe(NAMED_VALUES.length)
})
