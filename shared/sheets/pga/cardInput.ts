import type { Determination, Goods, PgaTables } from '../../domain/pga/types'
import type { Report } from '../report'

/** What a report says; the firm, the moment and who made it are put to it where it is printed. */
export type CardReport = Pick<Report, 'title' | 'under' | 'blocks'>

export interface ProductOnCard {
  name: string
  sku: string
  htsNumber: string
  origin: string
  /** name of the maker, or the MID */
  maker: string
  client: string
}

export interface PermitOnCard {
  agency: string
  what: string
  number: string
  /** YYYY-MM-DD; '' where no end is keyed */
  expiresOn: string
  /** of the client for all its goods, or of this product */
  of: 'client' | 'product'
}

/** A product with all that was found and said about it, as plain data. */
export interface ProductAnswers {
  product: ProductOnCard
  goods: Goods
  determination: Determination
  permits: readonly PermitOnCard[]
}

export interface ProductCardInput extends ProductAnswers {
  tables: PgaTables
}

export interface ClientBinderInput {
  client: { name: string; number: string }
  /** those that were answered, found or judged; in the order in which they are to stand */
  products: readonly ProductAnswers[]
  /** permits of the client, for all its goods */
  permits: readonly PermitOnCard[]
  tables: PgaTables
}
