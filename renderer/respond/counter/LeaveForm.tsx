import { useState, type RefObject } from 'react'
import type { WaitingPacket } from '../../../shared/domain/respond/visits'
import { useDeskHandle } from '../../store/hooks'
import { Card } from '../../ui/Card'
import { TextField } from '../../ui/Field'
import { MomentField } from '../../ui/MomentField'
import { keyedNow, momentFrom, type MomentError } from '../../ui/moments'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import type { Now } from '../../words/times'
import { packetsWords, portWords } from './counterWords'

export interface LeaveFormProps {
  first: RefObject<HTMLInputElement | null>
  going: readonly WaitingPacket[]
  now: Now
  /** with the id of the visit */
  onLeft: (visit: string) => void
}

/** Who takes the packets that were ticked, and when they left: one item. */
export function LeaveForm({ first, going, now, onLeft }: LeaveFormProps) {
  const desk = useDeskHandle()
  const say = useSay()
  const { busy, refusal, record } = useRecord()
  const [carriedBy, setCarriedBy] = useState('')
  const [phone, setPhone] = useState('')
  const [left, setLeft] = useState(() => keyedNow(now))
  const [wrong, setWrong] = useState<{ by?: string; left?: MomentError; none?: string }>({})
  const ports = [...new Set(going.map(({ port }) => port))]

  const save = async () => {
    if (going.length === 0) return setWrong({ none: 'Take a packet first: Space on its line.' })
    if (carriedBy.trim() === '') {
      setWrong({ by: 'Say who carries them.' })
      return first.current?.focus()
    }
    const at = momentFrom(left, desk.now().zone)
    if (!at.ok) return setWrong({ left: at.error })
    setWrong({})
    const id = desk.randomId()
    const saved = await record({
      action: 'visit.begun',
      kind: 'visit',
      id,
      patch: [
        ['carriedBy', carriedBy.trim()],
        ['entries', going.map((one) => one.id).join(' ')],
        ...(ports[0] === undefined || ports[0] === '' ? [] : [['port', ports[0]] as [string, string]]),
        ...(phone.trim() === '' ? [] : [['phone', phone.trim()] as [string, string]]),
        ...(at.value === null ? [] : [['leftAt', at.value.moment] as [string, string]]),
      ],
    })
    if (!saved) return
    say(`${carriedBy.trim()} carries ${packetsWords(going.length)}.`, 'good')
    onLeft(id)
  }
  return (
    <Card title="Who carries them">
      <RecordForm
        save={going.length === 0 ? 'They leave' : `${packetsWords(going.length)} leave${going.length === 1 ? 's' : ''}`}
        busy={busy}
        refusal={refusal ?? wrong.none}
        onSave={save}
      >
        <p className="small muted">
          {going.length === 0
            ? 'No packet is taken yet.'
            : ports.length > 1
              ? `For ${ports.length} ports: ${ports.map(portWords).join('; ')}. One walk goes to one counter.`
              : `For ${portWords(ports[0] ?? '')}.`}
        </p>
        <div className="counter-pair">
          <TextField
            id="leave-by"
            label="Carried by"
            ref={first}
            error={wrong.by}
            maxLength={200}
            value={carriedBy}
            onChange={({ target }) => setCarriedBy(target.value)}
          />
          <TextField
            id="leave-phone"
            label="Telephone"
            maxLength={60}
            value={phone}
            onChange={({ target }) => setPhone(target.value)}
          />
        </div>
        <MomentField id="leave-at" label="Left" value={left} error={wrong.left} onChange={setLeft} />
      </RecordForm>
    </Card>
  )
}
