import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, type Page } from '@playwright/test'
import { aBacklog, type Backlog } from '../../backlog/backlog'
import { startHost, type HostProcess } from '../../browser/harness/hostProcess'
import { openWindow, type OpenWindow } from '../../browser/harness/profile'
import { bundleOf, PASSPHRASE } from '../../unit/exchange/aBundle'
import { joinFrom } from '../twoLaptops'
import { watchTasks } from './calm'

/** The morning after the backlog ends, at its port. */
const MORNING = '2026-11-24T08:00:00-06:00'
/** When the window stands again after it was killed. */
const LATER = '2026-11-24T10:00:00-06:00'
const ZONE = 'America/Chicago'
export const TODAY = '2026-11-24'
export const BACK_PASSPHRASE = 'estuary granite pelican orbit'

/** What three laptops keyed in seventeen days, brought back from a bundle onto a further laptop. */
export interface BackDesk {
  backlog: Backlog
  host: HostProcess
  window: OpenWindow
  /** what `lifeboat restore` said */
  said: string
}

/** Typed on three laptops → a bundle → `lifeboat restore` → a mirror folder → the window, at a fixed morning. */
export async function backDesk(entries: number): Promise<BackDesk> {
  const backlog = aBacklog({ entries, laptops: 3 })
  const { folder, said } = await mirrorOf(backlog)
  const host = await startHost()
  const window = await openWindow(host)
  await openAt(window.page, host, MORNING)
  await joinFrom({ host, window }, folder, BACK_PASSPHRASE)
  await expect(window.page.getByRole('heading', { name: 'What is next' })).toBeVisible({ timeout: 60_000 })
  return { backlog, host, window, said }
}

/** After the window was killed: the same profile, the same data folder, later that morning. */
export async function openedAgain({ host, window }: BackDesk): Promise<OpenWindow> {
  const again = await openWindow(host, window.profile)
  await openAt(again.page, host, LATER)
  return again
}

async function openAt(page: Page, host: HostProcess, moment: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setTimezoneOverride', { timezoneId: ZONE })
  await page.clock.install({ time: new Date(moment) })
  await watchTasks(page)
  await page.goto(host.address)
}

async function mirrorOf({ laptops, items }: Backlog): Promise<{ folder: string; said: string }> {
  const [first] = laptops
  if (first === undefined) throw new Error('No laptop')
  const work = await mkdtemp(join(tmpdir(), 'lifeboat-day17-'))
  const at = (name: string) => join(work, name)
  await writeFile(at('home.age'), await bundleOf(first.source(items)))
  await writeFile(at('words'), `${PASSPHRASE}\n`)
  await writeFile(at('new-words'), `${BACK_PASSPHRASE}\n`)
  const secrets = ['--passphrase-file', at('words'), '--new-passphrase-file', at('new-words')]
  const { stdout } = await promisify(execFile)(process.execPath, [
    resolve('dist', 'office', 'lifeboat.js'),
    ...['restore', at('home.age'), '--to', at('mirror'), ...secrets],
  ])
  return { folder: at('mirror'), said: stdout }
}
