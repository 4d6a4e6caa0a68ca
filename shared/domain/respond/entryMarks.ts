import type { Entry } from '../kinds'

/** Fields of an entry that say what people did with it and where it came from; no value of its paper. */
export const entryMarks = [
  'reviewedBy',
  'reviewedDigest',
  'reviewedAt',
  'reviewer',
  'aloneWhy',
  'aloneBy',
  'arrival',
  'inFlight',
  'splitFrom',
  'combinedInto',
  'removed',
] as const satisfies readonly (keyof Entry)[]
