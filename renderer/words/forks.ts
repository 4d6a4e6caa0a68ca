import type { HostError } from '../../shared/host'
import type { RecordError } from '../store/types'
import { hostErrorWords, recordErrorWords } from './errors'

const hostTypes: ReadonlySet<string> = new Set<HostError['type']>([
  'DiskFull',
  'MirrorMoved',
  'NotThere',
  'FolderNotWritable',
  'VolumeGone',
  'HostRefused',
  'HostSilent',
])
const isHostError = (error: RecordError | HostError): error is HostError => hostTypes.has(error.type)

/** Why a fork was not settled, or a chain not kept aside. Nothing was changed then. */
export const forkErrorWords = (error: RecordError | HostError): string =>
  isHostError(error) ? hostErrorWords(error) : recordErrorWords(error)
