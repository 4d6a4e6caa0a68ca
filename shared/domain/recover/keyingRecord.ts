import type { Change, Patch } from '../../journal/item'
import { keyedDigest, type KeyedRows } from '../respond/reviewKeyed'
import type { FieldsOf } from '../kinds'

/** Who keys, and when, as the journal holds it. */
export interface Keyer {
  by: string
  /** moment */
  at: string
}

const change = (action: Change['action'], entry: string, patch: Patch): Change => ({
  action,
  kind: 'keyedHome',
  id: entry,
  patch,
})

/**
 * So many boxes are in the main system. With the first one it is noted who began, when, by which order of boxes, and
 * which values stood there.
 */
export function boxesTicked(
  keyed: KeyedRows,
  kept: FieldsOf<'keyedHome'>,
  { map, upTo }: { map: string; upTo: number },
  { by, at }: Keyer,
): Change {
  const begins = kept.startedAt === undefined || kept.map !== map
  return change('keyedHome.ticked', keyed.entry.id, [
    ['upTo', upTo],
    ...(kept.problem === undefined ? [] : [['problem', null] as [string, null]]),
    ...(begins
      ? ([
          ['entry', keyed.entry.id],
          ['map', map],
          ['startedAt', at],
          ['startedBy', by],
          ['digest', keyedDigest(keyed)],
        ] as Patch)
      : []),
  ])
}

/** It is left for now, and why: the next one is offered. */
export const leftWithProblem = (entry: string, problem: string): Change =>
  change('keyedHome.ticked', entry, [
    ['entry', entry],
    ['problem', problem],
  ])

/** All its boxes are there. The values as they stand now are what was keyed. */
export const keyedInto = (
  keyed: KeyedRows,
  { map, upTo, mainReference }: { map: string; upTo: number; mainReference: string },
  { by, at }: Keyer,
): Change =>
  change('keyedHome.done', keyed.entry.id, [
    ['entry', keyed.entry.id],
    ['map', map],
    ['upTo', upTo],
    ['doneAt', at],
    ['doneBy', by],
    ['digest', keyedDigest(keyed)],
    ['mainReference', mainReference === '' ? null : mainReference],
    ['problem', null],
  ])

/** Keyed once more from the first box: it was rejected, or a value was changed since. */
export const keyedAgain = (entry: string): Change =>
  change('keyedHome.reopened', entry, [
    ['doneAt', null],
    ['doneBy', null],
    ['upTo', 0],
    ['startedAt', null],
    ['startedBy', null],
    ['digest', null],
    ['problem', null],
  ])
