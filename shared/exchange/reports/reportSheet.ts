import type { ReportBlock } from '../../sheets/report'
import { listRows } from './importerList'
import { readText } from './sections'

export interface KeptReport {
  text: string
  sha256: string
  list?: { text: string; sha256: string; masked: boolean } | undefined
}

/** Paper of a kept version, from its sealed text alone: printed again, it says the same to the last character. */
export function reportSheet({ text, sha256, list }: KeptReport): {
  title: string
  under: string
  blocks: ReportBlock[]
} {
  const report = readText(text)
  return {
    title: capitalized(report.title),
    under:
      'The report is the electronic one, to cbpsoc@cbp.dhs.gov: this paper and a call cover it and do not take its place. Kept text, printed as it is.',
    blocks: [
      { is: 'text', text: `SHA-256 of the text: ${sha256}`, strong: true },
      { is: 'table', head: ['Report', ''], parts: [22, 78], rows: report.head },
      ...report.sections.flatMap(({ heading, lines }): ReportBlock[] => [
        { is: 'heading', text: heading },
        ...lines.map((line): ReportBlock => ({ is: 'text', text: line })),
      ]),
      ...(list === undefined ? [] : listBlocks(list)),
      { is: 'heading', text: 'Read down the telephone, and sent' },
      { is: 'blanks', captions: ['Told by telephone: to whom', 'Day and time', 'Their report number'] },
      { is: 'blanks', captions: ['Sent from (address)', 'Day and time', 'Acknowledged by, day and time'] },
    ],
  }
}

function listBlocks({ text, sha256, masked }: NonNullable<KeptReport['list']>): ReportBlock[] {
  return [
    {
      is: 'heading',
      text: masked ? 'Importer list, masked on this copy' : 'Importer list, in the clear',
      aside: masked
        ? 'The kept list holds the numbers in full.'
        : 'Some may be Social Security numbers: destroy this paper when it has served.',
    },
    { is: 'text', text: `SHA-256 of the list: ${sha256}` },
    ...listRows(text).flatMap(({ heading, rows }): ReportBlock[] => [
      {
        is: 'table',
        head: [`${heading}: number`, 'Importer', 'Found'],
        parts: [20, 36, 44],
        rows: rows.map(({ number, name, found }) => [number, name, found]),
      },
    ]),
  ]
}

const capitalized = (title: string): string => title.charAt(0) + title.slice(1).toLowerCase()
