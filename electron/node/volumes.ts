import { userInfo } from 'node:os'
import { basename, delimiter, dirname, join } from 'node:path'
import type { FileSystem, HostContext } from './context'
import { freeBytes } from './failure'

/** The folders under which each platform shows sticks and other media. */
const mountParents = (platform: NodeJS.Platform, user: string): string[] =>
  platform === 'darwin' ? ['/Volumes'] : ['/media', join('/media', user), join('/run/media', user)]

/** Media that are there now. `LIFEBOAT_VOLUMES` names folders instead (tests, and media mounted elsewhere). */
export async function mountedVolumes(
  fs: FileSystem,
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
): Promise<string[]> {
  const named = env['LIFEBOAT_VOLUMES']
  if (named !== undefined) return existing(fs, named.split(delimiter).filter(Boolean))
  if (platform === 'win32')
    return existing(
      fs,
      [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:\\`),
    )
  const found: string[] = []
  for (const parent of mountParents(platform, userInfo().username))
    for (const child of await fs.readdir(parent).catch(() => []))
      if (await isMountPoint(fs, join(parent, child))) found.push(join(parent, child))
  return found
}

async function existing(fs: FileSystem, folders: string[]): Promise<string[]> {
  const there = await Promise.all(
    folders.map((folder) =>
      fs.stat(folder).then(
        (s) => s.isDirectory(),
        () => false,
      ),
    ),
  )
  return folders.filter((_, i) => there[i])
}

async function isMountPoint(fs: FileSystem, folder: string): Promise<boolean> {
  try {
    const [self, parent] = await Promise.all([fs.stat(folder), fs.stat(dirname(folder))])
    return self.isDirectory() && self.dev !== parent.dev
  } catch {
    return false
  }
}

/** `E:` for a Windows drive, else the folder's own name. */
export const labelOf = (folder: string): string => basename(folder) || folder.replace(/[\\/]+$/u, '')

export interface Volume {
  token: string
  label: string
  freeBytes: number | null
}

/** Hands out tokens for folders and keeps the paths. */
export interface Volumes {
  list(pick: boolean): Promise<Volume[]>
  folderOf(token: string): string | undefined
}

export function volumes(context: HostContext): Volumes {
  const tokenByFolder = new Map<string, string>()
  const picked = new Set<string>()

  const tokenOf = (folder: string): string => {
    const token = tokenByFolder.get(folder) ?? context.randomHex(16)
    tokenByFolder.set(folder, token)
    return token
  }

  return {
    list: async (pick) => {
      if (pick && context.pickFolder !== undefined) {
        const folder = await context.pickFolder()
        if (folder !== null) picked.add(folder)
      }
      const folders = [...new Set([...(await context.volumeFolders()), ...picked])]
      return Promise.all(
        folders.map(async (folder) => ({
          token: tokenOf(folder),
          label: labelOf(folder),
          freeBytes: await freeBytes(context.fs, folder),
        })),
      )
    },
    folderOf: (token) => [...tokenByFolder].find(([, known]) => known === token)?.[0],
  }
}
