import { fieldTypes } from '../../../shared/domain/input'
import type { CellFault } from '../../../shared/domain/recover/mapCells'
import { formatOf } from '../../../shared/domain/recover/mapFormats'
import type { MapChoice } from '../../../shared/domain/recover/mapFiling'
import { laneNames } from '../../../shared/domain/recover/mapNames'
import type { ExportMap, MapColumn } from '../../../shared/domain/recover/maps'
import { sourceOf } from '../../../shared/domain/recover/mapSources'
import type { ColumnFault, RefusedCell } from '../../../shared/exchange/maps/mapRows'
import { unreachable } from '../../../shared/result'

/** `table · a row a line · CSV · for machines`, or `order of boxes` */
export function mapSort({ purpose, rows, format, forWhom }: ExportMap): string {
  if (purpose === 'keying') return 'order of boxes, for guided keying'
  return [`${format.toUpperCase()} table`, rows === 'line' ? 'a row a line' : 'a row an entry', `for ${forWhom}`].join(
    ', ',
  )
}

export const countWords = (many: number, one: string, more = `${one}s`): string =>
  many === 1 ? `1 ${one}` : `${many.toLocaleString('en-US')} ${more}`

/** What a column holds, in words. */
export function columnHolds({ source, constant }: MapColumn): string {
  if (source === undefined) return constant === '' ? 'always empty' : `always ${constant}`
  return sourceOf(source)?.name ?? `a value of a newer Lifeboat (${source})`
}

export function columnFormat({ source, format }: MapColumn): string {
  const type = source === undefined ? undefined : sourceOf(source)?.type
  return type === undefined ? '' : (formatOf(format, type)?.name ?? 'a format that does not fit')
}

export function columnFaultWords(fault: ColumnFault): string {
  switch (fault.type) {
    case 'SourceNotKnown':
      return `Column ${fault.header} holds a value that this Lifeboat does not know. Choose another, or take the column out.`
    case 'FormatNotFit':
      return `Column ${fault.header} is written in a format that does not fit its value. Choose another.`
    default:
      return unreachable(fault)
  }
}

export function cellFaultWords(fault: CellFault): string {
  switch (fault.type) {
    case 'Missing':
      return 'is needed and not keyed'
    case 'TooLong':
      return `has ${fault.found} characters; the system takes ${fault.longest}`
    case 'CharacterNotTaken':
      return /[\u0020-\uffff]/u.test(fault.character) && !/[\u007f-\u009f]/u.test(fault.character)
        ? `has ${fault.character}, which the system does not take`
        : 'has a line end or another character that is no text'
    default:
      return unreachable(fault)
  }
}

/** Where it is mended: the box of the form by its name. */
export const boxWords = ({ box }: Pick<RefusedCell, 'box'>): string =>
  box === undefined ? 'computed or recorded' : (fieldTypes[box.kind]?.[box.field]?.label ?? box.field)

export const choiceWords = (choice: MapChoice): string => {
  switch (choice.of) {
    case 'notExported':
      return 'Not written or keyed yet, or rejected'
    case 'changed':
      return 'Changed since they were written'
    case 'all':
      return 'All entries'
    case 'lane':
      return `Lane: ${laneNames[choice.lane]}`
    default:
      return unreachable(choice)
  }
}
