import type { EntryFile } from './entryFile'
import { dayKnown, inOrder, type FactRow } from './facts'

/** That an entry summary is filed: clock, deadlines, late list, ledger and back queue all ask here. */
export interface FiledSummary {
  /** `presented`: on paper; `accepted`: ACE took it. Sent and not answered is not filed. */
  how: 'presented' | 'accepted'
  /** day of presenting, or of ACE’s answer, YYYY-MM-DD at the port; where none is stated, when it was recorded */
  day: string
  fact: FactRow
}

/**
 * The summary that meets 19 CFR 142.12(b): presented on paper or accepted in ACE, whichever came first. What was
 * withdrawn, or taken back by a later rejection or *not in ACE*, files nothing: the duty is open again.
 */
export function filedSummary({ facts }: Pick<EntryFile, 'facts'>): FiledSummary | undefined {
  const ordered = inOrder(facts)
  const presented = ordered.find(({ fields }) => fields.what === 'summaryPresented')
  const takenBack = ordered.findLastIndex(({ fields }) => fields.what === 'notInAce')
  // A correction that ACE accepted later does not make late what it had in time.
  const accepted = ordered.slice(takenBack + 1).find(({ fields }) => isAcceptedSummary(fields))
  const filed: FiledSummary[] = []
  if (presented !== undefined) filed.push({ how: 'presented', day: dayKnown(presented), fact: presented })
  if (accepted !== undefined) filed.push({ how: 'accepted', day: dayKnown(accepted), fact: accepted })
  return filed.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))[0]
}

/** By which fact ACE has the summary itself, the last one; a later *not in ACE* takes it back. */
export function acceptedSummary(facts: readonly FactRow[]): FactRow | undefined {
  const last = facts.findLast(({ fields }) => fields.what === 'notInAce' || isAcceptedSummary(fields))
  return last?.fields.what === 'acceptedInAce' ? last : undefined
}

export const isAcceptedSummary = ({ what, part }: FactRow['fields']): boolean =>
  what === 'acceptedInAce' && part === 'entrySummary'
