import { expect, test } from 'vitest'
import { blobFiles, type BlobPart } from '../../../electron/node/blobs'
import { aContext, bytesOf, DESK, fullDisk, textOf, valueOf } from './hostFixture'

const part = (index: number, last: boolean, text: string): BlobPart => ({
  desk: DESK,
  folder: 'blobs',
  name: 'invoice',
  index,
  last,
  bytes: bytesOf(text),
})

test('a document in parts appears only when its last part is there', async () => {
  const blobs = blobFiles(await aContext())
  await blobs.write(part(0, false, 'two '))
  expect(valueOf(await blobs.list(DESK, 'blobs')).names).toEqual([])
  await blobs.write(part(1, true, 'parts'))
  expect(valueOf(await blobs.list(DESK, 'blobs')).names).toEqual([{ name: 'invoice', size: 9 }])
  const { bytes, size } = valueOf(await blobs.read(DESK, 'blobs', 'invoice', 4, 100))
  expect([textOf(bytes), size]).toEqual(['parts', 9])
})

test('a part out of order is refused; beginning anew is not', async () => {
  const blobs = blobFiles(await aContext())
  expect(await blobs.write(part(1, true, 'x'))).toMatchObject({ ok: false, error: { type: 'HostRefused' } })
  await blobs.write(part(0, false, 'first try'))
  expect(await blobs.write(part(2, true, 'x'))).toMatchObject({ ok: false, error: { type: 'HostRefused' } })
  valueOf(await blobs.write(part(0, true, 'second')))
  expect(textOf(valueOf(await blobs.read(DESK, 'blobs', 'invoice', 0, 99)).bytes)).toBe('second')
})

test('pages and documents of one name are two files', async () => {
  const blobs = blobFiles(await aContext())
  valueOf(await blobs.write({ ...part(0, true, 'page'), folder: 'pages' }))
  valueOf(await blobs.write(part(0, true, 'document')))
  expect(textOf(valueOf(await blobs.read(DESK, 'pages', 'invoice', 0, 99)).bytes)).toBe('page')
  expect(textOf(valueOf(await blobs.read(DESK, 'blobs', 'invoice', 0, 99)).bytes)).toBe('document')
})

test('what is not there is said; a full disk is said', async () => {
  const context = await aContext()
  expect(await blobFiles(context).read(DESK, 'blobs', 'none', 0, 1)).toEqual({
    ok: false,
    error: { type: 'NotThere', what: 'none' },
  })
  const full = blobFiles({ ...context, ...fullDisk(2) })
  expect(await full.write(part(0, true, 'too long'))).toMatchObject({ ok: false, error: { type: 'DiskFull' } })
  expect(valueOf(await full.list(DESK, 'blobs')).names).toEqual([])
})

test('pages of an import that was taken back are removed; one that is gone already is no error', async () => {
  const blobs = blobFiles(await aContext())
  for (const name of ['aaaa', 'bbbb']) valueOf(await blobs.write({ ...part(0, true, 'sealed'), folder: 'pages', name }))
  valueOf(await blobs.removePages(DESK, ['aaaa', 'cccc']))
  expect(valueOf(await blobs.list(DESK, 'pages')).names).toEqual([{ name: 'bbbb', size: 6 }])
})
