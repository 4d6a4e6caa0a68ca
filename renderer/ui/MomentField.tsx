import type { Ref } from 'react'
import { TextField } from './Field'
import type { KeyedMoment, MomentError } from './moments'

export interface MomentFieldProps {
  /** the boxes are `<id>-day` and `<id>-time` */
  id: string
  label: string
  value: KeyedMoment
  error?: MomentError | undefined
  hint?: string | undefined
  dayRef?: Ref<HTMLInputElement>
  onChange: (value: KeyedMoment) => void
}

/** When something happened: a day and a time side by side, each with the sentence of what is wrong with it. */
export function MomentField({ id, label, value, error, hint, dayRef, onChange }: MomentFieldProps) {
  return (
    <div className="moment">
      <TextField
        id={`${id}-day`}
        label={`${label}, day`}
        mono
        placeholder="MM/DD/YYYY"
        value={value.day}
        error={error?.type === 'DayNotRead' ? error.words : undefined}
        hint={hint}
        onChange={(event) => onChange({ ...value, day: event.target.value })}
        {...(dayRef === undefined ? {} : { ref: dayRef })}
      />
      <TextField
        id={`${id}-time`}
        label="Time"
        aria-label={`${label}, time`}
        mono
        placeholder="05:40"
        value={value.time}
        error={error?.type === 'TimeNotRead' ? error.words : undefined}
        onChange={(event) => onChange({ ...value, time: event.target.value })}
      />
    </div>
  )
}
