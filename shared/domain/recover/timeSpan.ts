/** Milliseconds → `12 min`, `3 h 05 min`, `2 days 4 h`: as people say how long it took. Under a minute is `under 1 min`. */
export function timeSpan(ms: number): string {
  const minutes = Math.floor(ms / 60_000)
  if (minutes < 1) return 'under 1 min'
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return `${hours} h ${String(minutes % 60).padStart(2, '0')} min`
  return `${Math.floor(hours / 24)} days ${hours % 24} h`
}
