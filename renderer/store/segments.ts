import { segmentAad } from '../../shared/vault/bulk'
import type { DeskDatabase, ItemRow } from './database'
import type { DeskKeys } from './keys'
import type { ReadItem } from './readItems'

/**
 * Old items gathered: a row for each is what makes opening slow (30,000 rows 120 ms to read, the same bytes in 60
 * segments 24 ms).
 */
export const SEGMENT_ITEMS = 500
/** The newest rows stay rows: they are what the quick comparison and a rival writer look at. */
const NEWEST_ROWS_KEPT = 500

type Readable = Extract<ReadItem, { plaintext: string }>
const encoder = new TextEncoder()

async function sealedSegment(keys: DeskKeys, items: readonly Readable[]) {
  const first = items[0]
  const last = items.at(-1)
  if (first === undefined || last === undefined) throw new Error('A segment without items')
  const plaintext = encoder.encode(JSON.stringify(items.map((item) => item.plaintext)))
  const { device } = first
  const sealed = await keys.sealBulk((place) => segmentAad(place, device, first.sequence, last.sequence), plaintext)
  return { device, first: first.sequence, last: last.sequence, sealed }
}

/** Stores items as they are read from elsewhere: 500 in a row become a segment, shorter runs stay rows. */
export function storeRuns(database: DeskDatabase, keys: DeskKeys) {
  /** device → the run that is being gathered */
  const open = new Map<string, { item: Readable; record: Uint8Array }[]>()
  /** 'device first' of every segment written */
  const written = new Set<string>()

  const flush = async (run: { item: Readable; record: Uint8Array }[]): Promise<void> => {
    if (run.length < SEGMENT_ITEMS) {
      await database.items.bulkPut(
        run.map(({ item: { device, sequence }, record }): ItemRow => ({ device, sequence, sealed: record })),
      )
      return
    }
    const segment = await sealedSegment(
      keys,
      run.map(({ item }) => item),
    )
    await database.transaction('rw', database.items, database.segments, async () => {
      await database.segments.put(segment)
      await database.items.bulkDelete(run.map(({ item }): [string, number] => [item.device, item.sequence]))
    })
    written.add(`${segment.device} ${segment.first}`)
  }

  return {
    written: written as ReadonlySet<string>,
    /** `record`: the sealed bytes under which it was read, kept as they are when it stays a row */
    add: async (item: Readable, record: Uint8Array): Promise<void> => {
      const run = open.get(item.device) ?? []
      const follows = run.length === 0 || run.at(-1)?.item.sequence === item.sequence - 1
      if (!follows || run.length === SEGMENT_ITEMS) {
        await flush(run)
        run.length = 0
      }
      run.push({ item, record })
      open.set(item.device, run)
    },
    end: async (): Promise<void> => {
      for (const run of open.values()) await flush(run)
      open.clear()
    },
  }
}

/**
 * Gathers the rows of one device that are older than its newest 500, by whole segments. Rows that do not open stay
 * where they are, for the healing to find.
 */
export async function gatherRows(
  database: DeskDatabase,
  keys: DeskKeys,
  device: string,
  head: number,
  open: (row: ItemRow) => ReadItem,
): Promise<void> {
  for (let from = 1; ;) {
    const rows = await database.items
      .where(':id')
      .between([device, from], [device, head - NEWEST_ROWS_KEPT], true, true)
      .limit(SEGMENT_ITEMS)
      .toArray()
    if (rows.length < SEGMENT_ITEMS) return
    const items = rows.map(open)
    const gap = items.findIndex((item, index) => 'broken' in item || item.sequence !== from + index)
    const unbroken = items.filter((item): item is Readable => 'plaintext' in item)
    if (gap !== -1 || unbroken.length < SEGMENT_ITEMS) {
      // On from the row at the gap, or after it where that row itself does not open.
      const at = items[gap]
      from = at === undefined ? from : 'broken' in at || at.sequence === from ? at.sequence + 1 : at.sequence
      continue
    }
    const segment = await sealedSegment(keys, unbroken)
    await database.transaction('rw', database.items, database.segments, async () => {
      await database.segments.put(segment)
      await database.items.bulkDelete(rows.map((row): [string, number] => [row.device, row.sequence]))
    })
  }
}
