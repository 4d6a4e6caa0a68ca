import { useState } from 'react'
import { entityOf, textOf } from '../../../shared/journal/state'
import { useDeskHandle } from '../../store/hooks'
import { momentFrom } from '../../ui/moments'
import { RecordForm } from '../../ui/RecordForm'
import { useRecord } from '../../ui/useRecord'
import { momentOf } from '../../words/times'
import { boxId, KeyedBoxes } from '../KeyedBoxes'
import { keyedOf, keyedPatch, refusalsOf, type KeyedField } from '../keyedFields'
import { costFrom, keyedCost, repeatedBy } from './arrivalBoxes'
import { arrivalFields } from './boxes'

/** Keyed as they are said, and stored as a moment and as cents. */
const hourField: KeyedField = { field: 'hour', label: 'At, 24-hour clock', hint: 'A prior notice counts from it.' }
const costField: KeyedField = { field: 'cost', label: 'Costs a day when over, $' }
const shown = arrivalFields.flatMap((field) =>
  field.field === 'arrivalDay' ? [field, hourField] : field.field === 'lastFreeDay' ? [field, costField] : [field],
)

/** An arrival as a carrier or a client says it on the telephone. A row that repeats another is kept, and says so. */
export function ArrivalForm({ id, onDone }: { id: string | undefined; onDone: () => void }) {
  const desk = useDeskHandle()
  const [before] = useState(() => {
    const arrivesAt = id === undefined ? '' : textOf(entityOf(desk.state, 'arrival', id), 'arrivesAt')
    const fields = keyedOf(desk.state, 'arrival', id, arrivalFields)
    return { ...fields, hour: arrivesAt.slice(11, 16), cost: keyedCost(desk.state, id) }
  })
  const [keyed, setKeyed] = useState<Readonly<Record<string, string>>>(before)
  const [refusals, setRefusals] = useState<Record<string, string>>({})
  const { busy, refusal, record } = useRecord()
  const repeats = repeatedBy(desk.state, id, keyed)

  const save = async () => {
    const found = refusalsOf(before, keyed, arrivalFields)
    if ((keyed['importerName'] ?? '').trim() === '') found['importerName'] = 'Say whose shipment it is.'
    const cost = costFrom(keyed['cost'] ?? '')
    if (!cost.ok) found['cost'] = cost.words
    const arrives = arrivesAtOf(keyed, desk.now().zone)
    if (!arrives.ok) found['hour'] = arrives.words
    setRefusals(found)
    const [first] = Object.keys(found)
    if (first !== undefined) return document.getElementById(boxId('arrival', first))?.focus()
    if (!cost.ok || !arrives.ok) return
    const patch = new Map<string, string | number | boolean | null>(keyedPatch(before, keyed, arrivalFields))
    if (keyed['cost'] !== before.cost) patch.set('costPerDay', cost.cents)
    if (keyed['hour'] !== before.hour || (keyed['hour'] !== '' && patch.has('arrivalDay')))
      patch.set('arrivesAt', arrives.moment)
    if (patch.size === 0) return onDone()
    if (id === undefined && repeats !== undefined) patch.set('duplicateOf', repeats.id)
    patch.set('asOf', momentOf(desk.now()))
    patch.set('source', 'keyed by hand')
    if (await record({ action: 'arrival.keyed', kind: 'arrival', id: id ?? desk.randomId(), patch: [...patch] }))
      onDone()
  }

  return (
    <RecordForm save="Save" busy={busy} refusal={refusal} onCancel={onDone} onSave={save}>
      <p role="status" className="small">
        {repeats !== undefined &&
          `${repeats.called} of this client is on the list already. This row is kept, and is not worked twice.`}
      </p>
      <KeyedBoxes
        kind="arrival"
        fields={shown}
        keyed={keyed}
        refusals={refusals}
        onKey={(field, text) => setKeyed((all) => ({ ...all, [field]: text }))}
      />
    </RecordForm>
  )
}

/** The day of arrival with its hour as a moment in the zone of this laptop; null while no hour is keyed. */
function arrivesAtOf(
  keyed: Readonly<Record<string, string>>,
  zone: string,
): { ok: true; moment: string | null } | { ok: false; words: string } {
  const [day, time] = [(keyed['arrivalDay'] ?? '').trim(), (keyed['hour'] ?? '').trim()]
  if (time === '') return { ok: true, moment: null }
  if (day === '') return { ok: false, words: 'Key the day of arrival too.' }
  const read = momentFrom({ day, time }, zone)
  return read.ok ? { ok: true, moment: read.value?.moment ?? null } : { ok: false, words: read.error.words }
}
