import { SCHEMA_VERSION, type Item } from '../item'

/**
 * Old items are never rewritten: they are read. The step at index n turns an item of schema n + 1 into one of schema
 * n + 2 and lives in a file of its own, named after what it changes, beside a test that starts from a frozen old item.
 * Chain hashes are those of the stored item, so upcasting happens in the fold and in the log, never in storage.
 */
type Step = (item: Item) => Item

/** One step for each schema before today's; today's is the first. */
const steps: readonly Step[] = []

if (steps.length !== SCHEMA_VERSION - 1) throw new Error('One upcaster for each schema before today’s')

/** The item as today's schema says it; the same object when it is of today. */
export function upcast(item: Item): Item {
  let current = item
  for (let schema = Math.max(1, item.schema); schema < SCHEMA_VERSION; schema++) {
    const step = steps[schema - 1]
    if (step !== undefined) current = { ...step(current), schema: schema + 1 }
  }
  return current
}
