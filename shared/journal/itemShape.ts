import type { Item } from './item'

/**
 * The shape of an Item by hand. It says the same as the schema in `item.ts` (a property holds the two together) and
 * costs a twentieth: opening replays tens of thousands of items, and the schema alone took most of that time.
 */
const device = /^[0-9A-HJKMNP-TV-Z]{10}$/u
const desk = /^[0-9A-HJKMNP-TV-Z]{16}$/u
const stamp = /^\d{15}-\d{6}-[0-9A-HJKMNP-TV-Z]{10}$/u
const hash = /^[0-9a-f]{64}$/u
const mark = /^[TKPLCO]~?$/u

type Loose = Record<string, unknown>

export function isItem(value: unknown): value is Item {
  return (
    isObject(value, 10) &&
    isInteger(value['v']) &&
    isInteger(value['schema']) &&
    matches(value['desk'], desk) &&
    matches(value['device'], device) &&
    isInteger(value['sequence']) &&
    value['sequence'] >= 1 &&
    matches(value['at'], stamp) &&
    isWall(value['wall']) &&
    typeof value['operator'] === 'string' &&
    (value['previous'] === '' || matches(value['previous'], hash)) &&
    Array.isArray(value['changes']) &&
    value['changes'].length > 0 &&
    value['changes'].every(isChange)
  )
}

function isChange(value: unknown): boolean {
  return (
    isObject(value, 4) &&
    isWord(value['action']) &&
    isWord(value['kind']) &&
    isWord(value['id']) &&
    value['id'].length <= 64 &&
    Array.isArray(value['patch']) &&
    value['patch'].every(isWrite)
  )
}

function isWrite(value: unknown): boolean {
  if (!Array.isArray(value) || value.length < 2 || value.length > 3) return false
  const [field, to, from] = value as readonly unknown[]
  const scalar = to === null || typeof to === 'string' || typeof to === 'boolean' || isInteger(to)
  return isWord(field) && scalar && (value.length === 2 || matches(from, mark))
}

const isWall = (value: unknown): boolean =>
  isObject(value, 3) &&
  isInteger(value['ms']) &&
  isInteger(value['offsetMinutes']) &&
  isWord(value['zone']) &&
  value['zone'].length <= 64

/** A plain object of exactly so many members: with every named one present, none is unknown. */
function isObject(value: unknown, members: number): value is Loose {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.keys(value).length === members
}
const isInteger = (value: unknown): value is number => Number.isSafeInteger(value)
const isWord = (value: unknown): value is string => typeof value === 'string' && value.length > 0
const matches = (value: unknown, pattern: RegExp): value is string => typeof value === 'string' && pattern.test(value)
