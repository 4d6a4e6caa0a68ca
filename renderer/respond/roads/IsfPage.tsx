import { useMemo, useState } from 'react'
import { timeLeft } from '../../../shared/domain/deadlines/timeLeft'
import { isfDuty, isfWorkList, type IsfRow, type IsfState } from '../../../shared/domain/respond/isf'
import { filledIsf, missingElements } from '../../../shared/domain/respond/isfFill'
import { isfElements } from '../../../shared/knowledge/isfElements'
import { ClockWarning } from '../../frame/ClockWarning'
import { useNow } from '../../frame/useNow'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { ListGrid } from '../../ui/ListGrid'
import { Screen } from '../../ui/Screen'
import { Tag, ToneMark } from '../../ui/Tag'
import { momentWords, type Now } from '../../words/times'
import '../../communicate/deadlines/duties.css'
import '../../communicate/deadlines/deadlines.css'
import { IsfDialog } from './IsfDialog'
import { IsfDone } from './IsfDone'
import { IsfSide, type IsfAsk } from './IsfSide'
import './roads.css'

const list = ({ state }: Desk): readonly IsfRow[] => isfWorkList(state)
const reads = ['entry', 'arrival', 'flightDecision', 'fact', 'isf'] as const

const filters = [
  { id: 'open', name: 'To file', shows: ['due', 'sent', 'noLading', 'modeUnknown'] },
  { id: 'clock', name: 'With a clock', shows: ['due', 'sent'] },
  { id: 'unknown', name: 'Mode not keyed', shows: ['modeUnknown'] },
  { id: 'over', name: 'Filed or over', shows: ['filed', 'notRequired', 'arrived'] },
] as const satisfies readonly { id: string; name: string; shows: readonly IsfState[] }[]
type FilterId = (typeof filters)[number]['id']
const shownBy = (rows: readonly IsfRow[], id: FilterId): readonly IsfRow[] => {
  const shows: readonly IsfState[] = filters.find((one) => one.id === id)?.shows ?? []
  return rows.filter(({ state }) => shows.includes(state))
}

/** Vessels that are laden soon (practice 14): what is due when, what is missing, and the sheet for an alternate filer. */
export default function IsfPage({ id }: { id?: string | undefined }) {
  const now = useNow(15_000)
  const rows = useMade(reads, list)
  const [by, setBy] = useState<FilterId>('open')
  const [chosenId, setChosenId] = useState(id)
  const [ask, setAsk] = useState<IsfAsk>()
  const shown = useMemo(() => shownBy(rows, by), [rows, by])
  const chosen = shown.find((row) => row.id === chosenId) ?? shown[0]
  const close = () => setAsk(undefined)
  return (
    <Screen title="Security filings" about={aboutWords(rows, now)} className="list-screen deadlines">
      <div className="deadlines__top">
        <ClockWarning />
        <p className="muted">
          Ten elements of the importer, 24 hours before the vessel is laden abroad. Only vessels are here, and shipments
          whose mode nobody keyed.
        </p>
      </div>
      <div className="list-and-card">
        <div className="card">
          <div className="duty-filters" role="group" aria-label="Which filings">
            {filters.map(({ id: filter, name }, nth) => (
              <Button
                key={filter}
                look={filter === by ? 'plain' : 'quiet'}
                aria-pressed={filter === by}
                title={`${nth + 1} in the list`}
                onClick={() => setBy(filter)}
              >
                {name} <span className="duty-filters__count">{shownBy(rows, filter).length}</span>
              </Button>
            ))}
          </div>
          <ListGrid
            label="Security filings"
            className="isf-grid"
            rows={shown}
            keyOf={(row) => row.id}
            rowHeight={56}
            chosenId={chosen?.id}
            onChoose={setChosenId}
            onOpen={() => setAsk('sheet')}
            onKey={(key) => {
              const filter = filters[Number(key) - 1]
              if (filter !== undefined) setBy(filter.id)
              else if (key === 'S') setAsk('sent')
              else if (key === 'F') setAsk('filed')
              else return false
              return true
            }}
            focused
            empty="Nothing by vessel waits for a filing."
            columns={[
              { id: 'left', head: 'Time left', cell: (row) => <Left row={row} now={now} /> },
              { id: 'what', head: 'Shipment', cell: (row) => <What row={row} /> },
              { id: 'vessel', head: 'Vessel, laden', cell: (row) => <Vessel row={row} /> },
              { id: 'missing', head: 'Missing', cell: (row) => <Missing row={row} /> },
            ]}
          />
        </div>
        {chosen === undefined ? (
          <aside className="card list-and-card__side">
            <p className="muted">Nothing is chosen.</p>
          </aside>
        ) : (
          <IsfSide key={chosen.id} row={chosen} now={now} onAsk={setAsk} />
        )}
      </div>
      {chosen !== undefined && ask === 'sheet' && <IsfDialog row={chosen} onClose={close} />}
      {chosen !== undefined && (ask === 'sent' || ask === 'filed') && (
        <IsfDone row={chosen} done={ask} onClose={close} />
      )}
    </Screen>
  )
}

/** `2 to file, 1 overdue` */
function aboutWords(rows: readonly IsfRow[], now: Now): string {
  const open = shownBy(rows, 'open').length
  const overdue = shownBy(rows, 'clock').filter(({ dueMs }) => dueMs !== undefined && dueMs < now.ms)
  return `${open} to file${overdue.length === 0 ? '' : `, ${overdue.length} overdue`}`
}

function Left({ row, now }: { row: IsfRow; now: Now }) {
  const desk = useDeskHandle()
  switch (row.state) {
    case 'filed':
      return <Tag tone="good">filed</Tag>
    case 'notRequired':
      return <Tag>not required</Tag>
    case 'arrived':
      return <Tag>arrived</Tag>
    case 'modeUnknown':
      return <Tag tone="later">mode not keyed</Tag>
    case 'noLading':
      return <Tag tone="later">lading not keyed</Tag>
    case 'due':
    case 'sent': {
      const duty = isfDuty(desk.state, row)
      const left = duty === undefined ? undefined : timeLeft(duty, now)
      if (left === undefined) return null
      return (
        <span className={`duty__left duty__left--${left.tone}`}>
          <ToneMark tone={left.tone} spoken="" /> {left.words}
          {row.state === 'sent' && <span className="duty__of">, sent</span>}
        </span>
      )
    }
  }
}

function What({ row }: { row: IsfRow }) {
  return (
    <>
      <div className="mono">{row.name}</div>
      <div className="small muted duty__line">
        {row.subject === 'arrival' ? 'expected' : 'entry'}
        {row.importerName === '' ? '' : ` · ${row.importerName}`}
      </div>
    </>
  )
}

function Vessel({ row }: { row: IsfRow }) {
  return (
    <>
      <div className="duty__line">{row.vessel || <span className="muted">vessel not keyed</span>}</div>
      {row.ladingAt !== undefined && <div className="small muted">{momentWords(row.ladingAt)}</div>}
    </>
  )
}

/** Counted for the rows in sight alone: it reads the lines of each. */
function Missing({ row }: { row: IsfRow }) {
  const desk = useDeskHandle()
  if (row.state === 'filed' || row.state === 'notRequired') return null
  const missing = missingElements(filledIsf(desk.state, row).fields).length
  return missing === 0 ? <span>none</span> : <span>{`${missing} of ${isfElements.length}`}</span>
}
