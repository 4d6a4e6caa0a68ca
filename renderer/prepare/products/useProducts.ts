import { useEffect, useState } from 'react'
import { entityOf, textOf } from '../../../shared/journal/state'
import type { CatalogueFound } from '../../store/catalogue'
import { useDesk, useDeskHandle } from '../../store/hooks'
import type { CatalogueRow } from '../../store/types'

/** What the search found so far; undefined before the first answer. Asked again after a load or a correction. */
export function useProducts(text: string, limit: number): CatalogueFound | undefined {
  const desk = useDeskHandle()
  const version = useCatalogueVersion()
  const [found, setFound] = useState<CatalogueFound>()
  useEffect(() => {
    let current = true
    void desk.searchCatalogue('products', text, limit).then((answer) => {
      if (current && answer !== undefined) setFound(answer)
    })
    return () => {
      current = false
    }
  }, [desk, text, limit, version])
  return found
}

/** One product with its corrections, and as the kit has it. */
export function useProduct(id: string | undefined): { row?: CatalogueRow; kit?: CatalogueRow } {
  const desk = useDeskHandle()
  const version = useCatalogueVersion()
  const [read, setRead] = useState<{ id: string; row?: CatalogueRow; kit?: CatalogueRow }>()
  useEffect(() => {
    let current = true
    if (id === undefined) return
    void Promise.all([desk.catalogueRow('products', id), desk.catalogueKitRow('products', id)]).then(([row, kit]) => {
      if (current) setRead({ id, ...(row !== undefined && { row }), ...(kit !== undefined && { kit }) })
    })
    return () => {
      current = false
    }
  }, [desk, id, version])
  return read !== undefined && read.id === id ? read : {}
}

/** Raised by a load and by a correction. */
const useCatalogueVersion = (): string =>
  useDesk(
    ({ state }) =>
      `${textOf(entityOf(state, 'catalogue', 'products'), 'version')} ${state.kindVersions.get('catalogue') ?? 0} ${state.kindVersions.get('overlay') ?? 0}`,
  )
