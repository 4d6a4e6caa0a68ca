import { useState } from 'react'
import { callsOf, isTold, type CallRow } from '../../../shared/domain/incident/callsMade'
import {
  dailyEvery,
  proposesDaily,
  scheduleStandings,
  type ScheduleStanding,
} from '../../../shared/domain/incident/schedule'
import { partsOf } from '../../../shared/domain/incident/rows'
import { go } from '../../frame/routes'
import { useNow } from '../../frame/useNow'
import { useReport } from '../../paper/useReport'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { Screen } from '../../ui/Screen'
import { Tag } from '../../ui/Tag'
import { useRecord } from '../../ui/useRecord'
import { momentWords } from '../../words/times'
import { timeShort } from '../calls/callWords'
import { IncidentChoice, type useIncidentShown } from '../facts/IncidentChoice'
import { ScheduleDialog } from './ScheduleDialog'
import { minutesReport } from './scheduleReports'
import { everyWords } from './scheduleWords'

export interface SchedulesPartProps {
  shown: ReturnType<typeof useIncidentShown>
  incident: string
}

/** Which status calls there are, which is next, which were missed; and the minutes of those held. */
export function SchedulesPart({ shown, incident }: SchedulesPartProps) {
  const now = useNow(15_000)
  const standings = useMade('every', standingsOf, incident, Math.floor(now.ms / 15_000) * 15_000)
  const [keying, setKeying] = useState<string | undefined>()
  return (
    <Screen
      title="Status calls"
      about={
        standings.length === 0
          ? 'none agreed yet'
          : standings.length === 1
            ? '1 that comes again'
            : `${standings.length} that come again`
      }
      actions={
        <Button look={standings.length === 0 ? 'primary' : 'plain'} large onClick={() => setKeying('new')}>
          Add a status call
        </Button>
      }
    >
      <IncidentChoice shown={shown} />
      {standings.length === 0 && (
        <Card>
          <p>
            CBP asks for calls at fixed hours until business has resumed. Agree the first one with headquarters and with
            each agency of your goods: every four hours on the first day, then daily. Its agenda writes itself from what
            changed since the last one.
          </p>
        </Card>
      )}
      {standings.map((standing, nth) => (
        <ScheduleCard
          key={standing.row.id}
          standing={standing}
          first={nth === 0}
          onChange={() => setKeying(standing.row.id)}
        />
      ))}
      <HeldCalls incident={incident} />
      {keying !== undefined && (
        <ScheduleDialog
          incident={incident}
          id={keying === 'new' ? undefined : keying}
          onClose={() => setKeying(undefined)}
        />
      )}
    </Screen>
  )
}

const standingsOf = ({ state }: Desk, incident: string, nowMs: number) => scheduleStandings(state, incident, nowMs)

function ScheduleCard({
  standing,
  first,
  onChange,
}: {
  standing: ScheduleStanding
  first: boolean
  onChange: () => void
}) {
  const desk = useDeskHandle()
  const now = useNow(15_000)
  const { record, busy, refusal } = useRecord()
  const { row, next, overdue, missed, lastHeld } = standing
  const daily = () =>
    next !== undefined &&
    record({
      action: 'callSchedule.keyed',
      kind: 'callSchedule',
      id: row.id,
      patch: [
        ['everyMinutes', dailyEvery],
        ['firstAt', next.at],
      ],
    })
  const end = () =>
    record({ action: 'callSchedule.removed', kind: 'callSchedule', id: row.id, patch: [['removed', true]] })
  return (
    <Card>
      <div className="status-call">
        <div>
          <h2 className="status-call__title">{row.fields.title ?? 'Status call'}</h2>
          <p className="muted">
            {everyWords(row.fields.everyMinutes)}
            {lastHeld?.fields.at === undefined ? ', not held yet' : `, last held ${timeShort(lastHeld.fields.at, now)}`}
          </p>
        </div>
        <p className="status-call__next">
          {next === undefined ? 'no time agreed' : timeShort(next.at, now)} {overdue && <Tag tone="stop">due now</Tag>}
          {missed.length > 0 && (
            <Tag tone="later">
              {missed.length === 1 ? 'missed' : `missed ${missed.length}, the last`}{' '}
              {timeShort(missed.at(-1)?.at ?? '', now)}
            </Tag>
          )}
        </p>
        <div className="row">
          <Button
            look={first ? 'primary' : 'plain'}
            large
            aria-label={`Agenda and minutes: ${row.fields.title ?? ''}`}
            onClick={() => go({ at: 'communicate', page: 'schedule', id: row.id })}
          >
            Agenda and minutes
          </Button>
          {proposesDaily(standing, desk.now().ms) && (
            <Button disabled={busy} onClick={() => void daily()}>
              From now on daily
            </Button>
          )}
          <Button look="quiet" onClick={onChange}>
            Change
          </Button>
          <Button look="quiet" disabled={busy} onClick={() => void end()}>
            End it
          </Button>
        </div>
      </div>
      {refusal !== undefined && <p role="alert">{refusal}</p>}
    </Card>
  )
}

function HeldCalls({ incident }: { incident: string }) {
  const desk = useDeskHandle()
  const calls = useMade(['call'], heldOf, incident)
  const { busy, said, print } = useReport()
  if (calls.length === 0) return null
  const promised = (call: string) => partsOf(desk.state, 'task', incident).filter(({ fields }) => fields.call === call)
  return (
    <Card title="Held so far">
      {said !== undefined && <p role="status">{said}</p>}
      <DataTable<CallRow>
        caption="Status calls held"
        rows={calls}
        keyOf={({ id }) => id}
        empty=""
        columns={[
          {
            id: 'when',
            head: 'When',
            cell: ({ fields }) => <span className="nowrap">{momentWords(fields.at ?? '')}</span>,
          },
          { id: 'what', head: 'Call', cell: ({ fields }) => fields.name },
          {
            id: 'minutes',
            head: 'Minutes',
            cell: ({ fields }) => (
              <span className="small pre">{fields.counsel === true ? 'for counsel' : fields.minutes}</span>
            ),
          },
          {
            id: 'do',
            head: '',
            cell: (call) => (
              <Button
                disabled={busy}
                aria-label={`Print the minutes of ${momentWords(call.fields.at ?? '')}`}
                onClick={() => void print(() => minutesReport(call, promised(call.id)))}
              >
                Print
              </Button>
            ),
          },
        ]}
      />
    </Card>
  )
}

const heldOf = ({ state }: Desk, incident: string): CallRow[] =>
  callsOf(state, incident)
    .filter(({ fields }) => fields.schedule !== undefined && isTold(fields.outcome))
    .reverse()
