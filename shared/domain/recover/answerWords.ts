import type { FieldsOf } from '../kinds'

/** What an answer comes to, in a word. */
export const answerWords: Readonly<Record<NonNullable<FieldsOf<'receipt'>['answer']>, string>> = {
  received: 'received',
  accepted: 'accepted',
  acceptedWithWarning: 'accepted with a warning',
  review: 'a CBP officer decides',
  rejected: 'rejected',
  released: 'released',
  held: 'held',
  cancelled: 'cancelled',
  status: 'status',
}
export const partWords = { cargoRelease: 'cargo release', entrySummary: 'entry summary' } as const
