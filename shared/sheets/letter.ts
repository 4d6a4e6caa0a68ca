import type { Overflow } from './boxes'
import { continuationPages } from './continuation'
import { Flow } from './flow'
import { LEFT, RIGHT, startPage, WIDTH, type DraftPage } from './frame'
import { drawGrid, type GridBox } from './grid'
import { letterEnd, obligation } from './letterEnd'
import type { FontMetrics } from './sheet'
import { together } from './together'
import { ENTRY_KEYS, plain, shown, type EntryKey, type LineValues, type PacketValues, type Value } from './values'

/**
 * The downtime letter for one shipment. CBP publishes no form: what it has asked for by mode is the table
 * `letterRequirements`, everything else is what an officer needs to act on it and to find us later.
 */
export function layoutLetter(
  sheet: 'letter' | 'letter-carrier',
  values: PacketValues,
  metrics: FontMetrics,
  papers: Papers,
): DraftPage[] {
  const [most, ...fewer] = LINES_SHOWN.map((lines) => () => letterWith(lines, sheet, values, metrics, papers))
  const whole = most?.() ?? []
  if (whole.length === 1) return whole
  for (const lay of fewer) {
    const pages = lay()
    if (pages.length === 1) return pages
  }
  return whole
}

/** One page is what an officer wants: fewer lines of goods are tried before a second page, the 3461 has them all. */
const LINES_SHOWN = [6, 4, 3, 2] as const

function letterWith(
  linesShown: number,
  sheet: 'letter' | 'letter-carrier',
  values: PacketValues,
  metrics: FontMetrics,
  papers: Papers,
): DraftPage[] {
  const overflow: Overflow[] = []
  const flow = new Flow(() => startPage(sheet, values, metrics, letterhead(values)))
  address(flow, values)
  statement(flow, values)
  asked(flow, values, overflow)
  shipment(flow, values, overflow)
  goods(flow, values, linesShown, overflow)
  flow.gap(5)
  flow.heading('Attached')
  flow.paragraph(papers.named.join('  \u00b7  '))
  tickList(flow, papers.unnamed)
  obligation(flow, values)
  letterEnd(flow, values)
  return [...flow.pages, ...continuationPages(sheet, values, metrics, overflow)]
}

/** Papers behind the letter: those that are named, and the usual ones of which nothing says that they are there. */
export interface Papers {
  named: readonly string[]
  unnamed: readonly string[]
}

/** Ticked by hand when the packet is put together: nothing is attested that was not keyed. */
function tickList(flow: Flow, papers: readonly string[]): void {
  if (papers.length === 0) return
  const top = flow.room(14)
  let x = LEFT
  for (const paper of papers) {
    flow.pen.tick(x, top + 10, false)
    flow.pen.text(x + 11, top + 10, paper, { size: 8.2 })
    x += 29 + flow.pen.width(paper, 'sans', 8.2)
  }
}

function letterhead({ firm }: PacketValues) {
  const licence = [
    firm.filerCode === '' ? '' : `Filer code ${firm.filerCode}`,
    firm.licenceNumber === '' ? '' : `license ${firm.licenceNumber}`,
    firm.permitNumber === '' ? '' : `national permit ${firm.permitNumber}`,
  ]
  return {
    over: 'CUSTOMS BROKER',
    title: firm.name === '' ? 'Customs broker' : firm.name,
    under: [firm.address.join(', '), licence.filter(Boolean).join(' \u00b7 ')].filter(Boolean).join('\n'),
  }
}

function address(flow: Flow, values: PacketValues): void {
  const top = flow.room(33)
  const port = [values.portName, values.entry.portOfEntry.text].filter(Boolean).join(', port code ')
  const addressee = values.addressee === '' ? 'Port Director, U.S. Customs and Border Protection' : values.addressee
  flow.pen.text(LEFT, top + 9, addressee, { size: 9.5, font: 'sansBold' })
  flow.pen.text(LEFT, top + 21, port === '' ? 'Port of entry' : port, { size: 9 })
  const style = { size: 9, align: 'right', width: WIDTH } as const
  const date = values.printedAt === '' ? 'date and time at printing' : values.printedAt
  flow.pen.text(LEFT, top + 9, date, style)
  flow.pen.text(LEFT, top + 21, values.incident.reference === '' ? '' : `Incident ${values.incident.reference}`, style)
}

