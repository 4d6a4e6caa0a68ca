import { useState } from 'react'
import { nextInject, secondsToFirstPacket, type Exercise, type GivenInject } from '../../../shared/domain/exercise'
import { useNow } from '../../frame/useNow'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { TextField } from '../../ui/Field'
import { useSay } from '../../ui/Status'
import { Tag } from '../../ui/Tag'
import { useRecord } from '../../ui/useRecord'
import { momentOf, momentWords } from '../../words/times'
import './exercises.css'

/** The exercise that runs: what was read out, what comes next and when, and the answers. */
export function RunCard({ exercise }: { exercise: Exercise }) {
  const desk = useDeskHandle()
  const now = useNow(1_000)
  const { busy, record } = useRecord()
  const say = useSay()
  const next = nextInject(exercise, now.ms)
  const { beganAt = '' } = exercise.fields

  const give = () =>
    next === undefined
      ? Promise.resolve(false)
      : record({
          action: 'inject.given',
          kind: 'inject',
          id: desk.randomId(),
          patch: [
            ['exercise', exercise.id],
            ['order', String(next.nth)],
            ['text', next.inject.text],
            ['givenAt', momentOf(desk.now())],
          ],
        })
  const end = async () => {
    const first = secondsToFirstPacket(desk.state, beganAt)
    const saved = await record({
      action: 'exercise.keyed',
      kind: 'exercise',
      id: exercise.id,
      patch: [
        ['endedAt', momentOf(desk.now())],
        ...(first === undefined ? [] : [['secondsToFirstPacket', first] as [string, number]]),
      ],
    })
    if (saved) say('The exercise is over. Print its report, and key its figures on the real desk.', 'good')
  }
  return (
    <Card
      title={exercise.script?.title ?? 'Exercise'}
      aside={<span className="muted small">begun {momentWords(beganAt)}</span>}
    >
      <div className="stack">
        <ol className="injects">
          {exercise.given.map((inject) => (
            <GivenLine key={inject.id} inject={inject} lookFor={exercise.script?.injects[inject.nth]?.lookFor ?? ''} />
          ))}
        </ol>
        {next === undefined ? (
          <p>Every inject was given. Answer what is open, then end the exercise.</p>
        ) : (
          <p>
            {next.inMinutes > 0 ? (
              <span className="muted">
                The next inject is due in {next.inMinutes === 1 ? 'one minute' : `${next.inMinutes} minutes`}.
              </span>
            ) : (
              <Tag tone="later">The next inject is due</Tag>
            )}
          </p>
        )}
        <div className="form-actions">
          <Button disabled={busy} onClick={() => void end()}>
            End the exercise
          </Button>
          {next !== undefined && (
            <Button look="primary" disabled={busy} onClick={() => void give()}>
              {next.inMinutes > 0 ? 'Read it out now already' : 'Read it out'}
            </Button>
          )}
        </div>
      </div>
    </Card>
  )
}

function GivenLine({ inject, lookFor }: { inject: GivenInject; lookFor: string }) {
  const desk = useDeskHandle()
  const [answer, setAnswer] = useState('')
  const { busy, refusal, record } = useRecord()
  const { fields } = inject
  const save = () =>
    record({
      action: 'inject.answered',
      kind: 'inject',
      id: inject.id,
      patch: [
        ['answer', cleanLine(answer)],
        ['answeredAt', momentOf(desk.now())],
      ],
    })
  return (
    <li>
      <p>
        <span className="mono">{(fields.givenAt ?? '').slice(11, 16)}</span> {fields.text}
      </p>
      {fields.answeredAt === undefined ? (
        <form
          className="shift__line"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (cleanLine(answer) !== '') void save()
          }}
        >
          <TextField
            id={`answer-${inject.nth}`}
            className="injects__answer"
            label="What was done about it"
            value={answer}
            error={refusal}
            onChange={(event) => setAnswer(event.target.value)}
          />
          <Button type="submit" disabled={busy || cleanLine(answer) === ''}>
            Answered
          </Button>
        </form>
      ) : (
        <>
          <p>
            <span className="mono">{fields.answeredAt.slice(11, 16)}</span>{' '}
            <span className="strong">{fields.answer}</span>
          </p>
          <p className="small muted">A good answer has: {lookFor}</p>
        </>
      )}
    </li>
  )
}
