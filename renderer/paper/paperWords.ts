import type { BagPrint } from '../../shared/sheets/goBag/layoutGoBag'
import type { BagValues } from '../../shared/sheets/goBag/values'
import type { PacketPlan, PacketSheet } from '../../shared/sheets/packet'
import type { Report } from '../../shared/sheets/report'
import type { DecisionSheetValues } from '../../shared/sheets/respond/decisionSheet'
import type { LetterMany } from '../../shared/sheets/respond/letterMany'
import type { PileSheets } from '../../shared/sheets/respond/separator'
import type { StatusPaper } from '../../shared/sheets/status/paper'
import type { LaidPage } from '../../shared/sheets/sheet'
import type { PaperBytes } from './openPapers'

/** What the window asks of the paper worker, and what it answers. All of it is plain data. */
export type PaperAsk =
  /** `form`: of the sheet `pga`, its place among the agencies' forms */
  | { what: 'sheet'; plan: PacketPlan; sheet: PacketSheet; form?: number }
  | { what: 'packet'; plan: PacketPlan }
  /** `papers`: the attached documents that the plan prints, as far as they could be had */
  | { what: 'pdf'; plan: PacketPlan; papers: PaperBytes[] }
  /** each numbers its own pages */
  | { what: 'reports'; reports: readonly Report[]; title: string }
  | { what: 'status'; paper: StatusPaper }
  | { what: 'statusPages'; paper: StatusPaper }
  | { what: 'letterMany'; letter: LetterMany }
  | { what: 'letterManyPages'; letter: LetterMany }
  | { what: 'pileSheets'; sheets: PileSheets }
  | { what: 'decisionSheet'; sheet: DecisionSheetValues }
  | { what: 'bag'; values: BagValues }
  | { what: 'bagPages'; values: BagValues; print: BagPrint }
  | { what: 'bagPdf'; values: BagValues; print: BagPrint; printedAtMs: number }

export interface DrawnPacket {
  pdf: Uint8Array<ArrayBuffer>
  /** which sheets, in order; what stands on them is in the PDF */
  pages: Pick<LaidPage, 'sheetId' | 'title'>[]
  /** as printed: of a plan whose documents could not all be had, another than the plan's */
  hash: string
  values: PacketPlan['values']
  /** documents that the plan prints and that could not be had: they are put behind by hand */
  left: string[]
}

/** A page of the go-bag: its id, the part that it belongs to, and the hash of what stands on it. */
export interface BagListed {
  id: string
  hash: string
  part: string
}

/** A paper that says how it stands, whole and, where it is one for each client, each by itself. */
export interface DrawnStatus {
  all: Uint8Array<ArrayBuffer>
  /** in the order of the clients; empty for a paper that is one */
  each: Uint8Array<ArrayBuffer>[]
  pages: number
}

export type PaperAnswer =
  | { pages: LaidPage[] }
  | { drawn: DrawnPacket }
  | { report: Uint8Array<ArrayBuffer> }
  | { bag: BagListed[] }
  | { status: DrawnStatus }
export type FromPaper = { id: number; answer: PaperAnswer } | { id: number; failed: string }
export interface ToPaper {
  id: number
  ask: PaperAsk
}
