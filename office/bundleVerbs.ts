import type { OpenedBundle } from '../shared/exchange/bundle/read'
import { verifyBundle, type BundleReport } from '../shared/exchange/bundle/verify'
import { numberAlarmSentence } from '../shared/exchange/numberAlarmWords'
import { fingerprintWords } from '../shared/vault/passphrase'
import { err, ok, type Result } from '../shared/result'
import { verbArgs, type VerbArgs } from './args'
import { EXIT, type Io } from './io'
import { folderSentence, newFolder } from './newFolder'
import { openBundleFile, secretFrom } from './openFile'
import { USAGE } from './usage'
import { checkSentence, envelopeSentence, faultSentence } from './words'

/** `lifeboat verify BUNDLE`: a line for each check; exits 1 with each fault of the bundle and each alarm of a number named. */
export async function verifyVerb(args: readonly string[], io: Io): Promise<number> {
  const asked = verbArgs(args, { from: 'bundle', needsTo: false })
  if (!asked.ok) return usage(asked.error.sentence, io)
  const opened = await opening(asked.value, io)
  if (!opened.ok) return failed(opened.error.sentence, asked.value, io)
  const report = verifyBundle(opened.value)
  if (asked.value.json) io.out(JSON.stringify(asJson(report)))
  else for (const line of reportLines(report)) io.out(line)
  return wrongIn(report) || report.alarms.length > 0 ? EXIT.wrong : EXIT.well
}

/** `lifeboat open BUNDLE --to FOLDER`: the same checks, then every file into a new folder. */
export async function openVerb(args: readonly string[], io: Io): Promise<number> {
  const asked = verbArgs(args, { from: 'bundle', needsTo: true })
  if (!asked.ok) return usage(asked.error.sentence, io)
  const opened = await opening(asked.value, io)
  if (!opened.ok) return failed(opened.error.sentence, asked.value, io)
  const report = verifyBundle(opened.value)
  for (const line of reportLines(report)) io.out(line)
  const wrong = wrongIn(report)
  if (wrong && !asked.value.anyway) {
    io.err('Nothing was written. To unpack what can be unpacked all the same, add --anyway.')
    return EXIT.wrong
  }
  const written = await unpack(opened.value, asked.value.to ?? '', io)
  if (!written.ok) {
    io.err(written.error.sentence)
    return EXIT.wrong
  }
  io.out(`${written.value} files were written to ${asked.value.to ?? ''}. They are not sealed: destroy them when done.`)
  return wrong ? EXIT.wrong : EXIT.well
}

async function opening(asked: VerbArgs, io: Io): Promise<Result<OpenedBundle, { type: 'Failed'; sentence: string }>> {
  const secret = await secretFrom(asked.passphraseFile, io, 'Passphrase of the bundle: ')
  if (!secret.ok) return err({ type: 'Failed', sentence: secret.error.reason })
  const opened = await openBundleFile(asked.from, secret.value)
  if (opened.ok) return ok(opened.value)
  const { error } = opened
  switch (error.type) {
    case 'FileUnreadable':
      return err({ type: 'Failed', sentence: `${asked.from} cannot be read: ${error.reason}` })
    case 'BundleTooLarge':
      return err({ type: 'Failed', sentence: `${asked.from} is larger than any bundle (${error.bytes} bytes).` })
    case 'NotAnAgeFile':
    case 'WrongPassphrase':
    case 'EnvelopeDamaged':
      return err({ type: 'Failed', sentence: envelopeSentence(error) })
    default:
      return err({ type: 'Failed', sentence: faultSentence(error) })
  }
}

function failed(sentence: string, asked: VerbArgs, io: Io): number {
  if (asked.json) io.out(JSON.stringify({ ok: false, problem: sentence }))
  else io.err(sentence)
  return EXIT.wrong
}

function usage(sentence: string, io: Io): number {
  io.err(`${sentence}\n\n${USAGE}`)
  return EXIT.usage
}

const wrongIn = (report: BundleReport): boolean => report.checks.some((check) => check.faults.length > 0)

function reportLines(report: BundleReport): string[] {
  const lines = report.checks.flatMap((check) =>
    check.faults.length === 0
      ? [`ok      ${check.check.padEnd(10)} ${checkSentence(check)}`]
      : check.faults.map((fault) => `WRONG   ${check.check.padEnd(10)} ${faultSentence(fault)}`),
  )
  for (const alarm of report.alarms) lines.push(`ALARM   numbers    ${numberAlarmSentence(alarm)}`)
  const { manifest, publicKey } = report
  if (manifest !== undefined) {
    const { counts } = manifest
    lines.push(
      `note    ${counts.entries} entries, ${counts.lines} lines, ${counts.papers} packets, ${counts.documents} documents${
        manifest.drill ? '; EXERCISE: nothing in it is real' : ''
      }.`,
    )
    for (const lost of manifest.missing)
      lines.push(`note    The laptop had lost ${lost.name}: it is not in the bundle (document ${lost.document}).`)
    for (const [device, head] of Object.entries(manifest.heads))
      lines.push(`note    Laptop ${device} ends at item ${head.sequence}, hash ${head.hash.slice(0, 12)}.`)
  }
  if (publicKey !== undefined)
    lines.push(`note    Compare with the recovery sheet of the laptop: ${fingerprintWords(publicKey)}`)
  return lines
}

function asJson(report: BundleReport) {
  return {
    ok: !wrongIn(report) && report.alarms.length === 0,
    checks: report.checks.map((check) => ({
      check: check.check,
      looked: check.looked,
      faults: check.faults.map((fault) => ({ ...fault, sentence: faultSentence(fault) })),
    })),
    alarms: report.alarms.map((alarm) => ({ ...alarm, sentence: numberAlarmSentence(alarm) })),
    manifest: report.manifest ?? null,
    words: report.publicKey === undefined ? null : fingerprintWords(report.publicKey),
  }
}

async function unpack(
  bundle: OpenedBundle,
  to: string,
  io: Io,
): Promise<Result<number, { type: 'Failed'; sentence: string }>> {
  const folder = await newFolder(to)
  if (!folder.ok) return err({ type: 'Failed', sentence: folderSentence(folder.error) })
  let written = 0
  for (const member of bundle.members.values()) {
    const bytes = member.open()
    if (!bytes.ok) {
      io.err(faultSentence(bytes.error))
      continue
    }
    const answer = await folder.value.write(member.name, bytes.value)
    if (!answer.ok) return err({ type: 'Failed', sentence: folderSentence(answer.error) })
    written += 1
  }
  return ok(written)
}
