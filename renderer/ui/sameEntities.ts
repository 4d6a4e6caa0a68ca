import type { Entity } from '../../shared/journal/state'

/** For `useDesk`: the same entities in the same order, so that nothing is drawn again. */
export const sameEntities = (a: readonly Entity[], b: readonly Entity[]): boolean =>
  a.length === b.length && a.every((entity, nth) => entity === b[nth])
