import { reserveOf } from '../../../shared/domain/reserve'
import { at, type ReadyFacts, type ReadyLine } from './line'

export function numbers({ state, device }: ReadyFacts): ReadyLine {
  const { size, left, alarm, blocks } = reserveOf(state, device)
  return {
    id: 'numbers',
    tone: left === 0 ? 'stop' : alarm ? 'later' : 'good',
    title:
      size === 0
        ? blocks.length === 0
          ? 'No block of entry numbers'
          : 'No entry number can be drawn here'
        : `Entry numbers: ${left} of ${size} left`,
    about: alarm ? 'Ask the office for a block while it can still be asked' : 'Drawn by this laptop alone',
    guidance: 'Respond: “a reserve of entry numbers to use”',
    mend: { words: left === 0 || alarm ? 'Add a block' : 'Show', to: at('numbers') },
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
