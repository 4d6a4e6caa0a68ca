import { useMemo } from 'react'
import type { EntryFile } from '../../shared/domain/entryFile'
import {
  answering,
  judging,
  paperKeyed,
  priorNoticeKeyed,
  type KeyedNotice,
  type KeyedPaper,
  type PaperOf,
  type PgaKeyedError,
} from '../../shared/domain/pga/changes'
import { paperRowId } from '../../shared/domain/pga/ids'
import type { AskedQuestion, Checklist, JudgedVerdict, OwedPaper, PriorNotice } from '../../shared/domain/pga/types'
import type { Change } from '../../shared/journal/item'
import type { Result } from '../../shared/result'
import type { AskedBox } from '../../shared/sheets/pga/form'
import { attachFile } from '../respond/documents/attachFile'
import { attachedWords, attachErrorWords } from '../respond/documents/attachWords'
import { noteRecorded } from '../respond/undoStack'
import { useDeskHandle } from '../store/hooks'
import { pgaKeyedErrorWords } from '../words/pga'
import { dayOf } from '../words/times'
import type { BoxPlace } from './formBoxes'
import type { Judgement } from './JudgeDialog'
import type { PgaKeying } from './pgaKeying'

export interface PgaActions {
  answer: (asked: AskedQuestion, answer: string | null) => Promise<boolean>
  /** no to several questions, one item */
  no: (asked: readonly AskedQuestion[]) => Promise<boolean>
  /** why an answer that stops is let go all the same */
  letGo: (asked: AskedQuestion, note: string) => Promise<boolean>
  answerBox: (place: BoxPlace, box: AskedBox, answer: string | null) => Promise<boolean>
  /** undefined: recorded; else why not */
  judge: (lines: readonly string[], judgement: Judgement) => Promise<string | undefined>
  keyNotice: (notice: PriorNotice, keyed: KeyedNotice) => Promise<string | undefined>
  keyPaper: (paper: OwedPaper, keyed: KeyedPaper) => Promise<boolean>
  /** the paper itself, as files: sealed, and ticked off as owed */
  attach: (paper: OwedPaper, files: readonly File[]) => Promise<void>
  /** answers and verdicts of the products that wait for this shipment's yes */
  toConfirm: number
  confirm: () => Promise<boolean>
}

