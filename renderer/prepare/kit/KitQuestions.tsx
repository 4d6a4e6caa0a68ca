import { useRef, useState } from 'react'
import { answerChanges, openQuestions, type KitQuestion } from '../../../shared/exchange/kit/questions'
import type { Scalar } from '../../../shared/journal/item'
import { textOf } from '../../../shared/journal/state'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button, Kbd } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { useHotkeys } from '../../ui/useHotkeys'
import { useRecord } from '../../ui/useRecord'
import { fieldWords } from '../../words/kitFields'

/**
 * Changed telephones and payees that a kit brought: each waits for a yes or a no. Whoever can change where we ring has
 * our calls, so the question is put with both values, and nothing is taken before.
 */
export function KitQuestions() {
  const desk = useDeskHandle()
  const questions = useMade(['kitQuestion', 'contact', 'importer', 'firm', 'signer', 'portProfile'], questionsOf)
  const [chosen, setChosen] = useState<string>()
  const sent = useRef(new Set<string>())
  const { busy, refusal, record } = useRecord()
  const current = questions.find(({ id }) => id === chosen) ?? questions[0]
  const harmless = questions.filter(({ why }) => why === 'keyed')

  const answer = async (asked: readonly KitQuestion[], yes: boolean) => {
    // A quick second key answers the next question; none is answered twice while its answer is being saved.
    const open = asked.filter(({ id }) => !sent.current.has(id))
    if (open.length === 0) return
    for (const { id } of open) sent.current.add(id)
    const next = questions[questions.findIndex(({ id }) => id === open[0]?.id) + 1]
    setChosen(next?.id)
    await record(open.flatMap((question) => answerChanges(question, yes ? 'yes' : 'no', desk.operator)))
    for (const { id } of open) sent.current.delete(id)
  }
  useHotkeys({
    Y: () => void answer(current === undefined ? [] : [current], true),
    N: () => void answer(current === undefined ? [] : [current], false),
  })
  if (questions.length === 0) return null
  return (
    <Card
      title={`${questions.length === 1 ? '1 value waits' : `${questions.length} values wait`} for your yes`}
      aside={
        <span className="muted small">
          <Kbd>Y</Kbd> take it <Kbd>N</Kbd> keep ours
        </span>
      }
    >
      <p className="kit__ring">
        Before a yes to a telephone number, ring the number you have, not the new one. Until then ours is used
        everywhere.
      </p>
      <ul className="kit__questions">
        {questions.map((question) => (
          <Question
            key={question.id}
            question={question}
            current={question === current}
            busy={busy}
            onChoose={() => setChosen(question.id)}
            onAnswer={(yes) => void answer([question], yes)}
          />
        ))}
      </ul>
      {refusal !== undefined && (
        <p role="alert" className="field__error">
          {refusal}
        </p>
      )}
      {harmless.length > 1 && (
        <div className="row">
          <Button onClick={() => void answer(harmless, true)} disabled={busy}>
            Take the {harmless.length} that are no telephone, e-mail or payee
          </Button>
        </div>
      )}
    </Card>
  )
}

interface QuestionProps {
  question: KitQuestion
  current: boolean
  busy: boolean
  onChoose: () => void
  onAnswer: (yes: boolean) => void
}

function Question({ question, current, busy, onChoose, onAnswer }: QuestionProps) {
  const name = textOf(question.entity, 'name') || textOf(question.entity, 'port') || question.entity.id
  const what = `${fieldWords(question.field)} of ${name}`
  return (
    <li aria-current={current || undefined} onFocus={onChoose}>
      <div>
        <p className="strong">{what}</p>
        {question.why === 'keyed' && <p className="muted small">Keyed on this desk; the kit says otherwise.</p>}
      </div>
      <div>
        <p className="muted small">Here now</p>
        <p className="kit__value">{valueWords(question.now)}</p>
      </div>
      <div>
        <p className="muted small">The kit says</p>
        <p className="kit__value">{valueWords(question.proposed)}</p>
      </div>
      <div className="row">
        <Button onClick={() => onAnswer(true)} disabled={busy} aria-label={`Take the kit’s: ${what}`}>
          Yes, take it
        </Button>
        <Button onClick={() => onAnswer(false)} disabled={busy} aria-label={`Keep ours: ${what}`}>
          No, keep ours
        </Button>
      </div>
    </li>
  )
}

const questionsOf = ({ state }: Desk): KitQuestion[] => openQuestions(state)

function valueWords(value: Scalar | undefined): string {
  if (value === undefined || value === '') return 'nothing'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return String(value)
    .split('\n')
    .filter((part) => part !== '')
    .join(', ')
}
