import { randomFillSync } from 'node:crypto'
import { bytesToHex } from '@noble/hashes/utils.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type { BundleSource } from '../../shared/exchange/bundle/write'
import { chainItem, type Head } from '../../shared/journal/chain'
import type { Change, DeskId, DeviceId, Item, Patch, Stamp } from '../../shared/journal/item'
import { err, ok } from '../../shared/result'
import { publicKeyOf, signBytes } from '../../shared/vault/sign'

const DESK = '0123456789ABCDEF' as DeskId
const DEVICE = 'AAAAAAAAAA' as DeviceId
const PACKET_BYTES = 40_000

/**
 * A desk after a long outage, keyed field by field as people key: some forty items an entry with its three lines, a
 * bill, a packet and the facts of its way to the release.
 */
export function aDeskToExport(entries: number, packetBytes = PACKET_BYTES): { items: Item[]; source: BundleSource } {
  const seed = new Uint8Array(32).fill(5)
  const items: Item[] = []
  const packets = new Map<string, Uint8Array>()
  const wall = { ms: Date.UTC(2026, 10, 4, 8), offsetMinutes: -360, zone: 'America/Chicago' }
  let head: Head | null = null
  let last: Stamp | null = null
  const add = (...changes: Change[]) => {
    wall.ms += 4_000
    const next = chainItem({ desk: DESK, device: DEVICE, operator: 'ana', head, last, wall: { ...wall }, changes })
    items.push(next.item)
    head = next.head
    last = next.item.at
  }
  const one = (action: string, kind: string, id: string, patch: Patch) => add({ action, kind, id, patch })
  one('device.joined', 'device', DEVICE, [
    ['label', 'measured'],
    ['publicKey', bytesToHex(publicKeyOf(seed))],
  ])
  one('firm.keyed', 'firm', 'firm', [
    ['name', 'Tern and Harrow (drill)'],
    ['filerCode', '000'],
    ['drill', true],
  ])
  for (let n = 0; n < entries; n += 1) keyEntry(n, one, packets, packetBytes)
  return {
    items,
    source: {
      desk: DESK,
      device: DEVICE,
      drill: true,
      program: 'measured',
      operator: 'ana',
      async *items() {
        yield* items
      },
      document(id) {
        const bytes = packets.get(id)
        return Promise.resolve(bytes === undefined ? err({ type: 'DocumentMissing' }) : ok(bytes))
      },
      publicKey: publicKeyOf(seed),
      sign: (bytes) => signBytes(seed, bytes),
    },
  }
}

function keyEntry(
  n: number,
  one: (action: string, kind: string, id: string, patch: Patch) => void,
  packets: Map<string, Uint8Array>,
  packetBytes: number,
): void {
  const entry = `entry-${n}`
  const id = (what: string) => `${what}-${n}`
  const keyed = (fields: Readonly<Record<string, string | number>>) => {
    for (const [field, value] of Object.entries(fields)) one('entry.keyed', 'entry', entry, [[field, value, 'T']])
  }
  one('entry.opened', 'entry', entry, [
    ['entryNumber', `000-${String(n).padStart(7, '0')}-${n % 10}`, 'C'],
    ['entryType', '01', 'L'],
    ['portOfEntry', ['2304', '2704', '2720'][n % 3] ?? '2304', 'K'],
  ])
  keyed({
    modeOfTransport: '30',
    importerName: `Rio Textiles ${n % 400} of Laredo and Nuevo Laredo`,
    importerNumber: `12-34567${String(n % 100).padStart(2, '0')}00`,
    carrierCode: 'TRMX',
    tripNumber: `TRMX${9_900_000 + n}`,
    driverName: `Rogelio Villarreal ${n}`,
    plate: `TX ${1000 + (n % 9000)}`,
    arrivalDate: `2026-11-${String(4 + (n % 20)).padStart(2, '0')}`,
  })
  one('bill.added', 'bill', id('bill'), [
    ['entry', entry],
    ['order', 'a'],
    ['billType', 'R'],
    ['scac', 'TRMX'],
    ['billNumber', String(4_000_000 + n)],
  ])
  for (const nth of [0, 1, 2]) {
    const line = id(`line${nth}`)
    one('line.added', 'line', line, [
      ['entry', entry],
      ['order', `a${nth}`],
      ['description', `Upholstered dining chairs, pattern ${n * 3 + nth}`, 'P'],
      ['htsNumber', `9401.61.${4000 + ((n + nth) % 900)}`, 'P'],
    ])
    for (const [field, value] of [
      ['enteredValue', 1_000 + ((n * 977 + nth) % 2_000_000)],
      ['quantity1', String(1 + (n % 400))],
      ['grossWeightKg', String(10 + ((n + nth) % 3_000))],
      ['mid', 'MXMUETRE2208APO'],
      ['originCountry', 'MX'],
    ] as const)
      one('line.keyed', 'line', line, [[field, value, 'T']])
  }
  const packet = id('packet')
  const bytes = new Uint8Array(packetBytes)
  randomFillSync(bytes)
  packets.set(packet, bytes)
  one('document.attached', 'document', packet, [
    ['name', 'packet.pdf'],
    ['mime', 'application/pdf'],
    ['bytes', bytes.length],
    ['sha256', bytesToHex(sha256(bytes))],
    ['entry', entry],
  ])
  for (const [action, what] of [
    ['entry.printed', 'printed'],
    ['entry.presented', 'presented'],
    ['entry.released', 'released'],
  ] as const)
    one(action, 'fact', id(what), [
      ['entry', entry],
      ['what', what],
      ['revision', 1],
      ...(what === 'printed' ? [['document', packet] as [string, string]] : []),
      ['happenedAt', `2026-11-${String(4 + (n % 20)).padStart(2, '0')}T02:31:00-06:00[America/Chicago]`],
    ])
}
