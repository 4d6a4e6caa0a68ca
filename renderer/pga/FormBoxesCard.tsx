import { useState } from 'react'
import type { Checklist, FormToPrint } from '../../shared/domain/pga/types'
import type { AskedBox, PgaForm } from '../../shared/sheets/pga/form'
import { useMade } from '../store/hooks'
import type { Desk } from '../store/types'
import { Card } from '../ui/Card'
import { Field } from '../ui/Field'
import { lineList } from '../words/pga'
import { AnswerBox } from './AnswerBox'
import { answerAside } from './answerText'
import { boxPlace, filledByQuestion, storedBox, tableRows, type BoxPlace } from './formBoxes'
import { oneByOne } from './pgaForPacket'
import { useLoadedForms } from './useLoadedForms'

export interface FormBoxesCardProps {
  checklist: Checklist
  nths: ReadonlyMap<string, number>
  onAnswer: (place: BoxPlace, box: AskedBox, answer: string | null) => Promise<boolean>
}

/** The boxes of the agencies' forms that only a person knows, each under the form's own caption. */
export function FormBoxesCard({ checklist, nths, onAnswer }: FormBoxesCardProps) {
  const loaded = useLoadedForms(checklist.forms)
  const forms = checklist.forms.flatMap(oneByOne).flatMap((form) => {
    const sheet = loaded.get(form.form)
    return sheet === undefined || sheet.asked.length === 0 ? [] : [{ form, sheet }]
  })
  if (forms.length === 0) return null
  return (
    <Card title="Details for the forms">
      {forms.map(({ form, sheet }) => (
        <OneForm
          key={`${form.form} ${form.lines.join(' ')}`}
          checklist={checklist}
          form={form}
          sheet={sheet}
          where={checklist.lines.length < 2 ? '' : lineList(form.lines.flatMap((line) => nths.get(line) ?? []))}
          onAnswer={onAnswer}
        />
      ))}
    </Card>
  )
}

interface Standing {
  texts: ReadonlyMap<string, string>
  rows: ReadonlyMap<string, number>
}

const keyOf = (box: string, row?: number): string => (row === undefined ? box : `${box}#${row}`)

function standingOf({ state }: Desk, checklist: Checklist, form: FormToPrint, sheet: PgaForm): Standing {
  const texts = new Map<string, string>()
  const rows = new Map<string, number>()
  const put = (box: AskedBox, row?: number) =>
    texts.set(keyOf(box.box, row), storedBox(state, boxPlace(checklist, form, box, row), box.box))
  for (const box of sheet.asked) {
    if (box.table === undefined) {
      put(box)
      continue
    }
    const most =
      rows.get(box.table) ??
      tableRows(
        state,
        checklist,
        form,
        sheet.asked.filter((one) => one.table === box.table),
      )
    rows.set(box.table, most)
    for (let row = 1; row <= most; row += 1) put(box, row)
  }
  return { texts, rows }
}

interface OneFormProps {
  checklist: Checklist
  form: FormToPrint
  sheet: PgaForm
  where: string
  onAnswer: FormBoxesCardProps['onAnswer']
}

function OneForm({ checklist, form, sheet, where, onAnswer }: OneFormProps) {
  const { texts, rows } = useMade(['pgaAnswer', 'line'], standingOf, checklist, form, sheet)
  const filled = (box: AskedBox, row?: number) =>
    box.table === 'line' && row !== undefined
      ? filledByQuestion(checklist, form.lines.slice(row - 1, row), box.box)
      : row === undefined || row === 1
        ? filledByQuestion(checklist, form.lines, box.box)
        : ''
  const open = (box: AskedBox, row?: number) =>
    box.needed &&
    (box.table === 'line' || (row ?? 1) === 1) &&
    (texts.get(keyOf(box.box, row)) ?? '') === '' &&
    filled(box, row) === ''
  const wanting = sheet.asked.filter((box) => open(box, box.table === undefined ? undefined : 1)).length
  const [unfolded, setUnfolded] = useState(wanting > 0)
  const boxOf = (box: AskedBox, row?: number) => (
    <FormBox
      key={keyOf(box.box, row)}
      id={`box-${form.lines.join('-')}-${keyOf(box.box, row)}`}
      box={box}
      stored={texts.get(keyOf(box.box, row)) ?? ''}
      otherwise={filled(box, row)}
      open={open(box, row)}
      onAnswer={(answer) => onAnswer(boxPlace(checklist, form, box, row), box, answer)}
    />
  )
  const single = sheet.asked.filter(({ table }) => table === undefined)
  return (
    <details className="more" open={unfolded} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
      <summary>
        {sheet.facts.title}
        {where === '' ? '' : `, ${where}`}
        {wanting > 0 ? `: ${wanting} of ${sheet.asked.length} boxes wanting` : ': nothing wanting'}
      </summary>
      <div className="form-boxes">{single.map((box) => boxOf(box))}</div>
      {[...rows].map(([table, most]) =>
        Array.from({ length: most }, (_, at) => (
          <div key={`${table} ${at}`} className="form-boxes form-boxes--row" role="group" aria-label={`Row ${at + 1}`}>
            <p className="small muted">Row {at + 1}</p>
            {sheet.asked.filter((box) => box.table === table).map((box) => boxOf(box, at + 1))}
          </div>
        )),
      )}
    </details>
  )
}

interface FormBoxProps {
  id: string
  box: AskedBox
  stored: string
  /** what an answer of the checklist puts there */
  otherwise: string
  open: boolean
  onAnswer: (answer: string | null) => Promise<boolean>
}

function FormBox({ id, box, stored, otherwise, open, onAnswer }: FormBoxProps) {
  const [refused, setRefused] = useState<string>()
  const number = /\.(\d+[A-Za-z]?)$/u.exec(box.box)?.[1]
  const aside = answerAside(box, stored)
  const hint = aside ?? (stored === '' && otherwise !== '' ? `by your answer: ${otherwise}` : undefined)
  return (
    <Field
      id={id}
      label={number === undefined ? box.caption : `${number}. ${box.caption}`}
      error={refused}
      hint={hint}
      className={box.kind === 'text' ? 'field--wide' : undefined}
    >
      <AnswerBox
        id={id}
        asked={box}
        stored={stored}
        open={open}
        describedBy={hint === undefined ? undefined : `${id}-hint`}
        onAnswer={onAnswer}
        onRefused={setRefused}
      />
    </Field>
  )
}
