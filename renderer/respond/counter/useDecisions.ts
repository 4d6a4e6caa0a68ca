import { useCallback, useMemo, useState } from 'react'
import { SAID_KEYS, type Decision } from '../../../shared/domain/respond/counterDecisions'

export interface Decisions {
  chosenId: string | undefined
  choose: (id: string) => void
  /** what was keyed of each line in this pass */
  of: ReadonlyMap<string, Decision>
  change: (id: string, about: Partial<Decision>) => void
  /** a key on a line; true when it meant something */
  key: (key: string, id: string) => boolean
  /** the next line of which nothing is keyed; undefined when there is none */
  nextOpen: (from: string) => string | undefined
}

/**
 * A pass down the lines: one key each, the cursor goes to the next line of which nothing is keyed. `0` says *nothing
 * yet*. The officer's keying in ACE stands beside a decision, and may stand alone.
 * @param lines ids of the entries in the order of the list
 * @param known those of which something was keyed before: they are passed over
 */
export function useDecisions(lines: readonly string[], known: ReadonlySet<string>): Decisions {
  const [decided, setDecided] = useState<ReadonlyMap<string, Decision>>(new Map())
  const [chosen, setChosen] = useState<string>()

  const nextAfter = useCallback(
    (from: string, done: ReadonlyMap<string, Decision>) => {
      const at = lines.indexOf(from)
      const isOpen = (id: string) => !done.has(id) && !known.has(id)
      return lines.slice(at + 1).find(isOpen) ?? lines.slice(0, at + 1).find(isOpen)
    },
    [lines, known],
  )
  return useMemo(() => {
    const put = (id: string, decision: Decision) => {
      const next = new Map(decided).set(id, decision)
      setDecided(next)
      return next
    }
    return {
      chosenId: chosen ?? lines.find((id) => !known.has(id)) ?? lines[0],
      choose: setChosen,
      of: decided,
      change: (id, about) => put(id, { ...decided.get(id), ...about }),
      key: (key, id) => {
        const said = SAID_KEYS.find((one) => one.key === key)?.said
        const before = decided.get(id) ?? {}
        let next: ReadonlyMap<string, Decision>
        if (said !== undefined) next = put(id, { ...before, said })
        else if (key === 'K') next = put(id, { ...before, keyed: true })
        else if (key === '0') next = put(id, {})
        else return false
        setChosen(nextAfter(id, next) ?? id)
        return true
      },
      nextOpen: (from) => {
        const at = lines.indexOf(from)
        if (at >= 0 && !decided.has(from) && !known.has(from)) return from
        return nextAfter(from, decided)
      },
    }
  }, [chosen, decided, lines, known, nextAfter])
}
