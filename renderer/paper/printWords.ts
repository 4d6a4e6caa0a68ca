/** What the window asks of the print worker: pages of a PDF as images, one after the other; all unless told which. */
export interface PrintAsk {
  pdf: Uint8Array<ArrayBuffer>
  /** dots per inch of the images */
  dpi: number
  /** from 1, both ends with it */
  range?: PageRange
}
export interface PageRange {
  first: number
  last: number
}
export type FromPrint =
  | { print: 'page'; number: number; pages: number; image: Blob }
  | { print: 'done' }
  | { print: 'failed'; reason: string }
