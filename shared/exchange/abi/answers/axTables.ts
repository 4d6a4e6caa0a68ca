import { recordTable } from '../recordTable'

/**
 * The answer to an entry summary: pairs of signpost and condition, at the end one E1 with A or R (AE,
 * ESF-192 to 211). Disposition and severity are printed mandatory, and a space is one of their values. Narratives hold
 * signs that the printed class AN does not have (`*CENSUS*`).
 */
export const axE0 = recordTable('E0', 'what the condition is about', 'AE ESF-193', [
  ['', 3, 1, 'S', 'M'],
  ['referenceType', 4, 6, 'AN', 'M'],
  ['', 10, 1, 'S', 'M'],
  ['occurrence', 11, 6, 'N', 'M'],
  ['', 17, 1, 'S', 'M'],
  ['referenceConstant', 18, 7, 'X', 'M'],
  ['', 25, 1, 'S', 'M'],
  ['referenceText', 26, 55, 'X', 'M'],
])

export const axE1 = recordTable('E1', 'condition or final disposition', 'AE ESF-204', [
  ['disposition', 3, 1, 'AN', 'C'],
  ['severity', 4, 1, 'AN', 'C'],
  ['condition', 5, 3, 'AN', 'M'],
  ['reason', 8, 3, 'AN', 'C'],
  ['narrative', 11, 40, 'X', 'M'],
  ['filerCode', 51, 3, 'AN', 'C'],
  ['', 54, 2, 'S', 'M'],
  ['entryNumber', 56, 8, 'AN', 'C'],
  ['version', 64, 5, 'AN', 'C'],
  ['brokerReferenceNumber', 69, 9, 'X', 'C'],
  ['', 78, 3, 'S', 'M'],
])

/** Status notice of an entry summary: another layout under the same name, told apart by the application in B. */
export const ucE1 = recordTable(
  'UC E1',
  'status notice',
  'UC V30, June 2025',
  [
    ['noticeType', 3, 1, 'AN', 'M'],
    ['noticeSource', 4, 1, 'AN', 'C'],
    ['team', 5, 3, 'AN', 'C'],
    ['reason', 8, 3, 'AN', 'C'],
    ['date', 11, 6, 'D', 'C'],
    ['rest1', 17, 34, 'X', 'C', 'unsure'],
    ['filerCode', 51, 3, 'AN', 'C'],
    ['rest2', 54, 2, 'X', 'C', 'unsure'],
    ['entryNumber', 56, 8, 'AN', 'C'],
    ['rest3', 64, 2, 'X', 'C', 'unsure'],
    ['line', 66, 3, 'AN', 'C'],
    ['brokerReferenceNumber', 69, 9, 'X', 'C'],
    ['rest4', 78, 3, 'X', 'C', 'unsure'],
  ],
  'likely',
)
