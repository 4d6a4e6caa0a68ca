/** Clock times on the pages of the first hour: by the clock of the place, its offset only where that is not the page's. */

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** 02:25 */
export const timeOn = (moment: string): string => moment.slice(11, 16)

const offsetOf = (moment: string): string => /([+-]\d{2}:\d{2})(?=\[|$)/u.exec(moment)?.[1] ?? ''
const zoneOf = (moment: string): string => /\[([^\]]+)\]$/u.exec(moment)?.[1] ?? ''

/**
 * Tue 24 Nov 02:25, with the offset where it differs from that of the page's own moment: in another zone, or beyond a
 * night on which the clocks change.
 * @param whole with offset and zone in any case: once, in the heading
 */
export function momentWordsOn(moment: string, page: string, whole = false): string {
  const words = `${dayOn(moment)} ${timeOn(moment)}`
  if (whole) return `${words} (${zoneOf(moment)}, ${offsetWords(moment)})`
  return offsetOf(moment) === offsetOf(page) ? words : `${words} (${offsetWords(moment)})`
}

/** Tue 24 Nov */
function dayOn(moment: string): string {
  const date = new Date(`${moment.slice(0, 10)}T00:00:00Z`)
  return `${weekdays[date.getUTCDay()] ?? ''} ${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ''}`
}
const offsetWords = (moment: string): string => `UTC${offsetOf(moment).replace('-', '\u2212')}`

/** What has to stand beside a clock time so that it is not misread: another day, another offset; '' where neither is. */
export const besideTime = (moment: string, page: string): string =>
  [
    moment.slice(0, 10) === page.slice(0, 10) ? '' : dayOn(moment),
    offsetOf(moment) === offsetOf(page) ? '' : offsetWords(moment),
  ]
    .filter(Boolean)
    .join(', ')
