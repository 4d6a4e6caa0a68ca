import { useState } from 'react'
import type { LossFile } from '../../../shared/domain/incident/lossSteps'
import { maskedImporterNumber, type ClientOn } from '../../../shared/domain/incident/whoseData'
import type { Change } from '../../../shared/journal/item'
import { useReport } from '../../paper/useReport'
import { Button } from '../../ui/Button'
import { DataTable } from '../../ui/DataTable'
import { Dialog } from '../../ui/Dialog'
import { CheckField } from '../../ui/Field'
import { useRecord } from '../../ui/useRecord'
import { clientList, knownSentence } from './lossReport'
import { countWords } from './lossWords'
import { useKnownUpTo } from './useKnownUpTo'

/** The clients, numbers masked until asked for; the ones that are not on the breach's list yet can be put there. */
export function WhoseDataDialog({
  file,
  onAdd,
  onClose,
}: {
  file: LossFile
  onAdd: (clients: readonly ClientOn[]) => readonly Change[]
  onClose: () => void
}) {
  const [shown, setShown] = useState(false)
  const known = useKnownUpTo(file.loss.fields.device ?? '')
  const { busy, said, print, save } = useReport()
  const { busy: recording, refusal, record } = useRecord()
  const { clients, manufacturers, consignees } = file.data
  const listed = new Set(file.breach?.touched.map(({ fields }) => fields.importer ?? fields.importerNumber))
  const perhaps = clients.filter(
    ({ sureness, key, importerNumber }) => sureness === 'perhaps' && !listed.has(key) && !listed.has(importerNumber),
  )
  const add = async (more: readonly ClientOn[]) => {
    const changes = onAdd(more)
    if (changes.length > 0) await record(changes)
  }
  return (
    <Dialog open wide title="Whose data was on it" about={knownSentence(file, known)} onClose={onClose}>
      <div className="stack">
        <CheckField
          id="lost-numbers"
          label="Show whole numbers, on screen and on this list’s paper"
          checked={shown}
          onChange={({ target }) => setShown(target.checked)}
        />
        <DataTable
          caption="Clients whose data was on it"
          rows={clients}
          keyOf={({ key }) => key}
          empty="No client is known to have been on it."
          columns={[
            { id: 'name', head: 'Client', cell: ({ name }) => name || 'without a name' },
            {
              id: 'number',
              head: 'Importer number',
              cell: ({ importerNumber }) => (
                <span className="mono nowrap">
                  {importerNumber === '' ? 'no number' : shown ? importerNumber : maskedImporterNumber(importerNumber)}
                </span>
              ),
            },
            { id: 'entries', head: 'Entries', number: true, cell: ({ entries }) => entries.length },
            {
              id: 'sure',
              head: 'Was it there',
              cell: ({ sureness }) => (sureness === 'sure' ? 'yes' : 'perhaps'),
            },
          ]}
        />
        {manufacturers.length > 0 && <p className="small">Manufacturers: {manufacturers.join('; ')}</p>}
        {consignees.length > 0 && <p className="small">Consignees: {consignees.join('; ')}</p>}
        {said !== undefined && <p role="status">{said}</p>}
        {refusal !== undefined && (
          <p role="alert" className="field__error">
            {refusal}
          </p>
        )}
        <div className="form-actions">
          <Button onClick={onClose}>Close</Button>
          {file.breach !== undefined && perhaps.length > 0 && (
            <Button disabled={recording} onClick={() => void add(perhaps)}>
              Put {countWords(perhaps.length, 'perhaps', 'perhaps')} on the list too
            </Button>
          )}
          <Button
            disabled={busy}
            onClick={() =>
              void save(
                () => clientList(file, known, !shown),
                `Clients on the lost ${file.loss.fields.what ?? 'thing'}`,
              )
            }
          >
            Save PDF
          </Button>
          <Button disabled={busy} onClick={() => void print(() => clientList(file, known, !shown))}>
            Print
          </Button>
          {file.notListed.length > 0 && (
            <Button look="primary" disabled={recording} onClick={() => void add(file.notListed)}>
              Put {countWords(file.notListed.length, 'client')} on the list
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  )
}
