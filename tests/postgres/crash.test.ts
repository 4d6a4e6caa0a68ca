import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openEmbedded } from '../../office/receive/embedded'
import type { Database } from '../../office/receive/database'
import { aBacklog, type Backlog } from '../backlog/backlog'
import { bundleOf, PASSPHRASE } from '../unit/exchange/aBundle'
import { engines, serverEngine } from './engines'
import { real, tables, taken, trust, wordsOf, zipOf } from './taking'

const folder = mkdtempSync(join(tmpdir(), 'lifeboat-crash-'))
const passphrase = join(folder, 'words.txt')
let backlog: Backlog
let paths: string[]
let expected: Record<string, string[]>

/** What the moment of killing cannot change: all but the names and hashes of the files. */
const withoutFiles = ({ bundle: _, ...rest }: Record<string, string[]>) => rest

beforeAll(async () => {
  backlog = aBacklog({ entries: 240, laptops: 2 })
  writeFileSync(passphrase, `${PASSPHRASE}\n`)
  paths = []
  for (const laptop of backlog.laptops) {
    const path = join(folder, `${laptop.device}.age`)
    writeFileSync(path, await bundleOf(real(laptop.source())))
    paths.push(path)
  }
  const calm = engines('receive_calm')[1]
  if (calm === undefined) throw new Error('no embedded engine')
  const db = await calm.fresh()
  await trust(db, backlog.laptops)
  for (const laptop of backlog.laptops) await taken(db, await zipOf(real(laptop.source())))
  expected = withoutFiles(await tables(db))
  await calm.end()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The command as a process of its own; resolves with its exit code, null where it was killed. */
function command(to: readonly string[]) {
  const args = ['receive', ...paths, ...to, '--passphrase-file', passphrase]
  const child = spawn(process.execPath, ['--import', 'tsx', 'office/lifeboat.ts', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  child.stdout.on('data', (part: Buffer) => said.push(part.toString()))
  child.stderr.on('data', (part: Buffer) => said.push(part.toString()))
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)))
  return { ended, said, kill: () => child.kill('SIGKILL') }
}

/** Kills the command at random moments of the time that it takes undisturbed, then lets it finish. */
async function killing(to: readonly string[], times: number): Promise<number[]> {
  const moments: number[] = []
  const began = performance.now()
  const whole = command([...to, ...backlog.laptops.flatMap((laptop) => ['--trust', wordsOf(laptop)])])
  const first = wait(900).then(() => whole.kill())
  await Promise.all([whole.ended, first])
  const most = Math.max(1_500, (performance.now() - began) * 2)
  for (let n = 0; n < times; n += 1) {
    const moment = 300 + Math.random() * most
    moments.push(Math.round(moment))
    const run = command([...to, ...backlog.laptops.flatMap((laptop) => ['--trust', wordsOf(laptop)])])
    const ended = await Promise.race([run.ended.then(() => true), wait(moment).then(() => false)])
    if (!ended) run.kill()
    await run.ended
  }
  const last = command([...to, ...backlog.laptops.flatMap((laptop) => ['--trust', wordsOf(laptop)])])
  expect([await last.ended, last.said.join('')]).toEqual([0, expect.stringContaining('ok')])
  return moments
}

describe('killed in the middle', () => {
  const server = serverEngine('receive_crash')
  afterAll(() => server.end())

  test.skipIf(!server.there)('the tables of the server are as if nothing had happened', async () => {
    await server.cleared()
    const moments = await killing(server.args(), 4)
    const db = await server.another()
    expect(withoutFiles(await tables(db as Database)), `killed after ${moments.join(', ')} ms`).toEqual(expected)
  })

  test('those in a folder too', async () => {
    const own = join(folder, 'embedded')
    const moments = await killing(['--folder', own], 2)
    const db = await openEmbedded(own, 1_000)
    if (!db.ok) throw new Error(JSON.stringify(db.error))
    expect(withoutFiles(await tables(db.value)), `killed after ${moments.join(', ')} ms`).toEqual(expected)
    await db.value.close()
  })
})

describe('two receivers at once', () => {
  const server = serverEngine('receive_twice')
  afterAll(() => server.end())

  test.skipIf(!server.there)('with the same bundles leave the tables of one', async () => {
    await server.cleared()
    const trusted = backlog.laptops.flatMap((laptop) => ['--trust', wordsOf(laptop)])
    const both = [command([...server.args(), ...trusted]), command([...server.args(), ...trusted])]
    expect(await Promise.all(both.map(({ ended }) => ended)), both.map(({ said }) => said.join('')).join('\n')).toEqual(
      [0, 0],
    )
    expect(withoutFiles(await tables((await server.another()) as Database))).toEqual(expected)
  })

  test.skipIf(!server.there)('with a bundle each, in one process or two, leave the tables of both', async () => {
    const one = await server.fresh()
    const two = (await server.another()) as Database
    await trust(one, backlog.laptops)
    const files = await Promise.all(backlog.laptops.map((laptop) => zipOf(real(laptop.source()))))
    const [first, second] = files
    if (first === undefined || second === undefined) throw new Error('two bundles')
    await Promise.all([taken(one, first), taken(two, second)])
    expect(withoutFiles(await tables(one))).toEqual(expected)
    // Places in the order of changes are each given once, without a gap.
    const places = await one.rows<{ ordinal: number }>('select ordinal::integer from lifeboat.taking order by 1')
    expect(places.map(({ ordinal }) => ordinal)).toEqual([1, 2])
  })

  test('a second program waits for the folder, and says who has it', async () => {
    const own = join(folder, 'busy')
    const holder = await openEmbedded(own, 1_000)
    if (!holder.ok) throw new Error(JSON.stringify(holder.error))
    expect(await openEmbedded(own, 300)).toEqual({
      ok: false,
      error: { type: 'FolderInUse', folder: own, process: process.pid },
    })
    await holder.value.close()
  })
})
