import { fieldsByTarget } from '../../../shared/exchange/imports/targets'
import type { ImportMap, Target } from '../../../shared/exchange/imports/record'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { SelectField, TextField } from '../../ui/Field'
import { focusFirst } from '../../ui/focusFirst'
import { targetNames } from '../../words/imports'
import { columnsOf, missingFields, nameOfColumns } from './columns'
import { FirstRows } from './FirstRows'
import type { Mapping } from './stage'
import type { Importing } from './useImport'

const targets: readonly Target[] = [
  'importers',
  'products',
  'contacts',
  'arrivals',
  'inFlight',
  'pgaFlags',
  'pgaHistory',
]

interface MapColumnsProps {
  importing: Importing
  mapping: Mapping
  refusal?: string
  busy: boolean
}

/** Which column of the file is which field; guessed, or as the last file of this source was read. */
export function MapColumns({ importing, mapping, refusal, busy }: MapColumnsProps) {
  const { file, target, sheet, map, name } = mapping
  const shown = file.sheets[sheet]
  const missing = missingFields(target, map)
  const put = (changed: Partial<ImportMap>) => importing.remap({ ...map, ...changed })
  return (
    <form
      className="import__form"
      onSubmit={(event) => {
        event.preventDefault()
        if (missing.length === 0 && !busy) importing.compare()
      }}
    >
      <Card
        title={name}
        aside={
          <div className="row">
            <Button onClick={importing.startOver}>Another file</Button>
            <Button type="submit" look="primary" disabled={busy || missing.length > 0} ref={focusFirst}>
              {busy ? 'Comparing …' : 'Compare with the desk'}
            </Button>
          </div>
        }
      >
        <div className="import__what">
          <SelectField
            id="import-target"
            label="These rows are"
            value={target}
            options={targets.map((one) => ({ value: one, label: targetNames[one] }))}
            onChange={(event) => importing.readAs(event.target.value as Target)}
          />
          {file.sheets.length > 1 && (
            <SelectField
              id="import-sheet"
              label="Sheet"
              value={String(sheet)}
              options={file.sheets.map((one, at) => ({ value: String(at), label: `${one.sheet} (${one.rows} rows)` }))}
              onChange={(event) => importing.readAs(target, Number(event.target.value))}
            />
          )}
          <TextField
            id="import-header"
            label="Column names stand in row"
            inputMode="numeric"
            value={map.headerRow < 0 ? '' : String(map.headerRow + 1)}
            hint="Empty: the file has none."
            onChange={(event) => put({ headerRow: headerRowOf(event.target.value, shown?.rows ?? 0) })}
          />
          <p className="small muted" role="status">
            {mapping.remembered
              ? 'Read as the last file of this source.'
              : 'Guessed by the column names. Look them through once; the next file of this source is read the same.'}
          </p>
        </div>
        {(missing.length > 0 || refusal !== undefined) && (
          <p role="alert" className="import__refusal">
            {refusal ?? `Still to choose: the column for ${missing.join(', ').toLowerCase()}.`}
          </p>
        )}
      </Card>
      {shown !== undefined && (
        <Card
          title="First rows of the file"
          aside={<span className="small muted">{shown.rows.toLocaleString('en-US')} rows</span>}
        >
          <FirstRows shown={shown} map={map} target={target} />
        </Card>
      )}
      <Card title="Columns">
        <FieldChoices mapping={mapping} onChoose={(columns) => put({ columns })} />
      </Card>
    </form>
  )
}

function headerRowOf(text: string, rows: number): number {
  const row = Number(text.replace(/\D/gu, '').slice(0, 6))
  return row < 1 ? -1 : Math.min(row, Math.max(rows, 1)) - 1
}

interface FieldChoicesProps {
  mapping: Mapping
  onChoose: (columns: ImportMap['columns']) => void
}

/** One choice a field; a field that the guess put together of several columns shows them as one choice. */
function FieldChoices({ mapping, onChoose }: FieldChoicesProps) {
  const { target, map } = mapping
  const columns = columnsOf(mapping)
  const options = columns.map(({ at, label }) => ({ value: String(at), label }))
  return (
    <div className="import__fields">
      {fieldsByTarget[target].map(({ field, label, needed }) => {
        const chosen = map.columns[field] ?? []
        const together = chosen.length > 1 ? [{ value: chosen.join(','), label: nameOfColumns(columns, chosen) }] : []
        return (
          <SelectField
            key={field}
            id={`import-field-${field.replaceAll('.', '-')}`}
            label={needed === true ? `${label} (needed)` : label}
            value={chosen.join(',')}
            options={[{ value: '', label: 'not in this file' }, ...together, ...options]}
            onChange={(event) => onChoose(withColumn(map.columns, field, event.target.value))}
          />
        )
      })}
    </div>
  )
}

function withColumn(columns: ImportMap['columns'], field: string, chosen: string): ImportMap['columns'] {
  const { [field]: _before, ...rest } = columns
  return chosen === '' ? rest : { ...rest, [field]: chosen.split(',').map(Number) }
}
