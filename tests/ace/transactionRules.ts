import { hasCheckDigit } from './checkDigit'

/** What ACE finds wrong in one transaction, by positions read here and not through the tables that wrote them. */

export interface AceFault {
  code: string
  /** SE90 has its own text; an E1’s comes from the dictionary */
  text?: string
  place: { type: string; text: string; occurrence: number } | undefined
}

const at = (line: string, from: number, to: number): string => line.slice(from - 1, to).trim()
const cents = (text: string): number => Number(text === '' ? '0' : text)

/** Whole cents, half up, of a rate in millionths on whole dollars. */
const share = (dollars: number, perMillion: number): number =>
  Number((BigInt(dollars) * BigInt(perMillion) + 5_000n) / 10_000n)

export function summaryFaults(lines: readonly string[]): AceFault[] {
  const faults: AceFault[] = []
  const [head = ''] = lines
  const none = (code: string) => faults.push({ code, place: undefined })
  if (!hasCheckDigit(at(head, 4, 6), at(head, 9, 16))) none('B16')
  if (at(head, 3, 3) === 'D') {
    if (at(head, 36, 80) !== '' || lines.length > 1) none('X39')
    return faults
  }
  const formal = at(head, 34, 35) === '01'
  const content = lines.find((line) => line.startsWith('11')) ?? ''
  if (at(head, 39, 39) !== 'X') none('B39')
  if (formal && at(head, 36, 37) === '') none('164')
  if (at(content, 3, 14) === '') none('100')
  if (formal && at(content, 15, 26) === '') none('255')
  if (formal && at(content, 61, 62) === '') none('132')
  const totals = lines.find((line) => line.startsWith('90'))
  if (totals === undefined) return [...faults, { code: '701', place: undefined }]
  faults.push(...lineFaults(lines, formal), ...totalFaults(lines, totals))
  return faults
}

function lineFaults(lines: readonly string[], formal: boolean): AceFault[] {
  const faults: AceFault[] = []
  let place = { type: 'LINITM', text: '', occurrence: 0 }
  let parties = ''
  let last = 0
  const close = () => {
    if (place.occurrence === 0 || !formal) return
    if (!parties.includes('M')) faults.push({ code: '483', place })
    if (!parties.includes('S')) faults.push({ code: '577', place })
  }
  for (const line of lines) {
    const id = line.slice(0, 2)
    if (id === '40' || id === '89' || id === '90') close()
    if (id === '40') {
      place = { type: 'LINITM', text: at(line, 5, 7), occurrence: place.occurrence + 1 }
      parties = ''
      last = 0
      if (at(line, 9, 10) === '') faults.push({ code: '407', place })
      if (at(line, 11, 12) === '') faults.push({ code: '410', place })
      if (at(line, 13, 18) === '') faults.push({ code: '418', place })
      if (formal && !/^[YN]$/u.test(at(line, 56, 56))) faults.push({ code: '415', place })
    } else if (id === '47') parties += at(line, 3, 3)
    else if (id === '50') {
      const hts = at(line, 3, 12)
      const rank = hts.startsWith('98') ? 1 : hts.startsWith('99') ? 2 : 3
      if (hts === '') faults.push({ code: '432', place })
      if (rank < last) faults.push({ code: '852', place })
      last = rank
      if (at(line, 36, 47) !== '' && at(line, 48, 50) === '') faults.push({ code: '441', place })
    } else if (id === '89' || id === '90') place = { ...place, occurrence: 0 }
  }
  if (!lines.some((line) => line.startsWith('40'))) faults.push({ code: '400', place: undefined })
  return faults
}

/** The sums of the lines are those of the totals; above its least, which is under $100, no MPF is more than its share. */
function totalFaults(lines: readonly string[], totals: string): AceFault[] {
  const faults: AceFault[] = []
  const sum = (of: (line: string) => number) => lines.reduce((all, line) => all + of(line), 0)
  if (sum((line) => (line.startsWith('50') ? cents(at(line, 14, 23)) : 0)) !== cents(at(totals, 3, 13)))
    faults.push({ code: '627', place: undefined })
  const fees = lines
    .filter((line) => line.startsWith('89'))
    .flatMap((line) =>
      [3, 17, 31, 45, 59].map((from) => [at(line, from, from + 2), cents(at(line, from + 3, from + 13))] as const),
    )
  const fee = (code: string) => fees.filter(([one]) => one === code).reduce((all, [, amount]) => all + amount, 0)
  if (fees.reduce((all, [, amount]) => all + amount, 0) !== cents(at(totals, 15, 25)))
    faults.push({ code: '641', place: undefined })
  const value = sum((line) => (line.startsWith('50') ? cents(at(line, 25, 34)) : 0))
  const harbor = sum((line) => (line.startsWith('62501') ? cents(at(line, 6, 13)) : 0))
  if (harbor !== fee('501')) faults.push({ code: '641', place: undefined })
  const most = share(value, 3464) + lines.length
  if (fee('499') > Math.max(most, 10_000)) faults.push({ code: '641', place: undefined })
  return faults
}

export function releaseFaults(lines: readonly string[]): AceFault[] {
  const [head = ''] = lines
  const faults: AceFault[] = []
  const say = (code: string, text: string) => faults.push({ code, text, place: undefined })
  if (!/^[ARUD]$/u.test(at(head, 5, 5))) say('002', 'INVALID ACTION CODE')
  if (at(head, 6, 8) === '') say('003', 'MISSING FILER CODE')
  if (!hasCheckDigit(at(head, 6, 8), at(head, 11, 18))) say('006', 'INVALID ENTRY NUMBER')
  if (!/^(?:01|11)$/u.test(at(head, 20, 21))) say('010', 'INVALID ENTRY TYPE')
  if (/^[AR]$/u.test(at(head, 5, 5))) {
    if (at(head, 22, 24) === '') say('011', 'MISSING IMPORTER OF RECORD TYPE')
    if (at(head, 25, 36) === '') say('013', 'MISSING IMPORTER OF RECORD')
  }
  return faults
}
