import { isRemoved, rowsOfEntry, type DeskState, type Entity } from '../../journal/state'
import { fieldsOf, type EntryFile } from '../entryFile'
import { entryTotals, feeDay, type Basis, type FeeTotal } from '../totals'

/** What one entry owes, as its own 7501 says it. An estimate; undefined is *not known*, never zero. */
export interface EntryMoney {
  /** the day whose fees were taken */
  day: string
  dutyCents: number | undefined
  /** by class code, those that are collected; empty while they are not known */
  fees: readonly FeeTotal[]
  /** shown on the 7501 and not collected: a harbor fee of $3.00 or less that stands alone */
  notCollected: readonly FeeTotal[]
  /** duty and collected fees: box 40 */
  totalCents: number | undefined
  /** what was left open, in plain words */
  notes: readonly string[]
  basis: readonly Basis[]
}

interface Remembered {
  lines: readonly Entity[]
  tariffs: readonly Entity[]
  /** of the last release: its day chooses the fees */
  day: string
  money: EntryMoney
}
/** Totals need the lines of an entry: they are counted when first asked, and again only when one of its rows changed. */
const remembered = new WeakMap<Entity, Remembered>()

const areSame = (a: readonly Entity[], b: readonly Entity[]): boolean =>
  a.length === b.length && a.every((row, nth) => row === b[nth])

/**
 * @param file the entry with its facts; its lines are gathered here
 * @param entered the day whose fees are taken when no fact and no box says another, YYYY-MM-DD
 */
export function moneyOfEntry(state: DeskState, file: EntryFile, entered: string): EntryMoney {
  const lines = rowsOfEntry(state, 'line', file.id)
  const tariffs = rowsOfEntry(state, 'tariff', file.id)
  const day = feeDay(inOrderOfRecording(file), entered)
  const before = remembered.get(file.entity)
  if (before?.day === day && areSame(before.lines, lines) && areSame(before.tariffs, tariffs)) return before.money
  const money = counted({ ...file, lines: linesWith(lines, tariffs) }, day)
  remembered.set(file.entity, { lines, tariffs, day, money })
  return money
}

/** As `entryFile` has the facts: of two releases the one that was recorded first chooses the fees. */
const inOrderOfRecording = (file: EntryFile): EntryFile =>
  file.facts.length < 2
    ? file
    : { ...file, facts: [...file.facts].sort((a, b) => (a.entity.born.at < b.entity.born.at ? -1 : 1)) }

function linesWith(lines: readonly Entity[], tariffs: readonly Entity[]): EntryFile['lines'] {
  const numbers = tariffs
    .filter((row) => !isRemoved(row))
    .map((entity) => ({ id: entity.id, entity, fields: fieldsOf('tariff', entity) }))
  return lines
    .filter((row) => !isRemoved(row))
    .map((entity) => ({
      id: entity.id,
      entity,
      fields: fieldsOf('line', entity),
      tariffs: numbers.filter(({ fields }) => fields.line === entity.id),
    }))
}

function counted(file: EntryFile, day: string): EntryMoney {
  const totals = entryTotals(file, day)
  const isCollected = totals.otherCents !== 0
  return {
    day: totals.day,
    dutyCents: totals.dutyCents,
    fees: isCollected ? totals.fees : [],
    notCollected: isCollected ? [] : totals.fees,
    totalCents: totals.totalCents,
    notes: totals.notes,
    basis: totals.basis,
  }
}
