import { useState } from 'react'
import { useDeskHandle } from '../../store/hooks'
import { operatorName } from '../../frame/Rail'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'

export interface PutDialogProps {
  place: 'first' | 'last'
  called: string
  busy: boolean
  refusal: string | undefined
  onPut: (said: { by: string; reason: string }) => void
  onClose: () => void
}

/** A place by hand is a name and a reason: both are needed, and both stand beside it from then on. */
export function PutDialog({ place, called, busy, refusal, onPut, onClose }: PutDialogProps) {
  const desk = useDeskHandle()
  const [by, setBy] = useState(() => operatorName(desk))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const missing = (text: string, sentence: string) => (tried && cleanLine(text) === '' ? sentence : undefined)
  return (
    <Dialog
      open
      title={`Put ${called} ${place}`}
      about="It stands there, before or after the whole rule, until somebody takes that away. Everybody sees who put it there and why."
      onClose={onClose}
    >
      <RecordForm
        save={`Put ${place}`}
        busy={busy}
        refusal={refusal}
        onCancel={onClose}
        onSave={() => {
          setTried(true)
          if (cleanLine(reason) !== '' && cleanLine(by) !== '') onPut({ by: cleanLine(by), reason: cleanLine(reason) })
        }}
      >
        <TextField
          id="put-reason"
          label="Why"
          value={reason}
          error={missing(reason, 'Say why: others follow this list.')}
          onChange={(event) => setReason(event.target.value)}
        />
        <TextField
          id="put-by"
          label="Who says so"
          value={by}
          error={missing(by, 'Say who decided it.')}
          onChange={(event) => setBy(event.target.value)}
        />
      </RecordForm>
    </Dialog>
  )
}

export interface SureDialogProps {
  title: string
  about: string
  /** words of the button that goes on */
  goOn: string
  busy: boolean
  refusal: string | undefined
  onGoOn: () => void
  onClose: () => void
}

/** Somebody else has it: who, since when, and all the same? */
export function SureDialog({ title, about, goOn, busy, refusal, onGoOn, onClose }: SureDialogProps) {
  return (
    <Dialog open title={title} about={about} onClose={onClose}>
      <RecordForm save={goOn} busy={busy} refusal={refusal} onCancel={onClose} onSave={onGoOn}>
        {null}
      </RecordForm>
    </Dialog>
  )
}

/** Another number may be on file for the same bill: a second one is a double duty, so it is asked for (practice 3). */
export function WhyNewDialog({
  stops,
  busy,
  refusal,
  onOpen,
  onClose,
}: {
  stops: readonly string[]
  busy: boolean
  refusal: string | undefined
  onOpen: (reason: string) => void
  onClose: () => void
}) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  return (
    <Dialog
      open
      title="A number may exist for this bill already"
      about={`${stops.join('. ')}. Two numbers for one bill are two entries and double duty.`}
      onClose={onClose}
    >
      <RecordForm
        save="Open a new entry"
        busy={busy}
        refusal={refusal}
        stop
        onCancel={onClose}
        onSave={() => {
          setTried(true)
          if (cleanLine(reason) !== '') onOpen(cleanLine(reason))
        }}
      >
        <TextField
          id="why-new"
          label="Why a new number all the same"
          value={reason}
          error={tried && cleanLine(reason) === '' ? 'Say why: it stands on the entry.' : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
      </RecordForm>
    </Dialog>
  )
}
