import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { addressedWords, type AddressedTo, type QueryRow } from '../../domain/recover/queryLists'
import type { Report, ReportBlock } from '../report'

export interface QueryList {
  number: number
  addressedTo: AddressedTo
  rows: readonly QueryRow[]
}

/** To be ticked with a pen. */
const BOX = '[    ]'

/**
 * The list of entries whose presence in ACE is asked for (practice 27): number, bills, port, with a box for each answer.
 * It asks and tells nothing: no value, no goods, the importer's number masked. One table a port.
 */
export function querySheet({ number, addressedTo, rows }: QueryList): Pick<Report, 'title' | 'under' | 'blocks'> {
  return {
    title: `What ACE has: list ${number}`,
    under: `To: ${addressedWords[addressedTo]}. ${rows.length === 1 ? '1 entry' : `${rows.length} entries`} made on paper while the filer’s system was down.`,
    blocks: [
      {
        is: 'text',
        text: 'Before we file these entries, please say what ACE has under each number. We send nothing for any of them until you have. Where the officer keyed it otherwise than our paper says, note what differs.',
      },
      ...portsOf(rows).flatMap(([port, own]): ReportBlock[] => [
        {
          is: 'heading',
          text: port === '' ? 'Port not keyed' : `Port ${port}`,
          aside: `${own.length} of ${rows.length}`,
        },
        {
          is: 'table',
          head: [
            'Entry number',
            'Bills',
            'Importer',
            'Not in ACE',
            'Keyed, same',
            'Keyed, differs',
            'Release',
            'Summary',
            'Unknown',
          ],
          parts: [19, 26, 16, 8, 8, 9, 8, 9, 9],
          rows: own.map(({ entryNumber, bills, importerMasked }) => [
            entryNumber,
            bills.join(', '),
            importerMasked,
            BOX,
            BOX,
            BOX,
            BOX,
            BOX,
            BOX,
          ]),
        },
      ]),
      { is: 'blanks', captions: ['What differs: number and what ACE holds'] },
      { is: 'blanks', captions: ['Answered by (name, badge or title)', 'Day and time', 'By telephone, fax, mail'] },
    ],
  }
}

/** By port code; within a port in the order of the list. */
function portsOf(rows: readonly QueryRow[]): [string, QueryRow[]][] {
  const ports = new Map<string, QueryRow[]>()
  for (const row of rows) {
    const there = ports.get(row.port)
    if (there === undefined) ports.set(row.port, [row])
    else there.push(row)
  }
  return [...ports].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Of what the list says, so that a list that is shown later can be told from another one. */
export const queryListHash = ({ number, addressedTo, rows }: QueryList): string =>
  bytesToHex(
    sha256(
      utf8ToBytes(
        [
          `${number}\t${addressedTo}`,
          ...rows.map((row) => [row.entryNumber, row.bills.join(' '), row.port, row.importerMasked].join('\t')),
        ].join('\n'),
      ),
    ),
  )
