import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { testArguments, testBrowser } from './browser'
import type { HostProcess } from './hostProcess'

/** The origin of the product, mapped to this host's port; every other name leads nowhere. */
export const hostArguments = (port: number): string[] => [
  `--host-resolver-rules=MAP lifeboat.localhost:47615 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
  '--unlimited-storage',
]

export interface OpenWindow {
  context: BrowserContext
  page: Page
  profile: string
  /** whatever the content policy stopped, or a script threw, since the window opened: expect it to be empty */
  faults: string[]
  /** SIGKILL of the browser's own process and its children */
  kill(): Promise<void>
  close(): Promise<void>
}

export const freshProfile = (): Promise<string> => mkdtemp(join(tmpdir(), 'lifeboat-profile-'))

/** A copy of the profile of a ready desk: keying a whole desk anew for each test would take minutes. */
export async function copyProfile(profile: string): Promise<string> {
  const copy = await freshProfile()
  await cp(profile, copy, { recursive: true, filter: (name) => !/Singleton(Lock|Cookie|Socket)$/u.test(name) })
  return copy
}

/** Opens the built window in a profile that stays on disk, so that a killed browser can be opened again. */
export async function openWindow(host: HostProcess, profile?: string): Promise<OpenWindow> {
  const folder = profile ?? (await freshProfile())
  // A killed Chromium leaves its lock; nothing holds it, since the process is gone.
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
    await rm(join(folder, name), { force: true })
  const executablePath = await testBrowser()
  const context = await chromium.launchPersistentContext(folder, {
    ...(executablePath === null ? {} : { executablePath }),
    args: [...testArguments, ...hostArguments(host.port)],
    viewport: { width: 1280, height: 720 },
  })
  const page = context.pages()[0] ?? (await context.newPage())
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`${error.name}: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  await page.goto(host.address)
  return {
    context,
    page,
    profile: folder,
    faults,
    kill: async () => {
      const closed = new Promise<void>((done) => context.once('close', () => done()))
      for (const pid of await processesOf(folder)) process.kill(pid, 'SIGKILL')
      await closed
    },
    close: () => context.close(),
  }
}

/** Linux: every process that was started with this profile folder, the browser itself first. */
async function processesOf(profile: string): Promise<number[]> {
  const found: number[] = []
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/u.test(name)) continue
    const line = await readFile(join('/proc', name, 'cmdline'), 'utf8').catch(() => '')
    if (line.includes(`--user-data-dir=${profile}`)) found.push(Number(name))
  }
  return found.sort((a, b) => a - b)
}
