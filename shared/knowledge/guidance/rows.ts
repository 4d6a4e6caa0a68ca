import type { Confidence, Sourced } from '../fact'

/** One line of what CBP and the rules ask, in our own short words. An id is stored in plans, so it is for ever. */
export interface GuidanceLine extends Sourced {
  id: string
  part: GuidancePart
  text: string
}

export type GuidancePart =
  'prevent' | 'communicate' | 'respond' | 'recover' | 'downtime' | 'letter' | 'report' | 'records'

/** Rows of one source: [id, words, and how sure where it is not the source's own]. */
type Row = readonly [id: string, text: string, confidence?: Confidence]

export const rowsOf = (
  part: GuidancePart,
  source: string,
  confidence: Confidence,
  rows: readonly Row[],
): GuidanceLine[] =>
  rows.map(([id, text, own]) => ({ id, part, text, source, checkedOn: '2026-11-24', confidence: own ?? confidence }))
