import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from '../../journal/canonical'
import { entitiesOf, entityOf, rowsOfEntry, textOf, valueOf, type DeskState } from '../../journal/state'
import { fieldsOf } from '../entryFile'
import { entryCalled } from '../standing'
import type { FieldsOf } from '../kinds'
import { rememberBy } from '../remember'
import { idsIn } from './visits'

/** A decision sheet as it was printed: the broker's own, one line for each packet. */
export interface SheetRow {
  id: string
  fields: FieldsOf<'decisionSheet'>
  /** ids of the entries in the order of the paper */
  entries: readonly string[]
}

/** Lines on a page of the sheet. */
export const SHEET_LINES = 25

/** Every decision sheet, the last printed first. */
export const sheetsOf = rememberBy(['decisionSheet'], (state): readonly SheetRow[] =>
  [...entitiesOf(state, 'decisionSheet').values()]
    .sort((a, b) => (a.born.at < b.born.at ? 1 : -1))
    .map((entity) => {
      const fields = fieldsOf('decisionSheet', entity)
      return { id: entity.id, fields, entries: idsIn(fields.entries) }
    }),
)

/** Sheets are counted on this desk from 1; two laptops that have not met may use one number twice, the hash tells them apart. */
export const nextSheetNumber = (state: DeskState): number =>
  sheetsOf(state).reduce((most, { fields }) => Math.max(most, fields.number ?? 0), 0) + 1

/** The number as its bars carry it: eleven characters, as an entry number. */
export const sheetCode = (number: number): string => `DS${String(number).padStart(9, '0')}`

/**
 * The sheets that are meant by what was typed or scanned: the sheet's number, its bars, or the number of an entry on it.
 * The last printed first.
 */
export function sheetsMeant(state: DeskState, typed: string): readonly SheetRow[] {
  const text = typed.toUpperCase().replace(/[^0-9A-Z]/gu, '')
  const number = /^(?:DS)?0*(\d{1,9})$/u.exec(text)?.[1]
  const all = sheetsOf(state)
  if (number !== undefined && (text.startsWith('DS') || text.length < 11))
    return all.filter(({ fields }) => fields.number === Number(number))
  if (text.length !== 11) return []
  return all.filter(({ entries }) => entries.some((id) => plainNumber(state, id) === text))
}

/** Place of the entry whose bars were scanned, from 0; -1 when it is none of these. */
export function lineMeant(state: DeskState, entries: readonly string[], scanned: string): number {
  const text = scanned.toUpperCase().replace(/[^0-9A-Z]/gu, '')
  return text.length === 11 ? entries.findIndex((id) => plainNumber(state, id) === text) : -1
}

const plainNumber = (state: DeskState, entry: string): string =>
  textOf(entityOf(state, 'entry', entry), 'entryNumber')
    .replaceAll('-', '')
    .toUpperCase()

/** One line as it stands on the paper. */
export interface SheetLine {
  entry: string
  number: string
  importer: string
  bill: string
}

export const sheetLines = (state: DeskState, entries: readonly string[]): SheetLine[] =>
  entries.map((id) => {
    const entity = entityOf(state, 'entry', id)
    const bill = rowsOfEntry(state, 'bill', id)
      .filter((row) => valueOf(row, 'removed') !== true)
      .sort((a, b) => (textOf(a, 'order') < textOf(b, 'order') ? -1 : 1))[0]
    return {
      entry: id,
      number: entity === undefined ? id : entryCalled(entity),
      importer: textOf(entity, 'importerName'),
      bill: `${textOf(bill, 'scac')}${textOf(bill, 'billNumber')}`,
    }
  })

/** SHA-256 of what the sheet says, 64 hexadecimal digits; its first eight stand on the paper. */
export const sheetHash = (sheet: { number: number; port: string; at: string; lines: readonly SheetLine[] }): string =>
  bytesToHex(
    sha256(
      utf8ToBytes(
        canonicalJson({
          number: sheet.number,
          port: sheet.port,
          at: sheet.at,
          lines: sheet.lines.map(({ number, importer, bill }) => ({ number, importer, bill })),
        }),
      ),
    ),
  )
