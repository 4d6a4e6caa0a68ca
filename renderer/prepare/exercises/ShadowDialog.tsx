import { useState, type ChangeEvent } from 'react'
import { secondsToFirstPacket } from '../../../shared/domain/exercise'
import type { EntryFile } from '../../../shared/domain/entryFile'
import { compareShadow, filedFromTable, shadowFields, type ShadowCompared } from '../../../shared/domain/shadow'
import { readTables } from '../../../shared/exchange/tables/readTables'
import { operatorName } from '../../frame/Rail'
import { useDesk, useDeskHandle } from '../../store/hooks'
import { Dialog } from '../../ui/Dialog'
import { Field } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { ToneMark } from '../../ui/Tag'
import { useRecord } from '../../ui/useRecord'
import { momentOf } from '../../words/times'

/** One shipment keyed here, beside what the main system filed for it: imported, or keyed box by box. */
export function ShadowDialog({ file, onClose }: { file: EntryFile; onClose: () => void }) {
  const desk = useDeskHandle()
  const operator = useDesk(operatorName)
  const [theirs, setTheirs] = useState<Record<string, string>>({})
  const [wrong, setWrong] = useState<string>()
  const { busy, refusal, record } = useRecord()
  const say = useSay()
  const fields = shadowFields(file)
  const found = compareShadow(fields, theirs)
  const differs = new Set(found.differences.map(({ id }) => id))
  const { entryNumber = '' } = file.entry

  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0]
    if (chosen === undefined) return
    const tables = await readTables(chosen.name, new Uint8Array(await chosen.arrayBuffer()))
    const [table] = tables.ok ? tables.value : []
    if (table === undefined)
      return setWrong(`${chosen.name} is not read as a table. Export it as CSV, or key the boxes by hand.`)
    const filed = filedFromTable(table, entryNumber)
    if (filed.ok) {
      setTheirs({ ...theirs, ...filed.theirs })
      return setWrong(undefined)
    }
    setWrong(
      filed.error.type === 'NoHeader'
        ? `${chosen.name} has no column entryNumber. It takes the shape of entries.csv; or key the boxes by hand.`
        : `${entryNumber} is not in ${chosen.name}.`,
    )
  }
  const save = async () => {
    if (found.compared === 0)
      return setWrong('Nothing to compare yet: choose the file, or key what the main system filed.')
    if (!(await record(compared(file, found, operator, desk)))) return
    say(
      found.differences.length === 0
        ? `${found.compared} fields compared, no difference.`
        : `${found.compared} fields compared, ${found.differences.length} differ: ${found.differences
            .map(({ label }) => label)
            .slice(0, 4)
            .join(', ')}.`,
      found.differences.length === 0 ? 'good' : 'later',
    )
    onClose()
  }
  return (
    <Dialog
      open
      wide
      title={`Compare ${entryNumber || 'the entry'} with what was filed`}
      about="What the main system’s side leaves empty is not compared. Nothing of the entry is changed."
      onClose={onClose}
    >
      <RecordForm save="Record the comparison" busy={busy} refusal={wrong ?? refusal} onCancel={onClose} onSave={save}>
        <Field id="shadow-file" label="File of the main system, in the shape of entries.csv">
          <input
            id="shadow-file"
            className="input"
            type="file"
            accept=".csv,.xlsx,.txt"
            onChange={(event) => void read(event)}
          />
        </Field>
        <p role="status">
          {found.compared} of {fields.length} compared, {found.differences.length} differ.
        </p>
        <table className="table shadow__table">
          <caption className="visually-hidden">Field by field</caption>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Keyed here</th>
              <th scope="col">Filed by the main system</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ id, label, ours }) => (
              <tr key={id} className={differs.has(id) ? 'shadow__differs' : undefined}>
                <th scope="row">
                  {differs.has(id) && <ToneMark tone="later" spoken="Differs: " />} {label}
                </th>
                <td>{ours}</td>
                <td>
                  <input
                    className="input"
                    aria-label={`${label}, as filed`}
                    value={theirs[id] ?? ''}
                    onChange={(event) => setTheirs({ ...theirs, [id]: event.target.value })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </RecordForm>
    </Dialog>
  )
}

const MOST_REPORT = 18_000

function compared(
  file: EntryFile,
  { compared: count, differences }: ShadowCompared,
  lead: string,
  desk: ReturnType<typeof useDeskHandle>,
) {
  const { ms, offsetMinutes, zone } = file.entity.born.wall
  const beganAt = momentOf({ ms, offsetMinutes, zone })
  const own = file.facts.filter(({ fields }) => fields.what === 'printed')
  const first = own.length === 0 ? undefined : secondsToFirstPacket(desk.state, beganAt)
  const report = differences.map(({ label, ours, theirs }) => `${label}: ${ours || 'empty'} / ${theirs}`).join('; ')
  return {
    action: 'exercise.keyed' as const,
    kind: 'exercise' as const,
    id: desk.randomId(),
    patch: [
      ['what', 'shadow'],
      ['entry', file.id],
      ['beganAt', beganAt],
      ['endedAt', momentOf(desk.now())],
      ['lead', lead],
      ['fieldsCompared', count],
      ['fieldsDifferent', differences.length],
      ...(first === undefined ? [] : [['secondsToFirstPacket', first] as [string, number]]),
      ...(report === '' ? [] : [['report', report.slice(0, MOST_REPORT)] as [string, string]]),
    ] as [string, string | number][],
  }
}
