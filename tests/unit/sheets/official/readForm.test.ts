import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { readForm } from '../../../../shared/sheets/official/readForm'
import { aPlan } from '../aPacket'
import { pdfText } from '../pdfText'
import { aTruckEntry } from '../someEntries'
import { FDA_2877, filledForm, runsOn, valueOf } from './agencyFiles'
import { aForm, anXfaForm, aTurnedForm } from './badForms'

const { values } = aPlan(aTruckEntry())
const errorOf = async (bytes: Uint8Array) => {
  const read = await readForm(bytes)
  return read.ok ? { type: 'read' } : read.error
}
const filled = (pdf: Uint8Array) =>
  filledForm(pdf, { once: new Map([['entry.portOfEntry', '2304']]), further: [] }, values, [
    { field: 'Port', value: 'entry.portOfEntry' },
  ])

describe('what cannot be filled is refused, each for its own reason', () => {
  test('what is no PDF is said to be none', async () => {
    expect(await errorOf(new TextEncoder().encode('PK\u0003\u0004 a workbook'))).toEqual({ type: 'NotAPdf' })
    expect(await errorOf(new Uint8Array())).toEqual({ type: 'NotAPdf' })
  })

  test('a PDF that ends before its end is cut off, wherever it was cut', async () => {
    const whole = await aForm({ pages: 30 })
    for (const share of [0.2, 0.5, 0.9])
      expect(await errorOf(whole.slice(0, whole.length * share))).toEqual({ type: 'FormCutOff' })
    if (FDA_2877 !== undefined)
      expect(await errorOf(FDA_2877.slice(0, FDA_2877.length - 2000))).toEqual({ type: 'FormCutOff' })
  })

  test('a PDF with a beginning and an end and nothing between is damaged', async () => {
    const { type } = await errorOf(new TextEncoder().encode('%PDF-1.7\nnothing\n%%EOF'))
    expect(type).toBe('FormDamaged')
  })

  test('a PDF without fields cannot be filled by name', async () => {
    expect(await errorOf(await aForm({ fields: false, pages: 3 }))).toEqual({ type: 'FormWithoutFields', pages: 3 })
  })

  test('a form that only Adobe’s reader shows is said to be one', async () => {
    expect(await errorOf(await anXfaForm())).toEqual({ type: 'FormOnlyXfa' })
  })

  test('five hundred pages are read, one more is no form', async () => {
    expect(await errorOf(await aForm({ pages: 500 }))).toEqual({ type: 'read' })
    expect(await errorOf(await aForm({ pages: 501 }))).toEqual({ type: 'FormTooManyPages', pages: 501 })
  })

  test('one under a real password asks for it to be taken away; one under an empty password opens', async () => {
    expect(await errorOf(await aForm({ password: 'secret' }))).toEqual({ type: 'FormNeedsPassword' })
    expect(await errorOf(await aForm({ password: '' }))).toEqual({ type: 'read' })
  })
})

test('a signed form is filled on a flat copy that carries no signature; that it is signed is said', async () => {
  const pdf = await aForm({ signed: true })
  const read = valueOf(await readForm(pdf))
  expect(read.remarks).toEqual({ signed: true, scripts: false })
  expect(valueOf(await readForm(await aForm())).remarks.signed).toBe(false)
  const flat = await filled(pdf)
  expect((await pdfText(flat))[0]).toContain('2304')
  expect(new TextDecoder('latin1').decode(flat)).not.toMatch(/\/Sig\b|PPKLite/u)
})

test('programs in a form are noticed and are not in what is saved', async () => {
  const pdf = await aForm({ scripts: true })
  expect(valueOf(await readForm(pdf)).remarks.scripts).toBe(true)
  expect(valueOf(await readForm(await aForm())).remarks.scripts).toBe(false)
  const saved = await PDFDocument.load(await filled(pdf))
  const objects = saved.context.enumerateIndirectObjects().map(([, object]) => object.toString())
  expect(objects.filter((object) => /JavaScript|app\.alert|\/AA\b|OpenAction/u.test(object))).toEqual([])
})

test('a page on its side, cut out of a larger sheet, is written where its fields are seen', async () => {
  const pdf = await aTurnedForm()
  const read = valueOf(await readForm(pdf))
  expect(read.sizes).toEqual([[792, 612]])
  expect(read.fields.find(({ name }) => name === 'Port')?.place).toEqual([150, 62, 350, 100])
  const runs = await runsOn(await filled(pdf), 0)
  const port = runs.find(({ text }) => text === '2304')
  // In the page's own space: turned back, and inside the field's rectangle.
  expect(port?.x).toBeGreaterThan(612)
  expect(port?.x).toBeLessThan(650)
  expect(port?.y).toBeGreaterThan(350)
  expect(port?.y).toBeLessThan(370)
})

test('circles of one group are ticked one by one', async () => {
  const read = valueOf(await readForm(await aTurnedForm()))
  expect(read.fields.filter(({ kind }) => kind === 'check').map(({ name }) => name.split(' = ')[0])).toEqual([
    'Bond',
    'Bond',
  ])
  expect(new Set(read.fields.map(({ name }) => name)).size).toBe(3)
})

test('one field on two pages is written on both', async () => {
  const document = await PDFDocument.create()
  const field = document.getForm().createTextField('Port')
  for (let at = 0; at < 2; at++)
    field.addToPage(document.addPage([612, 792]), { x: 40, y: 700 - at * 100, width: 200, height: 20 })
  const text = await pdfText(await filled(await document.save()))
  expect(text).toHaveLength(2)
  for (const page of text) expect(page).toContain('2304')
})

test('a field moved or renamed is another edition; another title is not', async () => {
  const made = async (name: string, x: number, title: string) => {
    const document = await PDFDocument.create()
    document.setTitle(title)
    document.getForm().createTextField(name).addToPage(document.addPage(), { x, y: 10, width: 100, height: 20 })
    return valueOf(await readForm(await document.save())).fingerprint
  }
  const first = await made('Port', 10, 'A')
  expect(await made('Port', 10, 'B')).toBe(first)
  expect(await made('Port', 40, 'A')).not.toBe(first)
  expect(await made('Port of entry', 10, 'A')).not.toBe(first)
})

test('the same file, values and facts give the same bytes', async () => {
  const pdf = await aForm()
  expect(await filled(pdf)).toEqual(await filled(pdf))
})
