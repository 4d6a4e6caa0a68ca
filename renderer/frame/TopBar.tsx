import { useSyncExternalStore, type ReactNode } from 'react'
import { momentMs } from '../../shared/domain/calendar'
import { breachDuties } from '../../shared/domain/deadlines/breachDuties'
import type { Duty } from '../../shared/domain/deadlines/duty'
import { byDue } from '../../shared/domain/deadlines/order'
import { spanWords, timeLeft } from '../../shared/domain/deadlines/timeLeft'
import { breachesOf } from '../../shared/domain/incident/breaches'
import { FIRST_INCIDENT, incidentsOf, openIncidents } from '../../shared/domain/incident/incidents'
import { reserveOf } from '../../shared/domain/reserve'
import { roleOf } from '../../shared/domain/roles'
import { entityOf, textOf } from '../../shared/journal/state'
import { useDesk, useDeskHandle, useMade } from '../store/hooks'
import type { Desk, SaveState } from '../store/types'
import { Button, Kbd } from '../ui/Button'
import { Tag, ToneMark, type Tone } from '../ui/Tag'
import { hostErrorWords } from '../words/errors'
import { daysBetween, dayOf, momentWords, timeOf, type Now } from '../words/times'
import { idleMinutes } from './idle'
import { operatorName } from './Rail'
import { foreignRequests, onForeignRequest } from './requests'
import { routeToHash, type Route } from './routes'
import { useMachine } from './useMachine'
import { useNow } from './useNow'

/** What always stands above: incident, numbers left, saved where, second mirror, requests, operator, lock. */
export function TopBar({ onLock, onPalette }: { onLock: () => void; onPalette: () => void }) {
  const now = useNow(15_000)
  const operator = useDesk(operatorName)
  const reader = useDesk(isReader)
  const machine = useMachine()
  return (
    <header className="bar">
      <dl>
        <IncidentFact now={now} />
        <BreachFact now={now} />
        <NumbersFact />
        <SavedFact now={now} />
        <SecondFact />
        <DiskFact freeBytes={machine?.freeBytes ?? null} />
        <RequestsFact stopped={machine?.requestsBlocked ?? 0} />
      </dl>
      <div className="bar__end">
        <span className="bar__operator" title={operator}>
          {operator}
        </span>
        {reader && <Tag tone="note">reads only</Tag>}
        <Button
          onClick={onPalette}
          aria-label="Find"
          aria-keyshortcuts="Control+K"
          title="Find an entry, importer, product, contact or command"
        >
          <Kbd>Ctrl K</Kbd>
        </Button>
        <Button
          onClick={onLock}
          aria-keyshortcuts="Control+L"
          title={`Ctrl+L. Locks by itself after ${idleMinutes()} minutes`}
        >
          Lock
        </Button>
      </div>
    </header>
  )
}

interface FactProps {
  name: string
  tone?: Tone
  /** where pressing it leads */
  to?: Route
  title?: string
  children: ReactNode
}

function BarFact({ name, tone = 'plain', to, title, children }: FactProps) {
  return (
    <div className={`bar__fact bar__fact--${tone}`} title={title}>
      <dt>{name}</dt>
      <dd>
        <ToneMark tone={tone} />
        {to === undefined ? children : <a href={routeToHash(to)}>{children}</a>}
      </dd>
    </div>
  )
}

/** How long the incident has lasted; before anybody declared, what the letters say of the outage. */
function IncidentFact({ now }: { now: Now }) {
  const open = useMade(['incident'], openOfDesk)
  const began = useDesk((desk) => textOf(entityOf(desk.state, 'incident', FIRST_INCIDENT), 'outageBegan'))
  const drill = useDeskHandle().drill
  const name = drill ? 'Exercise' : 'Incident'
  const declaredAt = open[0]?.fields.declaredAt
  if (declaredAt !== undefined) {
    const minutes = Math.max(0, Math.floor((now.ms - momentMs(declaredAt)) / 60_000))
    return (
      <BarFact
        name={`${name} since ${sinceWords(declaredAt, now)}`}
        title={`Declared ${momentWords(declaredAt)}`}
        to={{ at: 'communicate' }}
      >
        {spanWords(minutes)}
        {open.length > 1 && ` · ${open.length} open`}
      </BarFact>
    )
  }
  const day = began === '' ? 0 : daysBetween(began.slice(0, 10), dayOf(now)) + 1
  return (
    <BarFact name={name} to={{ at: 'communicate' }}>
      {began === '' ? 'No outage recorded' : `${momentWords(began)} · day ${day}`}
    </BarFact>
  )
}

/** The time of today, the day of before: the bar stays one line. */
const sinceWords = (moment: string, now: Now): string =>
  moment.slice(0, 10) === dayOf(now) ? moment.slice(11, 16) : momentWords(moment).slice(0, -6)

