/**
 * What a file is, by what it holds and never by its name: a name says what somebody hoped. Four kinds stand in a packet;
 * the others are named, so that the person learns what was handed over and what to do about it.
 */
export type PaperKind = 'pdf' | 'jpeg' | 'png' | 'tiff'
export type ForeignKind =
  | 'empty'
  | 'heic'
  | 'avif'
  | 'webp'
  | 'gif'
  | 'bmp'
  | 'bigTiff'
  | 'svg'
  | 'word'
  | 'excel'
  | 'powerPoint'
  | 'openDocument'
  | 'oldOffice'
  | 'zip'
  | 'packed'
  | 'richText'
  | 'webPage'
  | 'eMail'
  | 'postScript'
  | 'program'
  | 'text'
  | 'unknown'
export type Recognised = { is: PaperKind } | { is: 'foreign'; what: ForeignKind }

/** What is said to whoever asks for a file's type. */
export const MIME: Readonly<Record<PaperKind, string>> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  tiff: 'image/tiff',
}

/** A PDF may have this much before it: a scanner's or a mail program's own lines. Readers look as far. */
const MOST_JUNK_BYTES = 1024
const LOOKED_AT_BYTES = 4096

export function recognise(bytes: Uint8Array): Recognised {
  if (bytes.length === 0) return { is: 'foreign', what: 'empty' }
  const head = latin(bytes.subarray(0, LOOKED_AT_BYTES))
  if (head.startsWith('\u00ff\u00d8\u00ff')) return { is: 'jpeg' }
  if (head.startsWith('\u0089PNG\r\n\u001a\n')) return { is: 'png' }
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return { is: 'tiff' }
  if (head.slice(0, MOST_JUNK_BYTES).includes('%PDF-')) return { is: 'pdf' }
  return { is: 'foreign', what: foreignKind(head, bytes) }
}

function foreignKind(head: string, bytes: Uint8Array): ForeignKind {
  if (head.slice(4, 8) === 'ftyp') return brandOf(head.slice(8, 32))
  for (const [start, what] of STARTS) if (head.startsWith(start)) return what
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp'
  if (head.startsWith('PK\u0003\u0004')) return inZip(head, bytes)
  return textKind(head)
}

/** Telephones write HEIC as a container whose brands tell it from film. */
function brandOf(brands: string): ForeignKind {
  if (brands.includes('avif') || brands.includes('avis')) return 'avif'
  return /hei[cxms]|hev[cx]|mif1|msf1/u.test(brands) ? 'heic' : 'unknown'
}

const STARTS: readonly (readonly [string, ForeignKind])[] = [
  ['GIF8', 'gif'],
  ['BM', 'bmp'],
  ['II+\0', 'bigTiff'],
  ['MM\0+', 'bigTiff'],
  ['\u00d0\u00cf\u0011\u00e0', 'oldOffice'],
  ['{\\rtf', 'richText'],
  ['%!PS', 'postScript'],
  ['MZ', 'program'],
  ['\u007fELF', 'program'],
  ['\u001f\u008b', 'packed'],
  ['7z\u00bc\u00af', 'packed'],
  ['Rar!', 'packed'],
]

/** Office files are zips: what their first members are called tells which. */
function inZip(head: string, bytes: Uint8Array): ForeignKind {
  const names = head + latin(bytes.subarray(Math.max(0, bytes.length - 16 * LOOKED_AT_BYTES)))
  if (names.includes('word/')) return 'word'
  if (names.includes('xl/')) return 'excel'
  if (names.includes('ppt/')) return 'powerPoint'
  return names.includes('application/vnd.oasis.opendocument') ? 'openDocument' : 'zip'
}

function textKind(head: string): ForeignKind {
  const start = head.replace(/^\u00ef\u00bb\u00bf/u, '').trimStart()
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<svg[\s>]/iu.test(start)) return 'svg'
  if (/^<(?:!doctype html|html|head|body)\b/iu.test(start)) return 'webPage'
  if (/^(?:from|received|return-path|delivered-to|mime-version|message-id|date|subject|x-[a-z-]+):? /iu.test(start))
    return 'eMail'
  return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/u.test(head) ? 'unknown' : 'text'
}

/** A byte a character. */
function latin(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += LOOKED_AT_BYTES)
    text += String.fromCharCode(...bytes.subarray(at, at + LOOKED_AT_BYTES))
  return text
}
