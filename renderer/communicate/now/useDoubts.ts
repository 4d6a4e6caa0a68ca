import { useState } from 'react'
import { declareDoubts, type Times } from '../../../shared/domain/incident/declareDoubts'
import { useDeskHandle } from '../../store/hooks'
import { doubtWords } from './declareWords'

export interface Doubts {
  /** sentences to stand beside a box */
  beside: (box: 'discoveredAt' | 'outageBegan') => readonly string[]
  /** something was said and waits for a second Enter */
  asked: boolean
  /** true: nothing is odd about these times, or it was said already */
  settled: (times: Times) => boolean
}

/** What is odd is said once, before it is recorded; the second time it is recorded: a fact is never refused. */
export function useDoubts(): Doubts {
  const desk = useDeskHandle()
  const [said, setSaid] = useState<readonly ReturnType<typeof doubtWords>[]>([])
  return {
    beside: (box) => said.filter(({ beside }) => beside === box).map(({ words }) => words),
    asked: said.length > 0,
    settled: (times) => {
      const doubts = declareDoubts(desk.state, times, desk.now().ms).map(doubtWords)
      const fresh = doubts.some((one) => said.every(({ words }) => words !== one.words))
      setSaid(doubts)
      return !fresh
    },
  }
}
