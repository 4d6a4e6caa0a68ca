import { useState } from 'react'
import { entitiesOf, isRemoved, textOf, type Entity } from '../../shared/journal/state'
import { go } from '../frame/routes'
import { useNow } from '../frame/useNow'
import { useMade } from '../store/hooks'
import type { Desk } from '../store/types'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { DataTable } from '../ui/DataTable'
import { Dialog } from '../ui/Dialog'
import { TextField } from '../ui/Field'
import { Screen } from '../ui/Screen'
import { ToneMark } from '../ui/Tag'
import { dayOf } from '../words/times'
import { importerNumberRefusal } from '../words/identifiers'
import { bondStanding, poaStanding, screeningStanding, type Standing } from './importers'
import { KeyedForm } from './KeyedForm'
import type { KeyedField } from './keyedFields'

const fields: readonly KeyedField[] = [
  { field: 'name', label: 'Name' },
  {
    field: 'importerNumber',
    label: 'Importer number',
    sort: 'code',
    hint: '12-3456789 or 12-345678900; a number CBP assigned is YYDDPP-NNNNN.',
    refuse: importerNumberRefusal,
  },
  { field: 'address', label: 'Address', sort: 'address' },
  { field: 'contactName', label: 'Person' },
  { field: 'phone', label: 'Telephone', sort: 'code' },
  { field: 'email', label: 'E-mail' },
  {
    field: 'bondType',
    label: 'Bond type',
    options: [
      { value: '', label: 'not keyed' },
      { value: '8', label: '8 continuous' },
      { value: '9', label: '9 single transaction' },
      { value: '0', label: '0 none required' },
    ],
  },
  { field: 'suretyCode', label: 'Surety code', sort: 'code' },
  { field: 'bondNumber', label: 'Bond number', sort: 'code' },
  { field: 'bondCheckedOn', label: 'Bond checked on', sort: 'day' },
  { field: 'bondExpires', label: 'Bond ends on', sort: 'day' },
  { field: 'poaOnFile', label: 'Power of attorney on file', sort: 'tick' },
  { field: 'poaCheckedOn', label: 'Power of attorney checked on', sort: 'day' },
  { field: 'screenedOn', label: 'Screened on', sort: 'day' },
  {
    field: 'screenedResult',
    label: 'Result of the screening',
    hint: '“no match”, or what was found and who cleared it',
  },
  { field: 'notes', label: 'Notes' },
]

/** The importers this firm works for: what an entry takes from the kit, and what would stop a counter. */
export function ImportersPage({ openId }: { openId: string | undefined }) {
  const [text, setText] = useState('')
  const importers = useMade(['importer'], importersOf, text)
  const today = dayOf(useNow(60_000))
  const close = () => go({ at: 'prepare', page: 'importers' })
  return (
    <Screen
      title="Clients"
      about={`${importers.length} importers. Lists from the main system come with a kit; here one is keyed by hand.`}
      actions={
        <Button look="primary" large onClick={() => go({ at: 'prepare', page: 'importers', id: 'new' })}>
          Add an importer
        </Button>
      }
    >
      <Card>
        <div className="stack">
          <TextField
            id="importer-search"
            label="Search"
            placeholder="Name or number …"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <DataTable
            caption="Importers"
            keyOf={(importer) => importer.id}
            rows={importers}
            empty={
              text === '' ? 'No importer yet. Add the clients whose goods arrive this week.' : 'No importer has that.'
            }
            columns={[
              {
                id: 'name',
                head: 'Importer',
                cell: (importer) => (
                  <Button
                    look="quiet"
                    className="button--cell"
                    onClick={() => go({ at: 'prepare', page: 'importers', id: importer.id })}
                  >
                    {textOf(importer, 'name') || 'No name'}
                  </Button>
                ),
              },
              {
                id: 'number',
                head: 'Number',
                cell: (importer) => <span className="mono">{textOf(importer, 'importerNumber')}</span>,
              },
              { id: 'bond', head: 'Bond', cell: (importer) => <StandingWords {...bondStanding(importer, today)} /> },
              {
                id: 'poa',
                head: 'Power of attorney',
                cell: (importer) => <StandingWords {...poaStanding(importer)} />,
              },
              {
                id: 'screened',
                head: 'Screened',
                cell: (importer) => <StandingWords {...screeningStanding(importer)} />,
              },
            ]}
          />
        </div>
      </Card>
      <Dialog
        open={openId !== undefined}
        title={openId === 'new' ? 'A new importer' : 'Importer'}
        about="Entries already keyed keep the values they took; what differs then is shown on them."
        onClose={close}
        wide
      >
        {openId !== undefined && (
          <KeyedForm
            action="importer.keyed"
            kind="importer"
            id={openId === 'new' ? undefined : openId}
            fields={fields}
            needed={['name', 'An importer has a name.']}
            onDone={close}
            onCancel={close}
          />
        )}
      </Dialog>
    </Screen>
  )
}

function StandingWords({ tone, words }: Standing) {
  return (
    <span className="small nowrap">
      <ToneMark tone={tone} />
      {words}
    </span>
  )
}

function importersOf({ state }: Desk, text: string): Entity[] {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean)
  return [...entitiesOf(state, 'importer').values()]
    .filter((importer) => {
      const line = `${textOf(importer, 'name')} ${textOf(importer, 'importerNumber')}`.toLowerCase()
      return !isRemoved(importer) && words.every((word) => line.includes(word))
    })
    .sort((a, b) => textOf(a, 'name').localeCompare(textOf(b, 'name')))
}
