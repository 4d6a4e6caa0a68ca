import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkpointChunks, foldFromCheckpoint, parseManifest, type Manifest } from '../../../shared/journal/checkpoint'
import { createFold, type Fold } from '../../../shared/journal/fold'
import type { Item } from '../../../shared/journal/item'
import { mergeItems } from '../../../shared/journal/merge'
import { createPast } from '../../../shared/journal/past'
import { tellByFold, tellByReference } from './reference'
import { aWorld, interleave, keyOf } from './world'

/** All that a fold holds, as plain data whose order says nothing. */
const whole = (fold: Fold) => ({
  desk: Object.fromEntries([...fold.kept].map(([kind, byId]) => [kind, Object.fromEntries(byId)])),
  heads: fold.heads(),
  past: fold.past.read(),
})
const foldOf = (items: Iterable<Item>): Fold => {
  const fold = createFold()
  fold.addAll(items)
  return fold
}
const picks = fc.array(fc.nat({ max: 50 }), { minLength: 1, maxLength: 30 })
const runs = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 150) }

/** Folds a list in batches, single items among them, as merges and local writes come. */
function foldInBatches(items: readonly Item[], sizes: readonly number[]): Fold {
  const fold = createFold()
  for (let at = 0, i = 0; at < items.length; i++) {
    const size = 1 + ((sizes[i % sizes.length] ?? 0) % 5)
    const batch = items.slice(at, at + size)
    const [only] = batch
    if (batch.length === 1 && only !== undefined) fold.add(only)
    else fold.addAll(batch)
    at += size
  }
  return fold
}

describe('the desk is a function of the set of items', () => {
  test('any interleaving that keeps each chain’s order, in any batches, folds to the same desk', () => {
    fc.assert(
      fc.property(aWorld, picks, picks, (world, order, sizes) => {
        expect(whole(foldInBatches(interleave(world.items, order), sizes))).toEqual(whole(foldOf(world.items)))
      }),
      runs,
    )
  })

  test('read at once, items may come in any order at all', () => {
    fc.assert(
      fc.property(
        aWorld.chain((world) =>
          fc.tuple(fc.constant(world), fc.shuffledSubarray(world.items, { minLength: world.items.length })),
        ),
        ([world, shuffled]) => {
          expect(whole(foldOf(shuffled))).toEqual(whole(foldOf(world.items)))
        },
      ),
      runs,
    )
  })

  test('items that come again change nothing', () => {
    fc.assert(
      fc.property(aWorld, picks, (world, order) => {
        const fold = foldOf(world.items)
        fold.addAll(interleave(world.items, order))
        expect(whole(fold)).toEqual(whole(foldOf(world.items)))
      }),
      runs,
    )
  })
})

describe('conflicts', () => {
  test('concurrent writes of a field are found and nothing else is', () => {
    fc.assert(
      fc.property(aWorld, picks, picks, (world, order, sizes) => {
        const fold = foldInBatches(interleave(world.items, order), sizes)
        expect(tellByFold(fold.state)).toEqual(tellByReference(world))
      }),
      { numRuns: runs.numRuns * 3 },
    )
  })

  test('the generator does make conflicts, removals against edits and settlements', () => {
    const found = { conflict: 0, removal: 0, none: 0 }
    for (const world of fc.sample(aWorld, { numRuns: 300, seed: 7 })) {
      const told = Object.values(tellByReference(world))
      if (told.some((t) => t.conflicts['removed'] !== undefined)) found.removal++
      else if (told.some((t) => Object.keys(t.conflicts).length > 0)) found.conflict++
      else found.none++
    }
    expect(Math.min(found.conflict, found.removal, found.none)).toBeGreaterThan(20)
  })

  test('what a laptop had seen is reckoned as plain sets reckon it', () => {
    fc.assert(
      fc.property(aWorld, picks, (world, order) => {
        const past = createPast()
        for (const item of interleave(world.items, order).reverse()) past.note(item)
        for (const a of world.items)
          for (const b of world.items)
            expect([keyOf(a), keyOf(b), past.isInPast(a, b)]).toEqual([
              keyOf(a),
              keyOf(b),
              world.seen.get(keyOf(b))?.has(keyOf(a)) === true,
            ])
      }),
      { numRuns: 100 },
    )
  })
})

describe('merge', () => {
  const aPart = (items: Item[]) => fc.shuffledSubarray(items)
  const parts = aWorld.chain(({ items }) => fc.tuple(aPart(items), aPart(items), aPart(items)))
  const union = (a: readonly Item[], b: readonly Item[]): Item[] => {
    const merged = mergeItems(a, b)
    if (!merged.ok) throw new Error(merged.error.type)
    return merged.value
  }
  const copies = (items: readonly Item[]): Item[] => JSON.parse(JSON.stringify(items)) as Item[]

  test('is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(parts, ([a, b, c]) => {
        expect(union(a, copies(b))).toEqual(union(b, copies(a)))
        expect(union(union(a, b), c)).toEqual(union(a, union(b, c)))
        expect(union(union(a, b), copies(union(b, a)))).toEqual(union(a, b))
      }),
      runs,
    )
  })

  test('two laptops that swap journals end with the same desk, whichever reads first', () => {
    fc.assert(
      fc.property(parts, ([a, b]) => {
        expect(whole(foldOf(union(a, b)))).toEqual(whole(foldOf(union(b, a))))
      }),
      runs,
    )
  })

  test('two different items of one place are a fork, named the same from either side', () => {
    fc.assert(
      fc.property(aWorld, fc.nat(), ({ items }, pick) => {
        const victim = items[pick % items.length]
        if (victim === undefined) throw new Error('a world has items')
        const other: Item = { ...victim, operator: 'somebody else' }
        const error = { type: 'ForkedChain', device: victim.device, sequence: victim.sequence }
        expect(mergeItems(items, [other])).toEqual({ ok: false, error })
        expect(mergeItems([other], items)).toEqual({ ok: false, error })
      }),
      runs,
    )
  })
})

describe('checkpoint', () => {
  const through = (fold: Fold): Fold => {
    const checkpoint = checkpointChunks(fold)
    const texts = new Map(checkpoint.chunks.map((chunk) => [chunk.name, chunk.text()]))
    const manifest = parseManifest(JSON.stringify(checkpoint.manifest()))
    if (!manifest.ok) throw new Error(manifest.error.why)
    const restored = foldFromCheckpoint(manifest.value, texts)
    if (!restored.ok) throw new Error(restored.error.why)
    return restored.value.fold
  }

  test('checkpoint plus tail equals replay', () => {
    fc.assert(
      fc.property(aWorld, picks, fc.nat(), picks, (world, order, cut, sizes) => {
        const items = interleave(world.items, order)
        const at = cut % (items.length + 1)
        const restored = through(foldInBatches(items.slice(0, at), sizes))
        for (const item of items.slice(at)) restored.add(item)
        expect(whole(restored)).toEqual(whole(foldOf(items)))
      }),
      runs,
    )
  })

  test('the same items give the same chunks, however they came', () => {
    const written = (fold: Fold): [Manifest, string[]] => {
      const checkpoint = checkpointChunks(fold)
      return [checkpoint.manifest(), checkpoint.chunks.map((chunk) => `${chunk.name} ${chunk.text()}`).sort()]
    }
    fc.assert(
      fc.property(aWorld, picks, picks, (world, order, sizes) => {
        expect(written(foldInBatches(interleave(world.items, order), sizes))).toEqual(written(foldOf(world.items)))
      }),
      { numRuns: 100 },
    )
  })
})
