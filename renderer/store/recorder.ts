import { chainItem, hashItem, type Head } from '../../shared/journal/chain'
import { encodeFrame } from '../../shared/journal/frames'
import { allowedByRole } from '../../shared/domain/roles'
import type { Fold } from '../../shared/journal/fold'
import type { Change, DeskId, DeviceId, Item, Stamp, Wall } from '../../shared/journal/item'
import { entityOf, type DeskState } from '../../shared/journal/state'
import { receiveStamp } from '../../shared/journal/stamp'
import { validateChanges } from '../../shared/journal/validate'
import { err, ok, type Result } from '../../shared/result'
import { minutesBack } from './clock'
import type { DeskKeys } from './keys'
import type { MirrorLink, OutgoingFrame } from './mirrorLink'
import { storeItem, type Stored } from './storeItem'
import type { Recorded, RecordError } from './types'

export type Propose = () => Result<readonly Change[], RecordError>

/** The one writer: validate → build and seal once → both writes → fold → *saved*. One item after the other. */
export interface Recorder {
  /** `propose` is asked for the changes when its turn comes, and again when another writer was first. */
  record(propose: Propose): Promise<Result<Recorded, RecordError>>
  /** Takes in items that another writer or a healing put beside ours; no write of ours is under way meanwhile. */
  takeIn(read: () => Promise<readonly Item[]>): Promise<void>
  /** Says so now, and not only with the next item, when the clock stands before the last one. */
  lookAtClock(): Promise<void>
  /** Work during which nothing is recorded. */
  exclusive<T>(work: () => Promise<T>): Promise<T>
  /** Waits until everything asked for so far is written. */
  idle(): Promise<void>
  /** From now on nothing is recorded, and why. */
  close(why: string): void
  readonly pending: number
  readonly lastSavedMs: number | null
  readonly head: Head
}

export interface RecorderOptions {
  desk: DeskId
  device: DeviceId
  operator: string
  keys: DeskKeys
  database: IDBDatabase
  link: MirrorLink
  fold: Fold
  head: Head
  lastStamp: Stamp
  /** wall ms of the last item of this device */
  lastWallMs: number
  now(): Wall
  randomId(): string
  /** Items of this device above `sequence`, as another writer left them in the database. */
  readOwnAfter(sequence: number): Promise<Item[]>
  /** Free bytes when keying must stop for want of them, else undefined. */
  diskLow(): Promise<number | undefined>
  readOnly(): string | undefined
  /** the platform's lock is held: nobody else writes this desk's database */
  alone: boolean
  beforeFold(state: DeskState, item: Item): void
  onChange(): void
  onClockJump(minutes: number): void
}

/** The database is asked so often for the same bytes before the record is given up. */
const STORE_TRIES = 3
const RETRY_PAUSE_MS = 80
/** Rivals that are first this often in a row are not writers but a fault. */
const RIVAL_TRIES = 50
const encoder = new TextEncoder()

