import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { valueOf, entityOf } from '../../shared/journal/state'
import { useDeskHandle } from '../store/hooks'
import { boxParts } from './formLayout'
import { createKeying, type Boxes, type Keying } from './keying'

export interface OpenedKeying {
  keying: Keying
  /** the amendment's reason is being asked */
  asking: boolean
  answer: (reason: string | null) => void
}

/** The keying of one entry for as long as its screen stands; what was open when it closed comes back as a draft. */
export function useKeyingOf(entryId: string, say: (sentence: string) => void): OpenedKeying {
  const desk = useDeskHandle()
  const form = useForm<Boxes>({ defaultValues: {}, mode: 'onSubmit' })
  const [asking, setAsking] = useState(false)
  const answered = useRef<((reason: string | null) => void) | null>(null)
  const keying = useMemo(
    () =>
      createKeying({
        desk,
        entryId,
        form,
        say,
        askReason: () => {
          setAsking(true)
          return new Promise<string | null>((resolve) => {
            answered.current = resolve
          })
        },
      }),
    // `form` and `say` are the same for the life of the screen; a new keying would forget what is open
    [desk, entryId],
  )
  useState(() => bringBack(keying))
  useLayoutEffect(() => {
    keying.begin()
    return keying.end
  }, [keying])
  useEffect(() => () => answered.current?.(null), [])
  return {
    keying,
    asking,
    answer(reason) {
      setAsking(false)
      answered.current?.(reason)
      answered.current = null
    },
  }
}

/** Texts that were not recorded when the window closed stand in their boxes again. */
function bringBack(keying: Keying): void {
  const { state } = keying.desk
  for (const [name, raw] of keying.draft.found) {
    const { id } = boxParts(name)
    const ours =
      id === keying.entryId ||
      (['line', 'tariff', 'bill', 'container'] as const).some(
        (kind) => valueOf(entityOf(state, kind, id), 'entry') === keying.entryId,
      )
    const row = ours ? undefined : keying.draft.rows.get(id)
    if (row !== undefined) keying.bringRow(row)
    if (ours || row !== undefined) keying.bringBack(name, raw)
  }
}
