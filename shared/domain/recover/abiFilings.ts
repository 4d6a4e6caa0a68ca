import type { Change } from '../../journal/item'
import { entitiesOf, valueOf, type DeskState } from '../../journal/state'
import { fieldsOf } from '../entryFile'
import type { FieldsOf } from '../kinds'
import { rememberBy } from '../remember'
import type { Part } from './home'

/** A file for ACE as it was written: each message of an entry is recorded of its own, so that one tells nothing of the other. */
export interface WrittenFile {
  /** ids of its records, one a part */
  ids: readonly string[]
  parts: readonly Part[]
  fields: FieldsOf<'filing'>
  /** how many entries are in it */
  entries: number
  withdrawn: boolean
}

/** The files written in CBP's record format, the newest first. */
export const abiFiles = rememberBy(['filing'], (state: DeskState): readonly WrittenFile[] => {
  const byFile = new Map<
    string,
    { ids: string[]; parts: Part[]; fields: FieldsOf<'filing'>; entries: Set<string>; withdrawn: boolean; born: string }
  >()
  for (const entity of entitiesOf(state, 'filing').values()) {
    const fields = fieldsOf('filing', entity)
    if (fields.way !== 'abi') continue
    const key = `${fields.batch ?? ''} ${fields.sha256 ?? ''} ${fields.name ?? ''}`
    const file = byFile.get(key) ?? {
      ids: [],
      parts: [],
      fields,
      entries: new Set(),
      withdrawn: true,
      born: entity.born.at,
    }
    file.ids.push(entity.id)
    for (const part of (fields.parts ?? '').split(' '))
      if (part === 'cargoRelease' || part === 'entrySummary') file.parts.push(part)
    for (const entry of (fields.entries ?? '').split(' ')) if (entry !== '') file.entries.add(entry)
    if (valueOf(entity, 'withdrawn') !== true) file.withdrawn = false
    byFile.set(key, file)
  }
  return [...byFile.values()]
    .sort((a, b) => (a.born < b.born ? 1 : -1))
    .map(({ ids, parts, fields, entries, withdrawn }) => ({
      ids,
      parts: parts.sort(),
      fields,
      entries: entries.size,
      withdrawn,
    }))
})

/** One message of the file that was written: which entries, with the digest of each. */
export interface FiledPart {
  id: string
  part: Part
  entries: readonly { id: string; digest: string }[]
}

/** That a file was written, for each of its messages. */
export const abiFiled = (
  parts: readonly FiledPart[],
  file: { name: string; sha256: string; batch: string; chapters: string; at: string; by: string },
): readonly Change[] =>
  parts.map(({ id, part, entries }) => ({
    action: 'filing.written',
    kind: 'filing',
    id,
    patch: [
      ['way', 'abi'],
      ['parts', part],
      ['name', file.name],
      ['sha256', file.sha256],
      ['batch', file.batch],
      ['entries', entries.map((entry) => entry.id).join(' ')],
      ['digests', entries.map(({ digest }) => digest).join(' ')],
      ['chapters', file.chapters],
      ['at', file.at],
      ['by', file.by],
    ],
  }))

/** That it went, to whom and by whom. Sent is not received: only an answer says that. */
export const abiSent = (file: WrittenFile, sent: { to: string; by: string; at: string }): readonly Change[] =>
  file.ids.map((id) => ({
    action: 'filing.sent',
    kind: 'filing',
    id,
    patch: [
      ['sentTo', sent.to],
      ['sentBy', sent.by],
      ['sentAt', sent.at],
    ],
  }))

/** It never went, or was taken back: its entries are to be written again. */
export const abiWithdrawn = (file: WrittenFile, why: string): readonly Change[] =>
  file.ids.map((id) => ({
    action: 'filing.withdrawn',
    kind: 'filing',
    id,
    patch: [
      ['withdrawn', true],
      ['withdrawnWhy', why],
    ],
  }))
