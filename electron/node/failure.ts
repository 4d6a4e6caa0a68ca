import { err, type Result } from '../../shared/result'
import type { HostError } from '../../shared/host'
import type { FileSystem } from './context'

/** Bytes that an ordinary user may still write in the folder; null where the file system does not say. */
export async function freeBytes(fs: FileSystem, folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await fs.statfs(folder)
    return bavail * bsize
  } catch {
    return null // a report, never a reason to fail: the write itself will say what is wrong
  }
}

const codeOf = (cause: unknown): string | null =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : null

export const isMissing = (cause: unknown): boolean => codeOf(cause) === 'ENOENT'
export const isTaken = (cause: unknown): boolean => codeOf(cause) === 'EEXIST'

const reasons: Record<string, string> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the medium is read-only',
  EIO: 'the medium reports a read or write error',
  EBUSY: 'another program has it open',
  EMFILE: 'too many files are open',
  ENODEV: 'the medium is gone',
  ENXIO: 'the medium is gone',
}

/**
 * Runs work on files. What the operating system refuses becomes a HostError; anything else is a bug and is thrown on.
 * @param what the thing as the operator knows it, for the sentence
 * @param folder an existing folder on the same medium, for its free space
 */
export async function attempt<T>(
  fs: FileSystem,
  what: string,
  folder: string,
  work: () => Promise<Result<T, HostError>>,
): Promise<Result<T, HostError>> {
  try {
    return await work()
  } catch (cause) {
    const code = codeOf(cause)
    if (code === null || !/^E[A-Z0-9]+$/u.test(code)) throw cause
    if (code === 'ENOSPC' || code === 'EDQUOT')
      return err({ type: 'DiskFull', freeBytes: (await freeBytes(fs, folder)) ?? 0 })
    if (code === 'ENOENT') return err({ type: 'NotThere', what })
    return err({ type: 'FolderNotWritable', what, reason: reasons[code] ?? code })
  }
}
