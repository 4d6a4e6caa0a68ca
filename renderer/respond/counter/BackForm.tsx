import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useDeskHandle } from '../../store/hooks'
import { Card } from '../../ui/Card'
import { TextField } from '../../ui/Field'
import { MomentField } from '../../ui/MomentField'
import { keyedMoment, keyedNow, momentFrom, type KeyedMoment, type MomentError } from '../../ui/moments'
import { factWords } from '../factWords'

/** What is keyed once for all packets of a pass. */
export interface BackDraft {
  by: string
  how: string
  evidence: string
  presented: KeyedMoment
  decided: KeyedMoment
}

export interface BackTold {
  by: string
  how: string
  evidence: string
  presented: { moment: string; day: string }
  decided: { moment: string; day: string }
}

export interface Back {
  draft: BackDraft
  change: (about: Partial<BackDraft>) => void
  wrong: { presented?: MomentError; decided?: MomentError; empty?: string }
  /** undefined: something is not read, and its sentence stands beside it */
  read: (zone: string) => BackTold | undefined
}

/** @param start.at when it was presented, where that is recorded */
export function useBack(start: { by: string; how: string; evidence: string; at?: string | undefined }): Back {
  const desk = useDeskHandle()
  const [draft, setDraft] = useState<BackDraft>(() => {
    const now = keyedNow(desk.now())
    const { at, ...texts } = start
    return { ...texts, presented: at === undefined ? now : keyedMoment(at), decided: now }
  })
  const [wrong, setWrong] = useState<Back['wrong']>({})
  return {
    draft,
    change: (about) => setDraft({ ...draft, ...about }),
    wrong,
    read: (zone) => {
      const presented = momentFrom(draft.presented, zone)
      const decided = momentFrom(draft.decided, zone)
      if (!presented.ok || !decided.ok) {
        setWrong({
          ...(presented.ok ? {} : { presented: presented.error }),
          ...(decided.ok ? {} : { decided: decided.error }),
        })
        return undefined
      }
      if (presented.value === null || decided.value === null) {
        setWrong({ empty: 'Say when it happened.' })
        return undefined
      }
      setWrong({})
      return {
        by: draft.by.trim(),
        how: draft.how.trim(),
        evidence: draft.evidence.trim(),
        presented: presented.value,
        decided: decided.value,
      }
    },
  }
}

export interface BackFormProps {
  back: Back
  focused: boolean
  refusal: string | undefined
  /** Enter in a box: on to the lines */
  onGrid: () => void
  /** a decision sheet says neither how nor when it was presented */
  sheet?: boolean
  children?: ReactNode
}

/** To whom, when, how, on what evidence: once for all of them. Enter goes on to the lines. */
export function BackForm({ back, focused, refusal, onGrid, sheet = false, children }: BackFormProps) {
  const { draft, change, wrong } = back
  const first = useRef<HTMLInputElement>(null)
  const atFirst = useRef(focused)
  // Once: later drawings leave the focus where the operator put it.
  useEffect(() => {
    if (atFirst.current) first.current?.focus()
  }, [])
  const by = (
    <TextField
      id="back-by"
      ref={first}
      label={sheet ? 'Officer: name or badge' : 'Presented to: name or badge'}
      maxLength={200}
      value={draft.by}
      onChange={({ target }) => change({ by: target.value })}
    />
  )
  const evidence = (
    <Proposed
      id="back-evidence"
      label="Evidence"
      options={factWords.released.evidence}
      value={draft.evidence}
      onChange={(text) => change({ evidence: text })}
    />
  )
  return (
    <Card title={sheet ? 'The sheet that came back' : 'At the counter'}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onGrid()
        }}
      >
        {sheet ? (
          <div className="counter-pair">
            {by}
            {evidence}
          </div>
        ) : (
          <>
            {by}
            <MomentField
              id="back-presented"
              label="Presented"
              value={draft.presented}
              error={wrong.presented}
              onChange={(presented) => change({ presented })}
            />
            <div className="counter-pair">
              <Proposed
                id="back-how"
                label="How"
                options={factWords.presented.evidence}
                value={draft.how}
                onChange={(how) => change({ how })}
              />
              {evidence}
            </div>
          </>
        )}
        <MomentField
          id="back-decided"
          label="Decided"
          value={draft.decided}
          error={wrong.decided}
          onChange={(decided) => change({ decided })}
        />
        {children}
        {(wrong.empty ?? refusal) !== undefined && (
          <p role="alert" className="field__error">
            {wrong.empty ?? refusal}
          </p>
        )}
        {/* Enter in a box goes to the lines: the form needs a button of its own for that. */}
        <button type="submit" hidden tabIndex={-1} aria-hidden="true" />
      </form>
    </Card>
  )
}

interface ProposedProps {
  id: string
  label: string
  options: readonly string[]
  value: string
  onChange: (value: string) => void
}

function Proposed({ id, label, options, value, onChange }: ProposedProps) {
  return (
    <div>
      <TextField
        id={id}
        label={label}
        list={`${id}-list`}
        maxLength={500}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <datalist id={`${id}-list`}>
        {options.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </div>
  )
}
