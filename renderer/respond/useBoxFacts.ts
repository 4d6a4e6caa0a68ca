import { useEffect } from 'react'
import type { Diagnostic } from '../../shared/domain/diagnostics'
import { boxName } from './formLayout'
import type { BoxProblem, Keying } from './keying'
import { computedTexts } from './projections'

/** The box in which a problem is mended: an importer is chosen in the box of its name, a product in its description's. */
export function diagnosticBox(one: Diagnostic, entryId: string): { id: string; field: string } {
  const field = one.field === 'importer' ? 'importerName' : one.field === 'product' ? 'description' : one.field
  return { id: one.entity === '' ? entryId : one.entity, field }
}

/** Tells each box what the domain says of it and what is computed for it; only boxes whose facts changed are redrawn. */
export function useBoxFacts(keying: Keying, diagnostics: readonly Diagnostic[], say: (sentence: string) => void): void {
  // A second number for one bill is said the moment it is keyed, not when the list of problems is walked (practice 3).
  const sameBill = diagnostics.find((one) => one.code === 'SameBill' || one.code === 'BillInFlight')?.text
  useEffect(() => {
    if (sameBill !== undefined) say(sameBill)
  }, [sameBill, say])

  useEffect(() => {
    const problems = new Map<string, BoxProblem>()
    for (const one of diagnostics) {
      const { id, field } = diagnosticBox(one, keying.entryId)
      const name = boxName(id, field)
      if (!problems.has(name)) problems.set(name, { class: one.class, text: one.text })
    }
    keying.problems.replace(problems)
    keying.computed.replace(computedTexts(keying.desk, keying.entryId))
  }, [keying, diagnostics])
}
