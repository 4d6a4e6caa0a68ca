import type { Statement } from '../../../shared/domain/incident/facts'
import { momentWords } from '../../words/times'

export const sureOptions = [
  { value: '', label: 'not said' },
  { value: 'sure', label: 'sure: seen or proven' },
  { value: 'likely', label: 'likely' },
  { value: 'unsure', label: 'unsure' },
] as const

export const sureWords = ({ fields }: Statement): string =>
  fields.notKnownYet === true ? '' : (fields.sureness ?? 'not said how sure')

export const valueWords = ({ fields }: Statement): string =>
  fields.notKnownYet !== true
    ? (fields.value ?? '')
    : fields.value === undefined
      ? 'not known yet'
      : `not known yet; so far: ${fields.value}`

export const saidWords = ({ fields }: Statement): string =>
  [fields.saidBy, fields.saidAt && momentWords(fields.saidAt)].filter(Boolean).join(', ')

export const askWords = ({ fields }: Statement): string =>
  [
    fields.askedOf && `${fields.askedOf} goes on asking`,
    fields.askAgainAt && `ask again ${momentWords(fields.askAgainAt)}`,
  ]
    .filter(Boolean)
    .join('; ')

/** Why an answer stands no longer. */
export const formerWords = ({ fields }: Statement): string =>
  fields.withdrawn === true
    ? `withdrawn: ${fields.withdrawnWhy ?? 'no reason keyed'}`
    : fields.beneath === true
      ? 'said earlier, keyed later'
      : 'another took its place'
