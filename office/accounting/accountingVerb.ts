import { mendSentence } from '../../shared/domain/recover/accountingMend'
import { journalReader } from '../../shared/domain/recover/accountingJournal'
import { groupOf } from '../../shared/domain/recover/accountingThings'
import { openSentence, verdictSentence } from '../../shared/domain/recover/accountingWords'
import { laptopCalled } from '../../shared/domain/recover/accountingProof'
import { fullAccounting, type FullAccounting } from '../../shared/domain/recover/fullAccounting'
import { fullAccountingCsv } from '../../shared/exchange/accounting/fullAccountingCsv'
import { createFold } from '../../shared/journal/fold'
import type { DeskState } from '../../shared/journal/state'
import { err, ok, type Result } from '../../shared/result'
import { bundleKeys } from '../bundleKeys'
import { EXIT, tellProblem, type Io } from '../io'
import { onePiece } from '../onePiece'
import { askedOrExit } from '../opening'
import { writeNew } from '../kit/writeNew'
import { databaseSentence } from '../receive/words'
import { openReceiver } from '../receiverArgs'
import { OPENING_OPTIONS } from '../usage'
import { accountingArgs, type AccountingArgs } from './accountingArgs'
import { itemsOfBundles, type ItemsRead } from './itemsOfBundles'
import { itemsOfDatabase } from './itemsOfDatabase'

const USAGE = `lifeboat accounting BUNDLE... [--csv FILE]
lifeboat accounting (--database URL | --folder FOLDER) [--desk ID] [--exercise] [--csv FILE]

  The full accounting of entry numbers: every number of every block, what became of it and which item of the journal
  proves it, and all that is still open (filing, the officer's ink, screening, security filings, redelivery, laptops that
  were not taken in). Computed from the journals alone, by the same rules as on the laptop. Bundles of several laptops of
  one desk are put together; increments stand after what they follow.

  --csv FILE               writes every number into a new file, for machines (RFC 4180)
  --database URL           what lifeboat receive took into PostgreSQL: postgres://USER@HOST/DATABASE
  --folder FOLDER          what lifeboat receive took into a folder
  --desk ID                which desk, where the database holds several
  --exercise               the desks of exercises in that database
${OPENING_OPTIONS}
  --json                   one JSON object instead of lines

It ends with 0 only when the accounting is green: every number accounted for and nothing open. 1 when something is open or
wrong (each is named), 2 when the command was not understood.`

type Failed = { type: 'Failed'; sentence: string }

/** `lifeboat accounting`: the verdict, and a line for each open thing. */
export async function accountingVerb(args: readonly string[], io: Io): Promise<number> {
  const asked = askedOrExit(accountingArgs(args), USAGE, io)
  if (!asked.ok) return asked.error.exit
  const made = await account(asked.value, io)
  if (!made.ok) return tellProblem(made.error.sentence, asked.value.json, io)
  const { accounts, state, problems, heads } = made.value
  const green = accounts.verdict === 'green' && problems.length === 0
  if (asked.value.json) io.out(JSON.stringify({ ...asJson(state, accounts), ok: green, problems, heads }))
  else {
    for (const problem of problems) io.out(`WRONG   ${problem}`)
    for (const line of linesOf(state, accounts)) io.out(line)
    for (const [device, head] of Object.entries(heads))
      io.out(
        `note    Laptop ${laptopCalled(state, device)} up to item ${head.sequence}, hash ${head.hash.slice(0, 12)}.`,
      )
    io.out(green ? 'GREEN' : 'RED')
  }
  return green ? EXIT.well : EXIT.wrong
}

interface Made {
  state: DeskState
  accounts: FullAccounting
  problems: readonly string[]
  heads: Readonly<Record<string, { sequence: number; hash: string }>>
}

async function account(asked: AccountingArgs, io: Io): Promise<Result<Made, Failed>> {
  const read = await itemsOf(asked, io)
  if (!read.ok) return read
  const { items, problems } = read.value
  const fold = createFold()
  fold.addAll(items)
  const reader = journalReader(fold.state, { links: true })
  for (const item of items) reader.add(item)
  const journal = reader.read()
  const accounts = fullAccounting(fold.state, journal)
  if (asked.csv !== undefined) {
    const written = await keepCsv(asked.csv, fullAccountingCsv(fold.state, accounts, 'machines'))
    if (!written.ok) return written
  }
  return ok({ state: fold.state, accounts, problems, heads: journal.heads })
}

async function itemsOf(asked: AccountingArgs, io: Io): Promise<Result<ItemsRead, Failed>> {
  if (asked.from === undefined) {
    const keys = await bundleKeys({ ...asked, all: asked.bundles }, io)
    return keys.ok ? itemsOfBundles(asked.bundles, keys.value) : keys
  }
  const db = await openReceiver(asked.from, 60_000)
  if (!db.ok) return err({ type: 'Failed', sentence: databaseSentence(db.error) })
  try {
    const read = await itemsOfDatabase(db.value, asked)
    if (read.ok) return read
    return read.error.type === 'Failed'
      ? err(read.error)
      : err({ type: 'Failed', sentence: databaseSentence(read.error) })
  } finally {
    await db.value.close()
  }
}

async function keepCsv(path: string, text: string): Promise<Result<null, Failed>> {
  const written = await writeNew(path, onePiece(new TextEncoder().encode(text)))
  if (written.ok) return ok(null)
  const { error } = written
  const sentence =
    error.type === 'FileThere'
      ? `${path} is there already: it is not written over.`
      : `${path} was not written: ${error.reason}`
  return err({ type: 'Failed', sentence })
}

function linesOf(state: DeskState, accounts: FullAccounting): string[] {
  const { blocks, open } = accounts
  return [
    verdictSentence(accounts),
    ...blocks.map(({ filerCode, first, last, device, counts, size }) => {
      const said = Object.entries(counts)
        .filter(([, count]) => count > 0)
        .map(([name, count]) => `${name} ${count}`)
      return `note    ${filerCode}-${first} to ${last}, laptop ${laptopCalled(state, device)}: ${said.join(' + ')} = ${size}.`
    }),
    ...open.map((thing) => `OPEN    ${groupOf(thing).padEnd(14)} ${openSentence(state, thing)} ${mendSentence(thing)}`),
  ]
}

const asJson = (state: DeskState, accounts: FullAccounting) => ({
  verdict: accounts.verdict,
  size: accounts.size,
  outside: accounts.outside,
  totals: accounts.totals,
  blocks: accounts.blocks,
  numbers: accounts.numbers,
  open: accounts.open.map((thing) => ({
    ...thing,
    group: groupOf(thing),
    sentence: openSentence(state, thing),
    mend: mendSentence(thing),
  })),
})
