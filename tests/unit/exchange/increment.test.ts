import { describe, expect, test } from 'vitest'
import { headsFrom, headsText, newInBundle } from '../../../shared/exchange/bundle/exports'
import type { Since } from '../../../shared/exchange/bundle/format'
import type { JournalSoFar } from '../../../shared/exchange/bundle/journal'
import { verifyBundle, type BundleReport } from '../../../shared/exchange/bundle/verify'
import { writeBundle } from '../../../shared/exchange/bundle/write'
import { createFold } from '../../../shared/journal/fold'
import { ok } from '../../../shared/result'
import { bundleOf, opened, options, textIn, zipIn } from './aBundle'
import { aKeyedDesk, ALaptop, LAPTOP_A, LAPTOP_B } from './aDesk'

const sinceOf = (laptop: ALaptop): Since => ({ heads: laptop.heads, name: 'earlier.age', sha256: 'a'.repeat(64) })
const zipSince = async (laptop: ALaptop, since: Since) => zipIn(await bundleOf(laptop.source(), { since }))
const verified = async (zip: Uint8Array, before?: JournalSoFar): Promise<BundleReport> =>
  verifyBundle(await opened(zip), { before })
const faults = (report: BundleReport) => report.checks.flatMap((check) => check.faults)

/** A desk, its whole bundle, then one more entry with a packet and an invoice. */
async function aDayLater() {
  const laptop = aKeyedDesk()
  const whole = await zipIn(await bundleOf(laptop.source()))
  const since = sinceOf(laptop)
  const before = laptop.items.length
  const entry = laptop.entry('block-A-2', '000-0310003-6', [[['description', 'Sofas', 'T']]])
  laptop.document('packet-2', 'packet.pdf', new TextEncoder().encode('%PDF-1.7 another'), entry)
  laptop.printed(entry, 1, 'packet-2')
  return { laptop, whole, since, before }
}

