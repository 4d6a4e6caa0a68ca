import { useState } from 'react'
import { nextCalls, noWay } from '../../../shared/domain/incident/calls'
import { callsOf, type CallRow } from '../../../shared/domain/incident/callsMade'
import { theirClock } from '../../../shared/domain/incident/callsClock'
import { kindOfInformation, scriptOf } from '../../../shared/domain/incident/callsScript'
import { isStage, notifyRows, stageOf, type NotifyRow } from '../../../shared/domain/incident/notify'
import { partiesOf, type Line, type Party } from '../../../shared/domain/incident/notifyParties'
import { waysOf } from '../../../shared/domain/incident/notifyWays'
import { fieldsOf } from '../../../shared/domain/entryFile'
import { entityOf } from '../../../shared/journal/state'
import type { Stage } from '../../../shared/knowledge/stages'
import { operatorName } from '../../frame/Rail'
import { routeToHash } from '../../frame/routes'
import { useNow } from '../../frame/useNow'
import { useDesk, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Screen } from '../../ui/Screen'
import { Tag, ToneMark } from '../../ui/Tag'
import { agoWords, dayOf, momentOf } from '../../words/times'
import { audienceName, groupedNumber } from './callWords'
import { OutcomeForm } from './OutcomeForm'
import { PastCalls } from './PastCalls'
import { ScriptCard } from './ScriptCard'

/** Whom the screen is about, and whom it rings: the one, or another in their place. */
export interface Target {
  /** who is to be told */
  party: Party
  /** who is rung: the same, or the second path */
  rung: Party
  stage: Stage
  lines: readonly Line[]
  proposed: Line | undefined
  row: NotifyRow | undefined
  tries: number
  exhausted: boolean
  calls: readonly CallRow[]
}

/** One screen a call: the number, who they are, what is said, what came of it. */
export function CallScreen({ incident, id }: { incident: string; id: string }) {
  const now = useNow(15_000)
  const target = useMade('every', targetOf, incident, id, Math.floor(now.ms / 15_000) * 15_000)
  if (target === undefined)
    return (
      <Screen title="Call">
        <p>
          Nobody on the list has this address: taken off, or never there.{' '}
          <a href={routeToHash({ at: 'communicate', page: 'calls' })}>Back to the queue</a>.
        </p>
      </Screen>
    )
  return (
    <OneCall key={`${target.party.id} ${target.rung.id} ${target.calls.length}`} incident={incident} target={target} />
  )
}

function targetOf({ state }: Desk, incident: string, id: string, nowMs: number): Target | undefined {
  const parties = partiesOf(state)
  const asked = parties.all.get(id)
  if (asked === undefined) return undefined
  const due = nextCalls(state, incident, nowMs).find(
    ({ contact, schedule }) => contact === id && schedule === undefined,
  )
  const party = (due?.insteadOf === undefined ? undefined : parties.all.get(due.insteadOf)) ?? asked
  const stage = stageOf(fieldsOf('incident', entityOf(state, 'incident', incident)))
  const row = notifyRows(state, incident, nowMs).find((one) => one.party.id === party.id)
  const all = callsOf(state, incident)
  const own = all.filter(({ fields }) => [fields.contact, fields.importer, fields.insteadOf].includes(party.id))
  const ways =
    row?.ways ??
    waysOf(
      parties,
      party,
      own.filter(({ fields }) => isStage(fields.stage) && fields.stage === stage),
    )
  const rung = ways.next?.party ?? party
  return {
    party,
    rung,
    stage,
    lines: rung.lines,
    proposed: ways.next?.line,
    row,
    tries: ways.tries,
    exhausted: ways.exhausted,
    calls: own,
  }
}

