import { recordTable } from './recordTable'

/** Batch and block control as it comes back: ABI Batch and Block Control, revision 23, June 12, 2023 (CATAIR). */
/** In prose there (BB-20): the password is blanked. */
export const outA = recordTable('A', 'as it comes back', 'BB-20', [
  ['site', 2, 4, 'AN', 'M'],
  ['senderId', 6, 3, 'AN', 'M'],
  ['', 9, 6, 'S', 'M'],
  ['date', 15, 6, 'D', 'O'],
  ['', 21, 5, 'S', 'M'],
  // Spaces when the batch was rejected.
  ['application', 26, 2, 'X', 'C'],
  ['', 28, 10, 'S', 'M'],
  ['office', 38, 2, 'AN', 'C'],
  ['', 40, 20, 'S', 'M'],
  ['userData', 60, 21, 'X', 'O'],
])

export const outB = recordTable('B', 'as it comes back', 'BB-25', [
  ['', 2, 2, 'S', 'M'],
  ['port', 4, 4, 'AN', 'M'],
  ['filerCode', 8, 3, 'AN', 'M'],
  ['application', 11, 2, 'X', 'M'],
  ['statementStatus', 13, 1, 'A', 'C'],
  ['statementNumber', 14, 10, 'AN', 'C'],
  ['statementDate', 24, 6, 'D', 'C'],
  ['paymentType', 30, 1, 'AN', 'C'],
  ['importerNumber', 31, 12, 'X', 'C'],
  ['clientBranch', 43, 2, 'AN', 'C'],
  ['office', 45, 2, 'AN', 'C'],
  ['preparerPort', 47, 4, 'AN', 'C'],
  ['preparerFilerCode', 51, 3, 'AN', 'C'],
  ['preparerOffice', 54, 2, 'AN', 'C'],
  ['preparerIndicator', 56, 1, 'AN', 'C'],
  ['', 57, 3, 'S', 'M'],
  ['userData', 60, 21, 'X', 'C'],
])

export const outY = recordTable('Y', 'as it comes back', 'BB-28', [
  ['', 2, 2, 'S', 'M'],
  ['port', 4, 4, 'AN', 'M'],
  ['filerCode', 8, 3, 'AN', 'M'],
  ['application', 11, 2, 'X', 'M'],
  ['count', 13, 5, 'N', 'M'],
  ['', 18, 27, 'S', 'M'],
  ['office', 45, 2, 'AN', 'C'],
  ['', 47, 34, 'S', 'M'],
])

/** What ACE makes itself when it rejected the batch: nothing but the letter, first and last (BB-24, 27, 28). */
export const generatedB = recordTable('B', 'made by ACE', 'BB-24', [
  ['', 2, 78, 'S', 'M'],
  ['generated', 80, 1, 'A', 'M'],
])

export const generatedY = recordTable('Y', 'made by ACE', 'BB-28', [
  ['', 2, 11, 'S', 'M'],
  ['count', 13, 5, 'N', 'M'],
  ['', 18, 62, 'S', 'M'],
  ['generated', 80, 1, 'A', 'M'],
])

export const generatedZ = recordTable('Z', 'made by ACE', 'BB-27', [
  ['', 2, 78, 'S', 'M'],
  ['generated', 80, 1, 'A', 'M'],
])

export const x0 = recordTable('X0', 'condition reference', 'BB-29', [
  ['', 3, 1, 'S', 'M'],
  ['referenceType', 4, 6, 'AN', 'M'],
  ['', 10, 1, 'S', 'M'],
  ['occurrence', 11, 6, 'N', 'M'],
  ['', 17, 1, 'S', 'M'],
  ['referenceConstant', 18, 7, 'X', 'M'],
  ['', 25, 1, 'S', 'M'],
  ['reference', 26, 55, 'X', 'M'],
])

export const x1 = recordTable('X1', 'condition or final disposition', 'BB-31', [
  // A space is a value of it: a condition that is no final disposition.
  ['disposition', 3, 1, 'AN', 'C'],
  ['severity', 4, 1, 'AN', 'M'],
  ['condition', 5, 3, 'AN', 'M'],
  ['', 8, 2, 'S', 'M'],
  ['reason', 10, 1, 'AN', 'C'],
  // Printed as class AN; CBP’s own texts hold hyphens and slashes.
  ['narrative', 11, 40, 'X', 'M'],
  ['', 51, 30, 'S', 'M'],
])
