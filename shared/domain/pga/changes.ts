import { z } from 'zod'
import type { Change } from '../../journal/item'
import { entityOf, type DeskState } from '../../journal/state'
import type { Question } from '../../knowledge/pga/types'
import { err, ok, type Result } from '../../result'
import { addDays } from '../calendar'
import { cleanText, parseDay, type BoxError } from '../input'
import type { Kind } from '../kinds'
import { Moment } from '../scalars'
import { answerId, paperRowId, priorNoticeId, verdictId } from './ids'

/**
 * What a person keys about agencies, made into changes of the journal. Each is parsed here and nowhere else; what cannot
 * be stored comes back as an error for its box. Rules of the trade do not refuse: a verdict that lacks its reason is
 * recorded, and the checklist says what it lacks.
 */
export type PgaKeyedError =
  | BoxError
  | { type: 'NotAMoment' }
  | { type: 'NothingKeyed' }
  /** the two keyings of a confirmation number; `at`: the first character that differs, from 1 */
  | { type: 'KeyedTwiceDiffers'; at: number }

const LONGEST = 20_000
/** An answer kept with a product holds for a year, where nobody keyed another day. */
export const ANSWER_HOLDS_DAYS = 365

export interface AnswerTo {
  about: 'product' | 'line' | 'entry'
  of: string
  /** of a line's and an entry's answer */
  entry?: string
  /** a question of the knowledge, or a box of a form */
  question: Pick<Question, 'id' | 'kind' | 'choices'>
  row?: number
}

export interface KeyedAnswer {
  answer: string
  note?: string
  /** who said it and how */
  source?: string
  expires?: string
}

/** @param today YYYY-MM-DD; a product's answer holds a year from it */
export function answering(
  state: DeskState,
  to: AnswerTo,
  keyed: KeyedAnswer,
  today: string,
): Result<Change[], PgaKeyedError> {
  const { about, of, entry, question, row } = to
  const id = answerId(of, question.id, row)
  const answer = parseAnswer(question, keyed.answer)
  if (!answer.ok) return answer
  if (answer.value === '')
    return ok(entityOf(state, 'pgaAnswer', id) === undefined ? [] : removing('pga.answer.removed', 'pgaAnswer', id))
  const expires = parseExpiry(keyed.expires, about, today)
  if (!expires.ok) return expires
  const texts = parseTexts({ note: keyed.note, source: keyed.source })
  if (!texts.ok) return texts
  return ok(
    changes(state, 'pga.answered', 'pgaAnswer', id, {
      about,
      of,
      entry,
      question: question.id,
      row,
      answer: answer.value,
      ...texts.value,
      ...expires.value,
    }),
  )
}

/** An answer as the journal keeps it; '' takes it back. */
export function parseAnswer(
  { kind, choices }: Pick<Question, 'kind' | 'choices'>,
  raw: string,
): Result<string, PgaKeyedError> {
  const { text } = cleanText(raw)
  if (text === '' || text === '?' || text === 'notKnown') return ok(text === '' ? '' : 'notKnown')
  switch (kind) {
    case 'yesNo': {
      const said = /^(?:y|yes)$/iu.test(text) ? 'yes' : /^(?:n|no)$/iu.test(text) ? 'no' : undefined
      return said === undefined ? err({ type: 'NotAChoice', choices: ['yes', 'no', 'notKnown'] }) : ok(said)
    }
    case 'choice': {
      const found = choices?.find(({ code }) => code.toLowerCase() === text.toLowerCase())
      return found === undefined
        ? err({ type: 'NotAChoice', choices: (choices ?? []).map(({ code }) => code) })
        : ok(found.code)
    }
    case 'day':
      return parseDay(text)
    case 'number':
      return /^\d{1,12}(?:\.\d{1,6})?$/u.test(text.replaceAll(',', ''))
        ? ok(text.replaceAll(',', ''))
        : err({ type: 'NotANumber' })
    case 'code':
      return atMost(text.toUpperCase())
    case 'text':
      return atMost(text)
  }
}

