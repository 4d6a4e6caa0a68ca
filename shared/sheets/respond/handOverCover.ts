import { addressLine } from '../../domain/address'
import { daySaid, momentSaid } from '../../domain/deadlines/words'
import { numbersSentence, type HandOver, type HandedDocument, type HandedEntry } from '../../domain/respond/handOver'
import type { Given } from '../../domain/respond/handOverFields'
import { formatCents } from '../../domain/money'
import { modeOfTransport } from '../../knowledge/modes'
import type { Report, ReportBlock } from '../report'

/** What questions and papers of the agencies are called; read by the caller, since the tables are large. */
export interface AgencyNames {
  question: (id: string) => string
  paper: (id: string) => string
}

/**
 * Cover of a client’s hand-over pack: who, on which road, each shipment with its parties, goods, bills and what the
 * agencies want, and the documents that are in it. One client’s data alone.
 */
export function handOverCover(
  pack: HandOver,
  documents: readonly HandedDocument[],
  names: AgencyNames,
): Pick<Report, 'title' | 'under' | 'blocks'> {
  const name = said(pack.client['name']) || 'Client without a name'
  return {
    title: `Hand-over: ${name}`,
    under: `For ${pack.to || 'whoever takes it over'}. This client’s data alone; confidential (19 CFR 111.24).`,
    blocks: [
      { is: 'text', strong: true, text: numbersSentence(pack) },
      { is: 'text', text: leaveSentence(pack) },
      { is: 'heading', text: 'Client' },
      table(['What', 'As we hold it'], [24, 76], clientRows(pack.client)),
      ...pack.entries.flatMap((entry) => entryBlocks(entry, names)),
      ...noEntryBlocks(pack),
      { is: 'heading', text: 'Documents in the pack', aside: String(documents.length) },
      documents.length === 0
        ? { is: 'text', text: 'None.' }
        : table(
            ['Entry', 'Document', 'SHA-256'],
            [18, 40, 42],
            documents.map((one) => [one.entryNumber, one.name, one.sha256]),
          ),
    ],
  }
}

const said = (value: Given[string] | undefined): string => (value === undefined ? '' : String(value))
const table = (head: string[], parts: number[], rows: (readonly string[])[]): ReportBlock => ({
  is: 'table',
  head,
  parts,
  rows,
})
const address = (value: Given[string] | undefined): string => (value === undefined ? '' : addressLine(String(value)))
const filled = (rows: readonly (readonly [string, string])[]): string[][] =>
  rows.filter(([, text]) => text !== '').map(([label, text]) => [label, text])

function leaveSentence({ road, authorisation }: HandOver): string {
  if (authorisation.state !== 'onFile')
    return road === 'otherBroker'
      ? 'THE CLIENT’S WRITTEN AUTHORIZATION IS NOT ON FILE with us.'
      : 'Given to a service center that files for us.'
  const when = authorisation.at === '' ? '' : `, ${momentSaid(authorisation.at)}`
  const how = authorisation.how === '' ? '' : `, ${authorisation.how}`
  return `Authorized in writing by ${authorisation.by}${when}${how}.`
}

const clientRows = (client: Given): string[][] =>
  filled([
    ['Importer number', said(client['importerNumber'])],
    ['Address', address(client['address'])],
    ['Contact', [client['contactName'], client['phone'], client['email']].map(said).filter(Boolean).join(', ')],
    [
      'Bond',
      [
        client['bondType'] === undefined ? '' : `type ${said(client['bondType'])}`,
        client['suretyCode'] === undefined ? '' : `surety ${said(client['suretyCode'])}`,
        client['bondNumber'] === undefined ? '' : `number ${said(client['bondNumber'])}`,
        client['bondExpires'] === undefined ? '' : `until ${daySaid(said(client['bondExpires']))}`,
      ]
        .filter(Boolean)
        .join(', '),
    ],
    ['Payment type', said(client['paymentType'])],
  ])

