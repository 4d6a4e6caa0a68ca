import type { KeyingRow, KeyingState } from '../../../shared/domain/recover/keyingList'
import type { Tone } from '../../ui/Tag'
import { momentWords } from '../../words/times'

export const keyingTones: Readonly<Record<KeyingState, Tone>> = {
  toKey: 'plain',
  begun: 'note',
  problem: 'later',
  rejected: 'stop',
  done: 'good',
  changed: 'later',
}

/** How the keying of an entry stands, with who and when. */
export function keyingStands({ state, kept }: Pick<KeyingRow, 'state' | 'kept'>): string {
  const begun = `${kept.startedBy ?? 'somebody'}, ${when(kept.startedAt)}`
  const done = `${kept.doneBy ?? 'somebody'}, ${when(kept.doneAt)}`
  switch (state) {
    case 'toKey':
      return 'to key'
    case 'begun':
      return `${kept.upTo ?? 0} boxes, begun by ${begun}`
    case 'problem':
      return `left: ${kept.problem ?? ''}`
    case 'rejected':
      return 'rejected: key it again'
    case 'done':
      return `keyed by ${done}${kept.mainReference === undefined ? '' : `, there ${kept.mainReference}`}`
    case 'changed':
      return `changed since it was keyed by ${done}`
  }
}

const when = (moment: string | undefined): string => (moment === undefined ? 'time not known' : momentWords(moment))
