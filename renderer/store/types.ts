import type { Change, DeskId, DeviceId, Item } from '../../shared/journal/item'
import type { RoleRefused } from '../../shared/domain/roles'
import type { DeskState } from '../../shared/journal/state'
import type { Host, HostError } from '../../shared/host'
import type { Result } from '../../shared/result'
import type { CatalogueFound } from './catalogue'
import type { JoinAs } from './joining'

/** What the window's store offers to screens. The one way to write is `desk.record`. */

export type RecordError =
  | { type: 'ChangeRefused'; kind: string; field: string; why: string }
  | { type: 'UnknownAction'; action: string }
  | { type: 'NumberAlreadyUsed'; entryNumber: string }
  | { type: 'ReserveExhausted' }
  | { type: 'DeskReadOnly'; why: string }
  | RoleRefused
  | { type: 'EntityNewer'; kind: string; id: string }
  | { type: 'DiskLow'; freeBytes: number }
  | { type: 'DatabaseRefused'; reason: string }

export interface Recorded {
  sequence: number
  /** false: kept in the database only; the bar says *saved in one place* and why, and catches up by itself */
  mirrored: boolean
}

/** For the top bar: never says more than was awaited. */
export interface SaveState {
  /** wall ms of the last save, null before the first of this opening */
  lastSavedMs: number | null
  pending: number
  mirror: { state: 'same' } | { state: 'behind'; items: number; reason: HostError }
  second: { label: string | null; behindItems: number | null; problem: string | null }
}

/** What opening found, in the order found; each becomes a sentence (renderer/words/findings.ts). */
export type Finding =
  | { type: 'DatabaseGone'; itemsFromMirror: number }
  | { type: 'DatabaseBehind'; itemsFromMirror: number }
  | { type: 'MirrorBehind'; itemsToMirror: number }
  | { type: 'MirrorGone'; itemsToMirror: number }
  /** databaseWhole: the database holds all that the mirror has, so what was cut stands there or was never saved */
  | { type: 'MirrorTorn'; bytesCut: number; keptAs: string; databaseWhole: boolean }
  | { type: 'MirrorDamaged'; frames: number; healed: number }
  | { type: 'ItemHealed'; device: string; sequence: number; from: 'mirror' | 'database' }
  | { type: 'ItemLost'; device: string; sequence: number }
  | { type: 'CheckpointDiscarded'; why: string }
  | { type: 'ChainBroken'; device: string; sequence: number }
  | { type: 'ForkedChain'; device: string; sequence: number }
  | { type: 'NewDevice'; old: string; device: string; why: 'restored' | 'otherMachine' | 'deskBehind' }
  /** this laptop joined a desk on which others go on working */
  | { type: 'SecondLaptop'; device: string }
  /** another laptop's clock stands so far from ours; positive when it is ahead */
  | { type: 'ClocksApart'; device: string; minutes: number }
  | { type: 'PagesMissing'; catalogue: string; pages: number }
  | { type: 'ClockJumped'; minutes: number }
  | { type: 'DraftFound'; entity: string; field: string }

/** The open field: overwritten while typing (at most every 250 ms), cleared when the field becomes an item. */
export interface Draft {
  /** entity id + '/' + field → the raw text in the box, not recorded yet or refused in shape */
  boxes: Record<string, string>
  /** by entity id: rows that hold such a text and of which nothing is recorded yet */
  rows?: Record<string, DraftRow>
  /** where the operator was, to return to after a kill or a lock */
  route: string
}

/** What the journal cannot tell yet of a row: to which entry it belongs, its kind, and a tariff row's line. */
export interface DraftRow {
  entry: string
  kind: string
  line?: string | undefined
}

export interface CatalogueRow {
  id: string
  [column: string]: string
}

