import { recordTable } from './recordTable'

/** Agency records of licenses, parties and declarations: Participating Government Agencies Message Set, July 1, 2026 (CATAIR). Days are MMDDCCYY here. */
export const pg13 = recordTable('PG13', 'licence issuer', 'PGA p.31', [
  ['issuer', 5, 35, 'X', 'C'],
  ['issuerQualifier', 40, 3, 'A', 'C'],
  ['issuerLocation', 43, 3, 'A', 'C'],
  ['issuerRegion', 46, 25, 'X', 'C'],
  ['', 71, 10, 'S', 'M'],
])

export const pg14 = recordTable('PG14', 'licence, permit, certificate', 'PGA p.32', [
  ['transactionType', 5, 1, 'N', 'C'],
  ['lpcoType', 6, 3, 'AN', 'C'],
  ['lpcoNumber', 9, 33, 'X', 'C'],
  ['dateQualifier', 42, 1, 'N', 'C'],
  ['date', 43, 8, 'D8', 'C'],
  ['quantity', 51, 16, 'N', 'C'],
  ['unit', 67, 5, 'AN', 'C'],
  ['exemption', 72, 9, 'X', 'C'],
])

export const pg17 = recordTable('PG17', 'common names', 'PGA p.33', [
  ['specific', 5, 30, 'X', 'C'],
  ['general', 35, 30, 'X', 'C'],
  ['venomous', 65, 1, 'A', 'C'],
  ['cartons', 66, 5, 'N', 'C'],
  ['', 71, 10, 'S', 'M'],
])

export const pg18 = recordTable('PG18', 'hazard', 'PGA p.34', [
  ['unCode', 5, 10, 'AN', 'C'],
  ['hazardClass', 15, 4, 'X', 'C'],
  ['wasteCode', 19, 4, 'AN', 'C'],
  ['description', 23, 50, 'X', 'C'],
  ['packagingGroup', 73, 1, 'N', 'C'],
  ['', 74, 7, 'S', 'M'],
])

export const pg19 = recordTable('PG19', 'party', 'PGA p.35', [
  ['role', 5, 3, 'AN', 'M'],
  ['idQualifier', 8, 3, 'AN', 'C'],
  ['identifier', 11, 15, 'X', 'C'],
  ['name', 26, 32, 'X', 'C'],
  ['address1', 58, 23, 'X', 'C'],
])

export const pg20 = recordTable('PG20', 'party address', 'PGA p.36', [
  ['address2', 5, 32, 'X', 'C'],
  ['suite', 37, 5, 'X', 'C'],
  ['city', 42, 21, 'X', 'C'],
  ['state', 63, 3, 'AN', 'C'],
  ['country', 66, 2, 'A', 'C'],
  ['postalCode', 68, 9, 'X', 'C'],
  ['', 77, 4, 'S', 'M'],
])

export const pg21 = recordTable('PG21', 'contact', 'PGA p.37', [
  ['role', 5, 3, 'AN', 'C'],
  ['name', 8, 23, 'X', 'C'],
  ['phone', 31, 15, 'X', 'C'],
  ['email', 46, 35, 'X', 'C'],
])

export const pg22 = recordTable('PG22', 'documents, declarations', 'PGA p.38', [
  ['signedDocument', 5, 1, 'A', 'C'],
  ['document', 6, 7, 'AN', 'C'],
  ['conformance', 13, 5, 'X', 'C'],
  ['role', 18, 3, 'AN', 'C'],
  ['declaration', 21, 4, 'AN', 'C'],
  ['certified', 25, 1, 'A', 'C'],
  ['signedOn', 26, 8, 'D8', 'C'],
  ['invoiceNumber', 34, 17, 'X', 'C'],
  ['compliance', 51, 30, 'X', 'C'],
])

export const pg23 = recordTable('PG23', 'affirmation of compliance', 'PGA p.39', [
  ['affirmation', 5, 5, 'X', 'M'],
  ['qualifier', 10, 70, 'X', 'C'],
  ['', 80, 1, 'S', 'M'],
])

export const pg24 = recordTable('PG24', 'remarks', 'PGA p.40', [
  ['remarksType', 5, 3, 'AN', 'C'],
  ['remarksCode', 8, 5, 'AN', 'C'],
  ['text', 13, 68, 'X', 'C'],
])
