import { plain, type Value } from '../values'
import { together } from '../together'
import type { Answers } from './answers'
import { pgaForm } from './layForm'
import { bills, broker, carrier, consignee, conveyance, importer, maker, port } from './parties'
import { ofProduct, ofShipment, optional } from './question'

/**
 * Worksheet for a prior notice, in the order in which FDA's web system (PNSI) asks: anyone can key it from a clean
 * computer. There is no paper prior notice to hand over; its confirmation number rides in the packet.
 */

export const fdaPriorNotice = pgaForm({
  id: 'fda-prior-notice',
  own: true,
  over: "THE FILER'S OWN WORKSHEET \u00b7 NOT A PAPER FOR THE COUNTER",
  heading: 'PRIOR NOTICE OF FOOD: WORKSHEET FOR PNSI',
  under:
    'access.fda.gov, Prior Notice System Interface \u00b7 21 CFR 1.279 to 1.281 \u00b7 Confirmed before arrival: road 2 hours, rail and air 4, water 8',
  facts: {
    title: 'Prior notice worksheet',
    edition: 'data of 21 CFR 1.281 in the order of the web system as it is described',
    source: '21 CFR 1.276 to 1.285; FDA, prior notice contingency plans',
    checkedOn: '2026-11-24',
    confidence: 'likely',
  },
  per: 'line',
  copies: ['BROKER COPY'],
  asked: [
    optional(ofShipment('submitter', 'Submitter: name, address, phone, e-mail, registration')),
    ofProduct('productCode', 'FDA product code', 'code'),
    ofProduct('commonName', 'Common or market name'),
    ofShipment('quantity', 'Quantity, from the largest container to the smallest'),
    optional(ofShipment('lots', 'Lot or code numbers, where required')),
    ofProduct('manufacturer', 'Manufacturer: name and address'),
    ofProduct('manufacturerRegistration', 'Its registration number, or the reason for none'),
    optional(ofProduct('grower', 'Grower, if known: name and address')),
    ofProduct('productionCountry', 'FDA country of production'),
    ofProduct('shipper', 'Shipper: name and address'),
    optional(ofProduct('shipperRegistration', "Shipper's registration number")),
    ofShipment('shippedFrom', 'Country from which it is shipped'),
    ofShipment('arrivalTime', 'Anticipated time of arrival'),
    optional(ofShipment('owner', 'Owner: name and address, if another')),
    ofProduct('refusedBy', 'Countries that refused the food (none, if none)'),
    ofShipment('confirmationNumber', 'Prior notice confirmation number'),
    ofShipment('confirmationTime', 'Confirmed on, date and time'),
  ],
  blocks: (a) => [
    { is: 'heading', text: '1. Who sends it' },
    {
      is: 'boxes',
      lines: 4,
      boxes: [a.box('submitter', { otherwise: broker(a) }), { caption: 'Transmitter', value: broker(a) }],
    },
    { is: 'heading', text: '2. The entry' },
    {
      is: 'boxes',
      boxes: [
        a.filled('Entry type', typeOf(a)),
        a.filled('CBP entry number', a.entry.entryNumber),
        { caption: 'Line', part: 0.4, value: plain(a.line?.number ?? '') },
      ],
    },
    { is: 'heading', text: '3. The article of food' },
    {
      is: 'boxes',
      boxes: [a.box('productCode', { part: 0.8 }), a.box('commonName', { otherwise: a.line?.description, part: 2 })],
    },
    {
      is: 'boxes',
      lines: 2,
      boxes: [a.box('quantity', { otherwise: a.line?.quantity1, part: 1.4 }), a.box('lots')],
    },
    { is: 'heading', text: '4. Who made, grew and shipped it' },
    {
      is: 'boxes',
      lines: 3,
      boxes: [a.box('manufacturer', { otherwise: maker(a.line), part: 1.6 }), a.box('manufacturerRegistration')],
    },
    {
      is: 'boxes',
      lines: 3,
      boxes: [a.box('grower', { part: 1.6 }), a.box('productionCountry', { otherwise: a.line?.origin })],
    },
    {
      is: 'boxes',
      lines: 3,
      boxes: [
        a.box('shipper', { part: 1.6 }),
        a.box('shipperRegistration'),
        a.box('shippedFrom', { otherwise: shippedFrom(a) }),
      ],
    },
    { is: 'heading', text: '5. How and when it arrives' },
    {
      is: 'boxes',
      boxes: [
        a.filled('Anticipated port of arrival', port(a), { part: 1.6 }),
        a.filled('Anticipated date of arrival', a.entry.arrivalDate),
        a.box('arrivalTime'),
      ],
    },
    {
      is: 'boxes',
      boxes: [
        { caption: 'Mode', part: 0.8, value: plain(a.packet.modeName) },
        a.filled('Carrier', carrier(a), { part: 1.2 }),
        a.filled('Trip: vessel and voyage, flight, trip and plate', conveyance(a), { part: 1.4 }),
        { caption: 'Bill or waybill', part: 1.6, value: bills(a) },
      ],
    },
    {
      is: 'boxes',
      boxes: [
        {
          caption: 'Containers',
          value: together(
            a.packet.containers.map(({ number }) => number),
            ' ',
          ),
        },
      ],
    },
    { is: 'heading', text: '6. For whom' },
    {
      is: 'boxes',
      lines: 3,
      boxes: [a.filled('Importer', importer(a)), a.box('owner'), a.filled('Ultimate consignee', consignee(a))],
    },
    { is: 'boxes', boxes: [a.box('refusedBy')] },
    {
      is: 'heading',
      text: '7. Confirmed: without this number the food is refused or held. Attach the confirmation page.',
    },
    { is: 'boxes', boxes: [a.box('confirmationNumber', { part: 1.6 }), a.box('confirmationTime')] },
    {
      is: 'words',
      text: 'Not earlier than 15 days before arrival. When entry number, port, carrier or day change, it is cancelled and sent again. FDA, prior notice, day and night: 866-521-2297. FDA takes e-mail or fax only while its own system is down.',
    },
  ],
})

const typeOf = ({ entry, packet }: Answers): Value =>
  entry.entryType.text === '' ? entry.entryType : { ...entry.entryType, text: packet.typeName }

/** The line's own country of export before the entry's. */
const shippedFrom = ({ line, entry }: Answers): Value =>
  line === undefined || line.exportingCountry.text === '' ? entry.exportingCountry : line.exportingCountry
