import { useRef, useState } from 'react'
import type { SaidAnswer } from '../../../shared/domain/respond/triageAnswers'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useRecord } from '../../ui/useRecord'
import { saidWords } from './triageText'

/** An answer is never edited: a wrong one is withdrawn, with its reason, and stays to be read. */
export function WithdrawAnswer({ said, onClose }: { said: SaidAnswer; onClose: () => void }) {
  const [why, setWhy] = useState('')
  const [missing, setMissing] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  const { busy, refusal, record } = useRecord()
  const save = async () => {
    const reason = cleanLine(why)
    if (reason === '') return setMissing(true)
    const recorded = await record({
      action: 'inFlight.answerWithdrawn',
      kind: 'flightAnswer',
      id: said.id,
      patch: [
        ['withdrawn', true],
        ['withdrawnWhy', reason],
      ],
    })
    if (recorded) onClose()
  }
  return (
    <Dialog open title="Withdraw the answer" about={saidWords(said)} onClose={onClose} initialFocus={first}>
      <RecordForm save="Withdraw it" stop busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <TextField
          id="triage-withdraw"
          label="Why it counts no more"
          ref={first}
          value={why}
          error={
            missing && cleanLine(why) === ''
              ? 'Say in a few words why: misheard, another entry, corrected by …'
              : undefined
          }
          onChange={({ target }) => setWhy(target.value)}
        />
      </RecordForm>
    </Dialog>
  )
}
