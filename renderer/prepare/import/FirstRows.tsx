import { columnLetters } from '../../../shared/exchange/imports/readRecords'
import type { ImportMap, Target } from '../../../shared/exchange/imports/record'
import type { SheetShown } from '../../store/importAsk'
import { fieldByColumn } from './columns'

const ROWS = 8
const COLUMNS = 24

/** The file as it is: the rows around the column names, and under each letter what it is read as. */
export function FirstRows({ shown, map, target }: { shown: SheetShown; map: ImportMap; target: Target }) {
  const fields = fieldByColumn(target, map)
  const from = Math.max(0, map.headerRow)
  const rows = shown.first.slice(from, from + ROWS)
  const columns = columnsShown(shown.columns, [...fields.keys()])
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- wider than the screen: scrolled by keyboard
    <div className="import__rows" role="region" aria-label="First rows of the file" tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Row</th>
            {columns.map((at) => (
              <th key={at} scope="col" className={fields.has(at) ? 'import__read' : undefined}>
                {columnLetters(at)}
                <span>{fields.get(at) ?? 'not read'}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, n) => (
            <tr key={n} className={from + n === map.headerRow ? 'import__header' : undefined}>
              <th scope="row">{from + n + 1}</th>
              {columns.map((at) => (
                <td key={at}>{row[at] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.columns > columns.length && (
        <p className="small muted">{shown.columns - columns.length} more columns stand in the choices above.</p>
      )}
    </div>
  )
}

/** The first ones, and those that are read wherever they stand. */
function columnsShown(count: number, read: readonly number[]): number[] {
  const first = Array.from({ length: Math.min(count, COLUMNS) }, (_, at) => at)
  return [...new Set([...first, ...read])].sort((a, b) => a - b)
}
