import type { DeskState } from '../../journal/state'
import { modeFamily } from '../../knowledge/modes'
import { countryCode } from '../../knowledge/countries'
import type { EntryFile } from '../entryFile'
import { answerWords } from './alarms'
import { answersOf, verdictsOf } from './rows'
import type { Goods, PgaAlarm, PgaTables } from './types'

export interface LineGoods {
  line: string
  goods: Goods
  product: string | undefined
  /** the product's answer and the line's differ, where the question is one that a product keeps */
  alarms: readonly PgaAlarm[]
}

/** The lines of an entry as the determination reads them. */
export function goodsOfEntry(file: EntryFile, state: DeskState, tables: PgaTables): readonly LineGoods[] {
  return file.lines.map(({ id, fields, tariffs }) => {
    const whose = { entry: file.id, line: id, product: fields.product }
    const { answers, differing } = answersOf(state, whose, tables.today)
    const goods: Goods = {
      htsNumbers: [...tariffs.map((one) => one.fields.htsNumber ?? ''), fields.htsNumber ?? ''],
      description: fields.description ?? '',
      origin: originOf(fields.countryOfOrigin ?? file.entry.countryOfOrigin),
      mode: modeFamily(file.entry.modeOfTransport),
      importer: file.entry.importerNumber ?? '',
      mid: fields.mid ?? '',
      answers,
      verdicts: verdictsOf(state, whose, tables.today),
      ...setOf(fields.specialProgram),
      ...(file.entry.entryType !== undefined && { entryType: file.entry.entryType }),
    }
    const alarms = differing.flatMap(([question, ours, products]) => {
      const known = tables.knowledge.question(question)
      if (known?.once !== 'product') return []
      const alarm: PgaAlarm = {
        type: 'AnswersDiffer',
        agency: agencyOf(question, tables),
        program: known.program ?? '',
        lines: [id],
        sides: [answerWords(known.text, ours), answerWords(known.text, products)],
      }
      return [alarm]
    })
    return { line: id, goods, product: fields.product, alarms }
  })
}

/** A row of the product catalogue as the determination reads it. */
export interface ProductColumns {
  id: string
  htsNumber?: string | undefined
  description?: string | undefined
  name?: string | undefined
  origin?: string | undefined
  importer?: string | undefined
  mid?: string | undefined
}

/** A product by itself: what its next shipment asks is not known yet, so only what is asked once stands open. */
export function goodsOfProduct(
  row: ProductColumns,
  kept: Pick<Goods, 'answers' | 'verdicts'> = { answers: noAnswers, verdicts: [] },
): Goods {
  const { htsNumber = '', description = '', name = '' } = row
  return {
    htsNumbers: htsNumber === '' ? [] : [htsNumber],
    description: name === '' || name === description ? description : `${description} ${name}`,
    origin: originOf(row.origin),
    importer: row.importer ?? '',
    mid: row.mid ?? '',
    answers: kept.answers,
    verdicts: kept.verdicts,
  }
}

const noAnswers: Goods['answers'] = new Map()

/** A Canadian province is Canada; what is no country is not known. */
const originOf = (text: string | undefined): string =>
  text === undefined || text === '' ? '' : (countryCode(text) ?? text.toUpperCase())

/** The 7501 prints X and V of a set in the column of the special program. */
function setOf(specialProgram: string | undefined): { set?: 'X' | 'V' } {
  const marks = (specialProgram ?? '').toUpperCase().split(/[^A-Z0-9+*]+/u)
  if (marks.includes('X')) return { set: 'X' }
  return marks.includes('V') ? { set: 'V' } : {}
}

const agencyOf = (question: string, { knowledge }: PgaTables): string =>
  knowledge.of.agencies.find(({ questions }) => questions.some(({ id }) => id === question))?.code ?? ''
