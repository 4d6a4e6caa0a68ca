import { lazy, Suspense, useState } from 'react'
import { entityOf, type Entity } from '../../../shared/journal/state'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { CatalogueRow, Desk } from '../../store/types'
import { Button, Kbd } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { ToneMark } from '../../ui/Tag'
import { addressWords } from '../../words/address'
import { dayOf, dayWords } from '../../words/times'
import { PermitsCard } from '../clients/PermitsCard'
import { HistoryDialog } from '../HistoryDialog'
import '../../ui/factList.css'
import { productFields, productWords } from './productFields'

/** What is known of the agencies is read when it is first wanted. */
const ProductPgaCard = lazy(() => import('../pga/ProductPgaCard'))

export interface ProductCardProps {
  row: CatalogueRow
  /** undefined: only an operator of this desk has it */
  kit: CatalogueRow | undefined
  client: string | undefined
  today: string
  onCorrect: () => void
}

const code: ReadonlySet<string> = new Set(['htsNumber', 'mid', 'origin', 'sku', 'rate', 'unit1', 'unit2'])

/** A product as a line would take it; what was corrected by hand stands with what the kit says now. */
export function ProductCard({ row, kit, client, today, onCorrect }: ProductCardProps) {
  const [history, setHistory] = useState(false)
  const overlay = useMade(['overlay'], overlayOf, row.id)
  return (
    <>
      <Card title={row['name'] || row.id} className="contact-card">
        <p className="small muted">
          {kit === undefined ? 'Added by hand; the kit does not have it.' : 'From the kit.'}
        </p>
        <dl className="fact-list">
          {productFields
            .filter(({ field }) => field !== 'name' && ((row[field] ?? '') !== '' || isCorrected(overlay, field)))
            .map(({ field, label }) => (
              <div key={field}>
                <dt>{label}</dt>
                <dd className={code.has(field) ? 'mono' : 'small'}>
                  {field === 'importer' ? (client ?? row[field]) : shown(field, row[field])}
                  {isCorrected(overlay, field) && <Corrected overlay={overlay} field={field} kit={kit?.[field]} />}
                </dd>
              </div>
            ))}
          {(row['pgaHint'] ?? '') === '' && (
            <div>
              <dt>Agencies</dt>
              <dd className="small">no flag in our tables, which proves nothing</dd>
            </div>
          )}
        </dl>
        <div className="row">
          <Button onClick={onCorrect}>Correct it</Button>
          {overlay !== undefined && (
            <Button look="quiet" onClick={() => setHistory(true)}>
              Who changed what
            </Button>
          )}
        </div>
        <p className="key-line">
          <span>
            <Kbd>Enter</Kbd> correct
          </span>
        </p>
      </Card>
      <Suspense>
        <ProductPgaCard row={row} client={client} />
      </Suspense>
      <PermitsCard importer={row['importer'] ?? ''} product={row.id} today={today} />
      {history && (
        <HistoryDialog
          title={`${row['name'] || row.id}: corrections`}
          kind="overlay"
          id={`products/${row.id}`}
          wordsOf={productWords}
          onClose={() => setHistory(false)}
        />
      )}
    </>
  )
}

const overlayOf = ({ state }: Desk, id: string): Entity | undefined => entityOf(state, 'overlay', `products/${id}`)

const isCorrected = (overlay: Entity | undefined, field: string): boolean =>
  overlay?.fields[field] !== undefined && overlay.fields[field].v !== null

const shown = (field: string, value: string | undefined): string =>
  (field === 'manufacturerAddress' ? addressWords(value ?? '') : (value ?? '')) || 'kept empty'

interface CorrectedProps {
  overlay: Entity | undefined
  field: string
  kit: string | undefined
}

/** A correction is never overwritten by a kit; where the kit says something else now, both are seen. */
function Corrected({ overlay, field, kit }: CorrectedProps) {
  const desk = useDeskHandle()
  const by = entityOf(desk.state, 'operator', overlay?.touched.operator ?? '')?.fields['name']?.v
  return (
    <span className="corrected">
      <ToneMark tone="note" spoken="Corrected: " /> corrected
      {overlay !== undefined && ` ${dayWords(dayOf(overlay.touched.wall))}`}
      {typeof by === 'string' && ` by ${by}`}; the kit says now: {kit === undefined ? 'nothing' : shown(field, kit)}
    </span>
  )
}
