import { plain } from '../values'
import { together } from '../together'
import type { Answers } from './answers'
import type { TickBlock } from './blocks'
import { dayOfEntry } from './days'
import { pgaForm } from './layForm'
import { importer, port, tariff } from './parties'
import { ofProduct, ofShipment, optional } from './question'

/**
 * DS-2031, Shrimp Exporter's/Importer's Declaration (section 609 of P.L. 101-162): with every shipment of shrimp; the
 * original from countries that are not certified. Of its numbers only those of box 7 are known; exporter and official
 * sign the agency's own form, so this sheet is a draft for it.
 */
const BOXES = [
  { code: '7A1', text: '7(A)(1). Harvested in an aquaculture facility (farmed).' },
  { code: '7A2', text: '7(A)(2). Harvested by vessels with turtle excluder devices.' },
  { code: '7A4', text: '7(A)(4). Harvested in a manner that does not harm sea turtles (artisanal).' },
  { code: '7B', text: '7(B). Harvested in the waters of a nation that is certified under section 609.' },
]
const CODES = BOXES.map(({ code }) => code)

export const ds2031 = pgaForm({
  id: 'ds-2031',
  over: 'U.S. DEPARTMENT OF STATE',
  heading: "SHRIMP EXPORTER'S/IMPORTER'S DECLARATION",
  under:
    'DS-2031 \u00b7 Section 609 of P.L. 101-162 \u00b7 The original from countries that are not certified; kept three years',
  facts: {
    title: 'DS-2031',
    edition: 'numbers of box 7 by the notices of 2004, 2016 and 2018; those of the other boxes are not known',
    source: 'State Department notices on form DS-2031, 2004, 2016 and 2018',
    checkedOn: '2026-11-24',
    confidence: 'likely',
  },
  per: 'shipment',
  copies: ['CBP COPY', 'BROKER COPY'],
  asked: [
    ofProduct('exporter', 'Exporter: name and address'),
    ofShipment('harvestCountry', 'Country where the shrimp was harvested'),
    ofProduct('product', 'Description of the shrimp: species, form'),
    ofShipment('weight', 'Quantity and weight'),
    optional(ofShipment('official', 'Name and title of the official of the harvesting nation')),
  ],
  blocks: (a) => [
    {
      is: 'boxes',
      boxes: [
        a.filled('U.S. customs entry number', a.entry.entryNumber),
        a.filled('Port of entry', port(a), { part: 1.6 }),
        a.filled('Date of entry', dayOfEntry(a)),
      ],
    },
    {
      is: 'boxes',
      lines: 4,
      boxes: [a.box('exporter'), a.filled('Importer: name and address', importer(a))],
    },
    {
      is: 'boxes',
      lines: 3,
      boxes: [
        a.box('product', { otherwise: goods(a), part: 2 }),
        a.box('weight', { otherwise: weights(a) }),
        a.box('harvestCountry', { otherwise: origins(a) }),
      ],
    },
    { is: 'boxes', boxes: [{ caption: 'H.S. numbers', value: together(a.lines.map(tariff), ' ') }] },
    declared(a),
    {
      is: 'sign',
      boxes: [
        { caption: 'Printed name and title of exporter', part: 2 },
        { caption: 'Signature of exporter', part: 2 },
        { caption: 'Date' },
      ],
    },
    {
      is: 'sign',
      boxes: [
        a.box('official', { part: 2 }),
        { caption: 'Signature of official, where box 7 asks for it', part: 2 },
        { caption: 'Date' },
      ],
    },
    {
      is: 'sign',
      boxes: [
        { caption: 'Printed name and title of importer', part: 2 },
        { caption: 'Signature of importer', part: 2 },
        { caption: 'Date' },
      ],
    },
    {
      is: 'words',
      text: 'No copy and no facsimile is taken from a country that is not certified: there the signed original of DS-2031 itself travels with the shrimp, with the entry number, port and date above written at its top.',
    },
  ],
})

const goods = (a: Answers) =>
  together(
    a.lines.map((line) => line.description),
    '\n',
  )
const weights = (a: Answers) =>
  together(
    a.lines.map((line) => together([line.quantity1, line.quantity2], ' ')),
    '\n',
  )
const origins = (a: Answers) => plain([...new Set(a.lines.map((line) => line.origin.text))].filter(Boolean).join(' '))

function declared(a: Answers): TickBlock {
  const ticked = CODES.filter((code) => a.marked(CODES, code))
  return {
    is: 'ticks',
    number: '7',
    caption: 'The shrimp of this shipment was (tick one)',
    value: a.need(plain(ticked.join(' ')), '7 How it was harvested'),
    columns: 1,
    ticks: BOXES.map(({ code, text }) => ({ ticked: ticked.includes(code), text })),
  }
}
