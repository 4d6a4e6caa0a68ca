import { argon2id } from '@noble/hashes/argon2.js'
import { deskKeys, type DeskKeys } from '../../../renderer/store/keys'
import { randomBytes, randomText } from '../../../renderer/store/random'
import { chainItem, type Head } from '../../../shared/journal/chain'
import { encodeFrame } from '../../../shared/journal/frames'
import type { Change, DeskId, DeviceId, Stamp } from '../../../shared/journal/item'
import { makeSlot, type VaultFile } from '../../../shared/vault/slots'

/** A cheap stretch: what is measured begins when the key is there. */
export const cheap = { m: 64, t: 1, p: 1 }
export const PASSPHRASE = 'harbor lantern cedar'

const words = ['Rio Textiles', 'Cotton shirts', 'Laredo', 'US citrus', '6109100012', 'MX', 'TX 4471', '1200', '27.50']
const fields = [
  'importerName',
  'description',
  'locationName',
  'carrierName',
  'referenceNumber',
  'voyage',
  'plate',
  'firms',
]

export interface Seeded {
  /** as its mirror file would be, with the slots at its head */
  journal: Blob
  plaintexts: string[]
  /** the same of a second laptop of the desk, which keyed `theirs` items of its own */
  other: Blob
  /** the second laptop's sealed items in order, and the keys that open them */
  theirs: { device: DeviceId; sealed: readonly Uint8Array[]; keys: DeskKeys }
}

export interface FreshVault {
  desk: DeskId
  device: DeviceId
  keys: DeskKeys
  /** the first frame of a mirror that `of` wrote: the slots that the passphrase opens */
  slots: (of: DeviceId) => Uint8Array<ArrayBuffer>
}

export async function freshVault(): Promise<FreshVault> {
  const desk = randomText(16) as DeskId
  const device = randomText(10) as DeviceId
  const keyId = randomText(8)
  const dataKey = randomBytes(32)
  const keys = await deskKeys({ desk, keyId, dataKey, old: [] })
  const slot = await makeSlot(
    PASSPHRASE,
    dataKey,
    cheap,
    randomBytes(16),
    randomBytes(24),
    { desk, slotId: 'slot', operator: 'ana', operatorName: 'Ana', kind: 'passphrase', keyId },
    (secret, salt, params) => Promise.resolve(argon2id(secret, salt, { ...params, dkLen: 32 })),
  )
  const vault: VaultFile = { v: 1, desk, label: 'Measured', drill: true, keyId, device, slots: [slot], schema: 1 }
  const payload = new TextEncoder().encode(JSON.stringify(vault))
  return { desk, device, keys, slots: (of) => encodeFrame({ type: 'slots', device: of, sequence: 0, payload }) }
}

/** The journal of a desk of `entries` entries with `itemsEach` items each. */
export async function seedJournal(entries: number, itemsEach: number, theirs = 0): Promise<Seeded> {
  const { desk, device, keys, slots } = await freshVault()
  const second = randomText(10) as DeviceId
  const encoder = new TextEncoder()
  const chain = (of: DeviceId, count: number, prefix: string) => {
    const sealed: Uint8Array[] = []
    const plaintexts: string[] = []
    let head: Head | null = null
    let last: Stamp | null = null
    const wall = { ms: 1_795_500_000_000, offsetMinutes: -360, zone: 'America/Chicago' }
    for (let n = 0; n < count; n += 1) {
      const changes = [changeOf(n, itemsEach, prefix)]
      wall.ms += 1_000
      const built = chainItem({ desk, device: of, head, last, wall: { ...wall }, operator: 'ana', changes })
      sealed.push(keys.seal('items', of, built.item.sequence, encoder.encode(built.plaintext)))
      plaintexts.push(built.plaintext)
      head = built.head
      last = built.item.at
    }
    const frames = sealed.map((payload, at) => encodeFrame({ type: 'item', device: of, sequence: at + 1, payload }))
    const file = new Blob([slots(of), ...frames])
    return { file, plaintexts, sealed }
  }
  const ours = chain(device, entries * itemsEach, 'entry')
  const other = chain(second, theirs, 'other')
  return {
    journal: ours.file,
    plaintexts: ours.plaintexts,
    other: other.file,
    theirs: { device: second, sealed: other.sealed, keys },
  }
}

/** Item n: the fields of an entry, then of its three lines, one after the other, as keying makes them. */
function changeOf(n: number, itemsEach: number, prefix: string): Change {
  const entry = `${prefix}-${Math.floor(n / itemsEach)}`
  const step = n % itemsEach
  const value = `${words[n % words.length]} ${n}`
  const field = fields[step % fields.length] ?? 'description'
  if (step < itemsEach / 2) return { action: 'entry.keyed', kind: 'entry', id: entry, patch: [[field, value, 'T']] }
  const id = `${entry}-line-${step % 3}`
  return {
    action: 'line.keyed',
    kind: 'line',
    id,
    patch: [
      ['entry', entry],
      ['order', `a${step % 3}`],
      [(['description', 'sku', 'manufacturerName', 'ruling'] as const)[step % 4] ?? 'sku', value, 'K'],
    ],
  }
}