describe('an increment', () => {
  test('holds the items, packets and documents since, and the entries of the whole desk', async () => {
    const { laptop, since, before } = await aDayLater()
    const zip = await zipSince(laptop, since)
    const report = await verified(zip)
    expect(faults(report)).toEqual([])
    expect(report.manifest).toMatchObject({ version: 2, sort: 'increment', since, heads: laptop.heads })
    expect(report.manifest?.counts).toMatchObject({
      items: laptop.items.length - before,
      entries: 2,
      papers: 1,
      documents: 0,
    })
    expect(textIn(zip, 'journal.ndjson').trim().split('\n')).toHaveLength(laptop.items.length - before)
    expect(JSON.parse(textIn(zip, 'entries.json')).entries).toHaveLength(2)
    expect(textIn(zip, 'README.txt')).toContain('AN INCREMENT')
    expect(textIn(zip, 'README.txt')).toContain('earlier.age')
  })

  test('alone says what it cannot prove, on top of the whole it proves all', async () => {
    const { laptop, whole, since } = await aDayLater()
    const zip = await zipSince(laptop, since)
    const alone = await verified(zip)
    expect(alone.checks.filter((check) => check.leftOut).map((check) => check.check)).toEqual(['entries', 'accounting'])
    const first = await verified(whole)
    const onTop = await verified(zip, first.journal)
    expect(faults(onTop)).toEqual([])
    expect(onTop.checks.some((check) => check.leftOut)).toBe(false)
    expect(onTop.journal?.heads.get(LAPTOP_A)).toEqual(laptop.heads[LAPTOP_A])
    expect(onTop.checks.find((check) => check.check === 'entries')?.looked).toBe(2)
  })

  test('a bundle that is missing between is named with its items', async () => {
    const { laptop, whole } = await aDayLater()
    const later = sinceOf(laptop)
    laptop.key('notice.logged', 'notice', [['what', 'one more']])
    const first = await verified(whole)
    const report = await verified(await zipSince(laptop, later), first.journal)
    const known = first.journal?.heads.get(LAPTOP_A)?.sequence ?? 0
    expect(faults(report)).toContainEqual({
      type: 'BundleMissingBetween',
      device: LAPTOP_A,
      first: known + 1,
      last: later.heads[LAPTOP_A]?.sequence,
    })
  })

  test('one that overlaps what is known already brings each item once', async () => {
    const { laptop, whole, since } = await aDayLater()
    const second = await zipSince(laptop, since)
    laptop.key('notice.logged', 'notice', [['what', 'one more']])
    const overlapping = await zipSince(laptop, since)
    const afterSecond = await verified(second, (await verified(whole)).journal)
    const lines: number[] = []
    const report = await verifyBundle(await opened(overlapping), {
      before: afterSecond.journal,
      onItem: (item) => lines.push(item.sequence),
    })
    expect(faults(report)).toEqual([])
    expect(lines).toEqual([laptop.items.length])
  })

  test('older than what is known is read all the same, without a word about entries that it cannot know', async () => {
    const { laptop, whole, since } = await aDayLater()
    const first = await verified(whole)
    const second = await verified(await zipSince(laptop, since), first.journal)
    const older = await verified(whole, second.journal)
    expect(faults(older)).toEqual([])
    expect(older.checks.filter((check) => check.leftOut === 'more').map((check) => check.check)).toEqual([
      'entries',
      'accounting',
    ])
    expect(older.journal?.heads).toEqual(second.journal?.heads)
  })

  test('of a journal that was copied and used twice is a fork, seen at the item where it parted', async () => {
    const { laptop, whole, since } = await aDayLater()
    const twin = aKeyedDesk()
    twin.key('notice.logged', 'notice', [['what', 'the other life']])
    while (twin.items.length < laptop.items.length) twin.key('notice.logged', 'notice', [['what', 'more of it']])
    const first = await verified(whole)
    const ours = await verified(await zipSince(laptop, since), first.journal)
    const theirs = await verified(await zipSince(twin, since), ours.journal)
    expect(faults(theirs)).toContainEqual({ type: 'ForkedChain', device: LAPTOP_A, sequence: laptop.items.length })
  })

  test('cannot follow a bundle whose last item is another one now: said, and nothing is finished', async () => {
    const { laptop, since } = await aDayLater()
    const [device] = Object.keys(since.heads)
    const other = {
      ...since,
      heads: { [String(device)]: { sequence: 3, hash: since.heads[String(device)]?.hash } },
    } as Since
    for (const wrong of [other, { ...since, heads: { [LAPTOP_B]: since.heads[LAPTOP_A] } } as Since]) {
      const written = await writeBundle(
        laptop.source(),
        { write: () => Promise.resolve(ok(0)) },
        { ...options, since: wrong },
      )
      expect(written).toMatchObject({ ok: false, error: { type: 'SinceUnlike' } })
    }
  })

  test('of a laptop that merged another brings the other’s items too', async () => {
    const laptop = new ALaptop().firm()
    const other = new ALaptop(LAPTOP_B)
    const since = sinceOf(laptop)
    laptop.merge(other)
    const items = [...laptop.items, ...other.items].sort((a, b) => (a.at < b.at ? -1 : 1))
    const zip = await zipIn(await bundleOf(laptop.source(items), { since }))
    expect((await verified(zip)).manifest?.counts.items).toBe(2)
    expect(faults(await verified(zip))).toEqual([])
  })
})

describe('what is new', () => {
  test('is counted by what changed, and heads travel as one text', async () => {
    const { laptop, since } = await aDayLater()
    const fold = createFold()
    fold.addAll(laptop.items)
    const all = newInBundle(fold.state)
    const fresh = newInBundle(fold.state, since.heads)
    expect([all.entries, all.papers, all.documents]).toEqual([2, 2, 1])
    expect([fresh.entries, fresh.papers, fresh.documents]).toEqual([1, 1, 0])
    expect(fresh.aboutBytes).toBeLessThan(all.aboutBytes)
    expect(newInBundle(fold.state, laptop.heads)).toMatchObject({ entries: 0, papers: 0, documents: 0, paperBytes: 0 })
    expect(headsFrom(headsText(since.heads))).toEqual(since.heads)
    expect(headsFrom('')).toEqual({})
  })
})
