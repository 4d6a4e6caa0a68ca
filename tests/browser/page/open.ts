import { execFile } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join, normalize, resolve } from 'node:path'
import { promisify } from 'node:util'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { makeHost } from '../../../electron/node/nodeHost'
import { realContext } from '../../../electron/node/realContext'
import type { Host, HostCall } from '../../../shared/host'
import { testArguments, testBrowser } from '../harness/browser'
import { processesWith } from '../harness/processes'
import { decode, encode } from './bridgeHost'
import type {} from './main'

/**
 * The store's page in a real browser over the real Node side: files of a data folder that outlive the window, and a
 * profile that outlives the browser.
 */
/** Each test worker builds its own: two at once would empty each other's folder. */
const built = join('.cache', `test-page-${process.env['TEST_WORKER_INDEX'] ?? '0'}`)
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.svg': 'image/svg+xml' }
const policy =
  "default-src 'none'; script-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'self'; " +
  "base-uri 'none'; require-trusted-types-for 'script'; trusted-types lifeboat"

export async function buildPage(): Promise<void> {
  const vite = join('node_modules', 'vite', 'bin', 'vite.js')
  await promisify(execFile)(process.execPath, [
    vite,
    'build',
    '-c',
    'tests/browser/page/vite.config.ts',
    '--outDir',
    resolve(built),
  ])
}

export interface Machine {
  dataFolder: string
  profile: string
  port: number
  end(): Promise<void>
}

/** A machine: its files, its browser profile, and a server of the page at an origin that stays. */
export async function aMachine(): Promise<Machine> {
  const server = await servePage()
  const address = server.address()
  const folders = [await mkdtemp(join(tmpdir(), 'lifeboat-store-')), await mkdtemp(join(tmpdir(), 'lifeboat-profile-'))]
  const [dataFolder = '', profile = ''] = folders
  return {
    dataFolder,
    profile,
    port: typeof address === 'object' && address !== null ? address.port : 0,
    end: async () => {
      await new Promise((done) => server.close(done))
      for (const folder of folders) await rm(folder, { recursive: true, force: true })
    },
  }
}

function servePage(): Promise<Server> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://page').pathname))
    const file = join(built, path === '/' ? 'index.html' : path)
    readFile(file).then(
      (bytes) => {
        response.writeHead(200, {
          'content-type': types[extname(file)] ?? 'application/octet-stream',
          'content-security-policy': policy,
        })
        response.end(bytes)
      },
      () => response.writeHead(404).end(),
    )
  })
  return new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(server)))
}

export interface StorePage {
  page: Page
  context: BrowserContext
  host: Host
  /** what the content policy stopped or a script threw */
  faults: string[]
  /** another window of the same browser */
  second(): Promise<Page>
  /** SIGKILL of the browser, as a pulled plug */
  kill(): Promise<void>
  close(): Promise<void>
}

/** Opens the page in the machine's profile. `mark` is what the operating system calls the machine. */
export async function openPage(machine: Machine, mark = 'this-machine'): Promise<StorePage> {
  const { host } = makeHost({
    ...realContext({ host: 'browser', version: '0.1.0', renew: () => undefined, requestsBlocked: () => 0 }),
    dataFolder: machine.dataFolder,
    outboxFolder: join(machine.dataFolder, 'outbox'),
    machineMark: () => Promise.resolve(mark),
    volumeFolders: () => Promise.resolve([]),
  })
  const executablePath = await testBrowser()
  const context = await chromium.launchPersistentContext(machine.profile, {
    ...(executablePath === null ? {} : { executablePath }),
    args: [...testArguments],
  })
  const faults: string[] = []
  await context.exposeFunction('lifeboatHost', async (call: string, ask: string) => {
    const answer = host[call as HostCall] as (ask: unknown) => Promise<unknown>
    return encode(await answer(decode(ask)))
  })
  const visit = async (page: Page): Promise<Page> => {
    page.on('pageerror', (error) => faults.push(`${error.name}: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`${message.text()} ${JSON.stringify(message.location())}`)
    })
    await page.goto(`http://localhost:${machine.port}/`)
    await page.waitForFunction(() => 'lifeboat' in window)
    return page
  }
  const page = await visit(context.pages()[0] ?? (await context.newPage()))
  return {
    page,
    context,
    host,
    faults,
    second: async () => visit(await context.newPage()),
    kill: async () => {
      const closed = new Promise<void>((done) => context.once('close', () => done()))
      for (const pid of await processesWith(`--user-data-dir=${machine.profile}`)) endProcess(pid)
      await closed
    },
    close: () => context.close(),
  }
}

/** One of them ends with another: gone already is as good. */
function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ESRCH')) throw cause
  }
}

/** The journal file of a machine's desk. */
export const journalOf = (machine: Machine, desk: string): string =>
  join(machine.dataFolder, 'desks', desk, 'journal.lbj')
