import { useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { wentElsewhere } from './boxNavigation'
import { frequentValues } from './frequentValues'
import { boxName, type BoxSpec } from './formLayout'
import { useKeying } from './keying'
import { suggest } from './suggest'
import type { Suggestion } from './suggestions'

export interface Suggestions {
  open: boolean
  items: readonly Suggestion[]
  at: number
  typed(raw: string): void
  pick(index: number): void
  close(): void
  /** Takes the keys that belong to an open list; the rest go on to the form. */
  onKeyDown(event: KeyboardEvent<HTMLInputElement>): void
}

interface Shown {
  items: readonly Suggestion[]
  at: number
}
const nothing: Shown = { items: [], at: 0 }

/**
 * The list of one box. It opens by typing (or Alt+Down: the values used most), never takes the focus, and lets every
 * key through that is not its own. Enter and Tab take the lit row and then go on as they would without a list.
 */
export function useSuggestions(spec: BoxSpec, id: string, input: RefObject<HTMLInputElement | null>): Suggestions {
  const keying = useKeying()
  const [shown, setShown] = useState<Shown>(nothing)
  /** the text whose answer is awaited or shown */
  const asked = useRef('')
  const answered = useRef('')
  const open = shown.items.length > 0

  const show = (raw: string, items: readonly Suggestion[]) => {
    if (asked.current !== raw) return // a later key has asked again
    answered.current = raw
    setShown(items.length === 0 ? nothing : { items, at: 0 })
  }

  async function ask(raw: string): Promise<readonly Suggestion[]> {
    asked.current = raw
    const items = (await suggest(keying, spec, id, raw)) ?? []
    show(raw, items)
    return items
  }

  function close(): void {
    asked.current = ''
    setShown((before) => (before === nothing ? before : nothing))
  }

  /** Puts a suggestion into the box; what it fills beside is recorded before the keys go on. */
  function take(item: Suggestion): Promise<unknown> {
    close()
    const element = input.current
    if (element === null) return Promise.resolve()
    element.value = item.text
    keying.form.setValue(boxName(id, spec.field), item.text)
    keying.typed(spec, id, item.text)
    return item.pick === undefined ? Promise.resolve() : item.pick()
  }

  function again(key: string, shiftKey: boolean): void {
    const box = input.current
    if (box === null || wentElsewhere(box)) return
    box.dispatchEvent(new window.KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }))
  }

  /** Enter or Tab while the answer to the last key is still on its way: wait for it, keys meanwhile are held. */
  function takeWhenAnswered(event: KeyboardEvent<HTMLInputElement>, raw: string): void {
    event.preventDefault()
    event.stopPropagation()
    const { key, shiftKey } = event
    keying.hold.during(
      ask(raw)
        .then((items) => (items[0] === undefined ? undefined : take(items[0])))
        .then(() => again(key, shiftKey)),
    )
  }

  function onAccept(event: KeyboardEvent<HTMLInputElement>): void {
    const raw = event.currentTarget.value
    if (spec.list === 'products' && asked.current !== '' && answered.current !== asked.current)
      return takeWhenAnswered(event, raw)
    const item = shown.items[shown.at]
    if (!open || item === undefined) return
    if (item.pick === undefined) {
      void take(item)
      return // the form's own Enter goes on
    }
    event.preventDefault()
    event.stopPropagation()
    const { key, shiftKey } = event
    keying.hold.during(take(item).then(() => again(key, shiftKey)))
  }

  return {
    open,
    items: shown.items,
    at: shown.at,
    typed(raw) {
      if (spec.list === undefined || raw.trim() === '') return close()
      void ask(raw)
    },
    pick(index) {
      const item = shown.items[index]
      if (item !== undefined) void take(item)
    },
    close,
    onKeyDown(event) {
      if (event.altKey && event.key === 'ArrowDown') {
        event.preventDefault()
        event.stopPropagation()
        asked.current = event.currentTarget.value
        show(asked.current, frequentValues(keying, spec, id))
        return
      }
      if ((event.key === 'Enter' && !event.ctrlKey) || (event.key === 'Tab' && !event.shiftKey)) return onAccept(event)
      if (!open) return
      if (event.key === 'Escape') close()
      else if (event.key === 'ArrowDown')
        setShown({ items: shown.items, at: Math.min(shown.at + 1, shown.items.length - 1) })
      else if (event.key === 'ArrowUp') setShown({ items: shown.items, at: Math.max(shown.at - 1, 0) })
      else return
      event.preventDefault()
      event.stopPropagation()
    },
  }
}
