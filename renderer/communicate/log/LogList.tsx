import type { Ref } from 'react'
import type { DeskState } from '../../../shared/journal/state'
import type { Line } from '../../../shared/log/lines'
import type { LogRow } from '../../../shared/log/rows'
import type { LogTime } from '../../../shared/log/times'
import { isForCounsel, laptopOf, recordedBy } from '../../../shared/log/view'
import { ListGrid } from '../../ui/ListGrid'
import { Tag } from '../../ui/Tag'

export interface LogListProps {
  state: DeskState
  rows: readonly LogRow[]
  corrections: ReadonlyMap<string, readonly Line[]>
  chosenId: string | undefined
  gridRef: Ref<HTMLDivElement>
  empty: string
  onChoose: (id: string) => void
  onOpen: (id: string) => void
  onKey: (key: string, id: string) => boolean
}

/** One row a line: when it was recorded in three times, what, and who. Only rows in sight are drawn. */
export function LogList({ state, rows, corrections, chosenId, gridRef, empty, ...on }: LogListProps) {
  return (
    <ListGrid
      ref={gridRef}
      label="Incident log"
      className="log-grid"
      rows={rows}
      keyOf={({ id }) => id}
      chosenId={chosenId}
      focused
      rowHeight={58}
      empty={empty}
      {...on}
      columns={[
        { id: 'when', head: 'Recorded', cell: ({ lines }) => <When lines={lines} /> },
        {
          id: 'what',
          head: 'What',
          cell: (row) => (
            <div className="log-what">
              <Marks state={state} row={row} corrections={corrections} />
              {row.sentence}
            </div>
          ),
        },
        {
          id: 'who',
          head: 'By',
          cell: ({ lines: [line] }) =>
            line !== undefined && (
              <>
                <div>{line.clock === true ? 'the clock' : recordedBy(state, line)}</div>
                <div className="small muted">{laptopOf(state, line.device)}</div>
              </>
            ),
        },
      ]}
    />
  )
}

function When({ lines }: { lines: readonly Line[] }) {
  const [first] = lines
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return null
  const { recorded } = first
  const [day, time] = [recorded.local.slice(0, -14), recorded.local.slice(-8)]
  const ended = last.recorded.local.slice(-8, -3)
  return (
    <>
      <div className="mono log-when">
        {time.startsWith(ended) ? `${day} ${time}` : `${day} ${time.slice(0, 5)}–${ended}`}
      </div>
      <div className="small muted">{besideWords(recorded)}</div>
    </>
  )
}

/** -06:00 · 11:40:12 UTC, with the day where it is another one there. */
function besideWords({ offset, utc, moment }: LogTime): string {
  const day = utc.slice(0, 10) === moment.slice(0, 10) ? '' : `${utc.slice(5, 10)} `
  return `${offset} · ${day}${utc.slice(11, 19)} UTC`
}

interface MarksProps {
  state: DeskState
  row: LogRow
  corrections: ReadonlyMap<string, readonly Line[]>
}

function Marks({ state, row: { lines }, corrections }: MarksProps) {
  const [line] = lines
  if (line === undefined) return null
  return (
    <>
      {isForCounsel(state, line) && <Tag tone="note">counsel</Tag>}
      {line.corrects !== undefined && <Tag>corrects</Tag>}
      {(corrections.get(line.id)?.length ?? 0) > 0 && <Tag tone="later">corrected</Tag>}
      {line.files.length > 0 && <Tag>{line.files.length === 1 ? 'file' : `${line.files.length} files`}</Tag>}
    </>
  )
}
