import { unreachable } from '../../../shared/result'
import type { RehearsalError, Rehearsed } from '../../store/rehearse'
import { hostErrorWords, recordErrorWords } from '../../words/errors'
import { isHostError } from '../../words/hostError'
import type { BackupError } from './makeBackup'

export function backupErrorWords(error: BackupError): string {
  if (error.type === 'CopyBehind')
    return `The copy is behind this desk: its journal ends at item ${error.found}, and item ${error.wanted} was saved before it. The mirror has to catch up first; make the copy again then. It is not recorded as a backup.`
  return isHostError(error) ? `No copy was made. ${hostErrorWords(error)}` : recordErrorWords(error)
}

export function rehearsalErrorWords(error: RehearsalError): string {
  switch (error.type) {
    case 'NoJournal':
      return 'There is no journal.lbj among the chosen files: choose the dated folder of the copy.'
    case 'NoKeys':
      return 'The journal of this copy holds no readable keys: it cannot be opened. Make another copy now.'
    case 'NewerLifeboat':
      return `This copy was made by a newer Lifeboat (schema ${error.schema}). It cannot be tried here.`
    case 'OtherDesk':
      return `This is a copy of another desk, ${error.label}. Try it on that desk.`
    case 'WrongPassphrase':
      return 'That passphrase does not open this copy. An old copy opens with the passphrase of its own day.'
    default:
      return unreachable(error)
  }
}

/** What came of it, in two sentences: what is back, and what is not. */
export function rehearsedWords({ answer, documentsMissing, headsEqual, entriesHere, seconds }: Rehearsed): string {
  const back = `In ${seconds === 1 ? 'one second' : `${seconds} seconds`}: ${answer.items.toLocaleString('en-US')} items, ${answer.entries === 1 ? 'one entry' : `${answer.entries} entries`} (this desk has ${entriesHere}), ${answer.numbers} entry numbers.`
  const wrong = [
    ...(headsEqual ? [] : ['The copy does not end in items that this desk holds.']),
    ...(answer.damaged > 0 ? [`${answer.damaged} places of it are damaged.`] : []),
    ...(answer.brokenChains > 0 ? ['A chain in it is broken.'] : []),
    ...(documentsMissing === undefined ? ['Only the journal was tried, not the documents.'] : []),
    ...((documentsMissing ?? 0) > 0 ? [`${documentsMissing ?? 0} documents are not in the folder.`] : []),
  ]
  return `${back} ${wrong.length === 0 ? 'Its end is the same as this desk’s at that moment, and every document is there.' : wrong.join(' ')}`
}

export const isWhole = ({ answer, documentsMissing, headsEqual }: Rehearsed): boolean =>
  headsEqual && answer.damaged === 0 && answer.brokenChains === 0 && (documentsMissing ?? 0) === 0

export function bytesWords(bytes: number): string {
  if (bytes < 1_048_576) return `${Math.max(1, Math.round(bytes / 1024))} kB`
  return bytes < 1024 ** 3 ? `${(bytes / 1_048_576).toFixed(1)} MB` : `${(bytes / 1024 ** 3).toFixed(1)} GB`
}

export const territoryWords = { yes: 'yes', no: 'no', notKnown: 'not known' } as const
