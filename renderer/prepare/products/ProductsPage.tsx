import { useState } from 'react'
import { entitiesOf, textOf } from '../../../shared/journal/state'
import { useNow } from '../../frame/useNow'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { ListGrid } from '../../ui/ListGrid'
import { Screen } from '../../ui/Screen'
import { ToneMark } from '../../ui/Tag'
import { dayOf } from '../../words/times'
import { ProductCard } from './ProductCard'
import { ProductForm } from './ProductForm'
import { useProduct, useProducts } from './useProducts'
import './products.css'

/** As many rows are read at once; the next ones when the list comes near its end. */
const firstRows = 500

/** The products of the kit with the operators' corrections: searched as one types, corrected by hand. */
export function ProductsPage({ openId }: { openId: string | undefined }) {
  const [text, setText] = useState('')
  const [limit, setLimit] = useState(firstRows)
  const [chosenId, setChosenId] = useState(openId)
  const [editing, setEditing] = useState<'new' | 'chosen'>()
  const [opened, setOpened] = useState(openId)
  if (opened !== openId) {
    setOpened(openId)
    setChosenId(openId)
  }
  const today = dayOf(useNow(60_000))
  const found = useProducts(text, limit)
  const importers = useMade(['importer'], importerNames)
  const corrected = useMade(['overlay'], correctedIds)
  const rows = found?.rows ?? []
  const id = chosenId ?? rows[0]?.id
  const { row, kit } = useProduct(id)
  const total = found?.total ?? 0
  const search = (words: string) => {
    setText(words)
    setLimit(firstRows)
    setChosenId(undefined)
  }
  return (
    <Screen
      title="Products"
      about={found === undefined ? 'reading …' : aboutWords(total, text, corrected.size)}
      className="list-screen"
      actions={
        <Button look="primary" large onClick={() => setEditing('new')}>
          Add a product
        </Button>
      }
    >
      <div className="list-and-card">
        <Card>
          <div className="list-search">
            <input
              id="product-search"
              className="input"
              aria-label="Search the products"
              placeholder="Article, name, tariff number, maker …"
              autoComplete="off"
              value={text}
              onChange={(event) => search(event.target.value)}
            />
          </div>
          <ListGrid
            label="Products"
            className="product-grid"
            rows={rows}
            keyOf={(product) => product.id}
            chosenId={id}
            onChoose={setChosenId}
            onOpen={() => row !== undefined && setEditing('chosen')}
            onNearEnd={() => rows.length < total && setLimit(rows.length * 2)}
            empty={emptyWords(found?.ended !== undefined, text)}
            columns={[
              {
                id: 'name',
                head: 'Product',
                cell: (product) => (
                  <>
                    <div>
                      {product['name'] || product['description'] || product.id}
                      {corrected.has(product.id) && (
                        <span className="small">
                          {' '}
                          <ToneMark tone="note" spoken="Corrected: " />
                        </span>
                      )}
                    </div>
                    <div className="small muted">{product['sku']}</div>
                  </>
                ),
              },
              {
                id: 'hts',
                head: 'Tariff number',
                cell: (product) => <span className="mono">{product['htsNumber']}</span>,
              },
              { id: 'origin', head: 'Origin', cell: (product) => <span className="mono">{product['origin']}</span> },
              {
                id: 'client',
                head: 'Client',
                cell: (product) => <span className="small">{importers.get(product['importer'] ?? '') ?? ''}</span>,
              },
            ]}
          />
        </Card>
        <div className="list-and-card__side stack">
          {row !== undefined && (
            <ProductCard
              key={row.id}
              row={row}
              kit={kit}
              client={importers.get(row['importer'] ?? '')}
              today={today}
              onCorrect={() => setEditing('chosen')}
            />
          )}
        </div>
      </div>
      {editing !== undefined && (
        <ProductForm
          row={editing === 'new' ? undefined : row}
          kit={editing === 'new' ? undefined : kit}
          onClose={(saved) => {
            setEditing(undefined)
            if (saved !== undefined) setChosenId(saved)
          }}
        />
      )}
    </Screen>
  )
}

function aboutWords(total: number, text: string, corrected: number): string {
  const count = total.toLocaleString('en-US')
  const mine = corrected === 0 ? '' : `, ${corrected} corrected by hand`
  return text === '' ? `${count}${mine}` : `${count} found${mine}`
}

function emptyWords(ended: boolean, text: string): string {
  if (ended)
    return 'The products cannot be searched: the part of the window that reads them has ended. Lock and unlock.'
  return text === ''
    ? 'No product is loaded. They come with a kit or an import; one can be added by hand.'
    : 'No product has that.'
}

/** Client's name by its id. */
const importerNames = ({ state }: Desk): ReadonlyMap<string, string> =>
  new Map([...entitiesOf(state, 'importer').values()].map((importer) => [importer.id, textOf(importer, 'name')]))

/** Rows with at least one column corrected now. */
const correctedIds = ({ state }: Desk): ReadonlySet<string> =>
  new Set(
    [...entitiesOf(state, 'overlay').values()]
      .filter(({ id, fields }) => id.startsWith('products/') && Object.values(fields).some(({ v }) => v !== null))
      .map(({ id }) => id.slice('products/'.length)),
  )
