import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { Decrypter } from 'age-encryption'
import { unzipSync } from 'fflate'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { openBundleFile } from '../../office/bundleFile'
import { nodeTools } from '../../office/nodeTools'
import { migrate, SCHEMAS } from '../../office/receive/migrate'
import { openServer } from '../../office/receive/server'
import { takeBundle } from '../../office/receive/take'
import { trustWords } from '../../office/receive/trust'
import { aBacklog } from '../backlog/backlog'
import { startServer } from '../postgres/server'
import { wordsOf } from '../postgres/taking'
import { bundleOf, PASSPHRASE } from '../unit/exchange/aBundle'
import { middle, ratio } from './measurePage'

/**
 * `npx tsx tests/bench/receive.ts [entries] [rounds]`: one line of JSON. Taking a bundle into a PostgreSQL server against
 * the plain steps on the same bytes and the same server: age, unzip, JSON.parse and SHA-256 of each line, SHA-256 of each
 * member, COPY of the same rows. And how time an item grows from a tenth of the entries, and from 1 laptop to 50.
 */
const entries = Number(process.argv[2] ?? 10_000)
const rounds = Number(process.argv[3] ?? 3)

/** A process of its own: what it has at most in memory is what taking in one bundle needs. */
if (process.argv[2] === 'once') {
  const [, , , url = '', path = ''] = process.argv
  await receiveFiles(url, [path])
  process.stdout.write(String(process.resourceUsage().maxRSS))
  process.exit(0)
}

const server = await startServer()
if (server === undefined) {
  process.stdout.write(`${JSON.stringify({ skipped: 'no PostgreSQL server is installed here' })}\n`)
  process.exit(0)
}
const folder = mkdtempSync(join(tmpdir(), 'lifeboat-bench-'))
try {
  const whole = await filesOf(entries, 1, 'whole')
  const tenth = await filesOf(Math.ceil(entries / 10), 1, 'tenth')
  const one = await filesOf(Math.ceil(entries / 50), 1, 'one')
  const fifty = await filesOf(entries, 50, 'fifty')
  const ms: Record<'whole' | 'bare' | 'tenth' | 'one' | 'fifty', number[]> = {
    whole: [],
    bare: [],
    tenth: [],
    one: [],
    fifty: [],
  }
  // The first is not counted: the program warms up, and it leaves the rows for the plain COPY.
  await received(tenth)
  for (let round = 0; round < rounds; round += 1) {
    ms.whole.push(await received(whole))
    ms.bare.push(await plainly(whole.paths[0] ?? ''))
    ms.tenth.push(await received(tenth))
    ms.one.push(await received(one))
    ms.fifty.push(await received(fifty))
  }
  const each = (of: keyof typeof ms, { items }: Files) => middle(ms[of]) / items
  const largest = await memoryOf(whole)
  const smallest = await memoryOf(tenth)
  process.stdout.write(
    `${JSON.stringify({
      entries,
      items: whole.items,
      ms: Math.round(middle(ms.whole)),
      bareMs: Math.round(middle(ms.bare)),
      ratio: ratio(middle(ms.whole), middle(ms.bare)),
      growth: ratio(each('whole', whole), each('tenth', tenth)),
      laptops: ratio(each('fifty', fifty), each('one', one)),
      itemMicroseconds: Math.round(each('whole', whole) * 1_000),
      memoryMb: Math.round(largest / 1_024),
      memoryOfTenthMb: Math.round(smallest / 1_024),
      bundleMb: Math.round(statSync(whole.paths[0] ?? '').size / 1_048_576),
    })}\n`,
  )
} finally {
  server.stop()
  rmSync(folder, { recursive: true, force: true })
}

interface Files {
  paths: string[]
  words: string[]
  items: number
}

