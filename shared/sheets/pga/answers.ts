import type { DraftBlank } from '../frame'
import { printedDay } from '../printed'
import { isMissing, shown, type LineValues, type PacketValues, type Value } from '../values'
import type { FormBox, FormColumn, Tick, TickBlock } from './blocks'
import type { AskedBox, PgaSheetValues } from './form'
import type { PgaFormId } from './formIds'

/**
 * What a form takes its boxes from: the packet's values, its own lines, and answers by box. Boxes are named without the
 * form's id here: `4`, `vin`. What is needed and not there is kept, so that the cover lists it.
 */
export class Answers {
  readonly blanks: DraftBlank[] = []
  readonly #asked: ReadonlyMap<string, AskedBox>

  constructor(
    readonly form: PgaFormId,
    /** as people call the form: EPA 3540-1 */
    readonly title: string,
    asked: readonly AskedBox[],
    readonly values: PgaSheetValues,
  ) {
    this.#asked = new Map(asked.map((one) => [one.box, one]))
  }

  get packet(): PacketValues {
    return this.values.packet
  }
  get entry(): PacketValues['entry'] {
    return this.values.packet.entry
  }
  get lines(): readonly LineValues[] {
    return this.values.lines
  }
  /** A form made for each line has one; a blank form has none. */
  get line(): LineValues | undefined {
    return this.values.lines[0]
  }

  /** A value of the packet that this form wants: blank, it is ruled and listed under the form's caption. */
  need(value: Value | undefined, caption: string): Value {
    const field = value?.field ?? this.#field(caption)
    const needed: Value = { text: '', ...value, field, needed: true, called: `${this.title}: ${caption}` }
    if (isMissing(needed)) this.blanks.push({ called: needed.called ?? caption, field })
    return needed
  }

