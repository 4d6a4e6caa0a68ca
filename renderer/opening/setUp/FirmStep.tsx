import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { lineBox, neededBox } from '../../ui/boxes'
import { TextField } from '../../ui/Field'
import { StepPage } from './StepPage'
import { errorOf, type StepProps } from './steps'

const FirmBoxes = z.object({
  name: neededBox('The firm’s name stands on every letter.'),
  street: lineBox(),
  city: lineBox(80),
  state: lineBox(20),
  postal: lineBox(20),
  phone: lineBox(40),
  email: lineBox(120),
  cleanEmail: lineBox(120),
})
export type FirmBoxes = z.infer<typeof FirmBoxes>
export const noFirm: FirmBoxes = {
  name: '',
  street: '',
  city: '',
  state: '',
  postal: '',
  phone: '',
  email: '',
  cleanEmail: '',
}

export function FirmStep({ values, onNext, onBack }: StepProps<FirmBoxes>) {
  const form = useForm({ resolver: zodResolver(FirmBoxes), defaultValues: values })
  const { errors } = form.formState
  return (
    <StepPage
      nth={0}
      title="Your firm"
      about="As it stands on the downtime letter. What you do not know now prints as a blank, and can be keyed later under Prepare."
      onSubmit={(event) => void form.handleSubmit(onNext)(event)}
      onBack={onBack}
    >
      <TextField id="firm-name" label="Name of the firm" error={errorOf(errors, 'name')} {...form.register('name')} />
      <TextField id="firm-street" label="Street" error={errorOf(errors, 'street')} {...form.register('street')} />
      <div className="form-grid">
        <TextField id="firm-city" label="City" error={errorOf(errors, 'city')} {...form.register('city')} />
        <TextField id="firm-state" label="State" error={errorOf(errors, 'state')} {...form.register('state')} />
        <TextField id="firm-postal" label="ZIP" mono error={errorOf(errors, 'postal')} {...form.register('postal')} />
      </div>
      <div className="form-grid">
        <TextField
          id="firm-phone"
          label="Telephone"
          mono
          error={errorOf(errors, 'phone')}
          {...form.register('phone')}
        />
        <TextField id="firm-email" label="E-mail" error={errorOf(errors, 'email')} {...form.register('email')} />
      </div>
      <TextField
        id="firm-clean-email"
        label="Mailbox outside your own network"
        hint="For the hours when your own mail is down or not to be trusted. Letters name it."
        error={errorOf(errors, 'cleanEmail')}
        {...form.register('cleanEmail')}
      />
    </StepPage>
  )
}
