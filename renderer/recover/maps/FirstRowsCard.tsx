import { useCallback } from 'react'
import { keyingSteps } from '../../../shared/domain/recover/keyingSteps'
import type { ExportMap } from '../../../shared/domain/recover/maps'
import { mapRows } from '../../../shared/exchange/maps/mapRows'
import { useDesk, useDeskHandle } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Card } from '../../ui/Card'
import { dayOf } from '../../words/times'

const ROWS = 12

/** The first rows as they would be written, or the first boxes as they would be keyed; made again at every change. */
export function FirstRowsCard({ map, entries }: { map: ExportMap; entries: readonly string[] }) {
  return (
    <Card title={map.purpose === 'keying' ? 'The first boxes' : 'The first rows'} className="map-rows">
      {entries.length === 0 ? (
        <p className="muted">No entry is on this desk yet.</p>
      ) : map.purpose === 'keying' ? (
        <Boxes map={map} entry={entries[0] ?? ''} />
      ) : (
        <Rows map={map} entries={entries} />
      )}
    </Card>
  )
}

function Rows({ map, entries }: { map: ExportMap; entries: readonly string[] }) {
  const table = useDesk(
    useCallback((desk: Desk) => mapRows(desk.state, map, entries.slice(0, ROWS), dayOf(desk.now())), [map, entries]),
  )
  const refused = new Set(table.refused.map(({ entry, line, column }) => `${entry} ${line} ${column}`))
  return (
    // A table wider than the card is moved by the arrow keys: it is a stop of its own.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
    <div className="map-rows__scroll" tabIndex={0} role="group" aria-label="First rows">
      <table className="table map-rows__table">
        <thead>
          <tr>
            {table.header.map((header, at) => (
              <th key={at} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.slice(0, ROWS).map(({ entry, line, cells }) => (
            <tr key={`${entry} ${line}`}>
              {cells.map((text, at) => (
                <td
                  key={at}
                  className={
                    refused.has(`${entry} ${line} ${table.header[at] ?? ''}`) ? 'map-rows__refused' : undefined
                  }
                >
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Boxes({ map, entry }: { map: ExportMap; entry: string }) {
  const desk = useDeskHandle()
  const steps = keyingSteps(desk.state, map, entry, dayOf(desk.now()))
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long list is moved by the arrow keys
    <div className="map-rows__scroll" tabIndex={0} role="group" aria-label="First boxes">
      <dl className="map-boxes">
        {steps.map(({ header, line, text }, at) => (
          <div key={at}>
            <dt>{line === 0 ? header : `Line ${line}, ${header}`}</dt>
            <dd className="mono">{text === '' ? <span className="muted">stays empty</span> : text}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
