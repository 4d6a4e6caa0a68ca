import { execFile } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { contentPolicy } from '../../../electron/contentPolicy'
import type {} from './page/main'

/** The entry screens on a desk in memory, under the product's own content policy. */
const built = join('.cache', `form-page-${process.env['TEST_WORKER_INDEX'] ?? '0'}`)
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

export async function buildForm(): Promise<void> {
  const vite = join('node_modules', 'vite', 'bin', 'vite.js')
  const args = ['build', '-c', 'tests/browser/form/page/vite.config.ts', '--outDir', resolve(built)]
  await promisify(execFile)(process.execPath, [vite, ...args])
}

export function serveForm(): Promise<Server> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://page').pathname))
    const file = join(built, path === '/' ? 'index.html' : path)
    readFile(file).then(
      (bytes) => {
        const type = types[extname(file)] ?? 'application/octet-stream'
        response.writeHead(200, { 'content-type': type, 'content-security-policy': contentPolicy }).end(bytes)
      },
      () => response.writeHead(404).end(),
    )
  })
  return new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(server)))
}

const kitFile = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(join('assets', 'drill', `${name}.json`), 'utf8')) as unknown

/** A fresh desk with the drill kit. What the policy stopped or a script threw is in `faults`. */
export async function openForm(page: Page, server: Server, writeMs = 3): Promise<{ faults: string[] }> {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`${error.name}: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  const wish = {
    firm: await kitFile('firm'),
    importers: await kitFile('importers'),
    contacts: await kitFile('contacts'),
    products: await kitFile('products'),
    writeMs,
  }
  await page.addInitScript((kit) => {
    window.formWish = kit
    // The dialog of the operating system: the test says that it was closed.
    window.print = () => setTimeout(() => window.dispatchEvent(new Event('afterprint')), 20)
  }, wish)
  const address = server.address()
  await page.goto(`http://localhost:${typeof address === 'object' && address !== null ? address.port : 0}/`)
  await page.waitForFunction(() => 'form' in window)
  return { faults }
}
