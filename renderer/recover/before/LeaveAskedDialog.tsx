import { useState } from 'react'
import { contactsOf } from '../../../shared/domain/contacts'
import { evidencePackRows, reconnectionOffices } from '../../../shared/domain/recover/reconnection'
import type { FieldsOf } from '../../../shared/domain/kinds'
import { textOf } from '../../../shared/journal/state'
import { useWhen } from '../../communicate/evidence/useWhen'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine, filled } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { SelectField, TextField } from '../../ui/Field'
import { MomentField } from '../../ui/MomentField'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'

type Office = NonNullable<FieldsOf<'reconnection'>['askedAs']>
const offices = Object.keys(reconnectionOffices) as Office[]

/** Leave to reconnect is asked for: of whom, how, with which version of the evidence. */
export function LeaveAskedDialog({ incident, onClose }: { incident: string; onClose: () => void }) {
  const desk = useDeskHandle()
  const say = useSay()
  const when = useWhen()
  const { busy, refusal, record } = useRecord()
  const packs = evidencePackRows(desk.state, incident)
  const contacts = contactsOf(desk.state).filter((one) => textOf(one, 'group') === 'CBP')
  const [missing, setMissing] = useState(false)
  const [boxes, setBoxes] = useState(() => ({
    askedAs: 'cbpHeadquarters' as Office,
    contact: '',
    askedOf: '',
    askedHow: '',
    packSha256: packs[0]?.fields.sha256 ?? '',
  }))
  const put = (some: Partial<typeof boxes>) => setBoxes({ ...boxes, ...some })
  const save = async () => {
    const askedOf = cleanLine(boxes.askedOf)
    const askedAt = when.read()
    setMissing(askedOf === '')
    if (askedOf === '' || askedAt === undefined) return
    const saved = await record({
      action: 'reconnection.asked',
      kind: 'reconnection',
      id: desk.randomId(),
      patch: filled({
        incident,
        askedOf,
        askedAs: boxes.askedAs,
        contact: boxes.contact,
        askedAt,
        askedBy: operatorName(desk),
        askedHow: cleanLine(boxes.askedHow),
        packSha256: boxes.packSha256,
        state: 'requested',
      }),
    })
    if (!saved) return
    say('Recorded: leave to reconnect was asked for.', 'good')
    onClose()
  }
  return (
    <Dialog
      open
      wide
      title="Leave to reconnect is asked for"
      about="Who was asked, how, and with which evidence in hand. Nothing is connected before CBP has answered."
      onClose={onClose}
    >
      <RecordForm save="Record the request" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <div className="form-grid">
          <SelectField
            id="reconnect-office"
            label="Asked of"
            value={boxes.askedAs}
            options={offices.map((value) => ({ value, label: reconnectionOffices[value] }))}
            onChange={({ target }) => put({ askedAs: offices.find((one) => one === target.value) ?? 'other' })}
          />
          <SelectField
            id="reconnect-contact"
            label="Contact on the list"
            value={boxes.contact}
            options={[
              { value: '', label: contacts.length === 0 ? 'none of CBP on the list' : 'not on the list' },
              ...contacts.map((one) => ({ value: one.id, label: textOf(one, 'name') || textOf(one, 'organisation') })),
            ]}
            onChange={({ target }) => {
              const chosen = contacts.find(({ id }) => id === target.value)
              put({ contact: target.value, ...(chosen && { askedOf: textOf(chosen, 'name') }) })
            }}
          />
          <TextField
            id="reconnect-askedOf"
            label="Name and title"
            value={boxes.askedOf}
            error={missing ? 'Key the name: it stands beside the request.' : undefined}
            onChange={({ target }) => put({ askedOf: target.value })}
          />
        </div>
        <div className="before-pair">
          <TextField
            id="reconnect-how"
            label="How"
            placeholder="by mail from the clean machine"
            value={boxes.askedHow}
            onChange={({ target }) => put({ askedHow: target.value })}
          />
          <MomentField id="reconnect-asked" label="Asked" value={when.value} error={when.error} onChange={when.set} />
        </div>
        <SelectField
          id="reconnect-pack"
          label="With which evidence"
          value={boxes.packSha256}
          options={[
            ...packs.map(({ id, fields }) => ({
              value: fields.sha256 ?? id,
              label: `version ${fields.number ?? '?'}, ${(fields.sha256 ?? '').slice(0, 10)}`,
            })),
            { value: '', label: packs.length === 0 ? 'none is printed yet' : 'none' },
          ]}
          onChange={({ target }) => put({ packSha256: target.value })}
        />
      </RecordForm>
    </Dialog>
  )
}
