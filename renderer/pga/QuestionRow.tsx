import { useState } from 'react'
import type { AskedQuestion } from '../../shared/domain/pga/types'
import { ToneMark } from '../ui/Tag'
import { capital, lineList } from '../words/pga'
import { dayWords } from '../words/times'
import { AnswerBox } from './AnswerBox'
import { answerAside } from './answerText'
import { LineBox } from './LineBox'

export interface QuestionRowProps {
  asked: AskedQuestion
  /** printed line numbers that ask it; none where the whole shipment does */
  nths: readonly number[]
  onAnswer: (answer: string | null) => Promise<boolean>
  /** why an answer that stops is let go all the same */
  onLetGo: (note: string) => Promise<boolean>
}

/** One plain question, its box, and what the answer means: where it comes from, and what it stops. */
export function QuestionRow({ asked, nths, onAnswer, onLetGo }: QuestionRowProps) {
  const { question, state, answered, bad } = asked
  const [refused, setRefused] = useState<string>()
  const id = `q-${asked.of}-${question.id}`
  const stored = answered?.answer ?? ''
  const aside = answerAside(question, stored)
  const below = refused ?? bad
  const about = `${id}-about`
  return (
    <li
      className={`ask ask--${question.kind === 'text' ? 'long' : 'short'}`}
      data-question={question.id}
      data-stops={question.stop === true && (state !== 'answered' || bad !== undefined)}
    >
      <label className="ask__text" htmlFor={id}>
        {question.stop === true && <ToneMark tone={state === 'answered' && bad === undefined ? 'note' : 'stop'} />}
        {question.text}
      </label>
      <div className="ask__box">
        <AnswerBox
          id={id}
          asked={question}
          stored={stored}
          open={state !== 'answered' || stored === 'notKnown'}
          describedBy={about}
          onAnswer={onAnswer}
          onRefused={setRefused}
        />
      </div>
      <p className="ask__about" id={about}>
        {below !== undefined && <span className="ask__bad">{below} </span>}
        {aside !== undefined && <span>{aside}. </span>}
        {state === 'proposed' && answered !== undefined && (
          <span className="ask__proposed">
            {answered.expired ? 'The answer has expired: ' : 'The product’s answer, not confirmed for this shipment: '}
            {saidBy(answered)}.{' '}
          </span>
        )}
        {state === 'answered' && answered !== undefined && (
          <span>
            {answered.from === 'product' ? 'Kept with the product: ' : ''}
            {saidBy(answered)}.{' '}
          </span>
        )}
        {nths.length > 0 && <span>{capital(lineList(nths))}. </span>}
        {question.confidence === 'unsure' && <span>Not sure that the agency asks it. </span>}
      </p>
      {question.stop === true && bad !== undefined && (
        <div className="ask__let-go">
          <LineBox
            id={`${id}-why`}
            label="It goes all the same, because (with your name)"
            stored={answered?.note ?? ''}
            describedBy={about}
            onKey={onLetGo}
          />
        </div>
      )}
    </li>
  )
}

function saidBy({ by, on, source }: NonNullable<AskedQuestion['answered']>): string {
  const who = by === '' ? 'somebody' : by
  return `${who}, ${on === '' ? 'no day' : dayWords(on)}${source === '' ? '' : ` (${source})`}`
}
