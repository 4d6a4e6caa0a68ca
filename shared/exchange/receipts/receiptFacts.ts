import { momentMs } from '../../domain/calendar'
import { inOrder, type FactRow } from '../../domain/facts'
import type { Part } from '../../domain/recover/home'
import type { EntryStanding } from '../../domain/standing'
import type { Change, Patch } from '../../journal/item'
import type { MatchedAnswer } from './matchAnswers'

/** What was recorded of an entry so far, while one file is gone through: its answers may follow each other. */
export interface EntrySoFar {
  facts: readonly FactRow[]
  released: boolean
  held: boolean
  voided: boolean
  /** facts by which ACE has the summary, not withdrawn */
  summaryFacts: readonly { id: string; receipt: string }[]
}

export function soFarOf({ file, clocks }: EntryStanding): EntrySoFar {
  const facts = inOrder(file.facts)
  return {
    facts,
    released: clocks.release.state === 'released',
    held: clocks.release.state === 'held' || clocks.release.state === 'exam',
    voided: clocks.release.state === 'void',
    summaryFacts: facts
      .filter(({ fields }) => fields.what === 'acceptedInAce' && fields.part === 'entrySummary')
      .map(({ id, fields }) => ({ id, receipt: fields.receipt ?? '' })),
  }
}

/**
 * The facts that an answer brings. Its ids are made of the receipt's, so that two laptops that read one file write the
 * same ones. A rejected correction may have taken the summary on file with it (AE, implicit delete); CBP may reject or
 * cancel one that was accepted (UC): its acceptance is withdrawn, so that its clock is open again, and what ACE has is
 * unknown until somebody looks.
 */
export function receiptFacts(
  { id, answer, entry, part, stale }: MatchedAnswer,
  soFar: EntrySoFar,
  recordedAt: string,
): { changes: Change[]; soFar: EntrySoFar } {
  const word = stale ? 'status' : answer.answer
  const fact = (what: string, action: string, nth: string, more: Patch = []): Change => ({
    action,
    kind: 'fact',
    id: `${id}-${nth}`,
    patch: [
      ['entry', entry],
      ['what', what],
      ...when(answer.answeredDay, recordedAt),
      ['evidence', evidence(answer, part)],
      ['receipt', id],
      ...more,
    ],
  })
  switch (word) {
    case 'accepted':
    case 'acceptedWithWarning': {
      const accepted = fact('acceptedInAce', 'entry.presenceStated', 'accepted', [['part', part]])
      const summaryFacts =
        part === 'entrySummary' ? [...soFar.summaryFacts, { id: accepted.id, receipt: id }] : soFar.summaryFacts
      return { changes: [accepted], soFar: { ...soFar, summaryFacts } }
    }
    case 'released': {
      const changes = [fact('acceptedInAce', 'entry.presenceStated', 'accepted', [['part', 'cargoRelease']])]
      // Goods that were released on paper are released once; the day that ACE says stands in the receipt.
      if (!soFar.released && !soFar.voided) changes.push(fact('released', 'entry.released', 'released'))
      return { changes, soFar: { ...soFar, released: true } }
    }
    case 'held':
      if (soFar.held || soFar.voided) return { changes: [], soFar }
      return { changes: [fact('held', 'entry.held', 'held')], soFar: { ...soFar, held: true } }
    case 'rejected':
    case 'cancelled': {
      if (part !== 'entrySummary' || !takesBack(answer) || soFar.summaryFacts.length === 0)
        return { changes: [], soFar }
      const withdrawn = soFar.summaryFacts.map((accepted): Change => ({
        action: 'fact.withdrawn',
        kind: 'fact',
        id: accepted.id,
        patch: [
          ['withdrawn', true],
          ['withdrawnWhy', whyTakenBack(answer)],
        ],
      }))
      const unknown = fact('presenceUnknown', 'entry.presenceStated', 'unknown')
      return { changes: [...withdrawn, unknown], soFar: { ...soFar, summaryFacts: [] } }
    }
    case 'received':
    case 'review':
    case 'status':
      return { changes: [], soFar }
  }
}

/**
 * Answers that tell of the summary on file itself. A row of the main system that says *rejected* may be of an earlier
 * try: it takes nothing back.
 */
const takesBack = ({ source, answer }: MatchedAnswer['answer']): boolean =>
  source === 'AX' || source === 'UC' || answer === 'cancelled'

function whyTakenBack({ source, answer }: MatchedAnswer['answer']): string {
  if (answer === 'cancelled') return 'The summary was deleted or cancelled in ACE'
  return source === 'UC'
    ? 'CBP rejected the summary that ACE had accepted'
    : 'ACE rejected a later summary, which may have deleted the one on file'
}

/** The day that the answer names; an answer without one is known from the moment it was read. */
const when = (day: string, recordedAt: string): Patch =>
  day === '' || Number.isNaN(momentMs(`${day}T12:00:00Z`)) ? [['happenedAt', recordedAt]] : [['day', day]]

const SAID: Readonly<Record<string, string>> = {
  AX: 'ACE’s answer to the entry summary',
  SX: 'ACE’s answer to the cargo release',
  SO: 'ACE’s notice on the release',
  UC: 'ACE’s notice on the summary',
  batch: 'ACE’s answer to the batch',
}

function evidence({ source, conditions }: MatchedAnswer['answer'], part: Part): string {
  const from =
    SAID[source] ?? `the main system’s answer, ${part === 'cargoRelease' ? 'cargo release' : 'entry summary'}`
  const last = conditions.at(-1)
  return last === undefined || last.text === '' ? from : `${from}: ${last.text}`
}
