import { z } from 'zod'
import type { Result } from './result'

/**
 * The few things that a window asks of its host. Electron, the browser host and the tests' fake satisfy it.
 * The window never sees a path: volumes are tokens, saved files are names.
 * Every ask is parsed on arrival, every answer is a Result; binary parts are Uint8Array in both hosts.
 */
const bytes = z.instanceof(Uint8Array)
const desk = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{16}$/u)
/** A name in a folder of ours: no separators, no dot files. */
const name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._ -]{0,120}$/u)
const count = z.int().min(0)

/** What the machine remembers outside every desk: which desks there are and how far each had come. */
export const Settings = z.strictObject({
  desks: z.array(
    z.strictObject({
      desk,
      label: z.string().max(200),
      drill: z.boolean(),
      device: z.string(),
      /** sequence of the last item known to this machine: a desk behind it is a restore (decision 9) */
      sequence: count,
      /** volume label of the second mirror, when one is chosen */
      second: z.string().optional(),
    }),
  ),
})
export type Settings = z.infer<typeof Settings>

const FollowState = z.strictObject({
  /** volume label, or null when no second mirror is chosen */
  label: z.string().nullable(),
  /** items that the second mirror lacks; null when it cannot be read */
  behindItems: count.nullable(),
  problem: z.string().nullable(),
})

export const hostCalls = {
  machine: {
    ask: z.strictObject({}),
    answer: z.strictObject({
      /** random, made on the first start, kept with the settings: a copied profile has another (decision 8) */
      machineId: z.string(),
      host: z.enum(['electron', 'browser']),
      version: z.string(),
      platform: z.string(),
      machineName: z.string(),
      /** where things lie, as words for the operator; never used as a path */
      dataFolder: z.string(),
      outboxFolder: z.string(),
      freeBytes: count.nullable(),
      /** requests that were stopped because they were not ours; null where nothing can count them */
      requestsBlocked: count.nullable(),
    }),
  },
  settingsRead: { ask: z.strictObject({}), answer: z.strictObject({ settings: Settings }) },
  settingsWrite: { ask: z.strictObject({ settings: Settings }), answer: z.strictObject({}) },

  /** Desks that have a mirror folder on this machine. */
  desksList: {
    ask: z.strictObject({}),
    answer: z.strictObject({ desks: z.array(z.strictObject({ desk, journalBytes: count })) }),
  },
  /** The data folder's lock file for a desk: {held: false} when another living process has it. */
  deskLock: { ask: z.strictObject({ desk }), answer: z.strictObject({ held: z.boolean() }) },
  deskUnlock: { ask: z.strictObject({ desk }), answer: z.strictObject({}) },
  /**
   * Takes a desk off this machine: its journal, pages, documents and lock, and its line in the settings. What is gone
   * already is no error. No disk promises that deleted bytes are gone: they are sealed, and their keys were wrapped here.
   */
  deskErase: { ask: z.strictObject({ desk }), answer: z.strictObject({}) },

  mirrorRead: {
    ask: z.strictObject({ desk, offset: count, length: count }),
    answer: z.strictObject({ bytes, size: count }),
  },
  /** Appends and fsyncs, if the file has exactly `at` bytes; else MirrorMoved. Creates it when at = 0. */
  mirrorAppend: { ask: z.strictObject({ desk, at: count, bytes }), answer: z.strictObject({ size: count }) },
  /** Cuts the file to `size`; the cut tail is first copied aside. */
  mirrorTruncate: { ask: z.strictObject({ desk, size: count }), answer: z.strictObject({ keptAs: z.string() }) },
  /** Whole rewrite: begin, add, commit = temporary file, fsync, rename, folder fsync; the old one is kept aside. */
  mirrorRewrite: {
    ask: z.strictObject({ desk, step: z.enum(['begin', 'add', 'commit', 'abandon']), bytes: bytes.optional() }),
    answer: z.strictObject({ size: count, keptAs: z.string().nullable() }),
  },

  /** Sealed pages and documents beside the journal. index 0 starts a file, `last` fsyncs and renames it. */
  blobWrite: {
    ask: z.strictObject({ desk, folder: z.enum(['pages', 'blobs']), name, index: count, last: z.boolean(), bytes }),
    answer: z.strictObject({}),
  },
  blobRead: {
    ask: z.strictObject({ desk, folder: z.enum(['pages', 'blobs']), name, offset: count, length: count }),
    answer: z.strictObject({ bytes, size: count }),
  },
  blobList: {
    ask: z.strictObject({ desk, folder: z.enum(['pages', 'blobs']) }),
    answer: z.strictObject({ names: z.array(z.strictObject({ name, size: count })) }),
  },
  /** Catalogue pages of an import that was cancelled or undone. Documents are never removed; one that is gone is no error. */
  blobRemove: {
    ask: z.strictObject({ desk, folder: z.literal('pages'), names: z.array(name).max(2_000) }),
    answer: z.strictObject({}),
  },

  /** Sticks and other folders that could take a second mirror or a saved file; where a dialog exists, `pick` opens it. */
  volumes: {
    ask: z.strictObject({ pick: z.boolean() }),
    answer: z.strictObject({
      volumes: z.array(z.strictObject({ token: z.string(), label: z.string(), freeBytes: count.nullable() })),
    }),
  },
  /** Chooses (token), asks (undefined) or ends (null) the second mirror; the Node side copies by itself after each append. */
  follow: { ask: z.strictObject({ desk, token: z.string().nullable().optional() }), answer: FollowState },

  /**
   * A sealed copy of the desk's whole mirror folder, in a dated folder on the volume; each file is read back and its
   * SHA-256 compared. `sha256` is that of the list of all sums; `heads` are read from the copy.
   */
  backup: {
    ask: z.strictObject({ desk, token: z.string() }),
    answer: z.strictObject({
      shownAs: z.string(),
      files: count,
      bytes: count,
      sha256: z.string(),
      heads: z.array(z.strictObject({ device: z.string(), sequence: count })),
    }),
  },

  /** A file for people, outside the vault: temporary + fsync + rename into the outbox or the chosen volume. */
  fileOpen: {
    ask: z.strictObject({ name, token: z.string().optional() }),
    answer: z.strictObject({ file: z.string() }),
  },
  fileWrite: { ask: z.strictObject({ file: z.string(), bytes }), answer: z.strictObject({}) },
  fileClose: {
    ask: z.strictObject({ file: z.string() }),
    answer: z.strictObject({ shownAs: z.string(), bytes: count, sha256: z.string() }),
  },
  fileAbandon: { ask: z.strictObject({ file: z.string() }), answer: z.strictObject({}) },

  /** Throws the page away and opens a fresh one (decision 23). */
  renew: { ask: z.strictObject({}), answer: z.strictObject({}) },
} as const

export type HostCalls = typeof hostCalls
export type HostCall = keyof HostCalls
export type Ask<K extends HostCall> = z.infer<HostCalls[K]['ask']>
export type Answer<K extends HostCall> = z.infer<HostCalls[K]['answer']>

export type HostError =
  | { type: 'DiskFull'; freeBytes: number }
  | { type: 'MirrorMoved'; size: number }
  | { type: 'NotThere'; what: string }
  | { type: 'FolderNotWritable'; what: string; reason: string }
  | { type: 'VolumeGone'; label: string }
  | { type: 'HostRefused'; reason: string }
  | { type: 'HostSilent'; reason: string }

export type Host = { [K in HostCall]: (ask: Ask<K>) => Promise<Result<Answer<K>, HostError>> } & {
  /** The host tells the window to lock (suspend, screen lock). Returns the function that ends listening. */
  onLock(listener: () => void): () => void
}
