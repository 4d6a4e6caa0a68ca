import { hostErrorWords, recordErrorWords } from '../words/errors'
import { isHostError } from '../words/hostError'
import { workerEndWords } from '../words/workers'
import type { PrintError } from './printPacket'

export function printErrorWords(error: PrintError): string {
  if (error.type === 'WorkerNotStarted' || error.type === 'WorkerStopped')
    return `The packet was not drawn, and nothing was recorded as printed. ${workerEndWords(error)}`
  if (error.type === 'DocumentMissing')
    return 'The bytes of that print are not on this laptop. Its hash and day are in the journal; print a new revision.'
  return isHostError(error) ? hostErrorWords(error) : recordErrorWords(error)
}
