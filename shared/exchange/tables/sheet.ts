import { err, ok, type Result } from '../../result'
import { numberToText, serialToText, type CellFormat } from './cellFormats'
import { tableCaps, type TableError } from './table'
import { readXml } from './xml'

export interface SheetContext {
  sharedStrings: readonly string[]
  formats: readonly CellFormat[]
  from1904: boolean
}

const EMPTY: string[] = []

/**
 * One worksheet part to rows of text. Rows and cells without their own place follow the one before; a cell merged
 * downwards stands in each of its rows; an error of the sheet (`#N/A`) stays as its text.
 */
export function readSheet(bytes: Uint8Array, context: SheetContext): Result<string[][], TableError> {
  const sheet = sheetReader(context)
  try {
    readXml(bytes, sheet)
  } catch (cause) {
    if (cause instanceof CapReached) return err(cause.error)
    throw cause
  }
  return ok(sheet.done())
}

/** Ends the reading from inside it; never leaves this file. */
class CapReached extends Error {
  constructor(readonly error: TableError) {
    super(error.type)
  }
}

function sheetReader(context: SheetContext) {
  const rows: string[][] = []
  const merged: string[] = []
  let row: string[] = []
  let rowNumber = 0
  let column = 0
  let cells = 0
  let cell: { type: string; format: CellFormat; text: string } | undefined
  let collecting = false

  const openCell = (attribute: (name: string) => string) => {
    const place = attribute('r')
    column = place === '' ? column + 1 : columnOf(place)
    cell = { type: attribute('t'), format: context.formats[Number(attribute('s') || 0)] ?? 'number', text: '' }
  }
  const closeCell = () => {
    const text = cell === undefined ? '' : cellText(cell, context)
    cell = undefined
    if (text === '') return
    if (column > tableCaps.columns)
      throw new CapReached({ type: 'TooManyColumns', row: rowNumber, columns: column, most: tableCaps.columns })
    cells += Math.max(1, column - row.length)
    if (cells > tableCaps.cells) throw new CapReached({ type: 'TooManyCells', most: tableCaps.cells })
    while (row.length < column - 1) row.push('')
    row[column - 1] = text
  }
  const closeRow = () => {
    if (row.length === 0) return
    if (rowNumber > tableCaps.rows) throw new CapReached({ type: 'TooManyRows', most: tableCaps.rows })
    while (rows.length < rowNumber - 1) rows.push(EMPTY)
    rows[rowNumber - 1] = row
  }

  return {
    open: (name: string, attribute: (name: string) => string) => {
      switch (name) {
        case 'row':
          rowNumber = Number(attribute('r')) || rowNumber + 1
          row = []
          column = 0
          break
        case 'c':
          openCell(attribute)
          break
        case 'v':
        case 't':
          collecting = cell !== undefined
          break
        case 'rPh':
          // How a word is said, beside the word itself: no part of the value.
          collecting = false
          break
        case 'mergeCell':
          merged.push(attribute('ref'))
          break
        default:
          collecting = false
      }
    },
    close: (name: string) => {
      if (name === 'v' || name === 't') collecting = false
      else if (name === 'c') closeCell()
      else if (name === 'row') closeRow()
    },
    text: (text: string) => {
      if (collecting && cell !== undefined) cell.text += text
    },
    done: () => {
      fillMerged(rows, merged)
      return rows
    },
  }
}

/** `BC12` → 55 */
function columnOf(place: string): number {
  let column = 0
  for (const character of place) {
    const letter = character.charCodeAt(0) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column
}

function cellText(cell: { type: string; format: CellFormat; text: string }, context: SheetContext): string {
  const { type, format, text } = cell
  switch (type) {
    case 's':
      return context.sharedStrings[Number(text)] ?? ''
    case 'str':
    case 'inlineStr':
      return unescaped(text)
    case 'e':
      return text
    case 'b':
      return text === '1' || text === 'true' ? 'TRUE' : 'FALSE'
    case 'd':
      return text.slice(0, 10)
    default:
      if (text === '') return ''
      if (format === 'day') return serialToText(Number(text), context.from1904)
      return format === 'number' ? numberToText(text) : numberToText(text).padStart(format.zeros, '0')
  }
}

/** Excel writes a control character in a text as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-F]{4})_/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text

/** A group's name that is merged over its rows is the name of each of them. To the right nothing is repeated. */
function fillMerged(rows: string[][], merged: readonly string[]): void {
  let left = tableCaps.rows
  for (const ref of merged) {
    const place = /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/u.exec(ref)
    if (place === null) continue
    const column = columnOf(place[1] ?? '') - 1
    const first = Number(place[2])
    const value = rows[first - 1]?.[column] ?? ''
    if (value === '') continue
    for (let number = first; number < Math.min(Number(place[3]), rows.length) && left > 0; number += 1) {
      left -= 1
      const row = rows[number]
      // A row of which nothing is filled stays empty: the merge is only drawn over it.
      if (row === undefined || row.length === 0 || (row[column] ?? '') !== '') continue
      while (row.length < column) row.push('')
      row[column] = value
    }
  }
}
