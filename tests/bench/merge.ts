import { measurePage, middle, ratio } from './measurePage'

/**
 * `npx tsx tests/bench/merge.ts [items] [rounds]`: one line of JSON. What a merge computes an item beyond opening its
 * seal, in microseconds; and taking in the whole file against opening its seals and storing the same bytes bare.
 */
const items = Number(process.argv[2] ?? 20_000)
const rounds = Number(process.argv[3] ?? 3)

const measuring = await measurePage('index.html', 'storeBench')
const all: Awaited<ReturnType<typeof window.storeBench.merge>>[] = []
for (let round = 0; round < rounds; round += 1)
  all.push(await measuring.withPage((page) => page.evaluate((count) => window.storeBench.merge(200, count), items)))
await measuring.end()

const of = (pick: (one: (typeof all)[number]) => number): number => middle(all.map(pick))
process.stdout.write(
  `${JSON.stringify({
    items,
    ms: of((one) => one.ms),
    unsealMs: of((one) => one.unsealMs),
    bareStoreMs: of((one) => one.bareStoreMs),
    longestPauseMs: of((one) => one.longestPauseMs),
    beyondMicroseconds: Math.round(of((one) => ((one.mergeMs - one.unsealMs) * 1_000) / one.items) * 10) / 10,
    whole: ratio(
      of((one) => one.ms),
      of((one) => one.unsealMs + one.bareStoreMs),
    ),
  })}\n`,
)
