import { useState } from 'react'
import { addressLine } from '../../../shared/domain/address'
import { isfOf, type IsfRow } from '../../../shared/domain/respond/isf'
import { filledIsf } from '../../../shared/domain/respond/isfFill'
import { keyedIsf } from '../../../shared/domain/respond/isfRecord'
import type { Patch } from '../../../shared/journal/item'
import { operatorName } from '../../frame/Rail'
import { useDesk, useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { MomentField } from '../../ui/MomentField'
import { keyedMoment, momentFrom, type MomentError } from '../../ui/moments'
import { RecordForm } from '../../ui/RecordForm'
import { useRecord } from '../../ui/useRecord'
import { elementBoxes, hintOf, isfPatch, keyedIsfBoxes, shipmentBoxes, type IsfBox } from './isfForm'
import { partiesOf } from './isfParties'

/** The data sheet of one filing: what the desk knows is filled in, the rest is keyed. */
export function IsfDialog({ row, onClose }: { row: IsfRow; onClose: () => void }) {
  const desk = useDeskHandle()
  const by = useDesk(operatorName)
  const [filled] = useState(() => filledIsf(desk.state, row))
  const [before] = useState(() => keyedIsfBoxes(filled))
  const [keyed, setKeyed] = useState(before)
  const [ladingBefore] = useState(() => keyedMoment(row.ladingAt ?? ''))
  const [lading, setLading] = useState(ladingBefore)
  const [fault, setFault] = useState<MomentError>()
  const { busy, refusal, record } = useRecord()
  const [parties] = useState(() => partiesOf(desk.state, row))

  const save = async () => {
    const read = momentFrom(lading, desk.now().zone)
    setFault(read.ok ? undefined : read.error)
    if (!read.ok) return document.getElementById('isf-lading-day')?.focus()
    const moved = lading.day !== ladingBefore.day || lading.time !== ladingBefore.time
    const patch: Patch = [
      ...isfPatch(before, keyed),
      ...(moved ? [['ladingAt', read.value?.moment ?? null] as [string, string | null]] : []),
    ]
    if (patch.length === 0 && !row.clockBehind) return onClose()
    if (await record(keyedIsf(desk.state, row, patch, { by, randomId: () => desk.randomId() }))) onClose()
  }
  const take = (name: 'buyer' | 'shipTo', party: { name: string; address: string }) =>
    setKeyed({
      ...keyed,
      [name]: party.name,
      [`${name}Address`]: party.address === '' ? '' : addressLine(party.address),
    })
  const box = ({ field, label, mono }: IsfBox) => (
    <TextField
      key={field}
      id={`isf-${field}`}
      label={label}
      mono={mono === true}
      hint={keyed[field] === before[field] ? hintOf(filled, field) : undefined}
      value={keyed[field] ?? ''}
      onChange={({ target }) => setKeyed({ ...keyed, [field]: target.value })}
    />
  )
  const sent = isfOf(desk.state, row).sentAt !== undefined
  return (
    <Dialog
      open
      wide
      title={`Security filing: ${row.name}`}
      about={
        sent
          ? 'It was sent to a filer: what is changed now is told to the filer as well.'
          : 'What the desk knows stands in the boxes; a box that stays empty prints as a blank to fill in ink.'
      }
      onClose={onClose}
    >
      <RecordForm save="Save" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <MomentField
          id="isf-lading"
          label="Laden abroad"
          hint="By the clock of this laptop, as the carrier says. The filing is due 24 hours before."
          value={lading}
          error={fault}
          onChange={setLading}
        />
        <div className="form-grid">{shipmentBoxes.map(box)}</div>
        <h3>Ten elements of the importer</h3>
        {parties.importer.name !== '' && (
          <div className="row">
            <Button onClick={() => take('buyer', parties.importer)}>The buyer is the importer</Button>
            {parties.consignee.name !== '' && (
              <Button onClick={() => take('shipTo', parties.consignee)}>It is shipped to the consignee</Button>
            )}
          </div>
        )}
        <div className="form-grid isf-boxes">{elementBoxes.map(box)}</div>
      </RecordForm>
    </Dialog>
  )
}
