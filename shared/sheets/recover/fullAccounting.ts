import { daySaid } from '../../domain/deadlines/words'
import type { FullNumber, FullState } from '../../domain/recover/accountedNumbers'
import { FULL_STATES } from '../../domain/recover/accountedNumbers'
import type { JournalRead } from '../../domain/recover/accountingJournal'
import { mendSentence } from '../../domain/recover/accountingMend'
import { laptopCalled, type Proof } from '../../domain/recover/accountingProof'
import {
  filedWords,
  fullStateWords,
  openGroupWords,
  openSentence,
  verdictSentence,
} from '../../domain/recover/accountingWords'
import type { FullAccounting } from '../../domain/recover/fullAccounting'
import { wallSaid } from '../../domain/incident/figuresCover'
import type { DeskState } from '../../journal/state'
import type { Report, ReportBlock } from '../report'

/** What stands on the paper besides the figures. */
interface AccountingPaper {
  number: number
  /** `29 Nov 2026 14:05` */
  asOf: string
  signedBy: string
  journal: JournalRead
  /** SHA-256 of the same rows as a file, 64 hex */
  csvSha256: string
}

/** Rows of one page of numbers; the sum of the page stands under them. */
const ROWS_A_PAGE = 36

/** The full accounting for CBP and the file: verdict, totals, blocks, what is open, laptops, every number, signer. */
export function fullAccountingReport(
  state: DeskState,
  accounts: FullAccounting,
  paper: AccountingPaper,
): Pick<Report, 'title' | 'under' | 'blocks'> {
  return {
    title: `Full accounting ${paper.number} of entry numbers`,
    under: `As of ${paper.asOf}. Each statement names the item of the journal on which it stands: a laptop and a place in its chain. A number is used once in the life of the firm.`,
    blocks: [
      { is: 'text', text: verdictSentence(accounts), strong: true, large: true },
      ...totals(accounts),
      ...blocksTable(state, accounts),
      ...openBlocks(state, accounts),
      ...laptops(state, paper),
      ...signing(paper),
      ...everyNumber(state, accounts),
    ],
  }
}

function totals({ totals: counts, size, outside }: FullAccounting): ReportBlock[] {
  const inside = FULL_STATES.filter((one) => one !== 'mainSystem' && one !== 'outsideBlocks')
  return [
    { is: 'heading', text: 'Totals' },
    {
      is: 'table',
      head: ['Numbers of the blocks', 'Count'],
      parts: [78, 22],
      rows: [
        ...inside.filter((one) => counts[one] > 0).map((one) => [fullStateWords[one], String(counts[one])]),
        ['together, the size of all blocks', String(size)],
      ],
    },
    ...(outside === 0
      ? []
      : [
          {
            is: 'text' as const,
            text: `Outside the blocks: ${counts.mainSystem} of the main system, used on paper; ${counts.outsideBlocks} in no block.`,
          },
        ]),
  ]
}

function blocksTable(state: DeskState, { blocks }: FullAccounting): ReportBlock[] {
  return [
    { is: 'heading', text: 'Blocks', aside: 'used + void + open + on paper + unused + closed + quarantine = size' },
    {
      is: 'table',
      head: [
        'Block',
        'Laptop',
        'Used',
        'Void',
        'Open',
        'On paper',
        'Unused',
        'Closed',
        'Quarant.',
        'Elsewhere',
        'Size',
      ],
      parts: [25, 19, 7, 7, 7, 8, 8, 8, 9, 9, 8],
      rows: blocks.map((block) => {
        const { counts, countedElsewhere, size } = block
        return [
          `${block.filerCode}-${block.first} to ${block.last}`,
          laptopCalled(state, block.device),
          ...[counts.keyed, counts.void, counts.open, counts.foundOnPaper, counts.unused, counts.sealed].map(String),
          String(counts.quarantined),
          String(countedElsewhere),
          String(size),
        ]
      }),
    },
  ]
}

function openBlocks(state: DeskState, { byGroup }: FullAccounting): ReportBlock[] {
  if (byGroup.length === 0) return []
  return byGroup.flatMap(({ group, things }): ReportBlock[] => [
    { is: 'heading', text: `Open: ${openGroupWords[group]}, ${things.length}` },
    {
      is: 'table',
      head: ['What is open', 'How it is mended'],
      parts: [62, 38],
      rows: things.map((thing) => [openSentence(state, thing), mendSentence(thing)]),
    },
  ])
}

