import { marginOps, type DraftPage } from '../../../../shared/sheets/frame'
import type { AskedBox, PgaForm, PgaSheetValues } from '../../../../shared/sheets/pga/form'
import { paintPdf } from '../../../../shared/sheets/paintPdf'
import type { LaidPage } from '../../../../shared/sheets/sheet'
import type { Value } from '../../../../shared/sheets/values'
import { aPlan, fonts } from '../aPacket'
import { pdfText } from '../pdfText'
import { anEmptyEntry, anOceanEntry, type Described } from '../someEntries'

/** An agency's form as tests hold it: filled with a distinct value for every box, or blank. */

export type Answers = Readonly<Record<string, string>>

/** A distinct answer for each box that is asked; rows 1 and 2 of a table's boxes; the first choice of a choice. */
export function distinctAnswers(asked: readonly AskedBox[]): Record<string, string> {
  const answers: Record<string, string> = {}
  asked.forEach((one, at) => {
    if (one.table === undefined) answers[one.box] = distinct(one, at)
    else for (const row of [1, 2]) answers[`${one.box}#${row}`] = `${distinct(one, at)}${row}`
  })
  return answers
}

function distinct(one: AskedBox, at: number): string {
  if (one.table !== undefined) return `W${at}R`
  if (one.kind === 'yesNo') return 'yes'
  if (one.kind === 'choice') return one.choices?.[0]?.code ?? 'yes'
  return one.kind === 'day' ? `2026-0${(at % 9) + 1}-1${at % 10}` : `ANSWER${at}`
}

/** The ocean entry with a day of entry of its own, so that no other day is taken for it. */
export const aFormEntry = (): Described => {
  const described = anOceanEntry()
  return { ...described, entry: { ...described.entry, entryDate: '2026-11-25' } }
}

export function sheetValues(
  described: Described = aFormEntry(),
  answers: Answers = {},
  about: Partial<PgaSheetValues> = {},
): PgaSheetValues {
  const packet = aPlan(described, { drill: false }).values
  const values = Object.entries(answers).map(([box, text]): [string, Value] => [box, { text, field: `pga/${box}` }])
  return { packet, agency: 'EPA', program: 'PS1', lines: packet.lines, answers: Object.fromEntries(values), ...about }
}

/** Nothing keyed, nothing answered: what is printed to be filled in ink. */
export const blankValues = (): PgaSheetValues => ({ ...sheetValues(anEmptyEntry()), lines: [] })

export const layForm = (form: PgaForm, values: PgaSheetValues): DraftPage[] => form.layout(values, fonts.metrics)

/** Pages with their margins, as the packet has them. */
export function laidForm(form: PgaForm, values: PgaSheetValues): LaidPage[] {
  const drafts = layForm(form, values)
  return drafts.map((draft, index) => {
    const place = { page: index + 1, pages: drafts.length, part: index + 1, parts: drafts.length }
    const margin = marginOps(draft, { ...place, copy: 'CBP COPY', hash: '0'.repeat(64) }, values.packet)
    return { sheetId: form.id, title: draft.facts.title, ops: [...draft.pen.ops, ...margin] }
  })
}

export const formPdf = (form: PgaForm, values: PgaSheetValues): Promise<Uint8Array> =>
  paintPdf(laidForm(form, values), fonts, { title: form.facts.title, printedAtMs: 0, hash: '0'.repeat(64) })

/** The text of each page, read back from the PDF; runs of blanks are one. */
export async function formText(form: PgaForm, values: PgaSheetValues): Promise<string[]> {
  const pages = await pdfText(await formPdf(form, values))
  return pages.map((page) => page.replace(/\s+/gu, ' '))
}

/** How many small boxes are ticked: a tick is two slanting strokes. */
export function crosses(form: PgaForm, values: PgaSheetValues): number {
  const ops = laidForm(form, values).flatMap((page) => page.ops)
  return ops.filter((op) => op.op === 'line' && op.x1 !== op.x2 && op.y1 !== op.y2).length / 2
}
