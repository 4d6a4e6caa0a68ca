import { recordTable } from './recordTable'

/** Header records of a cargo release: ACE Cargo Release, version 40, July 1, 2025 (CATAIR). */
export const se10 = recordTable('SE10', 'header', 'SE-31', [
  ['action', 5, 1, 'A', 'M'],
  ['filerCode', 6, 3, 'AN', 'M'],
  ['', 9, 2, 'S', 'M'],
  ['entryNumber', 11, 8, 'AN', 'M'],
  ['', 19, 1, 'S', 'M'],
  ['entryType', 20, 2, 'AN', 'M'],
  ['importerType', 22, 3, 'AN', 'C'],
  ['importerNumber', 25, 12, 'X', 'C'],
  ['modeOfTransport', 37, 2, 'AN', 'C'],
  ['bondType', 39, 1, 'N', 'M'],
  ['entryValue', 40, 10, 'N', 'M'],
  ['portOfEntry', 50, 5, 'AN', 'C'],
  ['splitRelease', 55, 1, 'AN', 'O'],
  ['portOfUnlading', 56, 5, 'AN', 'C'],
  ['', 61, 20, 'S', 'M'],
])

export const se11 = recordTable('SE11', 'additional header', 'SE-37', [
  ['entryDateElection', 5, 1, 'X', 'C'],
  ['electedEntryDate', 6, 6, 'D', 'C'],
  ['firms', 12, 4, 'AN', 'C'],
  ['examSite', 16, 4, 'AN', 'O'],
  ['conveyanceName', 20, 20, 'X', 'C'],
  ['voyage', 40, 5, 'X', 'C'],
  ['goNumber', 45, 20, 'AN', 'O'],
  ['warehouseFirms', 65, 4, 'AN', 'C'],
  ['warehouseFilerCode', 69, 3, 'AN', 'C'],
  ['warehouseEntryNumber', 72, 8, 'AN', 'C'],
  ['immediateDelivery', 80, 1, 'X', 'C'],
])

export const se13 = recordTable('SE13', 'contact, correction, cancellation', 'SE-42', [
  ['contactName', 5, 40, 'AN', 'M'],
  ['contactPhone', 45, 15, 'AN', 'M'],
  // Printed as class A, but CBP’s own codes for it are digits.
  ['cancelReason', 60, 2, 'AN', 'C'],
  ['multipleDispositions', 62, 1, 'N', 'O'],
  ['dis', 63, 1, 'N', 'O'],
  ['splitShipment', 64, 1, 'N', 'O'],
  ['', 65, 16, 'S', 'M'],
])

export const se15 = recordTable('SE15', 'bill of lading', 'SE-44', [
  ['billType', 5, 1, 'A', 'M'],
  ['issuerCode', 6, 4, 'AN', 'C'],
  ['billNumber', 10, 50, 'X', 'M'],
  ['quantity', 60, 8, 'N', 'C'],
  ['', 68, 5, 'S', 'M'],
  ['nonAms', 73, 1, 'X', 'M'],
  ['', 74, 7, 'S', 'M'],
])

export const se16 = recordTable('SE16', 'conveyance', 'SE-51', [
  ['carrierCode', 5, 4, 'AN', 'M'],
  ['voyage', 9, 5, 'X', 'M'],
  ['arrivalDate', 14, 6, 'D', 'M'],
  ['quantity', 20, 8, 'N', 'M'],
  ['unit', 28, 5, 'X', 'O'],
  ['conveyanceName', 33, 20, 'X', 'C'],
  ['', 53, 28, 'S', 'M'],
])

export const se17 = recordTable('SE17', 'equipment', 'SE-53', [
  ['equipmentNumber', 5, 20, 'AN', 'M'],
  ['', 25, 56, 'S', 'M'],
])

export const se20 = recordTable('SE20', 'reference', 'SE-54', [
  ['qualifier', 5, 3, 'AN', 'M'],
  ['reference', 8, 50, 'X', 'M'],
  ['', 58, 23, 'S', 'M'],
])

export const se30 = recordTable('SE30', 'header party', 'SE-56', [
  ['entityCode', 5, 3, 'A', 'M'],
  ['name', 8, 35, 'X', 'C'],
  ['identifierQualifier', 43, 3, 'X', 'C'],
  ['identifier', 46, 20, 'X', 'C'],
  ['', 66, 15, 'S', 'M'],
])

export const se31 = recordTable('SE31', 'header party global id', 'SE-59', [
  ['qualifier', 5, 4, 'A', 'M'],
  ['identifier', 9, 20, 'AN', 'M'],
  ['', 29, 52, 'S', 'M'],
])

export const se35 = recordTable('SE35', 'header party address', 'SE-60', [
  ['component1', 5, 2, 'AN', 'M'],
  ['address1', 7, 35, 'X', 'M'],
  ['component2', 42, 2, 'AN', 'O'],
  ['address2', 44, 35, 'X', 'O'],
  ['', 79, 2, 'S', 'M'],
])

export const se36 = recordTable('SE36', 'header party city', 'SE-61', [
  ['city', 5, 35, 'X', 'M'],
  ['subdivision', 40, 3, 'AN', 'O'],
  ['', 43, 6, 'S', 'M'],
  ['postalCode', 49, 15, 'X', 'C'],
  ['country', 64, 2, 'A', 'M'],
  ['', 66, 15, 'S', 'M'],
])
