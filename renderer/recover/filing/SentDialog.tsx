import { abiSent, type WrittenFile } from '../../../shared/domain/recover/abiFilings'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle } from '../../store/hooks'
import { LineDialog } from '../../ui/LineDialog'
import { useRecord } from '../../ui/useRecord'
import { momentOf } from '../../words/times'

/** That the file went: to whom. The time is now. */
export function SentDialog({ file, onClose }: { file: WrittenFile; onClose: () => void }) {
  const desk = useDeskHandle()
  const { busy, refusal, record } = useRecord()
  const save = async (to: string) => {
    if (await record(abiSent(file, { to, by: operatorName(desk), at: momentOf(desk.now()) }))) onClose()
  }
  return (
    <LineDialog
      id="sent-to"
      title="The file was sent"
      about={`${file.fields.name ?? ''}. Sent is not received: what ACE answers is read in under Receipts.`}
      label="To whom"
      maxLength={200}
      missing="Say to whom: the service center, or who took it to the main system."
      save="It was sent"
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    />
  )
}
