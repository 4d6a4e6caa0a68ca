import type { Checklist, FormToPrint } from '../../shared/domain/pga/types'
import type { DeskState } from '../../shared/journal/state'
import type { PgaForPacket, PgaFormInPacket, PgaPaperInPacket } from '../../shared/sheets/pga/forPacket'
import type { PgaFormId } from '../../shared/sheets/pga/formIds'
import { misfitWords, originalWords, paperState } from '../words/pga'
import { sheetAnswers } from './sheetAnswers'

/** Forms that are made once for each line: each has the answers of its own line. A test holds it against the forms. */
export const PER_LINE: ReadonlySet<PgaFormId> = new Set<PgaFormId>([
  'fda-2877',
  'fda-prior-notice',
  'fda-line',
  'epa-3540-1',
  'hs-7',
  'simp',
  'ppq-505',
  'ppq-505b',
  'ams-8e',
  'nop-import',
  'dea-236',
  'dea-486',
  'cpsc-certificate',
])

/** What the checklist gives to the packet: the agencies' sheets with their answers, what is owed, and the verdict. */
export function pgaForPacket(checklist: Checklist, state: DeskState, today: string): PgaForPacket {
  const places = new Map(checklist.lines.map(({ line, nth }) => [line, nth - 1]))
  return {
    forms: checklist.forms.flatMap(oneByOne).map((form): PgaFormInPacket => ({
      form: form.form,
      agency: form.agency,
      program: form.program,
      lines: form.lines.flatMap((line) => places.get(line) ?? []),
      answers: sheetAnswers(state, checklist, form, today),
    })),
    papers: [...noticesOwed(checklist), ...papersOwed(checklist)],
    verdict: checklist.verdict.sentence,
  }
}

/** A form for several lines at once, or one for each. */
export const oneByOne = (form: FormToPrint): readonly FormToPrint[] =>
  PER_LINE.has(form.form) && form.lines.length > 1 ? form.lines.map((line) => ({ ...form, lines: [line] })) : [form]

/** The prior notice is said by its number; the paper of the same name says nothing more. */
function papersOwed({ papers, priorNotices }: Checklist): readonly PgaPaperInPacket[] {
  return papers
    .filter(({ paper }) => paper.id !== 'fda.priorNotice' || priorNotices.length === 0)
    .map((owed) => {
      const { words } = paperState(owed)
      const state = [
        owed.state === 'notOwed' ? `not owed: ${owed.notOwedWhy}` : words,
        owed.number === '' ? '' : `no. ${owed.number}`,
        owed.original === 'notNeeded' ? '' : `original ${originalWords[owed.original]}`,
        owed.originalWhere,
      ]
      return {
        agency: owed.agency,
        what: owed.paper.title,
        state: state.filter(Boolean).join(', '),
        owed:
          owed.state === 'owed' ||
          owed.state === 'expired' ||
          (owed.state !== 'notOwed' && owed.original === 'awaited'),
      }
    })
}

/** Prior notice has no paper: its confirmation number rides in the packet, or the packet says that it stops the counter. */
function noticesOwed({ priorNotices }: Checklist): readonly PgaPaperInPacket[] {
  return priorNotices.map(({ confirmation, state, misfits }) => ({
    agency: 'FDA',
    what: 'Prior notice confirmation',
    state:
      state === 'missing'
        ? 'no number: stops the counter'
        : [`no. ${confirmation}`, ...misfits.map(misfitWords)].join('. '),
    owed: state !== 'fits',
  }))
}
