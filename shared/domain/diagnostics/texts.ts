import { fieldTypes } from '../input'
import { hasOtherScript } from '../latin'
import type { EntryFile } from '../entryFile'
import { later, lineName, type Diagnostic, type Theme } from './diagnostic'

/** Names that an officer cannot key, texts longer than ACE takes, and values that are marked tentative. */
export const texts: Theme = (file) => {
  const rows = rowsOf(file)
  return [...rows.flatMap(otherScript), ...rows.flatMap(tooLong), ...rows.flatMap(tentative)]
}

interface Box {
  kind: string
  id: string
  /** in front of what is said: '' or `Line 2: ` */
  name: string
  field: string
  value: unknown
  tentative: boolean
}

function rowsOf(file: EntryFile): Box[] {
  const boxes = (kind: string, row: { id: string; entity: EntryFile['entity'] }, name: string): Box[] =>
    Object.entries(row.entity.fields)
      .filter(([field, write]) => write.v !== null && fieldTypes[kind]?.[field] !== undefined)
      .map(([field, write]) => ({
        kind,
        id: row.id,
        name,
        field,
        value: write.v,
        tentative: write.m?.endsWith('~') === true,
      }))
  return [
    ...boxes('entry', file, ''),
    ...file.lines.flatMap((line, index) => [
      ...boxes('line', line, `${lineName(index)}: `),
      ...line.tariffs.flatMap((row) => boxes('tariff', row, `${lineName(index)}: `)),
    ]),
    ...file.bills.flatMap((row) => boxes('bill', row, '')),
    ...file.containers.flatMap((row) => boxes('container', row, '')),
  ]
}

const labelOf = (box: Box): string => fieldTypes[box.kind]?.[box.field]?.label ?? box.field

/** The paper prints the letters it has, and the rest as boxed code points. */
function otherScript(box: Box): Diagnostic[] {
  if (typeof box.value !== 'string' || !hasOtherScript(box.value)) return []
  return [
    later(
      'NotInLatinLetters',
      box.id,
      box.field,
      `${box.name}${labelOf(box)}: give the name in Latin letters, as the invoice or bill writes it.`,
      'ACE CATAIR: letters A to Z, digits and common signs',
    ),
  ]
}

function tooLong(box: Box): Diagnostic[] {
  const type = fieldTypes[box.kind]?.[box.field]
  if (typeof box.value !== 'string' || type?.maxLength === undefined || type.type !== 'text') return []
  if (box.value.length <= type.maxLength) return []
  return [
    later(
      'TooLongForAce',
      box.id,
      box.field,
      `${box.name}${labelOf(box)} has ${box.value.length} characters and ACE takes ${type.maxLength}: the paper carries it whole; shorten it before it is filed.`,
      type.help.source,
    ),
  ]
}

function tentative(box: Box): Diagnostic[] {
  if (!box.tentative) return []
  return [
    later(
      'Tentative',
      box.id,
      box.field,
      `${box.name}${labelOf(box)} is marked tentative: it prints with its mark and is not filed before somebody confirms it.`,
      'The operator’s own mark',
    ),
  ]
}