function statement(flow: Flow, values: PacketValues): void {
  const { incident, entry } = values
  flow.paragraph(`Downtime release request: broker system outage. Entry ${entry.entryNumber.text}.`, {
    size: 11,
    font: 'sansBold',
  })
  flow.gap(2)
  const began = incident.outageBegan.text
  const outage =
    began === ''
      ? 'We have lost our connection to ABI since the time written below'
      : `We have lost our connection to ABI since ${began}`
  const soc =
    incident.socReportNumber === ''
      ? ''
      : ` Reported to the CBP Security Operations Center, report ${incident.socReportNumber}.`
  const duration = incident.expectedDuration === '' ? '' : ` Expected duration: ${incident.expectedDuration}.`
  flow.paragraph(
    `${outage}. The outage is on the broker's side. The entry below could not be transmitted, and we ask for its release on the papers attached.${duration}${soc} ${incident.authorisation}`,
  )
  if (began !== '') return
  const top = flow.room(16)
  flow.pen.text(LEFT, top + 12, 'Outage began, date and time:', { size: 8.2 })
  flow.pen.line(LEFT + 130, top + 13, RIGHT, top + 13, 1.1)
  flow.pen.area(LEFT, top, WIDTH, 16, incident.outageBegan.field ?? '', true)
}

/** What CBP has asked this mode's letter to name stands first, in a frame of its own, with the notice cited. */
function asked(flow: Flow, values: PacketValues, overflow: Overflow[]): void {
  const { requirements } = values
  if (requirements.length === 0) return
  flow.gap(4)
  const sources = [...new Set(requirements.map((one) => one.source.split(':')[0] ?? ''))]
  flow.heading(['Asked for by CBP', values.modeName].filter(Boolean).join(' \u00b7 '), sources.join('; '))
  flow.gap(3)
  const boxes = requirements.flatMap(({ caption, field }): GridBox[] => {
    const key = ENTRY_KEYS.find((one) => one === field)
    return key === undefined ? [] : [{ caption, part: 1, value: values.entry[key] }]
  })
  const rows: GridBox[][] = []
  const perRow = boxes.length > 5 ? Math.ceil(boxes.length / 2) : boxes.length
  for (let at = 0; at < boxes.length; at += perRow) rows.push(boxes.slice(at, at + perRow))
  drawGrid(flow, rows, values, overflow)
}

function shipment(flow: Flow, values: PacketValues, overflow: Overflow[]): void {
  flow.gap(3)
  flow.heading('The shipment')
  flow.gap(3)
  const named = new Set<string>(values.requirements.map((one) => one.field))
  drawGrid(flow, rowsOfShipment(values, named), values, overflow)
  drawGrid(flow, [partyRow(values)], values, overflow, 42)
}

const box = (caption: string, part: number, value: Value): GridBox => ({ caption, part, value })
const both = (...parts: Value[]): Value => together(parts, ' ')

function rowsOfShipment(values: PacketValues, named: ReadonlySet<string>): GridBox[][] {
  const { entry: e, bills } = values
  const carrier = both(e.carrierCode, e.carrierName)
  const byMode: Record<PacketValues['mode'], GridBox[]> = {
    truck: unnamed(named, [
      ['driverName', 'Driver'],
      ['plate', 'Plate'],
      ['tripNumber', 'ACE trip number'],
    ]).map(([key, caption]) => box(caption, 1, e[key])),
    ocean: [box('Vessel', 1.4, e.conveyanceName), box('Voyage', 1, e.voyage), box('ISF filed', 0.7, e.isfFiled)],
    air: [box('Flight', 1, both(e.carrierCode, e.voyage))],
    rail: [box('Train, trip', 1, e.voyage)],
    other: [box('Conveyance', 1, e.conveyanceName)],
  }
  const bill = (at: number) => bills[at]
  return [
    [
      ...(named.has('entryNumber') ? [] : [box('Entry number', 1.2, e.entryNumber)]),
      box('Entry type', 1, { ...e.entryType, text: e.entryType.text === '' ? '' : values.typeName }),
      box('Mode of transport', 1, { ...e.modeOfTransport, text: both(e.modeOfTransport, plain(values.modeName)).text }),
      box('Arrival date', 1, e.arrivalDate),
    ],
    [
      box('Carrier', 1.6, carrier),
      ...byMode[values.mode],
      box('Location of goods', 1, both(e.firms, e.locationName)),
      ...(values.mode === 'truck' ? [box('Trailer plate', 0.9, e.trailerPlate)] : []),
    ],
    [
      box('Bill', 1.5, withType(bill(0))),
      box('Quantity', 0.8, bill(0)?.quantity ?? plain('')),
      ...(bills.length > 1 ? [box(bills.length > 2 ? 'Further bills' : 'Second bill', 1.5, furtherBills(bills))] : []),
      box('In-bond', 1, both(e.itNumber, e.itDate)),
      ...(values.containers.length > 0 ? [box('Containers and seals', 2, containers(values))] : []),
    ],
    [
      box('Bond type', 0.6, e.bondType),
      box('Surety', 0.6, e.suretyCode),
      box('Bond number', 1, e.bondNumber),
      box('Entered value, US dollars', 1.1, values.totals.value),
      box('File number', 1.1, e.brokerReference),
      box('Papers of other agencies', 2.2, e.pgaPapers),
    ],
  ]
}

