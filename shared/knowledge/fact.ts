/**
 * A fact carries where it was read, the day it was checked and how sure we are of it; a dated one the days it holds.
 * A new fiscal year is a new row, never a changed one.
 */
export type Confidence = 'sure' | 'likely' | 'unsure'

export interface Sourced {
  source: string
  /** YYYY-MM-DD */
  checkedOn: string
  confidence: Confidence
}

export interface Dated<T> extends Sourced {
  /** first day it holds */
  from: string
  /** last day it holds; open when absent */
  to?: string
  value: T
}

/** The row that holds on a day; undefined when none does, and then the screen says so. */
export function factOn<T>(rows: readonly Dated<T>[], day: string): Dated<T> | undefined {
  return rows.find((row) => row.from <= day && (row.to === undefined || day <= row.to))
}
