import { useState } from 'react'
import { agendaOf, type AgendaItem } from '../../../shared/domain/incident/agenda'
import { seenNow, sinceCall } from '../../../shared/domain/incident/agendaSince'
import { stageOf } from '../../../shared/domain/incident/notify'
import { blankParty, partiesOf, type Party } from '../../../shared/domain/incident/notifyParties'
import { scheduleStandings, type ScheduleStanding } from '../../../shared/domain/incident/schedule'
import { fieldsOf } from '../../../shared/domain/entryFile'
import { idsIn } from '../../../shared/domain/plan'
import { entityOf } from '../../../shared/journal/state'
import { operatorName } from '../../frame/Rail'
import { go, routeToHash } from '../../frame/routes'
import { useNow } from '../../frame/useNow'
import { useReport } from '../../paper/useReport'
import { useDesk, useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button, Kbd } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { TextField } from '../../ui/Field'
import { keyedNow } from '../../ui/moments'
import { MomentField } from '../../ui/MomentField'
import { Screen } from '../../ui/Screen'
import { useSay } from '../../ui/Status'
import { useHotkeys } from '../../ui/useHotkeys'
import { useRecord } from '../../ui/useRecord'
import { momentOf } from '../../words/times'
import { groupedNumber, timeShort } from '../calls/callWords'
import { PromiseBoxesFields } from '../calls/PromiseBoxesFields'
import { LongField } from '../facts/LongField'
import { heldChanges, noHeldFaults, notHeldChange, type HeldBoxes, type HeldFaults } from './scheduleForm'
import { agendaReport } from './scheduleReports'

/** One status call: what changed since the last one, and what is said on it. */
export function StatusCallScreen({ incident, id }: { incident: string; id: string }) {
  const now = useNow(15_000)
  const made = useMade('every', agendaFor, incident, id, Math.floor(now.ms / 15_000) * 15_000)
  if (made === undefined)
    return (
      <Screen title="Status call">
        <p>
          This status call was ended.{' '}
          <a href={routeToHash({ at: 'communicate', page: 'schedule' })}>Back to the others</a>.
        </p>
      </Screen>
    )
  return <Hold incident={incident} {...made} />
}

interface Made {
  standing: ScheduleStanding
  items: AgendaItem[]
  party: Party
}

function agendaFor({ state }: Desk, incident: string, id: string, nowMs: number): Made | undefined {
  const standing = scheduleStandings(state, incident, nowMs).find(({ row }) => row.id === id)
  if (standing === undefined) return undefined
  const [contact = ''] = idsIn(standing.row.fields.contacts)
  return {
    standing,
    items: agendaOf(state, standing.row, sinceCall(standing.lastHeld), nowMs),
    party: partiesOf(state).all.get(contact) ?? nobody(standing.row.fields.title ?? ''),
  }
}

/** A call with a number, and nobody of the list: a bridge. */
const nobody = (name: string): Party => ({
  ...blankParty,
  id: '',
  audience: 'cbp',
  name,
})

