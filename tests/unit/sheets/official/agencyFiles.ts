import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { boundForm } from '../../../../shared/sheets/official/boundForm'
import type { Fillings } from '../../../../shared/sheets/official/fillings'
import { layOfficial } from '../../../../shared/sheets/official/layOfficial'
import { openForm } from '../../../../shared/sheets/official/openForm'
import { paintOfficial } from '../../../../shared/sheets/official/paintOfficial'
import { layoutOf, type FormField } from '../../../../shared/sheets/official/readForm'
import type { PacketValues } from '../../../../shared/sheets/values'
import type { Result } from '../../../../shared/result'
import { fonts } from '../aPacket'

/** The agencies' own files lie outside the repository: where they are absent their tests are skipped, and say so. */
const agencyFile = (name: string): Uint8Array | undefined => {
  const path = resolve('..', 'shared', 'reference', 'official-forms', name)
  return existsSync(path) ? new Uint8Array(readFileSync(path)) : undefined
}
export const CBP_7501 = agencyFile('CBP_Form_7501_2022-05.pdf')
export const FDA_2877 = agencyFile('FDA_2877_2011-01.pdf')

export function valueOf<T, E extends { type: string }>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(result.error.type)
  return result.value
}

export const FACTS = { title: 'Filled', printedAtMs: Date.UTC(2026, 10, 24), hash: 'ab'.repeat(32) }

/** A form filled as the worker does it. */
export async function filledForm(
  pdf: Uint8Array,
  fillings: Fillings,
  values: PacketValues,
  bindings: readonly { field: string; value: string }[] = [],
): Promise<Uint8Array> {
  const opened = valueOf(await openForm(pdf))
  const layout = valueOf(layoutOf(opened))
  const bound = await boundForm(layout, bindings)
  const pages = layOfficial(layout, bound, fillings, values, 'Lifeboat', fonts.metrics)
  return valueOf(await paintOfficial(opened, pages, fonts, FACTS))
}

export interface Run {
  text: string
  x: number
  y: number
}

/** Texts of a page with the left end of their baselines, in points from the lower left corner. */
export async function runsOn(pdf: Uint8Array, page: number): Promise<Run[]> {
  const task = getDocument({ data: pdf.slice(), useSystemFonts: false, disableFontFace: true, verbosity: 0 })
  const document = await task.promise
  const content = await (await document.getPage(page + 1)).getTextContent()
  const runs = content.items.flatMap((item) =>
    'str' in item && item.str.trim() !== ''
      ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]) }]
      : [],
  )
  await task.destroy()
  return runs
}

/** What is written within a field's place; a point of slack, for what agencies draw askew. */
export const textIn = (runs: readonly Run[], { place: [x0, y0, x1, y1] }: Pick<FormField, 'place'>): string =>
  runs
    .filter(({ x, y }) => x >= x0 - 1 && x <= x1 + 1 && y >= y0 - 1 && y <= y1 + 1)
    .map(({ text }) => text)
    .join(' ')
