import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { openBundleFile } from '../../office/bundleFile'
import { nodeTools } from '../../office/nodeTools'
import { memberBytes } from '../../shared/exchange/bundle/read'
import { verifyBundle } from '../../shared/exchange/bundle/verify'
import { writeBundle, type BundleSource } from '../../shared/exchange/bundle/write'
import { ok } from '../../shared/result'
import { bareExport, bareVerify, type BareMembers } from './bundleBare'
import { aDeskToExport } from './bundleDesk'

/**
 * `npx tsx tests/bench/bundle.ts [entries] [times more] [rounds]`: one line of JSON. Export and verify against the bare
 * libraries doing the same steps on the same bytes, time for an item as the desk grows, and what memory they take.
 * `npx tsx tests/bench/bundle.ts memory FILE IDENTITY`: the highest memory of one verify, in a process of its own.
 */
const madeAt = { ms: Date.UTC(2026, 10, 29, 9), offsetMinutes: -360, zone: 'America/Chicago' }
const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
const ratio = (a: number, b: number): number => Math.round((a / b) * 100) / 100
const MB = 1_048_576

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

async function exported(source: BundleSource, recipient: string, path: string): Promise<void> {
  const file = await open(path, 'w')
  const sink = { write: async (piece: Uint8Array) => ok(await file.write(piece)) }
  const written = await writeBundle(source, sink, { seal: { recipients: [recipient] }, madeAt })
  await file.close()
  if (!written.ok) throw new Error(written.error.type)
}

async function verified(path: string, identity: string): Promise<number> {
  const bundle = await openBundleFile(path, { identities: [identity] })
  if (!bundle.ok) throw new Error(bundle.error.type)
  const report = await verifyBundle(bundle.value, { tools: nodeTools })
  await bundle.value.sha256()
  await bundle.value.close()
  const faults = report.checks.flatMap((check) => check.faults)
  if (faults.length > 0) throw new Error(JSON.stringify(faults[0]))
  return report.manifest?.counts.items ?? 0
}

/** What our own bundle holds, for the bare libraries to write again. */
async function membersOf(path: string, identity: string, items: readonly unknown[]): Promise<BareMembers> {
  const bundle = await openBundleFile(path, { identities: [identity] })
  if (!bundle.ok) throw new Error(bundle.error.type)
  const others = new Map<string, Uint8Array>()
  let entries: unknown[] = []
  for (const name of bundle.value.members.keys()) {
    if (name === 'journal.ndjson') continue
    const bytes = (await memberBytes(bundle.value, name, Infinity)) ?? new Uint8Array()
    if (name === 'entries.json') ({ entries } = JSON.parse(new TextDecoder().decode(bytes)) as { entries: unknown[] })
    else others.set(name, bytes)
  }
  await bundle.value.close()
  return { items, entries, others }
}

async function measure(entries: number, rounds: number, folder: string) {
  const { items, source } = aDeskToExport(entries)
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  const ours = join(folder, `ours-${entries}.age`)
  const bare = join(folder, `bare-${entries}.age`)
  await exported(source, recipient, ours)
  const members = await membersOf(ours, identity, items)
  const times = {
    exportMs: [] as number[],
    bareExportMs: [] as number[],
    verifyMs: [] as number[],
    bareVerifyMs: [] as number[],
  }
  for (let round = 0; round < rounds; round += 1) {
    times.bareExportMs.push(await timed(() => bareExport(members, recipient, bare)))
    times.exportMs.push(await timed(() => exported(source, recipient, ours)))
    times.bareVerifyMs.push(await timed(() => bareVerify(ours, identity)))
    times.verifyMs.push(await timed(() => verified(ours, identity)))
  }
  const child = spawnSync(process.execPath, ['--import', 'tsx', 'tests/bench/bundle.ts', 'memory', ours, identity], {
    encoding: 'utf8',
  })
  return {
    entries,
    items: items.length,
    bytes: statSync(ours).size,
    exportMs: middle(times.exportMs),
    bareExportMs: middle(times.bareExportMs),
    verifyMs: middle(times.verifyMs),
    bareVerifyMs: middle(times.bareVerifyMs),
    memory: JSON.parse(child.stdout.trim().split('\n').at(-1) ?? '{}') as { base: number; most: number },
  }
}

if (process.argv[2] === 'memory') {
  const base = process.memoryUsage.rss() / MB
  await verified(process.argv[3] ?? '', process.argv[4] ?? '')
  console.log(JSON.stringify({ base: Math.round(base), most: Math.round(process.resourceUsage().maxRSS / 1_024) }))
} else {
  const entries = Number(process.argv[2] ?? 1_000)
  const times = Number(process.argv[3] ?? 10)
  const rounds = Number(process.argv[4] ?? 3)
  const folder = mkdtempSync(join(tmpdir(), 'lifeboat-bench-bundle-'))
  try {
    const small = await measure(entries, rounds, folder)
    const large = await measure(entries * times, rounds, folder)
    const perItem = (one: typeof small, ms: number) => ms / one.items
    process.stdout.write(
      `${JSON.stringify({
        small,
        large,
        export: Math.max(ratio(small.exportMs, small.bareExportMs), ratio(large.exportMs, large.bareExportMs)),
        verify: Math.max(ratio(small.verifyMs, small.bareVerifyMs), ratio(large.verifyMs, large.bareVerifyMs)),
        exportGrowth: ratio(perItem(large, large.exportMs), perItem(small, small.exportMs)),
        verifyGrowth: ratio(perItem(large, large.verifyMs), perItem(small, small.verifyMs)),
      })}\n`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
