import type { Checklist, Finding } from '../../shared/domain/pga/types'

/** One agency's program as it was found, for all lines on which it stands the same. */
export interface Found {
  key: string
  finding: Finding
  /** ids, in printed order */
  lines: readonly string[]
  nths: readonly number[]
}

const rank: Readonly<Record<Finding['standing'], number>> = {
  applies: 0,
  ask: 1,
  notChecked: 2,
  disclaimed: 3,
  doesNotApply: 4,
}

/** What was found on the lines of a shipment, alike things together: what applies first, then what is to be asked. */
export function foundOf({ lines }: Pick<Checklist, 'lines'>): readonly Found[] {
  const found = new Map<string, { finding: Finding; lines: string[]; nths: number[] }>()
  for (const { line, nth, determination } of lines)
    for (const finding of determination.findings) {
      const key = keyOf(finding)
      const known = found.get(key)
      if (known === undefined) found.set(key, { finding, lines: [line], nths: [nth] })
      else {
        known.lines.push(line)
        known.nths.push(nth)
      }
    }
  return [...found]
    .map(([key, one]) => ({ key, ...one }))
    .sort((a, b) => rank[a.finding.standing] - rank[b.finding.standing])
}

const keyOf = ({ agency, program, standing, flags, disclaimCode, toConfirm, problems }: Finding): string =>
  [
    agency,
    program,
    standing,
    flags.join(' '),
    disclaimCode,
    toConfirm,
    problems.map(({ type }) => type).join(' '),
  ].join('|')
