import type { EntryFile } from '../entryFile'
import type { DecidedLine } from './decided'
import type { DisclaimStatement, Finding, PgaTables } from './types'

/**
 * On paper there is no field for a disclaim: the packet carries a signed statement of each agency, and the code is sent
 * when the entry is transmitted. A wrong disclaim is a false statement, so it says no more than the verdict did.
 */
export function statementsOf(
  file: EntryFile,
  lines: readonly DecidedLine[],
  tables: PgaTables,
): readonly DisclaimStatement[] {
  const statements = new Map<string, DisclaimStatement>()
  for (const { line, determination } of lines)
    for (const finding of determination.findings) {
      if (finding.standing !== 'disclaimed') continue
      const htsNumber = file.lines.find(({ id }) => id === line)?.fields.htsNumber ?? ''
      const { agency, program, disclaimCode: code, verdictReason } = finding
      const flag = finding.flags.join(' ')
      const key = [agency, program, flag, code, verdictReason].join('\n')
      const known = statements.get(key)
      const htsNumbers = [...new Set([...(known?.htsNumbers ?? []), htsNumber])].filter((one) => one !== '')
      statements.set(key, {
        agency,
        program,
        lines: [...(known?.lines ?? []), line],
        htsNumbers,
        flag,
        code,
        text: textOf(finding, htsNumbers, tables),
        complete: verdictReason.trim() !== '',
      })
    }
  return [...statements.values()]
}

function textOf(finding: Finding, htsNumbers: readonly string[], { knowledge }: PgaTables): string {
  const { agency, disclaimCode, flags, verdictReason } = finding
  const name = knowledge.agency(agency)?.name ?? agency
  const numbers = htsNumbers.join(', ')
  const subject =
    numbers === '' ? 'The goods' : `${htsNumbers.length === 1 ? 'Tariff number' : 'Tariff numbers'} ${numbers}`
  const flagged =
    flags.length === 0 ? '' : ` ${htsNumbers.length > 1 ? 'are' : 'is'} flagged ${flags.join(' ')} (${name}).`
  const meaning = knowledge.of.disclaimCodes.find(({ code }) => code === disclaimCode)?.meaning
  const said =
    disclaimCode === 'C' || disclaimCode === 'D'
      ? `${meaning ?? 'Data are filed by other means'}: ${verdictReason}.`
      : `The goods are not subject to it because ${verdictReason}.`
  const opening = flagged === '' ? `${subject} (${name}):` : `${subject}${flagged}`
  return `${opening} ${said.replace(/\.\.$/u, '.')} Disclaim code ${disclaimCode} will be sent when the entry is transmitted.`
}
