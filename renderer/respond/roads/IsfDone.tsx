import { useState } from 'react'
import { isfOf, type IsfRow } from '../../../shared/domain/respond/isf'
import { filedIsf, sentIsf } from '../../../shared/domain/respond/isfRecord'
import { operatorName } from '../../frame/Rail'
import { useDesk, useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { MomentField } from '../../ui/MomentField'
import { keyedNow, momentFrom, type MomentError } from '../../ui/moments'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { momentOf } from '../../words/times'

/** The sheet went to a filer, or the filing is made: who, when, and its transaction number. */
export function IsfDone({ row, done, onClose }: { row: IsfRow; done: 'sent' | 'filed'; onClose: () => void }) {
  const desk = useDeskHandle()
  const by = useDesk(operatorName)
  const say = useSay()
  const [stored] = useState(() => isfOf(desk.state, row))
  const [who, setWho] = useState(stored.filer ?? '')
  const [how, setHow] = useState(done === 'sent' ? (stored.sentHow ?? '') : (stored.transactionNumber ?? ''))
  const [when, setWhen] = useState(() => keyedNow(desk.now()))
  const [faults, setFaults] = useState<{ who?: string; when?: MomentError }>({})
  const { busy, refusal, record } = useRecord()

  const save = async () => {
    const name = cleanLine(who)
    const second = cleanLine(how)
    const read = momentFrom(when, desk.now().zone)
    setFaults({ ...(name === '' ? { who: 'Key who it is.' } : {}), ...(read.ok ? {} : { when: read.error }) })
    if (name === '') return document.getElementById('isf-done-who')?.focus()
    if (!read.ok) return
    const at = read.value?.moment ?? momentOf(desk.now())
    const recording = { by, randomId: () => desk.randomId() }
    const changes =
      done === 'sent'
        ? sentIsf(desk.state, row, { filer: name, sentAt: at, sentHow: second }, recording)
        : filedIsf(desk.state, row, { filedAt: at, filedBy: name, transactionNumber: second }, recording)
    if (!(await record(changes))) return
    say(
      done === 'sent'
        ? `Recorded: sent to ${name}. The clock runs until it is filed.`
        : 'Recorded: filed. Its clock has stopped.',
      'good',
    )
    onClose()
  }
  return (
    <Dialog
      open
      title={done === 'sent' ? `Sent to a filer: ${row.name}` : `Filed: ${row.name}`}
      about={
        done === 'sent'
          ? 'Sent is not filed: the clock runs until the transaction number is here.'
          : 'Filed electronically by whoever filed it for us. The number may follow.'
      }
      onClose={onClose}
    >
      <RecordForm save="Record" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <TextField
          id="isf-done-who"
          label={done === 'sent' ? 'Filer' : 'Filed by'}
          value={who}
          error={faults.who}
          onChange={({ target }) => setWho(target.value)}
        />
        <TextField
          id="isf-done-how"
          label={done === 'sent' ? 'How' : 'Transaction number'}
          mono={done === 'filed'}
          value={how}
          onChange={({ target }) => setHow(target.value)}
        />
        <MomentField
          id="isf-done-when"
          label={done === 'sent' ? 'Sent' : 'Filed'}
          value={when}
          error={faults.when}
          onChange={setWhen}
        />
      </RecordForm>
    </Dialog>
  )
}
