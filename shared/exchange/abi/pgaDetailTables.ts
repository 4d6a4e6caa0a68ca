import { recordTable } from './recordTable'

/** Agency records of lots, packages, quantities, inspection and groups: Participating Government Agencies Message Set, July 1, 2026 (CATAIR). Days are MMDDCCYY here. */
export const pg25 = recordTable('PG25', 'temperature, lot, value', 'PGA p.41', [
  ['temperatureQualifier', 5, 1, 'A', 'C'],
  ['degrees', 6, 1, 'A', 'C'],
  ['negative', 7, 1, 'A', 'C'],
  ['temperature', 8, 6, 'N', 'C'],
  ['measuredAt', 14, 1, 'A', 'C'],
  ['lotQualifier', 15, 1, 'AN', 'C'],
  ['lot', 16, 25, 'X', 'C'],
  ['lotFrom', 41, 8, 'D8', 'C'],
  ['lotUntil', 49, 8, 'D8', 'C'],
  ['lineValue', 57, 12, 'N', 'C'],
  ['unitValue', 69, 12, 'N', 'C'],
])

export const pg26 = recordTable('PG26', 'packaging', 'PGA p.42', [
  ['level', 5, 1, 'N', 'M'],
  ['quantity', 6, 12, 'N', 'C'],
  ['unit', 18, 5, 'X', 'C'],
  ['packageId', 23, 25, 'X', 'C'],
  ['method', 48, 3, 'AN', 'C'],
  ['material', 51, 15, 'X', 'C'],
  ['packageFiller', 66, 15, 'X', 'C'],
])

export const pg27 = recordTable('PG27', 'containers', 'PGA p.43', [
  ['container1', 5, 20, 'AN', 'M'],
  ['type1', 25, 1, 'N', 'C'],
  ['length1', 26, 2, 'N', 'C'],
  ['container2', 28, 20, 'AN', 'C'],
  ['type2', 48, 1, 'N', 'C'],
  ['length2', 49, 2, 'N', 'C'],
  ['container3', 51, 20, 'AN', 'C'],
  ['type3', 71, 1, 'N', 'C'],
  ['length3', 72, 2, 'N', 'C'],
  ['', 74, 7, 'S', 'M'],
])

export const pg28 = recordTable('PG28', 'cans, tracking number', 'PGA p.44', [
  ['dimension1', 5, 4, 'N', 'C'],
  ['dimension2', 9, 4, 'N', 'C'],
  ['dimension3', 13, 4, 'N', 'C'],
  ['trackingCode', 17, 4, 'AN', 'C'],
  ['trackingNumber', 21, 50, 'AN', 'C'],
  ['', 71, 10, 'S', 'M'],
])

export const pg29 = recordTable('PG29', 'quantities', 'PGA p.45', [
  ['netUnit', 5, 3, 'AN', 'C'],
  ['netQuantity', 8, 12, 'N', 'C'],
  ['grossUnit', 20, 3, 'AN', 'C'],
  ['grossQuantity', 23, 12, 'N', 'C'],
  ['unitNetUnit', 35, 3, 'AN', 'C'],
  ['unitNetQuantity', 38, 12, 'N', 'C'],
  ['unitGrossUnit', 50, 3, 'AN', 'C'],
  ['unitGrossQuantity', 53, 12, 'N', 'C'],
  ['', 65, 16, 'S', 'M'],
])

export const pg30 = recordTable('PG30', 'inspection, arrival', 'PGA p.48', [
  ['status', 5, 1, 'A', 'M'],
  ['date', 6, 8, 'D8', 'C'],
  ['time', 14, 4, 'N', 'C'],
  ['locationCode', 18, 4, 'AN', 'C'],
  ['location', 22, 50, 'X', 'C'],
  ['', 72, 9, 'S', 'M'],
])

export const pg31 = recordTable('PG31', 'harvest vessel', 'PGA p.50', [
  ['characteristicType', 5, 3, 'AN', 'M'],
  ['characteristic', 8, 35, 'X', 'M'],
  ['unit', 43, 3, 'AN', 'C'],
  ['netWeight', 46, 10, 'N', 'C'],
  ['', 56, 25, 'S', 'M'],
])

export const pg32 = recordTable('PG32', 'routing', 'PGA p.51', [
  ['routingType', 5, 3, 'AN', 'M'],
  ['country', 8, 2, 'A', 'C'],
  ['subunitQualifier', 10, 3, 'AN', 'C'],
  ['subunitNumber', 13, 9, 'X', 'C'],
  ['subunitName', 22, 55, 'X', 'C'],
  ['', 77, 4, 'S', 'M'],
])

export const pg33 = recordTable('PG33', 'area', 'PGA p.52', [
  ['areaCode', 5, 9, 'X', 'C'],
  ['areaName', 14, 65, 'X', 'C'],
  ['', 79, 2, 'S', 'M'],
])

export const pg34 = recordTable('PG34', 'travel document', 'PGA p.53', [
  ['documentType', 5, 3, 'AN', 'M'],
  ['nationality', 8, 2, 'A', 'C'],
  ['identifier', 10, 35, 'X', 'C'],
  ['', 45, 36, 'S', 'M'],
])

export const pg35 = recordTable('PG35', 'DOT bond', 'PGA p.54', [
  ['suretyCode', 5, 3, 'AN', 'C'],
  ['serialNumber', 8, 30, 'X', 'C'],
  ['bondQualifier', 38, 1, 'N', 'C'],
  ['amount', 39, 8, 'N', 'C'],
  ['', 47, 34, 'S', 'M'],
])

export const pg50 = recordTable('PG50', 'group start', 'PGA p.55', [['', 5, 76, 'S', 'M']])

export const pg51 = recordTable('PG51', 'group end', 'PGA p.56', [['', 5, 76, 'S', 'M']])

export const pg55 = recordTable('PG55', 'more roles', 'PGA p.57', [
  ['role1', 5, 3, 'AN', 'C'],
  ['role2', 8, 3, 'AN', 'C'],
  ['role3', 11, 3, 'AN', 'C'],
  ['role4', 14, 3, 'AN', 'C'],
  ['role5', 17, 3, 'AN', 'C'],
  ['role6', 20, 3, 'AN', 'C'],
  ['role7', 23, 3, 'AN', 'C'],
  ['role8', 26, 3, 'AN', 'C'],
  ['role9', 29, 3, 'AN', 'C'],
  ['role10', 32, 3, 'AN', 'C'],
  ['', 35, 46, 'S', 'M'],
])

export const pg60 = recordTable('PG60', 'more text', 'PGA p.58', [
  ['qualifier', 5, 3, 'AN', 'M'],
  ['text', 8, 73, 'X', 'M'],
])
