import { useRef, useState } from 'react'
import {
  contradicts,
  queryAnswers,
  queryAnswerWords,
  type QueryAnswer,
} from '../../../shared/domain/recover/queryAnswers'
import type { AskRow } from '../../../shared/domain/recover/queryLists'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { SelectField, TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { ToneMark } from '../../ui/Tag'
import { useQueryAnswers, type QueryAnswering } from './useQueryAnswers'

export interface AnswerFromDialogProps {
  row: AskRow
  answer: QueryAnswer
  from: QueryAnswering | undefined
  onRecorded: (who: QueryAnswering) => void
  onClose: () => void
}

/** The first answer of a call, and each one that says more than a key can: what differs, what contradicts. */
export function AnswerFromDialog({ row, answer, from, onRecorded, onClose }: AnswerFromDialogProps) {
  const [given, setGiven] = useState(answer)
  const [by, setBy] = useState(from?.by ?? '')
  const [how, setHow] = useState(from?.how ?? '')
  const [differs, setDiffers] = useState('')
  const [tried, setTried] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  const second = useRef<HTMLInputElement>(null)
  const { busy, refusal, record } = useQueryAnswers()
  const wantsWhat = given === 'keyedDiffers'
  const save = async () => {
    setTried(true)
    const who = { by: cleanLine(by), how: cleanLine(how) }
    const what = cleanLine(differs)
    if (who.by === '' || (wantsWhat && what === '')) return
    if (await record(row, given, wantsWhat ? what : '', who)) onRecorded(who)
  }
  return (
    <Dialog
      open
      title={`What ACE has of ${row.row.entryNumber}`}
      about="It is recorded with this minute. The next answers of the same call are one key each, down the list."
      onClose={onClose}
      initialFocus={from === undefined ? first : second}
    >
      <RecordForm save="Record the answer" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        {contradicts(row.lane, given) && (
          <p className="before-missing">
            <ToneMark tone="stop" spoken="" /> This contradicts what was recorded before. It is recorded all the same,
            and both are shown until one is withdrawn.
          </p>
        )}
        <SelectField
          id="query-answer"
          label="Answer"
          value={given}
          options={queryAnswers.map((value) => ({ value, label: queryAnswerWords[value] }))}
          onChange={({ target }) => setGiven(queryAnswers.find((one) => one === target.value) ?? given)}
        />
        {wantsWhat && (
          <TextField
            id="query-differs"
            label="What ACE holds otherwise"
            ref={second}
            value={differs}
            error={tried && cleanLine(differs) === '' ? 'Say what differs: it is what is corrected.' : undefined}
            onChange={({ target }) => setDiffers(target.value)}
          />
        )}
        <div className="form-grid">
          <TextField
            id="query-by"
            label="Who says it"
            ref={first}
            placeholder="Officer Ruiz, badge 4471"
            value={by}
            error={tried && cleanLine(by) === '' ? 'Key the name: it stands beside the answer.' : undefined}
            onChange={({ target }) => setBy(target.value)}
          />
          <TextField
            id="query-how"
            label="How"
            placeholder="by telephone"
            value={how}
            onChange={({ target }) => setHow(target.value)}
          />
        </div>
      </RecordForm>
    </Dialog>
  )
}
