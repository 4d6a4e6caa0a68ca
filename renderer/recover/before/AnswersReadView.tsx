import { queryAnswers, queryAnswerWords } from '../../../shared/domain/recover/queryAnswers'
import type { AnswersRead, BadLine } from '../../../shared/exchange/query/readAnswers'
import { ToneMark } from '../../ui/Tag'

const whyWords: Readonly<Record<BadLine['why'], string>> = {
  NumberNotRead: 'no entry number',
  AnswerNotRead: 'an answer that is not one of the six',
  DiffersHow: 'it differs, and does not say how',
  SaidTwice: 'two answers to one number: neither is recorded',
}

export interface AnswersReadViewProps {
  read: AnswersRead
  contradicting: AnswersRead['good']
}

/** What a file says before it is recorded: counts, and each line that is not, by its number in the file. */
export function AnswersReadView({ read, contradicting }: AnswersReadViewProps) {
  const { good, bad, notOurs, unanswered } = read
  const counts = queryAnswers
    .map((answer) => ({ answer, count: good.filter((one) => one.answer === answer).length }))
    .filter(({ count }) => count > 0)
  return (
    <section className="stack stack--tight" aria-label="What the file says" role="status">
      <p>
        {good.length} answers{counts.length === 0 ? '' : ': '}
        {counts.map(({ answer, count }) => `${count} ${queryAnswerWords[answer]}`).join(', ')}.
        {unanswered.length > 0 && ` ${unanswered.length} without an answer: still to be asked.`}
      </p>
      {contradicting.length > 0 && (
        <ul className="query-lines">
          {contradicting.map(({ line, entryNumber, answer }) => (
            <li key={line} className="before-missing small">
              <ToneMark tone="stop" spoken="" /> Line {line}: <span className="mono">{entryNumber}</span> “
              {queryAnswerWords[answer]}” contradicts what was recorded. Both are shown until one is withdrawn.
            </li>
          ))}
        </ul>
      )}
      {(bad.length > 0 || notOurs.length > 0) && (
        <ul className="query-lines">
          {bad.map(({ line, why, text }) => (
            <li key={line} className="small">
              <ToneMark tone="later" spoken="" /> Line {line}: {whyWords[why]}.{' '}
              <span className="mono muted">{text}</span>
            </li>
          ))}
          {notOurs.map(({ line, entryNumber, answer }) => (
            <li key={line} className="small">
              <ToneMark tone="later" spoken="" /> Line {line}: <span className="mono">{entryNumber}</span> is no entry
              of ours. <span className="muted">{answer}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
