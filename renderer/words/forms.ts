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
    case 'FormDamaged':
      return `This PDF cannot be read (${error.reason}). It may have been cut off on its way here: fetch it again.`
    case 'FormWithoutFields':
      return `This PDF has ${error.pages === 1 ? 'one page' : `${error.pages} pages`} and no fields to fill. Forms that only Adobe’s own reader shows look like this; print it from there and keep the paper in the go-bag.`
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
