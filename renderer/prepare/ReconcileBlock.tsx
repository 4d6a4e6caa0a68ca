import { useState } from 'react'
import { numbersNotKnown, type BlockReserve } from '../../shared/domain/reserve'
import type { Change } from '../../shared/journal/item'
import { operatorName } from '../frame/Rail'
import { useDesk, useDeskHandle } from '../store/hooks'
import type { Desk } from '../store/types'
import { cleanLine } from '../ui/boxes'
import { Dialog } from '../ui/Dialog'
import { CheckField, TextField } from '../ui/Field'
import { RecordForm } from '../ui/RecordForm'
import { useSay } from '../ui/Status'
import { useRecord } from '../ui/useRecord'

/**
 * After a restore: the block of the old laptop stays shut until a named person compared the paper with the log and
 * keyed the highest number seen. Numbers up to it that no journal knows are recorded as found on paper, and the block
 * goes on after it on this laptop (decision 9).
 */
export function ReconcileBlock({ block, onClose }: { block: BlockReserve; onClose: () => void }) {
  const desk = useDeskHandle()
  const operator = useDesk(operatorName)
  const [boxes, setBoxes] = useState({ highest: '', none: false, by: operator })
  const [wrong, setWrong] = useState<{ highest?: string; by?: string }>({})
  const { busy, refusal, record } = useRecord()
  const say = useSay()
  const highest = boxes.none ? serialBefore(block) : serialIn(block, boxes.highest)
  const unknown = highest === undefined ? [] : numbersNotKnown(desk.state, block.id, highest)

  const save = async () => {
    const by = cleanLine(boxes.by)
    if (highest === undefined)
      return setWrong({ highest: `Seven digits between ${block.first} and ${block.last}, or the whole entry number.` })
    if (by === '') return setWrong({ by: 'Name who compared the paper with the log.' })
    if (!(await record(reconciling(desk, block, highest, by, unknown)))) return
    say(
      `Reconciled. The numbers of ${block.filerCode}-${block.first} that are on no paper can be drawn on this laptop.`,
      'good',
    )
    onClose()
  }
  return (
    <Dialog
      open
      title="Reconcile the block with the paper"
      about={`${block.filerCode}-${block.first} to ${block.last} was drawn on a laptop that has been replaced. It may have given numbers that this desk never saw. Look through every packet, envelope and log of that laptop for the highest number.`}
      onClose={onClose}
      wide
    >
      <RecordForm save="Reconcile and go on after it" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <TextField
          id="reconcile-highest"
          label="Highest number seen on paper"
          mono
          value={boxes.highest}
          error={wrong.highest}
          disabled={boxes.none}
          hint="If you are not sure, key a higher one: the numbers up to it are never drawn."
          onChange={(event) => setBoxes({ ...boxes, highest: event.target.value })}
        />
        <CheckField
          id="reconcile-none"
          label="No number of this block stands on any paper: all packets, envelopes and logs were looked through"
          checked={boxes.none}
          onChange={(event) => setBoxes({ ...boxes, none: event.target.checked })}
        />
        <TextField
          id="reconcile-by"
          label="Compared with the log by"
          value={boxes.by}
          error={wrong.by}
          onChange={(event) => setBoxes({ ...boxes, by: event.target.value })}
        />
        <p role="status">{highest === undefined ? '' : foundWords(unknown)}</p>
      </RecordForm>
    </Dialog>
  )
}

/** Nothing of the block is on paper: the number before its first. */
const serialBefore = (block: BlockReserve): string => String(Math.max(0, Number(block.first) - 1)).padStart(7, '0')

/** The serial of what was keyed (seven digits, or a whole entry number of this filer), if it lies in the block. */
function serialIn(block: BlockReserve, text: string): string | undefined {
  const bare = text.trim().toUpperCase().replaceAll(/[\s-]/gu, '')
  const serial = bare.length === 11 && bare.startsWith(block.filerCode) ? bare.slice(3, 10) : bare
  return /^\d{7}$/u.test(serial) && block.first <= serial && serial <= block.last ? serial : undefined
}

function foundWords(unknown: readonly string[]): string {
  if (unknown.length === 0) return 'Every number up to it is known to this desk.'
  const shown = unknown.slice(0, 6).join(', ')
  return `${unknown.length} of them ${unknown.length === 1 ? 'is' : 'are'} not known here and will be recorded as found on paper: ${shown}${unknown.length > 6 ? ' …' : ''}. Key their entries from the paper, or void them.`
}

function reconciling(
  desk: Desk,
  block: BlockReserve,
  highest: string,
  by: string,
  unknown: readonly string[],
): Change[] {
  return [
    {
      action: 'reserve.block.reconciled',
      kind: 'block',
      id: block.id,
      patch: [
        ['highestOnPaper', highest],
        ['reconciledBy', by],
        ['device', desk.device],
      ],
    },
    ...unknown.map((entryNumber): Change => ({
      action: 'reserve.number.foundOnPaper',
      kind: 'number',
      id: entryNumber,
      patch: [
        ['block', block.id],
        ['device', block.device],
        ['foundOnPaper', true],
      ],
    })),
  ]
}