function OneCall({ incident, target }: { incident: string; target: Target }) {
  const { party, rung, stage, lines, row } = target
  const [line, setLine] = useState(target.proposed)
  const operator = useDesk(operatorName)
  const now = useNow(60_000)
  const script = useMade('every', scriptFor, incident, party, stage, operator, momentOf(now))
  const instead = rung.id !== party.id
  return (
    <Screen
      title={instead ? `${rung.name}, for ${party.name}` : rung.name}
      about={rung.organisation === rung.name ? audienceName(party.audience) : rung.organisation}
      actions={
        <a className="button button--large" href={routeToHash({ at: 'communicate', page: 'calls' })}>
          Back to the queue
        </a>
      }
    >
      {instead && (
        <p role="note" className="call-note">
          <ToneMark tone="later" spoken="Second path: " />{' '}
          {row?.state === 'noNumber'
            ? `No number of ${party.name} is known. ${rung.name} is rung in their place.`
            : `${party.name} was not reached after ${target.tries} ${target.tries === 1 ? 'try' : 'tries'}. ${rung.name} is rung in their place.`}
        </p>
      )}
      {!instead && target.exhausted && (
        <p role="note" className="call-note">
          <ToneMark tone="later" spoken="Every way: " /> Every number was tried in vain. Try again, or ask somebody who
          works with them.
        </p>
      )}
      <div className="call">
        <div className="stack">
          <Card className="call__who">
            {line === undefined ? (
              <NoNumber party={party} row={row} />
            ) : (
              <p className={line.channel === 'email' || line.channel === 'secure' ? 'call__address' : 'call__number'}>
                {groupedNumber(line.value)}
              </p>
            )}
            {lines.length > 1 && (
              <p className="row call__lines">
                {lines.map((one) => (
                  <Button
                    key={one.channel}
                    look={one.channel === line?.channel ? 'plain' : 'quiet'}
                    aria-pressed={one.channel === line?.channel}
                    onClick={() => setLine(one)}
                  >
                    {one.label}
                  </Button>
                ))}
              </p>
            )}
            <WhoFacts party={rung} />
          </Card>
          <ScriptCard script={script} what={kindOfInformation(party, stage)} mayBeTold={rung.mayBeTold} />
        </div>
        <div className="stack">
          <Card title="What came of it">
            <OutcomeForm incident={incident} target={target} line={line} />
          </Card>
          <PastCalls calls={target.calls} />
        </div>
      </div>
    </Screen>
  )
}

const scriptFor = ({ state }: Desk, incident: string, party: Party, stage: Stage, operator: string, at: string) =>
  scriptOf(state, incident, party, stage, operator, at)

function NoNumber({ party, row }: { party: Party; row: NotifyRow | undefined }) {
  return (
    <p role="note">
      <Tag tone="stop">no number</Tag> {row === undefined ? 'Nobody keyed a number.' : capital(noWay(row))}{' '}
      {!party.isClientRecord && (
        <a href={routeToHash({ at: 'prepare', page: 'contacts', id: party.id })}>Key a number under Contacts</a>
      )}
      {party.isClientRecord && (
        <a href={routeToHash({ at: 'prepare', page: 'importers', id: party.id })}>Key a number under Clients</a>
      )}
    </p>
  )
}

function WhoFacts({ party }: { party: Party }) {
  const now = useNow(15_000)
  const clock = theirClock(party, now.ms)
  const facts: (readonly [string, string])[] = [
    ['What for', party.role],
    ['Their clock', clock.time === undefined ? 'time zone not keyed' : `${clock.time}, ${clock.zone ?? ''}`],
    [
      'Hours',
      [party.hours, clock.open === undefined ? '' : clock.open ? 'open now' : 'closed now'].filter(Boolean).join(': '),
    ],
    [
      'Last reached',
      party.verifiedOn === ''
        ? 'never, as far as is known'
        : [
            party.verifiedHow || 'reached',
            agoWords(party.verifiedOn, dayOf(now)),
            party.verifiedBy && `by ${party.verifiedBy}`,
          ]
            .filter(Boolean)
            .join(' '),
    ],
  ]
  return (
    <dl className="call__facts">
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
