import type { FieldErrors, FieldValues } from 'react-hook-form'

/** What one step of the set-up hands on: its values, and how to go back with nothing lost. */
export interface StepProps<Values> {
  values: Values
  onNext: (values: Values) => void
  onBack: () => void
}

export const stepNames = ['Firm', 'Filer', 'Entry numbers', 'Who signs', 'Operator', 'Recovery code'] as const

/** The sentence under a box, or undefined. */
export function errorOf<Values extends FieldValues>(
  errors: FieldErrors<Values>,
  field: keyof Values & string,
): string | undefined {
  const message = errors[field]?.message
  return typeof message === 'string' ? message : undefined
}
