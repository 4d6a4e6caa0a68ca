import { dueSaid } from '../../../shared/domain/deadlines/words'
import { momentWords, type Now } from '../../words/times'

/** Tue 24 Nov 02:25 by the clock where it was set; and by this laptop's where that shows another time now. */
export function dueWords(moment: string, now: Pick<Now, 'zone'>): string {
  const { here } = dueSaid({ moment }, now.zone)
  return here === undefined ? momentWords(moment) : `${momentWords(moment)}, here ${hereWords(here)}`
}

/** `Tue 24 Nov 2026 03:25 −05:00` → `Tue 24 Nov 03:25` */
const hereWords = (here: string): string => here.replace(/ \d{4} (\d{2}:\d{2}).*$/u, ' $1')
