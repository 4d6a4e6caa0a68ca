import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { codeBox } from '../../ui/boxes'
import { TextField } from '../../ui/Field'
import { ports } from '../../../shared/knowledge/ports'
import { filerCodeRefusal } from '../../words/identifiers'
import { StepPage } from './StepPage'
import { errorOf, type StepProps } from './steps'

const FilerBoxes = z.object({
  filerCode: codeBox(3).superRefine((code, context) => {
    const refusal = code === '' ? 'The filer code is in front of every entry number.' : filerCodeRefusal(code)
    if (refusal !== undefined) context.addIssue({ code: 'custom', message: refusal })
  }),
  licenceNumber: codeBox(),
  permitNumber: codeBox(),
  homePort: z
    .string()
    .transform((text) => text.trim().slice(0, 4))
    .pipe(z.string().regex(/^(\d{4})?$/u, 'A port has four digits: 2304 for Laredo.')),
})
export type FilerBoxes = z.infer<typeof FilerBoxes>
export const noFiler: FilerBoxes = { filerCode: '', licenceNumber: '', permitNumber: '', homePort: '' }

export function FilerStep({ values, onNext, onBack }: StepProps<FilerBoxes>) {
  const form = useForm({ resolver: zodResolver(FilerBoxes), defaultValues: values })
  const { errors } = form.formState
  return (
    <StepPage
      nth={1}
      title="Filer code, licence, port"
      about="The filer code is checked against the patterns that CBP gives out; whether it is yours cannot be checked here."
      onSubmit={(event) => void form.handleSubmit(onNext)(event)}
      onBack={onBack}
    >
      <div className="form-grid">
        <TextField
          id="filer-code"
          label="Filer code"
          mono
          maxLength={3}
          hint="Three characters"
          error={errorOf(errors, 'filerCode')}
          {...form.register('filerCode')}
        />
        <TextField
          id="licence"
          label="Broker licence"
          mono
          error={errorOf(errors, 'licenceNumber')}
          {...form.register('licenceNumber')}
        />
        <TextField
          id="permit"
          label="National permit"
          mono
          error={errorOf(errors, 'permitNumber')}
          {...form.register('permitNumber')}
        />
        <TextField
          id="home-port"
          label="Port worked from"
          mono
          list="ports"
          hint="Schedule D; proposed on each new entry"
          error={errorOf(errors, 'homePort')}
          {...form.register('homePort')}
        />
      </div>
      <datalist id="ports">
        {ports.map((port) => (
          <option key={port.code} value={port.code}>
            {port.name}
          </option>
        ))}
      </datalist>
    </StepPage>
  )
}
