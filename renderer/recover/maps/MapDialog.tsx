import { useRef, useState } from 'react'
import { mapCopied, mapKeyed, type ExportMap, type MapAbout } from '../../../shared/domain/recover/maps'
import { operatorName } from '../../frame/Rail'
import { go } from '../../frame/routes'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { SelectField, TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useRecord } from '../../ui/useRecord'
import { momentOf } from '../../words/times'

interface MapDialogProps {
  map: ExportMap
  /** a copy of it is made and opened; else the map itself is changed */
  copy?: boolean
  onClose: () => void
}

/** Name, system and kind of a map. */
export function MapDialog({ map, copy = false, onClose }: MapDialogProps) {
  const desk = useDeskHandle()
  const [about, setAbout] = useState<MapAbout>({ ...map, name: copy ? `${map.name}, ours` : map.name })
  const [missing, setMissing] = useState<string>()
  const first = useRef<HTMLInputElement>(null)
  const { busy, refusal, record } = useRecord()
  const put = (changed: Partial<MapAbout>) => setAbout({ ...about, ...changed })

  const save = async () => {
    const clean = { ...about, name: cleanLine(about.name), target: cleanLine(about.target) }
    if (clean.name === '') return setMissing('Give it a name that you know again.')
    const id = copy ? desk.randomId() : map.id
    const made = { id, columnId: () => desk.randomId(), by: operatorName(desk), at: momentOf(desk.now()) }
    if (!(await record(copy ? mapCopied(map, clean, made) : mapKeyed(id, clean)))) return
    onClose()
    if (copy) go({ at: 'recover', page: 'maps', id })
  }
  return (
    <Dialog
      open
      title={copy ? `Copy of ${map.name}` : 'Name and kind of the map'}
      about={copy ? 'The columns are copied too. Change them until your system takes the file.' : undefined}
      onClose={onClose}
      initialFocus={first}
    >
      <RecordForm save={copy ? 'Make the copy' : 'Save'} busy={busy} refusal={refusal} onSave={save} onCancel={onClose}>
        <TextField
          id="map-name"
          ref={first}
          label="Name"
          maxLength={80}
          value={about.name}
          error={missing}
          onChange={(event) => put({ name: event.target.value })}
        />
        <TextField
          id="map-target"
          label="For which system"
          maxLength={80}
          placeholder="our entry system, screen or import it is for"
          value={about.target}
          onChange={(event) => put({ target: event.target.value })}
        />
        <SelectField
          id="map-purpose"
          label="It is"
          value={about.purpose}
          options={[
            { value: 'file', label: 'a table that the system reads, or people do' },
            { value: 'keying', label: 'the order of boxes on its screen, for guided keying' },
          ]}
          onChange={(event) => put({ purpose: event.target.value as MapAbout['purpose'] })}
        />
        {about.purpose === 'file' && <TableKind about={about} onChange={put} />}
        <SelectField
          id="map-characters"
          label="Letters that the system takes"
          value={about.characters}
          options={[
            { value: 'any', label: 'any (UTF-8)' },
            { value: 'ascii', label: 'plain ones alone: no É, no Ñ (ASCII)' },
          ]}
          onChange={(event) => put({ characters: event.target.value as MapAbout['characters'] })}
        />
      </RecordForm>
    </Dialog>
  )
}

function TableKind({ about, onChange }: { about: MapAbout; onChange: (changed: Partial<MapAbout>) => void }) {
  return (
    <div className="map-kind">
      <SelectField
        id="map-rows"
        label="One row for"
        value={about.rows}
        options={[
          { value: 'line', label: 'each line' },
          { value: 'entry', label: 'each entry' },
        ]}
        onChange={(event) => onChange({ rows: event.target.value as MapAbout['rows'] })}
      />
      <SelectField
        id="map-format"
        label="File"
        value={about.format}
        options={[
          { value: 'csv', label: 'CSV' },
          { value: 'xlsx', label: 'Excel (XLSX)' },
        ]}
        onChange={(event) => onChange({ format: event.target.value as MapAbout['format'] })}
      />
      <SelectField
        id="map-for"
        label="Read by"
        value={about.forWhom}
        hint={
          about.forWhom === 'machines'
            ? 'Written to the letter; what the system cannot take is refused by name.'
            : 'A report: it files nothing.'
        }
        options={[
          { value: 'machines', label: 'the main system' },
          { value: 'people', label: 'people' },
        ]}
        onChange={(event) => onChange({ forWhom: event.target.value as MapAbout['forWhom'] })}
      />
    </div>
  )
}
