import { useEffect, useState } from 'react'
import { useDeskHandle } from '../../store/hooks'
import type { Now } from '../../words/times'

/** What one operator recorded on all laptops of this desk. */
export interface RecordedBy {
  items: number
  /** wall clock of the last of them */
  last: Now
}

/** Counted from the journal itself, once for each visit; undefined while it is being read. */
export function useRecordedBy(): ReadonlyMap<string, RecordedBy> | undefined {
  const desk = useDeskHandle()
  const [counted, setCounted] = useState<ReadonlyMap<string, RecordedBy>>()
  useEffect(() => {
    let gone = false
    const count = async () => {
      const byOperator = new Map<string, RecordedBy>()
      for await (const { operator, wall } of desk.items()) {
        if (gone) return
        byOperator.set(operator, { items: (byOperator.get(operator)?.items ?? 0) + 1, last: wall })
      }
      setCounted(byOperator)
    }
    void count()
    return () => {
      gone = true
    }
  }, [desk])
  return counted
}
