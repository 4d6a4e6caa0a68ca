import { useRef, useState } from 'react'
import type { ScreeningRow } from '../../../shared/domain/respond/screeningList'
import { operatorName } from '../../frame/Rail'
import { go } from '../../frame/routes'
import { useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { MomentField } from '../../ui/MomentField'
import { keyedMoment, keyedNow, momentFrom, type MomentError } from '../../ui/moments'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { ScreenedFields } from './ScreenedFields'
import { partyScreened } from './screeningChanges'
import { useScreened } from './useScreened'

export interface ScreeningDialogProps {
  row: ScreeningRow
  onClose: () => void
}

/** What the clean machine said of one party: who looked, on which lists, when; a possible match cleared by name and why. */
export function ScreeningDialog({ row, onClose }: ScreeningDialogProps) {
  const desk = useDeskHandle()
  const { kept } = row
  const screened = useScreened({
    result: kept?.result ?? 'clear',
    screenedBy: kept?.screenedBy ?? operatorName(desk),
    lists: kept?.lists ?? '',
    clearedBy: kept?.clearedBy ?? '',
    clearedWhy: kept?.clearedWhy ?? '',
  })
  const [when, setWhen] = useState(() =>
    kept?.screenedAt === undefined ? keyedNow(desk.now()) : keyedMoment(kept.screenedAt),
  )
  const [whenFault, setWhenFault] = useState<MomentError>()
  const first = useRef<HTMLSelectElement>(null)
  const { busy, refusal, record } = useRecord()
  const say = useSay()

  const save = async () => {
    const said = screened.read()
    const read = momentFrom(when, desk.now().zone)
    setWhenFault(read.ok ? undefined : read.error)
    if (!read.ok || said === undefined) return
    if (!(await record(partyScreened(row, said, read.value?.moment ?? null)))) return
    say(`Recorded: ${row.name}.`, 'good')
    onClose()
  }
  const remove = async () => {
    const taken = await record({
      action: 'party.screeningRemoved',
      kind: 'screening',
      id: row.id,
      patch: [['removed', true]],
    })
    if (!taken) return
    say(`The screening of ${row.name} was taken back.`)
    onClose()
  }

  return (
    <Dialog
      open
      title={row.name}
      about={`Screened on the clean machine, never on this one. It is named by ${row.entries.length === 1 ? 'one entry' : `${row.entries.length} entries`}.`}
      onClose={onClose}
      initialFocus={first}
    >
      <RecordForm save="Record" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <ScreenedFields id="screening" ref={first} screened={screened} />
        <MomentField id="screening" label="Screened" value={when} error={whenFault} onChange={setWhen} />
        <div className="row">
          {row.entries.slice(0, 3).map(({ id, number }) => (
            <Button key={id} look="quiet" onClick={() => go({ at: 'entry', id })}>
              {number}
            </Button>
          ))}
          {kept !== undefined && (
            <Button look="quiet" disabled={busy} onClick={() => void remove()}>
              Take this screening back
            </Button>
          )}
        </div>
      </RecordForm>
    </Dialog>
  )
}
