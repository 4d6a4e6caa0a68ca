import { unreachable } from '../../shared/result'
import type { OfficialError } from '../paper/official'
import { workerEndWords } from './workers'

/** Why an agency's PDF is not taken, and what to do about it on the day of preparation. */
export function officialErrorWords(error: OfficialError): string {
  switch (error.type) {
    case 'NotAPdf':
      return 'This is not a PDF. Take the agency’s form as the agency offers it.'
    case 'FormNeedsPassword':
      return 'This PDF asks for a password before it opens. Lifeboat opens forms locked with no password only: ask the agency for an open one, or print it empty and fill it by hand.'
    case 'FormCutOff':
      return 'This PDF ends before its end: it was cut off on its way here. Fetch it again.'
    case 'FormOnlyXfa':
      return 'This PDF is an XFA form: only Adobe’s own reader shows it, and it has no fields that Lifeboat could fill. Ask the agency for the plain PDF, or print it from that reader and keep the paper in the go-bag.'
    case 'FormTooManyPages':
      return `This PDF has ${error.pages} pages; no agency’s form has more than 500. Nothing was stored.`
    case 'FormDamaged':
      return `This PDF cannot be read (${error.reason}). It may have been cut off on its way here: fetch it again.`
    case 'FormWithoutFields':
      return `This PDF has ${error.pages === 1 ? 'one page' : `${error.pages} pages`} and no fields to fill. Print it empty and keep the paper in the go-bag, or look for the agency’s fillable copy.`
    case 'WorkerNotStarted':
    case 'WorkerStopped':
      return workerEndWords(error)
    case 'FormTooSlow':
      return 'This PDF took longer than a minute to read and was let go. Nothing was stored.'
    case 'FormTooLarge':
      return `This PDF has ${Math.ceil(error.bytes / 1_048_576)} MB; no agency’s form is larger than 25. Nothing was stored.`
    default:
      return unreachable(error)
  }
}
