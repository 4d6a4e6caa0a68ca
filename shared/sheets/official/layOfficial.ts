import { continuationPages } from '../continuation'
import type { Overflow } from '../boxes'
import type { GridRow } from '../cbp7501Rows'
import { LEFT, RIGHT } from '../frame'
import { Pen } from '../pen'
import type { DrawOp, FontMetrics } from '../sheet'
import type { PacketValues } from '../values'
import { cellPlace, type Filling, type Fillings } from './fillings'
import type { OfficialSheet } from './officialSheet'
import type { FieldPlace, FormField, FormLayout } from './readForm'

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
  /** the page itself draws its tick boxes; elsewhere they are taken away with the fields, and we draw them */
  boxesDrawn?: true
}

export const boundOf = (sheet: OfficialSheet): Bound => ({
  boxes: sheet.boxes,
  pages: sheet.pages.filter((page) => page !== sheet.continuation),
  ...(sheet.continuation !== undefined && { continuation: sheet.continuation }),
  ...(sheet.boxesDrawn === true && { boxesDrawn: true }),
})

/**
 * Writes into the places of the agency's own fields, by the rules of all our paper: long texts shrink to 6 pt and then
 * go on on a sheet of ours, what the font lacks is a boxed code point, an exercise says so on every page.
 */
export function layOfficial(
  form: FormLayout,
  bound: Bound,
  fillings: Fillings,
  values: PacketValues,
  foot: string,
  metrics: FontMetrics,
): OfficialPage[] {
  const overflow: Overflow[] = []
  const boxes = new Map(bound.boxes.map((box) => [box.field, box]))
  const rights = new Map(form.fields.map(({ name, place }) => [name, place[2]]))
  const page = (on: number, given: ReadonlyMap<string, Filling>): OfficialPage => {
    const pen = new Pen(metrics)
    const height = form.sizes[on]?.[1] ?? LETTER
    for (const field of form.fields) {
      const box = boxes.get(field.name)
      const filling = box === undefined ? undefined : given.get(box.value)
      for (const { area, first } of areasOf(field, on, height)) {
        if (box?.until !== undefined && first) area.w = (rights.get(box.until) ?? area.x + area.w) - area.x
        if (field.kind === 'check') tickBox(pen, area, filling === true, bound.boxesDrawn !== true)
        else if (box !== undefined && filling !== undefined)
          write(pen, area, box.caption, filling, first ? overflow : [])
      }
    }
    endPage(pen, height, foot, values.drill)
    return { on, ops: pen.ops }
  }
  const written = [
    ...bound.pages.map((on) => page(on, fillings.once)),
    ...(bound.continuation === undefined ? [] : fillings.further.map((given) => page(bound.continuation ?? 0, given))),
  ]
  const more = continuationPages('cbp-7501-cont', values, metrics, overflow)
  return [...written, ...more.map(({ pen }) => continued(pen, foot))]
}

/** The sheet of ours says which record it belongs to. */
function continued(pen: Pen, foot: string): OfficialPage {
  endPage(pen, LETTER, foot, false)
  return { on: null, ops: pen.ops }
}

/** Where a field stands on a page, from its top. What is too long is continued once, from its first place. */
function areasOf(field: FormField, on: number, height: number): { area: Area; first: boolean }[] {
  return [field, ...field.also].flatMap(({ page, place }: FieldPlace, at) =>
    page === on
      ? [
          {
            area: { x: place[0], y: height - place[3], w: place[2] - place[0], h: place[3] - place[1] },
            first: at === 0,
          },
        ]
      : [],
  )
}

/** Height of the page that our own sheets have. */
const LETTER = 792
/** Baseline of what we add at the foot, in points over the lower edge: within what laser printers reach. */
const FOOT = 13
const INSET = 2
const SIZE = 9
/** Pitch of the summary's rows: three stand between one place and the next of the official form. */
const PITCH = 10

function endPage(pen: Pen, height: number, foot: string, drill: boolean): void {
  pen.text(LEFT, height - FOOT, foot, { size: 6 })
  if (drill) band(pen, height - FOOT)
}

interface Area {
  x: number
  y: number
  w: number
  h: number
}

function write(pen: Pen, place: Area, caption: string, filling: Filling, overflow: Overflow[]): void {
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

/** Empty too: on paper a tick box without its border is no box to be ticked by hand. */
function tickBox(pen: Pen, place: Area, ticked: boolean, bordered: boolean): void {
  const size = Math.min(place.w, place.h) - 2
  const area = { x: place.x + 1, y: place.y + 1, w: size, h: size }
  if (bordered) pen.rect(area.x, area.y, size, size, { width: 0.6 })
  if (ticked) cross(pen, area)
}

/** At the very foot, clear of the agency's own heading: seen on every page, in black and white. */
function band(pen: Pen, baseline: number): void {
  const words = 'EXERCISE \u00b7 NOT FOR PRESENTATION'
  const left = RIGHT - pen.width(words, 'sansBold', 8.5)
  pen.text(left, baseline, words, { size: 8.5, font: 'sansBold' })
  for (let x = left - 10; x > left - 120; x -= 6) pen.rect(x, baseline - 7.5, 3, 9, { fill: 'black' })
}

function cross(pen: Pen, { x, y, w, h }: Area): void {
  pen.line(x + 2, y + 2, x + w - 2, y + h - 2, 1.2)
  pen.line(x + w - 2, y + 2, x + 2, y + h - 2, 1.2)
}

function writeRows(pen: Pen, place: Area, rows: readonly GridRow[]): void {
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
