import { recordTable, type TableRow } from '../recordTable'

/**
 * Answer to a cargo release (SE90: Cargo Release version 40, July 2025) and the notices of its
 * status (SO, revision 36, September 2025, from a public transcription: only likely). Days are read as days; a time, a
 * port and a code keep their zeros in front, so they are text and not numbers.
 */
export const se90 = recordTable('SE90', 'answer to a cargo release', 'SE-83', [
  ['messageType', 5, 2, 'AN', 'M'],
  ['code', 7, 3, 'AN', 'C'],
  ['narrative', 10, 40, 'X', 'M'],
  ['', 50, 31, 'S', 'M'],
])

/** A record of the status notices. */
const so = (id: string, title: string, fields: readonly TableRow[]) =>
  recordTable(id, title, 'SO revision 36', fields, 'likely')

/** When what became of it, as the records of match and release begin. */
const disposed: readonly TableRow[] = [
  ['date', 5, 6, 'D', 'M'],
  ['time', 11, 4, 'AN', 'M'],
  ['dispositionCode', 15, 2, 'AN', 'M'],
  ['narrative', 17, 40, 'X', 'M'],
]

export const so10 = so('SO10', 'header', [
  ['portOfEntry', 5, 4, 'AN', 'C'],
  ['filerCode', 9, 3, 'AN', 'M'],
  ['', 12, 2, 'S', 'M'],
  ['entryNumber', 14, 8, 'AN', 'M'],
  ['', 22, 1, 'S', 'M'],
  ['entryType', 23, 2, 'AN', 'M'],
  ['importerOfRecord', 25, 12, 'X', 'M'],
  ['carrierCode', 37, 4, 'AN', 'C'],
  ['vesselName', 41, 20, 'AN', 'C'],
  ['voyageFlightTrip', 61, 5, 'X', 'C'],
  ['estimatedArrival', 66, 6, 'D', 'C'],
  ['splitReleaseCode', 72, 1, 'AN', 'O'],
  ['correctionResponse', 73, 1, 'X', 'C'],
  ['', 74, 7, 'S', 'M'],
])

export const so20 = so('SO20', 'reference', [
  ['qualifier', 5, 3, 'AN', 'M'],
  ['reference', 8, 50, 'X', 'M'],
  ['', 58, 23, 'S', 'M'],
])

export const so30 = so('SO30', 'line', [
  ['line', 5, 3, 'N', 'M'],
  ['countryOfOrigin', 8, 2, 'A', 'M'],
  ['htsNumber', 10, 10, 'AN', 'M'],
  ['', 20, 61, 'S', 'M'],
])

export const so40 = so('SO40', 'bill', [
  ['billType', 5, 1, 'A', 'M'],
  ['issuer', 6, 4, 'AN', 'C'],
  ['billNumber', 10, 50, 'X', 'M'],
  ['quantity', 60, 8, 'N', 'C'],
  ['unit', 68, 5, 'X', 'C'],
  ['manifestedQuantity', 73, 8, 'X', 'C'],
])

export const so42 = so('SO42', 'in-bond', [
  ['inBondNumber', 5, 12, 'AN', 'M'],
  ['inBondType', 17, 2, 'AN', 'M'],
  ['portOfDeparture', 19, 4, 'AN', 'M'],
  ['portOfArrival', 23, 4, 'AN', 'M'],
  ['createDate', 27, 6, 'D', 'M'],
  ['arrivalDate', 33, 6, 'D', 'C'],
  ['quantity', 39, 8, 'N', 'C'],
  ['', 47, 34, 'S', 'M'],
])

export const so50 = so('SO50', 'bill match', [
  ...disposed,
  ['split', 57, 1, 'A', 'M'],
  ['carrier', 58, 4, 'AN', 'C'],
  ['voyageFlightTrip', 62, 5, 'X', 'C'],
  ['arrivalDate', 67, 6, 'D', 'C'],
  ['portOfArrival', 73, 4, 'AN', 'C'],
  ['', 77, 4, 'S', 'M'],
])

export const so60 = so('SO60', 'release', [
  ...disposed,
  ['releaseDate', 57, 6, 'D', 'C'],
  ['releaseOrigin', 63, 2, 'AN', 'C'],
  ['documentType', 65, 6, 'AN', 'C'],
  ['', 71, 10, 'S', 'M'],
])

export const so70 = so('SO70', 'agency status', [
  ['agency', 5, 3, 'AN', 'M'],
  ['program', 8, 3, 'AN', 'C'],
  ['date', 11, 6, 'D', 'C'],
  ['time', 17, 4, 'AN', 'C'],
  ['entryLevelStatus', 21, 2, 'AN', 'C'],
  ['entryLevelMessage', 23, 28, 'X', 'C'],
  ['lineOfEntryStatus', 51, 2, 'AN', 'C'],
  ['lineStatus', 53, 2, 'AN', 'C'],
  ['reason', 55, 2, 'AN', 'C'],
  ['firstCbpLine', 57, 3, 'AN', 'C'],
  ['firstTariffPosition', 60, 2, 'AN', 'C'],
  ['firstPgaLine', 62, 3, 'AN', 'C'],
  ['lastCbpLine', 65, 3, 'AN', 'C'],
  ['lastTariffPosition', 68, 2, 'AN', 'C'],
  ['lastPgaLine', 70, 3, 'AN', 'C'],
  ['documentType', 73, 5, 'AN', 'C'],
  ['holdType', 78, 1, 'X', 'C'],
  ['version', 79, 2, 'AN', 'C'],
])

export const so71 = so('SO71', 'agency detail', [
  ['qualifier1', 5, 2, 'AN', 'C'],
  ['number1', 7, 12, 'X', 'C'],
  ['receiptDate', 19, 6, 'D', 'C'],
  ['receiptTime', 25, 6, 'AN', 'C'],
  ['tenSubReasonCodes', 31, 30, 'AN', 'C'],
  ['qualifier2', 61, 2, 'AN', 'C'],
  ['number2', 63, 18, 'X', 'C'],
])

export const so72 = so('SO72', 'comment', [['comment', 5, 76, 'X', 'M']])
