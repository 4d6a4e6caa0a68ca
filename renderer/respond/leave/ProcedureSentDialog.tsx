import { useState } from 'react'
import { contactsOf } from '../../../shared/domain/contacts'
import { isHeadquarters } from '../../../shared/domain/contactRoles'
import { versionName, type ProcedureRow } from '../../../shared/domain/respond/procedure'
import { textOf } from '../../../shared/journal/state'
import { useWhen } from '../../communicate/evidence/useWhen'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { MomentField } from '../../ui/MomentField'
import { RecordForm } from '../../ui/RecordForm'
import { useRecord } from '../../ui/useRecord'

/** To whom a version went, when and how: sent from another machine, so a person says it. */
export function ProcedureSentDialog({ row, onClose }: { row: ProcedureRow; onClose: () => void }) {
  const desk = useDeskHandle()
  const when = useWhen()
  const { busy, refusal, record } = useRecord()
  const [to, setTo] = useState(() => {
    const headquarters = contactsOf(desk.state).find(isHeadquarters)
    return row.fields.sentTo ?? (headquarters === undefined ? '' : textOf(headquarters, 'name'))
  })
  const [how, setHow] = useState(row.fields.sentHow ?? '')
  const [wrong, setWrong] = useState<string>()

  const save = async () => {
    const sentTo = cleanLine(to)
    const at = when.read()
    setWrong(sentTo === '' ? 'Say to whom it went.' : undefined)
    if (at === undefined || sentTo === '') return
    const saved = await record({
      action: 'procedure.sent',
      kind: 'procedure',
      id: row.id,
      patch: [
        ['sentTo', sentTo],
        ['sentAt', at],
        ['sentBy', operatorName(desk)],
        ['sentHow', cleanLine(how) || null],
      ],
    })
    if (saved) onClose()
  }
  return (
    <Dialog open title={`${versionName(row)} was sent`} onClose={onClose}>
      <RecordForm save="Record" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <TextField
          id="procedure-to"
          label="To"
          value={to}
          error={wrong}
          onChange={(event) => setTo(event.target.value)}
        />
        <TextField
          id="procedure-how"
          label="How"
          placeholder="mail of the clean machine, fax, by hand"
          value={how}
          onChange={(event) => setHow(event.target.value)}
        />
        <MomentField id="procedure-sent" label="Sent" value={when.value} error={when.error} onChange={when.set} />
      </RecordForm>
    </Dialog>
  )
}
