import { toBase64 } from '../../vault/base64'

/** Bodies in lines of at most 76 ASCII characters (RFC 2045 6.7 and 6.8). */

const WIDTH = 76

/**
 * Text as quoted-printable: any sort of line break becomes CRLF and the last line has one. A dot or `From ` at the start
 * of a line is coded, since carriers of mail are known to change them.
 */
export function quotedPrintable(text: string): string {
  const lines = text.split(/\r\n|\r|\n/u)
  if (lines.at(-1) === '') lines.pop()
  return lines.map((line) => `${codedLine(line)}\r\n`).join('')
}

function codedLine(line: string): string {
  const characters = [...line]
  let out = ''
  let column = 0
  characters.forEach((character, nth) => {
    const atEnd = nth === characters.length - 1
    const spoilt = nth === 0 && (character === '.' || line.startsWith('From '))
    const piece = spoilt ? coded(character) : codedCharacter(character, atEnd)
    // One place is kept for the soft break; the pieces of one character stay together.
    if (column + piece.length > WIDTH - 1) {
      out += '=\r\n'
      column = 0
    }
    out += piece
    column += piece.length
  })
  return out
}

function codedCharacter(character: string, atEnd: boolean): string {
  if (character === ' ' || character === '\t') return atEnd ? coded(character) : character
  return /^[!-<>-~]$/u.test(character) ? character : coded(character)
}

const coded = (character: string): string =>
  [...new TextEncoder().encode(character)]
    .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')

/** Bytes as base64 in lines of 76. */
export const base64Lines = (bytes: Uint8Array): string => toBase64(bytes).replace(/.{1,76}/gu, '$&\r\n')
