import { useState } from 'react'
import type { ExportMap } from '../../../shared/domain/recover/maps'
import { go } from '../../frame/routes'
import { Button, Kbd } from '../../ui/Button'
import { ListGrid } from '../../ui/ListGrid'
import { Screen } from '../../ui/Screen'
import { MapDialog } from './MapDialog'
import { mapSort } from './mapWords'

export function MapList({ maps }: { maps: readonly ExportMap[] }) {
  const [chosenId, setChosenId] = useState<string>()
  const [copying, setCopying] = useState<ExportMap>()
  const chosen = maps.find(({ id }) => id === chosenId) ?? maps[0]
  const open = (id: string) => go({ at: 'recover', page: 'maps', id })
  return (
    <Screen
      title="Spreadsheet maps"
      about="Which value stands in which column or box of your main system"
      className="list-screen"
      actions={
        <>
          <Button disabled={chosen === undefined} onClick={() => setCopying(chosen)} aria-keyshortcuts="C">
            Copy it to change it <Kbd>C</Kbd>
          </Button>
          <Button
            look="primary"
            disabled={chosen === undefined}
            onClick={() => chosen !== undefined && open(chosen.id)}
          >
            Open
          </Button>
        </>
      }
    >
      <section className="card map-list">
        <ListGrid
          label="Maps"
          className="map-grid"
          rows={maps}
          keyOf={({ id }) => id}
          chosenId={chosen?.id}
          onChoose={setChosenId}
          onOpen={open}
          onKey={(key) => {
            if (key !== 'C') return false
            setCopying(chosen)
            return true
          }}
          focused
          empty=""
          columns={[
            { id: 'name', head: 'Map', cell: ({ name }) => <span className="strong">{name}</span> },
            { id: 'target', head: 'For', cell: ({ ready, target }) => (ready ? 'comes with Lifeboat' : target || '—') },
            { id: 'sort', head: 'What it makes', cell: mapSort },
            { id: 'columns', head: 'Columns', cell: ({ columns }) => columns.length },
          ]}
        />
      </section>
      {copying !== undefined && <MapDialog map={copying} copy onClose={() => setCopying(undefined)} />}
    </Screen>
  )
}
