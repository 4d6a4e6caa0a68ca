import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { portListRule } from '../../knowledge/queueRules'
import type { PortRow } from '../../domain/queue/portList'
import type { Report, ReportBlock } from '../report'

/**
 * The port’s priority list (practice 21): one list instead of two hundred walk-ins. What CBP needs to find each shipment
 * and why it should go first; no client, no tier, no importer number.
 */
export interface PriorityList {
  port: string
  portName: string
  shift: string
  number: number
  /** when it was made, in words */
  madeAt: string
  rows: readonly PortRow[]
}

export function priorityListReport(list: PriorityList): Pick<Report, 'title' | 'under' | 'blocks'> {
  const { port, portName, shift, number, madeAt, rows } = list
  return {
    title: `Priority list ${number}, port ${port}`,
    under: `${portName === '' ? '' : `${portName}. `}${shift}. ${rows.length} ${rows.length === 1 ? 'shipment' : 'shipments'}, as of ${madeAt}. The filer’s system is down; entries are presented on paper.${number > 1 ? ` It takes the place of list ${number - 1}.` : ''}`,
    blocks: [
      ...portListRule.flatMap(({ title }, group): ReportBlock[] => {
        const own = rows.filter((row) => row.group === group)
        if (own.length === 0) return []
        return [
          { is: 'heading', text: `${title}: ${own.length}` },
          {
            is: 'table',
            head: ['No.', 'Entry number', 'Bill, container', 'Place', 'Why', 'CBP'],
            parts: [5, 16, 24, 8, 36, 11],
            rows: own.map((row) => [
              String(rows.indexOf(row) + 1),
              row.entryNumber || 'no number yet',
              [row.bill, row.container].filter(Boolean).join(', '),
              row.firms,
              row.reason,
              '',
            ]),
          },
        ]
      }),
      { is: 'blanks', captions: ['Taken by (name, badge)', 'Day and time', 'Next list wanted at'] },
      {
        is: 'text',
        text: `Order: ${portListRule.map(({ title }, at) => `${at + 1} ${title.toLowerCase()}`).join(', ')}; within each, complete papers first, then the earlier arrival.`,
      },
    ],
  }
}

/** Of what the list says, so that a list that is shown later can be told from another one. */
export const priorityListHash = ({ port, shift, number, rows }: PriorityList): string =>
  bytesToHex(
    sha256(
      utf8ToBytes(
        [
          `${port}\t${shift}\t${number}`,
          ...rows.map((row) => [row.id, row.entryNumber, row.bill, row.container, row.firms, row.reason].join('\t')),
        ].join('\n'),
      ),
    ),
  )
