import { useRef, useState } from 'react'
import { nextToKey, type KeyingRow } from '../../../shared/domain/recover/keyingList'
import { leftWithProblem } from '../../../shared/domain/recover/keyingRecord'
import { go } from '../../frame/routes'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'

interface ProblemDialogProps {
  row: KeyingRow
  rows: readonly KeyingRow[]
  onClose: () => void
}

/** It does not go now: why, and on to the next one. What was ticked stays ticked. */
export function ProblemDialog({ row, rows, onClose }: ProblemDialogProps) {
  const say = useSay()
  const [why, setWhy] = useState(row.kept.problem ?? '')
  const [missing, setMissing] = useState<string>()
  const first = useRef<HTMLInputElement>(null)
  const { busy, refusal, record } = useRecord()
  const save = async () => {
    const clean = cleanLine(why)
    if (clean === '') return setMissing('Say what is wrong: somebody else reads it.')
    if (!(await record(leftWithProblem(row.id, clean)))) return
    say(`${row.called} is left for now. It stands at the end of the list.`)
    onClose()
    const next = nextToKey(rows, row.id)
    go({ at: 'recover', page: 'keying', ...(next === undefined ? {} : { id: next.id }) })
  }
  return (
    <Dialog
      open
      title={`Leave ${row.called} for now`}
      about="The boxes that you ticked stay ticked. It goes on from there."
      onClose={onClose}
      initialFocus={first}
    >
      <RecordForm save="Leave it" busy={busy} refusal={refusal} onSave={save} onCancel={onClose}>
        <TextField
          id="keying-problem"
          ref={first}
          label="What is wrong"
          placeholder="the importer is not in the main system"
          maxLength={300}
          value={why}
          error={missing}
          onChange={(event) => setWhy(event.target.value)}
        />
      </RecordForm>
    </Dialog>
  )
}