/** Which laptops it covers, and as of when: the hashes hold whoever changes the journal later to it. */
function laptops(state: DeskState, { journal, csvSha256 }: AccountingPaper): ReportBlock[] {
  return [
    {
      is: 'heading',
      text: 'Laptops that it covers',
      aside: 'the end of each journal; the hash names the item and all before it',
    },
    {
      is: 'table',
      head: ['Laptop', 'Up to item', 'Written', 'SHA-256 of that item'],
      parts: [22, 10, 18, 50],
      rows: Object.entries(journal.heads).map(([device, { sequence, hash, wall }]) => [
        laptopCalled(state, device),
        String(sequence),
        wallSaid(wall),
        hash,
      ]),
    },
    { is: 'text', text: `The same rows as a file: SHA-256 ${csvSha256}` },
  ]
}

const signing = ({ signedBy }: AccountingPaper): ReportBlock[] => [
  { is: 'heading', text: 'Signed' },
  { is: 'text', text: `For the filer: ${signedBy}` },
  { is: 'blanks', captions: ['Signature', 'Title, license number', 'Day and time'] },
]

/** Numbers that say all the same in the same way stand as one range: unused ones mostly. */
interface Line {
  cells: readonly string[]
  count: number
  state: FullState
}

function everyNumber(state: DeskState, { numbers }: FullAccounting): ReportBlock[] {
  const lines = linesOf(state, numbers)
  const blocks: ReportBlock[] = []
  let so = 0
  for (let from = 0; from < lines.length; from += ROWS_A_PAGE) {
    const page = lines.slice(from, from + ROWS_A_PAGE)
    const here = page.reduce((sum, { count }) => sum + count, 0)
    so += here
    blocks.push(
      { is: 'page' },
      {
        is: 'table',
        head: ['Entry number', 'Count', 'State', 'Presented', 'Released', 'Filed', 'Proven by'],
        parts: [22, 6, 17, 11, 11, 18, 20],
        rows: page.map(({ cells }) => cells),
      },
      { is: 'text', text: `This page: ${here} (${sumsOf(page)}). So far ${so} of ${numbers.length}.`, strong: true },
    )
  }
  return blocks
}

const RANGES: ReadonlySet<FullState> = new Set<FullState>(['unused', 'sealed', 'quarantined'])

function linesOf(state: DeskState, numbers: readonly FullNumber[]): Line[] {
  const lines: Line[] = []
  let run: { first: FullNumber; last: FullNumber; count: number } | undefined
  const end = () => {
    if (run === undefined) return
    const { first, last, count } = run
    const name = count === 1 ? first.entryNumber : `${first.entryNumber} to ${last.entryNumber.slice(4)}`
    lines.push({
      cells: [name, String(count), fullStateWords[first.state], '', '', '', proofShort(state, first.proof)],
      count,
      state: first.state,
    })
    run = undefined
  }
  for (const row of numbers) {
    if (RANGES.has(row.state) && row.entry === '') {
      if (run?.first.state === row.state && run.first.block === row.block) {
        run.last = row
        run.count += 1
      } else {
        end()
        run = { first: row, last: row, count: 1 }
      }
      continue
    }
    end()
    lines.push({ cells: cellsOf(state, row), count: 1, state: row.state })
  }
  end()
  return lines
}

const cellsOf = (state: DeskState, row: FullNumber): string[] => [
  row.entryNumber,
  '1',
  row.state === 'void' && row.reason !== '' ? `void: ${row.reason.slice(0, 40)}` : fullStateWords[row.state],
  shortDay(row.presented?.day),
  shortDay(row.released?.day),
  filedCell(row),
  proofShort(state, row.proof),
]

/** 24 Nov 2026, without the weekday: a column of days is narrow. */
const shortDay = (day = ''): string => (day === '' ? '' : daySaid(day).slice(4))

function filedCell({ filed, state }: FullNumber): string {
  if (filed === undefined || state === 'void') return ''
  const day = filed.acceptedAt || filed.exportedAt
  return [filedWords[filed.state], day === '' ? '' : shortDay(day.slice(0, 10))].filter(Boolean).join(' ')
}

const proofShort = (state: DeskState, proof: Proof | undefined): string =>
  proof === undefined ? '' : `${laptopCalled(state, proof.device)} item ${proof.sequence}`

function sumsOf(page: readonly Line[]): string {
  const counts = new Map<FullState, number>()
  for (const { state, count } of page) counts.set(state, (counts.get(state) ?? 0) + count)
  return FULL_STATES.flatMap((one) => {
    const count = counts.get(one)
    return count === undefined ? [] : [`${fullStateWords[one]} ${count}`]
  }).join(', ')
}
