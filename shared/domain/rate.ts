/**
 * A rate of duty as the tariff prints it. Only Free and a plain ad valorem rate can be computed from a value alone;
 * specific and compound rates (0.5¢/kg, 8¢/kg + 2.1%) need quantities in the tariff's own unit, and are left to a person.
 */
export type Rate =
  | { type: 'free' }
  /** millionths of the value: 2.8 % = 28000 */
  | { type: 'adValorem'; perMillion: number }
  | { type: 'notComputable'; text: string }
  | { type: 'absent' }

export function parseRate(text: string | undefined): Rate {
  const bare = (text ?? '').trim()
  if (bare === '') return { type: 'absent' }
  if (/^free$/iu.test(bare)) return { type: 'free' }
  const match = /^(\d{1,4})(?:\.(\d{1,4}))?\s*%$/u.exec(bare)
  if (match === null) return { type: 'notComputable', text: bare }
  const [, whole = '0', fraction = ''] = match
  return { type: 'adValorem', perMillion: Number(whole) * 10_000 + Number(fraction.padEnd(4, '0')) }
}
