import { addressLine } from '../../shared/domain/address'
import { fieldTypes } from '../../shared/domain/input'
import type { Scalar } from '../../shared/journal/item'
import { entityOf, textOf, type DeskState, type Entity } from '../../shared/journal/state'
import { printedCents, printedDay } from '../../shared/sheets/printed'

/** Any record and any of its fields in words, for lists that hold all kinds. */

const kindWords: Readonly<Record<string, string>> = {
  portProfile: 'Port',
  savedFile: 'Saved file',
  overlay: 'Product',
  number: 'Entry number',
}

/** Entry B76-2011001-8, line of it; Importer Acme; Block B76-2011001 to 2011100. */
export function entityWords(state: DeskState, entity: Entity): string {
  const kind = kindWords[entity.kind] ?? sentenceCase(entity.kind)
  const entry = textOf(entity, 'entry')
  if (entity.kind === 'entry') return `Entry ${textOf(entity, 'entryNumber') || 'without a number'}`
  if (entity.kind === 'block')
    return `Block ${textOf(entity, 'filerCode')}-${textOf(entity, 'first')} to ${textOf(entity, 'last')}`
  if (entry !== '') return `${kind} of ${entryWords(state, entry)}`
  return `${kind} ${textOf(entity, 'name') || textOf(entity, 'label') || entity.id}`
}

const entryWords = (state: DeskState, id: string): string =>
  `entry ${textOf(entityOf(state, 'entry', id), 'entryNumber') || id}`

export function fieldWords(kind: string, field: string): string {
  if (field === 'removed') return 'Removed or kept'
  return fieldTypes[kind]?.[field]?.label ?? sentenceCase(field)
}

export function valueWords(state: DeskState, kind: string, field: string, value: Scalar | null): string {
  if (field === 'removed') return value === true ? 'removed' : 'kept, as it was keyed meanwhile'
  if (value === null || value === '') return 'empty'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (field === 'entry') return entryWords(state, String(value))
  if (field === 'signer' || field === 'importer')
    return textOf(entityOf(state, field, String(value)), 'name') || String(value)
  switch (fieldTypes[kind]?.[field]?.type) {
    case 'day':
    case 'birthDay':
      return printedDay(String(value))
    case 'cents':
      return `$ ${printedCents(Number(value))}`
    case 'address':
      return addressLine(String(value))
    default:
      return String(value)
  }
}

/** highestOnPaper → Highest on paper */
const sentenceCase = (word: string): string => {
  const spaced = word.replaceAll(/(?<=[a-z])(?=[A-Z0-9])/gu, ' ').toLowerCase()
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}

export const laptopWords = (state: DeskState, device: string): string => {
  const label = textOf(entityOf(state, 'device', device), 'label')
  return label === '' ? device : `${label} (${device})`
}