async function filesOf(count: number, laptops: number, name: string): Promise<Files> {
  const backlog = aBacklog({ entries: count, laptops })
  const paths: string[] = []
  for (const laptop of backlog.laptops) {
    const path = join(folder, `${name}-${laptop.device}.age`)
    writeFileSync(path, await bundleOf({ ...laptop.source(), drill: false }))
    paths.push(path)
  }
  return { paths, words: backlog.laptops.map(wordsOf), items: backlog.items.length }
}

/** Milliseconds to take the bundles into an empty schema whose laptops are trusted. */
async function received(files: Files): Promise<number> {
  const db = await openServer(`${server?.url ?? ''}/postgres`)
  if (!db.ok) throw new Error(db.error.type)
  await db.value.run(`drop schema if exists ${SCHEMAS.real} cascade`)
  await migrate(db.value, SCHEMAS.real)
  for (const words of files.words) await trustWords(db.value, SCHEMAS.real, words, { by: 'bench', waitMs: 10_000 })
  await db.value.run('checkpoint')
  await db.value.close()
  const began = performance.now()
  await receiveFiles(`${server?.url ?? ''}/postgres`, files.paths)
  return performance.now() - began
}

async function receiveFiles(url: string, paths: readonly string[]): Promise<void> {
  const db = await openServer(url)
  if (!db.ok) throw new Error(db.error.type)
  for (const path of paths) {
    const bundle = await openBundleFile(path, { passphrase: PASSPHRASE })
    if (!bundle.ok) throw new Error(bundle.error.type)
    const file = { name: path, sha256: createHash('sha256').update(path).digest('hex'), bytes: 1 }
    const taken = await takeBundle(db.value, bundle.value, file, { tools: nodeTools, by: 'bench', waitMs: 10_000 })
    if (!taken.ok) throw new Error(JSON.stringify(taken.error))
    await bundle.value.close()
  }
  await db.value.close()
}

/** The plain steps; the rows were read out beforehand, ready to be sent. */
async function plainly(path: string): Promise<number> {
  const client = new pg.Client(`${server?.url ?? ''}/postgres`)
  await client.connect()
  const rows = new Map<string, Buffer[]>()
  const { rows: tables } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = '${SCHEMAS.real}'
       and table_type = 'BASE TABLE' and table_name not in ('migration', 'trust', 'taking', 'receiving_order')`,
  )
  for (const { name } of tables) {
    const pieces: Buffer[] = []
    const stream = client.query(copyTo(`copy (select * from ${SCHEMAS.real}.${name}) to stdout`))
    for await (const piece of stream) pieces.push(piece as Buffer)
    rows.set(name, pieces)
  }
  await client.query(`truncate ${tables.map(({ name }) => `${SCHEMAS.real}.${name}`).join(', ')}`)
  await client.query('checkpoint')
  const began = performance.now()
  const decrypter = new Decrypter()
  decrypter.addPassphrase(PASSPHRASE)
  const members = unzipSync(await decrypter.decrypt(readFileSync(path)))
  for (const bytes of Object.values(members)) createHash('sha256').update(bytes).digest('hex')
  for (const line of new TextDecoder().decode(members['journal.ndjson']).trimEnd().split('\n')) {
    JSON.parse(line)
    createHash('sha256').update(line).digest('hex')
  }
  await client.query('begin')
  for (const [name, pieces] of rows)
    await pipeline(Readable.from(pieces), client.query(copyFrom(`copy ${SCHEMAS.real}.${name} from stdin`)))
  await client.query('commit')
  const ms = performance.now() - began
  await client.end()
  return ms
}

/** Kilobytes that a process needs at most to take in one bundle. */
async function memoryOf(files: Files): Promise<number> {
  await received({ ...files, paths: [] })
  const args = [
    '--import',
    'tsx',
    'tests/bench/receive.ts',
    'once',
    `${server?.url ?? ''}/postgres`,
    files.paths[0] ?? '',
  ]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const printed: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => printed.push(part))
  await new Promise((resolve) => child.on('exit', resolve))
  return Number(Buffer.concat(printed).toString())
}
