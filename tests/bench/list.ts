import { indexEntries } from '../../renderer/desk/entryIndex'
import { nextSteps } from '../../renderer/desk/next'
import { listRows } from '../../renderer/respond/EntriesListRows'
import { entryFile } from '../../shared/domain/entryFile'
import type { DeskState } from '../../shared/journal/state'
import { aBusyDesk } from './busyDesk'
import { middle, ratio } from './measurePage'

/**
 * `npx tsx tests/bench/list.ts [entries]`: one line of JSON. What the first screen of a large desk computes (list rows,
 * what is next) against one bare pass over the same entities, on a fresh desk each round; and one entry with its rows
 * on that desk against the same on a desk of ten.
 */
const entries = Number(process.argv[2] ?? 10_000)
const ROUNDS = 7
/** 24 November 2026, 08:00 in Laredo */
const NOW = { ms: Date.UTC(2026, 10, 24, 14), offsetMinutes: -360, zone: 'America/Chicago' }

const timed = (work: () => unknown): number => {
  const began = performance.now()
  work()
  return performance.now() - began
}

/** The least that a list could do: every entity looked at once, its values in a plain object. */
function bare(state: DeskState): unknown[] {
  const rows: unknown[] = []
  for (const kind of state.kinds.values())
    for (const entity of kind.values()) {
      const row: Record<string, unknown> = { id: entity.id }
      for (const [field, write] of Object.entries(entity.fields)) row[field] = write.v
      rows.push(row)
    }
  return rows
}

const first = (state: DeskState): unknown => {
  const index = indexEntries(state)
  return [listRows(index), nextSteps(index, state, NOW, true)]
}
const openMs = (state: DeskState, count: number): number => {
  entryFile(state, 'entry-0')
  return timed(() => {
    for (let n = 0; n < 200; n += 1) entryFile(state, `entry-${(n * 7919) % count}`)
  })
}

const times = { first: [] as number[], bare: [] as number[], large: [] as number[], small: [] as number[] }
for (let round = 0; round <= ROUNDS; round += 1) {
  const state = aBusyDesk(entries)
  const small = aBusyDesk(10)
  const measured = {
    bare: timed(() => bare(state)),
    first: timed(() => first(state)),
    small: openMs(small, 10),
    large: openMs(state, entries),
  }
  if (round === 0) continue // the first round compiles
  for (const [what, ms] of Object.entries(measured)) times[what as keyof typeof times].push(ms)
}

process.stdout.write(
  `${JSON.stringify({
    entries,
    firstMs: middle(times.first),
    bareMs: middle(times.bare),
    first: ratio(middle(times.first), middle(times.bare)),
    largeMs: middle(times.large) / 200,
    smallMs: middle(times.small) / 200,
    open: ratio(middle(times.large), middle(times.small)),
  })}\n`,
)
