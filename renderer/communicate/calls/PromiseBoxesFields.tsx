import { useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/Field'
import { focusFirst } from '../../ui/focusFirst'
import { MomentField } from '../../ui/MomentField'
import { keyedNow, type MomentError } from '../../ui/moments'
import type { PromiseBoxes } from './callForm'

export interface PromiseBoxesFieldsProps {
  promises: readonly PromiseBoxes[]
  faults: Readonly<Record<number, MomentError>>
  /** whose it is unless another is named */
  owner: string
  onChange: (promises: readonly PromiseBoxes[]) => void
}

/** What we promised them: each becomes a task of somebody, with its time. */
export function PromiseBoxesFields({ promises, faults, owner, onChange }: PromiseBoxesFieldsProps) {
  const desk = useDeskHandle()
  const put = (nth: number, some: Partial<PromiseBoxes>) =>
    onChange(promises.map((one, at) => (at === nth ? { ...one, ...some } : one)))
  const add = () => onChange([...promises, { what: '', due: { ...keyedNow(desk.now()), time: '' }, owner }])
  return (
    <>
      {promises.map((promise, nth) => (
        <fieldset key={nth} className="promise">
          <legend>{promises.length === 1 ? 'We promised' : `We promised, ${nth + 1}`}</legend>
          <TextField
            id={`promise-${nth}-what`}
            label="What we promised"
            ref={focusFirst}
            value={promise.what}
            onChange={(event) => put(nth, { what: event.target.value })}
          />
          <MomentField
            id={`promise-${nth}-due`}
            label="Promised by"
            value={promise.due}
            error={faults[nth]}
            onChange={(due) => put(nth, { due })}
          />
          <TextField
            id={`promise-${nth}-owner`}
            label="Who does it"
            value={promise.owner}
            onChange={(event) => put(nth, { owner: event.target.value })}
          />
        </fieldset>
      ))}
      <div>
        <Button onClick={add}>{promises.length === 0 ? 'We promised something' : 'Another promise'}</Button>
      </div>
    </>
  )
}
