import { err, ok, type Result } from '../result'
import { badCharacter, type IdentifierError } from './identifierError'

/** Letter values of ISO 6346: from A = 10 upwards, multiples of eleven left out (A10 B12 … K21, L23 … U32, V34 … Z38). */
function valueOf(character: string): number {
  if (character >= '0' && character <= '9') return Number(character)
  const place = character.charCodeAt(0) - 65
  return place + 10 + (place > 20 ? 3 : place > 10 ? 2 : place > 0 ? 1 : 0)
}

/**
 * Container number (ISO 6346): owner (3 letters), category U, J or Z, six digits, check digit: values weighted by powers
 * of two, remainder by eleven, ten counts as zero. Some wrong digits pass because ten and zero share a sign.
 */
export function parseContainer(text: string): Result<{ container: string; verified: 'checkDigit' }, IdentifierError> {
  const bare = text.replace(/[\s-]/gu, '').toUpperCase()
  if (bare === '') return err({ type: 'Empty' })
  const wrong =
    badCharacter(bare.slice(0, 3), /[A-Z]/u) ??
    badCharacter(bare.slice(0, 4), /[UJZ]/u, 3) ??
    badCharacter(bare, /\d/u, 4)
  if (wrong !== undefined) return err(wrong)
  if (bare.length !== 11) return err({ type: 'BadLength', expected: '11', found: bare.length })
  let sum = 0
  for (const [index, character] of [...bare.slice(0, 10)].entries()) sum += valueOf(character) * 2 ** index
  const expected = String((sum % 11) % 10)
  const found = bare.slice(10)
  if (found !== expected) return err({ type: 'CheckDigitWrong', expected, found })
  return ok({ container: bare, verified: 'checkDigit' })
}
