import type { Sourced } from './fact'

/**
 * The published rule of the back-entry queue. An entry stands under the first line that speaks for it; under one line the
 * earlier day comes first, then the ties. Not a score: no sum of small reasons passes the law.
 */
export type BackEntryRuleId =
  'sent' | 'summaryLate' | 'summarySoon' | 'rejected' | 'officerDiffers' | 'release' | 'summary' | 'ask'

export interface BackEntryRule extends Sourced {
  id: BackEntryRuleId
  title: string
  /** which entries stand under it */
  when: string
  /** what decides between two of them */
  compares: string
}

/** A day for the keying, a day for ACE’s answer, a day for what it rejects. */
export const SUMMARY_AHEAD_DAYS = 3

const ours = { source: 'house rule, no law', checkedOn: '2026-11-24', confidence: 'likely' } as const
const law = (source: string) => ({ source, checkedOn: '2026-11-24', confidence: 'sure' }) as const

/** In the order in which they stand; `sent` is asked first and stands last: there is nothing to key. */
export const backEntryRules: readonly BackEntryRule[] = [
  {
    ...law('19 CFR 142.12(b)'),
    id: 'summaryLate',
    title: 'Summary is late',
    when: 'The 10 working days after the time of entry are over. Downtime moved none of them.',
    compares: 'the earlier due day',
  },
  {
    ...law('19 CFR 142.12(b)'),
    id: 'summarySoon',
    title: 'Summary falls due',
    when: `The 10 working days end within ${SUMMARY_AHEAD_DAYS} days.`,
    compares: 'the earlier due day',
  },
  {
    ...ours,
    id: 'rejected',
    title: 'Rejected',
    when: 'ACE or the main system rejected it, and it was not sent again: back to whoever keyed it.',
    compares: 'the earlier answer',
  },
  {
    ...ours,
    id: 'officerDiffers',
    title: 'Officer keyed it differently',
    when: 'ACE holds something else than was released on paper.',
    compares: 'the older time of entry',
  },
  {
    ...ours,
    id: 'release',
    title: 'Not in ACE',
    when: 'ACE does not have it: release and summary are filed.',
    compares: 'the older time of entry',
  },
  {
    ...ours,
    id: 'summary',
    title: 'Summary only',
    when: 'The release is in ACE; the summary is not.',
    compares: 'the older time of entry',
  },
  {
    ...ours,
    id: 'ask',
    title: 'To be asked',
    when: 'Nobody knows what ACE has: it goes on the query list, and nothing is keyed.',
    compares: 'the older time of entry',
  },
  {
    ...ours,
    id: 'sent',
    title: 'Sent, no answer yet',
    when: 'All that its lane asks went out, and no answer rejected it: nothing is keyed until the answer is read in.',
    compares: 'the longest without an answer',
  },
]

/** What decides between two that stand under one line on one day, in this order. */
export const backEntryTies: readonly string[] = [
  'the older time of entry',
  'the one that was opened first on any laptop',
  'the record’s own id, so that every laptop shows the same order',
]
