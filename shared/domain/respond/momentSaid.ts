import { dayWords } from '../pga/dayWords'

/** `24 Nov 2026 05:40`, in the zone in which it happened; a day alone as a day, '' for none. */
export const momentSaid = (moment: string): string =>
  moment === '' ? '' : [dayWords(moment.slice(0, 10)), moment.slice(11, 16)].filter(Boolean).join(' ')
