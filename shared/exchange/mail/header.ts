import { toBase64 } from '../../vault/base64'
import type { Mailbox } from './address'

/** Header fields of a message in ASCII, folded (RFC 5322 2.2.3), other letters as encoded words (RFC 2047). */

const WIDTH = 76
/** an encoded word has at most 75 characters; this leaves room for the field's name before it */
const WORD = 60
/** bytes whose base64 still fits into one word after `=?UTF-8?B?` and before `?=` */
const WORD_BYTES = Math.floor((WORD - 12) / 4) * 3

/** A header is one line: whatever would break it, or is no character to read, becomes a blank. */
export const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu, ' ')

/** May stand as it is: printable ASCII, single blanks inside only, no word too long to fold, none that looks encoded. */
const isPlain = (text: string): boolean =>
  /^[!-~]{1,60}(?: [!-~]{1,60})*$/u.test(text) && !text.includes('=?') && text.length <= 900

/** Parts joined by blanks, with a line break before a part that would pass the width. */
function folded(name: string, parts: readonly string[]): string {
  let out = `${name}:`
  let column = out.length
  for (const part of parts) {
    const breaks = column + 1 + part.length > WIDTH && column > name.length + 1
    out += breaks ? `\r\n ${part}` : ` ${part}`
    column = (breaks ? 0 : column) + 1 + part.length
  }
  return `${out}\r\n`
}

/** Encoded words; no character is parted between two of them. */
function encodedWords(text: string): string[] {
  const words: string[] = []
  let bytes: number[] = []
  const close = () => {
    if (bytes.length > 0) words.push(`=?UTF-8?B?${toBase64(Uint8Array.from(bytes))}?=`)
    bytes = []
  }
  for (const character of text) {
    const more = new TextEncoder().encode(character)
    if (bytes.length + more.length > WORD_BYTES) close()
    bytes.push(...more)
  }
  close()
  return words
}

/** A field of free text: Subject. */
export function textHeader(name: string, text: string): string {
  const line = oneLine(text)
  return folded(name, isPlain(line) ? line.split(' ') : encodedWords(line))
}

/** A field whose value is ours and short: no text of others ever stands in it. */
export const fixedHeader = (name: string, value: string): string => `${name}: ${value}\r\n`

/** `name <address>`; the address must have come through `addressIn`. */
export function mailboxHeader(field: string, { name, address }: Mailbox): string {
  const shown = oneLine(name ?? '').trim()
  if (shown === '') return folded(field, [address])
  return folded(field, [...phrase(shown), `<${address}>`])
}

function phrase(shown: string): string[] {
  if (!isPlain(shown)) return encodedWords(shown)
  if (/^[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+$/u.test(shown)) return shown.split(' ')
  return `"${shown.replace(/["\\]/gu, '\\$&')}"`.split(' ')
}

/** ` name="value"`, or RFC 2231 in pieces where that is not plain ASCII; each on a line of its own. */
export function parameter(name: string, value: string): string {
  const line = oneLine(value).trim() || 'file'
  if (/^[A-Za-z0-9._ -]{1,60}$/u.test(line)) return `;\r\n ${name}="${line}"`
  const coded = [...new TextEncoder().encode(line)].map((byte) =>
    /[A-Za-z0-9._-]/u.test(String.fromCharCode(byte))
      ? String.fromCharCode(byte)
      : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  )
  const pieces: string[] = []
  for (let at = 0; at < coded.length; at += 18) pieces.push(coded.slice(at, at + 18).join(''))
  return pieces.map((piece, nth) => `;\r\n ${name}*${nth}*=${nth === 0 ? "UTF-8''" : ''}${piece}`).join('')
}
