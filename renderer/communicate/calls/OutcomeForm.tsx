import { useEffect, useRef, useState } from 'react'
import { outcomes, isTold, type Outcome } from '../../../shared/domain/incident/callsMade'
import { TELL_EVERY_MINUTES } from '../../../shared/domain/incident/incidents'
import { schedulesOf } from '../../../shared/domain/incident/schedule'
import type { Line } from '../../../shared/domain/incident/notifyParties'
import { idsIn } from '../../../shared/domain/plan'
import { entityOf, valueOf } from '../../../shared/journal/state'
import { operatorName } from '../../frame/Rail'
import { go } from '../../frame/routes'
import { useDesk, useDeskHandle } from '../../store/hooks'
import { Button, Kbd } from '../../ui/Button'
import { CheckField } from '../../ui/Field'
import { focusFirst } from '../../ui/focusFirst'
import { keyedMoment, keyedNow } from '../../ui/moments'
import { MomentField } from '../../ui/MomentField'
import { useSay } from '../../ui/Status'
import { useHotkeys } from '../../ui/useHotkeys'
import { useRecord } from '../../ui/useRecord'
import { momentOf } from '../../words/times'
import { LongField } from '../facts/LongField'
import { callChanges, emptyCall, noFaults, noMoment, proposedNext, type CallBoxes, type CallFaults } from './callForm'
import type { Target } from './CallScreen'
import { PromiseBoxesFields } from './PromiseBoxesFields'
import { useOutcomeKeys } from './useOutcomeKeys'

/** One key says what came of the call; what was said, promised and agreed is keyed; Ctrl+Enter logs it. */
export function OutcomeForm({ incident, target, line }: { incident: string; target: Target; line: Line | undefined }) {
  const desk = useDeskHandle()
  const operator = useDesk(operatorName)
  const [boxes, setBoxes] = useState<CallBoxes>(emptyCall)
  const [nextTouched, touchNext] = useState(false)
  const [earlier, setEarlier] = useState(false)
  const [faults, setFaults] = useState<CallFaults>(noFaults)
  const { busy, refusal, record } = useRecord()
  const say = useSay()
  const first = useRef<HTMLButtonElement>(null)
  const log = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  const put = (some: Partial<CallBoxes>) => setBoxes((all) => ({ ...all, ...some }))

  const choose = (outcome: Outcome) => {
    const { tellEvery, inStatusCalls } = around(desk, incident, target)
    const next = proposedNext(outcome, momentOf(desk.now()), { rule: target.row?.rule, tellEvery, inStatusCalls })
    put({ outcome, ...(nextTouched ? {} : { next: keyedMoment(next ?? '') }) })
    // A call that reached nobody is logged by Enter alone; of one that did, the box of what was said has the keyboard.
    if (!isTold(outcome)) log.current?.focus()
  }
  useOutcomeKeys(choose)

  const save = async () => {
    if (boxes.outcome === undefined) {
      say('Say what came of the call first: one of the keys 1 to 6.')
      return first.current?.focus()
    }
    const now = desk.now()
    const { party, rung, stage } = target
    const made = callChanges(boxes, {
      incident,
      stage,
      party: rung,
      line,
      insteadOf: rung.id === party.id ? undefined : party.id,
      contact: rung.isClientRecord ? undefined : entityOf(desk.state, 'contact', rung.id),
      operator,
      zone: now.zone,
      now: momentOf(now),
      newId: () => desk.randomId(),
    })
    setFaults(made.ok ? noFaults : made.error)
    if (!made.ok || !(await record(made.value))) return
    say(
      `Logged: ${rung.name}, ${outcomes.find((one) => one.outcome === boxes.outcome)?.name.toLowerCase() ?? ''}.`,
      'good',
    )
    go({ at: 'communicate', page: 'calls' })
  }
  useHotkeys({ 'Ctrl+Enter': () => void save() })
  const told = boxes.outcome !== undefined && isTold(boxes.outcome)

  return (
    <form
      className="stack outcome"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div className="outcome__keys" role="group" aria-label="What came of it">
        {outcomes.map(({ outcome, key, name }, nth) => (
          <Button
            key={outcome}
            {...(nth === 0 && { ref: first })}
            aria-pressed={boxes.outcome === outcome}
            aria-keyshortcuts={key}
            onClick={() => choose(outcome)}
          >
            <Kbd>{key}</Kbd> {name}
          </Button>
        ))}
      </div>
      {told && (
        <>
          <LongField
            id="call-said"
            label="What was said"
            ref={focusFirst}
            rows={2}
            value={boxes.said}
            onChange={(event) => put({ said: event.target.value })}
          />
          <LongField
            id="call-heard"
            label="What they said"
            rows={2}
            value={boxes.heard}
            onChange={(event) => put({ heard: event.target.value })}
          />
          <PromiseBoxesFields
            promises={boxes.promises}
            faults={faults.promises}
            onChange={(promises) => put({ promises })}
            owner={operator}
          />
        </>
      )}
      {boxes.outcome !== undefined && (
        <MomentField
          id="call-next"
          label="Ring again"
          value={boxes.next}
          error={faults.next}
          hint={nextHint(boxes.outcome, boxes.next.day !== '')}
          onChange={(next) => {
            touchNext(true)
            put({ next })
          }}
        />
      )}
      {earlier && (
        <MomentField
          id="call-was"
          label="The call was"
          value={boxes.was}
          error={faults.was}
          onChange={(was) => put({ was })}
        />
      )}
      <div className="row small">
        <CheckField
          id="call-in"
          label="They rang us"
          checked={boxes.theyRang}
          onChange={(event) => put({ theyRang: event.target.checked })}
        />
        <CheckField
          id="call-earlier"
          label="It was earlier"
          checked={earlier}
          onChange={(event) => {
            setEarlier(event.target.checked)
            put({ was: event.target.checked ? keyedNow(desk.now()) : noMoment })
          }}
        />
        <CheckField
          id="call-counsel"
          label="For counsel"
          checked={boxes.counsel}
          onChange={(event) => put({ counsel: event.target.checked })}
        />
      </div>
      {refusal !== undefined && (
        <p role="alert" className="field__error">
          {refusal}
        </p>
      )}
      <div className="form-actions">
        <Button ref={log} type="submit" look="primary" large disabled={busy}>
          {busy ? 'Saving …' : 'Log this call'} <Kbd>Ctrl+Enter</Kbd>
        </Button>
      </div>
    </form>
  )
}

function around(desk: ReturnType<typeof useDeskHandle>, incident: string, { party }: Target) {
  const every = valueOf(entityOf(desk.state, 'incident', incident), 'tellEveryMinutes')
  return {
    tellEvery: typeof every === 'number' ? every : TELL_EVERY_MINUTES,
    inStatusCalls: schedulesOf(desk.state, incident).some(({ fields }) => idsIn(fields.contacts).includes(party.id)),
  }
}

function nextHint(outcome: Outcome, timed: boolean): string {
  if (outcome === 'wrongNumber' || outcome === 'refused') return 'Empty: the next way is tried now.'
  if (timed) return 'Proposed; change it as it was agreed.'
  return 'Empty: they hear again at the next stage.'
}
