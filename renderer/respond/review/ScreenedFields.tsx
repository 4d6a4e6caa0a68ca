import type { Ref } from 'react'
import { SelectField, TextField } from '../../ui/Field'
import { resultOptions } from './screeningWords'
import type { ScreenedBoxes } from './useScreened'

interface ScreenedFieldsProps {
  /** in front of the ids of its boxes */
  id: string
  /** the box of the result */
  ref: Ref<HTMLSelectElement>
  screened: ScreenedBoxes
  /** results that can be chosen */
  options?: readonly (typeof resultOptions)[number][]
}

/** The boxes of one screening; those of the clearing are asked of a possible match alone. */
export function ScreenedFields({ id, ref, screened, options = resultOptions }: ScreenedFieldsProps) {
  const { boxes, faults, put } = screened
  const box = (field: keyof typeof faults) => ({
    id: `${id}-${field}`,
    value: boxes[field],
    error: faults[field],
    maxLength: 300,
    onChange: (event: { target: { value: string } }) => put({ [field]: event.target.value }),
  })
  return (
    <>
      <SelectField
        id={`${id}-result`}
        ref={ref}
        label="Result"
        value={boxes.result}
        options={options}
        onChange={({ target }) =>
          put({ result: resultOptions.find(({ value }) => value === target.value)?.value ?? 'clear' })
        }
      />
      <div className="form-grid">
        <TextField label="Screened by" {...box('screenedBy')} />
        <TextField label="Lists" placeholder="Consolidated Screening List" {...box('lists')} />
      </div>
      {boxes.result === 'possibleMatch' && (
        <div className="form-grid">
          <TextField label="Cleared by" {...box('clearedBy')} />
          <TextField label="Why it is another party" {...box('clearedWhy')} />
        </div>
      )}
    </>
  )
}
