import type { Report, ReportBlock } from '../../sheets/report'
import { momentTime } from '../../log/times'
import type { LogFile, LogFileLine } from './format'

/**
 * The log on paper, laid out after the activity log of the Incident Command System (ICS 214): incident, operational
 * period, who prepared it, persons and roles, then date/time and notable activities. Its foot names the last item of
 * each laptop with its hash: whoever changes one item later cannot make the journal fit this paper.
 */
export function logReport(log: LogFile): Pick<Report, 'title' | 'under' | 'blocks'> {
  const sentences = [
    log.forCounsel
      ? 'PRIVILEGED: kept apart for counsel. Give it to nobody else.'
      : 'Every line as it was recorded, in the order of the journal. A wrong one is corrected by a later one; both stay.',
    log.sifted === '' ? '' : `Shown: ${log.sifted}.`,
    apartWords(log),
  ]
  return {
    title: log.forCounsel ? 'Incident log: entries for counsel' : 'Incident log',
    under: sentences.filter(Boolean).join(' '),
    blocks: [...headBlocks(log), ...activityBlocks(log), ...pinBlocks(log)],
  }
}

/** `3 entries are kept apart for counsel.`; '' when there are none, and on counsel's own. */
export function apartWords({ forCounsel, keptApartForCounsel: count }: LogFile): string {
  if (forCounsel || count === 0) return ''
  return count === 1 ? '1 entry is kept apart for counsel.' : `${count} entries are kept apart for counsel.`
}

const time = (at: { local: string } | null): string => {
  const read = at === null ? undefined : momentTime(at.local)
  return read === undefined ? '' : `${read.local} (${read.offset} ${read.zone})`
}

function headBlocks(log: LogFile): ReportBlock[] {
  const incidents = log.incidents.map(({ title, reference, id }) => [title || id, reference].filter(Boolean).join(', '))
  return [
    {
      is: 'table',
      head: ['1. Incident', '2. Operational period, from', 'to', '3. Prepared by'],
      parts: [30, 26, 26, 18],
      rows: [
        [
          incidents.join('; ') || 'None was declared',
          time(log.period.from) || 'nothing',
          time(log.period.until) || 'nothing',
          log.preparedBy,
        ],
      ],
    },
    {
      is: 'table',
      head: ['4. Persons', 'Role'],
      parts: [50, 50],
      rows: log.people.map(({ name, role }) => [name, role]),
    },
  ]
}

function activityBlocks(log: LogFile): ReportBlock[] {
  const numbers = new Map(log.lines.map(({ item, number }) => [item, number]))
  return [
    { is: 'heading', text: '5. Activity log', aside: `${log.lines.length} lines` },
    {
      is: 'table',
      head: ['No', 'Date and time', 'Offset · UTC', 'Notable activities', 'By'],
      parts: [5, 16, 17, 48, 14],
      rows: log.lines.map((line) => [
        String(line.number),
        momentTime(line.recorded.local)?.local ?? line.recorded.local,
        `${line.recorded.offset} · ${line.recorded.utc}`,
        activity(line, numbers),
        line.by === '' ? 'the clock' : line.by,
      ]),
    },
  ]
}

function activity(line: LogFileLine, numbers: ReadonlyMap<string, number>): string {
  const number = (item: string): string =>
    numbers.has(item) ? `line ${numbers.get(item) ?? ''} (${item})` : `an entry that is not on this paper (${item})`
  const happened =
    line.happened !== null && apart(line) ? `Happened ${time(line.happened)}; UTC ${line.happened.utc}.` : ''
  return (
    [
      line.corrects === null ? '' : `Corrects ${number(line.corrects)}.`,
      line.what,
      happened,
      ...line.files.map(({ name, sha256 }) => (line.what.includes(sha256) ? '' : `File ${name}, SHA-256 ${sha256}.`)),
      line.correctedBy.length === 0 ? '' : `Corrected by ${line.correctedBy.map(number).join(', ')}.`,
    ]
      .filter(Boolean)
      .join(' ')
      // The paper's letters have no arrow.
      .replaceAll('→', '»')
  )
}

/** Recorded within the minute in which it happened: one time says both. */
const apart = ({ recorded, happened }: LogFileLine): boolean =>
  happened !== null && recorded.utc.slice(0, 16) !== happened.utc.slice(0, 16)

function pinBlocks(log: LogFile): ReportBlock[] {
  return [
    {
      is: 'heading',
      text: 'Last item of each laptop when this was printed',
      aside: 'Each hash covers the item and all before it on that laptop.',
    },
    {
      is: 'table',
      head: ['Laptop', 'Item', 'SHA-256'],
      parts: [22, 10, 68],
      rows: log.lastItems.map(({ laptop, sequence, sha256 }) => [laptop, String(sequence), sha256]),
    },
    { is: 'blanks', captions: ['6. Prepared by, signature', 'Position', 'Date and time'] },
  ]
}
