import type { HostError } from '../../shared/host'
import type { Change } from '../../shared/journal/item'
import { err, ok, type Result } from '../../shared/result'
import type { Desk, RecordError } from '../store/types'
import { writingErrorWords } from '../words/errors'

/** More than this is no photo and no mail box, and would not be sealed in the memory of a small laptop. */
const MOST_BYTES = 512 * 1024 * 1024

/** A file that is kept sealed, and the change that says so; it is recorded together with what it belongs to. */
export interface KeptFile {
  change: Change
  id: string
  name: string
  mime: string
  bytes: number
  /** 64 hex */
  sha256: string
}
export type KeepError =
  | RecordError
  | HostError
  | { type: 'FileTooLarge'; name: string }
  | { type: 'FileNotRead'; name: string; reason: string }

/** Seals one file as it is. The file itself is left where it was. */
export async function keepFile(desk: Desk, file: File): Promise<Result<KeptFile, KeepError>> {
  const { name } = file
  if (file.size > MOST_BYTES) return err({ type: 'FileTooLarge', name })
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch (cause) {
    return err({ type: 'FileNotRead', name, reason: cause instanceof Error ? cause.message : String(cause) })
  }
  const mime = file.type || 'application/octet-stream'
  const kept = await desk.putDocument(bytes, { name, mime })
  if (!kept.ok) return kept
  const change = kept.value
  const sha256 = String(change.patch.find(([field]) => field === 'sha256')?.[1] ?? '')
  return ok({ change, id: change.id, name, mime, bytes: bytes.length, sha256 })
}

/** All of them, or the first thing that went wrong. */
export async function keepFiles(desk: Desk, files: readonly File[]): Promise<Result<KeptFile[], KeepError>> {
  const kept: KeptFile[] = []
  for (const file of files) {
    const one = await keepFile(desk, file)
    if (!one.ok) return one
    if (!kept.some(({ id }) => id === one.value.id)) kept.push(one.value)
  }
  return ok(kept)
}

export function keepErrorWords(error: KeepError): string {
  switch (error.type) {
    case 'FileTooLarge':
      return `${error.name} is larger than 512 MB. Leave it where it is, seal it in a bag, and log it as a thing.`
    case 'FileNotRead':
      return `${error.name} could not be read: ${error.reason}. Was the stick pulled?`
    default:
      return writingErrorWords(error)
  }
}
