import { momentTime } from '../../log/times'
import { maskNumbers } from '../../log/values'
import type { Report, ReportBlock } from '../../sheets/report'
import { custodyWords, whereNow, type ExhibitRow } from './exhibits'

/** Papers that go with evidence: the hash of a bundle, and the custody of one exhibit. */
type Body = Pick<Report, 'title' | 'under' | 'blocks'>

/** A hash in groups of four, to be compared by eye and read down a telephone. */
export const inGroups = (sha256: string): string => sha256.match(/.{1,4}/gu)?.join(' ') ?? ''

export interface BundlePaper {
  fileName: string
  bytes: number
  sha256: string
  /** lines of SHA256SUMS; empty where only the bundle is known */
  sums: readonly string[]
  exhibits: readonly ExhibitRow[]
}

/** The paper that pins a bundle: its hash in large letters, and as one string as `sha256sum` writes it. */
export function bundleReport({ fileName, bytes, sha256, sums, exhibits }: BundlePaper): Body {
  const blocks: ReportBlock[] = [
    { is: 'code', caption: 'SHA-256 OF THE FILE, IN GROUPS OF FOUR', text: inGroups(sha256) },
    { is: 'table', head: ['The same as one string, as sha256sum writes it'], parts: [100], rows: [[sha256]] },
    {
      is: 'table',
      head: ['File', 'Bytes', 'How it is checked'],
      parts: [42, 14, 44],
      rows: [[fileName, String(bytes), 'sha256sum FILE, or on Windows: certutil -hashfile FILE SHA256']],
    },
  ]
  if (exhibits.length > 0)
    blocks.push(
      { is: 'heading', text: 'What is in it' },
      {
        is: 'table',
        head: ['Exhibit', 'What', 'SHA-256 of its file'],
        parts: [10, 30, 60],
        rows: exhibits.map(({ id, fields }) => [
          fields.number ?? id,
          maskNumbers(fields.what ?? ''),
          fields.sha256 ?? 'a thing, not a file',
        ]),
      },
    )
  const own = sums.filter((line) => !line.includes('  exhibits/'))
  if (own.length > 0)
    blocks.push({
      is: 'table',
      head: ['Other files in it', 'SHA-256'],
      parts: [26, 74],
      rows: own.map((line) => [line.slice(66), line.slice(0, 64)]),
    })
  blocks.push({ is: 'blanks', captions: ['Handed over by', 'Received by', 'Date and time'] })
  return {
    title: 'Evidence bundle: its hash on paper',
    under:
      'Keep this paper apart from the file. If the file’s SHA-256 differs from this one by a letter, it is not the file that was handed over.',
    blocks,
  }
}

/** Chain of custody of one exhibit: what it is, each step recorded, and blanks for those to come. */
export function custodyReport(exhibit: ExhibitRow): Body {
  const { fields, custody, id } = exhibit
  const { place, holder } = whereNow(exhibit)
  const number = fields.number ?? id
  const facts: [string, string | undefined][] = [
    ['What it is', fields.what],
    ['Taken', time(fields.takenAt)],
    ['By', fields.takenBy],
    ['From what', fields.takenFrom],
    ['How', fields.how],
    ['Where it is now', [place, holder].filter(Boolean).join(', with ')],
    ['SHA-256', fields.sha256],
    ['File', fields.fileName === undefined ? undefined : `${fields.fileName}, ${fields.bytes ?? '?'} bytes`],
  ]
  const steps = custody.map(({ fields: of }) =>
    [
      time(of.at),
      of.what === undefined ? '' : custodyWords[of.what],
      of.by,
      [of.from, of.to].filter(Boolean).join(' » '),
      [of.how, of.on].filter(Boolean).join(', '),
      of.result,
    ].map((text) => maskNumbers(text ?? '')),
  )
  const blocks: ReportBlock[] = [
    {
      is: 'table',
      head: ['Exhibit', number],
      parts: [20, 80],
      rows: facts.map(([name, text]) => [name, maskNumbers(text || '—')]),
    },
  ]
  if (fields.sha256 !== undefined)
    blocks.push({ is: 'code', caption: 'SHA-256 OF THE FILE, IN GROUPS OF FOUR', text: inGroups(fields.sha256) })
  blocks.push({ is: 'heading', text: 'Recorded steps' })
  if (steps.length === 0) blocks.push({ is: 'text', text: 'None after it was taken.' })
  else
    blocks.push({
      is: 'table',
      head: ['When', 'Step', 'By', 'From, to', 'How, on what', 'Result'],
      parts: [20, 12, 15, 18, 19, 16],
      rows: steps,
    })
  blocks.push({ is: 'heading', text: 'Steps to come, in ink' })
  for (let nth = 0; nth < 5; nth += 1)
    blocks.push({
      is: 'blanks',
      captions: [
        'Given by (name, signature)',
        'Taken by (name, signature)',
        'Date and time',
        'What for, and its state',
      ],
    })
  return {
    title: `Chain of custody: exhibit ${number}`,
    under:
      fields.counsel === true
        ? 'PRIVILEGED: kept apart for counsel.'
        : 'It goes with the exhibit. Whoever gives it and whoever takes it sign.',
    blocks,
  }
}

function time(moment: string | undefined): string {
  const read = momentTime(moment ?? '')
  return read === undefined ? '' : `${read.local} (${read.offset}), UTC ${read.utc}`
}
