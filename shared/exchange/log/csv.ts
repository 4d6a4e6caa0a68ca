import { csvText } from '../bundle/csv'
import type { LogFile } from './format'

const head = [
  'No',
  'Item',
  'Laptop',
  'Recorded, local',
  'Offset',
  'Zone',
  'Recorded, UTC',
  'Happened, local',
  'Happened, UTC',
  'By',
  'About',
  'What',
  'Details',
  'Files',
  'Corrects',
  'Corrected by',
] as const

/** 2026-11-24 05:40:12 of a moment with zone: what a spreadsheet reads as a time. */
const spread = (moment: string | undefined): string => moment?.slice(0, 19).replace('T', ' ') ?? ''

/**
 * The log as a table for people (RFC 4180, with a byte order mark): a cell that a spreadsheet would take for a formula
 * has an apostrophe in front. Lines are in the order of the journal; sorted by a clock they may tell another story.
 */
export function logCsv(log: LogFile): string {
  const rows = log.lines.map((line) => [
    String(line.number),
    line.item,
    line.laptop,
    spread(line.recorded.local),
    // The letters in front: an offset begins with a sign, and a spreadsheet takes that for a formula.
    `UTC${line.recorded.offset}`,
    line.recorded.zone,
    line.recorded.utc,
    spread(line.happened?.local),
    line.happened?.utc ?? '',
    line.by,
    line.about,
    line.what,
    line.details.flatMap(({ fields }) => fields).join('; '),
    line.files.map(({ name, sha256 }) => `${name} SHA-256 ${sha256}`).join('; '),
    line.corrects ?? '',
    line.correctedBy.join(' '),
  ])
  return csvText([head, ...rows], 'people')
}
