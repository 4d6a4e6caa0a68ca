import { HOLD_INTACT, type ClientEntry, type ClientStatus } from '../../domain/incident/clientStatus'
import type { AgreedWording } from '../../domain/incident/clientStatusWording'
import { dayWords } from '../../domain/pga/dayWords'
import { LEFT, shortHash, WIDTH } from '../frame'
import { Flow } from '../flow'
import { drawBlock, type ReportBlock } from '../report'
import type { FontMetrics, LaidPage } from '../sheet'
import { finishStatusPages, startStatusPage, type PageWords, type StatusHead } from './page'

/** One client's sheet: what was agreed to be said, what is needed, what waits, what moved. */
export interface ClientSheet {
  status: ClientStatus
  wording: AgreedWording
  /** 1, 2 …: the sheets that this client was given */
  number: number
  /** when the client hears of it again, in words */
  nextUpdate: string
  /** how to reach us: the number and the mailbox that are clean */
  reach: string
  approvedAt: string
}

export function layoutClientSheet(head: StatusHead, sheet: ClientSheet, metrics: FontMetrics): LaidPage[] {
  const { status, wording } = sheet
  const words: PageWords = {
    title: status.name,
    under: [
      `Status of your shipments at ${head.printedAt}`,
      sheet.nextUpdate === '' ? '' : `we tell you again by ${sheet.nextUpdate}`,
    ]
      .filter(Boolean)
      .join(' \u00b7 '),
    draft: wording.draft ? 'Wording not approved: not for the client yet.' : '',
    foot: `Status sheet ${sheet.number} for ${status.name}${wording.digest === '' ? '' : `, wording ${shortHash(wording.digest)}`}`,
  }
  const flow = new Flow((page) => startStatusPage(head, words, metrics, page))
  drawWording(flow, sheet)
  drawCounts(flow, status)
  for (const block of blocksOf(sheet)) drawBlock(flow, block)
  return finishStatusPages(flow.pages, head, words, metrics)
}

function drawWording(flow: Flow, { wording, approvedAt }: ClientSheet): void {
  if (wording.subject !== '') flow.paragraph(wording.subject, { size: 10.5, font: 'sansBold' })
  flow.paragraph(wording.body, { size: 9.6 })
  flow.gap(2)
  const approval = wording.draft
    ? 'DRAFT. The words above are not approved and are not to be given to anybody.'
    : `Approved by ${[wording.approvedBy, wording.approvedAs].filter(Boolean).join(', ')}, ${approvedAt}; version ${shortHash(wording.digest)}.`
  flow.paragraph(approval, { size: 7.4, font: wording.draft ? 'sansBold' : 'sans' })
  flow.gap(4)
}

function drawCounts(flow: Flow, { entries, needs }: ClientStatus): void {
  const top = flow.room(46)
  const asked = needs.length + entries.reduce((sum, entry) => sum + entry.needs.length, 0)
  const counts: [string, number][] = [
    ['released', entries.filter(({ group }) => group === 'moved').length],
    ['waiting', entries.filter(({ group }) => group === 'waits').length],
    ['needed from you', asked],
  ]
  const width = WIDTH / counts.length
  counts.forEach(([caption, count], at) => {
    const x = LEFT + at * width
    flow.pen.rect(x, top + 2, width - (at === counts.length - 1 ? 0 : 8), 36, { width: 0.8 })
    flow.pen.text(x + 10, top + 28, String(count), { size: 22, font: 'sansBold' })
    const after = x + 18 + flow.pen.width(String(count), 'sansBold', 22)
    flow.pen.text(after, top + 27, caption, { size: 10 })
  })
}

function blocksOf({ status, reach }: ClientSheet): ReportBlock[] {
  const group = (wanted: ClientEntry['group']) => status.entries.filter((entry) => entry.group === wanted)
  const [moved, waits, none] = [group('moved'), group('waits'), group('void')]
  const asking = waits.filter(({ needs }) => needs.length > 0)
  return [
    ...(status.needs.length + asking.length === 0
      ? []
      : ([
          { is: 'heading', text: 'What we need from you' },
          ...status.needs.map((text): ReportBlock => ({ is: 'text', text, strong: true })),
          ...(asking.length === 0
            ? []
            : ([
                {
                  is: 'table',
                  head: ['Entry', 'Please send'],
                  parts: [26, 74],
                  rows: asking.map((entry) => [called(entry), entry.needs.join('; ')]),
                },
              ] satisfies ReportBlock[])),
        ] satisfies ReportBlock[])),
    ...(waits.length === 0
      ? []
      : ([
          { is: 'heading', text: 'Waiting' },
          {
            is: 'table',
            head: ['Entry', 'Bill', 'Container', 'Arrival', 'Where it stands', 'Waits for'],
            parts: [20, 18, 15, 11, 22, 14],
            rows: waits.map((entry) => [...who(entry), entry.state, entry.waitsFor]),
          },
        ] satisfies ReportBlock[])),
    ...(moved.length === 0
      ? []
      : ([
          { is: 'heading', text: 'Released, provisionally' },
          {
            is: 'table',
            head: ['Entry', 'Bill', 'Container', 'Arrival', 'Where it stands'],
            parts: [20, 18, 15, 11, 36],
            rows: moved.map((entry) => [...who(entry), entry.state]),
          },
          { is: 'text', text: HOLD_INTACT, strong: true },
        ] satisfies ReportBlock[])),
    ...(none.length === 0
      ? []
      : ([
          { is: 'heading', text: 'Void' },
          {
            is: 'table',
            head: ['Entry', 'What it means'],
            parts: [26, 74],
            rows: none.map((entry) => [called(entry), entry.state]),
          },
        ] satisfies ReportBlock[])),
    ...(status.entries.length === 0
      ? ([{ is: 'text', text: 'Nothing of yours is under way with us on paper.' }] satisfies ReportBlock[])
      : []),
    ...(reach === '' ? [] : ([{ is: 'text', text: reach }] satisfies ReportBlock[])),
  ]
}

const called = ({ entryNumber, reference }: ClientEntry): string =>
  [entryNumber === '' ? 'no number yet' : entryNumber, reference].filter(Boolean).join('\n')

const who = (entry: ClientEntry): string[] => [
  called(entry),
  entry.bills.join('\n'),
  entry.containers.join('\n'),
  entry.arrival === '' ? '' : dayWords(entry.arrival),
]
