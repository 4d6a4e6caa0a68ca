import { entitiesOf, valueOf } from '../../journal/state'
import { fieldsOf } from '../entryFile'
import type { FieldsOf } from '../kinds'
import { rememberBy } from '../remember'

/** A file that was written for an entry, and the digest of the entry's values as they went into it. */
export interface FilingOfEntry {
  id: string
  fields: FieldsOf<'filing'>
  digest: string
}

/** The files that were written for each entry, in order of writing; withdrawn ones left out. */
export const filingsByEntry = rememberBy(['filing'], (state) => {
  const byEntry = new Map<string, FilingOfEntry[]>()
  const filings = [...entitiesOf(state, 'filing').values()]
    .filter((entity) => valueOf(entity, 'withdrawn') !== true)
    .sort((a, b) => (a.born.at < b.born.at ? -1 : 1))
  for (const entity of filings) {
    const fields = fieldsOf('filing', entity)
    const digests = (fields.digests ?? '').split(' ')
    for (const [at, entry] of (fields.entries ?? '').split(' ').entries()) {
      if (entry === '') continue
      const one = { id: entity.id, fields, digest: digests[at] ?? '' }
      const there = byEntry.get(entry)
      if (there === undefined) byEntry.set(entry, [one])
      else there.push(one)
    }
  }
  return byEntry
})
