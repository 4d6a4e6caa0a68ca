import { shortCode } from '../../domain/shortCode'
import { canonicalJson } from '../../journal/canonical'
import type { Manifest } from './format'

/**
 * Eight characters that whoever opened an archive reads on another machine (`lifeboat verify` prints them when every
 * check passed) and keys on the laptop, before that one may be wiped. They follow from the manifest, which lies inside
 * the envelope and names the hash of every file: who has not opened it does not know them. The laptop keeps their hash.
 */
export const archiveCode = (manifest: Manifest): string =>
  // Canonical: who wrote it and who read it have its parts in another order.
  shortCode(`lifeboat archive\n${canonicalJson(manifest)}`)
