import { recordTable } from '../recordTable'

/** Records that go with a summary only when it certifies for cargo release, where their positions differ from the cargo release's own. */
export const aeSE13 = recordTable('SE13', 'correction contact', 'AE ESF-41', [
  ['contactName', 5, 40, 'AN', 'M'],
  ['contactPhone', 45, 15, 'AN', 'M'],
  ['disIndicator', 60, 1, 'N', 'O'],
  ['', 61, 20, 'S', 'M'],
])

export const aeSE31 = recordTable('SE31', 'header party global id', 'AE ESF-61, 62', [
  ['qualifier', 5, 4, 'A', 'M'],
  ['identifier', 9, 35, 'AN', 'M'],
  ['', 44, 37, 'S', 'M'],
])

export const aeSE32 = recordTable('SE32', 'global id party text', 'AE ESF-61, 62', [
  ['sequenceNumber', 5, 1, 'N', 'M'],
  ['description', 6, 75, 'X', 'M'],
])

export const aeSE51 = recordTable('SE51', 'cargo party global id', 'AE ESF-85', [
  ['qualifier', 5, 4, 'A', 'M'],
  ['identifier', 9, 35, 'AN', 'M'],
  ['', 44, 37, 'S', 'M'],
])

export const aeSE52 = recordTable('SE52', 'global id party text', 'AE ESF-86', [
  ['sequenceNumber', 5, 1, 'N', 'M'],
  ['description', 6, 75, 'X', 'M'],
])

export const aeSE60 = recordTable('SE60', 'cargo tariff detail', 'AE ESF-91', [
  ['sanctionDisclaim', 5, 1, 'A', 'C'],
  ['', 6, 75, 'S', 'M'],
])

export const aeSE62 = recordTable('SE62', 'sanctions record id', 'AE ESF-121', [
  ['recordId', 5, 2, 'N', 'M'],
  ['recordType', 7, 10, 'AN', 'M'],
  ['fieldName', 17, 64, 'AN', 'M'],
])

export const aeSE63 = recordTable('SE63', 'sanctions record detail', 'AE ESF-124', [['fieldValue', 5, 76, 'AN', 'M']])
