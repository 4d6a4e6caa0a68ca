import { useState } from 'react'
import { fieldsOf } from '../../../shared/domain/entryFile'
import { parseDay } from '../../../shared/domain/input'
import { formatCents, parseDollars } from '../../../shared/domain/money'
import type { Patch } from '../../../shared/journal/item'
import { entitiesOf, entityOf, isRemoved, textOf } from '../../../shared/journal/state'
import { useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { SelectField, TextField } from '../../ui/Field'
import { keyedMoment } from '../../ui/moments'
import { RecordForm } from '../../ui/RecordForm'
import { useRecord } from '../../ui/useRecord'
import { boxErrorWords } from '../../words/boxes'

type Boxes = Record<
  'number' | 'importer' | 'paymentType' | 'statementDay' | 'dueDay' | 'amount' | 'owner' | 'state' | 'note' | 'source',
  string
>
const texts = [
  { field: 'number', label: 'Statement number' },
  { field: 'paymentType', label: 'Payment type' },
  { field: 'statementDay', label: 'Statement day', day: true },
  { field: 'dueDay', label: 'Due day', day: true },
  { field: 'amount', label: 'Amount, $' },
  { field: 'owner', label: 'Owner here' },
  { field: 'source', label: 'Known from' },
  { field: 'note', label: 'Note' },
] as const satisfies readonly { field: keyof Boxes; label: string; day?: true }[]

/** One statement: what is not known stays empty, and is said so in the list. */
export function StatementDialog({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const desk = useDeskHandle()
  const [before] = useState(() =>
    fieldsOf('statement', id === undefined ? undefined : entityOf(desk.state, 'statement', id)),
  )
  const [boxes, setBoxes] = useState<Boxes>(() => ({
    number: before.number ?? '',
    importer: before.importer ?? '',
    paymentType: before.paymentType ?? '',
    statementDay: keyedMoment(before.statementDay ?? '').day,
    dueDay: keyedMoment(before.dueDay ?? '').day,
    amount: before.amount === undefined ? '' : formatCents(before.amount),
    owner: before.owner ?? '',
    state: before.state ?? 'preliminary',
    note: before.note ?? '',
    source: before.source ?? '',
  }))
  const [faults, setFaults] = useState<Partial<Record<keyof Boxes, string>>>({})
  const { busy, refusal, record } = useRecord()
  const [importers] = useState(() =>
    [...entitiesOf(desk.state, 'importer').values()]
      .filter((importer) => !isRemoved(importer))
      .map((importer) => ({ value: importer.id, label: textOf(importer, 'name') }))
      .sort((a, b) => (a.label < b.label ? -1 : 1)),
  )

  const save = async () => {
    const { patch, faults: found } = readStatement(boxes)
    setFaults(found)
    if (Object.keys(found).length > 0) return
    const keyed = { action: 'statement.keyed', kind: 'statement', id: id ?? desk.randomId(), patch } as const
    if (await record(keyed)) onClose()
  }
  const remove = async () => {
    if (id === undefined) return
    if (await record({ action: 'statement.removed', kind: 'statement', id, patch: [['removed', true]] })) onClose()
  }
  return (
    <Dialog
      open
      wide
      title={id === undefined ? 'A statement that was preliminary' : `Statement ${before.number ?? ''}`}
      onClose={onClose}
    >
      <RecordForm save="Save" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <div className="form-grid">
          {texts.map(({ field, label, ...more }) => (
            <TextField
              key={field}
              id={`statement-${field}`}
              label={label}
              value={boxes[field]}
              error={faults[field]}
              {...('day' in more && { mono: true, placeholder: 'MM/DD/YYYY' })}
              onChange={(event) => setBoxes({ ...boxes, [field]: event.target.value })}
            />
          ))}
          <SelectField
            id="statement-importer"
            label="Importer"
            value={boxes.importer}
            onChange={(event) => setBoxes({ ...boxes, importer: event.target.value })}
            options={[{ value: '', label: 'of several, or not known' }, ...importers]}
          />
          <SelectField
            id="statement-state"
            label="State"
            value={boxes.state}
            onChange={(event) => setBoxes({ ...boxes, state: event.target.value })}
            options={['preliminary', 'final', 'paid'].map((state) => ({ value: state, label: state }))}
          />
        </div>
        {id !== undefined && (
          <div>
            <Button look="quiet" disabled={busy} onClick={() => void remove()}>
              Take it off the list
            </Button>
          </div>
        )}
      </RecordForm>
    </Dialog>
  )
}

function readStatement(boxes: Boxes): { patch: Patch; faults: Partial<Record<keyof Boxes, string>> } {
  const faults: Partial<Record<keyof Boxes, string>> = {}
  const patch: Patch = []
  for (const field of ['number', 'importer', 'paymentType', 'owner', 'state', 'note', 'source'] as const)
    patch.push([field, cleanLine(boxes[field]) || null])
  for (const field of ['statementDay', 'dueDay'] as const) {
    const text = cleanLine(boxes[field])
    const read = text === '' ? undefined : parseDay(text)
    if (read?.ok === false) faults[field] = boxErrorWords(read.error)
    patch.push([field, read?.ok === true ? read.value : null])
  }
  const amount = cleanLine(boxes.amount) === '' ? undefined : parseDollars(boxes.amount)
  if (amount?.ok === false) faults.amount = boxErrorWords(amount.error)
  patch.push(['amount', amount?.ok === true ? amount.value : null])
  if (cleanLine(boxes.number) === '') faults.number = 'Key its number, or the words by which it is found.'
  return { patch, faults }
}
