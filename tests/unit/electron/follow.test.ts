import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { HostContext } from '../../../electron/node/context'
import { makeHost } from '../../../electron/node/nodeHost'
import { encodeFrame } from '../../../shared/journal/frames'
import { aContext, bytesOf, DESK, valueOf } from './hostFixture'

const item = (sequence: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array(encodeFrame({ type: 'item', device: '0123456789', sequence, payload: bytesOf(`item ${sequence}`) }))

/** A host with a stick chosen as the second mirror of the desk. */
async function aFollowedDesk() {
  const context = await aContext()
  const stick = join(context.dataFolder, '..', 'STICK')
  await mkdir(stick, { recursive: true })
  const withStick: HostContext = { ...context, volumeFolders: () => Promise.resolve([stick]) }
  const { host, follow } = makeHost(withStick)
  let size = 0
  const append = async (bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
    size = valueOf(await host.mirrorAppend({ desk: DESK, at: size, bytes })).size
  }
  const token = valueOf(await host.volumes({ pick: false })).volumes[0]?.token ?? ''
  const copy = join(stick, 'Lifeboat', DESK)
  const primary = join(context.dataFolder, 'desks', DESK, 'journal.lbj')
  return { context: withStick, host, follow, append, token, stick, copy, primary, journal: join(copy, 'journal.lbj') }
}

test('without a second mirror there is nothing to be behind', async () => {
  const { host } = await aFollowedDesk()
  expect(valueOf(await host.follow({ desk: DESK }))).toEqual({ label: null, behindItems: null, problem: null })
})

test('the stick gets what was there, then what is appended, pages before the items that name them', async () => {
  const { host, follow, append, token, copy, journal, primary } = await aFollowedDesk()
  await append(item(1))
  expect(valueOf(await host.follow({ desk: DESK, token }))).toEqual({ label: 'STICK', behindItems: 0, problem: null })
  valueOf(
    await host.blobWrite({ desk: DESK, folder: 'pages', name: 'p1', index: 0, last: true, bytes: bytesOf('page') }),
  )
  await append(item(2))
  await follow.settled()
  expect(await readFile(journal)).toEqual(await readFile(primary))
  expect(await readFile(join(copy, 'pages', 'p1'), 'utf8')).toBe('page')
})

test('a pulled stick never holds up the primary; put back, it catches up', async () => {
  const { host, follow, append, token, stick, journal, primary } = await aFollowedDesk()
  await append(item(1))
  await host.follow({ desk: DESK, token })
  await rm(stick, { recursive: true })
  await append(item(2))
  await append(item(3))
  await follow.settled()
  const state = valueOf(await host.follow({ desk: DESK }))
  expect(state).toEqual({ label: 'STICK', behindItems: null, problem: 'STICK is not there' })
  await mkdir(stick)
  expect(valueOf(await host.follow({ desk: DESK })).behindItems).toBe(3)
  await append(item(4))
  await follow.settled()
  expect(await readFile(journal)).toEqual(await readFile(primary))
  expect(valueOf(await host.follow({ desk: DESK }))).toEqual({ label: 'STICK', behindItems: 0, problem: null })
})

test('items that the stick lacks are counted', async () => {
  const { host, append, token, journal } = await aFollowedDesk()
  await append(item(1))
  await append(item(2))
  await append(item(3))
  await host.follow({ desk: DESK, token })
  await writeFile(journal, item(1))
  expect(valueOf(await host.follow({ desk: DESK })).behindItems).toBe(2)
})

test('a stick that holds more than this laptop is not written to', async () => {
  const { host, append, token, copy, journal } = await aFollowedDesk()
  await append(item(1))
  await mkdir(copy, { recursive: true })
  const more = Buffer.concat([item(1), item(2)])
  await writeFile(journal, more)
  const state = valueOf(await host.follow({ desk: DESK, token }))
  expect(state.problem).toContain('holds more than this laptop')
  expect(await readFile(journal)).toEqual(more)
})

test('another journal on the stick is kept aside, not overwritten', async () => {
  const { host, append, token, copy, journal, primary } = await aFollowedDesk()
  await append(item(1))
  await mkdir(copy, { recursive: true })
  await writeFile(journal, item(7))
  await host.follow({ desk: DESK, token })
  expect(await readFile(journal)).toEqual(await readFile(primary))
  const kept = (await readdir(copy)).find((name) => name.startsWith('replaced-'))
  expect(await readFile(join(copy, kept ?? ''))).toEqual(Buffer.from(item(7)))
})

test('the choice outlives the host, and can be ended', async () => {
  const { context, host, append, token, journal, primary } = await aFollowedDesk()
  await append(item(1))
  await host.follow({ desk: DESK, token })
  const later = makeHost(context)
  valueOf(await later.host.mirrorAppend({ desk: DESK, at: item(1).length, bytes: item(2) }))
  await later.follow.settled()
  expect(await readFile(journal)).toEqual(await readFile(primary))
  expect(valueOf(await later.host.follow({ desk: DESK, token: null })).label).toBeNull()
})

test('a place that was never offered is refused', async () => {
  const { host } = await aFollowedDesk()
  expect(await host.follow({ desk: DESK, token: '/etc' })).toMatchObject({
    ok: false,
    error: { type: 'HostRefused' },
  })
})
