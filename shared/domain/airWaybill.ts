import { err, ok, type Result } from '../result'
import { badCharacter, type IdentifierError } from './identifierError'

/** Remainder by seven of a whole serial: the check digit of air waybills and of Form 7512 numbers. */
export const mod7 = (serial: string): string => String(Number(serial) % 7)

/**
 * Air waybill NNN-NNNNNNN-C: airline prefix, serial, and the serial's remainder by seven (IATA practice). The remainder
 * misses about one wrong digit in ten (0 for 7, 1 for 8, 2 for 9) and does not cover the prefix.
 */
export function parseAirWaybill(text: string): Result<{ airWaybill: string; verified: 'checkDigit' }, IdentifierError> {
  const bare = text.replace(/[\s-]/gu, '')
  if (bare === '') return err({ type: 'Empty' })
  const wrong = badCharacter(bare, /\d/u)
  if (wrong !== undefined) return err(wrong)
  if (bare.length !== 11) return err({ type: 'BadLength', expected: '11', found: bare.length })
  const [prefix, serial, found] = [bare.slice(0, 3), bare.slice(3, 10), bare.slice(10)]
  const expected = mod7(serial)
  if (found !== expected) return err({ type: 'CheckDigitWrong', expected, found })
  return ok({ airWaybill: `${prefix}-${serial}${found}`, verified: 'checkDigit' })
}
