import { memo, useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useFormState } from 'react-hook-form'
import { entityOf } from '../../shared/journal/state'
import { cleanText } from '../../shared/domain/input'
import { useDesk } from '../store/hooks'
import { Field, describedBy } from '../ui/Field'
import { cleanedWords } from '../words/boxes'
import { boxLabel, shownValue } from './boxText'
import { boxName, type BoxSpec } from './formLayout'
import { useKeying } from './keying'
import { useNamed } from './namedStore'
import { SuggestList } from './SuggestList'
import { useSuggestions } from './useSuggestions'

/** One box of the form: an uncontrolled input that is redrawn only when its own value, mark or sentence changes. */
export const Box = memo(function Box({ spec, id }: { spec: BoxSpec; id: string }) {
  const keying = useKeying()
  const { form } = keying
  const name = boxName(id, spec.field)
  const inputId = `box-${name}`
  const listId = useId()
  const input = useRef<HTMLInputElement | null>(null)

  const write = useDesk(
    useCallback((desk) => entityOf(desk.state, spec.kind, id)?.fields[spec.field], [spec.kind, spec.field, id]),
  )
  const shown = useDesk(
    useCallback(
      (desk) => {
        const value = entityOf(desk.state, spec.kind, id)?.fields[spec.field]?.v ?? undefined
        return value === undefined ? undefined : shownValue(spec, value, desk)
      },
      [spec, id],
    ),
  )
  const computed = useNamed(keying.computed, name)
  const unrecorded = useNamed(keying.unrecorded, name) === true
  const text = shown ?? computed ?? ''
  const mark = write?.v == null ? (computed === undefined ? undefined : 'C') : (write.m ?? 'T')

  const [first] = useState(() => keying.texts().get(name) ?? text)
  const { ref, onChange, onBlur } = form.register(name)
  useEffect(() => {
    if (unrecorded || input.current === null || input.current.value === text) return
    form.setValue(name, text)
    input.current.value = text
    if (document.activeElement === input.current) input.current.select()
  }, [form, name, text, unrecorded])

  // A box that is taken away with the focus in it (another line is chosen, the screen changes) fires no blur.
  useLayoutEffect(
    () => () => {
      if (input.current !== null && document.activeElement === input.current)
        keying.leave(spec, id, input.current.value)
    },
    [keying, spec, id],
  )

  const suggestions = useSuggestions(spec, id, input)
  const label = boxLabel(spec)
  const sentence = useSentence(name, label)
  const hint = unrecorded && sentence?.refused !== true ? `${label}: not recorded yet` : undefined

  return (
    <div className={`box span-${spec.span}`}>
      <Field
        id={inputId}
        label={label}
        mark={unrecorded ? undefined : mark}
        error={sentence?.text}
        tone={sentence?.tone}
        hint={hint}
        className={unrecorded ? 'field--unrecorded' : undefined}
      >
        <input
          id={inputId}
          ref={(element) => {
            ref(element)
            input.current = element
          }}
          name={name}
          defaultValue={first}
          className={spec.mono === true ? 'input input--mono' : 'input'}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          data-box={name}
          data-kind={spec.kind}
          data-stop={spec.stop === true}
          data-mark={unrecorded ? '' : (mark ?? '')}
          aria-invalid={sentence?.tone === 'stop' || undefined}
          aria-describedby={describedBy(inputId, {
            error: sentence?.text,
            hint,
            mark: unrecorded ? undefined : mark,
          })}
          role={spec.list === undefined ? undefined : 'combobox'}
          aria-expanded={spec.list === undefined ? undefined : suggestions.open}
          aria-controls={suggestions.open ? listId : undefined}
          aria-autocomplete={spec.list === undefined ? undefined : 'list'}
          aria-activedescendant={suggestions.open ? `${listId}-${suggestions.at}` : undefined}
          onChange={(event) => {
            void onChange(event)
            keying.typed(spec, id, event.currentTarget.value)
            suggestions.typed(event.currentTarget.value)
          }}
          onFocus={(event) => {
            event.currentTarget.select()
            keying.draft.at({ kind: spec.kind, id, field: spec.field })
          }}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain')
            const { text: plain, cleaned } = cleanText(pasted)
            if (cleaned === undefined) return
            // The browser would take line ends out and join the words; here they become spaces, and it is said.
            event.preventDefault()
            const box = event.currentTarget
            box.setRangeText(plain, box.selectionStart ?? 0, box.selectionEnd ?? 0, 'end')
            box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }))
            keying.cleaned.set(name, cleanedWords(cleaned))
          }}
          onBlur={(event) => {
            suggestions.close()
            void onBlur(event)
            keying.leave(spec, id, event.currentTarget.value)
          }}
          onKeyDown={suggestions.onKeyDown}
        />
      </Field>
      {suggestions.open && input.current !== null && (
        <SuggestList
          id={listId}
          anchor={input.current}
          items={suggestions.items}
          at={suggestions.at}
          onPick={suggestions.pick}
        />
      )}
    </div>
  )
})

interface Sentence {
  text: string
  tone: 'stop' | 'later' | 'note'
  refused?: true
}

/** The sentence under a box: refused in shape, changed on pasting, or what the domain says of it. */
function useSentence(name: string, label: string): Sentence | undefined {
  const keying = useKeying()
  const { errors } = useFormState({ control: keying.form.control, name, exact: true })
  const cleaned = useNamed(keying.cleaned, name)
  const problem = useNamed(keying.problems, name)
  const visited = useNamed(keying.visited, name)
  const refused = errors[name]?.message
  if (typeof refused === 'string')
    return { text: `${label}: ${lowered(refused)} Not recorded yet.`, tone: 'stop', refused: true }
  if (cleaned !== undefined) return { text: `${label}: ${lowered(cleaned)}`, tone: 'note' }
  if (problem !== undefined && visited === true) return { text: problem.text, tone: problem.class }
  return undefined
}

/** The sentence follows the box's name after a colon. */
const lowered = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1)
