import { useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { wentElsewhere } from '../respond/boxNavigation'
import { createKeyHold } from '../respond/keyHold'
import { entryRecorder } from '../respond/recordEntry'
import { noteRecorded } from '../respond/undoStack'
import { useDeskHandle } from '../store/hooks'
import { recordErrorWords } from '../words/errors'
import type { PgaKeying } from './pgaKeying'

export interface OpenedPgaKeying {
  keying: PgaKeying
  said: string | undefined
  /** the amendment's reason is being asked */
  asking: boolean
  answer: (reason: string | null) => void
}

/**
 * The keying of one checklist for as long as its screen stands; of a product's questions where there is no entry.
 * `last`: what has the focus when nothing is open.
 */
export function usePgaKeyingOf(
  entryId: string | undefined,
  root: RefObject<HTMLElement | null>,
  last: RefObject<HTMLElement | null>,
): OpenedPgaKeying {
  const desk = useDeskHandle()
  const [said, say] = useState<string>()
  const [asking, setAsking] = useState(false)
  const answered = useRef<((reason: string | null) => void) | null>(null)

  const keying = useMemo((): PgaKeying & { hold: ReturnType<typeof createKeyHold> } => {
    const recorder =
      entryId === undefined
        ? desk
        : entryRecorder(desk, entryId, () => {
            setAsking(true)
            return new Promise<string | null>((resolve) => {
              answered.current = resolve
            })
          })
    const pending = new Set<Promise<unknown>>()
    return {
      hold: createKeyHold(window),
      say,
      async settled() {
        while (pending.size > 0) await Promise.allSettled([...pending])
      },
      async record(changes, asks) {
        const work = asks === 'reason' ? recorder.record(changes) : desk.record(changes)
        pending.add(work)
        const result = await work.finally(() => pending.delete(work))
        if (result.ok) {
          if (asks === 'nothing') noteRecorded(desk, result.value.sequence)
          say(undefined)
          return true
        }
        say(
          result.error.type === 'AmendmentDeclined'
            ? 'This entry is printed, and an amendment needs its reason. What you keyed is still in the box.'
            : recordErrorWords(result.error),
        )
        return false
      },
      goOn(from) {
        if (wentElsewhere(from)) return
        const next = root.current === null ? undefined : nextOpen(root.current, from)
        if (next === undefined) last.current?.focus()
        else enterAnswer(next)
      },
    }
  }, [desk, entryId, root, last])

  useLayoutEffect(() => {
    keying.hold.begin()
    return () => keying.hold.end()
  }, [keying])
  useEffect(() => () => answered.current?.(null), [])
  return {
    keying,
    said,
    asking,
    answer(reason) {
      setAsking(false)
      answered.current?.(reason)
      answered.current = null
    },
  }
}

const openBoxes = (root: HTMLElement): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('[data-answer][data-open="true"]')].filter((box) => box.checkVisibility())

function nextOpen(root: HTMLElement, from: HTMLElement): HTMLElement | undefined {
  const after = (box: HTMLElement) => (from.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  return openBoxes(root).find(after)
}

/** The first question without an answer, as the page opens. */
export const firstOpen = (root: HTMLElement): HTMLElement | undefined => openBoxes(root)[0]

export function enterAnswer(box: HTMLElement): void {
  box.focus({ preventScroll: true })
  if (box instanceof HTMLInputElement) box.select()
  box.scrollIntoView({ block: 'nearest' })
}
