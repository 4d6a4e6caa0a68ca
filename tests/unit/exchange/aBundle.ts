import { zipSync, unzipSync, type Zippable } from 'fflate'
import { bytesInMemory } from '../../../shared/exchange/bytes'
import { openEnvelope } from '../../../shared/exchange/envelope'
import { readBundle, type OpenedBundle } from '../../../shared/exchange/bundle/read'
import { writeBundle, type BundleOptions, type BundleSource } from '../../../shared/exchange/bundle/write'
import { ok } from '../../../shared/result'

export const PASSPHRASE = 'harbor lantern copper meadow signal quilt'
/** Cheap: what is tested here is not the cost of scrypt. */
export const CHEAP = 10

export const options: BundleOptions = {
  seal: { passphrase: PASSPHRASE, salt: new Uint8Array(16).fill(7), logN: CHEAP },
  madeAt: { ms: Date.UTC(2026, 10, 24, 9, 0), offsetMinutes: -360, zone: 'America/Chicago' },
}

/** The sealed bytes of a bundle. */
export async function bundleOf(source: BundleSource, more: Partial<BundleOptions> = {}): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  const written = await writeBundle(
    source,
    { write: (piece) => Promise.resolve(ok(pieces.push(piece))) },
    { ...options, ...more },
  )
  if (!written.ok) throw new Error(JSON.stringify(written.error))
  return joined(pieces)
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    out.set(piece, at)
    at += piece.length
  }
  return out
}

export async function* inPieces(bytes: Uint8Array, size = 70_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size))
}

/** The zip inside. */
export async function zipIn(sealed: Uint8Array, passphrase = PASSPHRASE): Promise<Uint8Array> {
  const zip = await openEnvelope(inPieces(sealed), sealed.length, passphrase)
  if (!zip.ok) throw new Error(zip.error.type)
  return zip.value
}

export async function opened(zip: Uint8Array): Promise<OpenedBundle> {
  const bundle = await readBundle(bytesInMemory(zip))
  if (!bundle.ok) throw new Error(JSON.stringify(bundle.error))
  return bundle.value
}

/** The same zip with its members changed by `change`, as a forger would make it. */
export function forged(zip: Uint8Array, change: (members: Record<string, Uint8Array>) => void): Uint8Array {
  const members = unzipSync(zip)
  change(members)
  return zipSync(members as Zippable)
}

export const textIn = (zip: Uint8Array, name: string): string => {
  const bytes = unzipSync(zip)[name]
  if (bytes === undefined) throw new Error(`${name} is not in the bundle`)
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}
