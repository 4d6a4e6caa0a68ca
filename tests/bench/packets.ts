import { measurePage, middle, ratio } from './measurePage'

/** `npx tsx tests/bench/packets.ts [packets]`: one line of JSON, ours against the naive way in one worker, in turn. */
const packets = Number(process.argv[2] ?? 100)

const measuring = await measurePage('packets.html', 'packetBench')
const times = await measuring.withPage((page) =>
  page.evaluate((count) => window.packetBench.comparePackets(count), packets),
)
// The first draw parses the fonts in the worker: a pause of the window all the same would show.
const pauseMs = await measuring.withPage((page) =>
  page.evaluate((count) => window.packetBench.longestPause(count), Math.min(20, packets)),
)
await measuring.end()

process.stdout.write(
  `${JSON.stringify({
    packets,
    pages: times.pages,
    oursMs: middle(times.ours),
    naiveMs: middle(times.naive),
    ratio: ratio(middle(times.ours), middle(times.naive)),
    bytes: times.bytes,
    longestPauseMs: Math.round(pauseMs),
  })}\n`,
)
