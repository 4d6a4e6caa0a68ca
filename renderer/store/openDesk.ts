import { roleOf } from '../../shared/domain/roles'
import type { Fold } from '../../shared/journal/fold'
import type { Change, DeskId, DeviceId, Stamp } from '../../shared/journal/item'
import { isSettledFork, openForks } from '../../shared/journal/forks'
import { entitiesOf, entityOf, textOf, type DeskState } from '../../shared/journal/state'
import type { Host } from '../../shared/host'
import { publicKeyOf, signBytes } from '../../shared/vault/sign'
import type { VaultFile } from '../../shared/vault/slots'
import { err, ok } from '../../shared/result'
import { catalogues, pagesOf } from './catalogue'
import { healPages, storePages } from './cataloguePages'
import { checkpointKeeper } from './checkpoint'
import { wallNow } from './clock'
import type { DeskDatabase } from './database'
import { diskWatch } from './diskSpace'
import { documents } from './documents'
import { draftKeeper, readDraftRow, writeDraftRow } from './draft'
import { createHistory } from './history'
import type { DeskKeys } from './keys'
import type { DeskLock } from './lock'
import type { MirrorLink, OutgoingFrame } from './mirrorLink'
import { drawNumber } from './drawNumber'
import { randomId } from './random'
import { itemsInOrder, itemsOfDevice } from './readItems'
import { createRecorder, type Recorder } from './recorder'
import { recordSeen } from './recordSeen'
import { followWatch } from './secondMirror'
import { rememberDesk } from './settings'
import type { Desk, Finding, SaveState } from './types'
import { mirrorAnew } from './verifyBehind'
import type { Head } from './vaultRow'
import { endWorkers } from './workerCalls'

/** All that an unlocked desk stands on: put together by create, unlock and restore. */
export interface DeskParts {
  host: Host
  database: DeskDatabase
  keys: DeskKeys
  lock: DeskLock
  vault: VaultFile
  head: Head
  operator: string
  fold: Fold
  /** items that no checkpoint has yet */
  tailItems: number
  /** latest stamp of any device, wall ms of this device's last item */
  lastStamp: Stamp
  lastWallMs: number
  freeBytes: number | null
  findings: readonly Finding[]
  /** what the mirror lacks, to be appended first */
  frames: readonly OutgoingFrame[]
  /** the mirror, given what the link tells back */
  linkTo(onChange: () => void): MirrorLink
  /** everything but the quick look: after the desk shows, reports what it finds */
  verify(running: RunningDesk): Promise<readonly Finding[]>
}

/** What the store's own helpers reach of an open desk; screens see only `Desk`. */
export interface RunningDesk {
  parts: DeskParts
  desk: Desk
  recorder: Recorder
  link: MirrorLink
  addFindings(found: readonly Finding[]): void
  /** why nothing is recorded now, undefined when all is */
  readOnly(): string | undefined
  /** items that came otherwise than by recording: they are due in the checkpoint too */
  noteItems(count: number): void
  /** ends as `lock` does; the machine remembers that device and sequence for the next opening */
  endAs(device: string, sequence: number): Promise<void>
}

const running = new WeakMap<Desk, RunningDesk>()

/** For operators.ts and the like; throws for a desk that this store did not open. */
export function runningDesk(desk: Desk): RunningDesk {
  const found = running.get(desk)
  if (found === undefined) throw new Error('Not a desk of this store')
  return found
}

const REMEMBER_EVERY_MS = 5_000
/** The lock waits so long for a checkpoint; without it the next opening replays the tail. */
const LOCK_PATIENCE_MS = 5_000

