/** `CPSC` and `CPS` are one agency, so are Commerce's old and new codes: files write both. */
const others: Readonly<Record<string, string>> = {
  CPSC: 'CPS',
  APHIS: 'APH',
  FSIS: 'FSI',
  NHTSA: 'NHT',
  NMFS: 'NMF',
  IAD: 'ECO',
  ITA: 'ECO',
  DDTC: 'DTC',
}

/** The code of record PG01 for an agency as lists, reports and people write it. */
export function agencyCode(text: string): string {
  const code = text.trim().toUpperCase()
  return others[code] ?? code
}