  /** The answer to a box that is asked; days as forms have them, a choice as its words. */
  ask(box: string, row?: number): Value {
    const asked = this.#box(box)
    const given = this.#given(box, row)
    const called = `${this.title}: ${asked.caption}${row === undefined ? '' : `, row ${row}`}`
    const field = given?.field ?? this.#field(box, row)
    const text = this.#saidBefore(asked, given, row) ?? printedAnswer(given?.text ?? '', asked)
    const value: Value = { ...given, text, field, called }
    if (!asked.needed || (row !== undefined && !this.#wantsRow(asked, row))) return value
    const needed: Value = { ...value, needed: true }
    if (isMissing(needed)) this.blanks.push({ called, field })
    return needed
  }

  /** The answer where there is one; else what the packet has; else it is asked. */
  given(box: string, otherwise: Value | undefined, row?: number): Value {
    const given = this.#given(box, row)
    if (given !== undefined && given.text !== '') return this.ask(box, row)
    return otherwise === undefined || otherwise.text === '' ? this.ask(box, row) : otherwise
  }

  /**
   * A box of the form under its own caption; numbered where its name is a number. `otherwise`: what fills it where it
   * was not answered.
   */
  box(
    box: string,
    more: { part?: number; number?: string; otherwise?: Value | undefined; row?: number } = {},
  ): FormBox {
    const { otherwise, row, ...shape } = more
    const number = /^\d/u.test(box) ? { number: box } : {}
    return { ...number, ...shape, caption: this.#box(box).caption, value: this.given(box, otherwise, row) }
  }

  /** A box that the packet fills, under its caption; `number` as the form has it. */
  filled(caption: string, value: Value | undefined, more: { number?: string; part?: number } = {}): FormBox {
    return { ...more, caption, value: this.need(value, [more.number, caption].filter(Boolean).join(' ')) }
  }

  /** Code of a choice, or yes and no, as it was answered. */
  code(box: string, row?: number): string {
    this.#box(box)
    return this.#given(box, row)?.text ?? ''
  }

  is(box: string, ...codes: readonly string[]): boolean {
    return codes.includes(this.code(box))
  }

  /**
   * Whether one of several small boxes is ticked: answered by itself, or as the code of a choice among them all. What
   * stands in other boxes ticks nothing.
   */
  marked(codes: readonly string[], code: string): boolean {
    return codes.some((one) => {
      const text = this.#given(one)?.text ?? ''
      return text === code || (one === code && text === 'yes')
    })
  }

  /** All choices of a box as ticks; an answer that is none of them stands in words behind them. */
  choice(box: string, shape: { number?: string; columns?: number; caption?: string; codes?: false } = {}): TickBlock {
    const { caption, codes, ...rest } = shape
    const asked = this.#box(box)
    const answer = this.#given(box)
    const choices = asked.choices ?? YES_NO
    const ticks: Tick[] = choices.map(({ code, text }) => ({
      ticked: answer?.text === code,
      text,
      ...(codes !== false && showsCode(asked, code) && { number: code }),
    }))
    const other = shown(answer)
    if (other !== '' && !choices.some(({ code }) => code === answer?.text)) ticks.push({ ticked: true, text: other })
    return { is: 'ticks', caption: caption ?? asked.caption, columns: 2, ...rest, value: this.ask(box), ticks }
  }

  /** How many rows of a table were answered. */
  rows(table: string): number {
    let most = 0
    for (const asked of this.#asked.values()) {
      if (asked.table !== table) continue
      if ((this.values.answers[asked.box]?.text ?? '') !== '') most = Math.max(most, 1)
      for (const key of Object.keys(this.values.answers))
        if (key.startsWith(`${asked.box}#`)) most = Math.max(most, Number(key.slice(asked.box.length + 1)) || 0)
    }
    return most
  }

  /** Rows of a table of asked boxes, in the order of `boxes`; the first row is asked for, the others are as many as there are. */
  table(table: string, boxes: readonly string[]): Value[][] {
    return Array.from({ length: Math.max(1, this.rows(table)) }, (_, at) => boxes.map((box) => this.ask(box, at + 1)))
  }

  /** Heads of a table of asked boxes, under the form's own captions. */
  columns(boxes: readonly (readonly [box: string, part: number, number?: string])[]): FormColumn[] {
    return boxes.map(([box, part, number]) => ({
      caption: this.#box(box).caption,
      part,
      ...(number !== undefined && { number }),
    }))
  }

  /** One answer that was given for several boxes together is written once; the others say where. */
  #saidBefore(asked: AskedBox, given: Value | undefined, row: number | undefined): string | undefined {
    if (given?.field === undefined || given.text === '' || asked.kind === 'choice') return undefined
    for (const other of this.#asked.values()) {
      if (other === asked) return undefined
      if (other.table !== asked.table || other.kind === 'choice') continue
      const before = this.#given(other.box.slice(this.form.length + 1), row)
      if (before?.field === given.field && before.text === given.text) return `see \u201c${other.caption}\u201d`
    }
    return undefined
  }

  /** The first row of a table is wanted; in the table `line` row n is the sheet's nth line, and each of them is. */
  #wantsRow(asked: AskedBox, row: number): boolean {
    return row === 1 || (asked.table === 'line' && row <= this.lines.length)
  }

  #box(box: string): AskedBox {
    const asked = this.#asked.get(`${this.form}.${box}`)
    if (asked === undefined) throw new Error(`${this.form} asks for no box ${box}`)
    return asked
  }

  #given(box: string, row?: number): Value | undefined {
    const key = `${this.form}.${box}`
    const { answers } = this.values
    if (row === undefined) return answers[key] ?? answers[`${key}#1`]
    return answers[`${key}#${row}`] ?? (row === 1 ? answers[key] : undefined)
  }

  /** Boxes of a form made for each line are named with the line, so that one blank is not taken for another. */
  #field(box: string, row?: number): string {
    const line = this.line === undefined ? '' : `/${this.line.number}`
    return `pga/${this.form}.${box}${row === undefined ? '' : `#${row}`}${line}`
  }
}

const YES_NO = [
  { code: 'yes', text: 'Yes' },
  { code: 'no', text: 'No' },
] as const

/** Codes of one to five capitals and digits are the form's own; words such as `yes` and `ownUse` are ours. */
const showsCode = (asked: AskedBox, code: string): boolean =>
  asked.choices !== undefined && /^[A-Z0-9][A-Z0-9-]{0,4}$/u.test(code)

function printedAnswer(text: string, asked: AskedBox): string {
  if (asked.kind === 'day' && /^\d{4}-\d{2}-\d{2}$/u.test(text)) return printedDay(text)
  if (asked.kind === 'yesNo' && (text === 'yes' || text === 'no')) return text.toUpperCase()
  const choice = asked.choices?.find(({ code }) => code === text)
  if (choice === undefined) return text
  return showsCode(asked, choice.code) ? choice.code : choice.text
}
