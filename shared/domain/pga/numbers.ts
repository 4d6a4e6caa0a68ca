import { digitsOf } from './codes'
import type { Gap, Goods, TariffList } from './types'

export interface Numbers {
  /** digits of the numbers of chapters 1 to 97: they decide */
  deciding: readonly string[]
  /** digits of numbers of chapter 98: of them APHIS flags a few */
  chapter98: readonly string[]
  gaps: readonly Gap[]
}

/**
 * Which of the tariff numbers speak of agencies, and what is wrong with them. A number that is wrong is still looked up by
 * as many digits as it has: a hint is better than nothing, and the gap is said beside it.
 */
export function numbersOf(goods: Pick<Goods, 'htsNumbers' | 'set'>, tariff: TariffList | undefined): Numbers {
  if (goods.set === 'X') return { deciding: [], chapter98: [], gaps: [{ type: 'SetHeader' }] }
  const deciding: string[] = []
  const chapter98: string[] = []
  const gaps: Gap[] = []
  let special = ''
  for (const keyed of goods.htsNumbers) {
    if (keyed.trim() === '') continue
    const digits = digitsOf(keyed)
    const odd = /[^\d.\s]/u.test(keyed) || digits.length < 4 || digits.length > 10
    if (odd) gaps.push({ type: 'NotATariffNumber', keyed })
    if (digits.length < 4) continue
    if (digits.startsWith('98') || digits.startsWith('99')) {
      special ||= keyed
      if (digits.startsWith('98')) chapter98.push(digits)
      continue
    }
    deciding.push(digits.slice(0, 10))
    const gap = odd || tariff === undefined ? undefined : notInTariff(digits, keyed, tariff)
    if (gap !== undefined) gaps.push(gap)
  }
  if (deciding.length === 0 && gaps.length === 0)
    gaps.push(special === '' ? { type: 'NoTariffNumber' } : { type: 'OnlySpecialChapters', keyed: special })
  return { deciding, chapter98, gaps }
}

function notInTariff(digits: string, keyed: string, tariff: TariffList): Gap | undefined {
  if (tariff.has(digits)) return undefined
  for (const length of [8, 6, 4]) {
    const known = digits.slice(0, length)
    if (known.length === length && known !== digits && tariff.has(known))
      return { type: 'NumberOfAnotherYear', keyed, known, tariff: tariff.called }
  }
  return { type: 'NumberNotInTariff', keyed, tariff: tariff.called }
}
