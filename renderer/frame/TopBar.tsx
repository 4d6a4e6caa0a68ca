import { useSyncExternalStore, type ReactNode } from 'react'
import { reserveOf } from '../../shared/domain/reserve'
import { roleOf } from '../../shared/domain/roles'
import { entityOf, textOf } from '../../shared/journal/state'
import { useDesk, useDeskHandle } from '../store/hooks'
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

function IncidentFact({ now }: { now: Now }) {
  const began = useDesk((desk) => textOf(entityOf(desk.state, 'incident', 'incident'), 'outageBegan'))
  const drill = useDeskHandle().drill
  const day = began === '' ? 0 : daysBetween(began.slice(0, 10), dayOf(now)) + 1
  return (
    <BarFact name={drill ? 'Exercise' : 'Incident'} to={{ at: 'communicate' }}>
      {began === '' ? 'No outage recorded' : `${momentWords(began)} · day ${day}`}
    </BarFact>
  )
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
