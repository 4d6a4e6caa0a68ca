import { useState } from 'react'
import { answersOf, type Answers, type Statement } from '../../../shared/domain/incident/facts'
import { toldWhere, versionsOf } from '../../../shared/domain/incident/reports'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Card } from '../../ui/Card'
import { AnswerDialog } from './AnswerDialog'
import { QuestionRow } from './QuestionRow'
import { WithdrawDialog } from './WithdrawDialog'
import { valueWords } from './factWords'

interface Keying {
  topic: string
  correcting?: Statement | undefined
}
export interface QuestionsPartProps {
  incident: string
  /** the question that is answered now, and how another is chosen */
  keying: Keying | undefined
  onKeying: (keying: Keying | undefined) => void
}

/** Everything that the SOC asks, one row a question. */
export function QuestionsPart({ incident, keying, onKeying }: QuestionsPartProps) {
  const answers = useMade(['incidentFact'], answersHere, incident)
  const versions = useMade(['reportVersion'], noticesHere, incident)
  const [withdrawing, setWithdrawing] = useState<Statement>()
  const told = toldWhere(versions)
  const asked = answers.find(({ question }) => question.id === keying?.topic)
  return (
    <Card className="questions-card">
      <p className="muted">
        Each answer keeps who said it, when, and how sure. Nothing is edited: a later answer takes the place of the
        former. What is marked for counsel stands in no report.
      </p>
      <ul className="questions" aria-label="What the SOC asks">
        {answers.map((one) => (
          <QuestionRow
            key={one.question.id}
            answers={one}
            told={told}
            reported={versions.length > 0}
            onAnswer={(correcting) => onKeying({ topic: one.question.id, correcting })}
            onWithdraw={setWithdrawing}
          />
        ))}
      </ul>
      {asked !== undefined && (
        <AnswerDialog
          key={keying?.correcting?.id ?? asked.question.id}
          incident={incident}
          answers={asked}
          correcting={keying?.correcting}
          onClose={() => onKeying(undefined)}
        />
      )}
      {withdrawing !== undefined && (
        <WithdrawDialog
          title={`Withdraw: ${valueWords(withdrawing)}`}
          what={{ action: 'incidentFact.withdrawn', kind: 'incidentFact', id: withdrawing.id }}
          onClose={() => setWithdrawing(undefined)}
        />
      )}
    </Card>
  )
}

const answersHere = ({ state }: Desk, incident: string): Answers[] => answersOf(state, incident)
const noticesHere = ({ state }: Desk, incident: string) => versionsOf(state, { incident, report: 'incidentNotice' })
