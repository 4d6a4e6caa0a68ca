import type { HostError } from '../../shared/host'

const hostErrors: ReadonlySet<string> = new Set<HostError['type']>([
  'DiskFull',
  'MirrorMoved',
  'NotThere',
  'FolderNotWritable',
  'VolumeGone',
  'HostRefused',
  'HostSilent',
])
export const isHostError = (error: { type: string }): error is HostError => hostErrors.has(error.type)
