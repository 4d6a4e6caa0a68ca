import { useMemo, useRef, useState } from 'react'
import { riskFields } from '../../../shared/domain/recover/secondRisk'
import { drawEntries, poolToSample, sampleDrawn } from '../../../shared/domain/recover/secondSample'
import { fieldTypes } from '../../../shared/domain/input'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { SelectField, TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { momentOf } from '../../words/times'

/** How many entries, and which of their values: drawn by a seed that stands in the journal, so that nobody picks them. */
export function DrawDialog({ nth, onClose }: { nth: number; onClose: () => void }) {
  const desk = useDeskHandle()
  const say = useSay()
  const [title, setTitle] = useState(`Sample ${nth}`)
  const [share, setShare] = useState('50')
  const [every, setEvery] = useState(false)
  const [missing, setMissing] = useState<string>()
  const first = useRef<HTMLInputElement>(null)
  const { busy, refusal, record } = useRecord()
  const { pool, seed } = useMemo(() => ({ pool: poolToSample(desk.state), seed: desk.randomId() }), [desk])
  const perMille = /^\d{1,4}$/u.test(share.trim()) ? Number(share) : 0
  const entries = perMille >= 1 && perMille <= 1000 ? drawEntries(pool, perMille, seed) : []

  const save = async () => {
    if (pool.length === 0) return setMissing('Every entry that goes home stands in a sample already.')
    if (entries.length === 0) return setMissing('A whole number from 1 to 1,000; 1,000 are all of them.')
    const about = { id: desk.randomId(), title: cleanLine(title) || `Sample ${nth}`, perMille, seed, entries, every }
    if (!(await record(sampleDrawn({ ...about, by: operatorName(desk), at: momentOf(desk.now()) })))) return
    say(`${entries.length === 1 ? '1 entry' : `${entries.length} entries`} drawn.`, 'good')
    onClose()
  }
  return (
    <Dialog open title="Draw a sample" onClose={onClose} initialFocus={first}>
      <RecordForm save="Draw it" busy={busy} refusal={refusal} onSave={save} onCancel={onClose}>
        <TextField
          id="sample-share"
          ref={first}
          label="Entries of each 1,000"
          inputMode="numeric"
          value={share}
          error={missing}
          hint={`${entries.length} of ${pool.length} entries that go home and stand in no sample yet`}
          onChange={(event) => setShare(event.target.value)}
        />
        <SelectField
          id="sample-fields"
          label="Which of their values"
          value={every ? 'every' : 'risk'}
          options={[
            { value: 'risk', label: 'those that cost most when they are wrong' },
            { value: 'every', label: 'every value that stands on a paper' },
          ]}
          onChange={(event) => setEvery(event.target.value === 'every')}
        />
        <TextField
          id="sample-title"
          label="Called"
          maxLength={80}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <details>
          <summary>Keyed again in every sample, and why</summary>
          <dl className="second__why">
            {riskFields.map(({ kind, field, why }) => (
              <div key={`${kind}.${field}`}>
                <dt>{fieldTypes[kind]?.[field]?.label}</dt>
                <dd>{why}</dd>
              </div>
            ))}
          </dl>
        </details>
      </RecordForm>
    </Dialog>
  )
}
