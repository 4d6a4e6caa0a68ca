import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { entryFile, fieldsOf, type EntryFile } from '../../domain/entryFile'
import { decidedLines } from '../../domain/pga/decided'
import { homeStandings, type HomeStanding, type Part, type PartStanding } from '../../domain/recover/home'
import { keyedHash, keyedRows } from '../../domain/respond/reviewKeyed'
import { canonicalJson } from '../../journal/canonical'
import { isRemoved, rowsOfEntry, textOf, type DeskState } from '../../journal/state'
import { err, ok, type Result } from '../../result'
import { aeTransaction } from './aeTransaction'
import { agencyGroup } from './agencyGroup'
import { chaptersOf } from './chapters'
import type { BlockedEntry, BlockReason, Draft, DraftError, DraftWish, WrittenEntry } from './draftTypes'
import { seTransaction } from './seTransaction'
import { openBoxes } from './tentative'
import type { AgencyGroup, Transaction, TransactionWish, WriteTransaction } from './transaction'
import { writeBatch, type Block } from './writeStream'

const PARTS: readonly { part: Part; application: 'SE' | 'AE'; write: WriteTransaction }[] = [
  { part: 'cargoRelease', application: 'SE', write: seTransaction },
  { part: 'entrySummary', application: 'AE', write: aeTransaction },
]

interface Prepared {
  home: HomeStanding
  file: EntryFile
  part: Part
  action: TransactionWish['action']
  digest: string
  transaction: Transaction
}

/**
 * A draft for the service center or the main system: the batches, what is in them, and every entry that is not, with the
 * reason. Pure, and the same bytes for the same desk and wish; entries in order of opening, a block for each port.
 */
