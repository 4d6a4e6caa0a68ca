import { unreachable } from '../../../shared/result'
import { documentErrorWords, kindWords, pagesWords, sizeWords } from '../../words/documents'
import { hostErrorWords, recordErrorWords } from '../../words/errors'
import { isHostError } from '../../words/hostError'
import type { Attached, AttachError } from './attachFile'

/** What became of a file, in a sentence or two. */
export function attachedWords(name: string, { sequence, look }: Attached): string {
  if (sequence === undefined) return `${name} is attached already.`
  if (!look.ok) return `${name} is attached and sealed. ${documentErrorWords(look.error)}`
  return `${name} is attached and sealed: ${kindWords[look.value.kind]}, ${pagesWords(look.value.pages)}.`
}

export function attachErrorWords(error: AttachError): string {
  if (isHostError(error)) return hostErrorWords(error)
  switch (error.type) {
    case 'DocumentTooLarge':
      return `It has ${sizeWords(error.bytes)}; at most 512 MB are kept of one file. Attach its parts one by one.`
    case 'DocumentNotRead':
      return `It could not be read (${error.reason}). Look whether its stick is still there.`
    case 'ChangeRefused':
    case 'UnknownAction':
    case 'NumberAlreadyUsed':
    case 'ReserveExhausted':
    case 'DeskReadOnly':
    case 'RoleRefused':
    case 'EntityNewer':
    case 'DiskLow':
    case 'DatabaseRefused':
      return recordErrorWords(error)
    default:
      return unreachable(error)
  }
}
