import { expect, test } from 'vitest'
import { foldedFrom, foldText } from '../../../../office/receive/foldText'
import { writeChunk } from '../../../../shared/journal/chunkText'
import { createFold } from '../../../../shared/journal/fold'
import { aBacklog } from '../../../backlog/backlog'

test('an entity is written as a checkpoint writes it, and comes back the same', () => {
  const fold = createFold()
  const { items, laptops } = aBacklog({ entries: 40, laptops: 3 })
  fold.addAll(items)
  for (const [n, laptop] of laptops.entries())
    laptop.record({
      action: 'importer.keyed',
      kind: 'importer',
      id: 'importer-1',
      patch: [
        ['name', `As laptop ${n} has it`],
        ['toString', 'a word of a newer Lifeboat'],
        ['removed', n === 1],
      ],
    })
  fold.addAll(laptops.flatMap((laptop) => laptop.items))
  let conflicts = 0
  for (const byId of fold.kept.values())
    for (const entity of byId.values()) {
      const text = foldText(entity)
      expect(text.split('\n')[0]).toBe(writeChunk([entity]))
      const { conflicts: found, ...rest } = entity
      expect(foldedFrom(text)).toEqual(rest)
      if (found !== undefined) conflicts += 1
    }
  expect(conflicts).toBe(1)
})
