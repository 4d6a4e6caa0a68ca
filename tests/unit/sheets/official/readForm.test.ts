import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { expect, test } from 'vitest'
import { readForm } from '../../../../shared/sheets/official/readForm'

const typeOf = async (bytes: Uint8Array): Promise<string> => {
  const read = await readForm(bytes)
  return read.ok ? 'read' : read.error.type
}
const saved = async (password?: string): Promise<Uint8Array> => {
  const document = await PDFDocument.create()
  const page = document.addPage()
  document.getForm().createTextField('Port').addToPage(page, { x: 10, y: 10, width: 100, height: 20 })
  if (password !== undefined) document.encrypt({ userPassword: password, ownerPassword: 'owner' })
  return document.save()
}

test('what is no PDF is said to be none', async () => {
  expect(await typeOf(new TextEncoder().encode('PK\u0003\u0004 a workbook'))).toBe('NotAPdf')
  expect(await typeOf(new Uint8Array())).toBe('NotAPdf')
})

test('a truncated PDF is damaged, or has lost its fields', async () => {
  const whole = await saved()
  expect(['FormDamaged', 'FormWithoutFields']).toContain(await typeOf(whole.slice(0, whole.length / 2)))
})

test('a PDF without fields cannot be filled by name', async () => {
  const document = await PDFDocument.create()
  document.addPage()
  expect(await typeOf(await document.save())).toBe('FormWithoutFields')
})

test('one under a real password asks for it to be taken away; one under an empty password opens', async () => {
  expect(await typeOf(await saved('secret'))).toBe('FormNeedsPassword')
  expect(await typeOf(await saved(''))).toBe('read')
})

test('a field moved or renamed is another edition; another title is not', async () => {
  const made = async (name: string, x: number, title: string) => {
    const document = await PDFDocument.create()
    document.setTitle(title)
    document.getForm().createTextField(name).addToPage(document.addPage(), { x, y: 10, width: 100, height: 20 })
    const read = await readForm(await document.save())
    return read.ok ? read.value.fingerprint : read.error.type
  }
  const first = await made('Port', 10, 'A')
  expect(await made('Port', 10, 'B')).toBe(first)
  expect(await made('Port', 40, 'A')).not.toBe(first)
  expect(await made('Port of entry', 10, 'A')).not.toBe(first)
})

const fda = resolve('..', 'shared', 'reference', 'official-forms', 'FDA_2877_2011-01.pdf')
test.skipIf(!existsSync(fda))(
  'the FDA 2877, encrypted with an empty password, gives its 33 fields (skipped where absent)',
  async () => {
    const read = await readForm(new Uint8Array(readFileSync(fda)))
    expect(read.ok && read.value.fields.length).toBe(33)
    expect(read.ok && read.value.fields.filter(({ kind }) => kind === 'check').length).toBe(18)
    expect(read.ok && read.value.fields.every(({ tooltip }) => tooltip !== '')).toBe(true)
  },
)
