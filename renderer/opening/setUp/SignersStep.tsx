import { zodResolver } from '@hookform/resolvers/zod'
import { useFieldArray, useForm } from 'react-hook-form'
import { z } from 'zod'
import { lineBox } from '../../ui/boxes'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/Field'
import { StepPage } from './StepPage'
import type { StepProps } from './steps'

const SignersBoxes = z.object({
  signers: z.array(z.object({ name: lineBox(), title: lineBox(), licenceNumber: lineBox(40), phone: lineBox(40) })),
})
export type SignersBoxes = z.infer<typeof SignersBoxes>
const nobody = { name: '', title: '', licenceNumber: '', phone: '' }
export const noSigners: SignersBoxes = { signers: [nobody] }

/** Who may sign is a list of the firm; the signature itself is in ink (practice 11). */
export function SignersStep({ values, onNext, onBack }: StepProps<SignersBoxes>) {
  const form = useForm({ resolver: zodResolver(SignersBoxes), defaultValues: values })
  const rows = useFieldArray({ control: form.control, name: 'signers' })
  return (
    <StepPage
      nth={3}
      title="Who signs"
      about="Letters and forms are signed in ink by one of these. A row without a name is left out; more can be added later."
      onSubmit={(event) => void form.handleSubmit(onNext)(event)}
      onBack={onBack}
    >
      {rows.fields.map((row, nth) => (
        <div className="form-grid" key={row.id}>
          <TextField id={`signer-name-${nth}`} label="Name" {...form.register(`signers.${nth}.name`)} />
          <TextField
            id={`signer-title-${nth}`}
            label="Title"
            placeholder="Licensed customs broker"
            {...form.register(`signers.${nth}.title`)}
          />
          <TextField
            id={`signer-licence-${nth}`}
            label="Own licence number"
            mono
            {...form.register(`signers.${nth}.licenceNumber`)}
          />
          <TextField id={`signer-phone-${nth}`} label="Telephone" mono {...form.register(`signers.${nth}.phone`)} />
        </div>
      ))}
      <div>
        <Button onClick={() => rows.append(nobody)}>One more</Button>
      </div>
    </StepPage>
  )
}
