import { entitiesOf, entityOf, textOf, type DeskState, type Entity } from '../../shared/journal/state'

/**
 * The day of the newest kit, by its products: a list of flags or a tariff taken in by itself makes no client or product
 * younger. The day in the catalogue's version where it has one (kits are named by their day), else the day it was loaded
 * here; undefined when none was loaded.
 */
export function kitDay(state: DeskState): string | undefined {
  const products = entityOf(state, 'catalogue', 'products')
  if (products !== undefined) return dayOfCatalogue(products)
  return [...entitiesOf(state, 'catalogue').values()].map(dayOfCatalogue).sort().at(-1)
}

function dayOfCatalogue(catalogue: Entity): string {
  const { ms, offsetMinutes } = catalogue.touched.wall
  const named = /\d{4}-\d{2}-\d{2}/u.exec(textOf(catalogue, 'version'))?.[0]
  return named ?? new Date(ms + offsetMinutes * 60_000).toISOString().slice(0, 10)
}
