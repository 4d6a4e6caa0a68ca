import type { AgeKey } from '../../shared/exchange/ageBytes'
import { parseManifest, SIGNED_PARTS } from '../../shared/exchange/bundle/format'
import type { JournalSoFar } from '../../shared/exchange/bundle/journal'
import { memberBytes } from '../../shared/exchange/bundle/read'
import { verifyBundle } from '../../shared/exchange/bundle/verify'
import { UnreadableBytes } from '../../shared/exchange/bytes'
import type { Item } from '../../shared/journal/item'
import { mergeItems } from '../../shared/journal/merge'
import { err, ok, type Result } from '../../shared/result'
import { bundleFileSentence, openBundleFile, type BundleFile } from '../bundleFile'
import { nodeTools } from '../nodeTools'
import { faultSentence } from '../words'

/** The journal of one desk, and what is wrong with what it was read from: each a sentence, none of them green. */
export interface ItemsRead {
  items: readonly Item[]
  problems: readonly string[]
}

type Failed = { type: 'Failed'; sentence: string }
const failed = (sentence: string) => err({ type: 'Failed' as const, sentence })

/**
 * The union of the bundles' items. Each bundle is checked as `lifeboat verify` does: a whole one by itself, an increment
 * on top of what the same laptop wrote before. Bundles of several laptops may be given in any order, increments after
 * what they follow.
 */
export async function itemsOfBundles(
  paths: readonly string[],
  keys: readonly AgeKey[],
): Promise<Result<ItemsRead, Failed>> {
  const byLaptop = new Map<string, JournalSoFar>()
  const problems: string[] = []
  let items: readonly Item[] = []
  let desk: string | undefined
  for (const [n, path] of paths.entries()) {
    const key = keys[n]
    if (key === undefined) throw new Error('a key for each bundle')
    const opened = await openBundleFile(path, key)
    if (!opened.ok) return failed(bundleFileSentence(opened.error, path))
    const found: Item[] = []
    try {
      const before = await followed(opened.value, byLaptop)
      const report = await verifyBundle(opened.value, { tools: nodeTools, before, onItem: (item) => found.push(item) })
      const { manifest, journal } = report
      problems.push(...report.checks.flatMap(({ faults }) => faults).map((fault) => `${path}: ${faultSentence(fault)}`))
      if (manifest === undefined) continue
      if (desk !== undefined && manifest.desk !== desk)
        return failed(`${path} is of desk ${manifest.desk}, the first one of ${desk}: one desk has one accounting.`)
      desk = manifest.desk
      if (manifest.sort === 'increment' && before === undefined)
        problems.push(
          `${path}: It is an increment: name the whole bundle that it follows first (${manifest.since?.name ?? ''}).`,
        )
      if (journal !== undefined) byLaptop.set(manifest.device, journal)
    } finally {
      await opened.value.close()
    }
    const merged = mergeItems(items, found)
    if (merged.ok) items = merged.value
    else
      problems.push(
        `${path}: laptop ${merged.error.device} has two different items ${merged.error.sequence}: its journal was copied and used twice.`,
      )
  }
  return ok({ items, problems })
}

/** What an increment follows: the last bundle of the same laptop that was given before it. */
async function followed(
  bundle: BundleFile,
  byLaptop: ReadonlyMap<string, JournalSoFar>,
): Promise<JournalSoFar | undefined> {
  try {
    const bytes = await memberBytes(bundle, SIGNED_PARTS.manifest)
    const manifest = bytes === undefined ? undefined : parseManifest(new TextDecoder().decode(bytes))
    if (manifest?.ok !== true || manifest.value.sort === 'whole') return undefined
    return byLaptop.get(manifest.value.device)
  } catch (error) {
    // Named by the check of the bundle, which reads the manifest too.
    if (error instanceof UnreadableBytes) return undefined
    throw error
  }
}
