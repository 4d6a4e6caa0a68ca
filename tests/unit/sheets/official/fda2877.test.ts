import { writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PgaSheetValues } from '../../../../shared/sheets/pga/form'
import { addressPartsOf } from '../../../../shared/sheets/official/addressParts'
import { fda2877Official } from '../../../../shared/sheets/official/fda2877Official'
import { fda2877Values } from '../../../../shared/sheets/official/fda2877Values'
import { KNOWN_EDITIONS } from '../../../../shared/sheets/official/knownEditions'
import { boundOf, layOfficial } from '../../../../shared/sheets/official/layOfficial'
import { pgaFillings } from '../../../../shared/sheets/official/pgaFillings'
import { readForm, type FormRead } from '../../../../shared/sheets/official/readForm'
import { plain } from '../../../../shared/sheets/values'
import { aPlan, fonts } from '../aPacket'
import { pdfText } from '../pdfText'
import { anEntryFile, aTruckEntry } from '../someEntries'
import { FDA_2877, filledForm, runsOn, textIn, valueOf } from './agencyFiles'

const bytes = FDA_2877 ?? new Uint8Array()
const { values: packet } = aPlan(aTruckEntry())
const addresses = addressPartsOf(anEntryFile(aTruckEntry()).entry)

/** Lasers under a reported model: B1 with its accession number. */
const aLaser = (answers: Record<string, string>, lines = packet.lines.slice(0, 1)): PgaSheetValues => ({
  packet,
  agency: 'FDA',
  program: 'RAD',
  lines,
  answers: Object.fromEntries(Object.entries(answers).map(([box, text]) => [`fda-2877.${box}`, plain(text)])),
})

describe.skipIf(FDA_2877 === undefined)(
  'the official FDA 2877 (1/11); skipped where the agency’s file is absent',
  () => {
    let form: FormRead
    beforeAll(async () => {
      form = valueOf(await readForm(bytes))
    })
    const placeOf = (box: string) => {
      const name = fda2877Official.boxes.find(({ value }) => value === `fda-2877.${box}`)?.field
      const field = form.fields.find((one) => one.name === name)
      if (field === undefined) throw new Error(`no field for ${box}`)
      return field
    }

    test('opens with its empty password and is known by the digest of its fields', () => {
      expect(form.fingerprint).toBe(fda2877Official.fingerprint)
      expect(form.pages).toBe(2)
    })

    test('has every field that we name, with that kind, and no field that we do not name', () => {
      const kinds = form.fields.map(({ name, kind }) => `${kind} ${name}`).sort()
      expect(fda2877Official.boxes.map(({ field, kind }) => `${kind} ${field}`).sort()).toEqual(kinds)
    })

    test('each value stands in the box of its own field', async () => {
      const texts = fda2877Official.boxes.filter(({ kind }) => kind === 'text')
      const once = new Map<string, string | boolean>(texts.map(({ value }, at) => [value, `V${at}`]))
      const pdf = await filledForm(bytes, { once, further: [] }, packet)
      const runs = (await runsOn(pdf, 0)).filter(({ text }) => /^V\d+$/u.test(text))
      for (const { field, value } of texts) {
        const place = form.fields.find(({ name }) => name === field)
        expect([value, textIn(runs, place ?? { place: [0, 0, 0, 0] })]).toEqual([value, once.get(value)])
      }
    })

    test('each tick crosses the box of its own field and no other', () => {
      for (const { field, value } of fda2877Official.boxes.filter(({ kind }) => kind === 'check')) {
        const once = new Map([[value, true]])
        const [page] = layOfficial(form, boundOf(fda2877Official), { once, further: [] }, packet, '', fonts.metrics)
        const [x0, y0, x1, y1] = form.fields.find(({ name }) => name === field)?.place ?? [0, 0, 0, 0]
        const lines = (page?.ops ?? []).flatMap((op) => (op.op === 'line' ? [op] : []))
        expect(lines).toHaveLength(2)
        for (const op of lines)
          for (const [x, y] of [
            [op.x1, 792 - op.y1],
            [op.x2, 792 - op.y2],
          ] as const)
            expect(x > x0 && x < x1 && y > y0 && y < y1).toBe(true)
      }
    })

    test('filled with an entry and its answers it says port, number, maker, goods and the declared statement', async () => {
      const pga = aLaser({
        B1: 'yes',
        'B1.accession': '1234567-000',
        modelBrand: 'LX-2 / NOGAL',
        'A1.date': '2026-01-31',
      })
      const pdf = await filledForm(bytes, pgaFillings(pga, addresses, fonts.metrics), packet)
      if (process.env['LIFEBOAT_SCREENS'] !== undefined)
        writeFileSync(`${process.env['LIFEBOAT_SCREENS']}/2877.pdf`, pdf)
      const runs = await runsOn(pdf, 0)
      expect(textIn(runs, placeOf('entryNumber'))).toBe(packet.entry.entryNumber.text)
      expect(textIn(runs, placeOf('portOfEntry'))).toContain(packet.entry.portOfEntry.text)
      expect(textIn(runs, placeOf('productDescription'))).toContain(
        packet.lines[0]?.description.text.split(' ')[0]?.toUpperCase(),
      )
      expect(textIn(runs, placeOf('importer'))).toContain(packet.entry.importerName.text.toUpperCase())
      expect(textIn(runs, placeOf('B1.accession'))).toBe('1234567-000')
      expect(textIn(runs, placeOf('A1.date'))).toBe('01/31/2026')
      expect((await pdfText(pdf)).join(' ')).toContain('EXERCISE')
      expect(await readForm(pdf)).toEqual({ ok: false, error: { type: 'FormWithoutFields', pages: 1 } })
    })

    test('nothing of the file’s programs, fields or of its encryption is in what is saved', async () => {
      expect(form.remarks.scripts).toBe(true)
      const pdf = await filledForm(bytes, pgaFillings(aLaser({}), addresses, fonts.metrics), packet)
      const text = new TextDecoder('latin1').decode(pdf)
      for (const word of ['/JavaScript', '/JS', '/AcroForm', '/XFA', '/Widget', '/Encrypt'])
        expect(text).not.toContain(word)
    })
  },
)

test('a statement is ticked only where it was answered, its letter with it', () => {
  const ticked = (answers: Record<string, string>) =>
    fda2877Values(aLaser(answers))
      .filter(([, filling]) => filling === true)
      .map(([box]) => box.replace('fda-2877.', ''))
  expect(ticked({})).toEqual([])
  // A model may be called so; nothing is declared by it.
  expect(ticked({ modelBrand: 'A1' })).toEqual([])
  expect(ticked({ A5: 'yes', A1: 'no' })).toEqual(['A', 'A5'])
  expect(ticked({ declaration: 'B1' })).toEqual(['B', 'B1'])
  expect(ticked({ declaration: 'RD3' })).toEqual(['D', 'D3'])
})

test('every box of the form has a value of its name, and known editions agree with their sheets', async () => {
  const names = new Set(fda2877Values(aLaser({})).map(([name]) => name))
  expect(fda2877Official.boxes.filter(({ value }) => !names.has(value))).toEqual([])
  for (const { form, title, edition, fingerprint, sheet } of KNOWN_EDITIONS)
    expect(await sheet()).toMatchObject({ form, title, edition, fingerprint })
})
