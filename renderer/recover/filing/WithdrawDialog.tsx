import { abiWithdrawn, type WrittenFile } from '../../../shared/domain/recover/abiFilings'
import { LineDialog } from '../../ui/LineDialog'
import { useRecord } from '../../ui/useRecord'

/** The file does not count any more: its entries can be written again. */
export function WithdrawDialog({ file, onClose }: { file: WrittenFile; onClose: () => void }) {
  const { busy, refusal, record } = useRecord()
  const save = async (why: string) => {
    if (await record(abiWithdrawn(file, why))) onClose()
  }
  return (
    <LineDialog
      id="withdraw-why"
      title="Withdraw the file"
      about={`${file.fields.name ?? ''}. Its entries can be written again: be sure that nobody sends this one.`}
      label="Why"
      maxLength={200}
      missing="Say why: never sent, sent back unread …"
      save="Withdraw it"
      stop
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    />
  )
}
