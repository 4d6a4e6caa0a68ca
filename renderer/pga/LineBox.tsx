import { useState, type KeyboardEvent } from 'react'
import { parseDay } from '../../shared/domain/input'
import { printedDay } from '../../shared/sheets/printed'
import { cleanLine } from '../ui/boxes'
import { Field } from '../ui/Field'
import { usePgaKeying } from './pgaKeying'

interface LineBoxProps {
  id: string
  label: string
  stored: string
  mono?: boolean
  day?: boolean
  open?: boolean
  describedBy?: string
  onKey: (value: string) => Promise<boolean>
}

/** One line of text about a paper; leaving it records it. */
export function LineBox({
  id,
  label,
  stored,
  mono = false,
  day = false,
  open = false,
  describedBy,
  onKey,
}: LineBoxProps) {
  const keying = usePgaKeying()
  const [refused, setRefused] = useState<string>()
  const shown = day && stored !== '' ? printedDay(stored) : stored
  const [typed, setTyped] = useState<string>()

  async function commit(): Promise<boolean> {
    if (typed === undefined) return true
    const text = cleanLine(typed)
    const read = day && text !== '' ? parseDay(text) : undefined
    const refusal = read?.ok === false ? 'No such day. Key it as 11/24/2026.' : undefined
    setRefused(refusal)
    if (refusal !== undefined) return false
    const value = read?.ok === true ? read.value : text
    if (value !== stored && !(await onKey(value))) return false
    setTyped(undefined)
    return true
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey) return
    event.preventDefault()
    const box = event.currentTarget
    keying.hold.during(commit().then((kept) => void (kept && keying.goOn(box))))
  }
  return (
    <Field id={id} label={label} error={refused}>
      <input
        id={id}
        className={mono || day ? 'input input--mono' : 'input'}
        autoComplete="off"
        spellCheck={false}
        value={typed ?? shown}
        data-answer={id}
        data-open={open}
        aria-invalid={refused !== undefined || undefined}
        aria-describedby={describedBy}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => void commit()}
      />
    </Field>
  )
}
