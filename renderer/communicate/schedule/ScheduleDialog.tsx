import { useState } from 'react'
import { dailyEvery, firstDayEvery } from '../../../shared/domain/incident/schedule'
import { partiesOf, type Party } from '../../../shared/domain/incident/notifyParties'
import { fieldsOf } from '../../../shared/domain/entryFile'
import { idsIn } from '../../../shared/domain/plan'
import { entityOf } from '../../../shared/journal/state'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { SelectField, TextField } from '../../ui/Field'
import { keyedMoment, keyedNow, momentFrom, type MomentError } from '../../ui/moments'
import { MomentField } from '../../ui/MomentField'
import { RecordForm } from '../../ui/RecordForm'
import { useRecord } from '../../ui/useRecord'
import { cleanProse } from '../calls/callForm'
import { LongField } from '../facts/LongField'

const standingItems = 'Ports and cargo hours\nPriority list of this shift\nWhat CBP wants of us\nNext call'

/** A status call as it was agreed: with whom, first when, how often, what always stands on it. */
export function ScheduleDialog({
  incident,
  id,
  onClose,
}: {
  incident: string
  id: string | undefined
  onClose: () => void
}) {
  const desk = useDeskHandle()
  const [before] = useState(() =>
    fieldsOf('callSchedule', id === undefined ? undefined : entityOf(desk.state, 'callSchedule', id)),
  )
  const [boxes, setBoxes] = useState(() => ({
    title: before.title ?? 'CBP headquarters',
    contact: idsIn(before.contacts)[0] ?? '',
    number: before.number ?? '',
    first: before.firstAt === undefined ? { ...keyedNow(desk.now()), time: '' } : keyedMoment(before.firstAt),
    every: String(before.everyMinutes ?? firstDayEvery),
    standing: before.standing ?? standingItems,
  }))
  const [faults, setFaults] = useState<{ first?: MomentError | undefined; every?: string; title?: string }>({})
  const { busy, refusal, record } = useRecord()
  const put = (some: Partial<typeof boxes>) => setBoxes({ ...boxes, ...some })
  const [parties] = useState(() =>
    [...partiesOf(desk.state).all.values()].filter(({ audience }) =>
      ['cbp', 'agency', 'ctpat', 'other'].includes(audience),
    ),
  )

  const save = async () => {
    const read = momentFrom(boxes.first, desk.now().zone)
    const minutes = Number(boxes.every)
    const title = cleanLine(boxes.title)
    const found = {
      first: read.ok
        ? read.value === null
          ? { type: 'TimeNotRead' as const, words: 'Key when the first one is.' }
          : undefined
        : read.error,
      ...(Number.isInteger(minutes) && minutes >= 5 && minutes <= 10_080
        ? {}
        : { every: 'Whole minutes, from 5 to 10080.' }),
      ...(title === '' ? { title: 'Say with whom it is.' } : {}),
    }
    setFaults(found)
    if (!read.ok || read.value === null || 'every' in found || 'title' in found) return
    const saved = await record({
      action: 'callSchedule.keyed',
      kind: 'callSchedule',
      id: id ?? desk.randomId(),
      patch: [
        ['incident', incident],
        ['title', title],
        ['contacts', boxes.contact === '' ? null : boxes.contact],
        ['number', cleanLine(boxes.number) || null],
        ['firstAt', read.value.moment],
        ['everyMinutes', minutes],
        ['standing', cleanProse(boxes.standing) || null],
      ],
    })
    if (saved) onClose()
  }
  return (
    <Dialog
      open
      title={id === undefined ? 'A status call' : 'Status call'}
      about="First day every four hours, then daily, until business has resumed: a proposal; key what was agreed."
      onClose={onClose}
      wide
    >
      <RecordForm save="Save" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <div className="form-grid">
          <TextField
            id="schedule-title"
            label="With"
            value={boxes.title}
            error={faults.title}
            onChange={(event) => put({ title: event.target.value })}
          />
          <SelectField
            id="schedule-contact"
            label="Contact on the list"
            value={boxes.contact}
            onChange={(event) => put({ contact: event.target.value })}
            options={[{ value: '', label: 'none' }, ...parties.map(labelled)]}
          />
          <TextField
            id="schedule-number"
            label="Number to dial, with its code"
            hint="Empty: the contact’s own."
            value={boxes.number}
            onChange={(event) => put({ number: event.target.value })}
          />
          <SelectField
            id="schedule-every"
            label="How often"
            value={boxes.every}
            error={faults.every}
            onChange={(event) => put({ every: event.target.value })}
            options={[60, 120, firstDayEvery, 480, 720, dailyEvery].map((minutes) => ({
              value: String(minutes),
              label:
                minutes === dailyEvery ? 'every day' : minutes === 60 ? 'every hour' : `every ${minutes / 60} hours`,
            }))}
          />
        </div>
        <MomentField
          id="schedule-first"
          label="The first one"
          value={boxes.first}
          error={faults.first}
          onChange={(first) => put({ first })}
        />
        <LongField
          id="schedule-standing"
          label="Always on the agenda, one a line"
          rows={4}
          value={boxes.standing}
          onChange={(event) => put({ standing: event.target.value })}
        />
      </RecordForm>
    </Dialog>
  )
}

const labelled = ({ id, name, organisation }: Party) => ({
  value: id,
  label: [name, organisation].filter(Boolean).join(', '),
})
