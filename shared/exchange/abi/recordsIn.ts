import { RECORD_LENGTH } from './record'
import type { StreamFault } from './readStream'

export interface StreamRecord {
  /** number in the stream, from 1 */
  at: number
  /** 80 characters */
  line: string
}

const TAKEN = /^[A-Z0-9 !@#$%^&*()\-_=+[{\]}\\|;:'",<.>/?`~¢]$/u

/**
 * The records of a text: one after the other, or one a line, with the marks that programs put around a text taken off.
 * Mail and editors cut blanks at line ends, so a short line is filled up; in a bare stream a short end is a fault.
 */
export function recordsIn(text: string): { records: StreamRecord[]; faults: StreamFault[] } {
  const records: StreamRecord[] = []
  const faults: StreamFault[] = []
  // Byte order mark in front, end-of-file signs of old systems behind.
  const plain = text.replace(/^\uFEFF/u, '').replace(/[\u0000\u001A]+\s*$/u, '')
  const lines = plain.split(/\r\n|\r|\n/u)
  for (const line of lines) {
    if (line.trim() === '') continue
    for (const piece of piecesOf(line)) {
      const at = records.length + 1
      // A record alone on its line may have lost its blanks; at the end of a longer run they are missing.
      const cut = line.length > RECORD_LENGTH
      if (piece.length < RECORD_LENGTH && cut) faults.push({ type: 'RecordLength', at, length: piece.length })
      const whole = piece.padEnd(RECORD_LENGTH, ' ')
      faults.push(...lettersOf(whole, at))
      records.push({ at, line: whole })
    }
  }
  return { records, faults }
}

/** A line longer than a record is a run of records, unless only blanks follow the eightieth place. */
function piecesOf(line: string): string[] {
  if (line.length <= RECORD_LENGTH) return [line]
  const pieces: string[] = []
  const text = line.slice(RECORD_LENGTH).trim() === '' ? line.slice(0, RECORD_LENGTH) : line
  for (let at = 0; at < text.length; at += RECORD_LENGTH) pieces.push(text.slice(at, at + RECORD_LENGTH))
  return pieces
}

function lettersOf(line: string, at: number): StreamFault[] {
  const wrong: StreamFault[] = []
  for (let index = 0; index < line.length; index += 1) {
    const letter = line.charAt(index)
    if (!TAKEN.test(letter)) wrong.push({ type: 'LetterNotTaken', at, position: index + 1, letter })
  }
  return wrong
}
