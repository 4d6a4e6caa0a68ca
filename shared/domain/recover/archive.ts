import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { stampDevice } from '../../journal/stamp'
import { entitiesOf, isRemoved, type DeskState, type Entity } from '../../journal/state'
import { fieldsOf } from '../entryFile'
import { keyedCode } from '../shortCode'
import type { FieldsOf } from '../kinds'

/** Records of entries are kept five years from the day of entry (19 CFR 163.4(a)). */
export const RETAIN_YEARS = 5

/** The last day of keeping: five years after the last day of entry that is in it, or after the day of the archive. */
export function retainUntil(state: DeskState, archivedOn: string): string {
  let last = archivedOn
  for (const entry of entitiesOf(state, 'entry').values()) {
    const day = String(entry.fields['entryDate']?.v ?? '')
    if (!isRemoved(entry) && /^\d{4}-\d{2}-\d{2}$/u.test(day) && day > last) last = day
  }
  const [year = '', rest = ''] = [last.slice(0, 4), last.slice(4)]
  const kept = `${Number(year) + RETAIN_YEARS}${rest}`
  // Five years after 29 February there is no such day: the day after it.
  return rest === '-02-29' ? `${Number(year) + RETAIN_YEARS}-03-01` : kept
}

export interface ArchiveRow {
  id: string
  entity: Entity
  fields: FieldsOf<'archive'>
}

/** The newest first; removed ones left out. */
export const archivesOf = (state: DeskState): ArchiveRow[] =>
  [...entitiesOf(state, 'archive').values()]
    .filter((entity) => !isRemoved(entity))
    .sort((a, b) => (a.born.at < b.born.at ? 1 : -1))
    .map((entity) => ({ id: entity.id, entity, fields: fieldsOf('archive', entity) }))

/** SHA-256 (64 hex) of the code: what is kept here opens nothing. */
export const codeDigest = (code: string): string => bytesToHex(sha256(utf8ToBytes(`archive code ${code}`)))

/** Whether this is the code that the opened archive shows; spaces, hyphens and case do not matter. */
export const isCodeOf = ({ fields }: ArchiveRow, keyed: string): boolean =>
  fields.codeDigest === codeDigest(keyedCode(keyed))

/** Why this laptop may not be wiped, or that it may. */
export type WipeStanding =
  | { may: true; archive: ArchiveRow }
  | { may: false; why: 'noArchive' }
  | { may: false; why: 'notOpened'; archive: ArchiveRow }
  /** something was recorded after the archive was made: it is in none */
  | { may: false; why: 'moreSince'; archive: ArchiveRow }

/** What only says that an archive was written and opened, or that a file was destroyed, need not be in it. */
const SAYS_NOTHING_NEW: ReadonlySet<string> = new Set(['archive', 'savedFile', 'bundleExport', 'notice'])

/** The archive was opened on another machine, its code keyed here, and nothing that counts was recorded since it was made. */
export function wipeStanding(state: DeskState): WipeStanding {
  const [archive] = archivesOf(state)
  if (archive === undefined) return { may: false, why: 'noArchive' }
  if (archive.fields.openedAt === undefined) return { may: false, why: 'notOpened', archive }
  const made = archive.entity.born
  for (const [kind, entities] of state.kinds) {
    if (SAYS_NOTHING_NEW.has(kind)) continue
    for (const { touched } of entities.values())
      // Of this laptop's own chain by its sequence, of what came from another laptop by its stamp.
      if (stampDevice(touched.at) === stampDevice(made.at) ? touched.seq > made.seq : touched.at > made.at)
        return { may: false, why: 'moreSince', archive }
  }
  return { may: true, archive }
}
