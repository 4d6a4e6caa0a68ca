/**
 * A form is data: boxes with number, caption and where the value comes from. `layout` turns a sheet and its
 * values into drawing operations once; the SVG beside the form and the PDF paint the same operations.
 * Units: points (1/72 in), origin at the top left of a US Letter page, 612 × 792.
 */
export const PAGE = { width: 612, height: 792 } as const

export type FontName = 'sans' | 'sansBold' | 'mono' | 'monoBold'

export type DrawOp =
  /** `y` is the baseline. `field` names the entry's field that fills it, so that the box being keyed is lit. */
  | { op: 'text'; x: number; y: number; size: number; font: FontName; text: string; grey?: boolean; red?: boolean }
  | { op: 'line'; x1: number; y1: number; x2: number; y2: number; width: number; dash?: boolean }
  | { op: 'rect'; x: number; y: number; w: number; h: number; width: number; fill?: 'none' | 'shade' | 'black' }
  /** Bars in points: [x, width] pairs of one height. `label` is what it encodes. */
  | { op: 'bars'; x: number; y: number; h: number; bars: readonly (readonly [number, number])[]; label: string }
  /** An area of the page that shows one field: not painted on paper, lit on the screen. */
  | { op: 'area'; x: number; y: number; w: number; h: number; field: string; missing?: boolean }

export interface LaidPage {
  sheetId: string
  /** What the page is, for the packet's tabs: "CBP 3461". */
  title: string
  ops: readonly DrawOp[]
  /** a page of an attached document under the operations */
  paper?: PaperPlace
}

/** Where a page of a document stands: the area that it may fill, in points from the top left; it is never enlarged. */
export interface PaperPlace {
  document: string
  /** from 0 */
  page: number
  /** degrees clockwise */
  rotate: 0 | 90 | 180 | 270
  x: number
  y: number
  width: number
  height: number
}

/** Width of a text in points: passed in, so that layout is pure and the same in the window and the office. */
export interface FontMetrics {
  width(text: string, font: FontName, size: number): number
  /** false: prints as a boxed code point, with the diagnostic *give the name in Latin letters* */
  has(codePoint: number, font: FontName): boolean
}
