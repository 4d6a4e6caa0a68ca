import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { SuggestList } from '../respond/SuggestList'
import { readAnswer, shownAnswer, type AskedKind } from './answerText'
import { usePgaKeying } from './pgaKeying'

export interface AnswerBoxProps {
  id: string
  asked: AskedKind
  /** read aloud as the box's name, where no label stands for it */
  label?: string
  /** as it is stored; '' where there is no answer */
  stored: string
  /** Enter stops here while nothing counts as the answer */
  open: boolean
  describedBy?: string | undefined
  /** null: the answer is taken away. false: it was not recorded, and stays in the box */
  onAnswer: (answer: string | null) => Promise<boolean>
  onRefused: (sentence: string | undefined) => void
}

/**
 * One answer, keyed by hand alone: y, n or ? in one key, a code by its letters or from the list under the box, anything
 * else as text. Leaving the box records it; Enter goes on to the next open one.
 */
export function AnswerBox(props: AnswerBoxProps) {
  const { id, asked, label, stored, open, describedBy, onAnswer, onRefused } = props
  const keying = usePgaKeying()
  const input = useRef<HTMLInputElement>(null)
  const listId = useId()
  const [refused, setRefused] = useState(false)
  const shown = shownAnswer(asked, stored)
  const list = useChoices(asked)

  const before = useRef(shown)
  useEffect(() => {
    const box = input.current
    // What is being keyed in the box is never overwritten from outside.
    if (box !== null && box.value === before.current) box.value = shown
    before.current = shown
  }, [shown])

  async function commit(): Promise<boolean> {
    list.close()
    const box = input.current
    if (box === null || box.value.trim() === shown) return true
    const read = readAnswer(asked, box.value)
    setRefused(!read.ok)
    onRefused(read.ok ? undefined : read.error.sentence)
    if (!read.ok) return false
    if ((read.value ?? '') === stored) {
      box.value = shown
      return true
    }
    return onAnswer(read.value)
  }

  function put(text: string): void {
    if (input.current === null) return
    input.current.value = text
    input.current.select()
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const box = event.currentTarget
    if (event.altKey && event.key === 'ArrowDown') {
      list.openAll()
      event.preventDefault()
      return
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (asked.kind === 'yesNo' && event.key.length === 1) {
      const whole = { y: 'yes', n: 'no', '?': '?' }[event.key.toLowerCase()]
      // The rest of the word, keyed by who writes it out, is there already.
      if (whole === undefined && !(box.value !== '' && box.value.includes(event.key.toLowerCase()))) return
      event.preventDefault()
      if (whole !== undefined) put(whole)
      return
    }
    if (list.items.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      list.move(event.key === 'ArrowDown' ? 1 : -1)
      event.preventDefault()
      return
    }
    if (event.key === 'Escape' && list.items.length > 0) {
      list.close()
      event.preventDefault()
      event.stopPropagation()
      return
    }
    if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) {
      const lit = list.lit()
      if (lit !== undefined) put(lit.text)
      list.close()
    }
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    keying.hold.during(commit().then((recorded) => void (recorded && keying.goOn(box))))
  }

  return (
    <>
      <input
        id={id}
        ref={input}
        className={asked.kind === 'text' ? 'input' : 'input input--mono'}
        defaultValue={shown}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        data-answer={id}
        data-open={open}
        aria-label={label}
        aria-invalid={refused || undefined}
        aria-describedby={describedBy}
        {...(asked.choices !== undefined && {
          role: 'combobox',
          'aria-expanded': list.items.length > 0,
          'aria-controls': list.items.length > 0 ? listId : undefined,
          'aria-autocomplete': 'list' as const,
          'aria-activedescendant': list.at >= 0 && list.items.length > 0 ? `${listId}-${list.at}` : undefined,
        })}
        onKeyDown={onKeyDown}
        onInput={(event) => list.typed(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => void commit()}
      />
      {list.items.length > 0 && input.current !== null && (
        <SuggestList
          id={listId}
          anchor={input.current}
          items={list.items}
          at={list.at}
          onPick={(nth) => {
            put(list.items[nth]?.text ?? '')
            list.close()
          }}
        />
      )}
    </>
  )
}

interface Choice {
  key: string
  text: string
  label: string
  aside: string
}

/** The list of a box with codes: opened by typing, or all of it by Alt+Down. Nothing is lit until a letter or an arrow says so. */
function useChoices({ kind, choices = [] }: AskedKind) {
  const [items, setItems] = useState<readonly Choice[]>([])
  const [at, setAt] = useState(-1)
  const all = choices.map(({ code, text }): Choice => ({ key: code, text: code, label: text, aside: code }))
  const show = (next: readonly Choice[], lit: number) => {
    setItems(next)
    setAt(lit)
  }
  return {
    items,
    at,
    lit: (): Choice | undefined => items[at],
    openAll: () => show(all, 0),
    close: () => {
      if (items.length > 0) show([], -1)
    },
    move: (step: 1 | -1) => setAt((before) => Math.max(0, Math.min(items.length - 1, before + step))),
    typed(raw: string) {
      const text = raw.trim().toLowerCase()
      if (text === '') return show(all, -1)
      if (text === '?') return show([], -1)
      const exact = all.filter((one) => one.text.toLowerCase() === text)
      const begun = all.filter((one) => one.text.toLowerCase().startsWith(text) && !exact.includes(one))
      const within = all.filter(
        (one) => one.label.toLowerCase().includes(text) && !exact.includes(one) && !begun.includes(one),
      )
      // An open list takes codes that are not in it: words inside a choice light nothing by themselves.
      const lights = exact.length + begun.length > 0 || (kind === 'choice' && within.length === 1)
      show([...exact, ...begun, ...within], lights ? 0 : -1)
    },
  }
}