export interface Verdict {
  about: 'product' | 'line'
  of: string
  entry?: string
  agency: string
  /** '' for the agency as a whole */
  program: string
}

export interface KeyedVerdict {
  verdict: 'applies' | 'doesNotApply' | 'askClient' | 'askAgency' | 'notChecked'
  /** A to G; '' for none */
  disclaimCode?: string
  reason?: string
  overrideReason?: string
  source?: string
  expires?: string
}

const Code = z.string().regex(/^[A-G]?$/u)

export function judging(
  state: DeskState,
  { about, of, entry, agency, program }: Verdict,
  keyed: KeyedVerdict,
  today: string,
): Result<Change[], PgaKeyedError> {
  const code = Code.safeParse((keyed.disclaimCode ?? '').trim().toUpperCase())
  if (!code.success) return err({ type: 'NotAChoice', choices: ['A', 'B', 'C', 'D', 'E', 'F', 'G'] })
  const expires = parseExpiry(keyed.expires, about, today)
  if (!expires.ok) return expires
  const texts = parseTexts({ reason: keyed.reason, overrideReason: keyed.overrideReason, source: keyed.source })
  if (!texts.ok) return texts
  return ok(
    changes(state, 'pga.judged', 'pgaVerdict', verdictId(of, agency, program), {
      about,
      of,
      entry,
      agency,
      program,
      verdict: keyed.verdict,
      disclaimCode: code.data,
      ...texts.value,
      ...expires.value,
    }),
  )
}

export interface PaperOf {
  entry: string
  /** absent: owed for the shipment */
  line?: string
  agency: string
  paper: string
}

export interface KeyedPaper {
  /** ids of documents */
  documents?: readonly string[]
  number?: string
  validUntil?: string
  original?: 'notNeeded' | 'awaited' | 'inHand' | 'withDriver' | 'handedOver'
  originalWhere?: string
  notOwedWhy?: string
}

/** Only what is given is changed. */
export function paperKeyed(
  state: DeskState,
  { entry, line, agency, paper }: PaperOf,
  keyed: KeyedPaper,
): Result<Change[], PgaKeyedError> {
  const { documents, validUntil, original } = keyed
  const until = optionalDay(validUntil)
  if (!until.ok) return until
  const texts = parseTexts({ number: keyed.number, originalWhere: keyed.originalWhere, notOwedWhy: keyed.notOwedWhy })
  if (!texts.ok) return texts
  return ok(
    changes(state, 'pga.paper.keyed', 'pgaPaper', paperRowId(entry, line, paper), {
      entry,
      line,
      agency,
      paper,
      ...(documents !== undefined && { documents: [...new Set(documents)].join(' ') }),
      ...(validUntil !== undefined && { validUntil: until.value }),
      ...(original !== undefined && { original }),
      ...texts.value,
    }),
  )
}

export interface NoticeOf {
  entry: string
  /** absent: one notice for all lines of food */
  line?: string
}

export interface KeyedNotice {
  /** the number, and the same keyed again without looking at the first */
  first: string
  second: string
  /** what the confirmation names; the shipment's own where it names the same */
  entryNumber?: string | undefined
  portOfEntry?: string | undefined
  carrier?: string | undefined
  arrivalDay?: string | undefined
  /** RFC 9557 with zone */
  arrivalMoment?: string | undefined
  filedOn?: string | undefined
  filedBy?: string | undefined
  document?: string | undefined
}

/**
 * The number of a prior notice, keyed twice: nothing is recorded while the two differ. How many digits FDA gives it was
 * not found, so no length is asked of it.
 */
