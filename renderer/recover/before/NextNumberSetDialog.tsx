import { useRef, useState } from 'react'
import type { Patch } from '../../../shared/journal/item'
import { useWhen } from '../../communicate/evidence/useWhen'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { MomentField } from '../../ui/MomentField'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import type { NextNumberDialogProps } from './NextNumberSignDialog'

/** What the main system now stands at, as somebody saw it there. Lower than asked is recorded all the same, and rings. */
export function NextNumberSetDialog({ standing: { filerCode, wanted, fields }, onClose }: NextNumberDialogProps) {
  const say = useSay()
  const when = useWhen()
  const first = useRef<HTMLInputElement>(null)
  const { busy, refusal, record } = useRecord()
  const [boxes, setBoxes] = useState(() => ({
    setTo: fields.setTo ?? '',
    setBy: fields.setBy ?? '',
    proof: fields.proof ?? '',
  }))
  const [tried, setTried] = useState(false)
  const put = (some: Partial<typeof boxes>) => setBoxes({ ...boxes, ...some })
  const setTo = serialRead(boxes.setTo, filerCode)
  const low = setTo !== undefined && (wanted.type === 'CountEnds' || setTo < wanted.serial)
  const save = async () => {
    setTried(true)
    const setAt = when.read()
    const setBy = cleanLine(boxes.setBy)
    if (setTo === undefined || setBy === '' || setAt === undefined) return
    const patch: Patch = [
      ['filerCode', filerCode],
      ['setTo', setTo],
      ['setBy', setBy],
      ['setAt', setAt],
      ['proof', cleanLine(boxes.proof) || null],
      ['removed', null],
    ]
    if (!(await record({ action: 'nextNumber.set', kind: 'nextNumber', id: filerCode, patch }))) return
    say(low ? 'Recorded. It is set too low: have it set again.' : 'Recorded.', low ? 'stop' : 'good')
    onClose()
  }
  return (
    <Dialog
      open
      title={`What the main system was set to, filer ${filerCode}`}
      about="As it stands there now, looked up by somebody, not as it was asked for."
      onClose={onClose}
      initialFocus={first}
    >
      <RecordForm save="Record it" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <div className="form-grid">
          <TextField
            id="next-setTo"
            label="Next number, seven digits"
            mono
            ref={first}
            value={boxes.setTo}
            error={
              tried && setTo === undefined
                ? 'Seven digits, without filer code and check digit.'
                : low
                  ? wanted.type === 'Serial'
                    ? `Lower than ${wanted.serial}: it would give out numbers that are used.`
                    : 'No number is left: nothing may be given out.'
                  : undefined
            }
            onChange={({ target }) => put({ setTo: target.value })}
          />
          <TextField
            id="next-setBy"
            label="Set by"
            value={boxes.setBy}
            error={tried && cleanLine(boxes.setBy) === '' ? 'Key who set it.' : undefined}
            onChange={({ target }) => put({ setBy: target.value })}
          />
        </div>
        <TextField
          id="next-proof"
          label="What shows it"
          placeholder="screenshot of the number table, seen by …"
          value={boxes.proof}
          onChange={({ target }) => put({ proof: target.value })}
        />
        <MomentField id="next-at" label="Set" value={when.value} error={when.error} onChange={when.set} />
      </RecordForm>
    </Dialog>
  )
}

/** Seven digits, or a whole number with filer code and check digit. */
function serialRead(text: string, filerCode: string): string | undefined {
  const bare = text.replace(/[\s-]/gu, '').toUpperCase()
  if (/^\d{7}$/u.test(bare)) return bare
  const whole = /^([A-Z0-9]{3})(\d{7})\d?$/u.exec(bare)
  return whole?.[1] === filerCode ? whole[2] : undefined
}
