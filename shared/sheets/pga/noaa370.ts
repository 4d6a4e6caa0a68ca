import { plain } from '../values'
import type { Answers } from './answers'
import type { TickBlock } from './blocks'
import { dayOfEntry } from './days'
import { lineRows } from './goodsTexts'
import { pgaForm } from './layForm'
import { importer, tariff } from './parties'
import { inTable, ofProduct, ofShipment, optional } from './question'

/**
 * NOAA Form 370, Fisheries Certificate of Origin, for frozen and processed tuna: with the entry to CBP, and to NMFS
 * within ten days. One dolphin-safe status is ticked.
 */
const LOT = ['weight', 'area', 'gear', 'flag', 'begin', 'end', 'vessel'] as const

const STATUS = [
  { code: '5A', text: '5A. Tuna or products contain tuna not certified as dolphin-safe.' },
  {
    code: '5B1',
    text: "5B(1). Not harvested with a purse seine net; captain's (and observer's, where required) statements and captain's training attached.",
  },
  {
    code: '5B2',
    text: "5B(2). Harvested by purse seine outside the eastern tropical Pacific (ETP); captain's (and observer's) statements attached.",
  },
  {
    code: '5B3',
    text: '5B(3). Harvested in a fishery with an association of tuna and dolphins like that of the ETP; observer and captain statements attached.',
  },
  { code: '5B4', text: '5B(4). Harvested in the ETP by a purse seine vessel of 400 short tons or less.' },
  {
    code: '5B5',
    text: '5B(5). Harvested in the ETP by a purse seine vessel over 400 short tons; certification of the IDCP member nation attached.',
  },
]
const CODES = STATUS.map(({ code }) => code)

export const noaa370 = pgaForm({
  id: 'noaa-370',
  over: 'U.S. DEPARTMENT OF COMMERCE \u00b7 NOAA \u00b7 NATIONAL MARINE FISHERIES SERVICE',
  heading: 'FISHERIES CERTIFICATE OF ORIGIN',
  under:
    'NOAA Form 370 \u00b7 OMB 0648-0335 \u00b7 16 U.S.C. 1371, 1385; 50 CFR 216.24, 216.91 \u00b7 Frozen and processed tuna',
  facts: {
    title: 'NOAA 370',
    edition: 'blocks of the edition that expires 9/30/2028; words of block 5 are shortened',
    source: 'NOAA Form 370 as filed with OMB: ICR 202508-0648-004',
    checkedOn: '2026-11-24',
    confidence: 'sure',
  },
  per: 'shipment',
  copies: ['CBP COPY', 'NMFS COPY'],
  asked: [
    ofProduct('2', 'Exporter: name, address, contact'),
    optional(ofProduct('importerContact', 'Contact of the importer')),
    ...inTable('line', [
      ofProduct('species', 'Species description and product form'),
      ofShipment('weight', 'Net weight (kg)'),
      ofShipment('area', 'Ocean area'),
      ofProduct('gear', 'Fishing gear'),
      ofShipment('flag', 'Vessel flag'),
      ofShipment('begin', 'Trip begins', 'day'),
      ofShipment('end', 'Trip ends', 'day'),
      ofShipment('vessel', 'Vessel name'),
    ]),
    optional(ofShipment('4', 'Harvest, in words: flag, vessels, permits, area, gear, dates of the trip')),
  ],
  blocks: (a) => [
    {
      is: 'boxes',
      boxes: [
        a.filled('Customs Entry Number', a.entry.entryNumber, { number: '1' }),
        a.filled('Date of Entry (MM/DD/YYYY; the form also takes YYYY-MM-DD)', dayOfEntry(a)),
      ],
    },
    {
      is: 'boxes',
      lines: 4,
      boxes: [a.box('2'), a.filled('Importer: name, address, contact', importer(a), { number: '3' })],
    },
    { is: 'boxes', boxes: [a.box('importerContact')] },
    {
      is: 'table',
      columns: [
        { number: '4', caption: 'HTS number', part: 1.7 },
        ...a.columns([
          ['species', 1.9],
          ['weight', 0.9],
          ['area', 0.9],
          ['gear', 0.9],
          ['flag', 0.7],
          ['begin', 0.9],
          ['end', 0.9],
          ['vessel', 1.3],
        ]),
      ],
      rows: lineRows(a, (line, nth) => [
        tariff(line),
        a.given('species', line?.description, nth),
        ...LOT.map((box) => a.ask(box, nth)),
      ]),
      atLeast: 6,
      lines: 2,
    },
    { is: 'boxes', lines: 2, boxes: [a.box('4')] },
    status(a),
    {
      is: 'sign',
      statement: '6. Exporter certification',
      boxes: [
        { caption: 'Printed name and title of exporter', part: 2 },
        { caption: 'Signature of exporter', part: 2 },
        { caption: 'Date' },
      ],
    },
    { is: 'heading', text: '7. Importer, processor and further endorsements' },
    {
      is: 'sign',
      boxes: [
        { caption: 'Printed name and company of importer', part: 2 },
        { caption: 'Signature of importer', part: 2 },
        { caption: 'Date' },
      ],
    },
    {
      is: 'sign',
      boxes: [
        { caption: 'Printed name and company of processor', part: 2 },
        { caption: 'Signature of processor', part: 2 },
        { caption: 'Date' },
      ],
    },
  ],
})

function status(a: Answers): TickBlock {
  const ticked = CODES.filter((code) => a.marked(CODES, code))
  return {
    is: 'ticks',
    number: '5',
    caption: 'Dolphin-safe status (tick one)',
    value: a.need(plain(ticked.join(' ')), '5 Dolphin-safe status'),
    columns: 1,
    ticks: STATUS.map(({ code, text }) => ({ ticked: ticked.includes(code), text })),
  }
}
