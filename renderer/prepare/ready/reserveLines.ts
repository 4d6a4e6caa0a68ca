import { reserveOf } from '../../../shared/domain/reserve'
import { RESERVE_DAYS, reservePace } from '../../../shared/domain/reserve/pace'
import { textOf } from '../../../shared/journal/state'
import { all, at, type ReadyFacts, type ReadyLine } from './line'

export function numbers({ state, device, today }: ReadyFacts): ReadyLine {
  const reserve = reserveOf(state, device)
  const { size, left, alarm, blocks } = reserve
  const { daysLeft = 0, needed } = reservePace(state, reserve, today)
  const short = needed !== undefined && left < needed
  return {
    id: 'numbers',
    tone: left === 0 ? 'stop' : alarm || short ? 'later' : 'good',
    title:
      size === 0
        ? blocks.length === 0
          ? 'No block of entry numbers'
          : 'No entry number can be drawn here'
        : `Entry numbers: ${left} of ${size} left`,
    about:
      left > 0 && short
        ? `At the pace of the last days for ${daysLeft === 1 ? 'one day' : `${daysLeft} days`}; ${RESERVE_DAYS} days need ${needed}`
        : alarm
          ? 'Ask the office for a block while it can still be asked'
          : 'Drawn by this laptop alone',
    guidance: 'Respond: “a reserve of entry numbers to use”',
    mend: { words: alarm || short ? 'Add a block' : 'Show', to: at('numbers') },
  }
}

export function emergency({ state, device }: ReadyFacts): ReadyLine {
  const blocks = reserveOf(state, device).blocks.filter(
    (block) => block.device === device && block.emergency !== undefined,
  )
  const size = blocks.reduce((sum, block) => sum + block.size, 0)
  return {
    id: 'emergency',
    tone: size === 0 ? 'later' : 'good',
    title: size === 0 ? 'No emergency block' : `Emergency block: ${size} numbers`,
    about: size === 0 ? 'When the reserve is used up, the office may not answer' : 'The lead opens it with a reason',
    guidance: 'Respond: “a reserve of entry numbers to use”',
    mend: { words: size === 0 ? 'Add a block' : 'Show', to: at('numbers') },
  }
}

export function quarantine({ state, device }: ReadyFacts): ReadyLine[] {
  const { quarantined } = reserveOf(state, device)
  if (quarantined === 0) return []
  return [
    {
      id: 'quarantine',
      tone: 'later',
      title: `${quarantined} numbers in quarantine`,
      about: 'Their laptop was replaced: compare its paper with the log',
      guidance: 'Recover: “a full accounting of entries”',
      mend: { words: 'Reconcile', to: at('numbers') },
    },
  ]
}

export function lockedRange({ state, device, today }: ReadyFacts): ReadyLine[] {
  const mine = all(state, 'block').filter((block) => textOf(block, 'device') === device)
  if (mine.length === 0) return []
  const unproved = mine.filter((block) => {
    const on = textOf(block, 'lockedOn')
    return textOf(block, 'lockedProof') === '' || on === '' || on > today
  })
  return [
    {
      id: 'locked',
      tone: unproved.length > 0 ? 'later' : 'good',
      title:
        unproved.length === 0
          ? 'The main system has locked these ranges'
          : `${unproved.length} ${unproved.length === 1 ? 'block is' : 'blocks are'} not proved locked in the main system`,
      about: 'A picture or print of the lock, with its day and who saw it',
      guidance: 'A number is drawn once in the life of the firm',
      mend: { words: unproved.length === 0 ? 'Show' : 'File proof', to: at('numbers') },
    },
  ]
}
