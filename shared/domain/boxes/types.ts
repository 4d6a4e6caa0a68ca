/** How the text of a box is read. */
export type BoxType =
  /** as keyed */
  | 'text'
  /** upper case, single spaces: codes, plates, bill numbers */
  | 'code'
  | 'entryNumber'
  | 'importerNumber'
  | 'tariffNumber'
  | 'country'
  | 'day'
  /** a day that lies decades back: two-digit years above 30 are of the last century */
  | 'birthDay'
  | 'cents'
  | 'decimal'
  | 'address'
  | 'yesNo'
  /** one of `choices` */
  | 'choice'

/** F1 on a box. */
export interface BoxHelp {
  what: string
  rule: string
  source: string
  checkedOn: string
  example?: string
}

export interface FieldType {
  type: BoxType
  label: string
  /** characters that the form or ACE takes; a hint for the box's width and a diagnostic, never a limit on keying */
  maxLength?: number
  choices?: readonly string[]
  help: BoxHelp
}

const checkedOn = '2026-11-24'

/** A row of the field table: type, label, then what it is, the rule, its source and an example. */
export function box(
  type: BoxType,
  label: string,
  help: readonly [what: string, rule: string, source: string, example?: string],
  more: { maxLength?: number; choices?: readonly string[] } = {},
): FieldType {
  const [what, rule, source, example] = help
  return { type, label, ...more, help: { what, rule, source, checkedOn, ...(example !== undefined && { example }) } }
}
