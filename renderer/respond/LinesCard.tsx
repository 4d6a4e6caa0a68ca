import { useEffect, useState } from 'react'
import type { EntryFile } from '../../shared/domain/entryFile'
import { Card } from '../ui/Card'
import { Kbd } from '../ui/Button'
import { Box } from './Box'
import { BoxRows } from './GridCard'
import { lineMore, lineRows, tariffBoxes } from './formLayout'
import { useKeying } from './keying'
import { LinesTable } from './LinesTable'
import { ProductDiffers } from './ProductDiffers'
import { useRows } from './useRows'

export interface LinesCardProps {
  file: EntryFile
  selected: string | undefined
  onSelect: (lineId: string) => void
}

/** The lines as a table, and the boxes of the one that is being keyed. One empty line always stands ready. */
export function LinesCard({ file, selected, onSelect }: LinesCardProps) {
  const keying = useKeying()
  const rows = useRows('line')
  const current = selected !== undefined && rows.includes(selected) ? selected : rows[rows.length - 1]
  useEffect(() => {
    if (rows.length === 0) keying.addBlank('line')
  }, [rows.length, keying])
  const number = current === undefined ? 0 : rows.indexOf(current) + 1
  return (
    <Card
      title="Lines"
      aside={
        <span className="small muted nowrap">
          <Kbd>Ctrl D</Kbd> repeat <Kbd>Ctrl Del</Kbd> remove
        </span>
      }
    >
      <LinesTable file={file} rows={rows} current={current} onSelect={onSelect} />
      {current !== undefined && (
        <div className="box-rows line-boxes" data-grid="line" data-row={current} key={current}>
          <h3>Line {number}</h3>
          {lineRows.map((row) => (
            <div className="box-row" key={row[0]?.field}>
              {row.map((spec) => (
                <Box key={spec.field} spec={spec} id={current} />
              ))}
            </div>
          ))}
          <ProductDiffers lineId={current} />
          <LineMore lineId={current} />
        </div>
      )}
    </Card>
  )
}

function LineMore({ lineId }: { lineId: string }) {
  const keying = useKeying()
  const tariffs = useRows('tariff', lineId)
  const [open, setOpen] = useState(tariffs.length > 0)
  return (
    <details className="more" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary tabIndex={-1}>More boxes of the line, and chapter 98 and 99 numbers ({tariffs.length})</summary>
      <div className="box-rows">
        <BoxRows kind="tariff" boxes={tariffBoxes} line={lineId} />
        <p className="small muted">
          <button
            type="button"
            className="button button--quiet"
            tabIndex={-1}
            onClick={() => keying.addBlank('tariff', lineId)}
          >
            Add a chapter 98 or 99 number
          </button>
          <Kbd>Ctrl Shift Enter</Kbd> from any box of the line. They print in their legal order, before the line&rsquo;s
          own.
        </p>
        {lineMore.map((row) => (
          <div className="box-row" key={row[0]?.field}>
            {row.map((spec) => (
              <Box key={spec.field} spec={spec} id={lineId} />
            ))}
          </div>
        ))}
      </div>
    </details>
  )
}
