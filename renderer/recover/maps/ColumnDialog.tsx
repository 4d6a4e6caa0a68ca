import { useRef, useState } from 'react'
import { cellText } from '../../../shared/domain/recover/mapCells'
import { formatsFor } from '../../../shared/domain/recover/mapFormats'
import { mapRowsOf } from '../../../shared/domain/recover/mapRowsOf'
import { columnKeyed, type ExportMap, type MapColumn } from '../../../shared/domain/recover/maps'
import { mapSources, sourceOf } from '../../../shared/domain/recover/mapSources'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { CheckField, SelectField, TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useRecord } from '../../ui/useRecord'
import { dayOf } from '../../words/times'
import { SourceBox } from './SourceBox'

interface ColumnDialogProps {
  map: ExportMap
  column: MapColumn
  /** an entry to show what the column would hold of it */
  sample: string | undefined
  onClose: (saved?: string) => void
}

/** One column, or one box: its name there, what it holds, and how that is written. */
export function ColumnDialog({ map, column, sample, onClose }: ColumnDialogProps) {
  const desk = useDeskHandle()
  const [draft, setDraft] = useState(column)
  const [longest, setLongest] = useState(column.longest === undefined ? '' : String(column.longest))
  const [faults, setFaults] = useState<{ header?: string; longest?: string }>({})
  const first = useRef<HTMLInputElement>(null)
  const { busy, refusal, record } = useRecord()
  const put = (changed: Partial<MapColumn>) => setDraft({ ...draft, ...changed })
  const choose = (source: string) =>
    put({ source, format: undefined, header: draft.header === '' ? (sourceOf(source)?.name ?? '') : draft.header })

  const save = async () => {
    const header = cleanLine(draft.header)
    const most = longest.trim() === '' ? undefined : Number(longest)
    const wrong = most !== undefined && !(Number.isInteger(most) && most >= 1 && most <= 10_000)
    setFaults({
      ...(header === '' && { header: 'Say what the system calls it.' }),
      ...(wrong && { longest: 'A whole number, or leave it empty.' }),
    })
    if (header === '' || wrong) return
    const kept = { ...draft, header, constant: cleanLine(draft.constant), longest: most }
    if (await record(columnKeyed(column.id, map.id, column.order, kept))) onClose(column.id)
  }
  const isNew = column.header === ''
  const word = map.purpose === 'keying' ? 'box' : 'column'
  return (
    <Dialog
      open
      wide
      title={isNew ? `A new ${word}` : `The ${word} ${column.header}`}
      onClose={() => onClose()}
      initialFocus={first}
    >
      <RecordForm save="Save" busy={busy} refusal={refusal} onSave={save} onCancel={() => onClose()}>
        <div className="map-column">
          <div className="stack">
            <TextField
              id="column-header"
              ref={first}
              label={map.purpose === 'keying' ? 'What the screen calls the box' : 'Name of the column'}
              maxLength={120}
              value={draft.header}
              error={faults.header}
              onChange={(event) => put({ header: event.target.value })}
            />
            <SelectField
              id="column-holds"
              label="It holds"
              value={draft.source === undefined ? 'constant' : 'value'}
              options={[
                { value: 'value', label: 'a value of the entry' },
                { value: 'constant', label: 'always the same text' },
              ]}
              onChange={(event) =>
                put({
                  source: event.target.value === 'constant' ? undefined : (column.source ?? mapSources[0]?.id),
                  format: undefined,
                })
              }
            />
            {draft.source === undefined ? (
              <TextField
                id="column-constant"
                label="Text"
                maxLength={500}
                value={draft.constant}
                onChange={(event) => put({ constant: event.target.value })}
              />
            ) : (
              <FormatBox column={draft} onChange={put} />
            )}
            <TextField
              id="column-longest"
              label="Longest that the system takes, characters"
              inputMode="numeric"
              placeholder="no limit"
              value={longest}
              error={faults.longest}
              onChange={(event) => setLongest(event.target.value)}
            />
            <CheckField
              id="column-required"
              label="The system refuses it empty"
              checked={draft.required}
              onChange={(event) => put({ required: event.target.checked })}
            />
          </div>
          {draft.source !== undefined && <SourceBox chosen={draft.source} onChoose={choose} />}
        </div>
        <p className="small" aria-live="polite">
          {sampleWords(desk.state, map, draft, sample, dayOf(desk.now()))}
        </p>
      </RecordForm>
    </Dialog>
  )
}

function FormatBox({ column, onChange }: { column: MapColumn; onChange: (changed: Partial<MapColumn>) => void }) {
  const type = column.source === undefined ? undefined : sourceOf(column.source)?.type
  if (type === undefined) return null
  return (
    <SelectField
      id="column-format"
      label="Written as"
      value={column.format ?? 'asItIs'}
      options={formatsFor(type).map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(event) => onChange({ format: event.target.value === 'asItIs' ? undefined : event.target.value })}
    />
  )
}

function sampleWords(
  state: Parameters<typeof mapRowsOf>[0],
  map: ExportMap,
  column: MapColumn,
  sample: string | undefined,
  today: string,
): string {
  const [row] =
    sample === undefined ? [] : mapRowsOf(state, sample, map.purpose === 'keying' ? 'line' : map.rows, today)
  if (row === undefined) return ''
  const text = cellText(row, column)
  return `Of ${row.file.entry.entryNumber ?? 'the first entry'}: ${text === '' ? 'empty' : text}`
}
