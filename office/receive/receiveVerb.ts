import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { userInfo } from 'node:os'
import { basename, resolve } from 'node:path'
import { bundleFileSentence, openBundleFile } from '../bundleFile'
import { bundleKeys } from '../bundleKeys'
import { EXIT, type Io } from '../io'
import { nodeTools } from '../nodeTools'
import { askedOrExit } from '../opening'
import { openReceiver } from '../receiverArgs'
import type { Database } from './database'
import { keepDocuments } from './documents'
import { migrate, SCHEMAS } from './migrate'
import { receiveArgs, type ReceiveArgs } from './receiveArgs'
import { Report, type BundleLine } from './report'
import { takeBundle, type BundleFile } from './take'
import { nameTrueLaptop, trustWords } from './trust'
import { USAGE } from './usage'
import { waitingIn } from './waiting'
import { databaseSentence, documentSentence, nameSentence, takeSentences } from './words'

/** `lifeboat receive`: any number of bundles into a database; a line for each, and what waits for a person. */
export async function receiveVerb(args: readonly string[], io: Io): Promise<number> {
  const asked = askedOrExit(receiveArgs(args), USAGE, io)
  if (!asked.ok) return asked.error.exit
  const { to } = asked.value
  const report = new Report('folder' in to ? resolve(to.folder) : undefined)
  const db = await openReceiver(to, asked.value.waitMs)
  if (!db.ok) report.problem(databaseSentence(db.error))
  else {
    try {
      await receive(db.value, asked.value, io, report)
    } finally {
      await db.value.close()
    }
  }
  if (asked.value.json) io.out(JSON.stringify(report.json()))
  else {
    for (const line of report.lines()) io.out(line)
    for (const problem of report.problems) io.err(problem)
  }
  return report.isWell() ? EXIT.well : EXIT.wrong
}

async function receive(db: Database, asked: ReceiveArgs, io: Io, report: Report): Promise<void> {
  for (const schema of Object.values(SCHEMAS)) {
    const migrated = await migrate(db, schema)
    if (!migrated.ok) return report.problem(databaseSentence(migrated.error))
  }
  await trust(db, asked, report)
  const keys = await bundleKeys({ ...asked, all: asked.bundles }, io)
  if (!keys.ok) return report.problem(keys.error.sentence)
  let waiting = asked.bundles.map((path, n) => ({ path, key: keys.value[n] }))
  // An increment may stand before what it follows: it is tried again for as long as anything else goes in.
  for (let before = Infinity; waiting.length > 0 && waiting.length < before;) {
    before = waiting.length
    const refused: typeof waiting = []
    for (const one of waiting) {
      if (one.key === undefined) throw new Error('a key for each bundle')
      const line = await receiveOne(db, one.path, one.key, asked)
      if (line.retry) refused.push(one)
      report.bundle(line)
    }
    waiting = refused
  }
  await nameLaptops(db, asked, report)
  for (const schema of Object.values(SCHEMAS)) report.waits(await waitingIn(db, schema))
}

async function receiveOne(
  db: Database,
  path: string,
  key: Parameters<typeof openBundleFile>[1],
  asked: ReceiveArgs,
): Promise<BundleLine> {
  const wrong = (problems: string[], retry = false): BundleLine => ({
    path,
    problems,
    retry,
    taken: undefined,
    files: 0,
  })
  const bundle = await openBundleFile(path, key)
  if (!bundle.ok) return wrong([bundleFileSentence(bundle.error, path)])
  try {
    const file = await fileOf(path)
    const options = { tools: nodeTools, by: userInfo().username, waitMs: asked.waitMs }
    const taken = await takeBundle(db, bundle.value, file, options)
    if (!taken.ok) return wrong(takeSentences(taken.error), taken.error.type === 'BaseMissing')
    const line: BundleLine = { path, problems: [], retry: false, taken: taken.value, files: 0 }
    // What an unknown laptop brings is written nowhere but into the journal.
    if (asked.documents === undefined || !taken.value.vouched) return line
    const kept = await keepDocuments(db, bundle.value, taken.value.manifest, asked.documents)
    return kept.ok ? { ...line, files: kept.value } : { ...line, problems: [documentSentence(kept.error)] }
  } finally {
    await bundle.value.close()
  }
}

async function fileOf(path: string): Promise<BundleFile> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    hash.update(piece as Uint8Array)
    bytes += (piece as Uint8Array).length
  }
  return { name: basename(path), sha256: hash.digest('hex'), bytes }
}

async function trust(db: Database, asked: ReceiveArgs, report: Report): Promise<void> {
  for (const words of asked.trust)
    for (const schema of Object.values(SCHEMAS)) {
      const trusted = await trustWords(db, schema, words, { by: userInfo().username, waitMs: asked.waitMs })
      if (!trusted.ok) report.problem(databaseSentence(trusted.error))
      else if (trusted.value.laptops.length > 0 || trusted.value.changed > 0) report.trusted(trusted.value)
    }
}

async function nameLaptops(db: Database, asked: ReceiveArgs, report: Report): Promise<void> {
  for (const hash of asked.trueLaptop) {
    const tries = []
    for (const schema of Object.values(SCHEMAS))
      tries.push(await nameTrueLaptop(db, schema, hash, { by: userInfo().username, waitMs: asked.waitMs }))
    for (const named of tries) if (named.ok) report.named(named.value)
    const failed = tries.find((named) => !named.ok && named.error.type !== 'NoSuchFork') ?? tries[0]
    if (failed !== undefined && !failed.ok && !tries.some((named) => named.ok))
      report.problem(nameSentence(failed.error))
  }
}
