import { err, ok, type Result } from '../result'
import { badCharacter, type IdentifierError } from './identifierError'

/** Carrier's Standard Carrier Alpha Code: four letters (AMS and CATAIR practice). Whose it is cannot be told offline. */
export function checkScac(text: string): Result<{ scac: string; verified: 'formatOnly' }, IdentifierError> {
  const scac = text.trim().toUpperCase()
  if (scac === '') return err({ type: 'Empty' })
  const wrong = badCharacter(scac, /[A-Z]/u)
  if (wrong !== undefined) return err(wrong)
  if (scac.length !== 4) return err({ type: 'BadLength', expected: '4', found: scac.length })
  return ok({ scac, verified: 'formatOnly' })
}

/**
 * Bill of lading or PAPS number, with or without its SCAC in front: carrier's number of up to 12 letters and digits
 * (AMS and CATAIR practice; PAPS: up to 16 in all). No check digit.
 */
export function checkBillNumber(
  scac: string,
  text: string,
): Result<{ bill: string; verified: 'formatOnly' }, IdentifierError> {
  const carrier = scac.trim().toUpperCase()
  const bare = text.replace(/[\s-]/gu, '').toUpperCase()
  if (bare === '') return err({ type: 'Empty' })
  const wrong = badCharacter(bare, /[A-Z0-9]/u)
  if (wrong !== undefined) return err(wrong)
  const number = carrier !== '' && bare.startsWith(carrier) ? bare.slice(carrier.length) : bare
  const longest = carrier === '' ? 16 : 12
  if (number.length > longest) return err({ type: 'BadLength', expected: `at most ${longest}`, found: number.length })
  return ok({ bill: carrier + number, verified: 'formatOnly' })
}
