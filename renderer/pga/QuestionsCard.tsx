import { useState } from 'react'
import type { AskedQuestion, Checklist } from '../../shared/domain/pga/types'
import { Button, Kbd } from '../ui/Button'
import { Card } from '../ui/Card'
import { agencyTitle } from './agencyTitle'
import { QuestionRow } from './QuestionRow'

export interface QuestionsCardProps {
  checklist: Checklist
  onAnswer: (asked: AskedQuestion, answer: string | null) => Promise<boolean>
  onLetGo: (asked: AskedQuestion, note: string) => Promise<boolean>
  /** no to all of these at once */
  onNo: (asked: readonly AskedQuestion[]) => void
  /** how many answers and verdicts of the products wait for this shipment's yes */
  toConfirm: number
  onConfirm: () => void
}

const keyOf = ({ about, of, question }: AskedQuestion): string => `${about} ${of} ${question.id}`

/** All that is asked of a shipment, and the one key that takes over what its products know. */
export function QuestionsCard({ checklist, onAnswer, onLetGo, onNo, toConfirm, onConfirm }: QuestionsCardProps) {
  const { questions } = checklist
  const open = questions.filter((one) => one.state !== 'answered').length
  return (
    <Card
      title={`Questions: ${questions.length}, ${open} open`}
      aside={
        toConfirm > 0 && (
          <Button onClick={onConfirm} aria-keyshortcuts="Control+Enter">
            Confirm {toConfirm} of the product <Kbd>Ctrl Enter</Kbd>
          </Button>
        )
      }
    >
      {questions.length === 0 && (
        <p className="muted">Nothing is asked yet. Key a line with its tariff number and description first.</p>
      )}
      <AskedQuestions
        questions={questions}
        nths={checklist.lines.length < 2 ? undefined : new Map(checklist.lines.map(({ line, nth }) => [line, nth]))}
        onAnswer={onAnswer}
        onLetGo={onLetGo}
        onNo={onNo}
      />
    </Card>
  )
}

export interface AskedQuestionsProps extends Pick<QuestionsCardProps, 'onAnswer' | 'onLetGo' | 'onNo'> {
  questions: readonly AskedQuestion[]
  /** printed numbers of the lines; absent where there is only one */
  nths?: ReadonlyMap<string, number> | undefined
}

/**
 * The open questions, one under another. What was open when the page was opened keeps its place after it is answered, so
 * that nothing moves under the hands; what was answered before stands folded beneath.
 */
export function AskedQuestions({ questions, ...rest }: AskedQuestionsProps) {
  const seenOpen = useSeenOpen(questions)
  const before = questions.filter((one) => !seenOpen.has(keyOf(one)))
  return (
    <>
      <Grouped list={questions.filter((one) => seenOpen.has(keyOf(one)))} {...rest} />
      {before.length > 0 && (
        <details className="more">
          <summary>Answered before ({before.length})</summary>
          <Grouped list={before} {...rest} />
        </details>
      )}
    </>
  )
}

interface GroupedProps extends Omit<AskedQuestionsProps, 'questions'> {
  list: readonly AskedQuestion[]
}

function Grouped({ list, nths, onAnswer, onLetGo, onNo }: GroupedProps) {
  const groups: { agency: string; asked: AskedQuestion[] }[] = []
  for (const one of list) {
    const last = groups.at(-1)
    if (last?.agency === one.agency) last.asked.push(one)
    else groups.push({ agency: one.agency, asked: [one] })
  }
  return groups.map(({ agency, asked }, at) => (
    <section key={`${agency} ${at}`} className="asks">
      <h3>{agency === '' ? 'What are the goods?' : agencyTitle(agency)}</h3>
      <ul>
        {asked.map((one) => (
          <QuestionRow
            key={keyOf(one)}
            asked={one}
            nths={one.lines.flatMap((line) => nths?.get(line) ?? [])}
            onAnswer={(answer) => onAnswer(one, answer)}
            onLetGo={(note) => onLetGo(one, note)}
          />
        ))}
      </ul>
      {agency === '' && <NoToTheRest asked={asked} onNo={onNo} />}
    </section>
  ))
}

/** The questions that find an agency are asked of all goods, and most are answered no: read, then said together. */
function NoToTheRest({ asked, onNo }: { asked: readonly AskedQuestion[]; onNo: QuestionsCardProps['onNo'] }) {
  const open = asked.filter(
    ({ state, answered, question }) => state === 'open' && answered === undefined && takesNo(question),
  )
  if (open.length < 2) return null
  return (
    <p className="asks__rest">
      <Button onClick={() => onNo(open)}>No to the {open.length} that are open</Button>
      <span className="small muted">when you have read them: each is recorded with your name</span>
    </p>
  )
}

const takesNo = ({ kind, choices }: AskedQuestion['question']): boolean =>
  kind === 'yesNo' || choices?.some(({ code }) => code === 'no') === true

/** Grows while the page stands: what was once open is never folded away from under the hands. */
function useSeenOpen(questions: readonly AskedQuestion[]): ReadonlySet<string> {
  const [seen, setSeen] = useState<ReadonlySet<string>>(() => new Set())
  const fresh = questions.filter((one) => one.state !== 'answered' && !seen.has(keyOf(one))).map(keyOf)
  if (fresh.length === 0) return seen
  const next = new Set([...seen, ...fresh])
  setSeen(next)
  return next
}