function Hold({ incident, standing, items, party }: Made & { incident: string }) {
  const desk = useDeskHandle()
  const operator = useDesk(operatorName)
  const now = useNow(15_000)
  const { row, next, lastHeld } = standing
  const [boxes, setBoxes] = useState<HeldBoxes>(() => ({
    began: keyedNow(desk.now()),
    attended: '',
    minutes: {},
    free: '',
    promises: [],
  }))
  const [faults, setFaults] = useState<HeldFaults>(noHeldFaults)
  const { busy, refusal, record } = useRecord()
  const report = useReport()
  const say = useSay()
  const put = (some: Partial<HeldBoxes>) => setBoxes((all) => ({ ...all, ...some }))
  const number = row.fields.number ?? party.lines[0]?.value ?? ''
  const around = () => {
    const clock = desk.now()
    return {
      incident,
      schedule: row,
      agenda: items,
      party,
      stage: stageOf(fieldsOf('incident', entityOf(desk.state, 'incident', incident))),
      operator,
      zone: clock.zone,
      now: momentOf(clock),
      seen: seenNow(desk.state),
      newId: () => desk.randomId(),
    }
  }
  const log = async () => {
    const made = heldChanges(boxes, around())
    setFaults(made.ok ? noHeldFaults : made.error)
    if (!made.ok || !(await record(made.value))) return
    say(`Held and logged: ${row.fields.title ?? 'status call'}. The next agenda starts here.`, 'good')
    go({ at: 'communicate', page: 'schedule' })
  }
  const notHeld = async () => {
    if (!(await record(notHeldChange(around())))) return
    say('Logged: nobody was there. The call is still to be held.')
    go({ at: 'communicate', page: 'schedule' })
  }
  useHotkeys({ 'Ctrl+Enter': () => void log() })

  return (
    <Screen
      title={row.fields.title ?? 'Status call'}
      about={[
        next === undefined ? '' : `due ${timeShort(next.at, now)}`,
        lastHeld?.fields.at === undefined
          ? 'the first one: everything known stands on it'
          : `what changed since ${timeShort(lastHeld.fields.at, now)}`,
      ]
        .filter(Boolean)
        .join(', ')}
      actions={
        <>
          <a className="button button--large" href={routeToHash({ at: 'communicate', page: 'schedule' })}>
            Back
          </a>
          <Button
            large
            disabled={report.busy}
            onClick={() => void report.print(() => agendaReport(standing, number, items, desk.now()))}
          >
            Print the agenda
          </Button>
        </>
      }
    >
      {report.said !== undefined && <p role="status">{report.said}</p>}
      <form
        className="hold"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void log()
        }}
      >
        <Card title="Agenda, and what is said on it">
          <ol className="agenda" aria-label="Agenda">
            {items.length === 0 && <li className="muted">Nothing changed since the last call.</li>}
            {items.map((item) => (
              <li key={item.id}>
                <p className="strong">{item.title}</p>
                {item.lines.map((line, nth) => (
                  <p key={nth} className="agenda__line">
                    {line}
                  </p>
                ))}
                <textarea
                  className="input"
                  rows={1}
                  aria-label={`Minutes: ${item.title}`}
                  placeholder="What was said"
                  value={boxes.minutes[item.id] ?? ''}
                  onChange={(event) => put({ minutes: { ...boxes.minutes, [item.id]: event.target.value } })}
                />
              </li>
            ))}
          </ol>
        </Card>
        <div className="stack">
          <Card>
            <div className="stack">
              <p className={number === '' ? 'muted' : 'hold__number'}>
                {number === '' ? 'No number is keyed: Change it on the list before.' : groupedNumber(number)}
              </p>
              <MomentField
                id="held-began"
                label="Began"
                value={boxes.began}
                error={faults.began}
                onChange={(began) => put({ began })}
              />
              <TextField
                id="held-attended"
                label="Who was there"
                value={boxes.attended}
                onChange={(event) => put({ attended: event.target.value })}
              />
              <LongField
                id="held-free"
                label="Minutes besides"
                rows={2}
                value={boxes.free}
                onChange={(event) => put({ free: event.target.value })}
              />
              <PromiseBoxesFields
                promises={boxes.promises}
                faults={faults.promises}
                owner={operator}
                onChange={(promises) => put({ promises })}
              />
              {refusal !== undefined && (
                <p role="alert" className="field__error">
                  {refusal}
                </p>
              )}
              <div className="form-actions">
                <Button disabled={busy} onClick={() => void notHeld()}>
                  Nobody was there
                </Button>
                <Button type="submit" look="primary" large disabled={busy}>
                  {busy ? 'Saving …' : 'It was held: log it'} <Kbd>Ctrl+Enter</Kbd>
                </Button>
              </div>
            </div>
          </Card>
        </div>
      </form>
    </Screen>
  )
}
