/** A calendar day here, so many from today, as the laptop's own clock has it: 2026-11-29. */
export function dayHere(ahead = 0): string {
  const at = new Date()
  at.setDate(at.getDate() + ahead)
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
