import { useState } from 'react'
import { templateMade, templateName } from '../../../shared/domain/respond/templates'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'

export interface EntryDialogProps {
  entryId: string
  entryNumber: string
  onClose: () => void
}

/** An entry becomes the model of later ones. */
export function TemplateDialog({ entryId, entryNumber, onClose }: EntryDialogProps) {
  const desk = useDeskHandle()
  const say = useSay()
  const { busy, refusal, record } = useRecord()
  const [name, setName] = useState(() => templateName(desk.state, entryId))
  const [missing, setMissing] = useState<string>()
  const save = async () => {
    const clean = cleanLine(name)
    setMissing(clean === '' ? 'Give it a name that is found again at night.' : undefined)
    if (clean === '' || !(await record(templateMade(desk.state, entryId, desk.randomId(), clean)))) return
    say(`${clean} is a template. It stands under Entries, Templates.`, 'good')
    onClose()
  }
  return (
    <Dialog
      open
      title={`Make a template of ${entryNumber}`}
      about="Later entries take its parties, bond and goods as they then stand; never its bills, containers, dates, driver, papers or answers."
      onClose={onClose}
    >
      <RecordForm save="Make the template" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <TextField
          id="template-name"
          label="Name"
          value={name}
          error={missing}
          onChange={({ target }) => setName(target.value)}
        />
      </RecordForm>
    </Dialog>
  )
}
