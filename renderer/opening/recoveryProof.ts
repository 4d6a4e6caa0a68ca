import type { Desk } from '../store/types'

/** The notice that says the recovery code was keyed back from paper; readiness names a code that never was. */
export const recoveryProved = 'recoveryCodeProved'

export const recordProof = (desk: Desk) =>
  desk.record({
    action: 'notice.logged',
    kind: 'notice',
    id: desk.randomId(),
    patch: [
      ['what', recoveryProved],
      ['detail', 'The recovery code was keyed back from paper.'],
    ],
  })
