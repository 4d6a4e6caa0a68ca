import { recordTable } from './recordTable'

/** Agency records of the goods: Participating Government Agencies Message Set, July 1, 2026 (CATAIR). Days are MMDDCCYY here. */
export const oi = recordTable('OI', 'description', 'PGA p.16', [
  ['', 3, 8, 'S', 'M'],
  ['description', 11, 70, 'X', 'M'],
])

export const pg01 = recordTable('PG01', 'line, agency, disclaimer', 'PGA p.17', [
  ['pgaLine', 5, 3, 'N', 'M'],
  ['agency', 8, 3, 'AN', 'M'],
  ['program', 11, 3, 'X', 'M'],
  ['processing', 14, 3, 'AN', 'C'],
  ['imageSubmitted', 17, 1, 'A', 'C'],
  ['confidential', 18, 1, 'A', 'C'],
  ['productIdQualifier', 19, 4, 'AN', 'C'],
  ['productId', 23, 19, 'X', 'C'],
  ['intendedUse', 42, 16, 'X', 'C'],
  ['intendedUseText', 58, 21, 'X', 'C'],
  ['correction', 79, 1, 'X', 'C'],
  ['disclaimer', 80, 1, 'A', 'C'],
])

export const pg02 = recordTable('PG02', 'product or component', 'PGA p.22', [
  ['itemType', 5, 1, 'A', 'M'],
  ['codeQualifier1', 6, 4, 'AN', 'C'],
  ['code1', 10, 19, 'X', 'C'],
  ['codeQualifier2', 29, 4, 'AN', 'C'],
  ['code2', 33, 19, 'X', 'C'],
  ['codeQualifier3', 52, 4, 'AN', 'C'],
  ['code3', 56, 19, 'X', 'C'],
  ['', 75, 6, 'S', 'M'],
])

export const pg04 = recordTable('PG04', 'constituent', 'PGA p.23', [
  ['activeIngredient', 5, 1, 'A', 'C'],
  ['constituent', 6, 51, 'X', 'C'],
  ['quantity', 57, 12, 'N', 'C'],
  ['unit', 69, 5, 'AN', 'C'],
  ['percent', 74, 7, 'N', 'C'],
])

export const pg05 = recordTable('PG05', 'scientific name', 'PGA p.25', [
  ['genus', 5, 22, 'X', 'C'],
  ['species', 27, 22, 'X', 'C'],
  ['subspecies', 49, 18, 'X', 'C'],
  ['speciesCode', 67, 7, 'AN', 'C'],
  ['fwsDescription', 74, 7, 'AN', 'C'],
])

export const pg06 = recordTable('PG06', 'source and processing', 'PGA p.26', [
  ['sourceType', 5, 3, 'AN', 'M'],
  ['country', 8, 2, 'X', 'C'],
  ['location', 10, 20, 'X', 'C'],
  ['from', 30, 8, 'D8', 'C'],
  ['until', 38, 8, 'D8', 'C'],
  ['processingType', 46, 5, 'AN', 'C'],
  ['processing', 51, 30, 'X', 'C'],
])

export const pg07 = recordTable('PG07', 'brand, model, item id', 'PGA p.28', [
  ['brand', 5, 35, 'X', 'C'],
  ['model', 40, 15, 'X', 'C'],
  ['madeMonth', 55, 6, 'N', 'C'],
  ['itemIdQualifier', 61, 3, 'AN', 'C'],
  ['itemId', 64, 17, 'X', 'C'],
])

export const pg08 = recordTable('PG08', 'more item ids', 'PGA p.29', [
  ['itemId1', 5, 17, 'X', 'C'],
  ['itemId2', 22, 17, 'X', 'C'],
  ['itemId3', 39, 17, 'X', 'C'],
  ['itemId4', 56, 17, 'X', 'C'],
  ['', 73, 8, 'S', 'M'],
])

export const pg10 = recordTable('PG10', 'characteristics', 'PGA p.30', [
  ['categoryType', 5, 6, 'AN', 'C'],
  ['category', 11, 5, 'AN', 'C'],
  ['commodityQualifier', 16, 4, 'X', 'C'],
  ['characteristicQualifier', 20, 4, 'AN', 'C'],
  ['characteristic', 24, 57, 'X', 'C'],
])

export const pg00 = recordTable('PG00', 'substitution', 'PGA p.59', [
  ['indicator', 5, 1, 'X', 'M'],
  ['number', 6, 4, 'AN', 'M'],
  ['', 10, 71, 'S', 'M'],
])
