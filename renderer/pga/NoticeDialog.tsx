import { useRef, useState } from 'react'
import type { EntryFile } from '../../shared/domain/entryFile'
import type { KeyedNotice } from '../../shared/domain/pga/changes'
import type { PriorNotice } from '../../shared/domain/pga/types'
import { printedDay } from '../../shared/sheets/printed'
import { useDeskHandle } from '../store/hooks'
import { Dialog } from '../ui/Dialog'
import { TextField } from '../ui/Field'
import { MomentField } from '../ui/MomentField'
import { momentFrom, type KeyedMoment, type MomentError } from '../ui/moments'
import { RecordForm } from '../ui/RecordForm'

export interface NoticeDialogProps {
  file: EntryFile
  notice: PriorNotice
  onKey: (keyed: KeyedNotice) => Promise<string | undefined>
  onClose: () => void
}

/** The confirmation as FDA's page shows it. What it names is proposed from the shipment: look at the page, not at this. */
export function NoticeDialog({ file, notice, onKey, onClose }: NoticeDialogProps) {
  const { zone } = useDeskHandle().now()
  const { entry } = file
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const [entryNumber, setEntryNumber] = useState(entry.entryNumber ?? '')
  const [port, setPort] = useState(entry.portOfEntry ?? '')
  const [carrier, setCarrier] = useState(entry.carrierCode ?? entry.carrierName ?? '')
  const [arrival, setArrival] = useState<KeyedMoment>({
    day: entry.arrivalDate === undefined ? '' : printedDay(entry.arrivalDate),
    time: '',
  })
  const [filed, setFiled] = useState<KeyedMoment>({ day: '', time: '' })
  const [wrong, setWrong] = useState<{ arrival?: MomentError; filed?: MomentError }>({})
  const [pasted, setPasted] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const box = useRef<HTMLInputElement>(null)

  const save = async () => {
    // The hour of arrival is often not known yet: the day alone is kept then.
    const arrives = arrival.time.trim() === '' ? undefined : momentFrom(arrival, zone)
    const confirmed = momentFrom(filed, zone)
    const errors = {
      ...(arrives?.ok === false && { arrival: arrives.error }),
      ...(!confirmed.ok && { filed: confirmed.error }),
    }
    setWrong(errors)
    if (Object.keys(errors).length > 0) return
    setBusy(true)
    const failed = await onKey({
      first,
      second,
      entryNumber,
      portOfEntry: port,
      carrier,
      arrivalDay: arrival.day,
      arrivalMoment: arrives?.ok === true ? (arrives.value?.moment ?? '') : '',
      filedOn: confirmed.ok ? (confirmed.value?.moment ?? '') : '',
    })
    setBusy(false)
    setRefusal(failed)
    if (failed === undefined) onClose()
  }

  return (
    <Dialog
      open
      wide
      title="Confirmation of the prior notice"
      about="From FDA’s page or answer. It is made on a clean machine at access.fda.gov; nothing is sent from here."
      onClose={onClose}
      initialFocus={box}
    >
      <RecordForm save="Save the confirmation" busy={busy} refusal={undefined} onCancel={onClose} onSave={save}>
        <div className="form-grid">
          <TextField
            id="notice-first"
            label="Confirmation number"
            mono
            ref={box}
            value={first}
            hint={notice.confirmation === '' ? undefined : `It takes the place of ${notice.confirmation}.`}
            onChange={(event) => setFirst(event.currentTarget.value)}
          />
          <TextField
            id="notice-second"
            label="The same number again, from the page"
            mono
            value={second}
            error={pasted ? 'Key it: what is pasted twice is checked by nobody.' : refusal}
            onPaste={(event) => {
              event.preventDefault()
              setPasted(true)
            }}
            onChange={(event) => {
              setPasted(false)
              setRefusal(undefined)
              setSecond(event.currentTarget.value)
            }}
          />
        </div>
        <p className="small muted">What the page names. Where it differs from the shipment, key what the page says.</p>
        <div className="form-grid">
          <TextField
            id="notice-entry"
            label="Entry number on it"
            mono
            value={entryNumber}
            onChange={(event) => setEntryNumber(event.currentTarget.value)}
          />
          <TextField
            id="notice-port"
            label="Port of entry"
            mono
            value={port}
            onChange={(event) => setPort(event.currentTarget.value)}
          />
          <TextField
            id="notice-carrier"
            label="Carrier"
            mono
            value={carrier}
            onChange={(event) => setCarrier(event.currentTarget.value)}
          />
        </div>
        <div className="form-grid">
          <MomentField
            id="notice-arrival"
            label="Arrival at the first port"
            value={arrival}
            error={wrong.arrival}
            onChange={setArrival}
          />
          <MomentField id="notice-filed" label="Confirmed" value={filed} error={wrong.filed} onChange={setFiled} />
        </div>
      </RecordForm>
    </Dialog>
  )
}
