import type { Wall } from '../journal/item'

/** One moment as a log shows it: local, its offset and zone, and UTC. Never the order of anything. */
export interface LogTime {
  /** Tue 24 Nov 2026 05:40:12, where it happened */
  local: string
  /** -06:00 */
  offset: string
  zone: string
  /** 2026-11-24T11:40:12Z */
  utc: string
  /** RFC 9557: 2026-11-24T05:40:12-06:00[America/Chicago] */
  moment: string
  ms: number
}

const two = (n: number): string => String(n).padStart(2, '0')
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

function timeAt(ms: number, offsetMinutes: number, zone: string): LogTime {
  const here = new Date(ms + offsetMinutes * 60_000)
  const iso = here.toISOString().slice(0, 19)
  const away = Math.abs(offsetMinutes)
  const offset = `${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(away / 60))}:${two(away % 60)}`
  const day = `${weekdays[here.getUTCDay()] ?? ''} ${here.getUTCDate()} ${months[here.getUTCMonth()] ?? ''}`
  return {
    local: `${day} ${here.getUTCFullYear()} ${iso.slice(11)}`,
    offset,
    zone,
    utc: `${new Date(ms).toISOString().slice(0, 19)}Z`,
    moment: `${iso}${offset}[${zone}]`,
    ms,
  }
}

/** What the laptop's clock said when it recorded. */
export const wallTime = ({ ms, offsetMinutes, zone }: Wall): LogTime => timeAt(ms, offsetMinutes, zone)

/** A stored moment (RFC 9557), in the zone in which it happened; undefined when it is no moment. */
export function momentTime(moment: string): LogTime | undefined {
  const read = /^(.{16,19})([+-])(\d{2}):(\d{2})\[(.+)\]$/u.exec(moment)
  if (read === null) return undefined
  const [, wall = '', sign, hours, minutes, zone = ''] = read
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  const ms = Date.parse(`${wall}Z`) - offset * 60_000
  return Number.isNaN(ms) ? undefined : timeAt(ms, offset, zone)
}
