import { plain } from '../values'
import type { Answers } from './answers'
import type { FormBox, TickBlock } from './blocks'
import { dayOfEntry } from './days'
import { HS7_BOXES } from './hs7Boxes'
import { pgaForm } from './layForm'
import { broker, signer, tariff } from './parties'
import { ofProduct, ofShipment, optional } from './question'

/** DOT HS-7: given to CBP at entry, one box ticked, the original signed (49 CFR 591). One for each vehicle or line. */
export const hs7 = pgaForm({
  id: 'hs-7',
  over: 'U.S. DEPARTMENT OF TRANSPORTATION \u00b7 NATIONAL HIGHWAY TRAFFIC SAFETY ADMINISTRATION',
  heading: 'DECLARATION: MOTOR VEHICLES AND EQUIPMENT',
  under:
    'HS-7, importation subject to Federal motor vehicle safety, bumper and theft prevention standards \u00b7 OMB 2127-0002 \u00b7 49 CFR 591',
  facts: {
    title: 'HS-7',
    edition: 'boxes of revision 2-2020 as it is described; words of boxes 3 to 6 and 8 to 13 are ours, by 49 CFR 591.5',
    source: 'Form HS-7, revision 2-2020, published descriptions; 49 CFR 591.5, 591.6',
    checkedOn: '2026-11-24',
    confidence: 'likely',
  },
  per: 'line',
  copies: ['CBP COPY', 'BROKER COPY'],
  asked: [
    optional(ofProduct('make', 'MAKE OF VEHICLE')),
    optional(ofProduct('model', 'MODEL')),
    optional(ofProduct('year', 'YEAR')),
    optional(ofShipment('vin', 'VEHICLE IDENTIFICATION NUMBER (VIN)')),
    optional(ofShipment('registeredImporter', 'REGISTERED IMPORTER NAME AND NHTSA REGISTRATION NUMBER (box 3)')),
    optional(ofShipment('eligibility', 'VEHICLE ELIGIBILITY NO. (box 3)')),
    optional(ofShipment('dateOfManufacture', 'Date of manufacture', 'day')),
    optional(ofShipment('passport', 'Passport number')),
    optional(ofShipment('passportCountry', 'Country of issue')),
    optional(ofShipment('embassy', 'Name of embassy')),
    ofShipment('declarant', 'NAME OF DECLARANT'),
    ofShipment('declarantAddress', "DECLARANT'S ADDRESS"),
    ofShipment('capacity', "DECLARANT'S CAPACITY"),
  ],
  blocks: (a) => [
    {
      is: 'boxes',
      boxes: [
        a.filled('PORT OF ENTRY', plain(a.packet.portName), { part: 1.5 }),
        a.filled('CUSTOMS PORT CODE', a.entry.portOfEntry, { part: 0.8 }),
        a.filled('CUSTOMS ENTRY NO', a.entry.entryNumber, { part: 1.1 }),
        a.filled('ENTRY DATE', dayOfEntry(a)),
      ],
    },
    {
      is: 'boxes',
      boxes: [
        ofVehicle(a, 'make', 1.2),
        ofVehicle(a, 'model', 1.2),
        ofVehicle(a, 'year', 0.5),
        ofVehicle(a, 'vin', 1.8),
      ],
    },
    { is: 'boxes', boxes: [a.box('registeredImporter', { part: 2 }), a.box('eligibility')] },
    {
      is: 'boxes',
      lines: 2,
      boxes: [a.filled('DESCRIPTION OF MERCHANDISE IF MOTOR VEHICLE EQUIPMENT', a.line?.description)],
    },
    declared(a),
    {
      is: 'boxes',
      lines: 3,
      boxes: [
        a.filled('NAME OF IMPORTER', a.entry.importerName),
        a.filled("IMPORTER'S ADDRESS (street, city, state, zip)", a.entry.importerAddress, { part: 1.4 }),
      ],
    },
    {
      is: 'boxes',
      lines: 3,
      boxes: [
        a.box('declarant', { otherwise: signer(a) }),
        a.box('declarantAddress', { otherwise: broker(a), part: 1.2 }),
        a.box('capacity', { part: 0.8 }),
      ],
    },
    {
      is: 'sign',
      boxes: [
        { caption: "DECLARANT'S SIGNATURE", part: 3 },
        { caption: 'DATE SIGNED', part: 1 },
      ],
    },
  ],
})

/** Vehicles and trailers; everything else under HS-7 is equipment, described and not identified. */
const VEHICLE = /^87(?:0[1-9]|1[016])/u

/** Wanted of a vehicle, and on a form that is printed blank. */
function ofVehicle(a: Answers, name: string, part: number): FormBox {
  const box = a.box(name, { part })
  const vehicle = a.line === undefined || VEHICLE.test(tariff(a.line).text.replaceAll('.', ''))
  return vehicle ? { ...box, value: a.need(box.value, box.caption) } : box
}

const CODES = HS7_BOXES.map(({ code }) => code)

function declared(a: Answers): TickBlock {
  const ticked = CODES.filter((code) => a.marked(CODES, code))
  return {
    is: 'ticks',
    caption: 'THE MERCHANDISE IS DECLARED UNDER BOX (tick one)',
    value: a.need(plain(ticked.join(' ')), 'Box 1 to 13'),
    columns: 2,
    ticks: HS7_BOXES.map(({ code, text, boxes }) => ({
      ticked: ticked.includes(code),
      number: code,
      text,
      ...(boxes !== undefined && { boxes: boxes.map((box) => a.box(box)) }),
    })),
  }
}
