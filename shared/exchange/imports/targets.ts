import type { Target } from './record'
import { arrivals } from './targets/arrivals'
import { blocks } from './targets/blocks'
import { contacts } from './targets/contacts'
import { importers } from './targets/importers'
import { inFlight } from './targets/inFlight'
import { numbersUsed } from './targets/numbersUsed'
import { pgaFlags, pgaHistory } from './targets/pga'
import { products } from './targets/products'
import type { ImportField } from './targets/fields'

/** The fields of each target, in the order in which the mapping screen shows them. */
export const fieldsByTarget: Readonly<Record<Target, readonly ImportField[]>> = {
  contacts,
  importers,
  products,
  arrivals,
  inFlight,
  blocks,
  numbersUsed,
  pgaFlags,
  pgaHistory,
}
