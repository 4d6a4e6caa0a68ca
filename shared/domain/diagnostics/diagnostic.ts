import type { DeskState } from '../../journal/state'
import type { EntryFile } from '../entryFile'

/** What is wrong with an entry, or worth knowing, at one box. A sheet prints whatever the diagnostics say (practice 1). */
export interface Diagnostic {
  /** stops the counter; ACE will refuse it later; a note */
  class: 'stop' | 'later' | 'note'
  /** stable word for tests, lists and the walk with F8 */
  code: string
  /** field of the entity; '' where the row as a whole is meant */
  field: string
  /** id of the entry, line, tariff row, bill or container */
  entity: string
  /** plain English for a tired broker: what to do */
  text: string
  source: string
}

export interface DiagnosticContext {
  state: DeskState
  /** calendar day of the laptop, YYYY-MM-DD */
  today: string
  /** an exercise: filer code 000 is right there */
  drill: boolean
}

/** One theme's rules. */
export type Theme = (file: EntryFile, context: DiagnosticContext) => readonly Diagnostic[]

const of =
  (kind: Diagnostic['class']) =>
  (code: string, entity: string, field: string, text: string, source: string): Diagnostic => ({
    class: kind,
    code,
    entity,
    field,
    text,
    source,
  })

export const stop = of('stop')
export const later = of('later')
export const note = of('note')

/** `Line 2: ` in front of what is said of a line. */
export const lineName = (index: number): string => `Line ${index + 1}`
