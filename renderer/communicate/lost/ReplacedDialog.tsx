import { useState } from 'react'
import { mayReplace, type LossFile } from '../../../shared/domain/incident/lossSteps'
import { useDeskHandle } from '../../store/hooks'
import { Dialog } from '../../ui/Dialog'
import { SelectField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useRecord } from '../../ui/useRecord'

/** Which laptop took the place of the lost one: it has joined the desk, and its journal was taken in here. */
export function ReplacedDialog({ file, onClose }: { file: LossFile; onClose: () => void }) {
  const desk = useDeskHandle()
  const [options] = useState(() =>
    mayReplace(desk.state, file.loss, desk.device).map(({ device, label }) => ({
      value: device,
      label: `${label} (${device})`,
    })),
  )
  const [chosen, setChosen] = useState(options[0]?.value ?? '')
  const { busy, refusal, record } = useRecord()
  const save = async () => {
    if (chosen === '') return onClose()
    const saved = await record({
      action: 'device.replaced',
      kind: 'device',
      id: file.loss.fields.device ?? '',
      patch: [
        ['replacedBy', chosen],
        ['replacedWhy', 'lost'],
      ],
    })
    if (saved) onClose()
  }
  return (
    <Dialog
      open
      title="The laptop in its place"
      about={
        options.length === 0
          ? 'No other laptop is known here yet. Start the spare from the stick, key or load its numbers there, and take in its journal under Recover, Other laptops.'
          : 'It draws from a block of its own; the numbers of the lost one stay stopped.'
      }
      onClose={onClose}
    >
      {options.length > 0 && (
        <RecordForm save="Record it" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
          <SelectField
            id="lost-replacement"
            label="Laptop"
            options={options}
            value={chosen}
            onChange={({ target }) => setChosen(target.value)}
          />
        </RecordForm>
      )}
    </Dialog>
  )
}
