import { verifyBundle, type BundleReport } from '../shared/exchange/bundle/verify'
import type { JournalSoFar } from '../shared/exchange/bundle/journal'
import { err, ok, type Result } from '../shared/result'
import { verbArgs } from './args'
import { bundleFileSentence, openBundleFile } from './bundleFile'
import { bundleKeys } from './bundleKeys'
import { reportJson, reportLines, wrongIn } from './bundleReport'
import { EXIT, tellProblem, type Io } from './io'
import { nodeTools } from './nodeTools'
import { askedOrExit } from './opening'
import { OPENING_OPTIONS } from './usage'

const USAGE = `lifeboat verify BUNDLE [INCREMENT...]

  Opens a bundle where it lies and checks all of it: seal, signature, every file, every item of the journal, that entries
  and accounting are what the journal says. Increments are checked on top of the bundles named before them.
  Nothing is written.

${OPENING_OPTIONS}
  --json                   one JSON object instead of lines

It ends with 0 when all is well, 1 when something is wrong (it is named), 2 when the command was not understood.`

/** `lifeboat verify`: a line for each check; exits 1 with each fault of a bundle and each alarm of a number named. */
export async function verifyVerb(args: readonly string[], io: Io): Promise<number> {
  const asked = askedOrExit(
    verbArgs(args, { from: 'bundle', needsTo: false, several: true, identity: true }),
    USAGE,
    io,
  )
  if (!asked.ok) return asked.error.exit
  const { all, json } = asked.value
  const reports = await reportsOf(asked.value, io, ({ report, sha256 }, path) => {
    if (json) return
    if (all.length > 1) io.out(path)
    for (const line of reportLines(report)) io.out(line)
    io.out(`note    SHA-256 of the file, as the laptop showed it: ${sha256}`)
  })
  if (!reports.ok) return tellProblem(reports.error.sentence, json, io)
  const whole =
    reports.value.every(({ report }) => !wrongIn(report)) && (reports.value.at(-1)?.report.alarms.length ?? 0) === 0
  const [only] = reports.value
  if (json)
    io.out(
      JSON.stringify(
        all.length === 1 && only !== undefined
          ? { ...reportJson(only.report), sha256: only.sha256 }
          : {
              ok: whole,
              bundles: reports.value.map(({ report, sha256 }, n) => ({ file: all[n], ...reportJson(report), sha256 })),
            },
      ),
    )
  return whole ? EXIT.well : EXIT.wrong
}

interface Checked {
  report: BundleReport
  /** of the file as it lies there */
  sha256: string
}

/** Checks each bundle on top of the ones before it. */
async function reportsOf(
  asked: Parameters<typeof bundleKeys>[0],
  io: Io,
  onReport: (checked: Checked, path: string) => void,
): Promise<Result<Checked[], { type: 'Failed'; sentence: string }>> {
  const keys = await bundleKeys(asked, io)
  if (!keys.ok) return keys
  const reports: Checked[] = []
  let before: JournalSoFar | undefined
  for (const [n, path] of asked.all.entries()) {
    const key = keys.value[n]
    if (key === undefined) throw new Error('a key for each bundle')
    const bundle = await openBundleFile(path, key)
    if (!bundle.ok) return err({ type: 'Failed', sentence: bundleFileSentence(bundle.error, path) })
    try {
      const report = await verifyBundle(bundle.value, { tools: nodeTools, before })
      const checked = { report, sha256: await bundle.value.sha256() }
      onReport(checked, path)
      reports.push(checked)
      before = report.journal
    } finally {
      await bundle.value.close()
    }
  }
  return ok(reports)
}
