import { readFileSync } from 'node:fs'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { BundleSource } from '../../shared/exchange/bundle/write'
import { drillChanges, drillProducts } from '../../shared/exchange/drillKit'
import { chainItem, type Head } from '../../shared/journal/chain'
import type { Change, DeskId, DeviceId, Heads, Item, Stamp, Wall } from '../../shared/journal/item'
import { mergedChange } from '../../shared/journal/past'
import { err, ok } from '../../shared/result'
import { publicKeyOf, signBytes } from '../../shared/vault/sign'

const asset = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../assets/drill/${name}.json`, import.meta.url), 'utf8'))

/** The practice broker, of whom all backlogs of tests are. */
export const practice = { firm: asset('firm'), importers: asset('importers'), contacts: asset('contacts') }
export const products = drillProducts(asset('products')).rows

export const BACKLOG_DESK = 'BACKWARDDESK0000' as DeskId
const ZONE = { offsetMinutes: -360, zone: 'America/Chicago' }

/** A stored moment at the laptop's zone. */
export const momentAt = (ms: number): string =>
  `${new Date(ms + ZONE.offsetMinutes * 60_000).toISOString().slice(0, 19)}-06:00[America/Chicago]`
export const dayAt = (ms: number): string => momentAt(ms).slice(0, 10)

/** Builds the chain of one laptop item by item, with a clock that a test sets. */
export class PaperLaptop {
  readonly items: Item[] = []
  readonly seed: Uint8Array
  readonly documents = new Map<string, Uint8Array>()
  #head: Head | null = null
  #last: Stamp | null = null

  constructor(
    readonly device: DeviceId,
    /** milliseconds; moves on by a second with each item */
    public ms: number,
    readonly operator = 'op-1',
    readonly desk: DeskId = BACKLOG_DESK,
  ) {
    this.seed = sha256(new TextEncoder().encode(`a seed for tests only: ${device}`))
    this.record({
      action: 'device.joined',
      kind: 'device',
      id: device,
      patch: [
        ['label', `Laptop ${device[0] ?? ''}`],
        ['publicKey', bytesToHex(publicKeyOf(this.seed))],
        ['program', '0.1.0'],
        ['schema', 1],
      ],
    })
  }

  /** The firm, its people, ports, clients and contacts, as the practice kit has them; blocks are added apart. */
  loadKit(): this {
    this.record(...drillChanges(practice))
    return this
  }

  get heads(): Heads {
    return this.#head === null ? {} : { [this.device]: this.#head }
  }

  record(...changes: Change[]): void {
    this.ms += 1_000
    const wall: Wall = { ms: this.ms, ...ZONE }
    const { desk, device, operator } = this
    const next = chainItem({ desk, device, head: this.#head, last: this.#last, wall, operator, changes })
    this.items.push(next.item)
    this.#head = next.head
    this.#last = next.item.at
  }

  /** Takes in what another laptop has: its items become part of what this one had seen. */
  merge(other: PaperLaptop): void {
    this.record(mergedChange(this.device, other.heads))
  }

  /** This laptop as the source of a bundle; `items`: what it took in from others too. */
  source(items: readonly Item[] = this.items): BundleSource {
    const { desk, device, operator, seed, documents } = this
    return {
      desk,
      device,
      drill: true,
      program: '0.1.0',
      operator,
      async *items() {
        yield* items
      },
      async document(id) {
        await Promise.resolve()
        const bytes = documents.get(id)
        return bytes === undefined ? err({ type: 'DocumentMissing' }) : ok(bytes)
      },
      publicKey: publicKeyOf(seed),
      sign: (bytes) => signBytes(seed, bytes),
    }
  }
}
