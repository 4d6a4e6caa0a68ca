import { useCallback, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { Diagnostic } from '../../shared/domain/diagnostics'
import { entityOf, valueOf } from '../../shared/journal/state'
import { findBox, showBox } from './boxNavigation'
import { boxName } from './formLayout'
import type { Keying } from './keying'
import { diagnosticBox } from './useBoxFacts'

export interface Walk {
  current: Diagnostic | undefined
  /** 1 for the first */
  place: number
  next: () => void
}

export interface WalkWish {
  keying: Keying
  root: RefObject<HTMLElement | null>
  diagnostics: readonly Diagnostic[]
  selectLine: (lineId: string) => void
}

const nameOf = (one: Diagnostic) => `${one.code} ${one.entity} ${one.field}`

/** F8: goes from problem to problem, opens the part it stands in, puts the focus into its box and says it. */
export function useWalk({ keying, root, diagnostics, selectLine }: WalkWish): Walk {
  const [at, setAt] = useState<string>()
  const found = diagnostics.findIndex((one) => nameOf(one) === at)

  const next = useCallback(() => {
    const here = diagnostics.findIndex((one) => nameOf(one) === at)
    const following = diagnostics[(here + 1) % Math.max(1, diagnostics.length)]
    setAt(following === undefined ? undefined : nameOf(following))
    if (following !== undefined) flushSync(() => show(following))

    function show(one: Diagnostic): void {
      const { id, field } = diagnosticBox(one, keying.entryId)
      const { state } = keying.desk
      const line = entityOf(state, 'line', id) === undefined ? valueOf(entityOf(state, 'tariff', id), 'line') : id
      if (typeof line === 'string') selectLine(line)
      keying.visited.set(boxName(id, field), true)
      queueMicrotask(() => jump(root.current, boxName(id, field)))
    }
  }, [at, diagnostics, keying, root, selectLine])

  return { current: diagnostics[found], place: found + 1, next }
}

function jump(root: HTMLElement | null, name: string): void {
  const box = root === null ? undefined : findBox(root, name)
  if (box !== undefined) showBox(box)
}