/** What the boxes and buttons of the checklist do: each one item of the journal. */
export function usePgaActions(keying: PgaKeying, file: EntryFile, checklist: Checklist): PgaActions {
  const desk = useDeskHandle()
  return useMemo(() => {
    const entry = file.id
    const today = () => dayOf(desk.now())
    const placed = ({ about, of }: BoxPlace) => ({ about, of, ...(about === 'product' ? {} : { entry }) })
    const confirming = confirmations(checklist)

    /** undefined: recorded, or nothing differed. */
    async function record(
      made: Result<Change[], PgaKeyedError>,
      asks: 'reason' | 'nothing',
    ): Promise<string | undefined> {
      if (!made.ok) return pgaKeyedErrorWords(made.error)
      if (made.value.length === 0) return undefined
      return (await keying.record(made.value, asks)) ? undefined : 'Not recorded: see the foot of the screen.'
    }
    async function done(made: Result<Change[], PgaKeyedError>, asks: 'reason' | 'nothing'): Promise<boolean> {
      const failed = await record(made, asks)
      if (!made.ok) keying.say(failed)
      return failed === undefined
    }

    return {
      answer: (asked, answer) =>
        done(
          answering(
            desk.state,
            { ...placed(asked), question: asked.question },
            // A new answer is not let go by the reason that was given for another.
            { answer: answer ?? '', note: '' },
            today(),
          ),
          'reason',
        ),
      no(asked) {
        const all: Change[] = []
        for (const one of asked) {
          const made = answering(
            desk.state,
            { ...placed(one), question: one.question },
            { answer: 'no', note: '', source: 'said together with the other questions that were open' },
            today(),
          )
          if (made.ok) all.push(...made.value)
        }
        return done({ ok: true, value: all }, 'reason')
      },
      letGo: (asked, note) =>
        done(
          answering(
            desk.state,
            { ...placed(asked), question: asked.question },
            { answer: asked.answered?.answer ?? '', note },
            today(),
          ),
          'reason',
        ),
      answerBox: (place, box, answer) =>
        done(
          answering(
            desk.state,
            {
              ...placed(place),
              question: { id: box.box, kind: box.kind, ...(box.choices !== undefined && { choices: box.choices }) },
              ...(place.row !== undefined && { row: place.row }),
            },
            { answer: answer ?? '' },
            today(),
          ),
          'reason',
        ),
      async judge(lines, { agency, program, forProducts, ...keyed }) {
        const all: Change[] = []
        const products = new Set<string>()
        for (const { line, product } of checklist.lines) {
          if (!lines.includes(line)) continue
          if (forProducts && product !== undefined) products.add(product)
          const made = judging(desk.state, { about: 'line', of: line, entry, agency, program }, keyed, today())
          if (!made.ok) return pgaKeyedErrorWords(made.error)
          all.push(...made.value)
        }
        for (const of of products) {
          const made = judging(desk.state, { about: 'product', of, agency, program }, keyed, today())
          if (!made.ok) return pgaKeyedErrorWords(made.error)
          all.push(...made.value)
        }
        return record({ ok: true, value: all }, 'reason')
      },
      keyNotice: ({ line }, keyed) =>
        record(priorNoticeKeyed(desk.state, { entry, ...(line !== undefined && { line }) }, keyed), 'reason'),
      keyPaper: (paper, keyed) =>
        done(
          paperKeyed(desk.state, paperOf(paper, entry), keyed),
          // Where the original is kept stands on no sheet.
          keyed.number === undefined && keyed.notOwedWhy === undefined ? 'nothing' : 'reason',
        ),
      async attach(owed, files) {
        let documents = owed.documents
        for (const chosen of files) {
          const attached = await attachFile(desk, entry, chosen, { sort: owed.paper.id })
          if (!attached.ok) return keying.say(`${chosen.name} was not attached. ${attachErrorWords(attached.error)}`)
          const { sequence, id } = attached.value
          if (sequence !== undefined) noteRecorded(desk, sequence)
          // One file may hold several papers: each remembers it, whatever it is called afterwards.
          documents = [...documents, id]
          await done(paperKeyed(desk.state, paperOf(owed, entry), { documents }), 'nothing')
          if (!attached.value.look.ok) keying.say(attachedWords(chosen.name, attached.value))
        }
      },
      toConfirm: confirming.length,
      async confirm() {
        if (confirming.length === 0) return true
        const all: Change[] = []
        for (const one of confirming) {
          const made =
            one.is === 'answer'
              ? answering(
                  desk.state,
                  { ...placed(one.asked), question: one.asked.question },
                  { answer: one.answer, source: one.source },
                  today(),
                )
              : judging(
                  desk.state,
                  { about: 'line', of: one.line, entry, agency: one.agency, program: one.program },
                  { verdict: one.verdict, disclaimCode: one.disclaimCode, reason: one.reason, source: one.source },
                  today(),
                )
          if (made.ok) all.push(...made.value)
        }
        return done({ ok: true, value: all }, 'reason')
      },
    }
  }, [desk, keying, file, checklist])
}

/** The row of a paper is the shipment's unless the paper stands apart for one line. */
function paperOf({ id, paper, agency, lines }: OwedPaper, entry: string): PaperOf {
  const [line] = lines
  const apart = id !== paperRowId(entry, undefined, paper.id)
  return { entry, agency, paper: paper.id, ...(apart && line !== undefined && { line }) }
}

type Confirmation =
  | { is: 'answer'; asked: AskedQuestion; answer: string; source: string }
  | {
      is: 'verdict'
      line: string
      agency: string
      program: string
      verdict: JudgedVerdict['verdict']
      disclaimCode: string
      reason: string
      source: string
    }

function confirmations({ questions, lines }: Checklist): readonly Confirmation[] {
  const answers = questions.flatMap((asked): Confirmation[] => {
    const { answered, state } = asked
    if (state !== 'proposed' || answered === undefined || answered.answer === 'notKnown') return []
    const source = answered.source || `the product’s answer of ${answered.on}`
    return [{ is: 'answer', asked, answer: answered.answer, source }]
  })
  const verdicts = lines.flatMap(({ line, determination }) =>
    determination.findings
      .filter(({ toConfirm }) => toConfirm)
      .map(({ agency, program, standing, disclaimCode, verdictReason }): Confirmation => ({
        is: 'verdict',
        line,
        agency,
        program,
        verdict: standing === 'applies' ? 'applies' : 'doesNotApply',
        disclaimCode,
        reason: verdictReason,
        source: 'the product’s verdict, confirmed for this shipment',
      })),
  )
  return [...answers, ...verdicts]
}