function entryBlocks(
  { fields, lines, bills, containers, facts, answers, papers, notices }: HandedEntry,
  names: AgencyNames,
): ReportBlock[] {
  const text = (field: string) => said(fields[field])
  const blocks: ReportBlock[] = [
    {
      is: 'heading',
      text: `Entry ${text('entryNumber') || 'without a number'}`,
      aside: [
        text('entryType') === '' ? '' : `type ${text('entryType')}`,
        text('portOfEntry') === '' ? '' : `port ${text('portOfEntry')}`,
      ]
        .filter(Boolean)
        .join(', '),
    },
    table(
      ['What', 'As keyed'],
      [24, 76],
      filled([
        ['Mode', modeOfTransport(text('modeOfTransport'))?.name ?? ''],
        [
          'Carrier, conveyance',
          [text('carrierCode'), text('carrierName'), text('conveyanceName'), text('voyage'), text('tripNumber')]
            .filter(Boolean)
            .join(', '),
        ],
        [
          'Bills',
          bills
            .map(
              (bill) =>
                `${said(bill['billType'])} ${said(bill['scac'])}${said(bill['billNumber'])}${bill['quantity'] === undefined ? '' : `, ${said(bill['quantity'])} ${said(bill['unit'])}`}`,
            )
            .join('; '),
        ],
        [
          'Containers',
          containers
            .map((one) => [one['containerNumber'], one['seal']].map(said).filter(Boolean).join(' seal '))
            .join('; '),
        ],
        ['Arrival', text('arrivalDate') === '' ? '' : daySaid(text('arrivalDate'))],
        ['Where it is', [text('firms'), text('locationName')].filter(Boolean).join(', ')],
        [
          'Consignee',
          fields['consigneeSame'] === true
            ? 'the importer'
            : [text('consigneeName'), text('consigneeNumber'), address(fields['consigneeAddress'])]
                .filter(Boolean)
                .join(', '),
        ],
        ['Security filing', text('isfFiled')],
        [
          'What happened',
          facts
            .map((fact) => [fact['what'], fact['day'] ?? fact['happenedAt']].map(said).filter(Boolean).join(' '))
            .join('; '),
        ],
      ]),
    ),
  ]
  if (lines.length > 0)
    blocks.push(
      table(
        ['Line', 'Goods, manufacturer', 'Tariff number, origin', 'Quantity', 'Value, $'],
        [6, 44, 22, 16, 12],
        lines.map((line, at) => [
          String(at + 1),
          [said(line['sku']), said(line['description']), said(line['manufacturerName']), said(line['mid'])]
            .filter(Boolean)
            .join(', '),
          [said(line['htsNumber']), said(line['countryOfOrigin'])].filter(Boolean).join(', '),
          line['quantity1'] === undefined ? '' : [line['quantity1'], line['unit1']].map(said).join(' '),
          typeof line['enteredValue'] === 'number' ? formatCents(line['enteredValue']) : '',
        ]),
      ),
    )
  const owed = [
    ...papers.map((paper) => [
      `Paper, ${said(paper['agency'])}`,
      [names.paper(said(paper['paper'])), said(paper['number']), said(paper['original'])].filter(Boolean).join(', '),
    ]),
    ...notices.map((notice) => ['Prior notice', `confirmation ${said(notice['confirmation'])}`]),
    ...answers.map((answer) => [names.question(said(answer['question'])), said(answer['answer'])]),
  ]
  if (owed.length > 0) blocks.push(table(['What the agencies want', 'Answer, paper'], [62, 38], owed))
  return blocks
}

function noEntryBlocks({ arrivals, inFlight }: HandOver): ReportBlock[] {
  if (arrivals.length + inFlight.length === 0) return []
  const row = (what: string, one: Given) => [
    what,
    [one['bill'], one['entryNumber'], one['reference']].map(said).filter(Boolean).join(', '),
    [one['conveyance'], one['carrier'], one['container']].map(said).filter(Boolean).join(', '),
    [one['portOfEntry'], one['arrivalDay']].map(said).filter(Boolean).join(', '),
    [one['goods'], one['agencies']].map(said).filter(Boolean).join(', '),
  ]
  return [
    { is: 'heading', text: 'Shipments without an entry of ours', aside: String(arrivals.length + inFlight.length) },
    table(
      ['What', 'Bill, number', 'Conveyance', 'Port, day', 'Goods, agencies'],
      [12, 24, 26, 16, 22],
      [...arrivals.map((one) => row('expected', one)), ...inFlight.map((one) => row('in flight', one))],
    ),
  ]
}
