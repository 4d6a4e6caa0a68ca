import { RECORD_LENGTH } from '../record'

/** One record of a file of answers, and where it stands. */
export interface AnswerRecord {
  /** from 1: its line, or in a bare stream its place among the records */
  line: number
  /** 80 characters */
  text: string
}

/**
 * The records of a file: one after the other without line ends, as they come over the wire, or a line each, as a
 * service center hands them over (short lines are filled up). Blank lines are none.
 */
export function answerRecords(text: string): AnswerRecord[] {
  // Control characters and broken letters are no part of a record, and the journal holds none.
  const bare = text
    .replace(/^\uFEFF/u, '')
    .replace(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff]/gu, ' ')
  const lines = /[\r\n]/u.test(bare.trimEnd()) ? bare.split(/\r\n|\n|\r/u) : [bare.replace(/[\r\n]+$/u, '')]
  const records: AnswerRecord[] = []
  let passed = 0
  for (const [at, line] of lines.entries()) {
    // A line of several records is a piece of the bare stream; trailing blanks beyond 80 are no record.
    const pieces = Math.max(1, Math.ceil(line.trimEnd().length / RECORD_LENGTH))
    for (let piece = 0; piece < pieces; piece += 1) {
      const record = line.slice(piece * RECORD_LENGTH, (piece + 1) * RECORD_LENGTH)
      passed += 1
      if (record.trim() === '') continue
      records.push({ line: lines.length === 1 ? passed : at + 1, text: record.padEnd(RECORD_LENGTH, ' ') })
    }
  }
  return records
}

/** Positions as the chapters count them, from 1, both included; fill taken off. */
export const at = (record: AnswerRecord, from: number, to: number): string => record.text.slice(from - 1, to).trim()

/** MMDDYY → YYYY-MM-DD; '' where it is none. */
export function dayAt(record: AnswerRecord, from: number): string {
  const [, month = '', day = '', year = ''] = /^(\d{2})(\d{2})(\d{2})$/u.exec(at(record, from, from + 5)) ?? []
  if (year === '') return ''
  const made = new Date(Date.UTC(2000 + Number(year), Number(month) - 1, Number(day)))
  const text = `20${year}-${month}-${day}`
  return Number.isNaN(made.getTime()) || made.toISOString().slice(0, 10) !== text ? '' : text
}

/** Filer code and the eight digits behind it as one number; '' unless both are whole. */
export const numberOf = (filer: string, digits: string): string =>
  /^[A-Z0-9]{3}$/u.test(filer) && /^\d{8}$/u.test(digits) ? `${filer}-${digits.slice(0, 7)}-${digits.slice(7)}` : ''
