import type { Answers, Statement } from '../../../shared/domain/incident/facts'
import type { Version } from '../../../shared/domain/incident/reports'
import { Button } from '../../ui/Button'
import { Tag } from '../../ui/Tag'
import { askWords, formerWords, saidWords, sureWords, valueWords } from './factWords'

export interface QuestionRowProps {
  answers: Answers
  /** in which version of the notice each statement is told */
  told: ReadonlyMap<string, Version>
  /** a notice was made: what it lacks is marked */
  reported: boolean
  onAnswer: (correcting?: Statement) => void
  onWithdraw: (statement: Statement) => void
}

/** One question of the SOC: what stands, who said it, when, how sure; what stood before opens beneath. */
export function QuestionRow({ answers, told, reported, onAnswer, onWithdraw }: QuestionRowProps) {
  const { question, standing, former } = answers
  const asked = standing.length > 0
  const add = question.many && asked ? 'Add one' : asked ? 'New answer' : 'Answer'
  return (
    <li className="question">
      <h2>{question.caption}</h2>
      <div className="question__said">
        {!asked && (
          <p className="muted">
            <Tag tone="later">not asked yet</Tag> {question.hint}
          </p>
        )}
        {standing.map((statement) => (
          <div key={statement.id} className="question__answer">
            <p className={question.exact === true ? 'question__value mono' : 'question__value'}>
              {valueWords(statement)}
            </p>
            <p className="small muted">
              {[saidWords(statement), sureWords(statement), askWords(statement)].filter(Boolean).join(' · ')}
            </p>
            <p className="row question__marks">
              <Marks statement={statement} version={told.get(statement.id)} reported={reported} />
              {question.many && (
                <Button
                  look="quiet"
                  aria-label={`Put right: ${valueWords(statement)}`}
                  onClick={() => onAnswer(statement)}
                >
                  Put right
                </Button>
              )}
              <Button
                look="quiet"
                aria-label={`Withdraw: ${valueWords(statement)}`}
                onClick={() => onWithdraw(statement)}
              >
                Withdraw
              </Button>
            </p>
          </div>
        ))}
        {former.length > 0 && (
          <details className="question__former">
            <summary>
              {former.length === 1 ? '1 earlier answer' : `${former.length} earlier answers`}
              <span className="visually-hidden">: {question.caption}</span>
            </summary>
            <ul>
              {former.map((statement) => (
                <li key={statement.id}>
                  <span className={question.exact === true ? 'mono' : undefined}>{valueWords(statement)}</span>{' '}
                  <span className="small muted">
                    {[
                      saidWords(statement),
                      sureWords(statement),
                      formerWords(statement),
                      toldWords(told.get(statement.id)),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <Button
        className="question__do"
        aria-label={`${question.caption}: ${add.toLowerCase()}`}
        onClick={() => onAnswer()}
      >
        {add}
      </Button>
    </li>
  )
}

const toldWords = (version: Version | undefined): string =>
  version === undefined ? '' : `told in ${versionShort(version)}`
const versionShort = ({ fields }: Version): string =>
  fields.number === 0 ? 'the notice' : `supplement ${fields.number ?? ''}`

/** Counsel's, told where, or changed since: each by its words. */
function Marks({
  statement,
  version,
  reported,
}: {
  statement: Statement
  version: Version | undefined
  reported: boolean
}) {
  if (statement.fields.counsel === true) return <Tag>for counsel: in no report</Tag>
  if (version !== undefined) return <Tag tone="note">{toldWords(version)}</Tag>
  return reported ? <Tag tone="later">new since the last report</Tag> : null
}
