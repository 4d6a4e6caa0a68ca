import { continuationPages } from '../continuation'
import type { Overflow } from '../boxes'
import type { GridRow } from '../cbp7501Rows'
import { LEFT, RIGHT } from '../frame'
import { Pen } from '../pen'
import { PAGE, type DrawOp, type FontMetrics } from '../sheet'
import type { PacketValues } from '../values'
import { cellPlace, type Filling, type Fillings } from './fillings'
import type { OfficialSheet } from './officialSheet'
import type { FormField, FormRead } from './readForm'

/** One printed page: a page of the agency's file with our writing on it, or a page of ours (`on: null`). */
export interface OfficialPage {
  on: number | null
  ops: readonly DrawOp[]
}

/** A value bound to a field, whatever the edition: the sheets that Lifeboat knows and those bound by hand look alike here. */
export type Binding = Pick<OfficialSheet['boxes'][number], 'field' | 'caption' | 'value' | 'until'>
export interface Bound {
  boxes: readonly Binding[]
  /** printed once, in order */
  pages: readonly number[]
  /** printed again for each further part; absent where the form has no continuation sheet */
  continuation?: number
}

export const boundOf = (sheet: OfficialSheet): Bound => ({
  boxes: sheet.boxes,
  pages: sheet.pages.filter((page) => page !== sheet.continuation),
  ...(sheet.continuation !== undefined && { continuation: sheet.continuation }),
})

/**
 * Writes into the places of the agency's own fields, by the rules of all our paper: long texts shrink to 6 pt and then
 * go on on a sheet of ours, what the font lacks is a boxed code point, an exercise says so on every page.
 */
export function layOfficial(
  form: FormRead,
  bound: Bound,
  fillings: Fillings,
  values: PacketValues,
  foot: string,
  metrics: FontMetrics,
): OfficialPage[] {
  const overflow: Overflow[] = []
  const page = (on: number, given: ReadonlyMap<string, Filling>): OfficialPage => {
    const pen = new Pen(metrics)
    for (const box of bound.boxes) {
      const field = form.fields.find((one) => one.name === box.field)
      const filling = given.get(box.value)
      if (field === undefined || field.page !== on || filling === undefined) continue
      write(pen, field, reach(form, field, box.until), box.caption, filling, overflow)
    }
    pen.text(LEFT, FOOT, foot, { size: 6 })
    if (values.drill) band(pen)
    return { on, ops: pen.ops }
  }
  const written = [
    ...bound.pages.map((on) => page(on, fillings.once)),
    ...(bound.continuation === undefined ? [] : fillings.further.map((given) => page(bound.continuation ?? 0, given))),
  ]
  const more = continuationPages('cbp-7501-cont', values, metrics, overflow)
  return [...written, ...more.map(({ pen }) => ({ on: null, ops: pen.ops }))]
}

/** Baseline of what we add at the foot, in points from the top: within what laser printers reach. */
const FOOT = 779
const INSET = 2
const SIZE = 9
/** Pitch of the summary's rows: three stand between one place and the next of the official form. */
const PITCH = 10

interface Area {
  x: number
  y: number
  w: number
  h: number
}

/** Right edge of the writing, in points. */
const reach = (form: FormRead, field: FormField, until: string | undefined): number =>
  form.fields.find((one) => one.name === until)?.place[2] ?? field.place[2]

function write(
  pen: Pen,
  field: FormField,
  right: number,
  caption: string,
  filling: Filling,
  overflow: Overflow[],
): void {
  const [x0, y0, , y1] = field.place
  const place = { x: x0, y: PAGE.height - y1, w: right - x0, h: y1 - y0 }
  if (field.kind === 'check' && typeof filling === 'boolean') return tickBox(pen, place, filling)
  if (typeof filling === 'boolean') return filling ? cross(pen, place) : undefined
  if (filling === '') return
  if (typeof filling !== 'string') return writeRows(pen, place, filling)
  const text = filling.toUpperCase()
  const fitted = pen.fitted(place.x + INSET, place.y, { width: place.w - 2 * INSET, height: place.h }, text, {
    size: SIZE,
    font: 'monoBold',
    from: place.h > 20 ? 'top' : 'bottom',
    continued: '… CONTINUED',
  })
  if (!fitted.whole) overflow.push({ box: caption, text })
}

/** The agency draws the border of a tick box with the field, which is taken away. */
function tickBox(pen: Pen, place: Area, ticked: boolean): void {
  const size = Math.min(place.w, place.h) - 2
  pen.rect(place.x + 1, place.y + 1, size, size, { width: 0.6 })
  if (ticked) cross(pen, { x: place.x + 1, y: place.y + 1, w: size, h: size })
}

/** At the very foot, clear of the agency's own heading: seen on every page, in black and white. */
function band(pen: Pen): void {
  const words = 'EXERCISE \u00b7 NOT FOR PRESENTATION'
  const left = RIGHT - pen.width(words, 'sansBold', 8.5)
  pen.text(left, FOOT, words, { size: 8.5, font: 'sansBold' })
  for (let x = left - 10; x > left - 120; x -= 6) pen.rect(x, FOOT - 7.5, 3, 9, { fill: 'black' })
}

function cross(pen: Pen, { x, y, w, h }: Area): void {
  pen.line(x + 2, y + 2, x + w - 2, y + h - 2, 1.2)
  pen.line(x + w - 2, y + 2, x + 2, y + h - 2, 1.2)
}

function writeRows(pen: Pen, place: { x: number; y: number; w: number; h: number }, rows: readonly GridRow[]): void {
  rows.forEach((row, at) => {
    for (const cell of row.cells) {
      const { at: share, width } = cellPlace(cell.column)
      const baseline = place.y + at * PITCH + 7.5
      const left = place.x + share * place.w + INSET
      const room = width * place.w - 2 * INSET
      if (cell.missing === true) pen.line(left, baseline + 1, left + room, baseline + 1, 1)
      pen.text(left, baseline, cell.text, {
        size: Math.min(cell.size, 7.6),
        font: cell.font,
        align: cell.align,
        width: room,
      })
    }
  })
}
