import { useState } from 'react'
import { contactsOf } from '../../../shared/domain/contacts'
import { rolesOf } from '../../../shared/domain/contactRoles'
import { letterIncident } from '../../../shared/domain/incident/letterIncident'
import type { AuthorisationRow } from '../../../shared/domain/respond/authorisation'
import { requestChanges } from '../../../shared/domain/respond/authorisationRecord'
import { askedOffices } from '../../../shared/domain/respond/authorisationWords'
import { procedureRows, versionName } from '../../../shared/domain/respond/procedure'
import { textOf } from '../../../shared/journal/state'
import { useWhen } from '../../communicate/evidence/useWhen'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { SelectField, TextField } from '../../ui/Field'
import { MomentField } from '../../ui/MomentField'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { ScopeBoxes } from './ScopeBoxes'
import { scopeFrom, scopeKeyed } from './scopeForm'

type Office = keyof typeof askedOffices
const offices = Object.keys(askedOffices) as Office[]
/** whose contact answers for the office, by its role on the list */
const roleOfOffice: Readonly<Record<Office, readonly string[]>> = {
  cbpHeadquarters: ['headquarters'],
  port: ['port', 'portNight'],
  centre: ['center'],
  clientRepresentative: ['clientRepresentative'],
}

/** Who was asked for what: headquarters first. `again`: asked anew for the same ports and modes. */
export function RequestDialog({ again, onClose }: { again?: AuthorisationRow | undefined; onClose: () => void }) {
  const desk = useDeskHandle()
  const say = useSay()
  const when = useWhen()
  const { busy, refusal, record } = useRecord()
  const [boxes, setBoxes] = useState(() => ({
    askedAs: again?.fields.askedAs ?? offices[0] ?? 'cbpHeadquarters',
    contact: again?.fields.contact ?? '',
    askedOf: again?.fields.askedOf ?? '',
    askedHow: '',
    procedure: procedureRows(desk.state)[0]?.id ?? '',
  }))
  const [scope, setScope] = useState(() => scopeKeyed(again?.fields ?? {}))
  const [portError, setPortError] = useState<string>()
  const put = (some: Partial<typeof boxes>) => setBoxes({ ...boxes, ...some })
  const contacts = contactsOf(desk.state).filter((contact) =>
    rolesOf(contact).some(({ id }) => roleOfOffice[boxes.askedAs].includes(id)),
  )
  const procedures = procedureRows(desk.state)

  const save = async () => {
    const read = scopeFrom(scope)
    setPortError(read.ok ? undefined : read.error.words)
    const askedAt = when.read()
    if (!read.ok || askedAt === undefined) return
    const saved = await record(
      requestChanges(desk.state, desk.randomId(), {
        incident: letterIncident(desk.state)?.id,
        askedAs: boxes.askedAs,
        askedOf: cleanLine(boxes.askedOf) || undefined,
        contact: boxes.contact || undefined,
        askedAt,
        askedBy: operatorName(desk),
        askedHow: cleanLine(boxes.askedHow) || undefined,
        ports: read.value.ports ?? undefined,
        modes: read.value.modes ?? undefined,
        procedure: boxes.procedure || undefined,
      }),
    )
    if (!saved) return
    say('Recorded. Letters printed from now on say that it was requested.', 'good')
    onClose()
  }
  return (
    <Dialog
      open
      wide
      title="Authorization is asked for"
      about="Ports do not decide alone after a cyber attack: ask headquarters first. Letters then say that it was requested, and when."
      onClose={onClose}
    >
      <RecordForm save="Record the request" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <div className="form-grid">
          <SelectField
            id="leave-office"
            label="Asked of"
            value={boxes.askedAs}
            onChange={(event) => put({ askedAs: event.target.value as Office, contact: '' })}
            options={offices.map((office) => ({ value: office, label: askedOffices[office] }))}
          />
          <SelectField
            id="leave-contact"
            label="Contact on the list"
            value={boxes.contact}
            onChange={(event) => {
              const chosen = contacts.find(({ id }) => id === event.target.value)
              put({ contact: event.target.value, ...(chosen && { askedOf: textOf(chosen, 'name') }) })
            }}
            options={[
              { value: '', label: contacts.length === 0 ? 'none on the list' : 'not on the list' },
              ...contacts.map((contact) => ({
                value: contact.id,
                label: [textOf(contact, 'name'), textOf(contact, 'organisation')].filter(Boolean).join(', '),
              })),
            ]}
          />
          <TextField
            id="leave-askedOf"
            label="Name and title"
            value={boxes.askedOf}
            onChange={(event) => put({ askedOf: event.target.value })}
          />
        </div>
        <div className="leave-when">
          <TextField
            id="leave-how"
            label="How"
            list="leave-hows"
            placeholder="telephone, clean machine …"
            value={boxes.askedHow}
            onChange={(event) => put({ askedHow: event.target.value })}
          />
          <datalist id="leave-hows">
            <option value="by telephone" />
            <option value="by mail from the clean machine" />
            <option value="by fax" />
            <option value="at the counter" />
          </datalist>
          <MomentField id="leave-asked" label="Asked" value={when.value} error={when.error} onChange={when.set} />
        </div>
        <ScopeBoxes value={scope} error={portError} onChange={setScope} />
        {procedures.length > 0 && (
          <SelectField
            id="leave-procedure"
            label="With which procedure"
            value={boxes.procedure}
            onChange={(event) => put({ procedure: event.target.value })}
            options={[
              { value: '', label: 'none' },
              ...procedures.map((row) => ({ value: row.id, label: versionName(row) })),
            ]}
          />
        )}
      </RecordForm>
    </Dialog>
  )
}
