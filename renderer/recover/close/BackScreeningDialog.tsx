import { useRef } from 'react'
import type { BackScreening } from '../../../shared/domain/recover/backScreening'
import { useWhen } from '../../communicate/evidence/useWhen'
import { operatorName } from '../../frame/Rail'
import { ScreenedFields } from '../../respond/review/ScreenedFields'
import { partyScreened } from '../../respond/review/screeningChanges'
import { resultOptions } from '../../respond/review/screeningWords'
import { useScreened } from '../../respond/review/useScreened'
import { useDeskHandle } from '../../store/hooks'
import { Dialog } from '../../ui/Dialog'
import { MomentField } from '../../ui/MomentField'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'

/** What the clean machine said: of one party, or of all that came back clear together. */
export function BackScreeningDialog({ rows, onClose }: { rows: readonly BackScreening[]; onClose: () => void }) {
  const desk = useDeskHandle()
  const say = useSay()
  const when = useWhen()
  const first = useRef<HTMLSelectElement>(null)
  const { busy, refusal, record } = useRecord()
  const screened = useScreened({
    result: 'clear',
    screenedBy: operatorName(desk),
    lists: '',
    clearedBy: '',
    clearedWhy: '',
  })
  const many = rows.length !== 1

  const save = async () => {
    const screenedAt = when.read()
    const said = screened.read()
    if (screenedAt === undefined || said === undefined) return
    if (!(await record(rows.map((row) => partyScreened(row, said, screenedAt))))) return
    say(many ? `Recorded: ${rows.length} parties.` : `Recorded: ${rows[0]?.name ?? ''}.`, 'good')
    onClose()
  }
  return (
    <Dialog
      open
      title={many ? `${rows.length} parties` : (rows[0]?.name ?? '')}
      about={
        many
          ? 'Only those that came back with the same result. Key any other by itself, with Enter on its row.'
          : 'Screened on the clean machine, never on this one.'
      }
      onClose={onClose}
      initialFocus={first}
    >
      <RecordForm save="Record" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <ScreenedFields
          id="back-screening"
          ref={first}
          screened={screened}
          options={many ? resultOptions.slice(0, 1) : resultOptions}
        />
        <MomentField
          id="back-screening-when"
          label="Screened"
          value={when.value}
          error={when.error}
          onChange={when.set}
        />
      </RecordForm>
    </Dialog>
  )
}