export function createRecorder(options: RecorderOptions): Recorder {
  const { desk, device, operator, keys, database, link, fold } = options
  let head = options.head
  let lastStamp = options.lastStamp
  let lastWallMs = options.lastWallMs
  let closed: string | undefined
  let pending = 0
  let lastSavedMs: number | null = null
  let last: Promise<unknown> = Promise.resolve()

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }

  const write = async (propose: Propose): Promise<Result<Recorded, RecordError>> => {
    for (let tries = 0; tries < RIVAL_TRIES; tries += 1) {
      if (closed !== undefined) return err({ type: 'DeskReadOnly', why: closed })
      const proposed = propose()
      if (!proposed.ok) return proposed
      const why = settlesFork(proposed.value) ? undefined : options.readOnly()
      if (why !== undefined) return err({ type: 'DeskReadOnly', why })
      const changes = accepted(fold.state, operator, proposed.value)
      if (!changes.ok) return changes

      const wall = options.now()
      const built = chainItem({ desk, device, head, last: lastStamp, wall, operator, changes: changes.value })
      const kept = await keepInBoth(built.item, built.plaintext)
      if (kept.done === 'taken') {
        await readRivals()
        continue
      }
      if (kept.done === 'refused') return err({ type: 'DatabaseRefused', reason: kept.reason })
      head = built.head
      lastStamp = built.item.at
      lastWallMs = wall.ms
      options.beforeFold(fold.state, built.item)
      fold.add(built.item)
      lastSavedMs = options.now().ms
      return ok({ sequence: built.item.sequence, mirrored: kept.mirrored })
    }
    return err({ type: 'DatabaseRefused', reason: 'another writer was always first' })
  }

  type Kept = { done: 'kept'; mirrored: boolean } | { done: 'taken' } | { done: 'refused'; reason: string }

  /** Sealed once, before the first attempt: however often it is tried, the same bytes are stored. */
  const keepInBoth = async (item: Item, plaintext: string): Promise<Kept> => {
    const { sequence } = item
    const sealed = keys.seal('items', device, sequence, encoder.encode(plaintext))
    const frame: OutgoingFrame = {
      type: 'item',
      device,
      sequence,
      bytes: encodeFrame({ type: 'item', device, sequence, payload: sealed }),
    }
    const row = { device, sequence, sealed }
    let mirror: ReturnType<MirrorLink['append']> | undefined
    let outcome: Stored = { stored: false, why: 'refused', reason: 'not tried' }
    for (let tries = 0; tries < STORE_TRIES; tries += 1) {
      if (tries > 0) await new Promise((resolve) => setTimeout(resolve, RETRY_PAUSE_MS))
      // Both at once, the mirror first, for its way is the longer; where no lock keeps rivals away it waits the moment
      // until the key is known to be ours.
      if (options.alone) mirror ??= link.append([frame])
      const { added, committed } = storeItem(database, row)
      const first = await added
      // Our own first attempt may have been committed although its answer was an error: then the row is ours.
      if (!first.stored && first.why === 'taken' && (tries === 0 || mirror === undefined)) {
        if (mirror !== undefined) await takeBack(frame, mirror)
        return { done: 'taken' }
      }
      if (first.stored) mirror ??= link.append([frame])
      outcome = await committed
      if (outcome.stored || outcome.why === 'taken') break
    }
    const mirrored = (await mirror)?.ok === true
    if (outcome.stored || outcome.why === 'taken') return { done: 'kept', mirrored }
    if (mirror !== undefined) await takeBack(frame, mirror)
    return { done: 'refused', reason: outcome.reason }
  }

  /** A frame whose row was not stored; where it stays, nothing more may be numbered before both sides are compared. */
  const takeBack = async (frame: OutgoingFrame, mirror: Promise<unknown>): Promise<void> => {
    await mirror
    if (await link.retract(frame)) return
    closed =
      'The database refused an item that the mirror already has. Lock and open the desk again: it then reads it back.'
  }

  /** Another writer was first: what it wrote is taken in, and the change is judged again on what is true now. */
  const readRivals = async (): Promise<void> => takeInNow(await options.readOwnAfter(head.sequence))

  const takeInNow = (items: readonly Item[]): void => {
    for (const item of items) {
      lastStamp = receiveStamp(lastStamp, item.at)
      if (item.device === device && item.sequence > head.sequence) {
        head = { sequence: item.sequence, hash: hashItem(item) }
        lastWallMs = Math.max(lastWallMs, item.wall.ms)
      }
    }
    fold.addAll(items)
    options.onChange()
  }

  const noteClockJump = async (): Promise<void> => {
    const minutes = minutesBack(lastWallMs, options.now().ms)
    if (minutes === 0) return
    const id = options.randomId()
    const patch: Change['patch'] = [
      ['what', 'clock.jumped'],
      ['detail', `The clock went back by ${minutes} min`],
    ]
    const written = await write(() => ok([{ action: 'clock.jumped', kind: 'notice', id, patch }]))
    if (written.ok) options.onClockJump(minutes)
  }

  return {
    record: (propose) => {
      pending += 1
      options.onChange()
      return inTurn(async (): Promise<Result<Recorded, RecordError>> => {
        const freeBytes = await options.diskLow()
        if (freeBytes !== undefined) return err({ type: 'DiskLow', freeBytes })
        await noteClockJump()
        return write(propose)
      }).finally(() => {
        pending -= 1
        options.onChange()
      })
    },
    takeIn: (read) => inTurn(async () => takeInNow(await read())),
    lookAtClock: () => inTurn(noteClockJump),
    exclusive: inTurn,
    idle: () => inTurn(() => Promise.resolve()),
    close: (why) => {
      closed = why
    },
    get pending() {
      return pending
    },
    get lastSavedMs() {
      return lastSavedMs
    },
    get head() {
      return head
    },
  }
}

/** While two chains contradict, only what keeps one aside and names the true one is recorded. */
const settlesFork = (changes: readonly Change[]): boolean =>
  changes.some(({ action }) => action === 'fork.chainKeptAside' || action === 'fork.settled')

/** The shape of the changes, whose they may be, and the two refusals that depend on what is already recorded. */
function accepted(state: DeskState, operator: string, proposed: readonly Change[]): Result<Change[], RecordError> {
  const valid = validateChanges(proposed)
  if (!valid.ok) return valid
  const allowed = allowedByRole(state, operator, valid.value)
  if (!allowed.ok) return allowed
  for (const { action, kind, id } of valid.value) {
    if (entityOf(state, kind, id)?.newer === true) return err({ type: 'EntityNewer', kind, id })
    if (action === 'reserve.number.taken' && entityOf(state, kind, id) !== undefined)
      return err({ type: 'NumberAlreadyUsed', entryNumber: id })
  }
  return ok(valid.value)
}
