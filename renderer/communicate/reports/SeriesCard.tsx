import type { ReactNode } from 'react'
import { versionState, versionsOf, type Series, type Version } from '../../../shared/domain/incident/reports'
import { pendingOf } from '../../../shared/domain/incident/reportsPending'
import { routeToHash } from '../../frame/routes'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { Tag } from '../../ui/Tag'
import { momentWords } from '../../words/times'
import { countWords, stateWords, versionName } from './reportWords'

export interface SeriesCardProps {
  title: string
  series: Series
  busy: boolean
  /** the one thing to do next on this screen */
  primary: boolean
  onMake: () => void
  children?: ReactNode
}

/** The versions of one report, and the button that makes the next. */
export function SeriesCard({ title, series, busy, primary, onMake, children }: SeriesCardProps) {
  const { versions, count } = useMade('every', seriesHere, series.incident, series.report, series.breach)
  const first = versions.length === 0
  const next = first
    ? series.report === 'incidentNotice'
      ? 'Make the notice'
      : 'Make the breach report'
    : `Make supplement ${Math.max(...versions.map(({ version }) => version.fields.number ?? 0)) + 1}`
  return (
    <Card title={title} className="series">
      {children}
      {!first && (
        <DataTable
          caption={`${title}: versions`}
          rows={versions}
          keyOf={({ version }) => version.id}
          empty=""
          columns={[
            {
              id: 'name',
              head: 'Version',
              cell: ({ version }) => (
                <a href={routeToHash({ at: 'communicate', page: 'reports', id: version.id })}>{versionName(version)}</a>
              ),
            },
            {
              id: 'made',
              head: 'Made',
              cell: ({ version: { fields } }) =>
                [fields.madeAt && momentWords(fields.madeAt), fields.madeBy].filter(Boolean).join(', '),
            },
            {
              id: 'state',
              head: 'Where it stands',
              cell: ({ state, version }) => {
                const { tone, words } = stateWords(state, version)
                return <Tag tone={tone}>{words}</Tag>
              },
            },
          ]}
        />
      )}
      <div className="row">
        <Button look={primary ? 'primary' : 'plain'} large={primary} disabled={busy} onClick={onMake}>
          {next}
        </Button>
        {!first && <span className={count === 0 ? 'muted' : 'strong'}>{countWords(count)} since the last version</span>}
      </div>
    </Card>
  )
}

interface Shown {
  version: Version
  state: ReturnType<typeof versionState>
}
function seriesHere(
  { state }: Desk,
  incident: string,
  report: Series['report'],
  breach: string | undefined,
): { versions: Shown[]; count: number } {
  const series = { incident, report, breach }
  return {
    versions: versionsOf(state, series).map((version) => ({ version, state: versionState(state, version) })),
    count: pendingOf(state, series).count,
  }
}
