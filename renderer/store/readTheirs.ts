import type { Item } from '../../shared/journal/item'
import type { Host } from '../../shared/host'
import type { VaultFile } from '../../shared/vault/slots'
import { err, ok, type Result } from '../../shared/result'
import { argon2InWorker } from './argon2'
import { keyParts, type KeyParts } from './keys'
import { runningDesk } from './runningDesk'
import { anySlot } from './restore'
import { lastVault } from './survey'
import type { TakeInAnswer, TakeInAsk, TakeInNeed } from './takeIn'
import takeInWorkerUrl from './takeIn.worker.ts?worker&url'
import type { Desk } from './types'
import { callWorker } from './workerCalls'

/** A journal that was read and compared; nothing of it is stored yet. */
export type JournalRead = Omit<Exclude<TakeInAnswer, { newerSchema: number }>, 'lines'> & { items: readonly Item[] }

export type ReadError =
  /** neither frames nor keys: a picture, an empty file */
  | { type: 'NotAJournal' }
  | { type: 'OtherDesk'; label: string; drill: boolean }
  | { type: 'NewerLifeboat'; schema: number }
  /** under a key that this laptop does not hold: an operator of that file has to give it */
  | { type: 'SecretAsked'; operators: readonly string[] }
  | { type: 'WrongSecret' }
  /** a journal of this desk of which no item opens: every one is damaged */
  | { type: 'NothingOpens' }

/** Reads a journal file of another laptop of this desk. `secret` where `SecretAsked` was the answer before. */
export async function readJournalFile(
  desk: Desk,
  file: Blob,
  secret?: string,
): Promise<Result<JournalRead, ReadError>> {
  const { keys } = runningDesk(desk).parts
  const read = async (offset: number, length: number) =>
    new Uint8Array(await file.slice(offset, offset + length).arrayBuffer())
  const vault = await lastVault(read, file.size)
  if (vault?.ok === false && vault.error.type === 'NewerLifeboat') return err(vault.error)
  // A file whose slots are damaged may still open under our own key: its items say which key they lie under.
  if (vault?.ok !== true) return compare(desk, { file }, undefined)
  const { value: theirs } = vault
  if (theirs.desk !== desk.id) return err({ type: 'OtherDesk', label: theirs.label, drill: theirs.drill })
  if (keys.keyId === theirs.keyId || keys.parts.old.some(({ keyId }) => keyId === theirs.keyId))
    return compare(desk, { file }, undefined)
  if (secret === undefined) return err({ type: 'SecretAsked', operators: namesIn(theirs) })
  const opened = await anySlot(theirs, secret, argon2InWorker)
  if (!opened.ok) return err({ type: 'WrongSecret' })
  return compare(desk, { file }, keyParts(theirs, opened.value.dataKey))
}

/** The same with this desk's own mirror: where it and the database contradict, both chains are found. */
export async function readOwnMirror(desk: Desk): Promise<Result<JournalRead, ReadError>> {
  const first = await desk.host.mirrorRead({ desk: desk.id, offset: 0, length: 0 })
  return first.ok ? compare(desk, { mirrorSize: first.value.size }, undefined) : err({ type: 'NotAJournal' })
}

async function compare(
  desk: Desk,
  source: TakeInAsk['source'],
  fileKeys: KeyParts | undefined,
): Promise<Result<JournalRead, ReadError>> {
  const ask: TakeInAsk = {
    keys: runningDesk(desk).parts.keys.parts,
    fileKeys,
    device: desk.device,
    nowMs: desk.now().ms,
    source,
  }
  const answer = await callWorker<TakeInAsk, TakeInAnswer, TakeInNeed>(takeInWorkerUrl, ask, ({ read }) =>
    readMirror(desk.host, desk.id, read),
  )
  if ('newerSchema' in answer) return err({ type: 'NewerLifeboat', schema: answer.newerSchema })
  if (answer.frames === 0) return err({ type: 'NotAJournal' })
  if (answer.heads.length === 0) return err({ type: 'NothingOpens' })
  const { lines, ...read } = answer
  // The worker has looked at every one of them: here they are only read again.
  return ok({ ...read, items: lines === '' ? [] : lines.split('\n').map((line) => JSON.parse(line) as Item) })
}

async function readMirror(host: Host, desk: string, part: { offset: number; length: number }): Promise<Uint8Array> {
  const read = await host.mirrorRead({ desk, ...part })
  return read.ok ? read.value.bytes : new Uint8Array()
}

const namesIn = ({ slots }: VaultFile): string[] => [
  ...new Set(slots.filter(({ kind }) => kind === 'passphrase').map(({ operatorName }) => operatorName)),
]
