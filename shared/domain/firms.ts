import { err, ok, type Result } from '../result'
import { badCharacter, type IdentifierError } from './identifierError'

export interface Firms {
  firms: string
  /** it begins with a letter, as nearly all do: where it does not, look again */
  usual: boolean
  verified: 'formatOnly'
}

/** FIRMS code of the place where the goods are: four letters or digits (Cargo Release, location of goods). */
export function checkFirms(text: string): Result<Firms, IdentifierError> {
  const firms = text.trim().toUpperCase()
  if (firms === '') return err({ type: 'Empty' })
  const wrong = badCharacter(firms, /[A-Z0-9]/u)
  if (wrong !== undefined) return err(wrong)
  if (firms.length !== 4) return err({ type: 'BadLength', expected: '4', found: firms.length })
  return ok({ firms, usual: /^[A-Z]/u.test(firms), verified: 'formatOnly' })
}
