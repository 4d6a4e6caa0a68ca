import type { BundleProgress } from '../../shared/exchange/bundle/write'
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
      return 'The bundle would be larger than 2 GB, which no single machine opens. Nothing was left behind; nothing on this laptop is changed.'
    case 'SinkRefused':
      return `The bundle could not be written. ${hostErrorWords(error.reason)} Nothing on this laptop is changed.`
    case 'HostFailed':
      return `The bundle could not be written. ${hostErrorWords(error.error)} Nothing on this laptop is changed.`
    case 'WorkerNotStarted':
    case 'WorkerStopped':
      return `No bundle was written. ${workerEndWords(error)}`
    default:
      return unreachable(error)
  }
}

export function progressWords(progress: BundleProgress | null): string {
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
