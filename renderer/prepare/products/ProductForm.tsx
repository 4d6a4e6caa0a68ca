import { useState } from 'react'
import { entitiesOf, isRemoved, textOf } from '../../../shared/journal/state'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { CatalogueRow, Desk } from '../../store/types'
import { Dialog } from '../../ui/Dialog'
import { KeyedBoxes, boxId } from '../KeyedBoxes'
import { RecordForm } from '../../ui/RecordForm'
import { useRecord } from '../../ui/useRecord'
import { refusalsOf } from '../keyedFields'
import { correction, keyedRow, productFields, productFieldsFor } from './productFields'

export interface ProductFormProps {
  /** undefined: a product that the kit does not have */
  row: CatalogueRow | undefined
  kit: CatalogueRow | undefined
  onClose: (id: string | undefined) => void
}

/** Corrects one product. The kit's own row stays as it is; the correction lies over it, and the next kit does not undo it. */
export function ProductForm({ row, kit, onClose }: ProductFormProps) {
  const desk = useDeskHandle()
  const fields = productFieldsFor(useMade(['importer'], clientChoices))
  const [before] = useState(() => keyedRow(row))
  const [keyed, setKeyed] = useState(before)
  const [refusals, setRefusals] = useState<Record<string, string>>({})
  const { busy, refusal, record } = useRecord()
  const save = async () => {
    const found = refusalsOf(before, keyed, productFields)
    if ((keyed['name'] ?? '').trim() === '') found['name'] = 'A product has a name.'
    setRefusals(found)
    const [first] = Object.keys(found)
    if (first !== undefined) return document.getElementById(boxId('product', first))?.focus()
    const id = row?.id ?? `own-${desk.randomId()}`
    const change = correction(id, kit, before, keyed)
    if (change === undefined || (await record(change))) onClose(id)
  }
  return (
    <Dialog
      open
      title={row === undefined ? 'A product that the kit does not have' : 'Correct a product'}
      about="Entries already keyed keep their own values and show what differs."
      onClose={() => onClose(undefined)}
      wide
    >
      <RecordForm save="Save" busy={busy} refusal={refusal} onCancel={() => onClose(undefined)} onSave={save}>
        <KeyedBoxes
          kind="product"
          fields={fields}
          keyed={keyed}
          refusals={refusals}
          onKey={(field, text) => setKeyed((all) => ({ ...all, [field]: text }))}
        />
      </RecordForm>
    </Dialog>
  )
}

const clientChoices = ({ state }: Desk): { value: string; label: string }[] =>
  [...entitiesOf(state, 'importer').values()]
    .filter((importer) => !isRemoved(importer))
    .map((importer) => ({ value: importer.id, label: textOf(importer, 'name') }))
    .sort((a, b) => a.label.localeCompare(b.label))
