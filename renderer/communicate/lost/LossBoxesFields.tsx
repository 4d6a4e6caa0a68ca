import { packetsPrinted } from '../../../shared/domain/incident/lossPapers'
import { handedOver } from '../../../shared/domain/incident/loss'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { SelectField, TextField } from '../../ui/Field'
import { MomentField } from '../../ui/MomentField'
import { laptopChoices, type LossBoxes, type MomentFaults } from './lossForm'
import { statesSaid } from './lossWords'

/** The boxes of a loss: what, which, last seen, noticed when and by whom, where, sealed or open. */
export function LossBoxesFields({
  boxes,
  faults,
  onChange,
}: {
  boxes: LossBoxes
  faults: MomentFaults
  onChange: (boxes: LossBoxes) => void
}) {
  const desk = useDeskHandle()
  const laptops = useMade(['device', 'loss'], laptopChoices)
  const waiting = useMade(['fact', 'entry'], waitingPackets)
  const box = (field: 'device' | 'describe' | 'serial' | 'entries' | 'noticedBy' | 'where' | 'state') => ({
    id: `lost-${field}`,
    value: boxes[field],
    onChange: (event: { target: { value: string } }) => onChange({ ...boxes, [field]: event.target.value }),
  })
  const second = desk.saveState().second.label
  return (
    <div className="stack">
      <div className="form-grid">
        {boxes.what === 'laptop' && <SelectField label="Which laptop" options={laptops} {...box('device')} />}
        {boxes.what === 'laptop' && <TextField label="Serial number or inventory label" mono {...box('serial')} />}
        {boxes.what === 'stick' && (
          <TextField
            label="Which stick"
            placeholder={second ?? 'its label'}
            hint={second === null ? undefined : `The stick that follows this laptop is ${second}.`}
            {...box('describe')}
          />
        )}
        {boxes.what === 'stick' && <SelectField label="Written by" options={laptops} {...box('device')} />}
        {boxes.what === 'packet' && (
          <TextField
            label="Entry numbers on it"
            mono
            hint={
              waiting.length === 0
                ? 'Whole, or the last four digits.'
                : `Whole, or the last four digits. Printed and not handed over: ${waiting.slice(0, 6).join(', ')}${waiting.length > 6 ? ` and ${waiting.length - 6} more` : ''}.`
            }
            {...box('entries')}
          />
        )}
        {boxes.what === 'packet' && (
          <TextField label="What it looks like" placeholder="brown envelope, dock 4" {...box('describe')} />
        )}
      </div>
      <div className="form-grid">
        <MomentField
          id="lost-noticed"
          label="Noticed"
          value={boxes.noticed}
          error={faults.noticed}
          onChange={(noticed) => onChange({ ...boxes, noticed })}
        />
        <MomentField
          id="lost-lastSeen"
          label="Last seen"
          value={boxes.lastSeen}
          error={faults.lastSeen}
          onChange={(lastSeen) => onChange({ ...boxes, lastSeen })}
        />
      </div>
      <div className="form-grid">
        <TextField label="Noticed by" {...box('noticedBy')} />
        <TextField label="Where" placeholder="parking lot, World Trade Bridge" {...box('where')} />
        <SelectField
          label="Sealed or open, as said"
          options={[
            { value: '', label: 'not said yet' },
            ...statesSaid[boxes.what].map((value) => ({ value, label: value })),
          ]}
          {...box('state')}
        />
      </div>
    </div>
  )
}

const waitingPackets = ({ state }: Desk): string[] => {
  const over = handedOver(state)
  return packetsPrinted(state)
    .filter(({ entry }) => !over.has(entry))
    .map(({ entryNumber }) => entryNumber)
}
