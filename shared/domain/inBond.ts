import { err, ok, type Result } from '../result'
import { mod7 } from './airWaybill'
import { badCharacter, type IdentifierError, type Verified } from './identifierError'

export interface InBondNumber {
  inBond: string
  verified: Verified
}

/**
 * In-bond number: eight digits and their remainder by seven (CBP's computation formula for Form 7512), or a paperless
 * number with a V in front, whose exact form and check were not found: 9 to 12 characters are taken as they are.
 */
export function parseInBond(text: string): Result<InBondNumber, IdentifierError> {
  const bare = text.replace(/[\s-]/gu, '').toUpperCase()
  if (bare === '') return err({ type: 'Empty' })
  if (bare.startsWith('V')) return paperless(bare)
  const wrong = badCharacter(bare, /\d/u)
  if (wrong !== undefined) return err(wrong)
  if (bare.length !== 9) return err({ type: 'BadLength', expected: '9', found: bare.length })
  const expected = mod7(bare.slice(0, 8))
  const found = bare.slice(8)
  if (found !== expected) return err({ type: 'CheckDigitWrong', expected, found })
  return ok({ inBond: bare, verified: 'checkDigit' })
}

function paperless(bare: string): Result<InBondNumber, IdentifierError> {
  const wrong = badCharacter(bare, /[A-Z0-9]/u)
  if (wrong !== undefined) return err(wrong)
  if (bare.length < 9 || bare.length > 12) return err({ type: 'BadLength', expected: '9 to 12', found: bare.length })
  return ok({ inBond: bare, verified: 'formatOnly' })
}
