import { useState } from 'react'
import type { AnswerTable } from '../../../shared/exchange/receipts/answerTable'
import { isWholeMap, receiptColumns } from '../../../shared/exchange/receipts/receiptColumns'
import { Button } from '../../ui/Button'
import { SelectField } from '../../ui/Field'
import { focusFirst } from '../../ui/focusFirst'

export interface ReceiptColumnsProps {
  table: AnswerTable
  /** the first choice takes the focus: nothing goes on without it */
  asked: boolean
  onRead: (table: AnswerTable) => void
  onCancel?: () => void
}

/** Which column says what; chosen once, the next file with these column names is read the same. */
export function ReceiptColumns({ table, asked, onRead, onCancel }: ReceiptColumnsProps) {
  const [columns, setColumns] = useState(table.map.columns)
  const map = { ...table.map, columns }
  const options = table.columns.map(({ at, letters, name, example }) => ({
    value: String(at),
    label: `${letters}: ${name || 'no name'}${example === '' ? '' : ` (${example.slice(0, 24)})`}`,
  }))
  const choose = (column: string, at: string) => {
    const { [column]: _before, ...rest } = columns
    setColumns(at === '' ? rest : { ...rest, [column]: [Number(at)] })
  }
  return (
    <form
      className="stack stack--tight"
      aria-label="Columns of the table"
      onSubmit={(event) => {
        event.preventDefault()
        if (isWholeMap(map)) onRead({ ...table, map })
      }}
    >
      {asked && (
        <p>
          Which column is which? Number and result are needed. It is remembered when the answers are taken in: the next
          file with these columns is read the same.
        </p>
      )}
      <div className="receipts__columns">
        {receiptColumns.map(({ column, label, needed }, nth) => (
          <SelectField
            key={column}
            id={`receipts-column-${column}`}
            ref={asked && nth === 0 ? focusFirst : undefined}
            label={needed === true ? `${label} (needed)` : label}
            value={String(columns[column]?.[0] ?? '')}
            options={[{ value: '', label: 'not in this file' }, ...options]}
            onChange={({ target }) => choose(column, target.value)}
          />
        ))}
      </div>
      <div className="row">
        <Button type="submit" look={asked ? 'primary' : 'plain'} disabled={!isWholeMap(map)}>
          Read by these columns
        </Button>
        {onCancel !== undefined && <Button onClick={onCancel}>Cancel</Button>}
      </div>
    </form>
  )
}
