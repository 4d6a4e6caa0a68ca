import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * Ids of what is stored about agencies: 40 hexadecimal digits of SHA-256 over what the row speaks of, so that two laptops
 * that answer the same question write the same row, and a merge shows a conflict instead of two answers.
 */
const idOf = (...parts: readonly string[]): string => bytesToHex(sha256(utf8ToBytes(parts.join('\n')))).slice(0, 40)

/** @param of id of the product, line or entry; @param row of a form's table, from 1 */
export const answerId = (of: string, question: string, row?: number): string =>
  idOf('answer', of, question, row === undefined ? '' : String(row))
/** @param program '' for the agency as a whole */
export const verdictId = (of: string, agency: string, program: string): string => idOf('verdict', of, agency, program)
/** @param line undefined: the paper is owed for the shipment */
export const paperRowId = (entry: string, line: string | undefined, paper: string): string =>
  idOf('paper', entry, line ?? '', paper)
/** @param line undefined: one notice for all lines of food */
export const priorNoticeId = (entry: string, line: string | undefined): string => idOf('priorNotice', entry, line ?? '')
