import '../strictZod'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { clocksApart } from '../../shared/journal/clocksApart'
import type { Item } from '../../shared/journal/item'
import { planTakeIn, type ForkFound, type Known } from '../../shared/journal/takeInPlan'
import { DeskDatabase, type ItemRow } from './database'
import { deskKeys, type DeskKeys } from './keys'
import { readJournal } from './mirrorRead'
import { itemsOfDevice, openRecordHashed, type ReadItem } from './readItems'
import type { ChainFound, HeadRead, TakeInAnswer, TakeInAsk, TakeInNeed } from './takeIn'
import { answerOnce } from './workerCalls'

/**
 * Reads a journal of another laptop whole, opens every item, compares each chain with the one held here, and seals what
 * is new and lies under no key of ours. It stores nothing: the window asks first where the merge guard says so.
 */
answerOnce<TakeInAsk, TakeInAnswer, TakeInNeed>(async (ask, need) => {
  const keys = await deskKeys(ask.keys)
  const fileKeys = ask.fileKeys === undefined ? undefined : await deskKeys(ask.fileKeys)
  const file = await readFile(ask, need, (device, sequence, record) => {
    const ours: FileItem = openRecordHashed(keys, device, sequence, record)
    if ('broken' in ours) return fileKeys === undefined ? ours : openRecordHashed(fileKeys, device, sequence, record)
    ours.record = record
    return ours
  })
  if (file.newerSchema > 0) return { newerSchema: file.newerSchema }
  const database = new DeskDatabase(ask.keys.desk)
  try {
    const ours = await readOurs(database, keys, file.chains.keys())
    const plan = planTakeIn(ours, file.known)
    const taken = plan.take.map(({ device, sequence }) => readable(file.chains.get(device)?.get(sequence)))
    const wallOf = (device: string, sequence: number) => {
      const found = file.chains.get(device)?.get(sequence)
      return found !== undefined && 'item' in found ? found.item.wall.ms : undefined
    }
    return {
      rows: taken.map((read) => sealedRow(keys, read)),
      lines: taken.map(({ plaintext }) => plaintext).join('\n'),
      leftOut: plan.leftOut,
      chains: plan.forked.map((fork) => chainFrom(fork, file.chains.get(fork.device) ?? new Map())),
      heads: headsOf(file.chains),
      clocks: clocksApart(
        taken.map(({ item }) => item),
        wallOf,
        ask.device,
        ask.nowMs,
      ),
      frames: file.frames,
      damaged: file.damaged,
      tornBytes: file.tornBytes,
    }
  } finally {
    database.close()
  }
})

/** An item of the file; `record`: its sealed bytes, where they open under our own ring. */
type FileItem = ReadItem & { hash?: string; record?: Uint8Array }
type Readable = Extract<FileItem, { plaintext: string }>
type Open = (device: string, sequence: number, record: Uint8Array) => FileItem
type FileChains = Map<string, Map<number, FileItem>>

const encoder = new TextEncoder()
const textHash = (plaintext: string) => bytesToHex(sha256(encoder.encode(plaintext)))
const knownOf = (read: FileItem): Known | null =>
  'broken' in read ? null : { hash: read.hash ?? textHash(read.plaintext), previous: read.item.previous }

async function readFile(
  { source }: TakeInAsk,
  need: <Given>(need: TakeInNeed) => Promise<Given>,
  open: Open,
): Promise<{
  chains: FileChains
  known: Map<string, Map<number, Known | null>>
  frames: number
  damaged: number
  tornBytes: number
  newerSchema: number
}> {
  const read = async (offset: number, length: number): Promise<Uint8Array> =>
    'file' in source
      ? new Uint8Array(await source.file.slice(offset, offset + length).arrayBuffer())
      : need<Uint8Array>({ read: { offset, length } })
  const chains: FileChains = new Map()
  const known = new Map<string, Map<number, Known | null>>()
  const told = { frames: 0, damaged: 0, tornBytes: 0, newerSchema: 0 }
  for await (const part of readJournal(read, 'file' in source ? source.file.size : source.mirrorSize)) {
    told.damaged += part.damaged.length
    told.tornBytes += part.torn?.bytes ?? 0
    for (const frame of part.frames) {
      if (frame.type !== 'item') continue
      told.frames += 1
      const item = open(frame.device, frame.sequence, frame.payload)
      if ('broken' in item) {
        told.newerSchema = Math.max(told.newerSchema, item.newerSchema ?? 0)
        told.damaged += 1
      }
      note(chains, known, item)
    }
  }
  return { chains, known, ...told }
}

/**
 * A readable item is never replaced. A mirror of which the chain was forked may hold both items of a place: the first is
 * the one that the database lacks, since what it has was appended later.
 */
function note(chains: FileChains, known: Map<string, Map<number, Known | null>>, item: FileItem): void {
  const chain = chains.get(item.device) ?? new Map<number, FileItem>()
  const there = chain.get(item.sequence)
  if (there !== undefined && ('item' in there || 'broken' in item)) return
  chains.set(item.device, chain.set(item.sequence, item))
  const hashes = known.get(item.device) ?? new Map<number, Known | null>()
  known.set(item.device, hashes.set(item.sequence, knownOf(item)))
}

async function readOurs(database: DeskDatabase, keys: DeskKeys, devices: Iterable<string>) {
  const ours = new Map<string, Map<number, Known | null>>()
  for (const device of devices) {
    const chain = new Map<number, Known | null>()
    for await (const batch of itemsOfDevice(database, keys, device))
      for (const read of batch) chain.set(read.sequence, knownOf(read))
    ours.set(device, chain)
  }
  return ours
}

function readable(read: FileItem | undefined): Readable {
  if (read === undefined || 'broken' in read) throw new Error('An item that does not open was planned')
  return read
}

/** What lies under a key of ours already stays as it is: its seal names place and key, and sealing costs as opening does. */
const sealedRow = (keys: DeskKeys, { device, sequence, plaintext, record }: Readable): ItemRow => ({
  device,
  sequence,
  sealed: record?.slice() ?? keys.seal('items', device, sequence, encoder.encode(plaintext)),
})

/** What the file has of that device from the first item that differs, as far as it follows on. */
function chainFrom({ device, sequence, ours, theirs }: ForkFound, chain: ReadonlyMap<number, FileItem>): ChainFound {
  const reads: Readable[] = []
  for (let at = sequence; ; at += 1) {
    const read = chain.get(at)
    if (read === undefined || 'broken' in read) break
    reads.push(read)
  }
  return {
    device,
    sequence,
    against: ours,
    id: theirs,
    items: reads.map(({ item }) => item),
    lines: reads.map(({ plaintext }) => plaintext).join('\n'),
  }
}

function headsOf(chains: FileChains): HeadRead[] {
  return [...chains].flatMap(([device, chain]) => {
    let last: Item | undefined
    for (const read of chain.values()) if ('item' in read && read.sequence > (last?.sequence ?? 0)) last = read.item
    return last === undefined ? [] : [{ device, sequence: last.sequence, wall: last.wall }]
  })
}