/** The clock of the law, of the breach whose report is due first. No breach known yet is a state of its own. */
function BreachFact({ now }: { now: Now }) {
  const open = useMade(['incident'], openOfDesk)
  const { breaches, dated, due } = useMade(['incident', 'breach', 'touched', 'reportVersion'], breachOfDesk)
  const to: Route = { at: 'communicate', page: 'reports' }
  if (due === undefined) {
    if (open.length === 0 && breaches === 0) return null
    return (
      <BarFact name="72-hour report" tone={dated < breaches ? 'stop' : 'plain'} to={to}>
        {breaches === 0 ? 'No breach known yet' : dated < breaches ? 'found when? Not keyed' : 'sent'}
      </BarFact>
    )
  }
  const left = timeLeft(due, now)
  return (
    <BarFact
      name={'moment' in due.due ? `72 h: due ${momentWords(due.due.moment)}` : '72 hours'}
      tone={left.overdue ? 'stop' : left.tone}
      title="Breach report to the SOC, 19 CFR 111.21(b): 72 clock hours from its discovery"
      to={to}
    >
      {left.words}
    </BarFact>
  )
}

const openOfDesk = ({ state }: Desk) => openIncidents(state)
/** Of all incidents, a closed one too: the law's clock does not stop with it. */
const breachOfDesk = ({ state }: Desk): { breaches: number; dated: number; due: Duty | undefined } => {
  const ids = incidentsOf(state).map(({ id }) => id)
  const reports = ids.flatMap((id) => breachDuties(state, id, 0)).filter(({ what }) => what === 'breachReport')
  return {
    breaches: ids.reduce((sum, id) => sum + breachesOf(state, id).length, 0),
    dated: reports.length,
    due: byDue(reports.filter(({ done }) => !done))[0],
  }
}

function NumbersFact() {
  const reserve = useDesk(reserveOfDesk, sameReserve)
  const tone = reserve.left === 0 ? 'stop' : reserve.alarm ? 'later' : 'plain'
  return (
    <BarFact name="Entry numbers left" tone={tone} to={{ at: 'prepare', page: 'numbers' }}>
      {reserve.size === 0
        ? reserve.quarantined > 0
          ? '0, in quarantine'
          : 'No block yet'
        : `${reserve.left} of ${reserve.size}`}
    </BarFact>
  )
}

function SavedFact({ now }: { now: Now }) {
  const save = useDesk((desk) => desk.saveState())
  const time = save.lastSavedMs === null ? null : timeOf({ ...now, ms: save.lastSavedMs }, true)
  if (save.mirror.state === 'behind')
    return (
      <BarFact
        name="Saved in one place"
        tone="later"
        title={hostErrorWords(save.mirror.reason)}
        to={{ at: 'prepare', page: 'places' }}
      >
        {time ?? ''} mirror {save.mirror.items} behind
      </BarFact>
    )
  return (
    <BarFact name="Saved · mirrored" tone={time === null ? 'plain' : 'good'}>
      <span aria-live="off">{save.pending > 0 ? 'saving …' : (time ?? 'the same')}</span>
    </BarFact>
  )
}

function SecondFact() {
  const second = useDesk((desk) => desk.saveState().second, sameSecond)
  const to: Route = { at: 'prepare', page: 'places' }
  if (second.label === null)
    return (
      <BarFact name="Second mirror" to={to}>
        none
      </BarFact>
    )
  const trouble = second.problem !== null || second.behindItems === null
  const words = trouble ? 'not there' : second.behindItems === 0 ? 'same' : `${second.behindItems} behind`
  return (
    <BarFact name={`Stick ${second.label}`} tone={trouble ? 'later' : 'plain'} title={second.problem ?? ''} to={to}>
      {words}
    </BarFact>
  )
}

/** 0, or how many: this window's own, and what the host stopped. */
function RequestsFact({ stopped }: { stopped: number }) {
  const mine = useSyncExternalStore(onForeignRequest, foreignRequests)
  const all = mine + stopped
  return (
    <BarFact
      name="Requests, this window"
      tone={all === 0 ? 'plain' : 'stop'}
      title="Attempts of this window to reach anything but itself, each of them stopped. It speaks of this window, not of the rest of the machine."
    >
      {all}
    </BarFact>
  )
}

/** Below this the bar warns; keying stops far lower (renderer/store/diskSpace.ts). */
const DISK_WARN_BYTES = 2_000_000_000

/** Nothing while there is room: a fact that is always well is not read any more when it is not. */
function DiskFact({ freeBytes }: { freeBytes: number | null }) {
  if (freeBytes === null || freeBytes >= DISK_WARN_BYTES) return null
  return (
    <BarFact
      name="Disk nearly full"
      tone="later"
      to={{ at: 'prepare', page: 'places' }}
      title="Make room on this laptop's disk now, while nothing is lost. Keying stops when less than 200 MB are free; printing and exporting still work then."
    >
      {Math.floor(freeBytes / 1_000_000).toLocaleString('en-US')} MB left
    </BarFact>
  )
}

const isReader = (desk: Desk): boolean => roleOf(desk.state, desk.operator) === 'reader'

const reserveOfDesk = (desk: Desk) => {
  const { left, size, alarm, quarantined } = reserveOf(desk.state, desk.device)
  return { left, size, alarm, quarantined }
}
type ReserveShown = ReturnType<typeof reserveOfDesk>
const sameReserve = (a: ReserveShown, b: ReserveShown) =>
  a.left === b.left && a.size === b.size && a.alarm === b.alarm && a.quarantined === b.quarantined

const sameSecond = (a: SaveState['second'], b: SaveState['second']) =>
  a.label === b.label && a.behindItems === b.behindItems && a.problem === b.problem
