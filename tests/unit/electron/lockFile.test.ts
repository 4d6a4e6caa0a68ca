import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { deskFolder } from '../../../electron/node/context'
import { deskLocks, type Processes } from '../../../electron/node/lockFile'
import { aContext, DESK, valueOf } from './hostFixture'

const processes = (ownPid: number, living: Record<number, string>): Processes => ({
  ownPid,
  isAlive: (pid) => pid in living,
  startOf: (pid) => living[pid] ?? null,
  bootedAt: () => Date.UTC(2026, 10, 23),
})
const both = { 100: 'started 1', 200: 'started 2' }

test('of two hosts on one data folder one holds the desk; the other gets it when it is given back', async () => {
  const context = await aContext()
  const [first, second] = [deskLocks(context, processes(100, both)), deskLocks(context, processes(200, both))]
  expect(valueOf(await first.take(DESK)).held).toBe(true)
  expect(valueOf(await second.take(DESK)).held).toBe(false)
  valueOf(await second.release(DESK)) // not its own: stays
  expect(valueOf(await second.take(DESK)).held).toBe(false)
  valueOf(await first.release(DESK))
  expect(valueOf(await second.take(DESK)).held).toBe(true)
})

test('a host that holds the desk may take it again, for another window of its own', async () => {
  const first = deskLocks(await aContext(), processes(100, both))
  expect(valueOf(await first.take(DESK)).held).toBe(true)
  expect(valueOf(await first.take(DESK)).held).toBe(true)
})

test.each([
  ['its holder is dead', { 200: 'started 2' }],
  ['its number now belongs to another process', { 100: 'started 9', 200: 'started 2' }],
])('a lock is stale when %s', async (_why, living) => {
  const context = await aContext()
  await deskLocks(context, processes(100, both)).take(DESK)
  expect(valueOf(await deskLocks(context, processes(200, living)).take(DESK)).held).toBe(true)
})

test('a lock from before the machine started is stale, whatever runs under its number now', async () => {
  const context = await aContext({ now: () => Date.UTC(2026, 10, 20) })
  await deskLocks(context, processes(100, both)).take(DESK)
  expect(valueOf(await deskLocks(context, processes(200, both)).take(DESK)).held).toBe(true)
})

test('half a lock file, left by a killed host, does not keep anybody out', async () => {
  const context = await aContext()
  await mkdir(deskFolder(context, DESK), { recursive: true })
  await writeFile(join(deskFolder(context, DESK), 'lock'), '{"pid": 10')
  expect(valueOf(await deskLocks(context, processes(200, both)).take(DESK)).held).toBe(true)
  expect(await readFile(join(deskFolder(context, DESK), 'lock'), 'utf8')).toContain('"pid":200')
})
