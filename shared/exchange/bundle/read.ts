import { err, ok, type Result } from '../../result'
import type { Bytes } from '../bytes'
import { openZip, type StreamedMember, type Unpack } from '../zipBytes'
import type { ZipCaps, ZipError } from '../zipDirectory'
import { MAX_BUNDLE_BYTES, MEMBER_NAME } from './format'

/**
 * Caps for a bundle. Wider than those for strangers' files (decision 40: 512 MiB, 2,000 members): a busy desk prints
 * more than 2,000 packets in a long outage, and the way home must never refuse what the laptop itself wrote.
 */
const BUNDLE_CAPS: ZipCaps = { members: 200_000, unpackedBytes: 4 * MAX_BUNDLE_BYTES, ratio: 200 }

/** The members of an opened bundle, names, sizes and places judged, nothing unpacked yet. */
export interface OpenedBundle {
  members: ReadonlyMap<string, StreamedMember>
}

/** @param unpack Node's own inflater at the office; the one in JavaScript unless told */
export async function readBundle(
  zip: Bytes,
  unpack?: Unpack,
  caps: ZipCaps = BUNDLE_CAPS,
): Promise<Result<OpenedBundle, ZipError>> {
  const members = await openZip(zip, caps, MEMBER_NAME, unpack)
  if (!members.ok) return err(members.error)
  return ok({ members: new Map(members.value.map((member) => [member.name, member])) })
}

/** A small member whole: the manifest, a key. `most` keeps a forged one from filling the memory. */
export async function memberBytes(
  bundle: OpenedBundle,
  name: string,
  most = 64 * 1024 * 1024,
): Promise<Uint8Array | undefined> {
  const member = bundle.members.get(name)
  if (member === undefined || member.bytes > most) return undefined
  const out = new Uint8Array(member.bytes)
  let length = 0
  for await (const piece of member.pieces()) {
    out.set(piece, length)
    length += piece.length
  }
  return out
}
