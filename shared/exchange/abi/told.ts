import { latinLetters } from '../../domain/latin'
import type { LeftOut, LeftOutWhy } from './leftOut'
import type { RefusedWhy, TransactionFault } from './transaction'

/** Where a value stands: for the sidecar and for what is refused. */
export interface Place {
  record: string
  /** '' the entry, else `line 2`, `bill 1` */
  where: string
  /** in the words of the screen */
  what: string
}

/** Signs that keyboards and word processors make, as class X has them. */
const SIGNS: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '...',
  '×': 'X',
  '\u00A0': ' ',
}
const CLASS_X = /^[A-Z0-9 !@#$%^&*()\-_=+[{\]}\\|;:'",<.>/?`~]*$/u

/** Gathers what the records of one entry cannot say, while they are made. */
export class Telling {
  readonly faults: TransactionFault[] = []
  readonly leftOut: LeftOut[] = []

  /** Each is said once, however often the value is told (a master bill stands before each of its houses). */
  note({ record, where, what }: Place, why: LeftOutWhy, value?: string): void {
    const place = { record, where, what }
    if (!this.leftOut.some((one) => one.why === why && same(one, place)))
      this.leftOut.push({ ...place, why, ...(value !== undefined && { value }) })
  }
  lacking(place: Place): void {
    this.#fault({ type: 'ValueLacking', ...place })
  }
  refuse(place: Place, why: RefusedWhy, value = ''): void {
    this.#fault({ type: 'ValueRefused', ...place, value, why })
  }
  #fault(fault: Extract<TransactionFault, { what: string }>): void {
    if (!this.faults.some((one) => one.type === fault.type && same(one, fault))) this.faults.push(fault)
  }

  /**
   * Free text as class X takes it: capitals, accents taken off, cut at its place. What no Latin letter stands for is
   * refused: nobody can key it either. A person's name is not repeated in what is said of it.
   * @returns undefined where nothing was keyed, or where it is refused
   */
  text(value: string | undefined, place: Place, longest: number, of: 'goods' | 'person' = 'goods'): string | undefined {
    const keyed = (value ?? '').replace(/\s+/gu, ' ').trim()
    if (keyed === '') return undefined
    const plain = latinLetters(keyed.replace(/[’‘“”–—−…×\u00A0]/gu, (sign) => SIGNS[sign] ?? sign))
    if (!CLASS_X.test(plain)) {
      this.refuse(place, 'characters', of === 'person' ? '' : keyed)
      return undefined
    }
    const shown = of === 'person' ? undefined : keyed
    if (plain !== keyed.toUpperCase()) this.note(place, 'transliterated', shown)
    return this.#cut(plain, place, longest, shown)
  }

  /** A person's name as letters and digits alone: other signs become spaces. It is never repeated in what is said of it. */
  personName(value: string | undefined, place: Place, longest: number): string | undefined {
    const plain = this.text(value, place, 20_000, 'person')
    if (plain === undefined) return undefined
    const bare = plain
      .replace(/[^A-Z0-9 ]/gu, ' ')
      .replace(/ +/gu, ' ')
      .trim()
    if (bare !== plain) this.note(place, 'transliterated')
    return bare === '' ? undefined : this.#cut(bare, place, longest)
  }

  #cut(plain: string, place: Place, longest: number, keyed?: string): string {
    if (plain.length <= longest) return plain
    this.note(place, 'shortened', keyed)
    return plain.slice(0, longest).trimEnd()
  }

  /** A code or number of letters and digits, without spaces and hyphens; one that does not fit is left out and named. */
  code(value: string | undefined, place: Place, longest: number): string | undefined {
    const bare = (value ?? '').replace(/[\s-]/gu, '').toUpperCase()
    if (bare === '') return undefined
    if (!/^[A-Z0-9]+$/u.test(bare)) {
      this.refuse(place, 'noSuchCode', value ?? '')
      return undefined
    }
    if (bare.length > longest) {
      this.note(place, 'tooLong', value ?? '')
      return undefined
    }
    return bare
  }

  /** A quantity of whole units; fractions have no place and are not rounded away. */
  whole(value: string | undefined, place: Place, digits: number): string | undefined {
    if (value === undefined || value === '') return undefined
    const whole = /^0*(\d+?)(?:\.0*)?$/u.exec(value)?.[1]
    if (whole === undefined) {
      this.refuse(place, 'notWhole', value)
      return undefined
    }
    if (whole.length > digits) {
      this.refuse(place, 'tooLarge', value)
      return undefined
    }
    return whole
  }
}

const same = (one: Place, place: Place): boolean =>
  one.record === place.record && one.where === place.where && one.what === place.what

/** EI employer, 34 Social Security, ANI assigned by CBP: what a number of these forms is called; undefined for others. */
export function partyNumber(text: string): { qualifier: 'EI' | '34' | 'ANI'; number: string } | undefined {
  const number = text.replace(/\s/gu, '').toUpperCase()
  if (/^\d{2}-\d{7}(?:[A-Z0-9]{2})?$/u.test(number)) return { qualifier: 'EI', number }
  if (/^\d{3}-\d{2}-\d{4}$/u.test(number)) return { qualifier: '34', number }
  if (/^\d{6}-\d{5}$/u.test(number)) return { qualifier: 'ANI', number }
  return undefined
}
