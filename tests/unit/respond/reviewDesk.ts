import { chainItem, type Head } from '../../../shared/journal/chain'
import { createFold } from '../../../shared/journal/fold'
import type { Change, DeskId, DeviceId, Item, Mark, Scalar, Stamp } from '../../../shared/journal/item'

/** A true fold with several people and laptops: a laptop that is not merged yet keeps its items to itself. */
export function severalPeople() {
  const fold = createFold()
  const items: Item[] = []
  const laptops = new Map<string, { head: Head | null; last: Stamp | null }>()
  let ms = Date.parse('2026-11-24T08:00:00Z')
  const write = (operator: string, device: string, changes: Change[]): Item => {
    ms += 1_000
    const at = laptops.get(device) ?? { head: null, last: null }
    const next = chainItem({
      desk: '0000000000DESK00' as DeskId,
      device: device as DeviceId,
      ...at,
      wall: { ms, offsetMinutes: -360, zone: 'America/Chicago' },
      operator,
      changes,
    })
    laptops.set(device, { head: next.head, last: next.item.at })
    return next.item
  }
  return {
    state: fold.state,
    items,
    /** on this laptop */
    as(operator: string, ...changes: Change[]): Item {
      const item = write(operator, LAPTOP_A, changes)
      items.push(item)
      fold.add(item)
      return item
    },
    /** on the other one: comes in by `merge` */
    elsewhere: (operator: string, ...changes: Change[]): Item => write(operator, LAPTOP_B, changes),
    merge(...others: Item[]): void {
      items.push(...others)
      fold.addAll(others)
    },
  }
}
export const LAPTOP_A = '00000DEV1A'
export const LAPTOP_B = '00000DEV1B'
export type People = ReturnType<typeof severalPeople>

type Values = Readonly<Record<string, Scalar | null | readonly [Scalar | null, Mark]>>
export const change = (action: string, kind: string, id: string, values: Values): Change => ({
  action,
  kind,
  id,
  patch: Object.entries(values).map(([field, value]) =>
    typeof value === 'object' && value !== null ? [field, value[0], value[1]] : [field, value],
  ),
})

export const opened = (id = 'E1', values: Values = {}): Change =>
  change('entry.opened', 'entry', id, {
    entryNumber: `000-031000${id.slice(1)}-3`,
    entryType: '01',
    importerName: ['Cedar Row Furniture Inc.', 'K'],
    importer: 'i1',
    importerNumber: ['47-3120985NA', 'K'],
    consigneeSame: true,
    ...values,
  })
export const lined = (id = 'L1', entry = 'E1', values: Values = {}): Change =>
  change('line.added', 'line', id, {
    entry,
    order: '000001',
    description: ['Chairs', 'P'],
    enteredValue: [693_000, 'T'],
    adcvdAnswer: ['no', 'T'],
    quotaAnswer: ['no', 'T'],
    forcedLabourAnswer: ['no', 'T'],
    ...values,
  })
export const keyed = (values: Values, id = 'E1'): Change => change('entry.keyed', 'entry', id, values)
export const rule = (id: string, over?: number): Change =>
  change('review.ruleKeyed', 'reviewRule', id, { on: true, ...(over !== undefined && { over }) })
let facts = 0
export const happened = (what: string, values: Values = {}, entry = 'E1'): Change =>
  change(`entry.${what}`, 'fact', `fact-${(facts += 1)}`, {
    entry,
    what,
    happenedAt: '2026-11-24T02:40:00-06:00[America/Chicago]',
    ...values,
  })
