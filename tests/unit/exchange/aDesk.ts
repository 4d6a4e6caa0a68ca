import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { BundleSource } from '../../../shared/exchange/bundle/write'
import { chainItem, type Head } from '../../../shared/journal/chain'
import { mergedChange } from '../../../shared/journal/past'
import type { Change, DeskId, DeviceId, Heads, Item, Patch, Stamp, Wall } from '../../../shared/journal/item'
import { err, ok } from '../../../shared/result'
import { publicKeyOf, signBytes } from '../../../shared/vault/sign'

/** Builds the journal of one or more laptops of a desk, item by item, as a laptop would. */
export const DESK = '0123456789ABCDEF' as DeskId
export const LAPTOP_A = 'AAAAAAAAAA' as DeviceId
export const LAPTOP_B = 'BBBBBBBBBB' as DeviceId
const START_MS = Date.UTC(2026, 10, 24, 8, 5)

export class ALaptop {
  readonly items: Item[] = []
  readonly seed: Uint8Array
  readonly documents = new Map<string, Uint8Array>()
  #head: Head | null = null
  #last: Stamp | null = null
  #ms = START_MS
  #nth = 0

  constructor(readonly device: DeviceId = LAPTOP_A) {
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

  get heads(): Heads {
    return this.#head === null ? {} : { [this.device]: this.#head }
  }

  record(...changes: Change[]): void {
    this.#ms += 1_000
    const wall: Wall = { ms: this.#ms, offsetMinutes: -360, zone: 'America/Chicago' }
    const next = chainItem({
      desk: DESK,
      device: this.device,
      head: this.#head,
      last: this.#last,
      wall,
      operator: 'op-1',
      changes,
    })
    this.items.push(next.item)
    this.#head = next.head
    this.#last = next.item.at
  }

  /** Takes in what the other laptop has: its items become part of what this one had seen. */
  merge(other: ALaptop): void {
    this.record(mergedChange(this.device, other.heads))
  }

  key(action: string, kind: string, patch: Patch, id?: string): string {
    this.#nth += 1
    const made = id ?? `${kind}-${this.device[0] ?? ''}-${this.#nth}`
    this.record({ action, kind, id: made, patch })
    return made
  }

  firm(): this {
    this.key(
      'firm.keyed',
      'firm',
      [
        ['name', 'Tern and Harrow (drill)'],
        ['filerCode', '000'],
        ['drill', true],
      ],
      'firm',
    )
    return this
  }

  block(first: string, last: string, purpose: 'ordinary' | 'emergency' = 'ordinary'): string {
    return this.key('reserve.block.added', 'block', [
      ['filerCode', '000'],
      ['first', first],
      ['last', last],
      ['device', this.device],
      ['purpose', purpose],
    ])
  }

  /** An entry with its number taken, lines, a bill and a container, as one keys it. */
  entry(block: string, entryNumber: string, lines: readonly Patch[]): string {
    this.#nth += 1
    const id = `entry-${this.device[0] ?? ''}-${this.#nth}`
    this.record(
      {
        action: 'reserve.number.taken',
        kind: 'number',
        id: entryNumber,
        patch: [
          ['block', block],
          ['entry', id],
          ['device', this.device],
        ],
      },
      {
        action: 'entry.opened',
        kind: 'entry',
        id,
        patch: [
          ['entryNumber', entryNumber, 'C'],
          ['entryType', '01', 'L'],
          ['portOfEntry', '2304', 'K'],
        ],
      },
    )
    this.key('bill.added', 'bill', [
      ['entry', id],
      ['order', 'a'],
      ['billType', 'R'],
      ['scac', 'CRPD'],
      ['billNumber', '77120'],
    ])
    this.key('container.added', 'container', [
      ['entry', id],
      ['order', 'a'],
      ['containerNumber', 'MWCU6059784'],
    ])
    lines.forEach((patch, index) => {
      const line = this.key('line.added', 'line', [['entry', id], ['order', `a${index}`], ...patch])
      if (index === 0)
        this.key('tariff.added', 'tariff', [
          ['entry', id],
          ['line', line],
          ['order', 'a'],
          ['htsNumber', '9903.88.15'],
        ])
    })
    return id
  }

  /** A document kept beside the journal; printed packets are the ones that a fact names. */
  document(id: string, name: string, bytes: Uint8Array, entry?: string): void {
    this.documents.set(id, bytes)
    this.key(
      'document.attached',
      'document',
      [
        ['name', name],
        ['mime', 'application/pdf'],
        ['bytes', bytes.length],
        ['sha256', bytesToHex(sha256(bytes))],
        ...(entry === undefined ? [] : ([['entry', entry]] satisfies Patch)),
      ],
      id,
    )
  }

  printed(entry: string, revision: number, document: string): void {
    this.key('entry.printed', 'fact', [
      ['entry', entry],
      ['what', 'printed'],
      ['revision', revision],
      ['document', document],
      ['happenedAt', '2026-11-24T02:31:00-06:00[America/Chicago]'],
    ])
  }

  source(items: readonly Item[] = this.items): BundleSource {
    const { device, seed, documents } = this
    return {
      desk: DESK,
      device,
      drill: true,
      program: '0.1.0',
      operator: 'op-1',
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

/** One entry with three lines, one packet printed, one invoice attached, and one number void. */
export function aKeyedDesk(): ALaptop {
  const laptop = new ALaptop().firm()
  const block = laptop.block('0310001', '0310010')
  const entry = laptop.entry(block, '000-0310001-0', [
    [
      ['description', 'Upholstered dining chairs', 'P'],
      ['htsNumber', '9401.61.4011', 'P'],
      ['enteredValue', 693_050, 'T'],
      ['manufacturerAddress', 'Avenida de los Ebanistas 2208\nApodaca\nNL\n66600\nMX', 'P'],
    ],
    [
      ['description', '=HYPERLINK("http://evil.example")', 'T'],
      ['htsNumber', '9403.60.8040', 'T'],
      ['enteredValue', 1_005, 'T~'],
    ],
    [
      ['description', 'テーブル, "oak"', 'T'],
      ['htsNumber', '9403.60.8093', 'T'],
    ],
  ])
  laptop.document('packet-1', 'packet.pdf', new TextEncoder().encode('%PDF-1.7 a packet'), entry)
  laptop.printed(entry, 1, 'packet-1')
  laptop.document('invoice-1', '../Factura número 7.pdf', new TextEncoder().encode('%PDF-1.7 an invoice'), entry)
  laptop.key(
    'reserve.number.taken',
    'number',
    [
      ['block', block],
      ['device', LAPTOP_A],
    ],
    '000-0310002-8',
  )
  laptop.key(
    'reserve.number.voided',
    'number',
    [
      ['voided', true],
      ['voidReason', 'paper jam'],
    ],
    '000-0310002-8',
  )
  return laptop
}
