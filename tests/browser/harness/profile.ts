import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, _electron, type BrowserContext, type Page } from '@playwright/test'
import { testArguments, testBrowser } from './browser'
import { inElectron, type HostProcess } from './hostProcess'
import { processesWith } from './processes'

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
  /** SIGKILL of the window's program and its children, as a pulled plug; resolves when the window is gone */
  kill(): Promise<void>
  close(): Promise<void>
}

export const freshProfile = (): Promise<string> => mkdtemp(join(tmpdir(), 'lifeboat-profile-'))

/** A copy of the profile of a ready desk: keying a whole desk anew for each test would take minutes. */
export async function copyProfile(profile: string): Promise<string> {
  const copy = await freshProfile()
  await cp(profile, copy, { recursive: true, filter: (name) => !isLock(name) })
  return copy
}

/**
 * Opens the built window in a profile that stays on disk, so that a killed program can be opened again.
 * In the project `electron` the same window opens in Electron.
 */
export async function openWindow(host: HostProcess, profile?: string): Promise<OpenWindow> {
  const folder = profile ?? (await freshProfile())
  // A killed Chromium leaves its lock; nothing holds it, since the process is gone.
  for (const name of locks) await rm(join(folder, name), { force: true })
  return inElectron ? openElectron(host, folder) : openBrowser(host, folder)
}

async function openBrowser(host: HostProcess, profile: string): Promise<OpenWindow> {
  const executablePath = await testBrowser()
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath === null ? {} : { executablePath }),
    args: [...testArguments, ...hostArguments(host.port)],
    viewport: { width: 1280, height: 720 },
  })
  const page = context.pages()[0] ?? (await context.newPage())
  const faults = gatherFaults(page)
  await page.goto(host.address)
  const kill = async (): Promise<void> => {
    const closed = new Promise<void>((done) => context.once('close', () => done()))
    for (const pid of await processesWith(`--user-data-dir=${profile}`)) endHard(pid)
    await closed
  }
  return { context, page, profile, faults, kill, close: () => context.close() }
}

async function openElectron(host: HostProcess, profile: string): Promise<OpenWindow> {
  const program = await _electron.launch({
    args: ['.', ...testArguments],
    env: definedOnly({ ...process.env, ...host.env, LIFEBOAT_PROFILE: profile }),
  })
  const page = await program.firstWindow()
  const faults = gatherFaults(page)
  await page.setViewportSize({ width: 1280, height: 720 })
  const kill = async (): Promise<void> => {
    const closed = new Promise<void>((done) => program.once('close', () => done()))
    program.process().kill('SIGKILL')
    await closed
  }
  return { context: program.context(), page, profile, faults, kill, close: () => program.close() }
}

/** A page that is renewed by the lock goes on being watched: the listeners are the page's, not the document's. */
function gatherFaults(page: Page): string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`${error.name}: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  return faults
}

const locks = ['SingletonLock', 'SingletonCookie', 'SingletonSocket']
const isLock = (name: string): boolean => locks.some((lock) => name.endsWith(lock))

const definedOnly = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))

function endHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // gone meanwhile, with the browser that it belonged to
  }
}
