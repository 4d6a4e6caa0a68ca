import { expect, test } from 'vitest'
import { bundleGiver } from '../../../renderer/recover/bundleSource'
import type { Item } from '../../../shared/journal/item'
import { ok } from '../../../shared/result'
import type { Desk } from '../../../renderer/store/types'
import { ALaptop } from './aDesk'

test('the worker gets every item once, some hundreds at a time, and then none', async () => {
  const laptop = new ALaptop()
  for (let n = 0; n < 1_200; n += 1) laptop.key('notice.logged', 'notice', [['what', `line ${n}`]])
  const source = laptop.source()
  const desk: Pick<Desk, 'items' | 'getDocument' | 'sign'> = {
    items: () => source.items(),
    getDocument: (id) => Promise.resolve({ ok: false, error: { type: 'DocumentMissing', id } }),
    sign: (bytes) => ({ signature: bytes.slice(0, 1), publicKey: source.publicKey }),
  }
  const written: number[] = []
  const give = bundleGiver(desk as Desk, {
    write: (bytes) => Promise.resolve(ok(written.push(bytes.length))),
    onProgress: () => true,
  })
  const batches: Item[][] = []
  for (;;) {
    const batch = (await give({ what: 'items' })) as Item[]
    if (batch.length === 0) break
    batches.push(batch)
  }
  expect(batches.map((batch) => batch.length)).toEqual([500, 500, 201])
  expect(batches.flat()).toEqual(laptop.items)
  expect(await give({ what: 'document', id: 'x' })).toMatchObject({ error: { type: 'DocumentMissing' } })
  expect(await give({ what: 'sign', bytes: new Uint8Array([7]) })).toEqual(new Uint8Array([7]))
  await give({ what: 'write', bytes: new Uint8Array(3) })
  expect(written).toEqual([3])
  const progress = { step: 'journal' as const, done: 1, total: null, bytesOut: 0 }
  expect(await give({ what: 'progress', progress })).toBe(true)
})
