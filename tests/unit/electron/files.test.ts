import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { outboxFiles } from '../../../electron/node/files'
import { labelOf, mountedVolumes, volumes } from '../../../electron/node/volumes'
import * as fs from 'node:fs/promises'
import { aContext, bytesOf, fullDisk, tornRename, valueOf } from './hostFixture'

test('a saved file appears whole, with its hash, and an older one of the name stays', async () => {
  const context = await aContext()
  const files = outboxFiles(context, volumes(context))
  for (const [text, name] of [
    ['first packet', 'packet.pdf'],
    ['second packet', 'packet (2).pdf'],
  ] as const) {
    const { file } = valueOf(await files.open('packet.pdf', undefined))
    valueOf(await files.write(file, bytesOf(text.slice(0, 5))))
    valueOf(await files.write(file, bytesOf(text.slice(5))))
    expect(await readdir(context.outboxFolder)).not.toContain(name)
    const saved = valueOf(await files.close(file))
    expect(saved).toEqual({
      shownAs: join(context.outboxFolder, name),
      bytes: text.length,
      sha256: createHash('sha256').update(text).digest('hex'),
    })
    expect(await readFile(saved.shownAs, 'utf8')).toBe(text)
  }
})

test('an abandoned file leaves nothing, and a file that is not open is refused', async () => {
  const context = await aContext()
  const files = outboxFiles(context, volumes(context))
  const { file } = valueOf(await files.open('packet.pdf', undefined))
  valueOf(await files.write(file, bytesOf('half')))
  valueOf(await files.abandon(file))
  expect(await readdir(context.outboxFolder)).toEqual([])
  expect(await files.write(file, bytesOf('more'))).toMatchObject({ ok: false, error: { type: 'HostRefused' } })
  expect(await files.close(file)).toMatchObject({ ok: false, error: { type: 'HostRefused' } })
})

test('a full disk is said while writing, and the file can be abandoned', async () => {
  const context = await aContext(fullDisk(4))
  const files = outboxFiles(context, volumes(context))
  const { file } = valueOf(await files.open('packet.pdf', undefined))
  expect(await files.write(file, bytesOf('a long packet'))).toMatchObject({ ok: false, error: { type: 'DiskFull' } })
  valueOf(await files.abandon(file))
  expect(await readdir(context.outboxFolder)).toEqual([])
})

test('a stick takes a file by its token; a token that was never given is refused; a pulled stick is said', async () => {
  const context = await aContext()
  const stick = join(context.dataFolder, 'GO-KIT 1')
  await mkdir(stick, { recursive: true })
  const places = volumes({ ...context, volumeFolders: () => Promise.resolve([stick]) })
  const files = outboxFiles(context, places)
  const [volume] = await places.list(false)
  expect(volume).toMatchObject({ label: 'GO-KIT 1' })
  const { file } = valueOf(await files.open('bundle.age', volume?.token))
  expect(valueOf(await files.close(file)).shownAs).toBe(join(stick, 'Lifeboat', 'bundle.age'))
  expect(await files.open('bundle.age', '../../etc')).toMatchObject({ ok: false, error: { type: 'HostRefused' } })
  await rm(stick, { recursive: true })
  expect(await files.open('bundle.age', volume?.token)).toEqual({
    ok: false,
    error: { type: 'VolumeGone', label: 'GO-KIT 1' },
  })
})

test('a stick pulled out at the last moment leaves no file under its name, and the next try is whole', async () => {
  const context = await aContext({ fs: tornRename(/bundle\.age$/u) })
  const files = outboxFiles(context, volumes(context))
  const { file } = valueOf(await files.open('bundle.age', undefined))
  valueOf(await files.write(file, bytesOf('a bundle')))
  expect((await files.close(file)).ok).toBe(false)
  expect(await readdir(context.outboxFolder)).toEqual([])
  const again = outboxFiles({ ...context, fs }, volumes(context))
  const second = valueOf(await again.open('bundle.age', undefined)).file
  valueOf(await again.write(second, bytesOf('a bundle')))
  expect(valueOf(await again.close(second)).shownAs).toBe(join(context.outboxFolder, 'bundle.age'))
})

test('a volume keeps its token, and a picked folder becomes a volume', async () => {
  const context = await aContext()
  const places = volumes({ ...context, pickFolder: () => Promise.resolve(context.dataFolder) })
  expect(await places.list(false)).toEqual([])
  const [first] = await places.list(true)
  const [again] = await places.list(false)
  expect(first?.token).toBe(again?.token)
  expect(places.folderOf(first?.token ?? '')).toBe(context.dataFolder)
})

test('named volumes that are not there are not offered', async () => {
  const context = await aContext()
  await mkdir(context.dataFolder, { recursive: true })
  const env = {
    LIFEBOAT_VOLUMES: [context.dataFolder, '/nowhere/at/all'].join(process.platform === 'win32' ? ';' : ':'),
  }
  expect(await mountedVolumes(fs, 'linux', env)).toEqual([context.dataFolder])
})

test('a drive and a folder each have a label', () => {
  expect(labelOf('/media/anna/GO-KIT 2')).toBe('GO-KIT 2')
  expect(labelOf('E:\\').replace('\\', '')).toBe('E:')
})
