import type { PDFDocument, PDFRef } from 'pdf-lib'
import type { Result } from '../result'
import type { ForeignKind, PaperKind } from './recognise'

/**
 * A document that was opened, page by page, ready to stand in a packet. Whatever it came as, each of its pages becomes
 * one form of a PDF with its corner at 0, 0: so there is one way to place, turn and scale it.
 */
export interface Paper {
  kind: PaperKind
  pages: readonly PaperPage[]
}

export interface PaperPage {
  /** points, upright as the page says itself */
  width: number
  height: number
  /** Puts the page into a document. Deterministic: the same page gives the same objects. */
  into(document: PDFDocument): Promise<PDFRef>
}

/** Why a document cannot stand in the packet. It is kept whole all the same, and put behind by hand. */
export type PaperError =
  | { type: 'PaperForeign'; what: ForeignKind }
  | { type: 'PaperNeedsPassword' }
  | { type: 'PaperIsXfa' }
  | { type: 'PaperDamaged'; reason: string }
  /** a TIFF or JPEG of a sort that is not read, in words */
  | { type: 'PaperNotRead'; what: string }
  | { type: 'PaperTooLarge'; bytes: number }
  | { type: 'PaperTooManyPages'; pages: number }
  | { type: 'PaperTooManyPixels'; width: number; height: number }

/** Beyond this a file is kept and not opened: 100 MB are some thousand scanned pages. */
export const MOST_PAPER_BYTES = 100 * 1024 * 1024
/** Beyond this a document is printed from its own program and put behind by hand: it would hold up the packet. */
export const MOST_PAPER_PAGES = 100
/** 40 megapixels of a telephone and what a large scanner makes; a decoded pixel takes four bytes. */
export const MOST_PIXELS = 120_000_000

/** A picture made smaller, or its transparency laid on white. */
export interface Redrawn {
  width: number
  height: number
  /** jpeg: as it is; rgb: three bytes a pixel, zlib */
  as: 'jpeg' | 'rgb'
  bytes: Uint8Array
}

/**
 * Decodes a picture as stored (no turning) and draws it at a size on white: the browser's own decoder, passed in.
 * `width`, `height`: pixels wanted. undefined when it cannot be decoded.
 */
export type Redraw = (
  bytes: Uint8Array,
  kind: 'jpeg' | 'png',
  width: number,
  height: number,
) => Promise<Redrawn | undefined>

/** Pixels of the longer and the shorter side that a page holds at 300 dpi in the area left by our margins. */
export const MOST_SIDES: readonly [number, number] = [3000, 2400]

/** @returns the size at which a picture is kept: its own, unless the page could not print so many pixels. */
export function keptSize(width: number, height: number): { width: number; height: number } {
  const [long, short] = MOST_SIDES
  const scale = Math.min(1, long / Math.max(width, height), short / Math.min(width, height))
  // A little more than the page holds is kept as it is: making it smaller would only blur it.
  if (scale > 0.8) return { width, height }
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/**
 * Points of a side of so many pixels. A density that nobody scans with says nothing (cameras write 72): then 150 dpi,
 * and the page makes it smaller if it is too large.
 */
export const pointsOf = (pixels: number, dotsPerInch: number): number =>
  (pixels * 72) / (dotsPerInch >= 90 && dotsPerInch <= 2400 ? dotsPerInch : 150)

export type Opened = Result<Paper, PaperError>
