import type { TriageRow } from '../../domain/respond/triage'
import { flightStateWords } from '../../domain/respond/triageWords'
import type { Report } from '../report'

export type AddressedTo = 'port' | 'clientRepresentative'

export interface StatusRequest {
  number: number
  addressedTo: AddressedTo
  /** as it is written on paper: 2304 Laredo, TX; '' where the port is not known */
  port: string
  rows: readonly TriageRow[]
}

/** To be ticked while on the telephone; at least as wide as a pen is. */
const BOX = '[      ]'

/**
 * One page that asks the port or the client representative what ACE has under these numbers, with boxes for the answer
 * (practice 5). It asks and does not tell: no value, no goods, no importer number.
 */
export function statusRequestSheet({
  number,
  addressedTo,
  port,
  rows,
}: StatusRequest): Pick<Report, 'title' | 'under' | 'blocks'> {
  const place = port === '' ? 'port not known' : `port ${port}`
  return {
    title: `Status request ${number}`,
    under: `To: ${addressedTo === 'port' ? 'CBP' : 'the client representative'}, ${place}. ${rows.length === 1 ? '1 entry' : `${rows.length} entries`} under way when the filer's system went down.`,
    blocks: [
      {
        is: 'text',
        text: 'Our system went down while these entries were under way, so that we do not see what ACE answered. Before any of them is presented on paper, please say what ACE has under each number. We keep the original number unless you say that it is not on file.',
      },
      {
        is: 'table',
        head: ['Entry number', 'Bill', 'Importer', 'Last known', 'Not in ACE', 'In ACE', 'Released', 'Rejected'],
        parts: [17, 20, 34, 17, 9, 9, 9, 9],
        rows: rows.map(({ fields, state }) => [
          fields.entryNumber ?? 'by bill',
          fields.bill ?? '',
          fields.importerName ?? '',
          flightStateWords[state],
          BOX,
          BOX,
          BOX,
          BOX,
        ]),
      },
      {
        is: 'blanks',
        captions: ['Answered by (name, badge or title)', 'Day and time', 'By telephone, fax or in person'],
      },
      { is: 'blanks', captions: ['Cancelled, or not to be found: which numbers'] },
    ],
  }
}
