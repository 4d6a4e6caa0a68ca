import { readFileSync } from 'node:fs'
import { uptime } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { HostError } from '../../shared/host'
import { ok, type Result } from '../../shared/result'
import { deskFolder, type Done, type HostContext } from './context'
import { makeFolder } from './durable'
import { attempt, isMissing, isTaken } from './failure'

const LockFile = z.object({
  pid: z.int().min(1),
  /** when the holder took it, Unix ms */
  takenAt: z.number(),
  /** start of the holder's process as the kernel counts it, where it can be read: a pid is used again */
  started: z.string().nullable(),
})
type LockFile = z.infer<typeof LockFile>

/** What can be asked about other processes; passed in so that tests need none. */
export interface Processes {
  ownPid: number
  isAlive(pid: number): boolean
  /** Linux: field 22 of /proc/<pid>/stat; null elsewhere */
  startOf(pid: number): string | null
  /** Unix ms at which this machine started */
  bootedAt(): number
}

export const realProcesses: Processes = {
  ownPid: process.pid,
  isAlive: (pid) => {
    try {
      process.kill(pid, 0)
      return true
    } catch (cause) {
      return cause instanceof Error && 'code' in cause && cause.code === 'EPERM' // alive, of another user
    }
  },
  startOf: (pid) => {
    try {
      const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
      return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null
    } catch {
      return null
    }
  },
  bootedAt: () => Date.now() - uptime() * 1000,
}

export interface DeskLocks {
  take(desk: string): Promise<Result<{ held: boolean }, HostError>>
  release(desk: string): Promise<Result<Done, HostError>>
}

/**
 * One lock file a desk: two hosts on one data folder never write one mirror. Windows of one host share it (a Web Lock
 * in the window keeps those apart). A lock whose holder is dead, or older than the machine's start, is stale and is replaced.
 */
export function deskLocks(context: HostContext, processes: Processes = realProcesses): DeskLocks {
  const { fs } = context
  const own: LockFile = { pid: processes.ownPid, takenAt: context.now(), started: processes.startOf(processes.ownPid) }

  return {
    take: (desk) =>
      attempt<{ held: boolean }>(fs, 'the lock file', context.dataFolder, async () => {
        const folder = deskFolder(context, desk)
        const file = join(folder, 'lock')
        await makeFolder(fs, folder)
        for (let attempts = 0; attempts < 3; attempts += 1) {
          if (await create(file)) return ok({ held: true })
          const text = await read(file)
          if (text === null) continue // released in between
          const holder = parse(text)
          if (holder !== null && isOwn(holder)) return ok({ held: true })
          if (holder !== null && isLiving(holder)) return ok({ held: false })
          if (!(await setAside(file, text))) return ok({ held: false })
        }
        return ok({ held: false })
      }),
    release: (desk) =>
      attempt(fs, 'the lock file', context.dataFolder, async () => {
        const file = join(deskFolder(context, desk), 'lock')
        const text = await read(file)
        const holder = text === null ? null : parse(text)
        if (holder !== null && isOwn(holder)) await fs.rm(file, { force: true })
        return ok({})
      }),
  }

  async function create(file: string): Promise<boolean> {
    try {
      const handle = await fs.open(file, 'wx', 0o600)
      try {
        await handle.writeFile(JSON.stringify({ ...own, takenAt: context.now() }))
        await handle.sync()
      } finally {
        await handle.close()
      }
      return true
    } catch (cause) {
      if (isTaken(cause)) return false
      throw cause
    }
  }

  async function read(file: string): Promise<string | null> {
    return fs.readFile(file, 'utf8').catch((cause: unknown) => {
      if (isMissing(cause)) return null
      throw cause
    })
  }

  /** Moves a stale lock away; false when another host was quicker and the file is no longer the one we judged. */
  async function setAside(file: string, judged: string): Promise<boolean> {
    const away = `${file}.stale-${context.randomHex(4)}`
    try {
      await fs.rename(file, away)
    } catch (cause) {
      if (isMissing(cause)) return true
      throw cause
    }
    const isSame = (await read(away)) === judged
    if (!isSame) await fs.rename(away, file)
    else await fs.rm(away, { force: true })
    return isSame
  }

  function isOwn(holder: LockFile): boolean {
    return holder.pid === own.pid && holder.started === own.started && holder.takenAt >= processes.bootedAt()
  }

  function isLiving(holder: LockFile): boolean {
    // A minute of tolerance: the clock may have been set since.
    if (holder.takenAt < processes.bootedAt() - 60_000) return false
    if (!processes.isAlive(holder.pid)) return false
    const started = processes.startOf(holder.pid)
    return holder.started === null || started === null || started === holder.started
  }
}

function parse(text: string): LockFile | null {
  try {
    return LockFile.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null // half a lock file: its writer died while writing it
  }
}
