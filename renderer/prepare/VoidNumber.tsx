import { useState } from 'react'
import { parseEntryNumber } from '../../shared/domain/entryNumber'
import { identifierWords } from '../../shared/domain/identifierWords'
import { reserveOf } from '../../shared/domain/reserve'
import { entityOf, textOf, valueOf } from '../../shared/journal/state'
import { useDeskHandle } from '../store/hooks'
import type { Desk } from '../store/types'
import { cleanLine } from '../ui/boxes'
import { Dialog } from '../ui/Dialog'
import { TextField } from '../ui/Field'
import { RecordForm } from '../ui/RecordForm'
import { useSay } from '../ui/Status'
import { useRecord } from '../ui/useRecord'

/** A number of a spoiled sheet that no entry here holds: void with its reason, never offered, always accounted for. */
export function VoidNumber({ onClose }: { onClose: () => void }) {
  const desk = useDeskHandle()
  const [boxes, setBoxes] = useState({ number: '', reason: '' })
  const [wrong, setWrong] = useState<{ number?: string; reason?: string }>({})
  const { busy, refusal, record } = useRecord()
  const say = useSay()
  const save = async () => {
    const reason = cleanLine(boxes.reason)
    const read = readNumber(desk, boxes.number)
    if (typeof read === 'string') return setWrong({ number: read })
    if (reason === '') return setWrong({ reason: 'Say why: the accounting of numbers carries the reason.' })
    const saved = await record({
      action: 'reserve.number.voided',
      kind: 'number',
      id: read.entryNumber,
      patch: [
        ['voided', true],
        ['voidReason', reason],
        ...(read.isNew
          ? ([
              ['block', read.block],
              ['device', desk.device],
            ] as const)
          : []),
      ].map(([field, value]) => [field, value] as [string, string | boolean]),
    })
    if (!saved) return
    say(`${read.entryNumber} is void and stays accounted for.`, 'good')
    onClose()
  }
  return (
    <Dialog
      open
      title="Void a number"
      about="For a number spoiled on paper, or read out to somebody and not used. An entry is voided in the list of entries."
      onClose={onClose}
    >
      <RecordForm
        save="Void it"
        stop
        busy={busy}
        refusal={refusal}
        onCancel={onClose}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextField
          id="void-number"
          label="Entry number"
          mono
          value={boxes.number}
          error={wrong.number}
          onChange={(event) => setBoxes({ ...boxes, number: event.target.value })}
        />
        <TextField
          id="void-number-reason"
          label="Why"
          placeholder="paper jam, sheet lost …"
          value={boxes.reason}
          error={wrong.reason}
          onChange={(event) => setBoxes({ ...boxes, reason: event.target.value })}
        />
      </RecordForm>
    </Dialog>
  )
}

/** The number, or the sentence why it is not one that can be voided here. */
function readNumber(desk: Desk, text: string): { entryNumber: string; block: string; isNew: boolean } | string {
  const firm = entityOf(desk.state, 'firm', 'firm')
  const factor = Number(valueOf(firm, 'checkDigitFactor') ?? 0)
  const parsed = parseEntryNumber(text, { checkDigitFactor: factor, drill: desk.drill })
  if (!parsed.ok) return identifierWords(parsed.error)
  const { entryNumber, filerCode, serial } = parsed.value
  const known = entityOf(desk.state, 'number', entryNumber)
  if (valueOf(known, 'voided') === true) return 'This number is void already.'
  if (textOf(known, 'entry') !== '') return 'An entry here holds this number: void the entry, in the list of entries.'
  const block = reserveOf(desk.state, desk.device).blocks.find(
    (one) => one.filerCode === filerCode && one.first <= serial && serial <= one.last,
  )
  if (block === undefined) return 'This number lies in no block of this desk.'
  return { entryNumber, block: block.id, isNew: known === undefined }
}
