import { hashItem } from '../../shared/journal/chain'
import type { Heads } from '../../shared/journal/item'
import type { Argon2 } from '../../shared/vault/slots'
import { err, ok, type Result } from '../../shared/result'
import { itemAt } from './itemAt'
import { keyParts, type KeyParts } from './keys'
import rehearseWorkerUrl from './rehearse.worker.ts?worker&url'
import { anySlot } from './restore'
import { lastVault } from './survey'
import type { Desk } from './types'
import { callWorker } from './workerCalls'

/**
 * A restore rehearsed without touching the live desk: the copy's journal is opened with a passphrase, every item is
 * opened and folded in a worker, and the end of each chain is compared with this desk. Nothing is stored anywhere.
 */
export interface RehearseAsk {
  journal: Blob
  keys: KeyParts
}
export interface RehearseAnswer {
  items: number
  /** items whose seal does not open, and stretches of the file that are no items */
  damaged: number
  brokenChains: number
  entries: number
  numbers: number
  /** names of the sealed documents that the journal speaks of */
  documents: string[]
  heads: Heads
}

export interface Rehearsed {
  answer: RehearseAnswer
  /** documents named by the journal that are not among the chosen files; undefined when only the journal was chosen */
  documentsMissing: number | undefined
  /** each chain of the copy ends in an item that this desk holds, hash for hash */
  headsEqual: boolean
  /** entries that this desk has now */
  entriesHere: number
  /** from the chosen files to the folded desk, stretching the passphrase included; whole seconds, at least 1 */
  seconds: number
}

export type RehearsalError =
  | { type: 'NoJournal' }
  | { type: 'NoKeys' }
  | { type: 'NewerLifeboat'; schema: number }
  | { type: 'OtherDesk'; label: string }
  | { type: 'WrongPassphrase' }

export type ChosenFile = { path: string; file: Blob }

/** @param nowMs a clock that only goes forward, to time it by */
export async function rehearseRestore(
  desk: Desk,
  argon2: Argon2,
  files: readonly ChosenFile[],
  secret: string,
  nowMs: () => number,
): Promise<Result<Rehearsed, RehearsalError>> {
  const beganMs = nowMs()
  const journal = files.find(({ path }) => path.endsWith('.lbj'))?.file
  if (journal === undefined) return err({ type: 'NoJournal' })
  const read = async (offset: number, length: number) =>
    new Uint8Array(await journal.slice(offset, offset + length).arrayBuffer())
  const vault = await lastVault(read, journal.size)
  if (vault === undefined) return err({ type: 'NoKeys' })
  if (!vault.ok) return err(vault.error.type === 'NewerLifeboat' ? vault.error : { type: 'NoKeys' })
  if (vault.value.desk !== desk.id) return err({ type: 'OtherDesk', label: vault.value.label })
  const opened = await anySlot(vault.value, secret, argon2)
  if (!opened.ok) return err({ type: 'WrongPassphrase' })
  const keys = keyParts(vault.value, opened.value.dataKey)
  const answer = await callWorker<RehearseAsk, RehearseAnswer>(rehearseWorkerUrl, { journal, keys })
  const seconds = Math.max(1, Math.round((nowMs() - beganMs) / 1000))
  const names = new Set(files.map(({ path }) => path.replaceAll('\\', '/').split('/').at(-1)))
  return ok({
    answer,
    documentsMissing: files.length === 1 ? undefined : answer.documents.filter((name) => !names.has(name)).length,
    headsEqual: await sameHeads(desk, answer.heads),
    entriesHere: desk.state.kinds.get('entry')?.size ?? 0,
    seconds,
  })
}

/** The desk goes on while a copy lies still: the copy is right when what it ends with is what stands here at that place. */
async function sameHeads(desk: Desk, heads: Heads): Promise<boolean> {
  for (const [device, head] of Object.entries(heads)) {
    const here = await itemAt(desk, device, head.sequence)
    if (here === undefined || hashItem(here) !== head.hash) return false
  }
  return Object.keys(heads).length > 0
}
