import { decodeItem, encodeItem } from '../../shared/journal/decode'
import { asidesOf, keepingAside, type Aside, type Fork } from '../../shared/journal/forks'
import type { Item } from '../../shared/journal/item'
import { hashItem } from '../../shared/journal/chain'
import type { HostError } from '../../shared/host'
import { ok, type Result } from '../../shared/result'
import { runningDesk } from './runningDesk'
import { itemsOfDevice } from './readItems'
import type { JournalRead } from './readTheirs'
import type { Desk, RecordError } from './types'

/** One of the chains that a device has: what a person looks at to know the true laptop. */
export interface ForkedChain {
  /** hash of its first item that differs */
  id: string
  /** the one that this desk follows, or one kept aside */
  here: boolean
  foundIn: string
  items: readonly Item[]
}

const encoder = new TextEncoder()

/**
 * Keeps every contradicting chain of a journal aside, whole and sealed, and records that it was found: the desk is
 * read-only from then on, also after it was locked, until the fork is settled. A chain that is kept already is passed
 * over, unless its laptop has written on.
 */
export async function keepChainsAside(
  desk: Desk,
  read: JournalRead,
  foundIn: string,
): Promise<Result<{ kept: number }, RecordError | HostError>> {
  let kept = 0
  for (const { device, sequence, against, id, items, lines } of read.chains) {
    const last = items.at(-1)?.sequence ?? sequence
    const known = asidesOf(desk.state).find((aside) => aside.id === id)
    if (known !== undefined && known.last >= last) continue
    const document = await keepLines(desk, device, sequence, lines)
    if (!document.ok) return document
    const aside: Aside = { id, device, sequence, last, document: document.value.id, against, foundIn }
    const recorded = await desk.record([document.value, keepingAside(aside)])
    if (!recorded.ok) return recorded
    kept += 1
  }
  return ok({ kept })
}

const keepLines = (desk: Desk, device: string, sequence: number, lines: string) =>
  desk.putDocument(encoder.encode(lines), {
    name: `Items of laptop ${device} from ${sequence}, kept aside`,
    mime: 'application/x-ndjson',
  })

/** The chain held here from the fork on, as an aside to be recorded with its document. */
export async function ownChainAside(desk: Desk, fork: Fork, kept: string) {
  const items = await chainHere(desk, fork)
  const document = await keepLines(desk, fork.device, fork.sequence, items.map(encodeItem).join('\n'))
  if (!document.ok) return document
  const first = items[0]
  const aside: Aside = {
    id: first === undefined ? '' : hashItem(first),
    device: fork.device,
    sequence: fork.sequence,
    last: items.at(-1)?.sequence ?? fork.sequence,
    document: document.value.id,
    against: kept,
    foundIn: 'this laptop',
  }
  return ok([document.value, keepingAside(aside)])
}

/** Both (or more) chains of a fork, that of this desk first. One whose document is missing has no items. */
export async function chainsOf(desk: Desk, fork: Fork): Promise<ForkedChain[]> {
  const here = await chainHere(desk, fork)
  const first = here[0]
  const chains: ForkedChain[] =
    first === undefined ? [] : [{ id: hashItem(first), here: true, foundIn: 'this laptop', items: here }]
  for (const aside of fork.asides)
    chains.push({ id: aside.id, here: false, foundIn: aside.foundIn, items: await chainAside(desk, aside) })
  return chains
}

export async function chainAside(desk: Pick<Desk, 'getDocument'>, { document }: Aside): Promise<Item[]> {
  const bytes = await desk.getDocument(document)
  return bytes.ok ? itemsOfLines(new TextDecoder().decode(bytes.value)) : []
}

export const itemsOfLines = (lines: string): Item[] =>
  lines.split('\n').flatMap((line) => {
    const item = decodeItem(line)
    return item.ok ? [item.value] : []
  })

async function chainHere(desk: Desk, { device, sequence }: Fork): Promise<Item[]> {
  const { database, keys } = runningDesk(desk).parts
  const items: Item[] = []
  for await (const batch of itemsOfDevice(database, keys, device, sequence))
    for (const read of batch) if ('item' in read) items.push(read.item)
  return items
}
