import type { PaperError } from '../../shared/documents/paper'
import type { PaperKind } from '../../shared/documents/recognise'
import type { Result } from '../../shared/result'

/** What the window asks of the worker that opens documents of others: each in time, and away from the window. */
export type DocumentAsk =
  /** what it is and how many pages it has, every page tried */
  | { what: 'look'; file: Blob }
  /** its pages as they stand in the packet, without our margin */
  | { what: 'show'; bytes: Uint8Array<ArrayBuffer>; rotate: 0 | 90 | 180 | 270; drill: boolean }

export interface DocumentLook {
  kind: PaperKind
  pages: number
}
export type DocumentAnswer =
  { look: Result<DocumentLook, PaperError> } | { shown: Result<Uint8Array<ArrayBuffer>, PaperError> }
export type FromDocument = { document: DocumentAnswer } | { failed: string }
