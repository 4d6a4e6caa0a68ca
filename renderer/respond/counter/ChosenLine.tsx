import { useState } from 'react'
import { conditions } from '../../../shared/domain/deadlines/conditions'
import { parseDay } from '../../../shared/domain/input'
import type { Decision } from '../../../shared/domain/respond/counterDecisions'
import { Card } from '../../ui/Card'
import { SelectField, TextField } from '../../ui/Field'
import { ToneMark } from '../../ui/Tag'
import { boxErrorWords } from '../../words/boxes'
import { SaidOf, type Alarms, type PassLine } from './DecisionPass'
import type { Decisions } from './useDecisions'

/** What the chosen line needs besides its key: why, on what condition, and what contradicts. */
export function ChosenLine({ line, decisions, alarms, onGrid }: ChosenLineProps) {
  const decision = line === undefined ? undefined : decisions.of.get(line.entry)
  if (line === undefined || decision === undefined)
    return (
      <Card title={line === undefined ? 'No line' : line.called}>
        <p className="muted small">A key on the line decides it. Then a reason can be keyed here.</p>
      </Card>
    )
  const change = (about: Partial<Decision>) => decisions.change(line.entry, about)
  return (
    <Card title={line.called} aside={<SaidOf decision={decision} before={line.before} />}>
      <div className="stack">
        {alarms.get(line.entry)?.map((words) => (
          <p key={words} className="field__error">
            <ToneMark tone="stop" spoken="Contradicts: " /> {words} It is recorded as you key it, and both stand.
          </p>
        ))}
        {decision.said !== undefined && (
          <TextField
            id="pass-reason"
            label={decision.said === 'released' ? 'Remark' : 'What, and why'}
            maxLength={2000}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              onGrid()
            }}
            value={decision.reason ?? ''}
            onChange={({ target }) => change({ reason: target.value })}
          />
        )}
        {decision.said === 'releasedConditionally' && (
          <SelectField
            id="pass-condition"
            label="On what condition"
            options={[
              { value: '', label: 'Not said yet' },
              ...conditions.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={decision.condition ?? ''}
            onChange={({ target }) => change({ condition: target.value })}
          />
        )}
        {decision.said === 'releasedConditionally' && (
          <LastDay key={line.entry} day={decision.dueDay} onDay={(dueDay) => change({ dueDay })} />
        )}
      </div>
    </Card>
  )
}

/** The last day that a notice names; '' while none is read. */
function LastDay({ day = '', onDay }: { day: string | undefined; onDay: (day: string) => void }) {
  const [text, setText] = useState(day === '' ? '' : `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`)
  const read = parseDay(text)
  return (
    <TextField
      id="pass-due"
      label="Last day, as the notice says"
      mono
      placeholder="MM/DD/YYYY"
      error={text === '' || read.ok ? undefined : boxErrorWords(read.error)}
      value={text}
      onChange={({ target }) => {
        setText(target.value)
        const next = parseDay(target.value)
        onDay(next.ok && target.value.trim() !== '' ? next.value : '')
      }}
    />
  )
}

interface ChosenLineProps {
  line: PassLine | undefined
  decisions: Decisions
  alarms: Alarms
  /** Enter: back to the lines */
  onGrid: () => void
}
