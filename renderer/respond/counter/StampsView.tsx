import { useState } from 'react'
import { stampsToScan, type StampToScan } from '../../../shared/domain/respond/visits'
import { keepErrorWords, keepFile } from '../../communicate/keepFiles'
import { routeToHash } from '../../frame/routes'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { Screen } from '../../ui/Screen'
import { useSay } from '../../ui/Status'
import { recordErrorWords } from '../../words/errors'
import { dayWords } from '../../words/times'
import { factTitle } from '../factWords'
import type { Fact } from '../../../shared/domain/kinds'
import { CounterParts } from './CounterParts'

const stamps = ({ state }: Desk) => stampsToScan(state)
/** More than a day's work: the rest comes up as these are done. */
const SHOWN = 100

/** Pages with a stamp of which no scan is kept: a stamp in a drawer is no evidence for the one who is asked later. */
export function StampsView() {
  const desk = useDeskHandle()
  const say = useSay()
  const rows = useMade(['entry', 'fact'], stamps)
  const [fault, setFault] = useState<string>()

  const attach = async ({ fact, called }: StampToScan, file: File | undefined) => {
    if (file === undefined) return
    const kept = await keepFile(desk, file)
    if (!kept.ok) return setFault(keepErrorWords(kept.error))
    const recorded = await desk.record([
      kept.value.change,
      { action: 'entry.followed', kind: 'fact', id: fact, patch: [['scan', kept.value.id]] },
    ])
    setFault(recorded.ok ? undefined : recordErrorWords(recorded.error))
    if (recorded.ok) say(`The stamped page of ${called} is kept.`, 'good')
  }
  return (
    <Screen
      title="Stamps to scan"
      about={rows.length === 0 ? 'none is missing' : `${rows.length} without a scan`}
      actions={<CounterParts here="stamps" />}
    >
      <Card title="Stamped pages">
        {fault !== undefined && (
          <p role="alert" className="field__error">
            {fault}
          </p>
        )}
        <DataTable<StampToScan>
          caption="Stamped pages without a scan"
          rows={rows.slice(0, SHOWN)}
          keyOf={({ fact }) => fact}
          empty="Each page with a stamp is kept here as a scan or a photo."
          columns={[
            {
              id: 'number',
              head: 'Entry',
              cell: ({ entry, called }) => (
                <a className="mono nowrap" href={routeToHash({ at: 'entry', id: entry })}>
                  {called}
                </a>
              ),
            },
            { id: 'importer', head: 'Importer', cell: ({ importer }) => importer },
            { id: 'what', head: 'Decision', cell: ({ what }) => factTitle(what as Fact['what']) },
            { id: 'day', head: 'Day', cell: ({ day }) => (day === undefined ? '' : dayWords(day)) },
            { id: 'evidence', head: 'Evidence', cell: ({ evidence }) => evidence },
            {
              id: 'file',
              head: 'Scan or photo',
              cell: (row) => (
                <input
                  type="file"
                  className="input"
                  accept="application/pdf,image/*"
                  aria-label={`Scan or photo of the stamped page of ${row.called}`}
                  onChange={({ currentTarget }) => void attach(row, currentTarget.files?.[0])}
                />
              ),
            },
          ]}
        />
        {rows.length > SHOWN && <p className="small muted">{rows.length - SHOWN} more come up as these are done.</p>}
      </Card>
    </Screen>
  )
}
