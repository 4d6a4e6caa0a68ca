import { bytesToHex } from '@noble/hashes/utils.js'
import { decodeItem, encodeItem } from '../../journal/decode'
import { hashItem, type ChainError, type Head } from '../../journal/chain'
import { createFold, type Fold } from '../../journal/fold'
import type { DeviceId, Hash, Heads, Item } from '../../journal/item'
import type { Manifest } from './format'
import { hasherOf, type BundleTools } from './tools'

export type JournalFault =
  | { type: 'JournalLineUnreadable'; line: number; reason: string }
  | { type: 'JournalLineNotCanonical'; line: number }
  | { type: 'ItemOfAnotherDesk'; line: number }
  | ChainError
  | { type: 'HeadUnlike'; device: string }
  /** an increment whose bundle before it was not given: these items are in no bundle at hand */
  | { type: 'BundleMissingBetween'; device: string; first: number; last: number }

/** The journal as far as the bundles before brought it. */
export interface JournalSoFar {
  readonly fold: Pick<Fold, 'state' | 'addAll'>
  readonly heads: ReadonlyMap<string, Head>
}

export const nothingYet = (): JournalSoFar => ({ fold: createFold(), heads: new Map() })

/** No item comes near; a forged one must not fill the memory. */
const LARGEST_LINE = 16 * 1024 * 1024
/** Items that are folded at once. */
const BATCH = 500

/**
 * Reads journal.ndjson piece by piece: decodes each line, follows each device's chain, folds. Nothing of it is kept but
 * the fold and where each chain stands.
 */
export class JournalReader {
  readonly faults: JournalFault[] = []
  lines = 0
  readonly #start: ReadonlyMap<string, Head>
  /** where each chain stands in this bundle; absent from where it broke on */
  readonly #heads = new Map<string, Head>()
  readonly #broken = new Set<string>()
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  #rest: Uint8Array[] = []
  #restBytes = 0
  #batch: Item[] = []

  constructor(
    private readonly manifest: Manifest,
    private readonly before: JournalSoFar,
    private readonly tools: BundleTools = {},
    /** each item that is new, in the order of the file */
    private readonly onItem?: (item: Item, line: string) => void,
  ) {
    this.#start = new Map(Object.entries(manifest.since?.heads ?? {}))
    for (const [device, head] of this.#start) this.#heads.set(device, head)
  }

  take(piece: Uint8Array): void {
    let from = 0
    for (let end = piece.indexOf(10); end >= 0; end = piece.indexOf(10, from)) {
      const tail = piece.subarray(from, end)
      this.#line(this.#rest.length === 0 ? tail : this.#joined(tail))
      from = end + 1
    }
    if (from < piece.length) this.#keep(piece.subarray(from))
  }

  /** After the last piece. Says where the journal stands now. */
  end(): JournalSoFar {
    if (this.#restBytes > 0) this.#line(this.#joined(new Uint8Array(0)))
    this.#flush()
    for (const [device, said] of Object.entries(this.manifest.heads))
      if (!this.#broken.has(device) && !same(this.#heads.get(device), said))
        this.faults.push({ type: 'HeadUnlike', device })
    for (const device of this.#heads.keys())
      if (this.manifest.heads[device] === undefined && !this.#broken.has(device))
        this.faults.push({ type: 'HeadUnlike', device })
    return { fold: this.before.fold, heads: new Map([...this.before.heads, ...this.#further()]) }
  }

  /** What an increment follows must be at hand, where anything before it is. */
  checkStart(): void {
    for (const [device, since] of this.#start) {
      const known = this.before.heads.get(device)?.sequence ?? 0
      if (since.sequence > known)
        this.faults.push({ type: 'BundleMissingBetween', device, first: known + 1, last: since.sequence })
    }
  }

  *#further(): Generator<[string, Head]> {
    for (const [device, head] of this.#heads)
      if (head.sequence > (this.before.heads.get(device)?.sequence ?? 0)) yield [device, head]
  }

  #keep(bytes: Uint8Array): void {
    if (this.#restBytes + bytes.length > LARGEST_LINE) {
      if (this.#restBytes <= LARGEST_LINE) this.#unreadable(this.lines + 1, 'longer than any item')
      this.#restBytes = LARGEST_LINE + 1
      this.#rest = []
      return
    }
    this.#rest.push(bytes.slice())
    this.#restBytes += bytes.length
  }

  #joined(tail: Uint8Array): Uint8Array {
    const out = new Uint8Array(this.#rest.reduce((sum, part) => sum + part.length, tail.length))
    let at = 0
    for (const part of [...this.#rest, tail]) {
      out.set(part, at)
      at += part.length
    }
    this.#rest = []
    this.#restBytes = 0
    return out
  }

  #unreadable(line: number, reason: string): void {
    this.faults.push({ type: 'JournalLineUnreadable', line, reason })
  }

  #line(bytes: Uint8Array): void {
    this.lines += 1
    let line: string
    try {
      line = this.#decoder.decode(bytes)
    } catch {
      return this.#unreadable(this.lines, 'not UTF-8')
    }
    const read = decodeItem(line)
    if (!read.ok) {
      const { error } = read
      return this.#unreadable(this.lines, error.type === 'ItemUnreadable' ? error.why : 'written by a newer Lifeboat')
    }
    const item = read.value
    const canonical = encodeItem(item) === line
    if (!canonical) this.faults.push({ type: 'JournalLineNotCanonical', line: this.lines })
    if (item.desk !== this.manifest.desk) this.faults.push({ type: 'ItemOfAnotherDesk', line: this.lines })
    if (this.#follow(item, canonical ? this.#hash(bytes) : hashItem(item))) {
      this.onItem?.(item, line)
      this.#batch.push(item)
      if (this.#batch.length === BATCH) this.#flush()
    }
  }

  #hash(bytes: Uint8Array): Hash {
    const hasher = hasherOf(this.tools)
    hasher.update(bytes)
    return bytesToHex(hasher.digest()) as Hash
  }

  /** True for an item that the bundles before did not bring. A broken chain is named once and still folded. */
  #follow(item: Item, hash: Hash): boolean {
    const { device, sequence } = item
    const head = this.#heads.get(device)
    if (head !== undefined && sequence === head.sequence && hash === head.hash) return false
    const known = this.before.heads.get(device)
    if (!this.#broken.has(device)) {
      const expected = (head?.sequence ?? 0) + 1
      if (head !== undefined && sequence === head.sequence) this.#break({ type: 'ForkedChain', device, sequence })
      else if (sequence !== expected || item.previous !== (head?.hash ?? ''))
        this.#break({ type: 'ChainBroken', device, sequence: Math.min(expected, sequence) })
      else this.#heads.set(device, { sequence, hash })
      // each item names the one before: where this one is the same, so are all before it
      if (known?.sequence === sequence && known.hash !== hash) this.#break({ type: 'ForkedChain', device, sequence })
    }
    return known === undefined || sequence > known.sequence
  }

  #break(fault: ChainError & { device: DeviceId }): void {
    this.#broken.add(fault.device)
    this.faults.push(fault)
  }

  #flush(): void {
    this.before.fold.addAll(this.#batch)
    this.#batch = []
  }
}

const same = (a: Head | undefined, b: Heads[string] | undefined): boolean =>
  a !== undefined && b !== undefined && a.sequence === b.sequence && a.hash === b.hash
