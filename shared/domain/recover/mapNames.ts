import type { EntryClocks } from '../clocks'
import type { PartState } from './home'
import type { Lane } from './lanes'

/** Lanes and states of back entry as they stand in tables for the office. */
export const laneNames: Readonly<Record<Lane, string>> = {
  releaseAndSummary: 'release and summary',
  summaryOnly: 'summary only',
  correctOfficer: 'correct what the officer keyed',
  askCbp: 'ask CBP',
  nothingToFile: 'nothing to file',
}

export const partStateNames: Readonly<Record<PartState, string>> = {
  notNeeded: 'not needed',
  toDo: 'to do',
  exported: 'exported, no answer yet',
  received: 'received',
  review: 'a CBP officer decides',
  rejected: 'rejected',
  accepted: 'accepted',
}

export const numberStateNames: Readonly<Record<EntryClocks['number'], string>> = {
  none: 'no number',
  open: 'open',
  keyed: 'used',
  void: 'void',
}
