import { recordTable } from '../recordTable'

/** Totals of the entry summary, cents: CATAIR Entry Summary Create/Update, July 2026. */
export const ae88 = recordTable('88', 'AD/CVD totals', 'AE ESF-128', [
  ['bondedAd', 3, 11, 'SN', 'C'],
  ['', 14, 1, 'S', 'M'],
  ['cashAd', 15, 11, 'SN', 'C'],
  ['', 26, 1, 'S', 'M'],
  ['bondedCv', 27, 11, 'SN', 'C'],
  ['', 38, 1, 'S', 'M'],
  ['cashCv', 39, 11, 'SN', 'C'],
  ['', 50, 31, 'S', 'M'],
])

export const ae89 = recordTable('89', 'fee totals', 'AE ESF-129', [
  ['classCode1', 3, 3, 'AN', 'M'],
  ['fee1', 6, 11, 'SN', 'M'],
  ['classCode2', 17, 3, 'AN', 'C'],
  ['fee2', 20, 11, 'SN', 'C'],
  ['classCode3', 31, 3, 'AN', 'C'],
  ['fee3', 34, 11, 'SN', 'C'],
  ['classCode4', 45, 3, 'AN', 'C'],
  ['fee4', 48, 11, 'SN', 'C'],
  ['classCode5', 59, 3, 'AN', 'C'],
  ['fee5', 62, 11, 'SN', 'C'],
  ['', 73, 8, 'S', 'M'],
])

export const ae90 = recordTable('90', 'grand totals', 'AE ESF-131', [
  ['duty', 3, 11, 'SN', 'C'],
  ['', 14, 1, 'S', 'M'],
  ['fees', 15, 11, 'SN', 'C'],
  ['', 26, 1, 'S', 'M'],
  ['irTax', 27, 11, 'SN', 'C'],
  ['', 38, 1, 'S', 'M'],
  ['adDuty', 39, 11, 'SN', 'C'],
  ['', 50, 1, 'S', 'M'],
  ['cvDuty', 51, 11, 'SN', 'C'],
  ['', 62, 1, 'S', 'M'],
  ['otherRevenue', 63, 11, 'SN', 'C'],
  ['', 74, 7, 'S', 'M'],
])
