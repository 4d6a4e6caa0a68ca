import { useState } from 'react'
import { verdictSentence } from '../../../shared/domain/recover/accountingWords'
import type { FullAccounting } from '../../../shared/domain/recover/fullAccounting'
import { useDeskHandle } from '../../store/hooks'
import { Dialog } from '../../ui/Dialog'
import { SelectField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { signersOf } from './signers'
import { signAccounting } from './signAccounting'

/** Who signs, then print. A red accounting can be signed too: it says on its first line what is open. */
export function SignDialog({ accounts, onClose }: { accounts: FullAccounting; onClose: () => void }) {
  const desk = useDeskHandle()
  const say = useSay()
  const [signers] = useState(() => signersOf(desk))
  const [chosen, choose] = useState(signers[0]?.id ?? '')
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const sign = async () => {
    const signer = signers.find(({ id }) => id === chosen) ?? { id: '', name: '' }
    setBusy(true)
    try {
      const signed = await signAccounting(desk, { id: signer.id.startsWith('~') ? '' : signer.id, name: signer.name })
      if (!signed.done) return setRefusal(signed.words)
      say(signed.words, 'good')
      onClose()
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      open
      title="Print and sign the accounting"
      about={`${verdictSentence(accounts)} What is open stands on the paper, with every number and the item that proves it.`}
      onClose={onClose}
    >
      <RecordForm save="Print" busy={busy} refusal={refusal} onCancel={onClose} onSave={sign}>
        <SelectField
          id="accounting-signer"
          label="Signs for the filer"
          value={chosen}
          onChange={(event) => choose(event.target.value)}
          options={signers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </RecordForm>
    </Dialog>
  )
}
