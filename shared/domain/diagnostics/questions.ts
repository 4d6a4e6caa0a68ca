import type { EntryFile } from '../entryFile'
import { later, lineName, stop, type Diagnostic, type Theme } from './diagnostic'

/** AD/CVD, quota and forced labour are questions for a person on each line, never a green “none” (practice 12). */
export const questions: Theme = (file) =>
  file.lines.flatMap((line, index) => [
    ...adCvd(file, line, index),
    ...quota(file, line, index),
    ...forcedLabour(line, index),
  ])

type Line = EntryFile['lines'][number]

const open = (line: Line, index: number, field: string, what: string, source: string): Diagnostic[] => [
  later('QuestionOpen', line.id, field, `${lineName(index)}: ${what} Answer it; no table here can.`, source),
]

function adCvd(file: EntryFile, line: Line, index: number): Diagnostic[] {
  const { adcvdAnswer, adCase, cvdCase } = line.fields
  const source = '19 CFR 351; CBP Form 7501 instructions, box 2'
  if (adcvdAnswer === undefined || adcvdAnswer === 'notKnown')
    return open(line, index, 'adcvdAnswer', 'does an antidumping or countervailing order cover these goods?', source)
  if (adcvdAnswer === 'no') return []
  const found: Diagnostic[] = []
  if (file.entry.entryType !== '03' && file.entry.entryType !== '07')
    found.push(
      stop(
        'AdCvdNeedsType03',
        line.id,
        'adcvdAnswer',
        `${lineName(index)} falls under AD/CVD: the entry is type 03 (07 with quota), and waits for a named answer of CBP.`,
        source,
      ),
    )
  if (adCase === undefined && cvdCase === undefined)
    found.push(
      later(
        'NoCaseNumber',
        line.id,
        'adCase',
        `${lineName(index)} falls under AD/CVD: key the case number.`,
        'CBP Form 7501, box 29B',
      ),
    )
  return found
}

function quota(file: EntryFile, line: Line, index: number): Diagnostic[] {
  const { quotaAnswer } = line.fields
  const source = '19 CFR 132'
  if (quotaAnswer === undefined || quotaAnswer === 'notKnown')
    return open(line, index, 'quotaAnswer', 'does a quota or visa cover these goods?', source)
  if (quotaAnswer === 'no' || ['02', '07', '12'].includes(file.entry.entryType ?? '')) return []
  return [
    stop(
      'QuotaNeedsType02',
      line.id,
      'quotaAnswer',
      `${lineName(index)} falls under quota: the entry is type 02 (07 with AD/CVD). Its priority depends on when it is presented: ask CBP.`,
      source,
    ),
  ]
}

function forcedLabour(line: Line, index: number): Diagnostic[] {
  const { forcedLabourAnswer } = line.fields
  const source = '19 USC 1307; 19 CFR 12.42'
  if (forcedLabourAnswer === undefined || forcedLabourAnswer === 'notKnown')
    return open(
      line,
      index,
      'forcedLabourAnswer',
      'do origin or inputs fall under a forced-labour order or the UFLPA list?',
      source,
    )
  if (forcedLabourAnswer === 'no') return []
  return [
    stop(
      'ForcedLabour',
      line.id,
      'forcedLabourAnswer',
      `${lineName(index)} falls under a forced-labour order: do not hand it over before CBP has said how.`,
      source,
    ),
  ]
}