export async function openDesk(parts: DeskParts): Promise<Desk> {
  const { host, database, keys, fold, head } = parts
  const device = head.device as DeviceId
  const listeners = new Set<() => void>()
  let mirrorForked = false
  /** A fork that a person has settled is found no more: only its mirror is still to be written anew. */
  const unsettled = (found: readonly Finding[]) =>
    found.filter((finding) => {
      if (finding.type !== 'ForkedChain' || !isSettledFork(fold.state, finding.device, finding.sequence)) return true
      mirrorForked = true
      return false
    })
  let findings = unsettled(parts.findings)
  let saveState: SaveState | undefined
  const readOnly = () => readOnlyWhy(fold.state, findings)

  const tell = () => {
    saveState = undefined
    for (const listener of listeners) listener()
  }
  const addFindings = (found: readonly Finding[]) => {
    const told = unsettled(found)
    if (told.length === 0) return
    findings = [...findings, ...told]
    tell()
  }

  const history = createHistory()
  const checkpoint = checkpointKeeper(keys, parts.tailItems)
  const link = parts.linkTo(tell)
  const second = followWatch(host, keys.desk, tell)
  const firstDraft = await readDraftRow(database, keys, fold.state)
  // What a reader types is refused in its box and must not wait there for whoever keys next: the row stays as it was.
  const draft = draftKeeper(firstDraft, (newest) =>
    roleOf(fold.state, parts.operator) === 'reader'
      ? Promise.resolve()
      : writeDraftRow(database, keys, newest, { device, sequence: recorder.head.sequence }),
  )
  const searched = catalogues(keys, () => fold.state)
  const papers = documents(host, database, keys)

  const recorder = createRecorder({
    desk: keys.desk as DeskId,
    device,
    operator: parts.operator,
    keys,
    database: database.backendDB(),
    link,
    fold,
    head: fold.heads()[device] ?? missingHead(),
    lastStamp: parts.lastStamp,
    lastWallMs: parts.lastWallMs,
    now: wallNow,
    randomId,
    readOwnAfter: async (sequence) => {
      const items = []
      for await (const batch of itemsOfDevice(database, keys, device, sequence + 1))
        for (const read of batch) if ('item' in read) items.push(read.item)
      return items
    },
    diskLow: diskWatch(host, parts.freeBytes),
    readOnly,
    alone: parts.lock.alone,
    beforeFold: (state, item) => {
      history.note(state, item)
      checkpoint.noteItems(1)
      second.nudge()
      remember.soon()
    },
    onChange: tell,
    onClockJump: (minutes) => addFindings([{ type: 'ClockJumped', minutes }]),
  })

  /** The machine remembers how far the desk had come, a little later than the desk: behind it is a restore. */
  const rememberAs = (name: string, sequence: number) =>
    rememberDesk(host, {
      desk: keys.desk,
      label: parts.vault.label,
      drill: parts.vault.drill,
      device: name,
      sequence,
    })
  const rememberNow = () => rememberAs(device, recorder.head.sequence)
  const remember = lazily(rememberNow, REMEMBER_EVERY_MS)

  const desk: Desk = {
    id: keys.desk as DeskId,
    device,
    drill: parts.vault.drill,
    host: second.host,
    operator: parts.operator,
    state: fold.state,
    get findings() {
      return findings
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    record: (changes) => recorder.record(() => ok(listOf(changes))),
    takeNumber: async (build) => {
      let drawn = ''
      const recorded = await recorder.record(() => {
        const number = drawNumber(fold.state, device)
        if (!number.ok) return number
        drawn = number.value.entryNumber
        return ok(build(number.value.entryNumber, number.value.block))
      })
      return recorded.ok ? ok({ ...recorded.value, entryNumber: drawn }) : recorded
    },
    undo: async (sequence) => {
      let refused: { type: 'UndoRefused'; field: string } | undefined
      const recorded = await recorder.record(() => {
        const inverse = history.inverse(fold.state, sequence)
        if (inverse.ok) return inverse
        refused = inverse.error
        return err({ type: 'DeskReadOnly', why: 'undo refused' })
      })
      return refused === undefined ? recorded : err(refused)
    },
    saveState: () =>
      (saveState ??= {
        lastSavedMs: recorder.lastSavedMs,
        pending: recorder.pending,
        mirror: link.state(),
        second: second.state(),
      }),
    readDraft: draft.read,
    writeDraft: draft.write,
    loadCatalogue: async (catalogue, version, rows, source, onProgress) => {
      const hashes = await storePages(host, database, keys, catalogue, version, rows, onProgress)
      if (!hashes.ok) return hashes
      const patch: Change['patch'] = [
        ['version', version],
        ['rows', rows.length],
        ['pageHashes', hashes.value.join(' ')],
        ['source', source],
      ]
      return desk.record({ action: 'catalogue.loaded', kind: 'catalogue', id: catalogue, patch })
    },
    searchCatalogue: searched.search,
    catalogueRow: (catalogue, id) => searched.row(catalogue, id, false),
    catalogueKitRow: (catalogue, id) => searched.row(catalogue, id, true),
    putDocument: papers.put,
    getDocument: (id) => papers.get(id, textOf(entityOf(fold.state, 'document', id), 'sha256') || undefined),
    items: () => itemsInOrder(database, keys),
    sign: (bytes) => ({ signature: signBytes(head.seed, bytes), publicKey: publicKeyOf(head.seed) }),
    lock: () => end(rememberNow),
    erase: () => erase(),
    now: wallNow,
    randomId,
  }

  const erase: Desk['erase'] = async () => {
    await draft.flush().catch(() => undefined)
    await recorder.idle()
    recorder.close('The desk is taken off this laptop')
    remember.stop()
    second.stop()
    link.stop()
    searched.end()
    endWorkers()
    const erased = await host.deskErase({ desk: parts.keys.desk })
    if (erased.ok) await database.delete()
    else database.close()
    await parts.lock.release()
    await host.renew({})
    return erased
  }

  const end = async (rememberLast: () => Promise<unknown>): Promise<void> => {
    await draft.flush().catch(() => undefined) // a database that refuses keeps nobody from locking
    await recorder.idle()
    recorder.close('The desk is being locked')
    await Promise.race([checkpoint.writeNow(), pause(LOCK_PATIENCE_MS)])
    remember.stop()
    await rememberLast()
    second.stop()
    link.stop()
    searched.end()
    endWorkers()
    database.close()
    await parts.lock.release()
    await host.renew({})
  }

  const started: RunningDesk = {
    parts,
    desk,
    recorder,
    link,
    addFindings,
    readOnly,
    noteItems: checkpoint.noteItems,
    endAs: (name, sequence) => end(() => rememberAs(name, sequence)),
  }
  running.set(desk, started)
  addFindings(Object.keys(firstDraft.boxes).map(draftFinding))
  if (parts.frames.length > 0) await link.append(parts.frames)
  void rememberNow()
  void recorder.lookAtClock()
  void afterwards()
  return desk

  /** After the desk shows: the whole comparison, pages and documents, and a checkpoint where the tail is long. */
  async function afterwards(): Promise<void> {
    for (const catalogue of entitiesOf(fold.state, 'catalogue').keys()) searched.begin(catalogue)
    addFindings(await parts.verify(started))
    await recordSeen(started)
    if (mirrorForked) await mirrorAnew(started)
    for (const catalogue of entitiesOf(fold.state, 'catalogue').keys()) {
      const { missing, healed } = await healPages(host, database, keys, pagesOf(fold.state, catalogue))
      if (healed > 0) searched.reload()
      if (missing > 0) addFindings([{ type: 'PagesMissing', catalogue, pages: missing }])
    }
    await papers.heal([...entitiesOf(fold.state, 'document').keys()])
    if (parts.tailItems >= LONG_TAIL_ITEMS) await checkpoint.writeNow()
  }
}

/** So many items after the checkpoint make the next opening slower than writing one now. */
const LONG_TAIL_ITEMS = 500

const listOf = (changes: Change | readonly Change[]): readonly Change[] => ('action' in changes ? [changes] : changes)

const missingHead = (): never => {
  throw new Error('A device writes its genesis item before its desk opens')
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

function draftFinding(box: string): Finding {
  const slash = box.indexOf('/')
  return { type: 'DraftFound', entity: box.slice(0, slash), field: box.slice(slash + 1) }
}

/**
 * Two items of one number: both are kept, and nobody writes until a person has named the true laptop. Found by this
 * opening, or recorded by an earlier one.
 */
function readOnlyWhy(state: DeskState, findings: readonly Finding[]): string | undefined {
  const found = findings.find(
    (finding) => finding.type === 'ForkedChain' && !isSettledFork(state, finding.device, finding.sequence),
  )
  const fork = found?.type === 'ForkedChain' ? found : openForks(state)[0]
  return fork === undefined
    ? undefined
    : `Two laptops wrote item ${fork.sequence} of laptop ${fork.device}. A lead says under Recover, Other laptops, which is the true one.`
}

/** Runs the newest of many requests, at most once in `everyMs`. */
function lazily(work: () => Promise<unknown>, everyMs: number): { soon(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    soon: () => {
      timer ??= setTimeout(() => {
        timer = undefined
        void work()
      }, everyMs)
    },
    stop: () => clearTimeout(timer),
  }
}
