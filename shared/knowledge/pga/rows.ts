import type { Confidence } from '../fact'
import type {
  AgencyContact,
  Condition,
  Exposure,
  HandRule,
  Paper,
  PointedAt,
  Program,
  Question,
  TimeLimit,
  Trigger,
  TriageQuestion,
} from './types'

/** The day on which every row of these tables was read. */
export const checkedOn = '2026-11-24'

type Extra<T> = Partial<Omit<T, 'source' | 'confidence'>> & { source?: string; confidence?: Confidence }
type AskedMore = Extra<Question>

/** Digits of prefixes that stand in one text, divided by blanks. */
const digits = (text: string): readonly string[] => text.split(/\s+/u).filter((one) => one !== '')

/**
 * Short ways to write the rows of one agency (or one law of it): each carries the source and the confidence that stand
 * here, unless it names its own.
 */
export function rowsFrom(source: string, confidence: Confidence = 'likely') {
  const sourced = { source, checkedOn, confidence }
  const ask = (kind: Question['kind'], id: string, text: string, more: AskedMore): Question => ({
    ...sourced,
    id,
    text,
    kind,
    once: 'shipment',
    ...more,
  })
  return {
    program: (code: string, name: string, processing: Readonly<Record<string, string>> = {}): Program => ({
      ...sourced,
      code,
      name,
      processing: Object.entries(processing).map(([one, words]) => ({ code: one, name: words })),
    }),
    /** goods of these prefixes */
    heading: (program: string, prefixes: string, why: string, more: Extra<Trigger> = {}): Trigger => ({
      ...sourced,
      program,
      prefixes: digits(prefixes),
      strength: 'heading',
      why,
      ...more,
    }),
    /** goods that these words describe: never more than a guess */
    words: (program: string, words: string, why: string, more: Extra<Trigger> = {}): Trigger => ({
      ...sourced,
      program,
      words: digits(words),
      strength: 'guess',
      why,
      ...more,
    }),
    /** goods of which somebody answered so */
    answered: (program: string, when: Condition, why: string, more: Extra<Trigger> = {}): Trigger => ({
      ...sourced,
      program,
      when,
      strength: 'heading',
      why,
      ...more,
    }),
    yesNo: (id: string, text: string, more: AskedMore = {}) => ask('yesNo', id, text, more),
    text: (id: string, text: string, more: AskedMore = {}) => ask('text', id, text, more),
    code: (id: string, text: string, more: AskedMore = {}) => ask('code', id, text, more),
    number: (id: string, text: string, more: AskedMore = {}) => ask('number', id, text, more),
    day: (id: string, text: string, more: AskedMore = {}) => ask('day', id, text, more),
    choice: (id: string, text: string, choices: Readonly<Record<string, string>>, more: AskedMore = {}) =>
      ask('choice', id, text, {
        choices: Object.entries(choices).map(([code, words]) => ({ code, text: words })),
        ...more,
      }),
    triage: (id: string, text: string, points: readonly PointedAt[], more: AskedMore = {}): TriageQuestion => ({
      ...ask('yesNo', id, text, { once: 'product', ...more }),
      points,
    }),
    paper: (id: string, title: string, more: Extra<Paper> & Pick<Paper, 'kind'>): Paper => ({
      ...sourced,
      id,
      title,
      road: 'paper',
      original: false,
      neverWithout: false,
      ...more,
    }),
    byHand: (accepted: HandRule['accepted'], text: string, more: Extra<HandRule> = {}): HandRule => ({
      ...sourced,
      accepted,
      text,
      ...more,
    }),
    time: (text: string, more: Extra<TimeLimit> = {}): TimeLimit => ({ ...sourced, text, ...more }),
    exposure: (text: string, more: Extra<Exposure> = {}): Exposure => ({ ...sourced, text, ...more }),
    contact: (what: string, more: Extra<AgencyContact> = {}): AgencyContact => ({ ...sourced, what, ...more }),
  }
}

export const is = (question: string, ...answers: readonly string[]): Condition => ({ question, is: answers })
export const yes = (question: string): Condition => is(question, 'yes')
export const inProgram = (...programs: readonly string[]): Condition =>
  programs.length === 1 && programs[0] !== undefined
    ? { program: programs[0] }
    : { any: programs.map((program) => ({ program })) }
export const inHeading = (prefixes: string): Condition => ({ hts: digits(prefixes) })
export const both = (...all: readonly Condition[]): Condition => ({ all })
export const either = (...any: readonly Condition[]): Condition => ({ any })
export const not = (condition: Condition): Condition => ({ not: condition })

/** A question whose *no* stops: without the thing the goods do not move, or the paper is not taken. */
export const stopsAtNo = (say: string): Pick<Question, 'stop' | 'badAnswers'> => ({
  stop: true,
  badAnswers: [{ is: 'no', say }],
})
/** A question that must be answered, whatever the answer is. */
export const stops: Pick<Question, 'stop'> = { stop: true }
/** Asked once, and kept with the product for its next shipments. */
export const ofProduct: Pick<Question, 'once'> = { once: 'product' }