const unnamed = (
  named: ReadonlySet<string>,
  fields: readonly (readonly [EntryKey, string])[],
): readonly (readonly [EntryKey, string])[] => fields.filter(([key]) => !named.has(key))

const withType = (bill: PacketValues['bills'][number] | undefined): Value =>
  bill === undefined ? plain('') : { ...bill.number, text: both(bill.type, plain(shown(bill.number))).text }

const furtherBills = (bills: PacketValues['bills']): Value => ({
  ...withType(bills[1]),
  text: bills
    .slice(1)
    .map((bill) => withType(bill).text)
    .join(', '),
})

const containers = (values: PacketValues): Value => {
  const text = values.containers.map((c) => [c.number.text, c.seal.text].filter(Boolean).join(' / ')).join(', ')
  return { ...(values.containers[0]?.number ?? plain('')), text }
}

const partyRow = ({ entry: e }: PacketValues): GridBox[] => [
  box(
    'Importer of record: number, name, address',
    1,
    together([e.importerNumber, e.importerName, e.importerAddress], '\n'),
  ),
  box(
    'Ultimate consignee: number, name, address',
    1,
    together([e.consigneeNumber, e.consigneeName, e.consigneeAddress], '\n'),
  ),
]

/** The first lines, enough to know the goods by. */
function goods(flow: Flow, values: PacketValues, linesShown: number, overflow: Overflow[]): void {
  flow.gap(4)
  const { lines } = values
  const more = lines.length - linesShown
  flow.heading(
    more > 0 ? `Goods: lines 1 to ${linesShown} of ${lines.length}, all of them on the CBP 3461 behind` : 'Goods',
  )
  const whole = values.entry.description.text
  if (whole !== '') flow.paragraph(whole, { size: 8.2 })
  flow.gap(2.5)
  for (const line of lines.slice(0, linesShown)) {
    const top = flow.room(11.5)
    if (isBlankLine(line)) {
      flow.pen.line(LEFT, top + 10.5, RIGHT, top + 10.5, 1.1)
      continue
    }
    const cell = (
      x: number,
      width: number,
      text: string,
      align: 'left' | 'right' = 'left',
      font: 'mono' | 'sans' = 'mono',
    ) => {
      const style = { size: 7.8, font, align, width, continued: `${text.slice(0, 40)}\u2026` } as const
      const fitted = flow.pen.fitted(LEFT + x, top, { width, height: 10.5 }, text, style)
      if (!fitted.whole) overflow.push({ box: `Goods, line ${line.number}`, text })
    }
    cell(0, 20, line.number)
    cell(24, 66, shown(line.tariffs.at(-1)?.number))
    cell(96, 230, shown(line.description), 'left', 'sans')
    cell(330, 24, shown(line.origin))
    cell(358, 70, shown(line.quantity1), 'right')
    cell(434, 60, shown(line.grossWeight) === '' ? '' : `${shown(line.grossWeight)} kg`, 'right')
    cell(498, 66, shown(line.value) === '' ? '' : `$ ${shown(line.value)}`, 'right')
  }
}

const isBlankLine = ({ description, tariffs, origin, value }: LineValues): boolean =>
  [description, ...tariffs.map((tariff) => tariff.number), origin, value].every(({ text }) => text === '')