export function abiDraft(state: DeskState, wish: DraftWish): Result<Draft, DraftError> {
  const steps = draftSteps(state, wish)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/**
 * The same an entry at a time: nine hundred of them take a second, and a window that takes keys between the steps is
 * never held for longer than one. The desk must not change in between: begin again.
 */
export function* draftSteps(state: DeskState, wish: DraftWish): Generator<undefined, Result<Draft, DraftError>> {
  const refused = senderError(wish)
  if (refused !== undefined) return err(refused)
  const asked = wish.entries === undefined ? undefined : new Set(wish.entries)
  const prepared: Prepared[] = []
  const blocked: BlockedEntry[] = []
  for (const home of homeStandings(state)) {
    if (asked !== undefined && !asked.has(home.id)) continue
    const { made, reasons } = prepare(state, home, wish)
    prepared.push(...made)
    if (reasons.length > 0)
      blocked.push({ id: home.id, entryNumber: textOf(home.lane.entry.entity, 'entryNumber'), reasons })
    yield
  }
  if (prepared.length === 0) return err({ type: 'NothingToWrite', blocked })
  return assembled(state, wish, prepared, blocked)
}

function senderError(wish: DraftWish): DraftError | undefined {
  const places = [
    ['site', wish.site, 4],
    ['senderId', wish.senderId, 3],
    ['password', wish.password ?? '', 6],
  ] as const
  for (const [what, text, longest] of places) {
    const blank = text === '' && what === 'password'
    if (!blank && (!/^[A-Z0-9]+$/u.test(text) || text.length > longest)) return { type: 'SenderRefused', what, longest }
  }
  return undefined
}

/** Whether anything of an entry may be written at all: never while ACE is not known to lack it (practice 27). */
function entryBlocks(state: DeskState, home: HomeStanding): readonly BlockReason[] {
  const { lane } = home
  if (lane.lane === 'nothingToFile') return [{ type: 'NothingToFile', why: lane.reason }]
  if (lane.wantsWord) return [{ type: 'WordMissing' }]
  // What the facts say holds also where a person chose another lane.
  if (lane.blocked) return [{ type: 'AskCbp', why: lane.reason }]
  const file = entryFile(state, home.id)
  if (file === undefined) return []
  const { tentative, unsettled } = openBoxes(file)
  return [
    ...(tentative.length > 0 ? [{ type: 'Tentative' as const, boxes: tentative }] : []),
    ...(unsettled.length > 0 ? [{ type: 'Unsettled' as const, boxes: unsettled }] : []),
  ]
}

/** Whether one message of an entry is still to be written; undefined: it is. */
function partBlock(part: Part, standing: PartStanding, again: boolean): BlockReason | undefined {
  switch (standing.state) {
    case 'toDo':
    case 'rejected':
      return undefined
    case 'notNeeded':
      return { type: 'PartNotNeeded', part }
    case 'accepted':
      return { type: 'PartAccepted', part }
    case 'exported':
    case 'received':
    case 'review':
      return again ? undefined : { type: 'PartExported', part, at: standing.exportedAt }
  }
}

function prepare(
  state: DeskState,
  home: HomeStanding,
  wish: DraftWish,
): { made: readonly Prepared[]; reasons: readonly BlockReason[] } {
  const blocks = entryBlocks(state, home)
  const file = entryFile(state, home.id)
  const keyed = keyedRows(state, home.id)
  if (blocks.length > 0 || file === undefined || keyed === undefined) return { made: [], reasons: blocks }
  const made: Prepared[] = []
  const reasons: BlockReason[] = []
  const digest = keyedHash(keyed)
  const common = commonWish(state, file, wish)
  for (const { part, write } of PARTS) {
    if (!wish.parts.includes(part)) continue
    const standing = home[part]
    const block = partBlock(part, standing, wish.again === true)
    if (block !== undefined) {
      reasons.push(block)
      continue
    }
    const action = actionOf(home, part)
    const written = write(file, { ...common, action })
    if (!written.ok) reasons.push({ type: 'Faults', part, faults: written.error.faults })
    else made.push({ home, file, part, action, digest, transaction: withDoubts(home, action, written.value) })
  }
  // What the lane does not ask for keeps an entry back only where nothing else does.
  const told = reasons.filter(({ type }) => type !== 'PartNotNeeded' && type !== 'PartAccepted')
  return { made, reasons: made.length + told.length === 0 ? reasons : told }
}

/**
 * Cargo release: the officer's own is replaced, everything else is added; a rejected add was never on file. Summary: A
 * with the broker reference, and R on a second try, which does not look at the reference (AE-132, 210).
 */
function actionOf(home: HomeStanding, part: Part): TransactionWish['action'] {
  if (part === 'cargoRelease') return home.lane.lane === 'correctOfficer' ? 'R' : 'A'
  return home.entrySummary.exportedAt === '' ? 'A' : 'R'
}

/** After arrival and release ACE refuses a replacement (SE-22 to 27). */
function withDoubts(home: HomeStanding, action: TransactionWish['action'], transaction: Transaction): Transaction {
  const released = home.lane.entry.clocks.release.state === 'released'
  if (transaction.part !== 'cargoRelease' || action !== 'R' || !released) return transaction
  const doubt = { record: 'SE10', where: '', what: 'replacement', why: 'replaceRefused' } as const
  return { ...transaction, leftOut: [doubt, ...transaction.leftOut] }
}

function commonWish(state: DeskState, file: EntryFile, wish: DraftWish): Omit<TransactionWish, 'action'> {
  const groups = new Map<string, AgencyGroup>()
  const { lines, notices } = decidedLines(file, state, wish.tables)
  for (const decided of lines) {
    const nth = file.lines.findIndex(({ id }) => id === decided.line) + 1
    groups.set(decided.line, agencyGroup({ file, decided, nth, notices }))
  }
  const isf = rowsOfEntry(state, 'isf', file.id)
    .filter((one) => !isRemoved(one))
    .sort((a, b) => (a.born.at < b.born.at ? -1 : 1))
    .at(-1)
  const parties = fieldsOf('isf', isf)
  return {
    today: wish.today,
    agencyOf: (line) => groups.get(line) ?? { records: [], leftOut: [] },
    ...(wish.contact !== undefined && { contact: wish.contact }),
    ...namedParty('seller', parties.seller, parties.sellerAddress),
    ...namedParty('buyer', parties.buyer, parties.buyerAddress),
  }
}

const namedParty = (role: 'seller' | 'buyer', name: string | undefined, address: string | undefined) =>
  name === undefined || name === '' ? {} : { [role]: { name, address: address ?? '\n\n\n\n' } }

function assembled(
  state: DeskState,
  wish: DraftWish,
  prepared: readonly Prepared[],
  blocked: readonly BlockedEntry[],
): Result<Draft, DraftError> {
  const batchId = batchIdOf(wish, prepared)
  const batches: { part: Part; records: readonly string[] }[] = []
  const written: WrittenEntry[] = []
  let before = 0
  for (const { part, application } of PARTS) {
    const own = prepared.filter((one) => one.part === part)
    if (own.length === 0) continue
    const ports = [...new Set(own.map(blockOf))].sort()
    const ordered = ports.map((port) => own.filter((one) => blockOf(one) === port))
    const batch = writeBatch({
      site: wish.site,
      senderId: wish.senderId,
      ...(wish.password !== undefined && { password: wish.password }),
      ...(wish.date !== undefined && { date: wish.date }),
      application,
      batchId,
      blocks: ordered.map((ones): Block => ({
        port: ones[0]?.file.entry.portOfEntry ?? '',
        filerCode: filerOf(ones[0]),
        transactions: ones.map(({ transaction }) => transaction.records),
      })),
    })
    if (!batch.ok) return err({ type: 'BatchFaults', part, faults: batch.error.faults })
    // A and B stand before the first.
    let at = before + 2
    for (const ones of ordered) {
      at += 1
      for (const one of ones) {
        written.push(writtenEntry(one, at))
        at += one.transaction.records.length
      }
      at += 1
    }
    before += batch.value.length
    batches.push({ part, records: batch.value })
  }
  return ok({
    batchId,
    batches,
    written,
    blocked,
    chapters: chaptersOf(batches.map(({ part }) => part)),
    drill: prepared.some(({ file }) => file.firm.drill === true),
    passwordBlank: (wish.password ?? '') === '',
    site: wish.site,
    senderId: wish.senderId,
    today: wish.today,
    flagsOf: wish.tables.flags.asOf,
  })
}

/** One filer and one port a block: CBP mixes no filers, and ports of one district alone (BB-17). */
const blockOf = (one: Prepared): string => `${filerOf(one)} ${one.file.entry.portOfEntry ?? ''}`
const filerOf = (one: Prepared | undefined): string => (one?.file.entry.entryNumber ?? '').slice(0, 3)

function writtenEntry({ home, file, part, action, digest, transaction }: Prepared, at: number): WrittenEntry {
  return {
    id: home.id,
    entryNumber: file.entry.entryNumber ?? '',
    brokerReference: file.entry.brokerReference ?? '',
    part,
    action,
    digest,
    at,
    records: transaction.records.length,
    leftOut: transaction.leftOut,
  }
}

/** 21 characters that come back in the answers (A 60-80): made of what is in the batch, so that the same gives the same. */
function batchIdOf(wish: DraftWish, prepared: readonly Prepared[]): string {
  const what = [wish.site, wish.senderId, ...prepared.map(({ transaction }) => transaction.records.join(''))]
  return `LIFEBOAT-${bytesToHex(sha256(utf8ToBytes(canonicalJson(what))))
    .slice(0, 12)
    .toUpperCase()}`
}
