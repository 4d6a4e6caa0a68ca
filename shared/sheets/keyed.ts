import type { Entity } from '../journal/state'
import { addressLines, printedCents, printedDay, printedDollars } from './printed'
import type { Value } from './values'

/**
 * Reads one entity's stored fields as values on paper: text, the field to light, the tentative mark. A value that two
 * laptops keyed differently is tentative too, until a person has settled it (decision 3).
 */
export type Read = (field: string, how?: Show, more?: { needed?: boolean; called?: string }) => Value

type Show = (stored: string | number | boolean) => string

export const asText: Show = String
export const asDay: Show = (stored) => printedDay(String(stored))
export const asCents: Show = (stored) => printedCents(Number(stored))
export const asDollars: Show = (stored) => printedDollars(Number(stored))
export const asAddress: Show = (stored) => addressLines(String(stored)).join('\n')

export const reader =
  (entity: Entity): Read =>
  (field, how = asText, more = {}) => {
    const write = entity.fields[field]
    const stored = write?.v ?? null
    return {
      text: stored === null ? '' : how(stored),
      field: `${entity.id}/${field}`,
      ...(isTentative(entity, field) && stored !== null && { tentative: true }),
      ...(more.needed === true && { needed: true }),
      ...(more.called !== undefined && { called: more.called }),
    }
  }

const isTentative = (entity: Entity, field: string): boolean =>
  entity.fields[field]?.m?.endsWith('~') === true || entity.conflicts?.[field] !== undefined
