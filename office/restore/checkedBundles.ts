import type { AgeKey } from '../../shared/exchange/ageBytes'
import type { Manifest } from '../../shared/exchange/bundle/format'
import type { JournalSoFar } from '../../shared/exchange/bundle/journal'
import { verifyBundle } from '../../shared/exchange/bundle/verify'
import { err, ok, type Result } from '../../shared/result'
import { bundleFileSentence, openBundleFile, type BundleFile } from '../bundleFile'
import { nodeTools } from '../nodeTools'
import { faultSentence } from '../words'

/** Bundles of one desk that follow one another, every check of each passed; the caller closes them. */
export interface CheckedBundles {
  files: readonly { path: string; bundle: BundleFile; manifest: Manifest }[]
  /** the journal after the last of them */
  journal: JournalSoFar
}

type Failed = { type: 'Failed'; sentence: string }

/** Opens and checks the bundles, each on top of the ones before it. The first one must be whole. */
export async function checkedBundles(
  paths: readonly string[],
  keys: readonly AgeKey[],
): Promise<Result<CheckedBundles, Failed>> {
  const files: { path: string; bundle: BundleFile; manifest: Manifest }[] = []
  let journal: JournalSoFar | undefined
  const failed = async (sentence: string): Promise<Result<never, Failed>> => {
    for (const { bundle } of files) await bundle.close()
    return err({ type: 'Failed', sentence })
  }
  for (const [n, path] of paths.entries()) {
    const key = keys[n]
    if (key === undefined) throw new Error('a key for each bundle')
    const opened = await openBundleFile(path, key)
    if (!opened.ok) return failed(bundleFileSentence(opened.error, path))
    const report = await verifyBundle(opened.value, { tools: nodeTools, before: journal })
    const wrong = report.checks.flatMap((check) => check.faults)[0]
    const { manifest } = report
    const first = files[0]?.manifest
    const sentence =
      wrong !== undefined
        ? `${faultSentence(wrong)} See lifeboat verify. Nothing was written.`
        : manifest === undefined || report.journal === undefined
          ? 'It cannot be read.'
          : first === undefined && manifest.sort === 'increment'
            ? `It is an increment: name the whole bundle that it follows first (${manifest.since?.name ?? ''}).`
            : first !== undefined && first.desk !== manifest.desk
              ? `It is of desk ${manifest.desk}, the first one of ${first.desk}: bring back one desk at a time.`
              : undefined
    if (sentence !== undefined || manifest === undefined) {
      await opened.value.close()
      return failed(`${path}: ${sentence ?? ''}`)
    }
    files.push({ path, bundle: opened.value, manifest })
    journal = report.journal
  }
  if (journal === undefined) throw new Error('at least one bundle')
  return ok({ files, journal })
}
