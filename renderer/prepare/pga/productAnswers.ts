import { determine } from '../../../shared/domain/pga/determine'
import { goodsOfProduct } from '../../../shared/domain/pga/goods'
import { answersOf, verdictsOf } from '../../../shared/domain/pga/rows'
import type { PgaTables } from '../../../shared/domain/pga/types'
import { permitsOf } from '../../../shared/domain/permits'
import { entityOf, textOf, type DeskState } from '../../../shared/journal/state'
import type { PermitOnCard, ProductAnswers } from '../../../shared/sheets/pga/cardInput'
import type { CatalogueRow } from '../../store/types'

/** A product with all that was found, answered and judged of it, and the permits that serve it. */
export function productAnswers(state: DeskState, row: CatalogueRow, client: string, tables: PgaTables): ProductAnswers {
  const whose = { product: row.id }
  const goods = goodsOfProduct(
    // The history names a client by its number, as ACE does.
    { ...row, id: row.id, importer: textOf(entityOf(state, 'importer', row['importer'] ?? ''), 'importerNumber') },
    {
      answers: answersOf(state, whose, tables.today).answers,
      verdicts: verdictsOf(state, whose, tables.today),
    },
  )
  return {
    product: {
      name: row['name'] || row['description'] || row.id,
      sku: row['sku'] ?? '',
      htsNumber: row['htsNumber'] ?? '',
      origin: row['origin'] ?? '',
      maker: row['manufacturerName'] || (row['mid'] ?? ''),
      client,
    },
    goods,
    determination: determine(goods, tables),
    permits: permitsOnCard(state, { importer: row['importer'] ?? '', product: row.id }),
  }
}

/** The client's for all its goods, and those of the product where one is named. */
export const permitsOnCard = (
  state: DeskState,
  holder: { importer: string; product?: string },
): readonly PermitOnCard[] =>
  permitsOf(state, { importer: holder.importer, product: holder.product }).map((permit) => ({
    agency: textOf(permit, 'agency'),
    what: textOf(permit, 'what'),
    number: textOf(permit, 'number'),
    expiresOn: textOf(permit, 'expiresOn'),
    of: textOf(permit, 'product') === '' ? 'client' : 'product',
  }))
