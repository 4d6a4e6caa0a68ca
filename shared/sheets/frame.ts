import { BAR_HEIGHT, drawBars } from './bars'
import { SHEETS, type SheetFacts, type SheetId } from './facts'
import { Pen } from './pen'
import type { DrawOp, FontMetrics, PaperPlace } from './sheet'
import type { PacketValues } from './values'

/** What stands around every sheet: heading with the entry number's bars, bottom margin, and the band of an exercise. */

export const LEFT = 24
export const RIGHT = 588
export const WIDTH = RIGHT - LEFT
/** First free line under the heading, and the last above the bottom margin, in points from the top. */
export const BODY_TOP = 84
export const BODY_BOTTOM = 736

/** A page before the packet knows how many there are. */
export interface DraftPage {
  facts: SheetFacts
  pen: Pen
  /** rules of this page to be completed in ink that are not among the packet's own values */
  blanks?: readonly DraftBlank[]
  /** the sheet that begins here is signed by hand */
  signed?: true
  /** a page of an attached document stands here, under what the pen drew */
  paper?: PaperPlace
  /** what the margin says of this page, where it is no sheet of ours with an edition */
  foot?: string
}

export interface DraftBlank {
  /** in plain words, for the cover's list */
  called: string
  field: string
}

const factsOf = (sheet: SheetId | SheetFacts): SheetFacts => (typeof sheet === 'string' ? SHEETS[sheet] : sheet)

export function startPage(
  sheet: SheetId | SheetFacts,
  values: PacketValues,
  metrics: FontMetrics,
  heading: { over: string; title: string; under?: string; bars?: false },
): DraftPage {
  const pen = new Pen(metrics)
  if (values.drill) exerciseBand(pen)
  const barLeft =
    values.barcode === 'none' || heading.bars === false
      ? RIGHT
      : drawBars(pen, RIGHT, 36, values.entry.entryNumber.text, values.barcode)
  if (barLeft === RIGHT && heading.bars !== false)
    pen.text(LEFT, 36 + BAR_HEIGHT, values.entry.entryNumber.text, {
      size: 11,
      font: 'monoBold',
      align: 'right',
      width: WIDTH,
    })
  const width = Math.min(barLeft, RIGHT - 120) - LEFT
  pen.text(LEFT, 43, heading.over, { size: 7 })
  const size = titleSize(pen, heading.title, width - 10)
  pen.text(LEFT, 59, heading.title, { size, font: 'sansBold' })
  if (heading.under !== undefined) pen.paragraph(LEFT, 69, heading.under, { size: 6.6, width, leading: 1.25 })
  return { facts: factsOf(sheet), pen }
}

/** A long title is made smaller: it never runs into the bars. */
function titleSize(pen: Pen, title: string, width: number): number {
  let size = 14
  while (size > 8 && pen.width(title, 'sansBold', size) > width) size -= 0.5
  return size
}

/** Upright strips on both sides of the word: seen from across a counter, in black and white, on every page. */
export function exerciseBand(pen: Pen): void {
  const words = 'EXERCISE \u00b7 NOT FOR PRESENTATION'
  const size = 9
  const width = pen.width(words, 'sansBold', size) + 20
  const left = (612 - width) / 2
  for (let x = LEFT; x + 3 <= left; x += 6) pen.rect(x, 18, 3, 9, { fill: 'black' })
  for (let x = RIGHT - 3; x >= left + width; x -= 6) pen.rect(x, 18, 3, 9, { fill: 'black' })
  pen.text(left, 25.8, words, { size, font: 'sansBold', align: 'centre', width })
}

export interface Place {
  /** page of the packet, and of how many */
  page: number
  pages: number
  /** page of this sheet's copy, and of how many */
  part: number
  parts: number
  copy: string
  hash: string
}

/** The marks that tie the paper to the record: they are added when the whole packet is laid. */
export function marginOps(draft: DraftPage, place: Place, values: PacketValues): DrawOp[] {
  const pen = new Pen(draft.pen.metrics)
  const { facts } = draft
  pen.line(LEFT, 741.5, RIGHT, 741.5, 0.4)
  pen.text(LEFT, 750.5, values.drill ? `${place.copy} \u00b7 EXERCISE` : place.copy, { size: 7.5, font: 'sansBold' })
  pen.text(LEFT, 750.5, values.entry.entryNumber.text, { size: 8, font: 'monoBold', align: 'centre', width: WIDTH })
  const packet = `Page ${place.page} of ${place.pages}`
  pen.text(LEFT, 750.5, packet, { size: 7.5, font: 'sansBold', align: 'right', width: WIDTH })
  pen.text(LEFT, 759, recordLine(place, values), { size: 6 })
  if (place.parts > 1)
    pen.text(LEFT, 759, `sheet ${place.part} of ${place.parts}`, { size: 6, align: 'right', width: WIDTH })
  const compare =
    facts.confidence === 'likely' && facts.id.startsWith('cbp-') ? ' Compare with the current official form.' : ''
  const note = facts.note === undefined ? compare : ` ${facts.note}`
  const edition = draft.foot ?? `${facts.title}: ${facts.edition}. Checked ${facts.checkedOn}.${note}`
  pen.fitted(LEFT, 761.8, { width: WIDTH, height: 7 }, edition, { size: 6, font: 'sans', grey: true, smallest: 4.4 })
  pen.text(LEFT, 773.5, footnotes(draft, values), { size: 6 })
  return pen.ops
}

function recordLine(place: Place, values: PacketValues): string {
  const revision = `Revision ${values.revision}${values.replaces === null ? '' : `, replaces ${values.replaces}`}`
  if (values.printedAt === '') return `${revision} \u00b7 preview, not printed`
  return `${revision} \u00b7 record ${shortHash(place.hash)} \u00b7 printed ${values.printedAt} by ${values.operatorInitials}`
}

/** Eight characters in two groups: enough to find the record by, short enough to read out over the telephone. */
export const shortHash = (hash: string): string => `${hash.slice(0, 4)} ${hash.slice(4, 8)}`

function footnotes(draft: DraftPage, values: PacketValues): string {
  const notes: string[] = []
  if (draft.pen.ops.some((op) => op.op === 'area' && op.missing === true))
    notes.push('Heavy rule, INK: to be completed in ink before presentation.')
  if (draft.pen.ops.some((op) => op.op === 'text' && op.text.startsWith('~')))
    notes.push('~ tentative: not yet confirmed by the filer.')
  if (values.replaces !== null && values.replacesReason !== '')
    notes.push(`Amended: ${values.replacesReason.slice(0, 90)}`)
  return notes.join('  ')
}
