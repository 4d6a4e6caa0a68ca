import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { deskFolder } from '../../../electron/node/context'
import { mirrorFiles } from '../../../electron/node/mirror'
import { aContext, bytesOf, DESK, fullDisk, textOf, tornRename, valueOf } from './hostFixture'

test('what is appended is read back, in order', async () => {
  const mirror = mirrorFiles(await aContext())
  expect(valueOf(await mirror.append(DESK, 0, bytesOf('slots'))).size).toBe(5)
  expect(valueOf(await mirror.append(DESK, 5, bytesOf(' item'))).size).toBe(10)
  const { bytes, size } = valueOf(await mirror.read(DESK, 0, 1000))
  expect([textOf(bytes), size]).toEqual(['slots item', 10])
  expect(textOf(valueOf(await mirror.read(DESK, 6, 2)).bytes)).toBe('it')
})

test('an append at a place that is not the end writes nothing and says how long the journal is', async () => {
  const mirror = mirrorFiles(await aContext())
  await mirror.append(DESK, 0, bytesOf('slots'))
  for (const at of [0, 4, 6]) {
    const refused = await mirror.append(DESK, at, bytesOf('twice'))
    expect(refused).toEqual({ ok: false, error: { type: 'MirrorMoved', size: 5 } })
  }
  expect(textOf(valueOf(await mirror.read(DESK, 0, 99)).bytes)).toBe('slots')
})

test('an append to a journal that has been taken away does not begin a new one in the middle', async () => {
  const mirror = mirrorFiles(await aContext())
  expect(await mirror.append(DESK, 5, bytesOf('item'))).toEqual({ ok: false, error: { type: 'MirrorMoved', size: 0 } })
  expect(await mirror.read(DESK, 0, 10)).toEqual({ ok: false, error: { type: 'NotThere', what: 'journal.lbj' } })
})

test('on a full disk the append fails as such and leaves no half of it behind', async () => {
  const context = await aContext()
  await mirrorFiles(context).append(DESK, 0, bytesOf('slots'))
  const full = mirrorFiles({ ...context, ...fullDisk(3) })
  const refused = await full.append(DESK, 5, bytesOf(' a longer item'))
  expect(refused).toMatchObject({ ok: false, error: { type: 'DiskFull' } })
  expect(textOf(valueOf(await full.read(DESK, 0, 99)).bytes)).toBe('slots')
})

test('a cut tail is kept aside', async () => {
  const context = await aContext()
  const mirror = mirrorFiles(context)
  await mirror.append(DESK, 0, bytesOf('whole torn'))
  const { keptAs } = valueOf(await mirror.truncate(DESK, 5))
  expect(textOf(valueOf(await mirror.read(DESK, 0, 99)).bytes)).toBe('whole')
  expect(await readFile(join(deskFolder(context, DESK), 'aside', keptAs), 'utf8')).toBe(' torn')
})

test('a journal is never cut to more than it has', async () => {
  const mirror = mirrorFiles(await aContext())
  await mirror.append(DESK, 0, bytesOf('whole'))
  expect(await mirror.truncate(DESK, 9)).toEqual({ ok: false, error: { type: 'MirrorMoved', size: 5 } })
})

test('a rewrite takes the place of the journal at once, and the old one is kept', async () => {
  const context = await aContext()
  const mirror = mirrorFiles(context)
  await mirror.append(DESK, 0, bytesOf('old'))
  await mirror.rewrite(DESK, 'begin', bytesOf('ne'))
  await mirror.rewrite(DESK, 'add', bytesOf('w'))
  expect(textOf(valueOf(await mirror.read(DESK, 0, 99)).bytes)).toBe('old')
  const { size, keptAs } = valueOf(await mirror.rewrite(DESK, 'commit'))
  expect(size).toBe(3)
  expect(textOf(valueOf(await mirror.read(DESK, 0, 99)).bytes)).toBe('new')
  expect(await readFile(join(deskFolder(context, DESK), 'aside', keptAs ?? ''), 'utf8')).toBe('old')
})

test('a rewrite whose rename fails leaves the old journal whole', async () => {
  const context = await aContext()
  await mirrorFiles(context).append(DESK, 0, bytesOf('old'))
  const torn = mirrorFiles({ ...context, fs: tornRename(/journal\.lbj$/u) })
  await torn.rewrite(DESK, 'begin', bytesOf('new'))
  expect(await torn.rewrite(DESK, 'commit')).toMatchObject({ ok: false, error: { type: 'FolderNotWritable' } })
  expect(textOf(valueOf(await torn.read(DESK, 0, 99)).bytes)).toBe('old')
})

test('an abandoned rewrite leaves nothing', async () => {
  const context = await aContext()
  const mirror = mirrorFiles(context)
  await mirror.append(DESK, 0, bytesOf('old'))
  await mirror.rewrite(DESK, 'begin', bytesOf('new'))
  await mirror.rewrite(DESK, 'abandon')
  expect(await readdir(deskFolder(context, DESK))).toEqual(['journal.lbj'])
  expect(await mirror.rewrite(DESK, 'commit')).toMatchObject({ ok: false, error: { type: 'NotThere' } })
})

test('a folder that turned into a file is said, not thrown', async () => {
  const context = await aContext()
  await mirrorFiles(context).append(DESK, 0, bytesOf('x'))
  await writeFile(join(context.dataFolder, 'desks', 'FEDCBA9876543210'), '')
  const refused = await mirrorFiles(context).append('FEDCBA9876543210', 0, bytesOf('x'))
  expect(refused).toMatchObject({ ok: false, error: { type: 'FolderNotWritable', what: 'journal.lbj' } })
})

test('a journal that was put back by hand is the one that is written to, not the one that was open', async () => {
  const context = await aContext()
  const mirror = mirrorFiles(context)
  await mirror.append(DESK, 0, bytesOf('first'))
  const file = join(deskFolder(context, DESK), 'journal.lbj')
  await rename(file, `${file}.away`)
  await writeFile(file, 'another')
  expect(await mirror.append(DESK, 5, bytesOf('x'))).toEqual({ ok: false, error: { type: 'MirrorMoved', size: 7 } })
  valueOf(await mirror.append(DESK, 7, bytesOf('!')))
  expect(await readFile(file, 'utf8')).toBe('another!')
  expect(await readFile(`${file}.away`, 'utf8')).toBe('first')
})

test('more than a page of items at once is appended too', async () => {
  const mirror = mirrorFiles(await aContext())
  const many = new Uint8Array(300_000).fill(7)
  await mirror.append(DESK, 0, bytesOf('slots'))
  expect(valueOf(await mirror.append(DESK, 5, many)).size).toBe(300_005)
  expect(valueOf(await mirror.read(DESK, 5, 300_000)).bytes).toEqual(many)
})
