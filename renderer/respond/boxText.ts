import { addressLine } from '../../shared/domain/address'
import { fieldTypes, parseBox } from '../../shared/domain/input'
import type { Scalar } from '../../shared/journal/item'
import { entitiesOf, entityOf, isRemoved, textOf } from '../../shared/journal/state'
import { err, ok, type Result } from '../../shared/result'
import { dotted } from '../../shared/sheets/lineValues'
import { printedCents, printedDay } from '../../shared/sheets/printed'
import type { Desk } from '../store/types'
import { boxErrorWords, cleanedWords } from '../words/boxes'
import { choiceByText, choiceText } from './codeLists'
import type { BoxSpec } from './formLayout'

const typeOf = (spec: BoxSpec) => fieldTypes[spec.kind]?.[spec.field]

/** What reading a box needs of the desk. */
type At = Pick<Desk, 'state' | 'drill'>

export const boxLabel = (spec: BoxSpec): string => spec.label ?? typeOf(spec)?.label ?? spec.field

/** What a stored value looks like in its box. */
export function shownValue(spec: BoxSpec, value: Scalar, desk: At): string {
  if (spec.list === 'signers') return textOf(entityOf(desk.state, 'signer', String(value)), 'name') || String(value)
  const choice = choiceText(spec.list, value)
  if (choice !== undefined) return choice
  if (spec.field === 'htsNumber') return dotted(String(value))
  switch (typeOf(spec)?.type) {
    case 'day':
    case 'birthDay':
      return printedDay(String(value))
    case 'cents':
      return printedCents(Number(value))
    case 'address':
      return addressLine(String(value))
    default:
      return String(value)
  }
}

export interface ReadBox {
  value: Scalar | null
  /** what was changed in the text, as a sentence */
  cleaned?: string
}

/** The text of a box as what is stored, or the sentence that says why it cannot be. */
export function readBox(
  spec: BoxSpec,
  raw: string,
  desk: At,
): Result<ReadBox, { type: 'BoxRefused'; sentence: string }> {
  const text = raw.trim()
  if (text === '') return ok({ value: null })
  if (spec.list === 'signers') return readSigner(text, desk)
  const choice = choiceByText(spec.list, text)
  if (choice !== undefined) return ok({ value: choice })
  const read = parseBox(spec.kind, spec.field, raw, { drill: desk.drill })
  if (!read.ok) return err({ type: 'BoxRefused', sentence: boxErrorWords(read.error) })
  const { value, cleaned } = read.value
  return ok(cleaned === undefined ? { value } : { value, cleaned: cleanedWords(cleaned) })
}

function readSigner(text: string, desk: At): Result<ReadBox, { type: 'BoxRefused'; sentence: string }> {
  const wanted = text.toLowerCase()
  const signers = [...entitiesOf(desk.state, 'signer').values()].filter((signer) => !isRemoved(signer))
  const found =
    signers.find((signer) => textOf(signer, 'name').toLowerCase() === wanted) ??
    signers.find((signer) => textOf(signer, 'name').toLowerCase().startsWith(wanted))
  return found === undefined
    ? err({
        type: 'BoxRefused',
        sentence: 'Nobody of this name is on the list of signers. Add the person under Prepare, Signers and firm.',
      })
    : ok({ value: found.id })
}

/** F1 of a box. */
export function boxHelp(spec: BoxSpec): { what: string; lines: readonly (readonly [string, string])[] } {
  const help = typeOf(spec)?.help
  if (help === undefined) return { what: 'No help is on file for this box.', lines: [] }
  const lines: [string, string][] = [
    ['Rule', help.rule],
    ['Source', `${help.source}, checked on ${printedDay(help.checkedOn)}`],
  ]
  if (help.example !== undefined) lines.push(['Example', help.example])
  return { what: help.what, lines }
}
