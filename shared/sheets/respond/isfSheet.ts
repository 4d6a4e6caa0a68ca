import { addressLine } from '../../domain/address'
import { momentSaid } from '../../domain/deadlines/words'
import type { Isf } from '../../domain/respond/isfFields'
import { isfElements, isfOfTheCarrier } from '../../knowledge/isfElements'
import type { Report, ReportBlock } from '../report'

/** One line of the goods, so that a filer sees which maker made what. */
export interface IsfGoods {
  htsNumber: string
  countryOfOrigin: string
  manufacturer: string
  manufacturerAddress: string
}

export interface IsfSheet {
  fields: Isf
  goods: readonly IsfGoods[]
  /** moment by which it is due; '' while no lading is known */
  due: string
  /** name and number of whoever is rung with the transaction number */
  answerTo: string
}

/** Printed where nothing is known: a blank to complete in ink, never an empty cell that looks answered. */
const BLANK = '______________________'

/** caption and value of each row, the same on paper and in the text for the clean machine */
function shipmentRows({ fields, due }: IsfSheet): [string, string][] {
  const text = (field: keyof Isf) => String(fields[field] ?? '') || BLANK
  return [
    ['Due', due === '' ? `24 hours before lading: lading not known ${BLANK}` : momentSaid(due)],
    ['Lading abroad', fields.ladingAt === undefined ? BLANK : momentSaid(fields.ladingAt)],
    ['Bill', text('bill')],
    ['Carrier', text('carrier')],
    ['Vessel, voyage', [fields.vessel, fields.voyage].filter(Boolean).join(', ') || BLANK],
    ['Port of lading', text('ladingPort')],
    ['Container', text('container')],
    ['Importer', text('importerName')],
    ['Bond', text('bondHolder')],
    ['Filer', text('filer')],
  ]
}

const elementRows = ({ fields }: IsfSheet): [string, string, string][] =>
  isfElements.map(({ number, name, fields: names, by }) => {
    const [first, second] = names
    const value = first === undefined ? '' : String(fields[first] ?? '')
    const place = second === undefined ? '' : String(fields[second] ?? '')
    const whole = [value, place === '' ? '' : addressLine(place)].filter(Boolean).join(', ')
    return [
      String(number),
      name + (by === 'arrival' ? ' (may follow, 24 h before arrival at the latest)' : ''),
      whole || BLANK,
    ]
  })

const carrierSentence = `${isfOfTheCarrier.names.join(' and ')}: the carrier sends these itself.`

/** The data sheet for an alternate filer, on paper. Not a form of CBP: the filing itself is electronic. */
export function isfReport(sheet: IsfSheet): Pick<Report, 'title' | 'under' | 'blocks'> {
  const blocks: ReportBlock[] = [
    { is: 'heading', text: 'Shipment' },
    { is: 'table', head: ['What', 'As known'], parts: [24, 76], rows: shipmentRows(sheet) },
    { is: 'heading', text: 'Ten elements of the importer', aside: '19 CFR 149.3' },
    { is: 'table', head: ['No.', 'Element', 'As known'], parts: [6, 38, 56], rows: elementRows(sheet) },
  ]
  if (sheet.goods.length > 1)
    blocks.push(
      { is: 'heading', text: 'Goods line by line', aside: String(sheet.goods.length) },
      {
        is: 'table',
        head: ['Tariff number', 'Origin', 'Manufacturer'],
        parts: [22, 10, 68],
        rows: sheet.goods.map((one) => [
          one.htsNumber,
          one.countryOfOrigin,
          [one.manufacturer, one.manufacturerAddress === '' ? '' : addressLine(one.manufacturerAddress)]
            .filter(Boolean)
            .join(', '),
        ]),
      },
    )
  blocks.push(
    { is: 'text', text: carrierSentence },
    {
      is: 'text',
      strong: true,
      text: `Answer to ${sheet.answerTo || 'us'}: transaction number, and when it was accepted.`,
    },
    { is: 'blanks', captions: ['Transaction number', 'Filed by (name, firm)', 'Date and time'] },
  )
  return {
    title: 'Importer security filing: data sheet',
    under:
      'For an alternate filer: file it electronically for us. A ruled blank is not known here: complete it, or ask.',
    blocks,
  }
}

/** The same as plain text, to be carried to the clean machine and pasted into a mail. */
export function isfText(sheet: IsfSheet, drill: boolean): string {
  const lines = [
    ...(drill ? ['EXERCISE: nothing in here is real.', ''] : []),
    'IMPORTER SECURITY FILING: DATA SHEET',
    'Please file it electronically for us. Blanks are not known here.',
    '',
    ...shipmentRows(sheet).map(([caption, value]) => `${caption}: ${value}`),
    '',
    'Ten elements of the importer (19 CFR 149.3)',
    ...elementRows(sheet).map(([number, name, value]) => `${number}. ${name}: ${value}`),
    '',
    ...(sheet.goods.length > 1
      ? [
          'Goods line by line: tariff number, origin, manufacturer',
          ...sheet.goods.map(
            (one) =>
              `- ${[one.htsNumber, one.countryOfOrigin, one.manufacturer, one.manufacturerAddress === '' ? '' : addressLine(one.manufacturerAddress)].filter(Boolean).join(', ')}`,
          ),
          '',
        ]
      : []),
    carrierSentence,
    `Answer to ${sheet.answerTo || 'us'}: transaction number, and when it was accepted.`,
    '',
  ]
  return lines.join('\r\n')
}
