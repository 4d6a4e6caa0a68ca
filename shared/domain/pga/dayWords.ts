const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2026-03-04` → `4 Mar 2026`; anything else as it stands. */
export function dayWords(day: string): string {
  const read = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day)
  const month = read === null ? undefined : months[Number(read[2]) - 1]
  return read === null || month === undefined ? day : `${Number(read[3])} ${month} ${read[1]}`
}

/** ` of 4 Mar 2026`, or nothing where the day is not known. */
export const ofDay = (day: string): string => (day === '' ? '' : ` of ${dayWords(day)}`)
