import { answerId } from '../../shared/domain/pga/ids'
import type { Checklist, FormToPrint } from '../../shared/domain/pga/types'
import { entityOf, isRemoved, textOf, type DeskState } from '../../shared/journal/state'
import type { AskedBox } from '../../shared/sheets/pga/form'

/** Where the answer to a box of a form is kept. */
export interface BoxPlace {
  about: 'product' | 'line' | 'entry'
  of: string
  /** row of a table that is nobody's line */
  row?: number
}

/** A table in which the nth row is the sheet's nth line: what is answered there is the line's own. */
const isOfLines = ({ table }: AskedBox): boolean => table === 'line'

/**
 * What is the same for the next shipment is kept with the product, where the box speaks of one product alone; the rest
 * with the line, or with the entry where the form speaks of several lines.
 * @param row from 1 in a table
 */
export function boxPlace(
  checklist: Checklist,
  { lines }: Pick<FormToPrint, 'lines'>,
  box: AskedBox,
  row?: number,
): BoxPlace {
  const of = row !== undefined && isOfLines(box) ? lines.slice(row - 1, row) : lines
  const kept = row === undefined || isOfLines(box) ? {} : { row }
  const products = new Set(checklist.lines.filter((one) => of.includes(one.line)).map(({ product }) => product))
  const [product] = products
  if (box.once === 'product' && products.size === 1 && product !== undefined)
    return { about: 'product', of: product, ...kept }
  const [line] = of
  return of.length === 1 && line !== undefined
    ? { about: 'line', of: line, ...kept }
    : { about: 'entry', of: checklist.entry, ...kept }
}

/** As it is stored; '' where there is none. */
export function storedBox(state: DeskState, { of, row }: BoxPlace, box: string): string {
  const entity = entityOf(state, 'pgaAnswer', answerId(of, box, row))
  return entity === undefined || isRemoved(entity) ? '' : textOf(entity, 'answer')
}

/** What the checklist's own questions put into a box of a form. */
export function filledByQuestion(checklist: Checklist, lines: readonly string[], box: string): string {
  for (const { question, answered, lines: asking } of checklist.questions) {
    if (question.fills?.includes(box) !== true || answered === undefined || answered.answer === 'notKnown') continue
    if (asking.length === 0 || asking.some((line) => lines.includes(line))) return answered.answer
  }
  return ''
}

/** Rows of a table: each line's, or those that hold an answer and one that stands ready. */
export function tableRows(
  state: DeskState,
  checklist: Checklist,
  form: Pick<FormToPrint, 'lines'>,
  boxes: readonly AskedBox[],
): number {
  if (boxes.some(isOfLines)) return form.lines.length
  for (let row = mostRows; row >= 1; row -= 1)
    if (boxes.some((box) => storedBox(state, boxPlace(checklist, form, box, row), box.box) !== ''))
      return Math.min(row + 1, mostRows)
  return 1
}
const mostRows = 60
