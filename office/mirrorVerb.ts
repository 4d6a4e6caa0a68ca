import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { MEMBERS } from '../shared/exchange/bundle/format'
import { accountingCsv } from '../shared/exchange/bundle/accountingCsv'
import { entriesCsv } from '../shared/exchange/bundle/entriesCsv'
import { entriesDocument, entriesText } from '../shared/exchange/bundle/entries'
import { accounting } from '../shared/domain/reserve'
import { createFold } from '../shared/journal/fold'
import { encodeItem } from '../shared/journal/decode'
import { err, ok, unreachable, type Result } from '../shared/result'
import { verbArgs } from './args'
import { EXIT, type Io } from './io'
import { mirrorDocuments } from './mirrorDocuments'
import { folderSentence, newFolder } from './newFolder'
import { reasonOf, secretFrom } from './openFile'
import { openMirror, type MirrorError, type MirrorFault, type OpenedMirror } from './openMirror'
import { askedOrExit } from './opening'
import { USAGE } from './usage'

/** The journal file in a mirror folder. */
const JOURNAL = 'journal.lbj'

/**
 * `lifeboat mirror FOLDER --to FOLDER`: the mirror folder and a passphrase alone give back the whole desk. Whatever
 * opens is written, what is lost is named, and then it exits 1.
 */
export async function mirrorVerb(args: readonly string[], io: Io): Promise<number> {
  const asked = askedOrExit(verbArgs(args, { from: 'mirror folder', needsTo: true }), USAGE, io)
  if (!asked.ok) return asked.error.exit
  const failed = (sentence: string) => {
    io.err(sentence)
    return EXIT.wrong
  }
  const journal = await readJournal(asked.value.from)
  if (!journal.ok) return failed(`${asked.value.from} cannot be read: ${journal.error.reason}`)
  const secret = await secretFrom(asked.value.passphraseFile, io, 'Passphrase, or recovery code: ')
  if (!secret.ok) return failed(secret.error.reason)
  const opened = await openMirror(journal.value, secret.value)
  if (!opened.ok) return failed(errorSentence(opened.error))
  const written = await writeDesk(opened.value, asked.value.from, asked.value.to ?? '')
  if (!written.ok) return failed(written.error.sentence)
  io.out(
    `Desk ${opened.value.vault.desk}, ${opened.value.vault.label}${opened.value.vault.drill ? ' (EXERCISE)' : ''}.`,
  )
  const { entries, documents, lost } = written.value
  io.out(
    `${opened.value.items.length} items, ${entries} entries and ${documents} packets and documents were written to ${asked.value.to ?? ''}.`,
  )
  io.out('They are not sealed: destroy them when they have been taken in.')
  for (const fault of opened.value.faults) io.err(`LOST    ${faultSentence(fault)}`)
  for (const title of lost) io.err(`LOST    ${title} is not in the mirror, or does not open whole.`)
  return opened.value.faults.length + lost.length === 0 ? EXIT.well : EXIT.wrong
}

/** The folder, or the journal file itself. */
async function readJournal(path: string): Promise<Result<Uint8Array, { type: 'FileUnreadable'; reason: string }>> {
  try {
    const isFolder = (await stat(path)).isDirectory()
    return ok(await readFile(isFolder ? join(path, JOURNAL) : path))
  } catch (error) {
    return err({ type: 'FileUnreadable', reason: reasonOf(error) })
  }
}

interface DeskWritten {
  entries: number
  documents: number
  /** titles of documents that the journal names and the mirror lacks */
  lost: string[]
}

async function writeDesk(
  mirror: OpenedMirror,
  from: string,
  to: string,
): Promise<Result<DeskWritten, { type: 'Failed'; sentence: string }>> {
  const folder = await newFolder(to)
  if (!folder.ok) return err({ type: 'Failed', sentence: folderSentence(folder.error) })
  const fold = createFold()
  fold.addAll(mirror.items)
  const document = entriesDocument(fold.state)
  const files = {
    [MEMBERS.journal]: mirror.items.map((item) => `${encodeItem(item)}\n`).join(''),
    [MEMBERS.entries]: entriesText(fold.state),
    [MEMBERS.csv]: entriesCsv(document, 'machines'),
    [MEMBERS.csvForPeople]: entriesCsv(document, 'people'),
    [MEMBERS.accounting]: accountingCsv(accounting(fold.state)),
  }
  for (const [name, text] of Object.entries(files)) {
    const written = await folder.value.write(name, text)
    if (!written.ok) return err({ type: 'Failed', sentence: folderSentence(written.error) })
  }
  const lost: string[] = []
  let documents = 0
  for await (const { name, title, bytes } of mirrorDocuments(from, mirror.vault.desk, fold.state, mirror.keys)) {
    if (bytes === undefined) {
      lost.push(title)
      continue
    }
    const written = await folder.value.write(name, bytes)
    if (!written.ok) return err({ type: 'Failed', sentence: folderSentence(written.error) })
    documents += 1
  }
  return ok({ entries: document.entries.length, documents, lost })
}

function errorSentence(error: MirrorError): string {
  switch (error.type) {
    case 'NoVault':
      return `No key slots were found: this is not the ${JOURNAL} of a mirror, or its slots are damaged.`
    case 'VaultUnreadable':
      return `The key slots cannot be read: ${error.why}.`
    case 'NewerLifeboat':
      return `A newer Lifeboat wrote this mirror (schema ${error.schema}): a newer one must open it.`
    case 'WrongSecret':
      return `It opens neither for ${error.operators.join(', ') || 'an operator'} nor as the recovery code.`
    default:
      return unreachable(error)
  }
}

function faultSentence(fault: MirrorFault): string {
  switch (fault.type) {
    case 'TornTail':
      return `The last ${fault.bytes} bytes are no whole item: the laptop stopped while it wrote them.`
    case 'DamagedStretch':
      return `Bytes ${fault.offset} to ${fault.end} are damaged; what follows them was read.`
    case 'ItemUnreadable':
      return `Item ${fault.sequence} of laptop ${fault.device} does not open: ${fault.why}.`
    case 'ChainBroken':
      return `The journal of laptop ${fault.device} is broken at item ${fault.sequence}; later items were read all the same.`
    case 'ForkedChain':
      return `Laptop ${fault.device} has two different items ${fault.sequence}: its journal was copied and used twice.`
    default:
      return unreachable(fault)
  }
}
