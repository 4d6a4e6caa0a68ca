import { digitsOf, prefixesOf } from './codes'
import { determine } from './determine'
import { goodsOfProduct, type ProductColumns } from './goods'
import { noHistory } from './history'
import { numbersOf } from './numbers'
import type { Determination, Finding, Gap, Goods, PgaTables } from './types'

/** What is said of a product in a list of a hundred thousand; equal products share one. */
export interface ProductFound {
  findings: readonly Pick<Finding, 'agency' | 'program' | 'standing' | 'from' | 'must'>[]
  gaps: readonly Gap['type'][]
  /** how many questions it is asked once, and how many of them are open */
  questions: number
  open: number
  sentence: string
}

/** Answers and verdicts that were kept for a product. */
export type Kept = Pick<Goods, 'answers' | 'verdicts'>

/**
 * Determines products one after the other. What nobody answered for and nobody filed depends on what the lists say of the
 * number, on the words of the description that a hint knows, and on what conditions look at: products that agree in all of
 * it are determined once, and a hundred thousand are a few thousand.
 */
export function productFinder(tables: PgaTables): (row: ProductColumns, kept?: Kept) => ProductFound {
  const known = new Map<string, ProductFound>()
  const signatures = new Map<string, string>()
  const signatureOf = (htsNumber: string): string => {
    let signature = signatures.get(htsNumber)
    if (signature === undefined) signatures.set(htsNumber, (signature = numberSignature(htsNumber, tables)))
    return signature
  }
  const { words, conditionOrigins } = tables.knowledge
  return (row, kept) => {
    const goods = goodsOfProduct(row, kept)
    if (kept !== undefined || isFiled(goods, tables)) return foundOf(determine(goods, tables))
    const { origin } = goods
    let key = signatureOf(row.htsNumber ?? '')
    key += `|${origin === '' || conditionOrigins.has(origin) ? origin : 'another'}`
    for (const { agency, program, strength } of words(goods.description)) key += `|${agency}/${program}/${strength}`
    let found = known.get(key)
    if (found === undefined) known.set(key, (found = foundOf(determine(goods, tables))))
    return found
  }
}

/** All that the tables say of a number; numbers that agree in it are found the same. */
function numberSignature(htsNumber: string, { knowledge, flags, tariff }: PgaTables): string {
  const { deciding, chapter98, gaps } = numbersOf({ htsNumbers: htsNumber === '' ? [] : [htsNumber] }, tariff)
  const parts: string[] = gaps.map(({ type }) => type)
  for (const digits of deciding) {
    for (const { agency, program, strength } of knowledge.hints(digits)) parts.push(`${agency}/${program}/${strength}`)
    for (const prefix of prefixesOf(digits)) if (knowledge.conditionPrefixes.has(prefix)) parts.push(prefix)
    parts.push(...flags.programsOf(digits.slice(0, 4)))
  }
  for (const digits of [...deciding, ...chapter98])
    for (const { agency, program, flag } of flags.matching(digits)) parts.push(`${agency}/${program}=${flag}`)
  return parts.join(' ')
}

const isFiled = ({ htsNumbers, importer = '', mid = '' }: Goods, { history }: PgaTables): boolean =>
  history !== noHistory && history.of({ digits: digitsOf(htsNumbers[0] ?? ''), importer, mid }).length > 0

const foundOf = ({ findings, gaps, questions, sentence }: Determination): ProductFound => ({
  findings: findings.map(({ agency, program, standing, from, must }) => ({ agency, program, standing, from, must })),
  gaps: gaps.map(({ type }) => type),
  questions: questions.length,
  open: questions.filter(({ state }) => state !== 'answered').length,
  sentence,
})
