import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { err, ok, type Result } from '../../shared/result'
import type { DatabaseError } from './databaseError'

const NAME = 'lifeboat.lock'
const AGAIN_MS = 200
const SETTLED_MS = 20

/**
 * The folder of the embedded database for this program alone: a file with its process number, taken over where that
 * process is gone. Waits for the other one at most so long.
 */
export async function lockFolder(
  folder: string,
  waitMs: number,
): Promise<Result<{ release(): Promise<void> }, DatabaseError>> {
  const path = join(folder, NAME)
  const until = Date.now() + waitMs
  for (;;) {
    try {
      await writeFile(path, String(process.pid), { flag: 'wx', mode: 0o600 })
      // Two may have found the same dead holder: whoever is in the file a moment later has the folder.
      await wait(SETTLED_MS)
      if ((await holderOf(path)) === process.pid) return ok({ release: () => rm(path, { force: true }) })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST'))
        return err({ type: 'FolderUnusable', folder, reason: error instanceof Error ? error.message : String(error) })
    }
    const holder = await holderOf(path)
    if (holder !== undefined && !isRunning(holder)) await takeAway(path, holder)
    else if (Date.now() >= until) return err({ type: 'FolderInUse', folder, process: holder ?? 0 })
    else await wait(AGAIN_MS)
  }
}

/** undefined where it went away meanwhile, or is being written. */
async function holderOf(path: string): Promise<number | undefined> {
  const text = await readFile(path, 'utf8').catch(() => '')
  return /^\d+$/u.test(text) ? Number(text) : undefined
}

/** Only what the dead process left: another waiting one may have taken it over in between. */
async function takeAway(path: string, holder: number): Promise<void> {
  if ((await holderOf(path)) === holder) await rm(path, { force: true })
}

function isRunning(process_: number): boolean {
  if (process_ === process.pid) return true
  try {
    process.kill(process_, 0)
    return true
  } catch (error) {
    // it runs, as somebody else
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
