import { nextToKey, type KeyingRow } from '../../../shared/domain/recover/keyingList'
import { leftWithProblem } from '../../../shared/domain/recover/keyingRecord'
import { go } from '../../frame/routes'
import { LineDialog } from '../../ui/LineDialog'
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
  const { busy, refusal, record } = useRecord()
  const save = async (why: string) => {
    if (!(await record(leftWithProblem(row.id, why)))) return
    say(`${row.called} is left for now. It stands at the end of the list.`)
    onClose()
    const next = nextToKey(rows, row.id)
    go({ at: 'recover', page: 'keying', ...(next === undefined ? {} : { id: next.id }) })
  }
  return (
    <LineDialog
      id="keying-problem"
      title={`Leave ${row.called} for now`}
      about="The boxes that you ticked stay ticked. It goes on from there."
      label="What is wrong"
      placeholder="the importer is not in the main system"
      maxLength={300}
      begun={row.kept.problem ?? ''}
      missing="Say what is wrong: somebody else reads it."
      save="Leave it"
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    />
  )
}
