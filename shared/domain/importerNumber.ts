import { err, ok, type Result } from '../result'
import { badCharacter, type IdentifierError } from './identifierError'

/**
 * Importer of record number (19 CFR 24.5; CBP Form 5106): an employer number with its suffix NN-NNNNNNNXX, a Social
 * Security number NNN-NN-NNNN, or one that CBP assigned, YYDDPP-NNNNN. None has a check digit: whether it is on file and
 * active cannot be told offline (CBP deactivates numbers that go unused).
 */
export interface ImporterNumber {
  /** in its printed form, hyphens included */
  importerNumber: string
  kind: 'employer' | 'socialSecurity' | 'cbpAssigned'
  /** for copies that leave the broker: all but the last four withheld. A Social Security number may be among them. */
  masked: string
  verified: 'formatOnly'
}

const FORMS = 'NN-NNNNNNNXX, NNN-NN-NNNN or YYDDPP-NNNNN'

/** Reads a keyed importer number; case and spaces do not matter, and hyphens only where two kinds would look alike. */
export function parseImporterNumber(text: string): Result<ImporterNumber, IdentifierError> {
  const bare = text.replace(/\s/gu, '').toUpperCase()
  if (bare === '') return err({ type: 'Empty' })
  const wrong = badCharacter(bare, /[A-Z0-9-]/u)
  if (wrong !== undefined) return err(wrong)
  if (/^\d{2}-\d{7}[A-Z0-9]{2}$/u.test(bare)) return ok(read(bare, 'employer'))
  if (/^\d{3}-\d{2}-\d{4}$/u.test(bare)) return ok(read(bare, 'socialSecurity'))
  if (/^\d{6}-\d{5}$/u.test(bare)) return ok(read(bare, 'cbpAssigned'))
  if (/^\d{2}-\d{7}$/u.test(bare)) return err({ type: 'SuffixMissing' })
  // Eleven characters whose suffix has a letter can only be an employer number; digits alone could be two kinds.
  if (/^\d{9}(?=.*[A-Z])[A-Z0-9]{2}$/u.test(bare)) return ok(read(`${bare.slice(0, 2)}-${bare.slice(2)}`, 'employer'))
  if (/^\d{9}$|^\d{11}$/u.test(bare)) return err({ type: 'HyphensNeeded' })
  return err({ type: 'BadPattern', expected: FORMS })
}

const read = (importerNumber: string, kind: ImporterNumber['kind']): ImporterNumber => ({
  importerNumber,
  kind,
  masked: importerNumber.slice(0, -4).replace(/[A-Z0-9]/gu, 'X') + importerNumber.slice(-4),
  verified: 'formatOnly',
})
