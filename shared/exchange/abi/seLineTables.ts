import { recordTable } from './recordTable'

/** Line records of a cargo release: ACE Cargo Release, version 40, July 1, 2025 (CATAIR). */
export const se40 = recordTable('SE40', 'line', 'SE-62', [
  ['lineId', 5, 3, 'N', 'M'],
  ['countryOfOrigin', 8, 2, 'A', 'M'],
  ['', 10, 1, 'S', 'M'],
  ['description', 11, 70, 'X', 'O'],
])

export const se41 = recordTable('SE41', 'zone status, type 06', 'SE-63', [
  ['zoneStatus', 5, 1, 'A', 'M'],
  ['privilegedFilingDate', 6, 6, 'D', 'C'],
  ['zoneQuantity', 12, 8, 'N', 'M'],
  ['', 20, 61, 'S', 'M'],
])

export const se50 = recordTable('SE50', 'line party', 'SE-65', [
  ['entityCode', 5, 3, 'A', 'M'],
  ['name', 8, 35, 'X', 'C'],
  ['identifierQualifier', 43, 3, 'X', 'O'],
  ['identifier', 46, 20, 'X', 'O'],
  ['', 66, 15, 'S', 'M'],
])

export const se51 = recordTable('SE51', 'line party global id', 'SE-68', [
  ['qualifier', 5, 4, 'A', 'M'],
  ['identifier', 9, 20, 'AN', 'M'],
  ['', 29, 52, 'S', 'M'],
])

export const se55 = recordTable('SE55', 'line party address', 'SE-69', [
  ['component1', 5, 2, 'AN', 'M'],
  ['address1', 7, 35, 'X', 'M'],
  ['component2', 42, 2, 'AN', 'O'],
  ['address2', 44, 35, 'X', 'O'],
  ['', 79, 2, 'S', 'M'],
])

export const se56 = recordTable('SE56', 'line party city', 'SE-70', [
  ['city', 5, 35, 'X', 'M'],
  ['subdivision', 40, 3, 'AN', 'O'],
  ['', 43, 6, 'S', 'M'],
  ['postalCode', 49, 15, 'X', 'C'],
  ['country', 64, 2, 'A', 'M'],
  ['', 66, 15, 'S', 'M'],
])

export const se60 = recordTable('SE60', 'tariff number', 'SE-71', [
  ['htsNumber', 5, 10, 'AN', 'M'],
  ['value', 15, 10, 'N', 'C'],
  ['', 25, 56, 'S', 'M'],
])

export const se61 = recordTable('SE61', 'zone, current tariff number', 'SE-72', [
  ['htsNumber', 5, 10, 'AN', 'M'],
  ['', 15, 66, 'S', 'M'],
])
