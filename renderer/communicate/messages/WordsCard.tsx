import type { MessageRow } from '../../../shared/domain/incident/messages'
import { fieldProblems, templateFields, type FieldProblem } from '../../../shared/domain/incident/templateFields'
import { templateFor } from '../../../shared/knowledge/messageTemplates/templates'
import type { Audience, Stage } from '../../../shared/knowledge/stages'
import { Card } from '../../ui/Card'
import { TextField } from '../../ui/Field'
import { LongField } from '../facts/LongField'
import type { MessageBox } from './useMessageBox'
import { problemWords } from './messageWords'

export interface WordsCardProps {
  message: MessageRow
  subject: MessageBox
  body: MessageBox
  refusal: string | undefined
  /** a box was left: it is recorded */
  onLeave: () => void
}

/** Subject and words. Fields stand in braces; one that is wrong is named with its place, and its button leads there. */
export function WordsCard({ message, subject, body, refusal, onLeave }: WordsCardProps) {
  const audience = message.fields.audience as Audience
  const problems = [
    ...fieldProblems(subject.text, audience).map((problem) => ({
      problem,
      box: 'message-subject',
      where: 'Subject. ',
    })),
    ...fieldProblems(body.text, audience).map((problem) => ({ problem, box: 'message-body', where: '' })),
  ]
  const template = templateFor(audience, message.fields.stage as Stage)
  return (
    <Card title="Words" className="words-card" aside={<FieldNames audience={audience} />}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onLeave()
        }}
        onBlur={onLeave}
      >
        <TextField
          id="message-subject"
          label="Subject"
          spellCheck
          value={subject.text}
          onChange={(event) => subject.type(event.target.value)}
        />
        <LongField
          id="message-body"
          label="Text"
          rows={15}
          spellCheck
          value={body.text}
          error={refusal}
          hint="No cause, no guess, no other client. A word that moves takes the approval away."
          onChange={(event) => body.type(event.target.value)}
        />
      </form>
      {problems.length > 0 && (
        <ul className="message-problems" aria-label="Fields that are wrong">
          {problems.map(({ problem, box, where }) => (
            <li key={`${box} ${problem.at}`}>
              <button type="button" onClick={() => showAt(box, problem)}>
                {where}
                {problemWords(problem)}
              </button>
            </li>
          ))}
        </ul>
      )}
      {template !== undefined && (
        <p className="small muted">Begun with our words. Asked for by: {template.source}; read 24 Nov 2026.</p>
      )}
    </Card>
  )
}

function showAt(box: string, { at, text }: FieldProblem): void {
  const element = document.getElementById(box)
  if (!(element instanceof HTMLTextAreaElement) && !(element instanceof HTMLInputElement)) return
  element.focus()
  element.setSelectionRange(at, at + text.length)
}

/** What may stand in braces for them, to be read and typed. */
function FieldNames({ audience }: { audience: Audience }) {
  const told = templateFields.filter(
    (field) => !('only' in field) || (field.only as readonly Audience[]).includes(audience),
  )
  return (
    <details className="field-names">
      <summary>Fields</summary>
      <dl>
        {told.map(({ id, label }) => (
          <div key={id}>
            <dt className="mono small">{`{${id}}`}</dt>
            <dd className="small">{label}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
