import { useState } from 'react'
import { parseBox } from '../../../shared/domain/input'
import { reviewRules } from '../../../shared/domain/respond/reviewNeed'
import type { Change } from '../../../shared/journal/item'
import { reviewConditionsSource } from '../../../shared/knowledge/reviewConditions'
import { printedCents } from '../../../shared/sheets/printed'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle } from '../../store/hooks'
import { Dialog } from '../../ui/Dialog'
import { CheckField, TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'

/** The firm's own choice: which entries a second person looks at. */
export function RulesDialog({ onClose }: { onClose: () => void }) {
  const desk = useDeskHandle()
  const [kept] = useState(() => reviewRules(desk.state))
  const [on, setOn] = useState(() => new Set(kept.flatMap((rule) => (rule.on ? [rule.id] : []))))
  const [over, setOver] = useState<Record<string, string>>(() =>
    Object.fromEntries(kept.map(({ id, over }) => [id, printedCents(over)])),
  )
  const [fault, setFault] = useState<Record<string, string>>({})
  const { busy, refusal, record } = useRecord()
  const say = useSay()

  const save = async () => {
    const faults: Record<string, string> = {}
    const by = operatorName(desk)
    const changes = kept.flatMap((rule): Change[] => {
      const isOn = on.has(rule.id)
      const patch: Change['patch'] = [
        ['on', isOn],
        ['by', by],
      ]
      let cents: number = rule.over
      if (rule.proposedOver !== undefined) {
        const read = parseBox('line', 'enteredValue', over[rule.id] ?? '', { drill: desk.drill })
        if (!read.ok || typeof read.value.value !== 'number') faults[rule.id] = 'An amount in dollars, as 50,000.'
        else cents = read.value.value
        patch.push(['over', cents])
      }
      if (isOn === rule.on && cents === rule.over) return []
      return [{ action: 'review.ruleKeyed', kind: 'reviewRule', id: rule.id, patch }]
    })
    setFault(faults)
    if (Object.keys(faults).length > 0) return
    if (changes.length > 0 && !(await record(changes))) return
    say(onWords(on.size), 'good')
    onClose()
  }

  return (
    <Dialog
      open
      wide
      title="What a second person looks at"
      about={`${reviewConditionsSource.source}. Printing is never refused: what goes without is an exception.`}
      onClose={onClose}
    >
      <RecordForm save="Save" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <ul className="review-rules">
          {kept.map((rule) => (
            <li key={rule.id}>
              <CheckField
                id={`rule-${rule.id}`}
                label={rule.name}
                checked={on.has(rule.id)}
                onChange={(event) => {
                  const next = new Set(on)
                  if (event.target.checked) next.add(rule.id)
                  else next.delete(rule.id)
                  setOn(next)
                }}
              />
              {rule.proposedOver === undefined ? (
                <p className="small muted">{rule.about}</p>
              ) : (
                <TextField
                  id={`rule-${rule.id}-over`}
                  label="Over, $"
                  aria-label={`${rule.name}, $`}
                  mono
                  value={over[rule.id] ?? ''}
                  error={fault[rule.id]}
                  onChange={(event) => setOver({ ...over, [rule.id]: event.target.value })}
                />
              )}
            </li>
          ))}
        </ul>
      </RecordForm>
    </Dialog>
  )
}

const onWords = (count: number): string =>
  count === 0
    ? 'No condition is on: nothing waits for a second person.'
    : count === 1
      ? 'One condition is on.'
      : `${count} conditions are on.`