export function priorNoticeKeyed(
  state: DeskState,
  { entry, line }: NoticeOf,
  keyed: KeyedNotice,
): Result<Change[], PgaKeyedError> {
  const confirmation = confirmationOf(keyed.first)
  const second = confirmationOf(keyed.second)
  if (confirmation === '') return err({ type: 'NothingKeyed' })
  if (confirmation !== second) return err({ type: 'KeyedTwiceDiffers', at: firstDifference(confirmation, second) })
  const arrivalDay = optionalDay(keyed.arrivalDay)
  if (!arrivalDay.ok) return arrivalDay
  for (const moment of [keyed.arrivalMoment, keyed.filedOn])
    if (moment !== undefined && moment !== '' && !Moment.safeParse(moment).success) return err({ type: 'NotAMoment' })
  const { entryNumber, portOfEntry, carrier, filedBy } = keyed
  const texts = parseTexts({ entryNumber, portOfEntry, carrier, filedBy })
  if (!texts.ok) return texts
  return ok(
    changes(state, 'pga.priorNotice.keyed', 'priorNotice', priorNoticeId(entry, line), {
      entry,
      line,
      confirmation,
      ...texts.value,
      ...(keyed.arrivalDay !== undefined && { arrivalDay: arrivalDay.value }),
      ...(keyed.arrivalMoment !== undefined && { arrivalMoment: keyed.arrivalMoment }),
      ...(keyed.filedOn !== undefined && { filedOn: keyed.filedOn }),
      ...(keyed.document !== undefined && { document: keyed.document }),
      keyedTwice: true,
      removed: false,
    }),
  )
}

export const priorNoticeRemoved = ({ entry, line }: NoticeOf): Change[] =>
  removing('pga.priorNotice.removed', 'priorNotice', priorNoticeId(entry, line))

const confirmationOf = (raw: string): string => cleanText(raw).text.toUpperCase().replace(/\s+/gu, '')

function firstDifference(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return at + 1
}

type PgaKind = Extract<Kind, 'pgaAnswer' | 'pgaVerdict' | 'pgaPaper' | 'priorNotice'>
type Fields = Readonly<Record<string, string | number | boolean | undefined>>

/** Only what differs from what stands there; an empty text is unset. A row that was taken away comes back. */
function changes(state: DeskState, action: string, kind: PgaKind, id: string, fields: Fields): Change[] {
  const before = entityOf(state, kind, id)
  const patch: Change['patch'] = []
  const all: Fields = { ...fields, removed: false }
  for (const [field, value] of Object.entries(all)) {
    if (value === undefined) continue
    const now = value === '' ? null : value
    const was = before?.fields[field]?.v ?? null
    if (field === 'removed' && was !== true) continue
    if (was !== now) patch.push([field, now])
  }
  return patch.length === 0 ? [] : [{ action, kind, id, patch }]
}

const removing = (action: string, kind: PgaKind, id: string): Change[] => [
  { action, kind, id, patch: [['removed', true]] },
]

const atMost = (text: string): Result<string, PgaKeyedError> =>
  text.length > LONGEST ? err({ type: 'TooLong', longest: LONGEST, found: text.length }) : ok(text)

function parseTexts(
  texts: Readonly<Record<string, string | undefined>>,
): Result<Record<string, string>, PgaKeyedError> {
  const read: Record<string, string> = {}
  for (const [field, raw] of Object.entries(texts)) {
    if (raw === undefined) continue
    const text = atMost(cleanText(raw).text)
    if (!text.ok) return text
    read[field] = text.value
  }
  return ok(read)
}

function optionalDay(raw: string | undefined): Result<string, PgaKeyedError> {
  const text = (raw ?? '').trim()
  return text === '' ? ok('') : parseDay(text)
}

function parseExpiry(
  raw: string | undefined,
  about: 'product' | 'line' | 'entry',
  today: string,
): Result<{ expires?: string }, PgaKeyedError> {
  if (raw === undefined) return ok(about === 'product' ? { expires: addDays(today, ANSWER_HOLDS_DAYS) } : {})
  const day = optionalDay(raw)
  return day.ok ? ok({ expires: day.value }) : day
}
