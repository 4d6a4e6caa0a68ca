import { plain } from '../values'
import { together } from '../together'
import { pgaForm } from './layForm'
import { broker, importer, port, tariff } from './parties'
import { inTable, ofProduct, ofShipment, optional } from './question'

/**
 * Harvest data of the Seafood Import Monitoring Program, for one line of the entry. There is no form: the data go with
 * the entry (50 CFR 300.324). Each harvest event is a row; a small-scale harvest may be one row of several vessels.
 */
const HARVEST = ['vessel', 'flag', 'permit', 'gearUsed', 'area', 'harvestDate'] as const
const LANDING = ['landing', 'landingDate', 'weight', 'firstBuyer'] as const

const WILD = [
  { code: 'wild', text: 'Wild: harvested by vessels' },
  { code: 'farmed', text: 'Farmed: aquaculture (gear AQ)' },
]

export const simp = pgaForm({
  id: 'simp',
  own: true,
  over: 'FOR NOAA, NATIONAL MARINE FISHERIES SERVICE, AND U.S. CUSTOMS AND BORDER PROTECTION',
  heading: 'SEAFOOD IMPORT MONITORING: HARVEST SHEET',
  under:
    '50 CFR 300.324 \u00b7 One for each line of the entry \u00b7 Records of custody from harvest to import are kept',
  facts: {
    title: 'SIMP harvest sheet',
    edition: 'data of 50 CFR 300.324; NMFS publishes no form',
    source: '50 CFR 300.324; NOAA Fisheries, Seafood Import Monitoring Program',
    checkedOn: '2026-11-24',
    confidence: 'likely',
  },
  per: 'line',
  copies: ['CBP COPY', 'BROKER COPY'],
  asked: [
    ofProduct('iftp', "Importer's International Fisheries Trade Permit (IFTP) number"),
    ofProduct('species', 'Species: scientific name, FAO 3-alpha code'),
    ofProduct('form', 'Product form'),
    { ...ofProduct('gear', 'Wild or farmed', 'choice'), choices: WILD },
    ...inTable('event', [
      ofShipment('vessel', 'Harvesting vessel or farm; IMO or official number'),
      ofShipment('flag', 'Flag, or country of farm'),
      ofShipment('permit', 'Permit, authorization to fish'),
      ofProduct('gearUsed', 'Fishing gear'),
      ofShipment('area', 'Harvest area'),
      ofShipment('harvestDate', 'Harvest date'),
    ]),
    ...inTable('landing', [
      ofShipment('landing', 'Point of first landing'),
      ofShipment('landingDate', 'Date of landing'),
      ofShipment('weight', 'Quantity landed (kg)'),
      ofShipment('firstBuyer', 'First receiver, processor or dealer: name and contact'),
    ]),
    optional(ofShipment('chain', 'Processor, transshipments')),
  ],
  blocks: (a) => [
    {
      is: 'boxes',
      boxes: [
        a.filled('Entry number', a.entry.entryNumber),
        { caption: 'Line', part: 0.4, value: plain(a.line?.number ?? '') },
        a.filled('H.S. number', tariff(a.line)),
        a.filled('Port of entry', port(a), { part: 1.4 }),
      ],
    },
    {
      is: 'boxes',
      lines: 3,
      boxes: [a.filled('Importer of record', importer(a), { part: 1.4 }), a.box('iftp')],
    },
    {
      is: 'boxes',
      lines: 2,
      boxes: [a.box('species', { part: 1.5 }), a.box('form', { otherwise: a.line?.description, part: 1.5 })],
    },
    a.choice('gear', { columns: 2, codes: false }),
    {
      is: 'boxes',
      boxes: [
        {
          caption: 'Quantity and weight of the line',
          value: together([a.line?.quantity1 ?? plain(''), a.line?.quantity2 ?? plain('')], ' '),
        },
        { caption: 'Country of origin', value: a.line?.origin ?? plain('') },
      ],
    },
    { is: 'heading', text: 'Harvest events' },
    {
      is: 'table',
      columns: a.columns([
        ['vessel', 2],
        ['flag', 0.9],
        ['permit', 1.3],
        ['gearUsed', 0.9],
        ['area', 1.1],
        ['harvestDate', 1],
      ]),
      rows: a.table('event', HARVEST),
      atLeast: 7,
      lines: 2,
    },
    { is: 'heading', text: 'Landings and first receivers' },
    {
      is: 'table',
      columns: a.columns([
        ['landing', 1.5],
        ['landingDate', 1],
        ['weight', 1],
        ['firstBuyer', 3],
      ]),
      rows: a.table('landing', LANDING),
      atLeast: 4,
      lines: 2,
    },
    { is: 'boxes', lines: 3, boxes: [a.box('chain')] },
    {
      is: 'boxes',
      lines: 4,
      boxes: [{ caption: 'Customs broker', value: broker(a) }],
    },
  ],
})
