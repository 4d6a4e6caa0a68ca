import { useRef, useState } from 'react'
import type { BackItem } from '../../../shared/domain/recover/backQueue'
import { LANES, type Lane } from '../../../shared/domain/recover/lanes'
import { laneNames } from '../../../shared/domain/recover/laneReasons'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { SelectField, TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useRecord } from '../../ui/useRecord'
import { momentOf } from '../../words/times'
import { chosenChange } from './laneChanges'

export interface LaneDialogProps {
  items: readonly BackItem[]
  onDone: (sentence: string) => void
  onClose: () => void
}

/** Another lane than the facts say: a name and a reason, which stand beside it from then on. */
export function LaneDialog({ items, onDone, onClose }: LaneDialogProps) {
  const desk = useDeskHandle()
  const { busy, refusal, record } = useRecord()
  const first = useRef<HTMLSelectElement>(null)
  const [lane, setLane] = useState<Lane>(items[0]?.home.lane.lane ?? 'askCbp')
  const [why, setWhy] = useState('')
  const [by, setBy] = useState(() => operatorName(desk))
  const [tried, setTried] = useState(false)
  const called = items.length === 1 ? (items[0]?.entryNumber ?? '') : `${items.length} marked entries`
  const unknown = items.some(({ home }) => home.lane.reason === 'presenceUnknown' || home.lane.byFacts === 'askCbp')
  const missing = (text: string, sentence: string) => (tried && cleanLine(text) === '' ? sentence : undefined)
  const save = async () => {
    setTried(true)
    const said = { by: cleanLine(by), why: cleanLine(why), at: momentOf(desk.now()) }
    if (said.by === '' || said.why === '') return
    if (await record(items.map(({ id }) => chosenChange(id, lane, said))))
      onDone(`${called}: ${laneNames[lane].toLowerCase()}.`)
  }
  return (
    <Dialog
      open
      title={`Lane of ${called}`}
      about={
        unknown
          ? 'A lane chosen by hand does not tell what ACE has: nothing is written before that is known.'
          : 'It stays there, with name and reason, until it goes by the facts again.'
      }
      onClose={onClose}
      initialFocus={first}
    >
      <RecordForm save="Choose this lane" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <SelectField
          id="lane-lane"
          label="Lane"
          ref={first}
          value={lane}
          options={LANES.map((value) => ({ value, label: laneNames[value] }))}
          onChange={({ target }) => setLane(LANES.find((one) => one === target.value) ?? lane)}
        />
        <TextField
          id="lane-why"
          label="Why"
          value={why}
          error={missing(why, 'Say why: others follow this.')}
          onChange={({ target }) => setWhy(target.value)}
        />
        <TextField
          id="lane-by"
          label="Who says so"
          value={by}
          error={missing(by, 'Say who decided it.')}
          onChange={({ target }) => setBy(target.value)}
        />
      </RecordForm>
    </Dialog>
  )
}
