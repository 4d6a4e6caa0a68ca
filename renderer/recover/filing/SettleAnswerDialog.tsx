import { useRef, useState } from 'react'
import type { Part } from '../../../shared/domain/recover/home'
import { notMatchedWords } from '../../../shared/exchange/receipts/conditionWords'
import { partsOf } from '../../../shared/exchange/receipts/matchAnswers'
import { matchIndex } from '../../../shared/exchange/receipts/matchIndex'
import {
  settledAsNotOurs,
  settledToEntry,
  settledToFile,
  writtenMessages,
  type LooseAnswer,
} from '../../../shared/exchange/receipts/settleAnswer'
import type { Change } from '../../../shared/journal/item'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { SelectField, TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { answerWords, partWords } from '../../../shared/domain/recover/answerWords'
import { momentOf } from '../../words/times'

/** What a person says of an answer that matched nothing. */
type Says = 'entry' | 'file' | 'notOurs'
const PARTS: readonly Part[] = ['cargoRelease', 'entrySummary']

export interface SettleAnswerDialogProps {
  loose: LooseAnswer
  /** `done`: it was settled */
  onClose: (done: boolean) => void
}

/** It is of an entry here after all, or of a file written here, or not ours: said once, with who says so. */
export function SettleAnswerDialog({ loose, onClose }: SettleAnswerDialogProps) {
  const desk = useDeskHandle()
  const say = useSay()
  const { busy, refusal, record } = useRecord()
  const { fields, why } = loose
  const batch = why === 'noSuchBatch'
  const files = batch ? writtenMessages(desk.state) : []
  const [says, setSays] = useState<Says>(batch ? (files.length === 0 ? 'notOurs' : 'file') : 'entry')
  const [number, setNumber] = useState('')
  const [part, setPart] = useState<Part>()
  const [file, setFile] = useState(files[0]?.id ?? '')
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<string>()
  const first = useRef<HTMLInputElement>(null)
  const entry = entryCalled(desk, number)
  const answers = part ?? fields.part ?? (entry === undefined ? undefined : partOfEntry(desk, loose, entry)) ?? PARTS[1]

  const save = async () => {
    const settled = { at: momentOf(desk.now()), by: operatorName(desk) }
    let changes: readonly Change[]
    if (says === 'notOurs') {
      if (cleanLine(reason) === '') return setWrong('Say why: of another broker, of before the outage, sent twice …')
      changes = [settledAsNotOurs(loose, cleanLine(reason), settled)]
    } else if (says === 'file') changes = settledToFile(desk.state, loose, file, settled)
    else {
      if (entry === undefined)
        return setWrong('No entry here has this number. Key all of it, or say that it is not ours.')
      changes = settledToEntry(desk.state, loose, { entry, part: answers ?? 'entrySummary' }, settled)
    }
    if (!(await record(changes))) return
    say('The answer is settled.', 'good')
    onClose(true)
  }
  const said = [fields.entryNumber ?? 'Without a number', answerWords[fields.answer ?? 'status']].join(', ')
  return (
    <Dialog
      open
      title="What became of this answer"
      about={`${said}. ${notMatchedWords[why]}`}
      onClose={() => onClose(false)}
      {...(says === 'file' ? {} : { initialFocus: first })}
    >
      <RecordForm save="Settle it" busy={busy} refusal={refusal} onSave={save} onCancel={() => onClose(false)}>
        <SelectField
          id="settle-says"
          label="It is"
          value={says}
          options={[
            ...(batch ? [] : [{ value: 'entry', label: 'of an entry here' }]),
            ...(files.length === 0 ? [] : [{ value: 'file', label: 'of a file written here' }]),
            { value: 'notOurs', label: 'not ours' },
          ]}
          onChange={({ target }) => {
            setWrong(undefined)
            setSays(target.value as Says)
          }}
        />
        {says === 'entry' && (
          <>
            <TextField
              id="settle-number"
              ref={first}
              mono
              label="Entry number"
              maxLength={20}
              value={number}
              error={wrong}
              onChange={({ target }) => setNumber(target.value)}
            />
            <SelectField
              id="settle-part"
              label="What it answers"
              value={answers}
              options={PARTS.map((one) => ({ value: one, label: partWords[one] }))}
              onChange={({ target }) => setPart(target.value as Part)}
            />
          </>
        )}
        {says === 'file' && (
          <SelectField
            id="settle-file"
            label="File"
            value={file}
            options={files.map(({ id, name, parts, entries }) => ({
              value: id,
              label: `${name}: ${parts.map((one) => partWords[one]).join(' and ')}, ${entries} ${entries === 1 ? 'entry' : 'entries'}`,
            }))}
            onChange={({ target }) => setFile(target.value)}
          />
        )}
        {says === 'notOurs' && (
          <TextField
            id="settle-why"
            ref={first}
            label="Why it is not ours"
            maxLength={200}
            value={reason}
            error={wrong}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </RecordForm>
    </Dialog>
  )
}

/** The entry of a number as a person keys it: with or without its hyphens. */
function entryCalled(desk: Desk, typed: string): string | undefined {
  const bare = typed.toUpperCase().replace(/[^A-Z0-9]/gu, '')
  return matchIndex(desk.state).entryByNumber.get(`${bare.slice(0, 3)}-${bare.slice(3, 10)}-${bare.slice(10)}`)
}

/** What was last written for the entry, where the answer does not say what it is about. */
const partOfEntry = (desk: Desk, { fields }: LooseAnswer, entry: string): Part | undefined =>
  partsOf(matchIndex(desk.state), { part: fields.part }, entry)[0]
