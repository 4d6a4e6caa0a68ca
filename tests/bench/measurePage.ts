import { execFileSync, spawn } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type Page } from '@playwright/test'
import { testArguments, testBrowser } from '../browser/harness/browser'
import { hostArguments } from '../browser/harness/profile'

/** The measuring pages, built as the window is, behind the real browser host with its real content policy. */
export interface Measuring {
  /** Work in a fresh page; `global` is what the page hangs on its window when it is ready. */
  withPage<T>(work: (page: Page) => Promise<T>): Promise<T>
  end(): Promise<void>
}

export async function measurePage(file: string, global: string): Promise<Measuring> {
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '-c', 'tests/bench/page/vite.config.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const serving = spawn(process.execPath, ['--import', 'tsx', 'tests/bench/page/serve.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [port, token] = await firstLine(serving.stdout)
  const executablePath = await testBrowser()
  const profile = await mkdtemp(join(tmpdir(), 'lifeboat-bench-'))
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath === null ? {} : { executablePath }),
    args: [...testArguments, ...hostArguments(Number(port))],
  })
  return {
    async withPage(work) {
      const page = await context.newPage()
      page.on('pageerror', (error) => process.stderr.write(`${error.message}\n`))
      await page.goto(`http://lifeboat.localhost:47615/${file}#token=${token}`)
      await page.waitForFunction((name) => name in window, global)
      const result = await work(page)
      await page.close()
      return result
    },
    async end() {
      await context.close()
      serving.kill()
    },
  }
}

async function firstLine(output: NodeJS.ReadableStream): Promise<string[]> {
  for await (const line of createInterface({ input: output })) return line.split(' ')
  throw new Error('the host ended without saying where it is')
}

export const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** Two decimals: more would be noise. */
export const ratio = (a: number, b: number): number => Math.round((a / b) * 100) / 100
