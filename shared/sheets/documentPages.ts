import { SHEETS } from './facts'
import { exerciseBand, shortHash, type DraftPage } from './frame'
import type { PacketPart } from './packet'
import { Pen } from './pen'
import { PAGE, type FontMetrics, type PaperPlace } from './sheet'
import type { DocumentValues, PacketValues } from './values'

/**
 * The pages of an attached document in the packet: each whole, made smaller as far as our margin needs, never cut and
 * never covered. How many there are is known since it was attached, so laying it out opens no file.
 */
const SIDE = 18
const TOP = 18
/** Under the exercise's band. */
const TOP_IN_EXERCISE = 32
const BOTTOM = 738

/** @returns no pages when the part is no document of these values */
export function layoutDocument(part: PacketPart, values: PacketValues, metrics: FontMetrics): DraftPage[] {
  const document = values.documents?.find(({ id }) => id === part.document)
  if (document === undefined) return []
  return Array.from({ length: document.pages }, (_, page) => {
    const pen = new Pen(metrics)
    if (values.drill) exerciseBand(pen)
    return {
      facts: { ...SHEETS.document, title: document.what },
      pen,
      paper: placeOf(document, page, values.drill),
      foot: footOf(document, page),
    }
  })
}

export function placeOf(document: Pick<DocumentValues, 'id' | 'rotate'>, page: number, drill: boolean): PaperPlace {
  const y = drill ? TOP_IN_EXERCISE : TOP
  return {
    document: document.id,
    page,
    rotate: document.rotate,
    x: SIDE,
    y,
    width: PAGE.width - 2 * SIDE,
    height: BOTTOM - y,
  }
}

function footOf({ what, name, pages, sha256 }: DocumentValues, page: number): string {
  const file = name.length > MOST_NAME ? `${name.slice(0, MOST_NAME - 12)}\u2026${name.slice(-11)}` : name
  return [
    `${what}: ${file}`,
    `its page ${page + 1} of ${pages}`,
    `as it was given, SHA-256 ${shortHash(sha256)} ${shortHash(sha256.slice(8))}`,
  ].join(' \u00b7 ')
}
const MOST_NAME = 70

/** The matrix that puts a page of this size (points, corner at 0, 0) where it stands; PDF counts from the bottom. */
export function placing(place: PaperPlace, page: { width: number; height: number }): readonly number[] {
  const sideways = place.rotate === 90 || place.rotate === 270
  const [w, h] = sideways ? [page.height, page.width] : [page.width, page.height]
  const scale = Math.min(1, place.width / w, place.height / h)
  const left = place.x + (place.width - w * scale) / 2
  const bottom = PAGE.height - place.y - h * scale
  const [a, b, c, d, e, f] = TURNS[place.rotate](page.width, page.height)
  return [a * scale, b * scale, c * scale, d * scale, left + e * scale, bottom + f * scale]
}

type Turn = (w: number, h: number) => readonly [number, number, number, number, number, number]
/** Clockwise, the corner back to 0, 0. */
const TURNS: Readonly<Record<PaperPlace['rotate'], Turn>> = {
  0: () => [1, 0, 0, 1, 0, 0],
  90: (w) => [0, -1, 1, 0, 0, w],
  180: (w, h) => [-1, 0, 0, -1, w, h],
  270: (_w, h) => [0, 1, -1, 0, h, 0],
}
