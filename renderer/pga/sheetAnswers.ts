import { answersOf } from '../../shared/domain/pga/rows'
import type { Answered, Checklist, FormToPrint } from '../../shared/domain/pga/types'
import type { DeskState } from '../../shared/journal/state'
import type { Value } from '../../shared/sheets/values'

type Answers = Record<string, Value>

/**
 * All answers of one sheet, as it reads them: by question id, and by box with `#row` behind it in a table; row n of a
 * table of lines is the sheet's nth line. An answer of the product that nobody confirmed for this shipment prints as
 * tentative.
 */
export function sheetAnswers(
  state: DeskState,
  checklist: Checklist,
  form: Pick<FormToPrint, 'form' | 'agency' | 'program' | 'lines'>,
  today: string,
): Readonly<Answers> {
  const answers: Answers = {}
  const put = (key: string, value: Value) => {
    answers[key] ??= value
  }
  form.lines.forEach((line, at) => {
    const row = `#${at + 1}`
    const ofBox = (box: string, value: Value) => {
      put(box, value)
      if (!box.includes('#')) put(`${box}${row}`, value)
    }
    const product = checklist.lines.find((one) => one.line === line)?.product
    for (const [key, answered] of answersOf(state, { entry: checklist.entry, line, product }, today).answers) {
      const value = valueOf(answered)
      if (value !== undefined && key.startsWith(`${form.form}.`)) ofBox(key, value)
    }
    for (const asked of checklist.questions) {
      if (asked.answered === undefined || (asked.lines.length > 0 && !asked.lines.includes(line))) continue
      const value = valueOf(asked.answered, asked.state === 'proposed')
      if (value === undefined) continue
      const { id, fills = [] } = asked.question
      // The same for all lines is said once; a line of its own says otherwise beside it.
      if (answers[id] === undefined) answers[id] = value
      else if (answers[id].text !== value.text) put(`${id}${row}`, value)
      for (const box of fills) if (box.startsWith(`${form.form}.`)) ofBox(box, value)
    }
    const confirmation = checklist.priorNotices.find(({ lines }) => lines.includes(line))?.confirmation ?? ''
    if (confirmation !== '')
      for (const box of CONFIRMED_ON) if (box.startsWith(`${form.form}.`)) ofBox(box, { text: confirmation })
    if (form.form === 'disclaim-statement')
      disclaimed(checklist, form, line).forEach(([box, text]) => ofBox(box, { text }))
  })
  return answers
}

/** Where the number of a prior notice stands, which is keyed with the notice and not as an answer. */
const CONFIRMED_ON = ['fda-prior-notice.confirmationNumber', 'fda-line.priorNotice']

function valueOf({ id, answer }: Answered, proposed = false): Value | undefined {
  if (answer === '' || answer === 'notKnown') return undefined
  return { text: answer, field: `${id}/answer`, ...(proposed && { tentative: true as const }) }
}

/** A statement says no more than the verdict did. */
function disclaimed(
  { lines }: Checklist,
  { agency }: Pick<FormToPrint, 'agency'>,
  line: string,
): readonly (readonly [box: string, text: string])[] {
  const findings = lines.find((one) => one.line === line)?.determination.findings ?? []
  const found = findings.filter((one) => one.agency === agency && one.standing === 'disclaimed')
  const [first] = found
  if (first === undefined) return []
  const judged = first.reasons.find(({ by }) => by === 'verdict')
  return [
    ['disclaim-statement.flag', [...new Set(found.flatMap(({ flags }) => flags))].join(' ')],
    ['disclaim-statement.code', first.disclaimCode],
    ['disclaim-statement.reason', first.verdictReason],
    ['disclaim-statement.source', judged?.source ?? ''],
  ]
}
