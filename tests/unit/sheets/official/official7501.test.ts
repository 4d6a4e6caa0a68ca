import { beforeAll, describe, expect, test } from 'vitest'
import { entryTotals, feeDay } from '../../../../shared/domain/totals'
import { addressPartsOf } from '../../../../shared/sheets/official/addressParts'
import { cbp7501Official } from '../../../../shared/sheets/official/cbp7501Official'
import { fillingsOf } from '../../../../shared/sheets/official/fillings'
import { NAMED_VALUES } from '../../../../shared/sheets/official/namedValues'
import { readForm, type FormRead } from '../../../../shared/sheets/official/readForm'
import { aPlan, fonts } from '../aPacket'
import { pdfText } from '../pdfText'
import { aLongEntry, anEntryFile, aTruckEntry, type Described } from '../someEntries'
import { CBP_7501, filledForm, runsOn, textIn, valueOf } from './agencyFiles'

const bytes = CBP_7501 ?? new Uint8Array()

async function filled(described: Described): Promise<{ pdf: Uint8Array; text: string[] }> {
  const { values } = aPlan(described)
  const fillings = fillingsOf(values, addressPartsOf(anEntryFile(described).entry), fonts.metrics)
  const pdf = await filledForm(bytes, fillings, values)
  return { pdf, text: await pdfText(pdf) }
}

describe.skipIf(CBP_7501 === undefined)('the official 7501 (5/22); skipped where the agency’s file is absent', () => {
  let form: FormRead
  beforeAll(async () => {
    form = valueOf(await readForm(bytes))
  })

  test('is known by the digest of its fields', () => {
    expect(form.fingerprint).toBe(cbp7501Official.fingerprint)
    expect(form.title).toBe('CBP Form 7501')
    expect(form.pages).toBe(25)
    expect(form.remarks.signed).toBe(false)
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

  test('each named value stands in the box of its own field', async () => {
    const plan = aPlan(aTruckEntry())
    const names = cbp7501Official.boxes.filter(({ kind, value }) => kind === 'text' && !value.startsWith('place.'))
    const once = new Map(names.map(({ value }, at) => [value, `V${at}`]))
    const pdf = await filledForm(bytes, { once, further: [] }, plan.values)
    const runs = await runsOn(pdf, 0)
    for (const { field, value } of names) {
      const place = form.fields.find(({ name, page }) => name === field && page === 0)
      if (place !== undefined) expect([value, textIn(runs, place)]).toEqual([value, once.get(value)])
    }
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
