import { useRef, useState } from 'react'
import type { Incident } from '../../shared/domain/kinds'
import type { Patch } from '../../shared/journal/item'
import { useDeskHandle } from '../store/hooks'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { SelectField, TextField } from '../ui/Field'
import { recordErrorWords } from '../words/errors'
import { dayOf } from '../words/times'
import { keyedDay, momentFrom } from './moments'
import { noteRecorded } from './undoStack'

const states = [
  { value: 'notAsked', label: 'Not asked for yet' },
  { value: 'requested', label: 'Asked for, no answer yet' },
  { value: 'granted', label: 'Granted' },
]

/** The facts that every downtime letter names. The letter says what is so: requested at, or granted with its reference. */
export function OutageDialog({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const desk = useDeskHandle()
  const [now] = useState(() => desk.now())
  const [fault, setFault] = useState<string>()
  const first = useRef<HTMLInputElement>(null)
  const began = incident.outageBegan ?? ''
  const asked = incident.authorisationAskedAt ?? ''

  async function record(form: FormData): Promise<void> {
    const text = (name: string) => String(form.get(name) ?? '').trim()
    const patch: Patch = [['authorisationState', text('state')]]
    for (const [field, what] of [
      ['outageBegan', 'began'],
      ['authorisationAskedAt', 'asked'],
    ] as const) {
      if (text(`${what}Day`) === '') continue
      const at = momentFrom(text(`${what}Day`), text(`${what}Time`), now)
      if (at === undefined) return setFault('Give the day as MM/DD/YYYY and the time as HH:MM, on the 24-hour clock.')
      patch.push([field, at.moment])
    }
    patch.push(['authorisationReference', text('reference') || null], ['authorisationBy', text('by') || null])
    const result = await desk.record({ action: 'incident.keyed', kind: 'incident', id: 'incident', patch })
    if (!result.ok) return setFault(recordErrorWords(result.error))
    noteRecorded(desk, result.value.sequence)
    onClose()
  }

  return (
    <Dialog
      open
      title="What the letter says of the outage"
      about="Keyed once for this outage; every letter printed from now on says the same."
      onClose={onClose}
      initialFocus={first}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void record(new FormData(event.currentTarget))
        }}
      >
        <div className="form-grid">
          <TextField
            id="outage-day"
            name="beganDay"
            label="Outage began, day"
            mono
            ref={first}
            defaultValue={began === '' ? keyedDay(dayOf(now)) : keyedDay(began)}
          />
          <TextField
            id="outage-time"
            name="beganTime"
            label="Time"
            mono
            placeholder="05:40"
            defaultValue={began.slice(11, 16)}
          />
          <SelectField
            id="outage-state"
            name="state"
            label="Downtime authorization of CBP"
            options={states}
            defaultValue={incident.authorisationState ?? 'notAsked'}
          />
          <TextField
            id="outage-asked-day"
            name="askedDay"
            label="Asked for, day"
            mono
            defaultValue={asked === '' ? '' : keyedDay(asked)}
          />
          <TextField id="outage-asked-time" name="askedTime" label="Time" mono defaultValue={asked.slice(11, 16)} />
          <TextField
            id="outage-reference"
            name="reference"
            label="Reference"
            mono
            defaultValue={incident.authorisationReference}
          />
          <TextField id="outage-by" name="by" label="Who answered" defaultValue={incident.authorisationBy} />
        </div>
        {fault !== undefined && (
          <p className="field__error" role="alert">
            {fault}
          </p>
        )}
        <div className="form-actions">
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit">
            Record
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
