import { join } from 'node:path'
import { z } from 'zod'
import type { Answer, HostError } from '../../shared/host'
import { err, ok, type Result } from '../../shared/result'
import { deskFolder, type Done, type HostContext } from './context'
import { replaceFile } from './durable'
import { attempt, isMissing } from './failure'
import { copyJournal, countItemsBehind, copyMissingFiles } from './secondCopy'
import { labelOf, type Volumes } from './volumes'

const Chosen = z.record(z.string(), z.string())

export interface Follower {
  /** The primary has changed: copy what is new, soon and in the background. */
  nudge(desk: string): void
  ask(desk: string, token: string | null | undefined): Promise<Result<Answer<'follow'>, HostError>>
  /** Resolves when no copying is under way (before the program ends, and in tests). */
  settled(): Promise<void>
}

/**
 * The second mirror: a stick or another folder that follows the primary asynchronously. It never delays the primary,
 * and it never overwrites a copy that holds more than this laptop: that copy is the news, not the laptop (decision 9).
 * Which folder follows which desk is kept beside the settings, so that it goes on after a restart.
 */
export function follower(context: HostContext, volumes: Volumes): Follower {
  const { fs, dataFolder } = context
  const file = join(dataFolder, 'second-mirrors.json')
  const problems = new Map<string, string>()
  const running = new Map<string, Promise<void>>()
  const again = new Set<string>()
  let chosen: Promise<Map<string, string>> | undefined

  const chosenFolders = (): Promise<Map<string, string>> => (chosen ??= readChosen())
  const placeOf = (folder: string, desk: string): string => join(folder, 'Lifeboat', desk)

  return {
    nudge: (desk) => void start(desk),
    ask: (desk, token) =>
      attempt(fs, 'the second mirror', dataFolder, async () => {
        if (token !== undefined) {
          const changed = await choose(desk, token)
          if (!changed.ok) return changed
          if (token !== null) await start(desk)
        }
        return ok(await state(desk))
      }),
    settled: async () => {
      await Promise.all(running.values())
    },
  }

  async function choose(desk: string, token: string | null): Promise<Result<Done, HostError>> {
    const folders = await chosenFolders()
    problems.delete(desk)
    if (token === null) folders.delete(desk)
    else {
      const folder = volumes.folderOf(token)
      if (folder === undefined) return err({ type: 'HostRefused', reason: 'this place was not offered' })
      folders.set(desk, folder)
    }
    await replaceFile(fs, file, new TextEncoder().encode(JSON.stringify(Object.fromEntries(folders))))
    return ok({})
  }

  /** Copies in the background; a nudge during a copy makes one more round afterwards. */
  function start(desk: string): Promise<void> {
    const under = running.get(desk)
    if (under !== undefined) {
      again.add(desk)
      return under
    }
    const work = rounds(desk).finally(() => running.delete(desk))
    running.set(desk, work)
    return work
  }

  async function rounds(desk: string): Promise<void> {
    do {
      again.delete(desk)
      const folder = (await chosenFolders()).get(desk)
      if (folder === undefined) return
      const problem = await oneRound(desk, folder)
      if (problem === null) problems.delete(desk)
      else problems.set(desk, problem)
    } while (again.has(desk))
  }

  async function oneRound(desk: string, folder: string): Promise<string | null> {
    if (!(await isThere(folder))) return `${labelOf(folder)} is not there`
    try {
      const from = deskFolder(context, desk)
      const to = placeOf(folder, desk)
      // Pages and documents first: what an item refers to is there before the item.
      for (const kind of ['pages', 'blobs']) await copyMissingFiles(fs, join(from, kind), join(to, kind))
      return await copyJournal(context, from, to)
    } catch (cause) {
      return cause instanceof Error ? cause.message : String(cause)
    }
  }

  async function state(desk: string): Promise<Answer<'follow'>> {
    const folder = (await chosenFolders()).get(desk)
    if (folder === undefined) return { label: null, behindItems: null, problem: null }
    const behindItems = (await isThere(folder))
      ? await countItemsBehind(fs, deskFolder(context, desk), placeOf(folder, desk))
      : null
    const problem = problems.get(desk) ?? (behindItems === null ? `${labelOf(folder)} is not there` : null)
    return { label: labelOf(folder), behindItems, problem }
  }

  async function isThere(folder: string): Promise<boolean> {
    return fs.stat(folder).then(
      (s) => s.isDirectory(),
      () => false,
    )
  }

  async function readChosen(): Promise<Map<string, string>> {
    try {
      const parsed = Chosen.safeParse(JSON.parse(await fs.readFile(file, 'utf8')))
      return new Map(Object.entries(parsed.data ?? {}))
    } catch (cause) {
      if (isMissing(cause) || cause instanceof SyntaxError) return new Map()
      throw cause
    }
  }
}
