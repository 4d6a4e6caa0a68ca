import { PDFDocument, StandardFonts } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { pageRuns } from '../../../../renderer/paper/pageRuns'
import { captionOf, type PageRun } from '../../../../shared/sheets/official/captions'
import { cbp7501Official } from '../../../../shared/sheets/official/cbp7501Official'
import { cbp7501Places } from '../../../../shared/sheets/official/cbp7501Places'
import { earlierEditions } from '../../../../shared/sheets/official/earlierEditions'
import { fda2877Official } from '../../../../shared/sheets/official/fda2877Official'
import { KNOWN_EDITIONS } from '../../../../shared/sheets/official/knownEditions'
import { offeredFor } from '../../../../shared/sheets/official/offeredValues'
import { proposeBindings } from '../../../../shared/sheets/official/proposeBindings'
import { readForm, type FormRead } from '../../../../shared/sheets/official/readForm'
import type { DeskState } from '../../../../shared/journal/state'
import { CBP_7501, FDA_2877, valueOf } from './agencyFiles'

const nobody: DeskState = { kinds: new Map(), version: 1, kindVersions: new Map() }

async function printed(pdf: Uint8Array): Promise<PageRun[]> {
  const task = getDocument({ data: pdf.slice(), useSystemFonts: false, disableFontFace: true, verbosity: 0 })
  const runs = await pageRuns(await task.promise)
  await task.destroy()
  return runs
}

/** A form whose fields say nothing: only what is printed beside them does. */
async function aSilentForm(): Promise<{ read: FormRead; runs: PageRun[] }> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  const page = document.addPage([612, 792])
  const form = document.getForm()
  const say = (text: string, x: number, y: number) => page.drawText(text, { x, y, size: 7, font })
  const box = (name: string, x: number, y: number, width = 140) =>
    form.createTextField(name).addToPage(page, { x, y, width, height: 14, borderWidth: 0 })
  say('1. ENTRY NUMBER', 40, 720)
  box('f1', 40, 703)
  say('ENTRY DATE', 240, 720)
  box('f2', 240, 703)
  say('Country of origin:', 40, 664)
  box('f3', 110, 660)
  box('f4', 40, 600, 200)
  say('Importer, name and address', 40, 591)
  say('REMARKS OF THE OFFICER', 40, 560)
  box('f5', 40, 540)
  const pdf = await document.save()
  return { read: valueOf(await readForm(pdf)), runs: await printed(pdf) }
}

test('a field that says nothing is proposed by the caption over it, on its left or under its line', async () => {
  const { read, runs } = await aSilentForm()
  const caption = (name: string) => {
    const field = read.fields.find((one) => one.name === name)
    return field === undefined ? '' : captionOf(field, runs)
  }
  expect(caption('f1')).toBe('1. ENTRY NUMBER')
  expect(caption('f3')).toBe('Country of origin:')
  expect(caption('f4')).toBe('Importer, name and address')
  const proposed = proposeBindings(read, { offered: await offeredFor(''), runs, earlier: [] })
  expect(Object.fromEntries([...proposed].map(([field, { value }]) => [field, value]))).toEqual({
    f1: 'entry.entryNumber',
    f2: 'entry.entryDate',
    f3: 'entry.countryOfOrigin',
    f4: 'importer.nameAndAddress',
  })
  expect(proposed.get('f1')?.why).toEqual({ by: 'caption', caption: '1. ENTRY NUMBER' })
})

const silent = (read: FormRead, moved = 0): FormRead => ({
  ...read,
  fingerprint: 'another',
  fields: read.fields.map((field, at) => ({
    ...field,
    name: `f${at}`,
    tooltip: '',
    place: [field.place[0] + moved, field.place[1] + moved, field.place[2] + moved, field.place[3] + moved],
  })),
})

describe('by the place of a known edition', () => {
  test.skipIf(CBP_7501 === undefined)('a silent 7501 is proposed wholly, a point or two askew too', async () => {
    const read = valueOf(await readForm(CBP_7501 ?? new Uint8Array()))
    const evidence = {
      offered: await offeredFor('cbp7501'),
      runs: [],
      earlier: await earlierEditions(nobody, 'cbp7501', 'another'),
    }
    for (const moved of [0, 2]) {
      const proposed = proposeBindings(silent(read, moved), evidence)
      for (const box of cbp7501Official.boxes) {
        const at = read.fields.findIndex(({ name }) => name === box.field)
        expect([box.field, proposed.get(`f${at}`)?.value]).toEqual([box.field, box.value])
      }
      expect(proposed.get('f0')?.why).toEqual({ by: 'place', edition: '5/22' })
    }
  })

  test.skipIf(FDA_2877 === undefined)('a later printing of the FDA 2877 is proposed by its names', async () => {
    const read = valueOf(await readForm(FDA_2877 ?? new Uint8Array()))
    const proposed = proposeBindings(
      { ...read, fingerprint: 'another' },
      {
        offered: await offeredFor('fda2877'),
        runs: [],
        earlier: await earlierEditions(nobody, 'fda2877', 'another'),
      },
    )
    expect(proposed.size).toBe(fda2877Official.boxes.length)
    for (const { field, value } of fda2877Official.boxes)
      expect(proposed.get(field)).toEqual({ value, why: { by: 'name', edition: '1/11' } })
  })

  test('where another number is printed, the place alone proposes nothing', async () => {
    const place = cbp7501Places.find(({ field }) => field.endsWith('location[0]'))
    if (place === undefined) throw new Error('box 21 has no place')
    const field = {
      name: 'f1',
      kind: 'text',
      tooltip: '',
      maxLength: 0,
      page: 0,
      place: place.place,
      also: [],
    } as const
    const layout = { fields: [field], sizes: [[612, 792] as const], fingerprint: 'another' }
    const [x0, , , y1] = place.place
    const run = (text: string): PageRun => ({ page: 0, text, place: [x0, y1 + 2, x0 + 60, y1 + 8] })
    const earlier = await earlierEditions(nobody, 'cbp7501', 'another')
    const offered = await offeredFor('cbp7501')
    const value = (runs: PageRun[]) => proposeBindings(layout, { offered, runs, earlier }).get('f1')?.value
    expect(value([])).toBe('summary.location')
    expect(value([run('21. Where the goods are')])).toBe('summary.location')
    expect(value([run('25. Where the goods are')])).toBeUndefined()
  })
})

test('places of a known edition are those of its boxes, and of the agency’s own file', async () => {
  for (const known of KNOWN_EDITIONS) {
    const fields = new Set((await known.sheet()).boxes.map(({ field }) => field))
    const places = await known.places()
    expect(places.map(({ field }) => field).filter((field) => !fields.has(field))).toEqual([])
    expect(places).toHaveLength(fields.size)
    const file = known.form === 'cbp7501' ? CBP_7501 : FDA_2877
    if (file === undefined) continue
    const read = valueOf(await readForm(file))
    for (const { field, page, place } of places) {
      const there = read.fields.find(({ name }) => name === field)
      expect(there?.page).toBe(page)
      for (const [side, at] of place.entries()) expect(Math.abs((there?.place[side] ?? 0) - at)).toBeLessThan(1.1)
    }
  }
})
