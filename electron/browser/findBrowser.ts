import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where each platform keeps Chrome, Edge and Chromium, in this order; on Linux by name on the search path. */
const linuxNames = ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chromium', 'chromium-browser']
const macApps = ['Google Chrome', 'Microsoft Edge', 'Chromium']
const windowsPlaces = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']

/**
 * An installed browser that can be Lifeboat's window; null when there is none. `LIFEBOAT_BROWSER` comes first, and a
 * wrong one is an error in itself: null rather than another browser than the one asked for.
 */
export function findBrowser(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  isThere: (file: string) => boolean = existsSync,
): string | null {
  const asked = env['LIFEBOAT_BROWSER']
  if (asked !== undefined && asked !== '') return isThere(asked) ? asked : null
  return candidates(platform, env).find(isThere) ?? null
}

function candidates(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'win32')
    return [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => windowsPlaces.map((place) => `${folder}\\${place}`))
  if (platform === 'darwin')
    return ['/Applications', join(env['HOME'] ?? '/', 'Applications')].flatMap((folder) =>
      macApps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`),
    )
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean)
  return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)))
}
