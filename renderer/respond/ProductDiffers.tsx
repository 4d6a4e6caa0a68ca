import { useCallback, useEffect, useState } from 'react'
import { lineBoxes } from '../../shared/domain/boxes/rows'
import { entityOf } from '../../shared/journal/state'
import { useDesk } from '../store/hooks'
import type { CatalogueRow } from '../store/types'
import { productColumns } from './fillFrom'
import { useKeying } from './keying'

/** What the kit says now of the line's product, where it differs from what the entry took: shown, never applied. */
export function ProductDiffers({ lineId }: { lineId: string }) {
  const keying = useKeying()
  const line = useDesk(useCallback((desk) => entityOf(desk.state, 'line', lineId), [lineId]))
  const product = line?.fields['product']?.v
  const [row, setRow] = useState<CatalogueRow | undefined>()
  useEffect(() => {
    let current = true
    if (typeof product !== 'string') setRow(undefined)
    else
      void keying.desk.catalogueRow('products', product).then((found) => {
        if (current) setRow(found)
      })
    return () => {
      current = false
    }
  }, [keying.desk, product])
  if (row === undefined || line === undefined) return null
  const differing = Object.entries(productColumns).filter(([field, column]) => {
    const write = line.fields[field]
    return write?.m?.startsWith('P') === true && (write.v ?? '') !== (row[column] ?? '')
  })
  if (differing.length === 0) return null
  return (
    <p className="small muted" role="note">
      ■ Differs from the kit now:{' '}
      {differing.map(([field, column]) => `${labelOf(field)} is ${shown(row[column])} there`).join('; ')}. The entry
      keeps its own.
    </p>
  )
}

/** The caption of the box, as it stands on the form. */
const labelOf = (field: string): string =>
  field in lineBoxes ? lineBoxes[field as keyof typeof lineBoxes].label : field
const shown = (value: string | undefined): string => value?.split('\n').filter(Boolean).join(', ') || 'empty'
