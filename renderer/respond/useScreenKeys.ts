import { useEffect, type RefObject } from 'react'
import { undoErrorWords } from '../words/errors'
import { enterBox, firstNeeded, isBox } from './boxNavigation'
import type { Keying } from './keying'
import { redoLast, undoLast } from './undoStack'

export interface ScreenKeys {
  keying: Keying
  root: RefObject<HTMLElement | null>
  say: (sentence: string) => void
  onPacket: () => void
  onWalk: () => void
  /** to the agencies' checklist */
  onAgencies: () => void
}

/** The keys that hold anywhere on the screen, whatever has the focus. */
export function useScreenKeys({ keying, root, say, onPacket, onWalk, onAgencies }: ScreenKeys): void {
  useEffect(() => {
    async function takeBack(step: typeof undoLast, none: string): Promise<void> {
      await keying.settled()
      const result = await step(keying.desk)
      if (!result.ok) say(undoErrorWords(result.error))
      else say(result.value === null ? none : 'Taken back. Ctrl+Y does it again.')
    }

    function onKey(event: KeyboardEvent): void {
      if (document.querySelector('.dialog') !== null) return
      const act = actionFor(event)
      if (act === undefined) return
      event.preventDefault()
      act()
    }

    function actionFor(event: KeyboardEvent): (() => void) | undefined {
      if (event.key === 'F8') return onWalk
      if (event.key === 'F9') return onAgencies
      if (event.key === 'F6') return () => cyclePanes(root.current)
      if (!event.ctrlKey || event.altKey) return undefined
      switch (event.key.toLowerCase()) {
        case 'p':
          return onPacket
        case 'z':
          return isTyping(keying) ? undefined : () => void takeBack(undoLast, 'Nothing was recorded in this opening.')
        case 'y':
          return isTyping(keying) ? undefined : () => void takeBack(redoLast, 'There is nothing to do again.')
        default:
          return undefined
      }
    }

    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [keying, root, say, onPacket, onWalk, onAgencies])
}

/** In a box with a text of its own, undo is the box's. */
function isTyping(keying: Keying): boolean {
  const box = document.activeElement
  return isBox(box) && keying.texts().has(box.dataset['box'] ?? '')
}

/** F6: boxes → the sheet's tabs → the foot → the boxes again. */
function cyclePanes(form: HTMLElement | null): void {
  const tab = document.querySelector<HTMLElement>('.sheet-tabs [aria-selected="true"]')
  const foot = document.querySelector<HTMLElement>('.entry-bar__key')
  const here = document.activeElement
  if (form?.contains(here) === true) tab?.focus()
  else if (here === tab) foot?.focus()
  else {
    const first = form === null ? undefined : firstNeeded(form)
    if (first !== undefined) enterBox(first)
  }
}
