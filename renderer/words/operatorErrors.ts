import type { OperatorError } from '../store/operators'
import type { RotateError } from '../store/rotateKey'
import { hostErrorWords, recordErrorWords } from './errors'

/** Why a passphrase, a role or the key was not changed; in every case what was there before still holds. */
export function operatorErrorWords(error: OperatorError): string {
  switch (error.type) {
    case 'PassphraseTooShort':
      return `The passphrase needs at least ${error.least} characters.`
    case 'LastLead':
      return 'Not changed: at least one lead who can unlock has to be left. Make somebody else a lead first.'
    default:
      return recordErrorWords(error)
  }
}

export function rotateErrorWords(error: RotateError): string {
  switch (error.type) {
    case 'WrongPassphraseOf':
      return `That is not the passphrase of ${error.name}. Nothing is changed; let them key it again.`
    case 'MirrorNotWritten':
      return `The key is not changed, because the mirror cannot be written: ${hostErrorWords(error.error)} Mend that first.`
    case 'LastLead':
      return 'Not changed: at least one lead has to give the passphrase.'
    default:
      return recordErrorWords(error)
  }
}
