import { roleOf } from '../../shared/domain/roles'
import type { Change, DeskId, DeviceId } from '../../shared/journal/item'
import { isSettledFork } from '../../shared/journal/forks'
import { entitiesOf, entityOf, textOf } from '../../shared/journal/state'
import { publicKeyOf, signBytes } from '../../shared/vault/sign'
import { err, ok } from '../../shared/result'
import { catalogues, pagesOf } from './catalogue'
import { healPages, storePages } from './cataloguePages'
import { checkpointKeeper } from './checkpoint'
import { wallNow } from './clock'
import { diskWatch } from './diskSpace'
import { documents } from './documents'
import { draftKeeper, readDraftRow, writeDraftRow } from './draft'
import { deskEnding } from './endDesk'
import { createHistory } from './history'
import { lazily } from './lazily'
import { drawNumber } from './drawNumber'
import { randomId } from './random'
import { readOnlyWhy } from './readOnlyWhy'
import { itemsInOrder, itemsOfDevice } from './readItems'
import { createRecorder } from './recorder'
import { recordSeen } from './recordSeen'
import { noteRunning, type DeskParts } from './runningDesk'
import { followWatch } from './secondMirror'
import { rememberDesk } from './settings'
import type { Desk, Finding, SaveState } from './types'
import { mirrorAnew } from './verifyBehind'

const REMEMBER_EVERY_MS = 5_000

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

  const ending = deskEnding(parts, { draft, recorder, checkpoint, remember, second, link, searched })

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
    lock: () => ending.end(rememberNow),
    erase: () => ending.erase(),
    now: wallNow,
    randomId,
  }

  const started = noteRunning({
    parts,
    desk,
    recorder,
    link,
    addFindings,
    readOnly,
    noteItems: checkpoint.noteItems,
    endAs: (name, sequence) => ending.end(() => rememberAs(name, sequence)),
  })
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

function draftFinding(box: string): Finding {
  const slash = box.indexOf('/')
  return { type: 'DraftFound', entity: box.slice(0, slash), field: box.slice(slash + 1) }
}
