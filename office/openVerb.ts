import { UnreadableBytes } from '../shared/exchange/bytes'
import { verifyBundle } from '../shared/exchange/bundle/verify'
import type { OpenedBundle } from '../shared/exchange/bundle/read'
import { err, ok, type Result } from '../shared/result'
import { verbArgs } from './args'
import { bundleFileSentence, openBundleFile, type BundleFile } from './bundleFile'
import { bundleKeys } from './bundleKeys'
import { reportJson, reportLines, wrongIn } from './bundleReport'
import { EXIT, tellProblem, type Io } from './io'
import { folderSentence, newFolder } from './newFolder'
import { nodeTools } from './nodeTools'
import { askedOrExit } from './opening'
import { OPENING_OPTIONS } from './usage'
import { faultSentence } from './words'

const USAGE = `lifeboat open BUNDLE --to FOLDER

  Checks a bundle as verify does, then unpacks it into a new folder, for its owner alone. Nothing is written over, and
  nothing is written where a check fails.

${OPENING_OPTIONS}
  --anyway                 unpack what can be unpacked although something is wrong
  --json                   one JSON object instead of lines

It ends with 0 when all is well, 1 when something is wrong (it is named), 2 when the command was not understood.`

/** `lifeboat open BUNDLE --to FOLDER`: the checks of verify, then every file into a new folder. */
export async function openVerb(args: readonly string[], io: Io): Promise<number> {
  const asked = askedOrExit(verbArgs(args, { from: 'bundle', needsTo: true, identity: true, anyway: true }), USAGE, io)
  if (!asked.ok) return asked.error.exit
  const { from, to = '', json, anyway } = asked.value
  const failed = (sentence: string, more: object = {}) => tellProblem(sentence, json, io, more)
  const keys = await bundleKeys(asked.value, io)
  if (!keys.ok) return failed(keys.error.sentence)
  const [key] = keys.value
  if (key === undefined) throw new Error('a key for each bundle')
  const bundle = await openBundleFile(from, key)
  if (!bundle.ok) return failed(bundleFileSentence(bundle.error, from))
  try {
    return await checkedAndUnpacked(bundle.value, { to, json, anyway }, io, failed)
  } finally {
    await bundle.value.close()
  }
}

async function checkedAndUnpacked(
  bundle: BundleFile,
  { to, json, anyway }: { to: string; json: boolean; anyway: boolean },
  io: Io,
  failed: (sentence: string, more?: object) => number,
): Promise<number> {
  const report = await verifyBundle(bundle, { tools: nodeTools })
  if (!json) for (const line of reportLines(report)) io.out(line)
  const wrong = wrongIn(report)
  if (wrong && !anyway)
    return failed('Nothing was written. To unpack what can be unpacked all the same, add --anyway.', reportJson(report))
  const written = await unpack(bundle, to)
  if (!written.ok) return failed(written.error.sentence)
  const { files, left } = written.value
  if (json) io.out(JSON.stringify({ ...reportJson(report), ok: !wrong && left.length === 0, files, to, left }))
  else {
    for (const sentence of left) io.err(sentence)
    io.out(`${files} files were written to ${to}. They are not sealed: destroy them when done.`)
  }
  return wrong || left.length > 0 ? EXIT.wrong : EXIT.well
}

/** @returns how many were written, and a sentence for each that could not be unpacked */
async function unpack(
  bundle: OpenedBundle,
  to: string,
): Promise<Result<{ files: number; left: string[] }, { type: 'Failed'; sentence: string }>> {
  const folder = await newFolder(to)
  if (!folder.ok) return err({ type: 'Failed', sentence: folderSentence(folder.error) })
  let files = 0
  const left: string[] = []
  for (const member of bundle.members.values())
    try {
      const answer = await folder.value.write(member.name, member.pieces())
      if (!answer.ok) return err({ type: 'Failed', sentence: folderSentence(answer.error) })
      files += 1
    } catch (error) {
      if (!(error instanceof UnreadableBytes)) throw error
      left.push(faultSentence(error.fault as Parameters<typeof faultSentence>[0]))
    }
  return ok({ files, left })
}
