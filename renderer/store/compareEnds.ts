import { hashItem, verifyChain, type Head } from '../../shared/journal/chain'
import { encodeFrame, type FrameFound } from '../../shared/journal/frames'
import type { Item } from '../../shared/journal/item'
import type { Host, HostError } from '../../shared/host'
import { ok, type Result } from '../../shared/result'
import type { DeskDatabase } from './database'
import type { DeskKeys } from './keys'
import type { OutgoingFrame } from './mirrorLink'
import type { MirrorEnd } from './mirrorRead'
import { openRecordText } from './readItems'
import type { Finding } from './types'

export interface EndsCompared {
  /** bytes of the mirror after a torn tail was cut */
  size: number
  /** items that only the mirror had: already put into the database, still to be folded */
  items: Item[]
  /** frames that only the database had: still to be appended */
  frames: OutgoingFrame[]
  /** the ends do not explain each other: everything has to be compared before the desk opens */
  verifyFirst: boolean
  findings: Finding[]
}

/**
 * The quick comparison before keying (decision 14): a torn tail is cut, and the last item of this device is looked at
 * on both sides. A difference of some items at the end is mended here; anything else is left to the whole comparison.
 */
export async function compareEnds(
  host: Host,
  database: DeskDatabase,
  keys: DeskKeys,
  device: string,
  head: Head | undefined,
  end: Result<MirrorEnd | null, HostError>,
): Promise<Result<EndsCompared, HostError>> {
  const { desk } = keys
  if (!end.ok) return end
  const compared: EndsCompared = { size: 0, items: [], frames: [], verifyFirst: true, findings: [] }
  if (end.value === null) return ok(compared)
  compared.size = end.value.size
  const { torn } = end.value
  const own = end.value.frames.filter((frame) => frame.type === 'item' && frame.device === device)
  const last = own.at(-1)
  if (torn !== null) {
    const cut = await host.mirrorTruncate({ desk, size: torn.offset })
    if (!cut.ok) return cut
    compared.size = torn.offset
    const databaseWhole = head !== undefined && (last?.sequence ?? 0) <= head.sequence
    compared.findings.push({ type: 'MirrorTorn', bytesCut: torn.bytes, keptAs: cut.value.keptAs, databaseWhole })
  }
  if (head === undefined || last === undefined) return ok(compared)

  if (last.sequence === head.sequence) compared.verifyFirst = !sameItem(keys, last, head)
  else if (last.sequence > head.sequence) await pull(compared, own)
  else await push(compared, last.sequence)
  return ok(compared)

  /** The mirror is ahead: the database lost what was committed last, or was brought back from an older copy. */
  async function pull(into: EndsCompared, frames: readonly FrameFound[]): Promise<void> {
    const items: Item[] = []
    const rows = []
    for (const frame of frames) {
      if (head === undefined || frame.sequence <= head.sequence) continue
      const read = openRecordText(keys, frame.device, frame.sequence, frame.payload)
      if ('broken' in read) return
      items.push(read.item)
      rows.push({ device, sequence: frame.sequence, sealed: frame.payload.slice() })
    }
    if (!verifyChain(items, head ?? null).ok) return
    await database.items.bulkPut(rows)
    into.items = items
    into.findings.push({ type: 'DatabaseBehind', itemsFromMirror: items.length })
    into.verifyFirst = false
  }

  /** The database is ahead: the mirror failed, or the program ended between the two writes. */
  async function push(into: EndsCompared, mirrorLast: number): Promise<void> {
    const rows = await database.items
      .where(':id')
      .between([device, mirrorLast + 1], [device, Infinity])
      .toArray()
    if (rows.length !== (head?.sequence ?? 0) - mirrorLast) return
    into.frames = rows.map(({ sequence, sealed }) => ({
      type: 'item',
      device,
      sequence,
      bytes: encodeFrame({ type: 'item', device, sequence, payload: sealed }),
    }))
    into.findings.push({ type: 'MirrorBehind', itemsToMirror: rows.length })
    into.verifyFirst = false
  }
}

function sameItem(keys: DeskKeys, frame: FrameFound, head: Head): boolean {
  const read = openRecordText(keys, frame.device, frame.sequence, frame.payload)
  return 'item' in read && hashItem(read.item) === head.hash
}
