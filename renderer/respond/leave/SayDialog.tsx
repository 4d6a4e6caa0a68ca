import { useState } from 'react'
import { explainedChange, settledChange } from '../../../shared/domain/respond/exceptionsAll'
import type { ExceptionStanding } from '../../../shared/domain/respond/exceptions'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { CheckField, TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useRecord } from '../../ui/useRecord'
import { momentOf } from '../../words/times'

export interface SayDialogProps {
  what: 'explain' | 'settle'
  exception: ExceptionStanding
  /** open ones of the same rule, this one among them */
  alike: readonly ExceptionStanding[]
  onClose: () => void
}

/** Why it was done all the same, or how the lead settled it; for one, or for all open ones of the same rule. */
export function SayDialog({ what, exception, alike, onClose }: SayDialogProps) {
  const desk = useDeskHandle()
  const { busy, refusal, record } = useRecord()
  const explains = what === 'explain'
  const [words, setWords] = useState(explains ? exception.reason : '')
  const [by, setBy] = useState(() => operatorName(desk))
  const [all, setAll] = useState(false)
  const [wrong, setWrong] = useState<{ words?: string; by?: string }>({})

  const save = async () => {
    const [said, name] = [cleanLine(words), cleanLine(by)]
    setWrong({
      ...(said === '' && { words: explains ? 'Say why it was done.' : 'Say how it was settled.' }),
      ...(name === '' && { by: 'Key a name: an exception is explained and settled by a person.' }),
    })
    if (said === '' || name === '') return
    const at = momentOf(desk.now())
    const changes = (all ? alike : [exception]).map((one) =>
      explains ? explainedChange(one, { by: name, reason: said, at }) : settledChange(one, { by: name, how: said, at }),
    )
    if (await record(changes)) onClose()
  }
  return (
    <Dialog
      open
      wide
      title={explains ? 'Why it was done' : 'Settle the exception'}
      about={exception.what}
      onClose={onClose}
    >
      <RecordForm
        save={explains ? 'Record the reason' : 'Settle it'}
        busy={busy}
        refusal={refusal}
        onCancel={onClose}
        onSave={save}
      >
        <TextField
          id="exception-words"
          label={explains ? 'Reason' : 'How it was settled'}
          hint={
            explains
              ? 'It stays red until the lead has settled it. No guess about causes.'
              : 'CBP told by whom and when, leave given afterwards, entry handed in again …'
          }
          maxLength={2000}
          value={words}
          error={wrong.words}
          onChange={(event) => setWords(event.target.value)}
        />
        <TextField
          id="exception-by"
          label={explains ? 'Who says so' : 'Lead'}
          value={by}
          error={wrong.by}
          onChange={(event) => setBy(event.target.value)}
        />
        {alike.length > 1 && (
          <CheckField
            id="exception-all"
            label={`The same for all ${alike.length} open ones of this rule`}
            checked={all}
            onChange={(event) => setAll(event.target.checked)}
          />
        )}
      </RecordForm>
    </Dialog>
  )
}
