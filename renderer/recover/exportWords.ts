import type { BundleProgress } from '../../shared/exchange/bundle/write'
import type { HostError } from '../../shared/host'
import { unreachable } from '../../shared/result'
import { hostErrorWords } from '../words/errors'
import { workerEndWords } from '../words/workers'
import type { ExportError } from './exportBundle'

/** Each expected failure of an export: what happened, what is safe, what to do. */
export function exportErrorWords(error: ExportError): string {
  switch (error.type) {
    case 'Cancelled':
      return 'Stopped. No bundle was left behind.'
    case 'BundleTooLarge':
      return 'The bundle would be larger than any bundle may be. Nothing was left behind; nothing on this laptop is changed.'
    case 'SinceUnlike':
      return `Since the last bundle the journal of laptop ${error.device} was put right, so that nothing can follow that bundle. Write a whole one. Nothing was left behind.`
    case 'SinkRefused':
      return `The bundle could not be written. ${placeWords(error.reason)} Nothing on this laptop is changed.`
    case 'HostFailed':
      return `The bundle could not be written. ${placeWords(error.error)} Nothing on this laptop is changed.`
    case 'WorkerNotStarted':
    case 'WorkerStopped':
      return `No bundle was written. ${workerEndWords(error)}`
    default:
      return unreachable(error)
  }
}

/** A stick that is pulled out while writing shows as a file that is not there, or as a folder that fails. */
const placeWords = (error: HostError): string =>
  error.type === 'NotThere' || error.type === 'FolderNotWritable'
    ? 'The place that it was being written to is gone or fails: was the stick pulled out? Plug it in, and write the bundle once more.'
    : hostErrorWords(error)

/** @param byWords a key is made from a passphrase first */
export function progressWords(progress: BundleProgress | null, byWords: boolean): string {
  if (progress === null && !byWords) return 'Beginning …'
  if (progress === null) return 'Making the key from the passphrase (1 to 4 seconds) …'
  switch (progress.step) {
    case 'journal':
      return `Journal: ${progress.done.toLocaleString('en-US')} items …`
    case 'entries':
      return `Entries and accounting: ${progress.done.toLocaleString('en-US')} entries …`
    case 'papers':
      return `Papers and documents: ${progress.done + 1} of ${progress.total ?? 0} …`
    case 'closing':
      return 'Signing and closing …'
    default:
      return unreachable(progress.step)
  }
}

/** 312 KB, 4.2 MB, 14.8 GB */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} KB`
  return bytes < 1_000_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${(bytes / 1_000_000_000).toFixed(1)} GB`
}

/** 1 entry, 1,204 entries */
export const many = (count: number, one: string, several: string): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : several}`
