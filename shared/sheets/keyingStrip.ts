import type { Overflow } from './boxes'
import { continuationPages } from './continuation'
import { Flow } from './flow'
import { LEFT, startPage, WIDTH, type DraftPage } from './frame'
import { drawGrid, type GridBox } from './grid'
import type { FontMetrics } from './sheet'
import { plain, shown, type LineValues, type PacketValues, type Value } from './values'

/**
 * The broker's own strip for whoever keys the release by hand: the values once more, large, in the order in which a
 * release is keyed. It is labelled as ours and stays out of the packet unless the port's profile takes it (practice 20).
 */
export function layoutKeyingStrip(values: PacketValues, metrics: FontMetrics): DraftPage[] {
  const overflow: Overflow[] = []
  const flow = new Flow((page) =>
    startPage('keying-strip', values, metrics, {
      over: 'BROKER\u2019S OWN ORDER \u00b7 NOT A CBP FORM',
      title: 'Keying strip',
      under: page === 1 ? 'For keying the release by hand. Every value also stands on the CBP 3461.' : 'Continued',
    }),
  )
  flow.heading('1  Header')
  flow.gap(3)
  drawGrid(flow, header(values), values, overflow, 27, { font: 'monoBold', size: 10.5, capitals: true })
  flow.gap(4)
  flow.heading('2  Bills')
  for (const bill of values.bills)
    row(flow, [
      [0, 40, shown(bill.type)],
      [44, 300, shown(bill.number)],
      [350, 214, shown(bill.quantity)],
    ])
  if (values.containers.length > 0) {
    flow.gap(4)
    flow.heading('3  Containers and seals')
    for (const { number, seal } of values.containers)
      row(flow, [
        [44, 200, shown(number)],
        [350, 214, shown(seal)],
      ])
  }
  flow.gap(4)
  flow.heading(values.containers.length > 0 ? '4  Lines' : '3  Lines')
  values.lines.forEach((line) => drawLine(flow, line))
  return [...flow.pages, ...continuationPages('keying-strip', values, metrics, overflow)]
}

const box = (caption: string, part: number, value: Value): GridBox => ({ caption, part, value })

function header({ entry: e, mode, totals }: PacketValues): GridBox[][] {
  const trip = mode === 'truck' && e.voyage.text === '' ? e.tripNumber : e.voyage
  return [
    [
      box('Entry number', 1.5, e.entryNumber),
      box('Type', 0.5, e.entryType),
      box('Port of entry', 0.8, e.portOfEntry),
      box('Mode', 0.5, e.modeOfTransport),
      box('Arrival date', 1, e.arrivalDate),
    ],
    [
      box('Importer number', 1.5, e.importerNumber),
      box('Bond type', 0.6, e.bondType),
      box('Surety', 0.6, e.suretyCode),
      box('Total value', 1, totals.value),
      box('Location (FIRMS)', 0.9, e.firms),
    ],
    [
      box('Carrier', 0.7, e.carrierCode),
      box('Voyage, flight, trip', 1.2, trip),
      box('Conveyance', 1.5, e.conveyanceName),
      box('Unlading', 0.8, e.portOfUnlading),
      box('Elected entry date', 1, e.electedEntryDate),
    ],
    [
      box('Consignee number', 1.2, e.consigneeNumber),
      box('Consignee', 2, e.consigneeName),
      box('G.O. number', 1, e.goNumber),
    ],
    [
      box('In-bond number', 1, e.itNumber),
      box('In-bond date', 0.8, e.itDate),
      box('Exam site', 1, e.examSite),
      box('File number', 1.2, e.brokerReference),
    ],
  ]
}

type Part = readonly [x: number, width: number, text: string]

function row(flow: Flow, parts: readonly Part[], font: 'monoBold' | 'mono' = 'monoBold'): void {
  const size = 9.5
  const top = flow.room(14)
  for (const [x, width, text] of parts)
    flow.pen.fitted(LEFT + x, top + 2, { width, height: 11 }, text.toUpperCase(), {
      size,
      font,
      width,
      continued: '\u2026 SEE CBP 3461',
    })
}

function drawLine(flow: Flow, line: LineValues): void {
  const numbers = line.tariffs.map((tariff) => tariff.number.text).join('  ')
  const value = shown(line.value) === '' ? plain('') : plain(`$ ${shown(line.value)}`)
  const needed = Math.ceil(flow.pen.width(numbers, 'monoBold', 9.5) / 250)
  flow.room(Math.max(0, needed - 1) * 6)
  row(flow, [
    [0, 40, line.number],
    [44, 250, numbers],
    [300, 26, shown(line.origin)],
    [332, 120, shown(line.mid)],
    [456, WIDTH - 456, value.text],
  ])
  row(
    flow,
    [
      [44, 400, shown(line.description)],
      [456, WIDTH - 456, shown(line.quantity1)],
    ],
    'mono',
  )
  const maker = [line.manufacturerName.text, line.manufacturerAddress.text.replaceAll('\n', ', ')].filter(Boolean)
  if (maker.length > 0) row(flow, [[44, WIDTH - 44, `Maker: ${maker.join(', ')}`]], 'mono')
  const y = flow.room(3)
  flow.pen.line(LEFT, y + 1, LEFT + WIDTH, y + 1, 0.3, true)
}
