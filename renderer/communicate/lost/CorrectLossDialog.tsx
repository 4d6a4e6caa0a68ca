import { useState } from 'react'
import { lossOddities } from '../../../shared/domain/incident/loss'
import { correctLoss } from '../../../shared/domain/incident/lossRecord'
import type { LossFile } from '../../../shared/domain/incident/lossSteps'
import type { Patch } from '../../../shared/journal/item'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { RecordForm } from '../../ui/RecordForm'
import { ToneMark } from '../../ui/Tag'
import { useRecord } from '../../ui/useRecord'
import { boxesOfLoss, toldBy, type MomentFaults } from './lossForm'
import { LossBoxesFields } from './LossBoxesFields'
import { oddityWords } from './lossWords'

/** What was said of a loss is corrected by what is said now; both stay. */
export function CorrectLossDialog({ file, onClose }: { file: LossFile; onClose: () => void }) {
  const desk = useDeskHandle()
  const [before] = useState(() => boxesOfLoss(desk, file.loss.fields))
  const [boxes, setBoxes] = useState(before)
  const [faults, setFaults] = useState<MomentFaults>({})
  const { busy, refusal, record } = useRecord()
  const { told } = toldBy(desk, boxes)
  const odd = lossOddities(desk.state, told, { device: desk.device, nowMs: desk.now().ms, id: file.loss.id })
  const save = async () => {
    const [was, is] = [toldBy(desk, before), toldBy(desk, boxes)]
    setFaults(is.faults)
    if (Object.keys(is.faults).length > 0) return
    const fields = [
      'device',
      'describe',
      'serial',
      'entries',
      'lastSeenAt',
      'noticedAt',
      'noticedBy',
      'where',
      'stateSaid',
    ] as const
    const patch: Patch = fields.flatMap((field): [string, string | null][] => {
      const value = cleanLine(is.told[field] ?? '')
      return value === (was.told[field] ?? '') ? [] : [[field, value === '' ? null : value]]
    })
    if (patch.length === 0 || (await record(correctLoss(desk.state, file.loss, patch)))) onClose()
  }
  return (
    <Dialog
      open
      wide
      title="Correct what was said"
      about="What was said before stays in the log. When it was noticed moves the 72 hours."
      onClose={onClose}
    >
      <RecordForm save="Save" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <LossBoxesFields boxes={boxes} faults={faults} onChange={setBoxes} />
        {odd.map((oddity) => (
          <p key={oddityWords(oddity)}>
            <ToneMark tone="later" spoken="" /> {oddityWords(oddity)}
          </p>
        ))}
      </RecordForm>
    </Dialog>
  )
}
