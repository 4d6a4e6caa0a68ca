import '../strictZod'
import { verifyChain } from '../../shared/journal/chain'
import { createFold } from '../../shared/journal/fold'
import { headsOf } from '../../shared/journal/heads'
import type { Item } from '../../shared/journal/item'
import { entitiesOf, isRemoved } from '../../shared/journal/state'
import { deskKeys } from './keys'
import { readJournal } from './mirrorRead'
import { openRecordText } from './readItems'
import type { RehearseAnswer, RehearseAsk } from './rehearse'
import { answerOnce } from './workerCalls'

/** Reads a copied journal from its first byte to its last into a desk that is thrown away with this worker. */
answerOnce<RehearseAsk, RehearseAnswer>(async ({ journal, keys: parts }) => {
  const keys = await deskKeys(parts)
  const read = async (offset: number, length: number) =>
    new Uint8Array(await journal.slice(offset, offset + length).arrayBuffer())
  const chains = new Map<string, Map<number, Item>>()
  let damaged = 0
  for await (const part of readJournal(read, journal.size)) {
    damaged += part.damaged.length + (part.torn === null ? 0 : 1)
    for (const frame of part.frames) {
      if (frame.type !== 'item') continue
      const opened = openRecordText(keys, frame.device, frame.sequence, frame.payload)
      if ('broken' in opened) {
        damaged += 1
        continue
      }
      const chain = chains.get(frame.device) ?? new Map<number, Item>()
      chains.set(frame.device, chain.set(frame.sequence, opened.item))
    }
  }
  const inOrder = [...chains.values()].map((chain) => [...chain.values()].sort((a, b) => a.sequence - b.sequence))
  const items = inOrder.flat().sort((a, b) => (a.at < b.at ? -1 : 1))
  const fold = createFold()
  for (const item of items) fold.add(item)
  return {
    items: items.length,
    damaged,
    brokenChains: inOrder.filter((chain) => !verifyChain(chain).ok).length,
    entries: entitiesOf(fold.state, 'entry').size,
    numbers: entitiesOf(fold.state, 'number').size,
    documents: [...entitiesOf(fold.state, 'document').values()].filter((one) => !isRemoved(one)).map(({ id }) => id),
    heads: headsOf(items),
  }
})
