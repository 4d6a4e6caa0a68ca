import { isNotEnforced } from './codes'
import type { Flag } from '../../knowledge/pga/types'
import type { JudgedVerdict, VerdictProblem } from './types'

/**
 * The verdict that counts for a program: the line's before the product's, the program's own before one on the agency as a
 * whole. One that has expired comes last, so that it can be said.
 */
export function verdictFor(
  verdicts: readonly JudgedVerdict[],
  { agency, program }: { agency: string; program: string },
): JudgedVerdict | undefined {
  const own = verdicts.filter((one) => one.agency === agency && (one.program === program || one.program === ''))
  if (own.length <= 1) return own[0]
  const weight = (one: JudgedVerdict): number =>
    (one.expired ? 4 : 0) + (one.about === 'line' ? 0 : 2) + (one.program === program ? 0 : 1)
  return [...own].sort((a, b) => weight(a) - weight(b))[0]
}

export interface FlagRule {
  code: string
  must: boolean
  disclaim: readonly string[]
  /** nothing is owed where nothing is filed: AQX, a flag that is not enforced, one that the guide does not know */
  free: boolean
}

export const flagRule = (code: string, flag: Flag | undefined, agency: string): FlagRule => ({
  code,
  must: flag?.must === true,
  // CBP's message set: B is not taken for EPA's pesticides; the table has that already, and an unknown flag takes none.
  disclaim: flag?.disclaim ?? [],
  free: isNotEnforced(code) || code === 'AQX' || flag === undefined || !flag.active || flag.agency !== agency,
})

/**
 * Why a verdict *does not apply* does not close the flags. Empty: it does.
 * - a must flag is closed by a typed reason of its own and by nothing else (agencies have exceptions)
 * - a may flag wants data or a disclaim code that the flag takes; another code wants the typed reason
 * - nothing is closed without saying why
 */
export function disclaimProblems(
  verdict: Pick<JudgedVerdict, 'disclaimCode' | 'reason' | 'overrideReason'>,
  flags: readonly FlagRule[],
  entryType: string | undefined,
): VerdictProblem[] {
  const problems: VerdictProblem[] = []
  const overridden = verdict.overrideReason.trim() !== ''
  if (verdict.reason.trim() === '' && !overridden) problems.push({ type: 'ReasonMissing' })
  for (const { code: flag, must, disclaim, free } of flags) {
    if (free) continue
    if (must) {
      if (!overridden) problems.push({ type: 'MustNeedsReason', flag })
      continue
    }
    const allowed = disclaim.filter((code) => code !== 'F' || entryType === undefined || entryType === '21')
    if (verdict.disclaimCode === '') problems.push({ type: 'DisclaimCodeMissing', flag, allowed })
    else if (!allowed.includes(verdict.disclaimCode) && !overridden)
      problems.push({ type: 'DisclaimCodeNotTaken', flag, code: verdict.disclaimCode, allowed })
  }
  return problems
}
