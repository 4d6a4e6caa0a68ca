import type { RefusedCell } from '../../../shared/exchange/maps/mapRows'
import { routeToHash } from '../../frame/routes'
import { boxWords, cellFaultWords } from './mapWords'

const SHOWN = 60

/** Every cell that the target does not take: entry, line and column by name, and the way to the box. */
export function RefusedCells({ refused }: { refused: readonly RefusedCell[] }) {
  if (refused.length === 0) return null
  return (
    <div className="map-refused">
      <table className="table">
        <caption className="visually-hidden">Kept back</caption>
        <thead>
          <tr>
            <th scope="col">Entry</th>
            <th scope="col">Line</th>
            <th scope="col">Column</th>
            <th scope="col">Why</th>
            <th scope="col">Box</th>
          </tr>
        </thead>
        <tbody>
          {refused.slice(0, SHOWN).map((cell) => (
            <tr key={`${cell.entry} ${cell.line} ${cell.column}`}>
              <td>
                <a className="mono" href={routeToHash({ at: 'entry', id: cell.entry })}>
                  {cell.called}
                </a>
              </td>
              <td>{cell.line === 0 ? '' : cell.line}</td>
              <td>{cell.column}</td>
              <td>{cellFaultWords(cell.fault)}</td>
              <td className="muted">{boxWords(cell)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {refused.length > SHOWN && <p className="muted small">And {refused.length - SHOWN} more after these.</p>}
    </div>
  )
}
