import type { KeyboardEvent, Ref } from 'react'
import { boxName } from '../formLayout'
import type { InkFaults, InkTyped } from './inkForm'
import type { ShownBox, ShownRow } from './shownBoxes'

export interface InkBoxesProps {
  ref: Ref<HTMLDivElement>
  rows: readonly ShownRow[]
  typed: ReadonlyMap<string, InkTyped>
  faults: InkFaults
  onTyped: (typed: ReadonlyMap<string, InkTyped>) => void
}

/** What is printed, and beside it the box for what the officer wrote, or the tick that it was struck. Enter goes on. */
export function InkBoxes({ ref, rows, typed, faults, onTyped }: InkBoxesProps) {
  const put = (name: string, ink: InkTyped) => {
    const next = new Map(typed)
    if (ink.text === '' && !ink.struck) next.delete(name)
    else next.set(name, ink)
    onTyped(next)
  }
  return (
    <div className="ink-boxes" ref={ref} role="group" aria-label="Boxes of the printed entry">
      {rows.length === 0 && <p className="muted ink-box">No box of this name.</p>}
      {rows.map((row) => (
        <div key={row.id} role="group" aria-label={row.title}>
          <h3>{row.title}</h3>
          {row.boxes.map((box) => {
            const name = boxName(box.id, box.spec.field)
            return (
              <InkBox
                key={name}
                box={box}
                title={row.kind === 'entry' ? '' : `${row.title}, `}
                ink={typed.get(name) ?? nothing}
                fault={faults[name]}
                onInk={(ink) => put(name, ink)}
              />
            )
          })}
        </div>
      ))}
    </div>
  )
}
const nothing: InkTyped = { text: '', struck: false }

/** Enter goes to the next box, as on the form; the button or Enter in another field records. */
function onNext(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter') return
  event.preventDefault()
  const texts = (within: Element | null) => [
    ...(within?.querySelectorAll<HTMLInputElement>('input[type="text"]') ?? []),
  ]
  const boxes = texts(event.currentTarget.closest('.ink-boxes'))
  const own = texts(event.currentTarget.closest('.ink-box'))[0]
  boxes[boxes.findIndex((box) => box === own) + 1]?.focus()
}

interface InkBoxProps {
  box: ShownBox
  /** `Line 1, ` in front of what is read aloud */
  title: string
  ink: InkTyped
  fault: string | undefined
  onInk: (ink: InkTyped) => void
}

function InkBox({ box: { id, spec, label, text }, title, ink, fault, onInk }: InkBoxProps) {
  const isChanged = ink.text !== '' || ink.struck
  const field = `ink-${boxName(id, spec.field)}`
  const classes = ['ink-box', isChanged && 'ink-box--changed', isChanged && 'ink-box--struck'].filter(Boolean).join(' ')
  return (
    <div className={classes}>
      <label htmlFor={field}>{label}</label>
      <span className={spec.mono === true ? 'ink-box__printed mono' : 'ink-box__printed'}>
        {text === '' ? <span className="muted">blank</span> : text}
      </span>
      <input
        id={field}
        type="text"
        className={spec.mono === true ? 'input input--mono' : 'input'}
        aria-label={`${title}${label}, in ink`}
        aria-invalid={fault !== undefined || undefined}
        autoComplete="off"
        spellCheck={false}
        value={ink.text}
        onChange={(event) => onInk({ ...ink, text: event.target.value })}
        onKeyDown={onNext}
      />
      <label className="small">
        <input
          type="checkbox"
          aria-label={`${title}${label}, struck`}
          disabled={text === ''}
          checked={ink.struck}
          onChange={(event) => onInk({ ...ink, struck: event.target.checked })}
          onKeyDown={onNext}
        />{' '}
        struck
      </label>
      {fault !== undefined && <p className="field__error">{fault}</p>}
    </div>
  )
}
