import { entryStanding } from '../../domain/standing'
import { fieldsOf } from '../../domain/entryFile'
import type { FieldsOf } from '../../domain/kinds'
import type { Part } from '../../domain/recover/home'
import { rememberBy } from '../../domain/remember'
import type { Change } from '../../journal/item'
import { entitiesOf, entityOf, textOf, type DeskState } from '../../journal/state'
import type { Answer, AnswerSource } from '../abi/answers/answer'
import { keptConditions } from './conditionText'
import { matchedTo, whyUnmatched, type MatchedAnswer, type NotMatched } from './matchAnswers'
import { matchIndex, partsIn } from './matchIndex'
import { receiptTaken } from './receiptChanges'
import { receiptFacts, soFarOf } from './receiptFacts'

/** An answer that matched nothing and of which nobody has said yet what became of it. */
export interface LooseAnswer {
  id: string
  fields: FieldsOf<'receipt'>
  /** name of the file that it came in */
  file: string
  why: NotMatched
}

/** In the order in which they were read in. */
export const looseAnswers: (state: DeskState) => readonly LooseAnswer[] = rememberBy(
  ['receipt', 'receiptFile', 'firm', 'block', 'entry', 'filing'],
  (state) =>
    [...entitiesOf(state, 'receipt').values()]
      .filter((receipt) => textOf(receipt, 'entry') === '' && textOf(receipt, 'settledBy') === '')
      .sort((a, b) => (a.born.at < b.born.at ? -1 : a.born.at > b.born.at ? 1 : lineOf(a) - lineOf(b)))
      .map((receipt) => {
        const fields = fieldsOf('receipt', receipt)
        return {
          id: receipt.id,
          fields,
          file: textOf(entityOf(state, 'receiptFile', fields.file ?? ''), 'name'),
          why: whyUnmatched(matchIndex(state), answerKept(fields)),
        }
      }),
)
const lineOf = (receipt: Parameters<typeof textOf>[0]): number => Number(textOf(receipt, 'line') || 0)

/** One message of a file that was written and stands: what a batch that was thrown out may have been. */
export interface WrittenMessage {
  id: string
  name: string
  parts: readonly Part[]
  entries: number
}

/** The newest first. */
export const writtenMessages: (state: DeskState) => readonly WrittenMessage[] = rememberBy(['filing'], (state) =>
  [...entitiesOf(state, 'filing').values()]
    .filter((filing) => filing.fields['withdrawn']?.v !== true)
    .sort((a, b) => (a.born.at < b.born.at ? 1 : -1))
    .map((filing) => {
      const { name = filing.id, parts, entries = '' } = fieldsOf('filing', filing)
      return { id: filing.id, name, parts: partsIn(parts), entries: entries.split(' ').filter(Boolean).length }
    }),
)

interface Settled {
  /** stored moment, and who says so */
  at: string
  by: string
}

/** It is nobody’s here, and why: the accounting counts it no more. */
export const settledAsNotOurs = (answer: LooseAnswer, why: string, settled: Settled): Change =>
  settledChange(answer, `Not ours: ${why}`, settled)

/** It is of this entry after all: the entry stands as if the answer had named it, with the facts that it brings. */
export function settledToEntry(
  state: DeskState,
  loose: LooseAnswer,
  { entry, part }: { entry: string; part: Part },
  settled: Settled,
): Change[] {
  // Facts take their ids from the receipt’s: two laptops that settle it alike write the same ones.
  const match = { ...matchedTo(matchIndex(state), answerKept(loose.fields), entry, part), id: loose.id }
  const how = `It is of entry ${match.entryNumber}`
  const { action, kind, id, patch } = settledChange(loose, how, settled)
  const more: Change['patch'] = [
    ['entry', entry],
    ['part', part],
    ...(match.stale ? ([['answer', 'status']] satisfies Change['patch']) : []),
  ]
  return [{ action, kind, id, patch: [...patch, ...more] }, ...factsOf(state, match, settled.at)]
}

/** A whole batch that was thrown out answers each entry of the file that it was; `filing`: id of the file’s record of one message. */
export function settledToFile(state: DeskState, loose: LooseAnswer, filing: string, settled: Settled): Change[] {
  const fields = fieldsOf('filing', entityOf(state, 'filing', filing))
  const answer = { ...answerKept(loose.fields), batch: fields.batch ?? '' }
  const entries = (fields.entries ?? '').split(' ').filter((id) => entityOf(state, 'entry', id) !== undefined)
  const matches = entries
    .flatMap((entry) => partsIn(fields.parts).map((part) => matchedTo(matchIndex(state), answer, entry, part)))
    .filter(({ known }) => !known)
  return [
    settledChange(loose, `It answers the file ${fields.name ?? ''}`, settled),
    ...matches.flatMap((match) => [
      receiptTaken(match, loose.fields.file ?? '', settled),
      ...factsOf(state, match, settled.at),
    ]),
  ]
}

const settledChange = ({ id }: LooseAnswer, how: string, { at, by }: Settled): Change => ({
  action: 'receipt.settled',
  kind: 'receipt',
  id,
  patch: [
    ['settledHow', how],
    ['settledBy', by],
    ['settledAt', at],
  ],
})

function factsOf(state: DeskState, match: MatchedAnswer, at: string): Change[] {
  const entity = entityOf(state, 'entry', match.entry)
  return entity === undefined ? [] : receiptFacts(match, soFarOf(entryStanding(state, entity)), at).changes
}

/** The answer as its receipt keeps it. */
function answerKept(fields: FieldsOf<'receipt'>): Answer {
  const { entryNumber = '', source = '', batch = '', answeredDay = '', conditions = '' } = fields
  return {
    source: source as AnswerSource,
    filerCode: entryNumber.slice(0, 3),
    entryNumber,
    brokerReference: '',
    part: fields.part,
    answer: fields.answer ?? 'status',
    conditions: keptConditions(conditions).map((condition) => ({ severity: '', ...condition })),
    batch,
    block: '',
    sentDay: '',
    answeredDay,
    answeredTime: '',
    line: fields.line ?? 1,
  }
}
