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
        <KindBox
          of="purpose"
          label="It is"
          options={{
            file: 'a table that the system reads, or people do',
            keying: 'the order of boxes on its screen, for guided keying',
          }}
          about={about}
          onChange={put}
        />
        {about.purpose === 'file' && <TableKind about={about} onChange={put} />}
        <KindBox
          of="characters"
          label="Letters that the system takes"
          options={{ any: 'any (UTF-8)', ascii: 'plain ones alone: no É, no Ñ (ASCII)' }}
          about={about}
          onChange={put}
        />
      </RecordForm>
    </Dialog>
  )
}

interface KindProps {
  about: MapAbout
  onChange: (changed: Partial<MapAbout>) => void
}

function TableKind(kind: KindProps) {
  const machines = kind.about.forWhom === 'machines'
  return (
    <div className="map-kind">
      <KindBox of="rows" label="One row for" options={{ line: 'each line', entry: 'each entry' }} {...kind} />
      <KindBox of="format" label="File" options={{ csv: 'CSV', xlsx: 'Excel (XLSX)' }} {...kind} />
      <KindBox
        of="forWhom"
        label="Read by"
        hint={
          machines
            ? 'Written to the letter; what the system cannot take is refused by name.'
            : 'A report: it files nothing.'
        }
        options={{ machines: 'the main system', people: 'people' }}
        {...kind}
      />
    </div>
  )
}

interface KindBoxProps<K extends Kind> extends KindProps {
  of: K
  label: string
  hint?: string
  /** words of each value, in the order in which they are offered */
  options: Readonly<Record<MapAbout[K], string>>
}
type Kind = 'purpose' | 'rows' | 'format' | 'forWhom' | 'characters'

/** What a map is in one respect: one of a few. */
function KindBox<K extends Kind>({ of, label, hint, options, about, onChange }: KindBoxProps<K>) {
  return (
    <SelectField
      id={`map-${of}`}
      label={label}
      value={about[of]}
      hint={hint}
      options={Object.entries<string>(options).map(([value, words]) => ({ value, label: words }))}
      onChange={(event) => onChange({ [of]: event.target.value as MapAbout[K] })}
    />
  )
}
