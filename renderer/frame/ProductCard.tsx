import { addressWords } from '../words/address'
import type { CatalogueRow } from '../store/types'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import '../ui/factList.css'
import { go } from './routes'

const rows: readonly (readonly [string, string, boolean?])[] = [
  ['sku', 'Article'],
  ['description', 'Description on the entry'],
  ['htsNumber', 'Tariff number', true],
  ['rate', 'General rate (chapter 99 not looked at)', true],
  ['origin', 'Country of origin', true],
  ['mid', 'Manufacturer (MID)', true],
  ['manufacturerName', 'Made by'],
  ['pgaHint', 'Agencies'],
  ['pgaSource', 'Source of the agencies’ flags'],
  ['documents', 'Documents to attach'],
]

/** A product of the kit as it would fill a line. */
export function ProductCard({ row, onClose }: { row: CatalogueRow; onClose: () => void }) {
  return (
    <Dialog
      open
      title={row['name'] ?? row.id}
      about="As the kit has it; a line takes these values, each marked P."
      onClose={onClose}
      wide
    >
      <dl className="fact-list">
        {rows.map(([field, name, mono]) => (
          <div key={field}>
            <dt>{name}</dt>
            <dd className={mono ? 'mono' : undefined}>
              {row[field] || (field === 'pgaHint' ? 'No flag in our tables, which proves nothing' : 'not in the kit')}
            </dd>
          </div>
        ))}
        <div>
          <dt>Maker’s address</dt>
          <dd>{addressWords(row['manufacturerAddress'] ?? '') || 'not in the kit'}</dd>
        </div>
      </dl>
      <div className="form-actions">
        <Button
          onClick={() => {
            go({ at: 'prepare', page: 'products', id: row.id })
            onClose()
          }}
        >
          Show it under Products
        </Button>
        <Button look="primary" onClick={onClose}>
          Close
        </Button>
      </div>
    </Dialog>
  )
}
