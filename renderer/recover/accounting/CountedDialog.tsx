import { useState } from 'react'
import type { OpenThing } from '../../../shared/domain/recover/accountingThings'
import { laptopCalled } from '../../../shared/domain/recover/accountingProof'
import { operatorName } from '../../frame/Rail'
import { useDesk, useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { CheckField, TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'

/** A block of which paper may be about that no journal knows. */
export type Countable = Extract<OpenThing, { type: 'PaperNotCounted' | 'BlockInQuarantine' }>

export const isCountable = (thing: OpenThing): thing is Countable =>
  thing.type === 'PaperNotCounted' || thing.type === 'BlockInQuarantine'

/** That a named person compared the paper of a block with the journal: then its other numbers are proven unused. */
export function CountedDialog({ block, onClose }: { block: Countable; onClose: () => void }) {
  const desk = useDeskHandle()
  const operator = useDesk(operatorName)
  const [by, setBy] = useState(operator)
  const [keyed, setKeyed] = useState(false)
  const [wrong, setWrong] = useState<{ by?: string; keyed?: string }>({})
  const { busy, refusal, record } = useRecord()
  const say = useSay()
  const save = async () => {
    const name = cleanLine(by)
    if (name === '') return setWrong({ by: 'Name who counted.' })
    if (!keyed) return setWrong({ keyed: 'Key the numbers that were used first: under Prepare, Entry numbers.' })
    const counted = { action: 'reserve.block.reconciled', kind: 'block', id: block.block } as const
    if (!(await record({ ...counted, patch: [['reconciledBy', name]] }))) return
    say(`The paper of ${block.first} to ${block.last} is counted.`, 'good')
    onClose()
  }
  const whose =
    block.type === 'PaperNotCounted'
      ? `${block.first} to ${block.last}${block.where === '' ? '' : `, ${block.where}`}`
      : `${block.first} to ${block.last} of laptop ${laptopCalled(desk.state, block.device)}`
  return (
    <Dialog
      open
      title="The paper of this block was counted"
      about={`${whose}: ${block.count} numbers. Every sheet, packet and envelope was compared with the journal.`}
      onClose={onClose}
    >
      <RecordForm save="It was counted" busy={busy} refusal={refusal ?? wrong.keyed} onCancel={onClose} onSave={save}>
        <TextField
          id="counted-by"
          label="Counted by"
          value={by}
          error={wrong.by}
          onChange={(event) => setBy(event.target.value)}
        />
        <CheckField
          id="counted-keyed"
          label="Every number that stands on paper is keyed"
          checked={keyed}
          onChange={(event) => setKeyed(event.target.checked)}
        />
      </RecordForm>
    </Dialog>
  )
}
