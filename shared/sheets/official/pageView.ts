import type { PDFPage } from 'pdf-lib'

/**
 * A page as it is seen: cut to its crop box and turned as the file says. Places of fields are given in what is seen,
 * origin bottom left, so that a Legal page, one cut out of a larger sheet and one lying on its side are written alike.
 */
export interface PageView {
  /** points, as seen */
  width: number
  height: number
  /** from what is seen to the page's own space, as the operands of `cm` */
  matrix: readonly [number, number, number, number, number, number]
}

export type Rect = readonly [x0: number, y0: number, x1: number, y1: number]

/** Quarter turns clockwise, 0 to 3. */
const turnsOf = (page: PDFPage): number => ((Math.round(page.getRotation().angle / 90) % 4) + 4) % 4

export function viewOf(page: PDFPage): PageView {
  const { x, y, width: w, height: h } = page.getCropBox()
  switch (turnsOf(page)) {
    case 1:
      return { width: h, height: w, matrix: [0, 1, -1, 0, x + w, y] }
    case 2:
      return { width: w, height: h, matrix: [-1, 0, 0, -1, x + w, y + h] }
    case 3:
      return { width: h, height: w, matrix: [0, -1, 1, 0, x, y + h] }
    default:
      return { width: w, height: h, matrix: [1, 0, 0, 1, x, y] }
  }
}

/** A rectangle of the page's own space, as it is seen. */
export function seenRect({ matrix: [a, b, c, d, e, f] }: PageView, rect: Rect): Rect {
  // The matrix only turns and shifts: its inverse is its transpose.
  const seen = (x: number, y: number): [number, number] => [a * (x - e) + b * (y - f), c * (x - e) + d * (y - f)]
  const [x0, y0] = seen(rect[0], rect[1])
  const [x1, y1] = seen(rect[2], rect[3])
  return [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)]
}
