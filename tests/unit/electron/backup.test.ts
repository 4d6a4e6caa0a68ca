import { createHash } from 'node:crypto'
import * as fs from 'node:fs/promises'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { FileSystem } from '../../../electron/node/context'
import { makeHost } from '../../../electron/node/nodeHost'
import { encodeFrame } from '../../../shared/journal/frames'
import { aContext, bytesOf, DESK, valueOf } from './hostFixture'

const item = (device: string, sequence: number) =>
  new Uint8Array(encodeFrame({ type: 'item', device, sequence, payload: bytesOf(`item ${sequence}`) }))

/** A desk of two laptops' items, a page and a document, and a stick to copy it to. */
async function aDeskAndAStick(files: FileSystem = fs) {
  const context = await aContext()
  const stick = join(context.dataFolder, '..', 'STICK')
  await mkdir(stick, { recursive: true })
  const { host } = makeHost({ ...context, fs: files, volumeFolders: () => Promise.resolve([stick]) })
  let size = 0
  for (const bytes of [item('AAAAAAAAAA', 1), item('BBBBBBBBBB', 1), item('AAAAAAAAAA', 2)])
    size = valueOf(await host.mirrorAppend({ desk: DESK, at: size, bytes })).size
  const blob = (folder: 'pages' | 'blobs', name: string) =>
    host.blobWrite({ desk: DESK, folder, name, index: 0, last: true, bytes: bytesOf(`${folder} ${name}`) })
  valueOf(await blob('pages', 'p1'))
  valueOf(await blob('blobs', 'd1'))
  const token = valueOf(await host.volumes({ pick: false })).volumes[0]?.token ?? ''
  return { host, token, stick, copies: join(stick, 'Lifeboat', 'backups'), size }
}

test('the copy holds every file with its sum, and says how far its journal goes', async () => {
  const { host, token, copies, size } = await aDeskAndAStick()
  const made = valueOf(await host.backup({ desk: DESK, token }))
  const [copy = ''] = await readdir(copies)
  expect(made).toMatchObject({ files: 3, bytes: size + 'pages p1'.length + 'blobs d1'.length })
  expect(made.heads).toEqual([
    { device: 'AAAAAAAAAA', sequence: 2 },
    { device: 'BBBBBBBBBB', sequence: 1 },
  ])
  const sums = await readFile(join(copies, copy, 'SHA256SUMS'), 'utf8')
  expect(made.sha256).toBe(createHash('sha256').update(sums).digest('hex'))
  for (const line of sums.trim().split('\n')) {
    const [sum, name = ''] = line.split('  ')
    const bytes = await readFile(join(copies, copy, name))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sum)
  }
})

test('a second copy stands beside the first; nothing of it is overwritten', async () => {
  const { host, token, copies } = await aDeskAndAStick()
  valueOf(await host.backup({ desk: DESK, token }))
  const again = await host.backup({ desk: DESK, token })
  // the clock of this test stands still: the same moment is the same name, and the first copy stays
  expect(again).toMatchObject({ ok: false, error: { type: 'FolderNotWritable' } })
  expect(await readdir(copies)).toHaveLength(1)
})

test('a stick that gives back other bytes than were written makes no copy', async () => {
  const lying: FileSystem = {
    ...fs,
    open: async (...given) => {
      const handle = await fs.open(...given)
      if (!String(given[0]).includes('.part') || given[1] !== 'r') return handle
      const read = handle.read.bind(handle)
      const flipped = async (bytes: Uint8Array, offset: number, length: number, position: number) => {
        const answer = await read(bytes, offset, length, position)
        if (answer.bytesRead > 0) bytes[offset] = (bytes[offset] ?? 0) ^ 1
        return answer
      }
      Object.defineProperty(handle, 'read', { value: flipped })
      return handle
    },
  }
  const { host, token, copies } = await aDeskAndAStick(lying)
  expect(await host.backup({ desk: DESK, token })).toMatchObject({
    ok: false,
    error: { type: 'FolderNotWritable', what: 'journal.lbj', reason: 'what was read back is not what was written' },
  })
  expect(await readdir(copies)).toEqual([])
})

test('a stick that was pulled, and a place that was not offered, are said so', async () => {
  const { host, token, stick } = await aDeskAndAStick()
  expect(await host.backup({ desk: DESK, token: 'no such token' })).toMatchObject({ error: { type: 'HostRefused' } })
  await rm(stick, { recursive: true })
  expect(await host.backup({ desk: DESK, token })).toEqual({
    ok: false,
    error: { type: 'VolumeGone', label: 'STICK' },
  })
})
