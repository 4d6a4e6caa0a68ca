import { useState } from 'react'
import { stillToKey, type KeyingRow } from '../../../shared/domain/recover/keyingList'
import type { ExportMap } from '../../../shared/domain/recover/maps'
import { go } from '../../frame/routes'
import { Button } from '../../ui/Button'
import { CheckField, SelectField } from '../../ui/Field'
import { ListGrid } from '../../ui/ListGrid'
import { Screen } from '../../ui/Screen'
import { Tag } from '../../ui/Tag'
import { dayWords } from '../../words/times'
import { keyingStands, keyingTones } from './keyingWords'

interface KeyingListProps {
  rows: readonly KeyingRow[]
  orders: readonly ExportMap[]
  order: ExportMap
  onOrder: (id: string) => void
}

/** What is to be keyed into the main system, in order, and who keyed what. */
export function KeyingList({ rows, orders, order, onOrder }: KeyingListProps) {
  const [all, setAll] = useState(false)
  const [chosenId, setChosenId] = useState<string>()
  const shown = all ? rows : rows.filter(({ state }) => state !== 'done')
  const chosen = shown.find(({ id }) => id === chosenId) ?? shown[0]
  const open = stillToKey(rows).length
  const done = rows.filter(({ state }) => state === 'done').length
  const key = (id: string) => go({ at: 'recover', page: 'keying', id })
  return (
    <Screen
      title="Guided keying"
      about={`${open} to key, ${done} keyed`}
      className="list-screen keying-list"
      actions={
        <Button look="primary" disabled={chosen === undefined} onClick={() => chosen !== undefined && key(chosen.id)}>
          Key this entry
        </Button>
      }
    >
      <div className="keying-list__how">
        <SelectField
          id="keying-order"
          label="Order of the boxes"
          value={order.id}
          options={orders.map(({ id, name, target }) => ({
            value: id,
            label: target === '' ? name : `${name}, ${target}`,
          }))}
          onChange={(event) => onOrder(event.target.value)}
        />
        <Button look="quiet" onClick={() => go({ at: 'recover', page: 'maps', id: order.id })}>
          See or change the order
        </Button>
        <CheckField
          id="keying-all"
          label="Those keyed already too"
          checked={all}
          onChange={(event) => setAll(event.target.checked)}
        />
      </div>
      <section className="card keying-list__card">
        <ListGrid
          label="Entries to key into the main system"
          className="keying-grid"
          rows={shown}
          keyOf={({ id }) => id}
          chosenId={chosen?.id}
          onChoose={setChosenId}
          onOpen={key}
          focused
          empty={
            rows.length === 0
              ? 'No entry is to be keyed: what ACE has of each is told under What ACE has, and lanes say what is to be filed.'
              : 'Every entry that is to be keyed was keyed.'
          }
          columns={[
            { id: 'number', head: 'Entry', cell: ({ called }) => <span className="mono">{called}</span> },
            { id: 'importer', head: 'Importer', cell: ({ importer }) => importer },
            { id: 'due', head: 'Summary due', cell: ({ due }) => (due === '' ? '—' : dayWords(due)) },
            {
              id: 'state',
              head: 'How it stands',
              cell: (row) => <Tag tone={keyingTones[row.state]}>{keyingStands(row)}</Tag>,
            },
          ]}
        />
      </section>
    </Screen>
  )
}
