import { writingErrorWords } from '../words/errors'
import { officialErrorWords } from '../words/forms'
import { workerEndWords } from '../words/workers'
import type { PrintError } from './printPacket'

export function printErrorWords(error: PrintError): string {
  if (error.type === 'WorkerNotStarted' || error.type === 'WorkerStopped')
    return `The packet was not drawn, and nothing was recorded as printed. ${workerEndWords(error)}`
  if (error.type === 'FormFailed') return officialErrorWords(error.error)
  if (error.type === 'DocumentMissing')
    return 'The bytes are not on this laptop; their hash and day are in the journal. Print a new revision, or put the form on file again.'
  return writingErrorWords(error)
}
