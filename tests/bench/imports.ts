import type { CDPSession } from '@playwright/test'
import { measurePage, middle, ratio } from './measurePage'
import type {} from './page/imports'

/** `npx tsx tests/bench/imports.ts [rows]`: prints one line of JSON with the ratios of an import, its opening and its search. */
const rows = Number(process.argv[2] ?? 100_000)
const ROUNDS = 3

const measuring = await measurePage('imports.html', 'importsBench')
const imported: { ms: number; longestPauseMs: number }[] = []
const bare: { parseMs: number; storeMs: number }[] = []
await measuring.withPage(async (page) => {
  await page.evaluate(() => window.importsBench.ready())
  // One after the other in turn, so that both have the same machine; the first round warms up the bare side too.
  for (let round = 0; round < ROUNDS; round += 1) {
    imported.push(await page.evaluate((count) => window.importsBench.importProducts(count), rows))
    bare.push(await page.evaluate((count) => window.importsBench.bare(count), rows))
  }
})
const { bytes } = await measuring.withPage((page) => page.evaluate(() => window.importsBench.keepPlain()))
const opened: number[] = []
const plain: number[] = []
for (let round = 0; round < ROUNDS; round += 1) {
  plain.push((await measuring.withPage((page) => page.evaluate(() => window.importsBench.openPlain()))).ms)
  opened.push(
    await measuring.withPage(async (page) => {
      await page.evaluate(() => window.importsBench.settled())
      return (await page.evaluate(() => window.importsBench.openCatalogue())).ms
    }),
  )
}
const { search, heapBytes } = await measuring.withPage(async (page) => {
  await page.evaluate(() => window.importsBench.ready())
  await page.evaluate(() => window.importsBench.openCatalogue())
  const heap = await workerHeap(await page.context().newCDPSession(page))
  return { search: await page.evaluate(() => window.importsBench.search()), heapBytes: heap }
})
await measuring.end()

const importMs = middle(imported.map((one) => one.ms))
const bareMs = middle(bare.map((one) => one.parseMs + one.storeMs))
process.stdout.write(
  `${JSON.stringify({
    rows,
    bytes,
    import: {
      ms: importMs,
      bareMs,
      parseMs: middle(bare.map((one) => one.parseMs)),
      ratio: ratio(importMs, bareMs),
      longestPauseMs: Math.max(...imported.map((one) => one.longestPauseMs)),
    },
    open: { ms: middle(opened), plainMs: middle(plain), ratio: ratio(middle(opened), middle(plain)) },
    search,
    memory: { heapBytes, ratio: ratio(heapBytes, bytes) },
  })}\n`,
)

/** Heap of the catalogue's worker after a collection: the largest of the page's workers. NaN where it cannot be asked. */
async function workerHeap(session: CDPSession): Promise<number> {
  const heaps: number[] = []
  const attached: string[] = []
  session.on('Target.attachedToTarget', ({ sessionId }) => attached.push(sessionId))
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id: number; result?: { usedSize?: number } }
    if (id === 2 && result?.usedSize !== undefined) heaps.push(result.usedSize)
  })
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })
  await new Promise((resolve) => setTimeout(resolve, 500))
  for (const sessionId of attached) {
    const tell = (id: number, method: string) =>
      session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
    await tell(1, 'HeapProfiler.collectGarbage')
    await tell(2, 'Runtime.getHeapUsage')
  }
  await new Promise((resolve) => setTimeout(resolve, 3_000))
  return heaps.length === 0 ? Number.NaN : Math.max(...heaps)
}
