import { describe, expect, test } from 'vitest'
import {
  checkpointChunks,
  foldFromCheckpoint,
  parseManifest,
  type Checkpoint,
} from '../../../shared/journal/checkpoint'
import { createFold, FOLD_VERSION } from '../../../shared/journal/fold'
import { aLaptop, keyed } from './items'

const textsOf = (checkpoint: Checkpoint) => new Map(checkpoint.chunks.map((chunk) => [chunk.name, chunk.text()]))

/** 600 entries with a line each, and a contact. */
function aDesk() {
  const laptop = aLaptop('A')
  const fold = createFold()
  for (let i = 0; i < 600; i++)
    fold.add(
      laptop.write(keyed(`e${i}`, ['voyage', `${i}`]), {
        action: 'line.added',
        kind: 'line',
        id: `l${i}`,
        patch: [['entry', `e${i}`]],
      }),
    )
  fold.add(laptop.write({ action: 'contact.keyed', kind: 'contact', id: 'c', patch: [['name', 'Port of Laredo']] }))
  return { laptop, fold }
}

describe('a checkpoint', () => {
  test('keeps an entry with its lines in one chunk of 250 entries', () => {
    const { fold } = aDesk()
    const { chunks } = checkpointChunks(fold).manifest()
    expect(chunks.map(({ name, entities }) => [name, entities])).toEqual([
      ['entries-00000', 500],
      ['entries-00001', 500],
      ['entries-00002', 200],
      ['kind-contact-0of1', 1],
    ])
  })

  test('writes again only the chunks that changed', () => {
    const { laptop, fold } = aDesk()
    const first = checkpointChunks(fold)
    expect(checkpointChunks(fold, first).chunks).toEqual([])
    fold.add(laptop.write(keyed('e300', ['voyage', 'changed'])))
    const second = checkpointChunks(fold, first)
    expect(second.chunks.map((chunk) => chunk.name)).toEqual(['entries-00001'])
    const texts = new Map([...textsOf(first), ...textsOf(second)])
    const restored = foldFromCheckpoint(second.manifest(), texts)
    expect(restored.ok && restored.value.fold.kept).toEqual(fold.kept)
    expect(restored.ok && checkpointChunks(restored.value.fold, restored.value.checkpoint).chunks).toEqual([])
  })

  test('is of the moment when it was asked for, though the desk goes on before its chunks are written', () => {
    const { laptop, fold } = aDesk()
    const checkpoint = checkpointChunks(fold)
    const heads = fold.heads()
    fold.add(laptop.write(keyed('e0', ['voyage', 'later'])))
    const restored = foldFromCheckpoint(checkpoint.manifest(), textsOf(checkpoint))
    expect(restored.ok && restored.value.fold.kept.get('entry')?.get('e0')?.fields['voyage']?.v).toBe('0')
    expect(checkpoint.manifest().heads).toEqual(heads)
  })

  test('is discarded when a chunk is missing, changed or of another time, or the fold is another', () => {
    const { laptop, fold } = aDesk()
    const old = checkpointChunks(fold)
    const oldTexts = textsOf(old)
    fold.add(laptop.write(keyed('e0', ['voyage', 'changed'])))
    const now = checkpointChunks(fold)
    const texts = textsOf(now)
    const manifest = now.manifest()
    const why = (result: { ok: boolean; error?: { why: string } }) => (result.ok ? 'restored' : result.error?.why)

    expect(why(foldFromCheckpoint(manifest, texts))).toBe('restored')
    expect(why(foldFromCheckpoint(manifest, oldTexts))).toBe('chunk entries-00000 is of another checkpoint')
    const name = 'entries-00001'
    expect(why(foldFromCheckpoint(manifest, new Map([...texts, [name, `${texts.get(name)} `]])))).toMatch(
      /entries-00001/,
    )
    texts.delete(name)
    expect(why(foldFromCheckpoint(manifest, texts))).toBe('chunk entries-00001 is missing')
    expect(why(foldFromCheckpoint({ ...manifest, foldVersion: FOLD_VERSION + 1 }, oldTexts))).not.toBe('restored')
    expect(why(parseManifest(JSON.stringify({ ...manifest, foldVersion: FOLD_VERSION + 1 })))).toMatch(/fold version/)
    expect(why(parseManifest('{'))).toBe('manifest unreadable')
  })
})
