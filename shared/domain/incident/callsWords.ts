const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** Tue 24 Nov 05:40, by the clock of the zone in which it happened; '' where there is none. */
export function momentShort(moment: string | undefined): string {
  if (moment === undefined || moment === '') return ''
  const day = new Date(`${moment.slice(0, 10)}T00:00:00Z`)
  return `${weekdays[day.getUTCDay()] ?? ''} ${day.getUTCDate()} ${months[day.getUTCMonth()] ?? ''} ${moment.slice(11, 16)}`
}
