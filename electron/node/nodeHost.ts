import { hostname } from 'node:os'
import { join } from 'node:path'
import type { Host, HostError } from '../../shared/host'
import { err, ok, type Result } from '../../shared/result'
import { backUpDesk } from './backup'
import { blobFiles } from './blobs'
import { deskFolder, type Done, type HostContext } from './context'
import { makeFolder } from './durable'
import { attempt, freeBytes, isMissing } from './failure'
import { outboxFiles } from './files'
import { follower, type Follower } from './follow'
import { deskLocks } from './lockFile'
import { machineIdentity } from './machine'
import { JOURNAL, mirrorFiles } from './mirror'
import { createQueue } from './queue'
import { settingsFile } from './settings'
import { volumes } from './volumes'

const DESK = /^[0-9A-HJKMNP-TV-Z]{16}$/u

/**
 * The Node side of both hosts. Asks have been parsed before they come here (shared/hostWire.ts, answerAsk).
 * Calls on one desk's files run one after the other.
 */
export function makeHost(context: HostContext): { host: Host; follow: Follower } {
  const { fs, dataFolder } = context
  const settings = settingsFile(context)
  const mirror = mirrorFiles(context)
  const blobs = blobFiles(context)
  const locks = deskLocks(context)
  const places = volumes(context)
  const files = outboxFiles(context, places)
  const follow = follower(context, places)
  const queue = createQueue()
  /** Runs in the desk's turn; the second mirror hears of it afterwards. */
  const change = async <T>(desk: string, work: () => Promise<Result<T, HostError>>): Promise<Result<T, HostError>> => {
    const result = await queue(desk, work)
    if (result.ok) follow.nudge(desk)
    return result
  }

  const host: Host = {
    machine: () =>
      attempt(fs, 'the data folder', dataFolder, async () => {
        await makeFolder(fs, dataFolder)
        return ok({
          machineId: await queue('machine', () => machineIdentity(context)),
          host: context.host,
          version: context.version,
          platform: context.platform,
          machineName: hostname(),
          dataFolder,
          outboxFolder: context.outboxFolder,
          freeBytes: await freeBytes(fs, dataFolder),
          requestsBlocked: context.requestsBlocked(),
        })
      }),
    settingsRead: async () => {
      const read = await queue('settings', () => settings.read())
      return read.ok ? ok({ settings: read.value }) : read
    },
    settingsWrite: (ask) => queue('settings', () => settings.write(ask.settings)),

    desksList: () => attempt(fs, 'the data folder', dataFolder, async () => ok({ desks: await desksWithJournal() })),
    deskLock: ({ desk }) => queue(`lock ${desk}`, () => locks.take(desk)),
    deskUnlock: ({ desk }) => queue(`lock ${desk}`, () => locks.release(desk)),
    deskErase: async ({ desk }) => {
      await follow.ask(desk, null)
      const gone = await queue(desk, () => mirror.erase(desk))
      return gone.ok ? queue('settings', () => forget(desk)) : gone
    },

    mirrorRead: ({ desk, offset, length }) => queue(desk, () => mirror.read(desk, offset, length)),
    mirrorAppend: ({ desk, at, bytes }) => change(desk, () => mirror.append(desk, at, bytes)),
    mirrorTruncate: ({ desk, size }) => change(desk, () => mirror.truncate(desk, size)),
    mirrorRewrite: ({ desk, step, bytes }) =>
      step === 'commit'
        ? change(desk, () => mirror.rewrite(desk, step, bytes))
        : queue(desk, () => mirror.rewrite(desk, step, bytes)),

    blobWrite: (part) =>
      part.last ? change(part.desk, () => blobs.write(part)) : queue(part.desk, () => blobs.write(part)),
    blobRead: ({ desk, folder, name, offset, length }) => blobs.read(desk, folder, name, offset, length),
    blobList: ({ desk, folder }) => blobs.list(desk, folder),
    blobRemove: ({ desk, names }) => queue(desk, () => blobs.removePages(desk, names)),

    volumes: async ({ pick }) => ok({ volumes: await places.list(pick) }),
    follow: ({ desk, token }) => follow.ask(desk, token),
    backup: async ({ desk, token }) => {
      const volume = places.folderOf(token)
      if (volume === undefined) return err({ type: 'HostRefused', reason: 'this place was not offered' })
      return queue(`backup ${desk}`, () => backUpDesk(context, desk, volume))
    },

    fileOpen: ({ name, token }) => files.open(name, token),
    fileWrite: ({ file, bytes }) => queue(file, () => files.write(file, bytes)),
    fileClose: ({ file }) => queue(file, () => files.close(file)),
    fileAbandon: ({ file }) => queue(file, () => files.abandon(file)),

    renew: () => {
      context.renew()
      return Promise.resolve(ok({}))
    },
    /** The Node side itself never tells a window to lock; the two hosts do, each in its own way. */
    onLock: () => () => undefined,
  }
  return { host, follow }

  async function forget(desk: string): Promise<Result<Done, HostError>> {
    const read = await settings.read()
    if (!read.ok) return read
    return settings.write({ desks: read.value.desks.filter((known) => known.desk !== desk) })
  }

  async function desksWithJournal(): Promise<{ desk: string; journalBytes: number }[]> {
    const names = await fs.readdir(join(dataFolder, 'desks')).catch((cause: unknown) => {
      if (isMissing(cause)) return []
      throw cause
    })
    const found = await Promise.all(
      names
        .filter((name) => DESK.test(name))
        .map(async (desk) => {
          const journal = await fs.stat(join(deskFolder(context, desk), JOURNAL)).catch(() => null)
          return journal === null ? [] : [{ desk, journalBytes: journal.size }]
        }),
    )
    return found.flat()
  }
}
