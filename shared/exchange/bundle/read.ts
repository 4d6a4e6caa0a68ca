import { err, ok, type Result } from '../../result'
import { readZip, type ZipCaps, type ZipError, type ZipMember } from '../zipReader'
import { MAX_BUNDLE_BYTES, MEMBER_NAME } from './format'

/**
 * Caps for a bundle. Wider than those for strangers' files (decision 40: 512 MiB, 2,000 members): a busy desk prints
 * more than 2,000 packets in a long outage, and the way home must never refuse what the laptop itself wrote.
 */
const BUNDLE_CAPS: ZipCaps = { members: 60_000, unpackedBytes: MAX_BUNDLE_BYTES, ratio: 200 }

/** The members of an opened bundle, names and sizes judged, nothing unpacked yet. */
export interface OpenedBundle {
  members: ReadonlyMap<string, ZipMember>
}

export function readBundle(zip: Uint8Array, caps: ZipCaps = BUNDLE_CAPS): Result<OpenedBundle, ZipError> {
  const members = readZip(zip, caps, MEMBER_NAME)
  if (!members.ok) return err(members.error)
  return ok({ members: new Map(members.value.map((member) => [member.name, member])) })
}
