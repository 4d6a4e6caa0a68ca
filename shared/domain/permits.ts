import { entitiesOf, isRemoved, textOf, type DeskState, type Entity } from '../journal/state'
import { daysFrom } from './calendar'

/** A permit, registration or licence that ends within this many days is shown before it does. */
export const permitWarnDays = 60

export type PermitEnd = 'none' | 'ended' | 'soon' | 'good'

/** Where a permit stands on a calendar day; `none`: no end is keyed. */
export function permitEnd(permit: Entity, today: string): PermitEnd {
  const expires = textOf(permit, 'expiresOn')
  if (expires === '') return 'none'
  const left = daysFrom(today, expires)
  return left < 0 ? 'ended' : left <= permitWarnDays ? 'soon' : 'good'
}

/** Of whom: a client as a whole, or one product (and then also those of its client). */
export interface PermitHolder {
  importer?: string | undefined
  product?: string | undefined
}

/** The permits that count for a client or a product, the one that ends first at the top; without an end last. */
export function permitsOf(state: DeskState, { importer, product }: PermitHolder): Entity[] {
  return [...entitiesOf(state, 'permit').values()]
    .filter((permit) => !isRemoved(permit) && holds(permit, importer, product))
    .sort((a, b) => end(a).localeCompare(end(b)))
}

function holds(permit: Entity, importer: string | undefined, product: string | undefined): boolean {
  const of = textOf(permit, 'product')
  if (product !== undefined && of === product) return true
  if (importer === undefined || textOf(permit, 'importer') !== importer) return false
  return product === undefined || of === ''
}

const end = (permit: Entity): string => `${textOf(permit, 'expiresOn') || '9999-12-31'} ${textOf(permit, 'what')}`
