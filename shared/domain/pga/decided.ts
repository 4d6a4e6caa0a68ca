import type { DeskState } from '../../journal/state'
import type { EntryFile } from '../entryFile'
import { isMet } from './conditions'
import { determine } from './determine'
import { goodsOfEntry } from './goods'
import { numbersOf } from './numbers'
import { answersOfNotice, PRIOR_NOTICE_PAPER, priorNoticesOf } from './priorNotice'
import type { Determination, Goods, PgaAlarm, PgaTables, PriorNotice } from './types'

export interface DecidedLine {
  line: string
  product: string | undefined
  goods: Goods
  determination: Determination
}

/** Every line determined, with its prior notice read in: a keyed number answers the questions about it. */
export function decidedLines(
  file: EntryFile,
  state: DeskState,
  tables: PgaTables,
): { lines: readonly DecidedLine[]; notices: readonly PriorNotice[] } {
  const first = goodsOfEntry(file, state, tables).map(({ line, product, goods, alarms }) => {
    const determination = determine(goods, tables)
    return { line, product, goods, determination: withAlarms(determination, alarms, line) }
  })
  const paper = tables.knowledge.paper(PRIOR_NOTICE_PAPER)
  const food = first.filter(({ goods, determination: { findings } }) =>
    findings.some(
      ({ agency, program, standing }) =>
        standing === 'applies' &&
        paper !== undefined &&
        agency === paper.agency &&
        (paper.paper.program === undefined || paper.paper.program === program) &&
        isMet(paper.paper.when, {
          goods,
          digits: numbersOf(goods, undefined).deciding[0] ?? '',
          programs: new Set([program]),
        }),
    ),
  )
  const notices = priorNoticesOf(
    file,
    state,
    food.map(({ line }) => line),
    tables.knowledge.agency('FDA'),
  )
  const lines = first.map((one) => {
    const told = answersOfNotice(notices.find(({ lines: own }) => own.includes(one.line)))
    const fresh = told.filter(([question]) => !one.goods.answers.has(question))
    if (fresh.length === 0) return one
    const goods = { ...one.goods, answers: new Map([...one.goods.answers, ...fresh]) }
    const { alarms } = one.determination
    const determination = determine(goods, tables)
    return { ...one, goods, determination: { ...determination, alarms } }
  })
  return { lines, notices }
}

const withAlarms = (determination: Determination, more: readonly PgaAlarm[], line: string): Determination => ({
  ...determination,
  alarms: [...more, ...determination.alarms.map((one) => ({ ...one, lines: [line] }))],
})
