import type { ForeignKind, PaperKind } from '../../shared/documents/recognise'
import { unreachable } from '../../shared/result'
import type { DocumentError } from '../paper/documents'
import { workerEndWords } from './workers'

/** What a document is and why it is put behind by hand, as sentences. It is kept whole in every case. */

export const kindWords: Readonly<Record<PaperKind, string>> = {
  pdf: 'PDF',
  jpeg: 'photo',
  png: 'picture',
  tiff: 'scan',
}

const BY_HAND = 'It is kept whole and put behind by hand'

/** One sentence on what it is or what is wrong, one on what to do. */
export function documentErrorWords(error: DocumentError): string {
  switch (error.type) {
    case 'PaperForeign':
      return foreignWords[error.what]
    case 'PaperNeedsPassword':
      return `This PDF asks for a password. ${BY_HAND}, or have it printed to a PDF without one where the password is known.`
    case 'PaperIsXfa':
      return `This PDF is a form that only Adobe’s own program can draw. ${BY_HAND}; print it from there.`
    case 'PaperDamaged':
      return `It is damaged: ${error.reason}. ${BY_HAND}; ask for it once more.`
    case 'PaperNotRead':
      return `It is ${error.what}, which is not drawn here. ${BY_HAND}, or save it as PDF first.`
    case 'PaperTooLarge':
      return `It has ${Math.round(error.bytes / 1_048_576).toLocaleString('en-US')} MB. ${BY_HAND}; print it from its own program.`
    case 'PaperTooManyPages':
      return `It has ${error.pages.toLocaleString('en-US')} pages. ${BY_HAND}; print it from its own program.`
    case 'PaperTooManyPixels':
      return `It has ${error.width.toLocaleString('en-US')} × ${error.height.toLocaleString('en-US')} pixels. ${BY_HAND}, or save it smaller first.`
    case 'PaperTooSlow':
      return `Opening it took more than a minute. ${BY_HAND}; print it from its own program.`
    case 'WorkerNotStarted':
    case 'WorkerStopped':
      return `${BY_HAND}. ${workerEndWords(error)}`
    default:
      return unreachable(error)
  }
}

const saved = (what: string, first = 'PDF or JPEG'): string =>
  `This is ${what}. ${BY_HAND}, or save it as ${first} first.`

const foreignWords: Readonly<Record<ForeignKind, string>> = {
  empty: `This file is empty: it has 0 bytes. ${BY_HAND}; ask for it once more.`,
  heic: saved('a photo as an iPhone keeps it (HEIC)', 'JPEG'),
  avif: saved('an AVIF picture', 'JPEG'),
  webp: saved('a WebP picture'),
  gif: saved('a GIF picture'),
  bmp: saved('a Windows bitmap'),
  bigTiff: saved('a TIFF of the large sort (BigTIFF)', 'PDF or an ordinary TIFF'),
  svg: saved('a drawing (SVG)', 'PDF'),
  word: saved('a Word document', 'PDF'),
  excel: saved('an Excel workbook', 'PDF'),
  powerPoint: saved('a PowerPoint file', 'PDF'),
  openDocument: saved('a LibreOffice document', 'PDF'),
  oldOffice: saved('a file of an older Office or of Outlook', 'PDF'),
  zip: `This is a zip file. ${BY_HAND}, or unpack it and attach what is in it.`,
  packed: `This is a packed file. ${BY_HAND}, or unpack it and attach what is in it.`,
  richText: saved('a text document (RTF)', 'PDF'),
  webPage: saved('a web page', 'PDF'),
  eMail: saved('an e-mail', 'PDF'),
  postScript: saved('a PostScript file', 'PDF'),
  program: `This is a program, no paper. It is kept whole and never run; ask what was meant.`,
  text: saved('plain text', 'PDF'),
  unknown: `Nobody can tell what this file is. ${BY_HAND}; print it from its own program.`,
}

/** 850 bytes, 12 KB, 3.4 MB. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`
  if (bytes < 1_048_576) return `${Math.round(bytes / 1024).toLocaleString('en-US')} KB`
  return `${(bytes / 1_048_576).toLocaleString('en-US', { maximumFractionDigits: 1 })} MB`
}

export const pagesWords = (pages: number): string => (pages === 1 ? '1 page' : `${pages} pages`)
