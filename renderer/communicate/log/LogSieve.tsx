import type { Ref } from 'react'
import { entitiesOf, textOf } from '../../../shared/journal/state'
import { topics, type Topic } from '../../../shared/log/topics'
import { laptopOf } from '../../../shared/log/view'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { MomentField } from '../../ui/MomentField'
import type { Period, Sifting } from './logView'

export interface LogSieveProps {
  sifting: Sifting
  declared: boolean
  textRef: Ref<HTMLInputElement>
  onSift: (sifting: Sifting) => void
  /** from the box into the list */
  onLeave: () => void
}

/** The boxes above the log. */
export function LogSieve({ sifting, declared, textRef, onSift, onLeave }: LogSieveProps) {
  const people = useMade(['operator'], operators)
  const laptops = useMade(['device'], devices)
  const set = (part: Partial<Sifting>) => onSift({ ...sifting, ...part })
  const periods: { value: Period; label: string }[] = [
    { value: 'incident', label: declared ? 'since it was declared' : 'all so far' },
    { value: 'all', label: 'the whole journal' },
    { value: 'between', label: 'from … until …' },
  ]
  return (
    <search className="log-sieve">
      <input
        ref={textRef}
        className="input"
        aria-label="Search the log"
        placeholder="Search: entry, name, words …  ( / )"
        autoComplete="off"
        value={sifting.text}
        onChange={(event) => set({ text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'ArrowDown') return
          event.preventDefault()
          onLeave()
        }}
      />
      <Choice
        label="What it is about"
        value={sifting.topic}
        options={[{ value: '', label: 'everything' }, ...topics.map(({ id, name }) => ({ value: id, label: name }))]}
        onChoose={(topic) => set({ topic: topic as Topic | '' })}
      />
      <Choice
        label="Recorded by"
        value={sifting.operator}
        options={[{ value: '', label: 'everybody' }, ...people]}
        onChoose={(operator) => set({ operator })}
      />
      {laptops.length > 1 && (
        <Choice
          label="Laptop"
          value={sifting.device}
          options={[{ value: '', label: 'all laptops' }, ...laptops]}
          onChoose={(device) => set({ device })}
        />
      )}
      <Choice
        label="Period"
        value={sifting.period}
        options={periods}
        onChoose={(period) => set({ period: period as Period })}
      />
      <Choice
        label="Counsel"
        value={sifting.counsel}
        options={[
          { value: 'all', label: 'with counsel’s' },
          { value: 'without', label: 'without counsel’s' },
          { value: 'only', label: 'counsel’s alone' },
        ]}
        onChoose={(counsel) => set({ counsel: counsel as Sifting['counsel'] })}
      />
      {sifting.period === 'between' && (
        <div className="log-sieve__between">
          <MomentField id="log-from" label="From" value={sifting.from} onChange={(from) => set({ from })} />
          <MomentField id="log-until" label="Until" value={sifting.until} onChange={(until) => set({ until })} />
        </div>
      )}
    </search>
  )
}

interface ChoiceProps {
  label: string
  value: string
  options: readonly { value: string; label: string }[]
  onChoose: (value: string) => void
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <select className="input" aria-label={label} value={value} onChange={(event) => onChoose(event.target.value)}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}

const operators = ({ state }: Desk) =>
  [...entitiesOf(state, 'operator').values()].map((one) => ({ value: one.id, label: textOf(one, 'name') || one.id }))
const devices = ({ state }: Desk) =>
  [...entitiesOf(state, 'device').values()].map(({ id }) => ({ value: id, label: laptopOf(state, id) }))
