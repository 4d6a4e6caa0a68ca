import { dayWords } from '../../domain/pga/dayWords'
import { agencyBlocks } from './agencyBlocks'
import { productBlocks } from './cardBlocks'
import type { CardReport, ProductCardInput } from './cardInput'

/**
 * A product's card of the agencies, printed in quiet times: what was found and why, what was answered by whom, what is
 * open, which papers and permits there are, and whom to call. It never says that no agency applies.
 */
export function productCard({ tables, ...answers }: ProductCardInput): CardReport {
  const { product, determination } = answers
  return {
    title: `Agencies: ${product.name || product.sku || 'a product'}`,
    under: `As known on ${dayWords(tables.today)}. A shipment is asked again: origin, use, species and importer decide with it.`,
    blocks: [
      ...productBlocks(answers, tables),
      ...agencyBlocks([determination], tables.knowledge),
      { is: 'blanks', captions: ['Checked by', 'With the client: name', 'Day'] },
    ],
  }
}
