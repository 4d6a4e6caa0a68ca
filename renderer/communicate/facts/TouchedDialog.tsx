import { useState } from 'react'
import { maskedNumber, touchedId, type BreachRow } from '../../../shared/domain/incident/breaches'
import { clientsKnown, touchedChanges, type Client } from '../../../shared/domain/incident/breachesClients'
import { entityOf, textOf } from '../../../shared/journal/state'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { CheckField, SelectField, TextField } from '../../ui/Field'
import { keyedNow, momentFrom, type MomentError } from '../../ui/moments'
import { MomentField } from '../../ui/MomentField'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { momentOf } from '../../words/times'

export interface TouchedDialogProps {
  incident: string
  breach: BreachRow
  onClose: () => void
}

/** Chooses clients whose data a breach touched: all, by search, or those with entries of one laptop. */
export function TouchedDialog({ incident, breach, onClose }: TouchedDialogProps) {
  const desk = useDeskHandle()
  const clients = useMade(['importer', 'entry'], allClients)
  const [words, setWords] = useState('')
  const [device, setDevice] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [found, setFound] = useState(() => keyedNow(desk.now()))
  const [by, setBy] = useState(() => operatorName(desk))
  const [how, setHow] = useState('')
  const [fault, setFault] = useState<MomentError>()
  const [missing, setMissing] = useState(false)
  const { busy, refusal, record } = useRecord()
  const say = useSay()
  const listed = new Set(breach.touched.map(({ id }) => id))
  const open = clients.filter(({ key }) => !listed.has(touchedId(breach.id, key)))
  const shown = open.filter((client) => matches(client, words) && (device === '' || client.entriesByDevice.has(device)))
  const allChosen = shown.length > 0 && shown.every(({ key }) => chosen.has(key))
  const choose = (keys: readonly string[], on: boolean) => {
    const next = new Set(chosen)
    for (const key of keys)
      if (on) next.add(key)
      else next.delete(key)
    setChosen(next)
  }

  const save = async () => {
    const at = momentFrom(found, desk.now().zone)
    setFault(at.ok ? undefined : at.error)
    setMissing(chosen.size === 0)
    if (!at.ok || chosen.size === 0) return
    const touched = open.filter(({ key }) => chosen.has(key))
    const about = {
      incident,
      breach: breach.id,
      foundAt: at.value?.moment ?? momentOf(desk.now()),
      foundBy: cleanLine(by) || operatorName(desk),
      how: cleanLine(how),
    }
    if (!(await record(touchedChanges(touched, about)))) return
    say(`${touched.length === 1 ? '1 client is' : `${touched.length} clients are`} on the list of this breach.`, 'good')
    onClose()
  }

  return (
    <Dialog
      open
      wide
      title="Clients whose data was touched"
      about="Each is kept with number and name as they stand now. What is found later has a time of its own, and 72 hours of its own."
      onClose={onClose}
    >
      <RecordForm
        save={`Put ${chosen.size || 'them'} on the list`}
        busy={busy}
        refusal={refusal}
        onCancel={onClose}
        onSave={save}
      >
        <div className="form-grid">
          <TextField
            id="touched-search"
            label="Search by name or number"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <SelectField
            id="touched-device"
            label="Show"
            options={deviceOptions(desk, clients)}
            value={device}
            onChange={(event) => setDevice(event.target.value)}
          />
        </div>
        <CheckField
          id="touched-all"
          label={`All ${shown.length} that are shown`}
          checked={allChosen}
          onChange={(event) =>
            choose(
              shown.map(({ key }) => key),
              event.target.checked,
            )
          }
        />
        <ul className="touched-choice" aria-label="Clients">
          {shown.length === 0 && (
            <li className="muted">{open.length === 0 ? 'Every client is on the list.' : 'No client fits.'}</li>
          )}
          {shown.map((client) => (
            <li key={client.key}>
              <CheckField
                id={`touched-${client.key}`}
                label={clientWords(client)}
                checked={chosen.has(client.key)}
                onChange={(event) => choose([client.key], event.target.checked)}
              />
            </li>
          ))}
        </ul>
        {missing && (
          <p role="alert" className="field__error">
            Tick at least one client.
          </p>
        )}
        <div className="form-grid">
          <MomentField id="touched-found" label="Found" value={found} error={fault} onChange={setFound} />
          <TextField id="touched-by" label="Found by" value={by} onChange={(event) => setBy(event.target.value)} />
          <TextField
            id="touched-how"
            label="How it is known"
            placeholder="logs of the mail server"
            value={how}
            onChange={(event) => setHow(event.target.value)}
          />
        </div>
      </RecordForm>
    </Dialog>
  )
}

const allClients = ({ state }: Desk): Client[] => clientsKnown(state)

const matches = ({ name, importerNumber }: Client, words: string): boolean => {
  const text = `${name} ${importerNumber}`.toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word))
}

function clientWords({ name, importerNumber, entriesByDevice, importer }: Client): string {
  const entries = [...entriesByDevice.values()].reduce((sum, count) => sum + count, 0)
  return [
    name || 'no name',
    maskedNumber(importerNumber) || 'no number on file',
    entries > 0 && (entries === 1 ? '1 entry' : `${entries} entries`),
    importer === '' && 'only typed on an entry',
  ]
    .filter(Boolean)
    .join(' · ')
}

function deviceOptions(desk: Desk, clients: readonly Client[]) {
  const devices = new Set(clients.flatMap(({ entriesByDevice }) => [...entriesByDevice.keys()]))
  return [
    { value: '', label: 'all clients' },
    ...[...devices].map((device) => ({
      value: device,
      label: `with entries of ${textOf(entityOf(desk.state, 'device', device), 'label') || device}`,
    })),
  ]
}
