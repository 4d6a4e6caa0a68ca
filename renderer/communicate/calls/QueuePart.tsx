import { useState } from 'react'
import { callsDue, nextCalls, type CallDue } from '../../../shared/domain/incident/calls'
import { notifyRows } from '../../../shared/domain/incident/notify'
import { partiesOf } from '../../../shared/domain/incident/notifyParties'
import { go } from '../../frame/routes'
import { useNow } from '../../frame/useNow'
import { useReport } from '../../paper/useReport'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button, Kbd } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { ListGrid } from '../../ui/ListGrid'
import { Screen } from '../../ui/Screen'
import { Tag, ToneMark } from '../../ui/Tag'
import { useHotkeys } from '../../ui/useHotkeys'
import { queueReport } from './callReports'
import type { CallsPart } from './callsPart'
import { dueWords, groupedNumber } from './callWords'
import { StageLine } from './StageLine'

/** Who is rung next: CBP before all others, then whatever waits longest. Enter opens the call. */
export function QueuePart({ incident, nav, choice }: CallsPart) {
  const now = useNow(15_000)
  const minute = Math.floor(now.ms / 15_000) * 15_000
  const calls = useMade('every', queueOf, incident, minute)
  const houses = useMade('every', housesOf, calls)
  const count = useMade('every', countsOf, incident, minute)
  const [chosenId, setChosenId] = useState<string>()
  const { busy, said, print } = useReport()
  const chosen = calls.find((call) => keyOf(call) === chosenId) ?? calls[0]
  const open = (call: CallDue | undefined) => {
    if (call === undefined) return
    if (call.schedule !== undefined) go({ at: 'communicate', page: 'schedule', id: call.schedule })
    else go({ at: 'communicate', page: 'calls', id: call.insteadOf ?? call.contact })
  }
  useHotkeys({ 'Ctrl+Enter': () => open(chosen) })
  return (
    <Screen
      title="Calls"
      about={`${count.told} of ${count.all} told at this stage, ${count.missing} missing`}
      className="list-screen"
      actions={
        <>
          {nav}
          <Button look="primary" large disabled={chosen === undefined} onClick={() => open(chosen)}>
            {chosen === undefined ? 'Nobody to ring' : 'Ring this one'} <Kbd>Enter</Kbd>
          </Button>
        </>
      }
    >
      <Card>
        <div className="calls-head">
          {choice}
          <StageLine incident={incident} />
          <span className="row">
            {count.due > 0 && <Tag tone="stop">{count.due} due now</Tag>}
            {count.noNumber > 0 && <Tag tone="later">{count.noNumber} without any number</Tag>}
          </span>
          <Button disabled={busy || calls.length === 0} onClick={() => void print(() => queueReport(calls, now))}>
            Print the call sheet
          </Button>
          {said !== undefined && <p role="status">{said}</p>}
        </div>
        <ListGrid
          label="Calls to make"
          className="queue-grid"
          rows={calls}
          keyOf={keyOf}
          rowHeight={56}
          focused
          chosenId={chosen && keyOf(chosen)}
          onChoose={setChosenId}
          onOpen={(key) => open(calls.find((call) => keyOf(call) === key))}
          empty="Everybody was told, and nobody is due again at this stage. When the next stage begins, set it above."
          columns={[
            {
              id: 'due',
              head: 'Due',
              cell: (call) => {
                const { tone, words } = dueWords(call, now)
                return (
                  <span className="nowrap">
                    <ToneMark tone={tone} spoken="Overdue: " /> {words}
                  </span>
                )
              },
            },
            {
              id: 'who',
              head: 'Whom to ring',
              cell: (call) => (
                <>
                  <span className="strong">{call.name}</span>
                  <span className="small muted block">{houses.get(keyOf(call))}</span>
                </>
              ),
            },
            {
              id: 'number',
              head: 'Number',
              cell: ({ number }) =>
                number === '' ? (
                  <span>
                    <ToneMark tone="stop" spoken="Missing: " /> no number
                  </span>
                ) : (
                  <span className="mono nowrap">{groupedNumber(number)}</span>
                ),
            },
            { id: 'why', head: 'Why', cell: ({ why }) => <span className="small two-lines">{why}</span> },
            {
              id: 'tries',
              head: 'Tried',
              cell: ({ tries }) => (tries === 0 ? '' : tries === 1 ? 'once' : `${tries} times`),
            },
          ]}
        />
      </Card>
    </Screen>
  )
}

const keyOf = ({ contact, schedule, insteadOf }: CallDue): string =>
  [schedule ?? '', insteadOf ?? '', contact].join(' ')
const queueOf = ({ state }: Desk, incident: string, nowMs: number): CallDue[] => nextCalls(state, incident, nowMs)

/** Of which house each is: a name alone says little at four in the morning. */
function housesOf({ state }: Desk, calls: readonly CallDue[]): ReadonlyMap<string, string> {
  const parties = partiesOf(state).all
  return new Map(
    calls.map((call) => {
      const party = parties.get(call.contact)
      return [keyOf(call), party === undefined || party.organisation === call.name ? '' : party.organisation]
    }),
  )
}

function countsOf({ state }: Desk, incident: string, nowMs: number) {
  const rows = notifyRows(state, incident, nowMs).filter(
    ({ state: one }) => one !== 'notNeeded' && one !== 'onlyIfAsked',
  )
  const told = rows.filter(({ state: one }) => one === 'told').length
  return {
    all: rows.length,
    told,
    missing: rows.length - told,
    noNumber: rows.filter(({ state: one }) => one === 'noNumber').length,
    due: callsDue(state, incident, nowMs).length,
  }
}
