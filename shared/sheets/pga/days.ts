import type { Value } from '../values'
import type { Answers } from './answers'

/** Day of entry: as elected where it was, else the entry's. */
export const dayOfEntry = ({ entry }: Answers): Value =>
  entry.entryDate.text === '' && entry.electedEntryDate.text !== '' ? entry.electedEntryDate : entry.entryDate

/** Day of import, or of arrival before it is known. */
export const dayOfImport = ({ entry }: Answers): Value =>
  entry.importDate.text === '' ? entry.arrivalDate : entry.importDate
