import { useState } from 'react'
import { flightsLike } from '../../../shared/domain/respond/triageMatch'
import { flightStateWords } from '../../../shared/domain/respond/triageWords'
import { entriesWithBill } from '../../../shared/domain/sameBill'
import { entityOf, textOf } from '../../../shared/journal/state'
import { operatorName } from '../../frame/Rail'
import { KeyedBoxes, boxId } from '../../prepare/KeyedBoxes'
import { keyedPatch, refusalsOf, type Keyed } from '../../prepare/keyedFields'
import { useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { RecordForm } from '../../ui/RecordForm'
import { ToneMark } from '../../ui/Tag'
import { useRecord } from '../../ui/useRecord'
import { momentOf } from '../../words/times'
import { keptFields, memoryFields } from './memoryBoxes'
import { printedNumber } from './printedNumber'

const KIND = 'inFlight'
const blank: Keyed = Object.fromEntries(memoryFields.map(({ field }) => [field, '']))

export interface FromMemoryDialogProps {
  onKeyed: (id: string) => void
  /** to the row that is there already */
  onGo: (id: string) => void
  onEntry: (id: string) => void
  onClose: () => void
}

/** Entries that only people remember, one after the other: Enter saves one and asks for the next. */
export function FromMemoryDialog({ onKeyed, onGo, onEntry, onClose }: FromMemoryDialogProps) {
  const desk = useDeskHandle()
  const [keyed, setKeyed] = useState<Keyed>(() => ({ ...blank, fromMemoryBy: operatorName(desk) }))
  const [refusals, setRefusals] = useState<Record<string, string>>({})
  const [saved, setSaved] = useState<string[]>([])
  const { busy, refusal, record } = useRecord()

  const save = async () => {
    const found = refusalsOf(blank, keyed, memoryFields)
    if (['entryNumber', 'bill', 'importerName'].every((field) => cleanLine(keyed[field] ?? '') === ''))
      found['entryNumber'] = 'Key a number, a bill or a client: one of them is needed to know it again.'
    setRefusals(found)
    const [first] = Object.keys(found)
    if (first !== undefined) return document.getElementById(boxId(KIND, first))?.focus()
    const number = printedNumber(desk, keyed['entryNumber'] ?? '')
    // One entry is one row, whoever keys it; a second row for a number that is there stays a row of its own, to be seen.
    const id = number === undefined || entityOf(desk.state, KIND, number) !== undefined ? desk.randomId() : number
    const patch = new Map(keyedPatch(blank, keyed, memoryFields).map(([field, value]) => [field, value]))
    if (number !== undefined) patch.set('entryNumber', number)
    patch.set('asOf', momentOf(desk.now()))
    patch.set('source', 'from memory')
    if (!patch.has('fromMemoryBy')) patch.set('fromMemoryBy', operatorName(desk))
    if (!(await record({ action: 'inFlight.keyed', kind: KIND, id, patch: [...patch] }))) return
    setSaved((all) => [...all, id])
    onKeyed(id)
    setKeyed((all) =>
      Object.fromEntries(Object.entries(all).map(([field, text]) => [field, keptFields.has(field) ? text : ''])),
    )
    document.getElementById(boxId(KIND, 'entryNumber'))?.focus()
  }
  return (
    <Dialog
      open
      wide
      title="An entry in flight, from memory"
      about="What was under way when the system went down and stands on no list. Key what is known; the rest is asked of CBP."
      onClose={onClose}
    >
      <RecordForm save="Save, and the next" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <KeyedBoxes
          kind={KIND}
          fields={memoryFields}
          keyed={keyed}
          refusals={refusals}
          onKey={(field, text) => setKeyed((all) => ({ ...all, [field]: text }))}
        />
        <Alike keyed={keyed} onGo={onGo} onEntry={onEntry} />
        <p role="status" className="small muted">
          {saved.length === 0
            ? ''
            : `${saved.length} keyed. The last: ${textOf(entityOf(desk.state, KIND, saved.at(-1) ?? ''), 'entryNumber') || 'without a number'}.`}
        </p>
      </RecordForm>
    </Dialog>
  )
}

/** What is there already under the same number, or the same bill and importer. It is said, and nothing is refused. */
function Alike({ keyed, onGo, onEntry }: { keyed: Keyed } & Pick<FromMemoryDialogProps, 'onGo' | 'onEntry'>) {
  const { state } = useDeskHandle()
  const bill = keyed['bill'] ?? ''
  const flights = flightsLike(state, {
    entryNumber: keyed['entryNumber'],
    bills: bill === '' ? [] : [bill],
    importerName: keyed['importerName'] === '' ? undefined : keyed['importerName'],
  })
  const entries = bill === '' ? [] : entriesWithBill(state, bill)
  if (flights.length === 0 && entries.length === 0) return null
  return (
    <div className="triage-alike" role="status">
      {flights.map(({ inFlight, fields, by, sameImporter }) => (
        <p key={inFlight}>
          <ToneMark tone="later" spoken="Look: " /> On the list already, by{' '}
          {by === 'number' ? 'its number' : 'this bill'}:{' '}
          <span className="mono">{fields.entryNumber ?? 'no number'}</span>, {fields.importerName ?? 'client not named'}
          , {flightStateWords[fields.state ?? 'unknown']}
          {by === 'bill' && sameImporter === 'notKnown' ? '; whether it is the same importer is not known' : ''}.{' '}
          <Button look="quiet" onClick={() => onGo(inFlight)}>
            Go to it
          </Button>
        </p>
      ))}
      {entries.map((entry) => (
        <p key={entry}>
          <ToneMark tone="later" spoken="Look: " /> An entry here holds this bill:{' '}
          <span className="mono">{textOf(entityOf(state, 'entry', entry), 'entryNumber')}</span>.{' '}
          <Button look="quiet" onClick={() => onEntry(entry)}>
            Go to it
          </Button>
        </p>
      ))}
    </div>
  )
}
