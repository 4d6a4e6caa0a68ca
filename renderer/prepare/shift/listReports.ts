import type { ExpectedArrival } from '../../../shared/domain/arrivals'
import type { InFlightList, InFlightRow } from '../../../shared/domain/inFlight'
import { inFlightStates } from '../../../shared/domain/inFlight'
import type { ReportBlock } from '../../../shared/sheets/report'
import type { ReportBody } from '../../paper/useReport'
import { hoursOldWords, inFlightStateWords, numberOnPaper } from '../../words/inFlight'
import { dayWords, momentWords } from '../../words/times'

const dayOr = (day: string | undefined): string => (day === undefined ? '' : dayWords(day))
const clientOf = (fields: { importer?: string | undefined; importerName?: string | undefined }) =>
  fields.importerName ?? fields.importer ?? ''

/** The list of entries in flight as it is printed at the end of each shift: state by state, with room for the pen. */
export function inFlightReport(list: InFlightList): ReportBody {
  const blocks: ReportBlock[] = inFlightStates.flatMap((state): ReportBlock[] => {
    const rows = list.rows.filter((row) => row.state === state)
    if (rows.length === 0) return []
    return [
      { is: 'heading', text: `${capital(inFlightStateWords[state])}: ${rows.length}`, aside: numberOnPaper[state] },
      {
        is: 'table',
        head: ['Entry number', 'Client', 'Bill', 'Port', 'Arrival', 'As the main system says', 'So at', 'Now'],
        parts: [15, 22, 16, 7, 11, 17, 13, 12],
        rows: rows.map(({ fields }) => [
          fields.entryNumber ?? '',
          clientOf(fields),
          fields.bill ?? '',
          fields.portOfEntry ?? '',
          dayOr(fields.arrivalDay),
          fields.stateAsGiven ?? '',
          fields.asOf === undefined ? 'not known' : momentWords(fields.asOf),
          '',
        ]),
      },
    ]
  })
  return {
    title: 'Entries in flight',
    under: `${list.rows.length} entries under way in the main system. ${ageSentence(list)} Keep the original number unless CBP says that it is not on file.`,
    blocks: [
      ...(blocks.length === 0 ? [{ is: 'text', text: 'No entry is on the list.' } as const] : blocks),
      { is: 'blanks', captions: ['Shift handed over by', 'Taken over by', 'Day and time'] },
    ],
  }
}

const ageSentence = ({ asOf, hours }: InFlightList): string =>
  asOf === undefined
    ? 'It does not say when it was made.'
    : `Its oldest row is of ${momentWords(asOf)}, ${hoursOldWords(hours)}.`

/** Which entries a status is asked for: what CBP may have on file without our knowing, and what may be there twice. */
export const askedOf = (list: InFlightList, port: string): InFlightRow[] =>
  list.rows.filter(
    (row) =>
      (port === '' || row.fields.portOfEntry === port) &&
      (row.state === 'sentNoAnswer' || row.state === 'unknown' || row.state === 'accepted'),
  )

/** One page to the port and to the client representative: what do you have on file under these numbers (practice 5)? */
export function statusRequest(rows: readonly InFlightRow[], port: string): ReportBody {
  return {
    title: 'Request for the status of entries',
    under: `To: ${port === '' ? 'the port' : `the port of ${port}`}, and the filer's client representative. The filer's system is down.`,
    blocks: [
      {
        is: 'text',
        text: 'Our system went down while these entries were under way. Before we present any of them on paper, please say what is on file in ACE under each number, so that none is filed twice. We keep the original number unless you tell us that it is not on file.',
      },
      {
        is: 'table',
        head: ['Entry number', 'Bill', 'Importer', 'Port', 'Arrival', 'Not on file', 'Accepted', 'Released', 'Held'],
        parts: [16, 18, 24, 7, 12, 8, 8, 8, 8],
        rows: rows.map(({ fields }) => [
          fields.entryNumber ?? '',
          fields.bill ?? '',
          clientOf(fields),
          fields.portOfEntry ?? '',
          dayOr(fields.arrivalDay),
          '[  ]',
          '[  ]',
          '[  ]',
          '[  ]',
        ]),
      },
      {
        is: 'blanks',
        captions: ['Answered by (name, badge or title)', 'Day and time', 'By telephone, fax or in person'],
      },
    ],
  }
}

/** Arrivals of the next days, as they are carried to the counter. */
export function arrivalsReport(rows: readonly ExpectedArrival[], asOf: string | undefined): ReportBody {
  return {
    title: 'Arrivals expected',
    under: `${rows.length} shipments. ${asOf === undefined ? 'The list does not say when it was made.' : `The list is of ${momentWords(asOf)}; what changed since is not on it.`}`,
    blocks: [
      {
        is: 'table',
        head: ['Arrival', 'Client', 'Bill', 'Container', 'Carrier, conveyance', 'Port', 'Last free', 'Agencies'],
        parts: [12, 22, 16, 14, 18, 7, 12, 13],
        rows: rows.map(({ fields }) => [
          dayOr(fields.arrivalDay) || 'not known',
          `${clientOf(fields)}${fields.perishable === true ? ' (perishable)' : ''}`,
          fields.bill ?? '',
          fields.container ?? '',
          [fields.carrier, fields.conveyance].filter(Boolean).join(', '),
          fields.portOfEntry ?? '',
          dayOr(fields.lastFreeDay),
          fields.agencies ?? '',
        ]),
      },
    ],
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
