import { drawBox, type BoxStyle, type Overflow } from './boxes'
import type { Flow } from './flow'
import { LEFT, WIDTH } from './frame'
import type { PacketValues, Value } from './values'

/** Rows of captioned boxes across the width, for the sheets that are not a form of CBP: letter, strip, label. */
export interface GridBox {
  caption: string
  /** share of the row's width */
  part: number
  value: Value
}

/** Letters keep the writing of names as keyed: only forms are filled in capitals. */
export const LETTER_STYLE: BoxStyle = { font: 'monoBold', size: 9, capitals: false }

export function drawGrid(
  flow: Flow,
  rows: readonly (readonly GridBox[])[],
  values: PacketValues,
  overflow: Overflow[],
  height = 25,
  style: BoxStyle = LETTER_STYLE,
): void {
  for (const row of rows) {
    const top = flow.room(height)
    const parts = row.reduce((sum, box) => sum + box.part, 0)
    let x = LEFT
    for (const { caption, part, value } of row) {
      const w = (WIDTH * part) / parts
      const from = height > 30 ? 'top' : 'bottom'
      drawBox(
        flow.pen,
        { number: '', caption, x, y: top, w, h: height, value: () => value, from },
        values,
        overflow,
        style,
      )
      x += w
    }
  }
}
