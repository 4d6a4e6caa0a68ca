import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  PDFButton,
  PDFCheckBox,
  PDFDocument,
  PDFDropdown,
  PDFSignature,
  PDFTextField,
  StandardFonts,
  type PDFField,
} from 'pdf-lib'
import { boundForm } from '../../shared/sheets/official/boundForm'
import type { Filling } from '../../shared/sheets/official/fillings'
import { layOfficial } from '../../shared/sheets/official/layOfficial'
import { openForm } from '../../shared/sheets/official/openForm'
import { paintOfficial } from '../../shared/sheets/official/paintOfficial'
import { layoutOf } from '../../shared/sheets/official/readForm'
import { KNOWN_EDITIONS } from '../../shared/sheets/official/knownEditions'
import type { OfficialSheet } from '../../shared/sheets/official/officialSheet'
import { paperFonts } from '../../shared/sheets/fonts'
import { aPlan, fonts as parsed } from '../unit/sheets/aPacket'
import { aTruckEntry } from '../unit/sheets/someEntries'
import { middle, ratio } from './measurePage'

/**
 * `npx tsx tests/bench/officialForms.ts [rounds]`: one line of JSON. An agency's form filled by name, laid, flattened and
 * saved, against the bare library that sets the same texts and ticks in the same file, flattens it, keeps the same pages
 * and saves, in turn. The agencies' files lie outside the repository: where one is absent, its figures are null.
 */
const rounds = Number(process.argv[2] ?? 15)
const { values } = aPlan(aTruckEntry())
const { files } = parsed
const facts = { title: 'Filled', printedAtMs: 0, hash: 'ab'.repeat(32) }

/** A text for every box that is one, a tick in every other tick box. */
const fillsOf = (sheet: OfficialSheet): Map<string, Filling> =>
  new Map(sheet.boxes.map(({ value, kind }, at) => [value, kind === 'check' ? at % 2 === 0 : `V${at}`]))

/** The fonts are parsed with every form, as they are in the worker that fills one and ends. */
async function ours(file: Uint8Array, fills: ReadonlyMap<string, Filling>): Promise<Uint8Array> {
  const fonts = paperFonts(files)
  const opened = await openForm(file)
  if (!opened.ok) throw new Error(opened.error.type)
  const layout = layoutOf(opened.value)
  if (!layout.ok) throw new Error(layout.error.type)
  const bound = await boundForm(layout.value, [])
  const further = bound.continuation === undefined ? [] : [fills]
  const pages = layOfficial(layout.value, bound, { once: fills, further }, values, 'Lifeboat', fonts.metrics)
  const painted = await paintOfficial(opened.value, pages, fonts, facts)
  if (!painted.ok) throw new Error(painted.error.type)
  return painted.value
}

async function bare(
  file: Uint8Array,
  sheet: OfficialSheet,
  fills: ReadonlyMap<string, Filling>,
  flat: boolean,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(file, { password: '' })
  const form = document.getForm()
  const font = await document.embedFont(StandardFonts.Courier)
  for (const { field: name, value } of sheet.boxes) {
    const field = form.getField(name)
    const fill = fills.get(value)
    if (field instanceof PDFTextField && typeof fill === 'string') {
      field.setMaxLength(undefined)
      field.setText(fill)
    } else if (field instanceof PDFDropdown && typeof fill === 'string') field.select(fill)
    else if (field instanceof PDFCheckBox && fill === true) field.check()
  }
  for (let at = document.getPageCount() - 1; at >= 0; at--)
    if (flat && !sheet.pages.includes(at)) document.removePage(at)
  if (!flat) return document.save()
  for (const field of form.getFields()) if (neverFilled(field)) form.removeField(field)
  form.updateFieldAppearances(font)
  form.flatten({ updateFieldAppearances: false })
  return document.save()
}

const neverFilled = (field: PDFField): boolean => field instanceof PDFSignature || field instanceof PDFButton

const timed = async (work: () => Promise<Uint8Array>): Promise<{ ms: number; bytes: number }> => {
  const began = performance.now()
  const { length } = await work()
  return { ms: performance.now() - began, bytes: length }
}

const FILES: Readonly<Record<string, string>> = {
  cbp7501: 'CBP_Form_7501_2022-05.pdf',
  fda2877: 'FDA_2877_2011-01.pdf',
}

async function compare(form: string, sheet: OfficialSheet) {
  const path = resolve('..', 'shared', 'reference', 'official-forms', FILES[form] ?? '')
  if (!existsSync(path)) return null
  const file = new Uint8Array(readFileSync(path))
  const fills = fillsOf(sheet)
  const all = { ours: [] as number[], bare: [] as number[], unflattened: [] as number[] }
  let bytes = { ours: 0, bare: 0 }
  for (let round = 0; round <= rounds; round++) {
    const measured = {
      bare: await timed(() => bare(file, sheet, fills, true)),
      ours: await timed(() => ours(file, fills)),
      unflattened: await timed(() => bare(file, sheet, fills, false)),
    }
    bytes = { ours: measured.ours.bytes, bare: measured.bare.bytes }
    if (round === 0) continue // the first round compiles
    for (const what of ['ours', 'bare', 'unflattened'] as const) all[what].push(measured[what].ms)
  }
  return {
    oursMs: middle(all.ours),
    bareMs: middle(all.bare),
    unflattenedMs: middle(all.unflattened),
    ratio: ratio(middle(all.ours), middle(all.bare)),
    bytes,
  }
}

const warn = console.warn
console.warn = () => undefined // the library warns of each button without an appearance
const forms: Record<string, Awaited<ReturnType<typeof compare>>> = {}
for (const { form, sheet } of KNOWN_EDITIONS) forms[form] = await compare(form, await sheet())
console.warn = warn
process.stdout.write(`${JSON.stringify(forms)}\n`)
