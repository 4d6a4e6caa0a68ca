import { expect, test } from 'vitest'
import type { PgaForm, PgaSheetValues } from '../../../../shared/sheets/pga/form'
import type { PgaFormId } from '../../../../shared/sheets/pga/formIds'
import { PGA_FORMS } from '../../../../shared/sheets/pga/registry'
import { forPrint } from '../../../../shared/sheets/text'
import { fonts } from '../aPacket'
import {
  aFormEntry,
  blankValues,
  distinctAnswers,
  formText,
  laidForm,
  layForm,
  sheetValues,
  type Answers,
} from './aForm'

/** What holds for every agency's form, said once; each form's own test adds what stands in its boxes. */
export interface AboutForm {
  id: PgaFormId
  /** the page (from 1) on which each caption stands, and the value of the ocean entry that stands in its box there */
  boxes: readonly (readonly [caption: string, value: string, page?: number])[]
  /** answers besides the distinct ones of `distinctAnswers`: choices that open boxes */
  answers?: Answers
  /** boxes that are ticked, not written, so that their answer is no text */
  values?: Partial<PgaSheetValues>
}

export function theForm({ id, boxes, answers = {}, values = {} }: AboutForm): void {
  const loaded = async (): Promise<PgaForm> => {
    const entry = PGA_FORMS[id]
    if (entry === undefined) throw new Error(`${id} is not in the registry`)
    return entry.load()
  }
  const filled = (form: PgaForm): PgaSheetValues => {
    const all = sheetValues(aFormEntry(), { ...distinctAnswers(form.asked), ...answers }, values)
    return form.per === 'line' ? { ...all, lines: all.lines.slice(0, 1) } : all
  }

  test(`${id}: the packet plans the copies that the form names`, async () => {
    expect(PGA_FORMS[id]?.copies).toEqual((await loaded()).copies)
  })

  test(`${id}: each box of the entry has its caption and its value on its page`, async () => {
    const pages = await formText(await loaded(), filled(await loaded()))
    for (const [caption, value, page = 1] of boxes) {
      expect(pages[page - 1], `page ${page}`).toContain(caption)
      expect(pages[page - 1], `${caption}, page ${page}`).toContain(value)
    }
  })

  test(`${id}: each box that is asked has its caption and its answer on the paper`, async () => {
    const form = await loaded()
    const text = (await formText(form, filled(form))).join(' ')
    const given = { ...distinctAnswers(form.asked), ...answers }
    for (const { box, caption, kind, choices } of form.asked) {
      if (!text.includes(caption)) expect(text, box).toContain(caption)
      for (const key of [box, `${box}#1`, `${box}#2`]) {
        const answer = given[key]
        if (answer === undefined || answer === '') continue
        if (kind === 'yesNo') continue
        const choice = choices?.find(({ code }) => code === answer)
        const printed = kind === 'day' ? `${answer.slice(5, 7)}/${answer.slice(8, 10)}/${answer.slice(0, 4)}` : answer
        if (choice === undefined) expect(text, key).toContain(/^\d{4}-/u.test(answer) ? printed : answer.toUpperCase())
        else expect(text.toUpperCase(), key).toContain(choice.text.toUpperCase())
      }
    }
  })

  test(`${id}: blank, it prints with ruled boxes, each named for the cover`, async () => {
    const form = await loaded()
    const drafts = layForm(form, blankValues())
    const ruled = drafts.flatMap(({ pen }) =>
      pen.ops.flatMap((op) => (op.op === 'area' && op.missing === true ? [op.field] : [])),
    )
    expect(ruled.length).toBeGreaterThan(0)
    const named = drafts.flatMap(({ blanks }) => blanks ?? [])
    for (const { called } of named) expect(called).toMatch(/\S: \S/u)
    for (const { box, needed } of form.asked)
      if (needed)
        expect(
          named.map(({ field }) => field.replace(/#1(?=\/|$)/u, '')),
          box,
        ).toContain(`pga/${box}`)
    for (const { field, called } of named) expect(ruled, called).toContain(field)
  })

  test(`${id}: a text of 10,000 characters stands whole, and letters the font lacks stand as code points`, async () => {
    const form = await loaded()
    const long = Array.from({ length: 1_400 }, (_, at) => `w${at}`).join(' ')
    const texts = form.asked.filter(({ kind }) => kind === 'text')
    const first = texts[0]
    if (first === undefined) return
    const key = first.table === undefined ? first.box : `${first.box}#1`
    const words = laidForm(form, { ...filled(form), ...answered(filled(form), { [key]: long }) }).flatMap((page) =>
      page.ops.flatMap((op) => (op.op === 'text' ? op.text.split(' ') : [])),
    )
    const said = new Set(words)
    expect(
      long
        .toUpperCase()
        .split(' ')
        .filter((word) => !said.has(word)),
    ).toEqual([])
    for (const name of ['株式会社 山田製作所', 'شركة النور', 'ООО «Северный Путь»']) {
      const ops = laidForm(form, answered(filled(form), { [key]: name })).flatMap((page) => page.ops)
      const shown = ops.flatMap((op) => (op.op === 'text' ? [op.text] : [])).join('')
      for (const character of forPrint(name.toUpperCase()).replace(/\s/gu, '')) {
        const codePoint = character.codePointAt(0) ?? 0
        const known = fonts.metrics.has(codePoint, 'monoBold')
        expect(shown).toContain(known ? character : codePoint.toString(16).toUpperCase().padStart(4, '0'))
      }
    }
  })

  test(`${id}: nothing stands outside its page`, async () => {
    const form = await loaded()
    for (const values of [blankValues(), filled(form)])
      for (const page of laidForm(form, values))
        for (const op of page.ops) {
          if (op.op === 'text') {
            const right = op.x + fonts.metrics.width(op.text, op.font, op.size)
            expect(right, op.text).toBeLessThan(590)
            expect(op.y, op.text).toBeLessThan(778)
          }
          if (op.op === 'rect') expect(op.y + op.h).toBeLessThan(742)
        }
  })
}

const answered = (values: PgaSheetValues, more: Answers): PgaSheetValues => ({
  ...values,
  answers: {
    ...values.answers,
    ...Object.fromEntries(Object.entries(more).map(([box, text]) => [box, { text, field: `pga/${box}` }])),
  },
})
