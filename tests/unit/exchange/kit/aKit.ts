import { createFold } from '../../../../shared/journal/fold'
import { sha256 } from '@noble/hashes/sha2.js'
import type { KitContent, KitRecord } from '../../../../shared/exchange/kit/content'
import { writeKit, type KitAbout } from '../../../../shared/exchange/kit/write'
import { readKit, type OpenedKit } from '../../../../shared/exchange/kit/read'
import { publicKeyOf, signBytes } from '../../../../shared/vault/sign'
import { CHEAP, inPieces, joined, PASSPHRASE } from '../aBundle'
import type { ALaptop } from '../aDesk'

/** A small kit of the drill's firm for laptop 1 of 2, and desks to load it on. */
export const OFFICE_SEED = sha256(new TextEncoder().encode('the office key, for tests only'))
const at = '2026-11-20T18:00:00-06:00[America/Chicago]'

const record = (kind: KitRecord['kind'], id: string, fields: KitRecord['fields']): KitRecord => ({ kind, id, fields })
export const SOC = record('contact', 'soc', { name: 'CBP SOC', group: 'CBP', phone: '703-921-6507' })
export const RIO = record('importer', '89-010001200', {
  name: 'Rio Canela Furniture',
  importerNumber: '89-010001200',
  address: '4410 Pan American Loop\nSan Antonio\nTX\n78218\nUS',
  phone: '210-555-0112',
})
export const BLOCK = record('block', '000-0310001-0310100', {
  filerCode: '000',
  first: '0310001',
  last: '0310100',
  purpose: 'ordinary',
})
export const ARRIVAL = record('arrival', 'MAEU123456789', { bill: 'MAEU123456789', importerName: 'Rio Canela' })

export const CONTENT: KitContent = {
  records: {
    firm: [record('firm', 'firm', { name: 'Tern and Harrow (drill)', filerCode: '000' })],
    plan: [record('planStep', 'kit-step-1', { phase: 'firstHour', title: 'Ring the SOC', order: 'a0' })],
    contacts: [SOC],
    importers: [RIO],
    arrivals: [ARRIVAL],
    inFlight: [],
    blocks: [BLOCK],
  },
  planText: '## First hour\n1. Ring the SOC\n',
  products: Array.from({ length: 1_200 }, (_, nth) => ({ id: `P${nth}`, sku: `P${nth}`, name: `Chair ${nth}` })),
  tariff: [{ id: '9401614011', hts: '9401.61.4011', description: 'Chairs' }],
  forms: [{ name: 'CBP Form 3461.pdf', bytes: new TextEncoder().encode('%PDF-1.7 a form') }],
}

export const about = (more: Partial<KitAbout> = {}): KitAbout => ({
  kitId: '0123456789ABCDEF',
  madeAt: '2026-11-21T09:00:00-06:00[America/Chicago]',
  office: 'Tern and Harrow (drill)',
  filerCode: '000',
  drill: true,
  laptop: 1,
  laptops: 2,
  refreshOwner: 'Marguerite Ellingboe',
  refreshEveryDays: 7,
  recipients: [],
  sources: Object.fromEntries(
    ['firm', 'plan', 'contacts', 'importers', 'products', 'arrivals', 'inFlight', 'blocks', 'forms', 'tariff'].map(
      (set) => [set, { exportedAt: at, source: `${set}.csv` }],
    ),
  ),
  ...more,
})

export async function kitBytes(
  content: Partial<KitContent> = {},
  more: Partial<KitAbout> = {},
  seed = OFFICE_SEED,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of writeKit({ ...CONTENT, ...content }, about(more), {
    passphrase: PASSPHRASE,
    salt: new Uint8Array(16).fill(3),
    logN: CHEAP,
    publicKey: publicKeyOf(seed),
    sign: (bytes) => signBytes(seed, bytes),
  }))
    pieces.push(piece)
  return joined(pieces)
}

export const readBytes = (bytes: Uint8Array, passphrase = PASSPHRASE) =>
  readKit(inPieces(bytes), bytes.length, passphrase)

export async function openedKit(
  content: Partial<KitContent> = {},
  more: Partial<KitAbout> = {},
  seed = OFFICE_SEED,
): Promise<OpenedKit> {
  const read = await readBytes(await kitBytes(content, more, seed))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

/** The state of a laptop's journal. */
export function stateOf(laptop: ALaptop) {
  const fold = createFold()
  fold.addAll(laptop.items)
  return fold.state
}
