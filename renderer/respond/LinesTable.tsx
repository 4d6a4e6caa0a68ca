import { useEffect, useRef } from 'react'
import type { EntryFile } from '../../shared/domain/entryFile'
import { printedDollars } from '../../shared/sheets/printed'
import { dotted } from '../../shared/sheets/lineValues'
import { useChecklist } from '../pga/useChecklist'
import { PgaTag } from './PgaTag'
import '../ui/table.css'

export interface LinesTableProps {
  file: EntryFile
  /** ids in order, those with nothing recorded at the end */
  rows: readonly string[]
  current: string | undefined
  onSelect: (lineId: string) => void
}

/** Every line on one row; the boxes of the current one stand beneath. */
export function LinesTable({ file, rows, current, onSelect }: LinesTableProps) {
  const lit = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    lit.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const checklist = useChecklist(file.id)
  const found = new Map(checklist?.lines.map((line) => [line.line, line.determination]))
  const byId = new Map(file.lines.map((line) => [line.id, line.fields]))
  return (
    // Many lines scroll by themselves: without a stop here the keyboard could not scroll them.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region needs the focus
    <div className="lines-table" role="region" aria-label="Table of lines" tabIndex={0}>
      <table className="table">
        <caption className="visually-hidden">Lines of this entry</caption>
        <thead>
          <tr>
            <th scope="col">#</th>
            <th scope="col">Product</th>
            <th scope="col">Tariff number</th>
            <th scope="col">Origin</th>
            <th scope="col" className="number">
              Value, $
            </th>
            <th scope="col">PGA</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((id, index) => {
            const line = byId.get(id)
            return (
              <tr
                key={id}
                ref={id === current ? lit : undefined}
                className={id === current ? 'lines-table__current' : undefined}
                aria-current={id === current || undefined}
              >
                <td>
                  <button type="button" className="plain" tabIndex={-1} onClick={() => onSelect(id)}>
                    {index + 1}
                    <span className="visually-hidden">: key this line</span>
                  </button>
                </td>
                <td className="lines-table__what">{line?.description ?? <span className="muted">new line</span>}</td>
                <td className="mono nowrap">{dotted(line?.htsNumber ?? '')}</td>
                <td className="mono">{line?.countryOfOrigin}</td>
                <td className="number">{line?.enteredValue === undefined ? '' : printedDollars(line.enteredValue)}</td>
                <td>{line !== undefined && <PgaTag line={line} found={found.get(id)} />}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
