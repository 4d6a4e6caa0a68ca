import { recordTable } from './recordTable'

/** Batch and block control as it is sent: ABI Batch and Block Control, revision 23, June 12, 2023 (CATAIR). */
export const inA = recordTable('A', 'batch header', 'BB-9', [
  ['site', 2, 4, 'AN', 'M'],
  ['senderId', 6, 3, 'AN', 'M'],
  ['password', 9, 6, 'AN', 'M'],
  ['date', 15, 6, 'D', 'O'],
  ['', 21, 5, 'S', 'M'],
  ['application', 26, 2, 'X', 'M'],
  ['', 28, 10, 'S', 'M'],
  ['office', 38, 2, 'AN', 'C'],
  ['', 40, 20, 'S', 'M'],
  ['userData', 60, 21, 'X', 'O'],
])

export const inB = recordTable('B', 'block header', 'BB-13', [
  ['', 2, 2, 'S', 'M'],
  ['port', 4, 4, 'AN', 'M'],
  ['filerCode', 8, 3, 'AN', 'M'],
  ['application', 11, 2, 'X', 'M'],
  ['', 13, 32, 'S', 'M'],
  ['office', 45, 2, 'AN', 'C'],
  ['preparerPort', 47, 4, 'AN', 'C'],
  ['preparerFilerCode', 51, 3, 'AN', 'C'],
  ['preparerOffice', 54, 2, 'AN', 'C'],
  ['preparerIndicator', 56, 1, 'AN', 'C'],
  ['', 57, 3, 'S', 'M'],
  ['userData', 60, 21, 'X', 'O'],
])

export const inY = recordTable('Y', 'block trailer', 'BB-15', [
  ['', 2, 2, 'S', 'M'],
  ['port', 4, 4, 'AN', 'M'],
  ['filerCode', 8, 3, 'AN', 'M'],
  ['application', 11, 2, 'X', 'M'],
  ['', 13, 32, 'S', 'M'],
  ['office', 45, 2, 'AN', 'C'],
  ['', 47, 34, 'S', 'M'],
])

export const inZ = recordTable('Z', 'batch trailer', 'BB-12', [
  ['site', 2, 4, 'AN', 'M'],
  ['senderId', 6, 3, 'AN', 'M'],
  ['', 9, 6, 'S', 'M'],
  ['date', 15, 6, 'D', 'C'],
  ['', 21, 17, 'S', 'M'],
  ['office', 38, 2, 'AN', 'C'],
  ['', 40, 41, 'S', 'M'],
])