export interface Desk {
  readonly id: DeskId
  readonly device: DeviceId
  readonly drill: boolean
  readonly host: Host
  /** operator who unlocked */
  readonly operator: string
  readonly state: DeskState
  readonly findings: readonly Finding[]
  subscribe(listener: () => void): () => void
  /** One item: all changes stand or fall together. Validates, seals, stores in database and mirror, folds; then says saved. */
  record(changes: Change | readonly Change[]): Promise<Result<Recorded, RecordError>>
  /**
   * Draws the next number of this device's blocks and records it together with the changes that use it, atomically;
   * re-validated if another writer was first. `build` is called with the number drawn.
   */
  takeNumber(
    build: (entryNumber: string, block: string) => readonly Change[],
  ): Promise<Result<Recorded & { entryNumber: string }, RecordError>>
  /** Inverse patch of an item of this opening; refused where a later change touched a field. */
  undo(sequence: number): Promise<Result<Recorded, RecordError | { type: 'UndoRefused'; field: string }>>
  saveState(): SaveState
  readDraft(): Draft
  writeDraft(draft: Draft): void
  /** Pages sealed, mirrored, then one `catalogue.loaded` item. */
  loadCatalogue(
    catalogue: string,
    version: string,
    rows: readonly CatalogueRow[],
    source: string,
    onProgress?: (done: number) => void,
  ): Promise<Result<Recorded, RecordError | HostError>>
  /** All words, case-folded, over all columns; overlays applied. Answers to older keys are dropped (undefined). */
  searchCatalogue(catalogue: string, text: string, limit: number): Promise<CatalogueFound | undefined>
  catalogueRow(catalogue: string, id: string): Promise<CatalogueRow | undefined>
  /** The same row as the kit has it, without the operator's corrections; undefined when the kit has no such row. */
  catalogueKitRow(catalogue: string, id: string): Promise<CatalogueRow | undefined>
  /** Sealed in chunks of 1 MiB, in database and mirror; then the `document.attached` change is returned to be recorded with others. */
  putDocument(
    bytes: Uint8Array,
    about: { name: string; mime: string; entry?: string },
  ): Promise<Result<Change, RecordError | HostError>>
  getDocument(id: string): Promise<Result<Uint8Array, { type: 'DocumentMissing'; id: string }>>
  /** All items in order of `at`, decoded a slice at a time: for the log, the export and the verifier. */
  items(): AsyncIterable<Item>
  /** Ed25519 over the bytes with this device's key; the public key and its 8 words are on the device entity. */
  sign(bytes: Uint8Array): { signature: Uint8Array; publicKey: Uint8Array }
  /** Records the open field, writes a checkpoint, forgets keys, throws the page away. */
  lock(): Promise<void>
  /**
   * Takes the desk off this laptop: mirror, pages, documents, database, and its line in the settings; then the page is
   * thrown away as by `lock`. Whoever calls it has seen that the archive was opened elsewhere. An error leaves the desk
   * locked, and what is left of it is offered at the next start.
   */
  erase(): Promise<Result<object, HostError>>
  /** wall clock of this laptop: the only clock of the window */
  now(): { ms: number; offsetMinutes: number; zone: string }
  randomId(): string
}

/** A desk as the opening screen knows it, before any key: from settings, mirror folder and databases. */
export interface DeskFound {
  desk: DeskId
  label: string
  drill: boolean
  database: 'there' | 'gone'
  mirror: 'there' | 'gone'
  /** operators' names by slot, for choosing whose passphrase; '' for the recovery code */
  operators: readonly { slotId: string; name: string; kind: 'passphrase' | 'recovery' }[]
  /** operators' slots could not be read from either place */
  slotsUnreadable?: true
  /** written by a newer Lifeboat: refused with a sentence */
  newer?: true
}

export type UnlockError =
  | { type: 'WrongPassphrase'; tries: number; waitMs: number }
  | { type: 'RecoveryCodeMistyped' }
  | { type: 'OpenElsewhere' }
  | { type: 'NewerLifeboat'; schema: number }
  | { type: 'DeskUnreadable'; reason: string }
  | { type: 'HostFailed'; error: HostError }

export interface NewDesk {
  label: string
  drill: boolean
  operatorName: string
  passphrase: string
  /** recorded in the first items after genesis */
  firstChanges: readonly Change[]
}

/** renderer/store/opening.ts exports these three as functions of (host, …). */
export interface Opening {
  survey(): Promise<Result<DeskFound[], HostError>>
  create(wish: NewDesk): Promise<Result<{ desk: Desk; recoveryCode: string }, UnlockError>>
  /** secret = passphrase of the slot, or the recovery code as keyed; a code is tried on every recovery slot */
  unlock(found: DeskFound, slotId: string, secret: string): Promise<Result<Desk, UnlockError>>
  /**
   * A mirror from another machine or a stick: the folder's files as chosen in a file box. Starts a new device, in place
   * of the one that wrote the mirror unless `as` says that both go on.
   */
  restore(
    files: readonly { path: string; file: Blob }[],
    secret: string,
    as?: JoinAs,
  ): Promise<Result<Desk, UnlockError>>
}
