import type { HostError } from '../../shared/host'
import { unreachable } from '../../shared/result'
import type { RecordError, UnlockError } from '../store/types'
import { isHostError } from './hostError'

/** Each expected failure as one or two sentences: what happened, what is safe, what to do. */

const megabytes = (bytes: number) => `${Math.floor(bytes / 1_048_576).toLocaleString('en-US')} MB`

export function recordErrorWords(error: RecordError): string {
  switch (error.type) {
    case 'ChangeRefused':
      return `Not recorded: ${error.field} of the ${error.kind} cannot be stored as it is (${error.why}). What you keyed is still in the box.`
    case 'UnknownAction':
      return `Not recorded: this Lifeboat does not know the action ${error.action}.`
    case 'NumberAlreadyUsed':
      return `Entry number ${error.entryNumber} was already taken. A number is given once only; draw the next one.`
    case 'ReserveExhausted':
      return 'No entry number is left on this laptop. Open the emergency block, or add a block, under Prepare, Entry numbers.'
    case 'DeskReadOnly':
      return `Nothing can be keyed on this desk now: ${error.why}`
    case 'RoleRefused':
      return error.role === 'reader'
        ? 'Not recorded: on this desk you read and print. Somebody who keys has to unlock it with their own passphrase, or a lead changes your role under Prepare, Operators and keys.'
        : 'Not recorded: only a lead does this. The leads are named under Prepare, Operators and keys.'
    case 'EntityNewer':
      return 'This record was changed by a newer Lifeboat. It can be read and printed here, not changed.'
    case 'DiskLow':
      return `Keying has stopped: only ${megabytes(error.freeBytes)} are free on this disk. All that was saved is safe. Make room, then go on.`
    case 'DatabaseRefused':
      return `Not saved: the database of this window refused it (${error.reason}). What you keyed is still in the box; try again.`
    default:
      return unreachable(error)
  }
}

export function undoErrorWords(error: RecordError | { type: 'UndoRefused'; field: string }): string {
  return error.type === 'UndoRefused'
    ? `Cannot be undone: ${error.field} was changed again afterwards.`
    : recordErrorWords(error)
}

export function hostErrorWords(error: HostError): string {
  switch (error.type) {
    case 'DiskFull':
      return `The disk is full (${megabytes(error.freeBytes)} free). Make room on it.`
    case 'MirrorMoved':
      return 'The mirror file was changed by someone else. It is being compared again.'
    case 'NotThere':
      return `Not found: ${error.what}.`
    case 'FolderNotWritable':
      return `${error.what} cannot be written: ${error.reason}.`
    case 'VolumeGone':
      return `${error.label} is not there any more. Plug it in again.`
    case 'HostRefused':
      return `Lifeboat's own part on this machine refused: ${error.reason}.`
    case 'HostSilent':
      return `Lifeboat's own part on this machine does not answer (${error.reason}). Close this window and start Lifeboat again; nothing that was saved is lost.`
    default:
      return unreachable(error)
  }
}

export function unlockErrorWords(error: UnlockError): string {
  switch (error.type) {
    case 'WrongPassphrase':
      return error.waitMs > 0
        ? `That is not the passphrase (try ${error.tries}). Wait ${Math.ceil(error.waitMs / 1000)} seconds before the next try.`
        : 'That is not the passphrase. Capital letters and spaces count; try again.'
    case 'RecoveryCodeMistyped':
      return 'The recovery code is mistyped: its check characters do not fit. Look for a letter read as another, group by group.'
    case 'OpenElsewhere':
      return 'This desk is open in another window.'
    case 'NewerLifeboat':
      return `This desk was written by a newer Lifeboat (schema ${error.schema}). It was left untouched. Open it with that version, or a newer one.`
    case 'DeskUnreadable':
      return `The desk cannot be read: ${error.reason}`
    case 'HostFailed':
      return hostErrorWords(error.error)
    default:
      return unreachable(error)
  }
}

/** Of what is written into the vault, or saved outside it: the laptop refused, or the journal did. */
export const writingErrorWords = (error: HostError | RecordError): string =>
  isHostError(error) ? hostErrorWords(error) : recordErrorWords(error)
