import type { Line } from '../../shared/domain/kinds'
import type { Determination, Finding } from '../../shared/domain/pga/types'
import { Tag, type Tone } from '../ui/Tag'

export interface PgaTagProps {
  line: Line
  /** undefined while the tables are being read */
  found: Determination | undefined
}

/**
 * What the tables say of a line, short; the whole sentence is read aloud and stands on the checklist. Nothing found is
 * said as that, with the open questions beside it, never as *no agency* (practice 24).
 */
export function PgaTag({ line, found }: PgaTagProps) {
  if (found === undefined) return line.htsNumber === undefined ? null : <Tag tone="note">reading</Tag>
  const sure = agenciesWith(found, 'applies', 'disclaimed')
  const asked = agenciesWith(found, 'ask', 'notChecked').filter((agency) => !sure.includes(agency))
  const named = [...sure, ...asked.map((agency) => `${agency}?`)]
  const open = found.questions.filter(({ state }) => state !== 'answered').length
  const words = [named.length === 0 ? 'no flag' : named.join(', '), open === 0 ? '' : `${open} open`]
  return (
    <Tag tone={toneOf(found)}>
      <span title={found.sentence} aria-hidden="true">
        {words.filter(Boolean).join(' \u00b7 ')}
      </span>
      <span className="visually-hidden">{found.sentence}</span>
    </Tag>
  )
}

const agenciesWith = ({ findings }: Determination, ...standings: Finding['standing'][]): string[] => [
  ...new Set(findings.filter(({ standing }) => standings.includes(standing)).map(({ agency }) => agency)),
]

const toneOf = ({ findings, alarms, questions }: Determination): Tone => {
  if (alarms.length > 0 || findings.some(({ problems }) => problems.length > 0)) return 'stop'
  return questions.some(({ bad }) => bad !== undefined) ? 'later' : 'note'
}
