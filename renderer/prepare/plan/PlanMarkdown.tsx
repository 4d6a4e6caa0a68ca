import { useRef, useState } from 'react'
import { planOf } from '../../../shared/domain/plan'
import type { Change, Patch } from '../../../shared/journal/item'
import { readPlanMarkdown, writePlanMarkdown } from '../../../shared/exchange/planMarkdown'
import { saveFileOutside } from '../../paper/saveOutside'
import { useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { useSay } from '../../ui/Status'
import { writingErrorWords } from '../../words/errors'
import type { usePlanRecord } from './usePlanRecord'

const mostBytes = 1_048_576

/** The plan as a text file, in and out. What is read replaces steps of the same id and adds the others; nothing is taken out. */
export function PlanMarkdown({ plan, onClose }: { plan: ReturnType<typeof usePlanRecord>; onClose: () => void }) {
  const desk = useDeskHandle()
  const say = useSay()
  const box = useRef<HTMLInputElement>(null)
  const [refused, setRefused] = useState<readonly string[]>([])

  const save = async () => {
    const steps = planOf(desk.state).map(({ id, fields }) => ({ id, fields }))
    const bytes = new TextEncoder().encode(writePlanMarkdown(steps))
    const saved = await saveFileOutside(desk, { name: 'plan.md', bytes, what: 'Continuity plan' })
    if (saved.ok) say(`Saved as ${saved.value}. The file is not sealed.`, 'good')
    else say(writingErrorWords(saved.error), 'stop')
  }
  const read = async (file: File) => {
    if (file.size > mostBytes) return setRefused([`${file.name} is larger than 1 MB: that is no plan.`])
    const { steps, refused: lines } = readPlanMarkdown(await file.text())
    setRefused(lines.map(({ line, what }) => `Line ${line}: ${what}`))
    if (steps.length === 0) {
      if (lines.length === 0) setRefused([`${file.name} holds no step: a step is a line that begins with ###.`])
      return
    }
    const changes = steps.map(({ id, fields }): Change => ({
      action: 'planStep.keyed',
      kind: 'planStep',
      id,
      patch: [...(Object.entries(fields) as Patch), ['removed', false]],
    }))
    const done = await plan.record(changes, `${steps.length} steps read from ${file.name}. Ctrl+Z takes them back.`)
    if (done && lines.length === 0) onClose()
  }

  return (
    <Dialog
      open
      title="The plan as a text file"
      about="Headings of level two are phases, of level three steps. Steps with the same id are replaced, others are added, none is taken out."
      onClose={onClose}
    >
      <div className="stack">
        {refused.length > 0 && (
          <ul role="alert" className="field__error">
            {refused.slice(0, 12).map((line) => (
              <li key={line}>{line}</li>
            ))}
            {refused.length > 12 && <li>and {refused.length - 12} more</li>}
          </ul>
        )}
        <input
          ref={box}
          type="file"
          accept=".md,.txt,text/markdown"
          className="visually-hidden"
          aria-label="File with the plan"
          tabIndex={-1}
          onChange={(event) => {
            const [file] = event.target.files ?? []
            if (file !== undefined) void read(file)
            event.target.value = ''
          }}
        />
        <div className="form-actions">
          <Button onClick={onClose}>Close</Button>
          <Button onClick={() => void save()}>Save plan.md</Button>
          <Button look="primary" disabled={plan.busy} onClick={() => box.current?.click()}>
            Read a file …
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
