import type { BundleReport } from '../shared/exchange/bundle/verify'
import { archiveCode } from '../shared/exchange/bundle/archiveCode'
import { numberAlarmSentence } from '../shared/exchange/numberAlarmWords'
import { shownCode } from '../shared/domain/shortCode'
import { fingerprintWords } from '../shared/vault/passphrase'
import { checkSentence, faultSentence } from './words'

export const wrongIn = (report: BundleReport): boolean => report.checks.some((check) => check.faults.length > 0)

const leftOutWords = {
  alone: 'not checked: an increment alone does not tell. Name the bundles before it first.',
  more: 'not checked: the bundles named before it hold later items. Verify it by itself.',
} as const

/** What was checked, what is wrong, and what a person still has to compare: a line each. */
export function reportLines(report: BundleReport): string[] {
  const { manifest, publicKey } = report
  const lines = report.checks.flatMap((check) => {
    const what = check.check.padEnd(10)
    if (check.faults.length > 0) return check.faults.map((fault) => `WRONG   ${what} ${faultSentence(fault)}`)
    if (check.leftOut !== undefined) return [`note    ${what} ${leftOutWords[check.leftOut]}`]
    return [`ok      ${what} ${checkSentence(check, manifest)}`]
  })
  for (const alarm of report.alarms) lines.push(`ALARM   numbers    ${numberAlarmSentence(alarm)}`)
  if (manifest !== undefined) {
    const { counts, since } = manifest
    lines.push(
      `note    ${counts.entries} entries, ${counts.lines} lines, ${counts.papers} packets, ${counts.documents} documents${
        manifest.drill ? '; EXERCISE: nothing in it is real' : ''
      }.`,
    )
    if (since !== null) lines.push(`note    It follows ${since.name} (SHA-256 ${since.sha256}).`)
    for (const lost of manifest.missing)
      lines.push(`note    The laptop had lost ${lost.name}: it is not in the bundle (document ${lost.document}).`)
    for (const [device, head] of Object.entries(manifest.heads))
      lines.push(`note    Laptop ${device} ends at item ${head.sequence}, hash ${head.hash.slice(0, 12)}.`)
  }
  if (publicKey !== undefined)
    lines.push(`note    Compare with the recovery sheet of the laptop: ${fingerprintWords(publicKey)}`)
  // Shown only when all of it was checked and passed: keyed on the laptop, it proves that the archive opens here.
  if (manifest?.sort === 'whole' && !wrongIn(report))
    lines.push(`note    Code to key on the laptop, where this is its archive: ${shownCode(archiveCode(manifest))}`)
  return lines
}

export const reportJson = (report: BundleReport) => ({
  ok: !wrongIn(report) && report.alarms.length === 0,
  checks: report.checks.map((check) => ({
    check: check.check,
    looked: check.looked,
    ...(check.leftOut === undefined ? {} : { leftOut: check.leftOut }),
    faults: check.faults.map((fault) => ({ ...fault, sentence: faultSentence(fault) })),
  })),
  alarms: report.alarms.map((alarm) => ({ ...alarm, sentence: numberAlarmSentence(alarm) })),
  manifest: report.manifest ?? null,
  words: report.publicKey === undefined ? null : fingerprintWords(report.publicKey),
  archiveCode: report.manifest?.sort === 'whole' && !wrongIn(report) ? shownCode(archiveCode(report.manifest)) : null,
})
