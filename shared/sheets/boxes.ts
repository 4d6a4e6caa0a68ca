import type { Pen } from './pen'
import type { FontName } from './sheet'
import { isMissing, shown, type PacketValues, type Value } from './values'

/** One box of a form: number, caption, place in points, and where its value comes from. */
export interface Box {
  number: string
  caption: string
  x: number
  y: number
  w: number
  h: number
  /** absent: left blank for CBP */
  value?: (values: PacketValues) => Value
  size?: number
  align?: 'left' | 'right'
  /** boxes for several lines are written from the top */
  from?: 'top' | 'bottom'
}

/** A text that did not fit its box at 6 pt: the sheet continues it on a page of its own. */
export interface Overflow {
  box: string
  text: string
}

export interface BoxStyle {
  font: FontName
  size: number
  /** forms are filled in capitals; letters are not */
  capitals: boolean
}
export const FORM: BoxStyle = { font: 'monoBold', size: 9, capitals: true }

const CAPTION = 5.8
const INSET = 3

/** Border, number and caption, value or ruled blank, and the area that is lit while the value is keyed. */
export function drawBox(pen: Pen, box: Box, values: PacketValues, overflow: Overflow[], style: BoxStyle = FORM): void {
  pen.rect(box.x, box.y, box.w, box.h)
  const caption = box.number === '' ? box.caption : `${box.number}. ${box.caption}`
  const captionLines = drawCaption(pen, box, caption)
  if (box.value === undefined) return
  const top = box.y + 2 + captionLines * CAPTION * 1.2 + 0.6
  drawValue(
    pen,
    { x: box.x, y: top, w: box.w, h: box.y + box.h - top - 1.6 },
    box.value(values),
    { number: box.number, caption: box.caption, area: box },
    overflow,
    {
      ...style,
      size: box.size ?? style.size,
      ...(box.align && { align: box.align }),
      ...(box.from && { from: box.from }),
    },
  )
}

/** Captions may go below the values' 6 pt: they are known by their place. Gives back the lines they took. */
export function drawCaption(pen: Pen, place: Place, caption: string): number {
  const area = { width: place.w - 2 * INSET, height: Math.min(place.h - 3, 15) }
  const style = { font: 'sans', size: CAPTION, smallest: 4.4 } as const
  return pen.fitted(place.x + INSET, place.y + 2, area, caption, style).lines.length
}

interface Place {
  x: number
  y: number
  w: number
  h: number
}

/** A value in a place without border: the body of a box, or a cell of a table. */
export function drawValue(
  pen: Pen,
  place: Place,
  value: Value,
  about: { number: string; caption: string; area?: Place },
  overflow: Overflow[],
  style: BoxStyle & { align?: 'left' | 'right' | 'centre'; from?: 'top' | 'bottom' } = FORM,
): void {
  const area = about.area ?? place
  if (value.field !== undefined) pen.area(area.x, area.y, area.w, area.h, value.field, isMissing(value))
  for (const { field, missing } of value.fields ?? []) pen.area(area.x, area.y, area.w, area.h, field, missing)
  if (isMissing(value)) return ruledBlank(pen, place)
  const text = style.capitals ? shown(value).toUpperCase() : shown(value)
  if (text === '') return
  const room = { width: place.w - 2 * INSET, height: place.h }
  const { from = 'bottom', align = 'left', font, size } = style
  const fitted = pen.fitted(place.x + INSET, place.y, room, text, {
    font,
    size,
    align,
    from,
    width: room.width,
    continued: '\u2026 CONTINUED',
  })
  if (!fitted.whole)
    overflow.push({ box: about.number === '' ? about.caption : `${about.number}. ${about.caption}`, text })
}

/** What is unknown is written in ink: a heavy rule in the place, and its mark. */
export function ruledBlank(pen: Pen, place: Place): void {
  const y = place.y + place.h - 1.2
  pen.line(place.x + INSET, y, place.x + place.w - INSET, y, 1.1)
  pen.text(place.x + INSET, y - 1.8, 'INK', {
    size: 5.2,
    font: 'sansBold',
    align: 'right',
    width: place.w - 2 * INSET,
    grey: true,
  })
}
