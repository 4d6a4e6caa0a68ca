/** What the window asks of the print worker: all pages of a PDF as images, one after the other. */
export interface PrintAsk {
  pdf: Uint8Array<ArrayBuffer>
  /** dots per inch of the images */
  dpi: number
}
export type FromPrint =
  | { print: 'page'; number: number; pages: number; image: Blob }
  | { print: 'done' }
  | { print: 'failed'; reason: string }
