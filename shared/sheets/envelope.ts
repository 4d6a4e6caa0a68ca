import { barText, drawBars } from './bars'
import { LEFT, startPage, WIDTH, type DraftPage } from './frame'
import type { Pen } from './pen'
import type { FontMetrics } from './sheet'
import { shown, type PacketValues, type Value } from './values'

/**
 * One envelope for each driver and shipment (truck letters are made for each shipment: Southern Currents 17-011).
 * The label shows nothing that the driver need not know: no importer number, no value.
 */
export function layoutEnvelope(values: PacketValues, metrics: FontMetrics, contents: readonly string[]): DraftPage[] {
  const page = startPage('envelope', values, metrics, {
    over: values.firm.name.toUpperCase(),
    title: 'Envelope label',
    bars: false,
    under: 'Cut at the dashed line and fix to the outside. One driver, one shipment, one envelope.',
  })
  const { pen } = page
  const { entry: e } = values
  const top = 100
  const height = 330
  pen.rect(LEFT, top, WIDTH, height, { width: 1.2 })
  pen.text(LEFT + 14, top + 24, 'ENTRY NUMBER', { size: 8 })
  pen.text(LEFT + 14, top + 58, e.entryNumber.text, { size: 34, font: 'monoBold' })
  if (values.barcode !== 'none' && barText(e.entryNumber.text).length === 11)
    drawBars(pen, LEFT + WIDTH - 20, top + 24, e.entryNumber.text, values.barcode)
  pen.line(LEFT, top + 76, LEFT + WIDTH, top + 76)
  const rows: readonly (readonly (readonly [string, Value])[])[] = [
    [
      ['DRIVER', e.driverName],
      ['PLATE', e.plate],
      ['TRAILER', e.trailerPlate],
    ],
    [
      ['CARRIER', { ...e.carrierCode, text: [e.carrierCode.text, e.carrierName.text].filter(Boolean).join(' ') }],
      ['ACE TRIP', e.tripNumber],
      ['ARRIVAL', e.arrivalDate],
    ],
    [
      ['BILL', values.bills[0]?.number ?? { text: '' }],
      ['QUANTITY', values.bills[0]?.quantity ?? { text: '' }],
      ['PORT', { ...e.portOfEntry, text: [e.portOfEntry.text, values.portName].filter(Boolean).join(' ') }],
    ],
  ]
  rows.forEach((cells, index) => labelRow(pen, top + 76 + index * 48, cells))
  pen.text(LEFT + 14, top + 236, 'INSIDE', { size: 8 })
  const bottom = pen.paragraph(LEFT + 14, top + 250, contents.join('  \u00b7  '), { size: 10, width: WIDTH - 28 })
  pen.line(LEFT, top + 284, LEFT + WIDTH, top + 284)
  const call = ['Questions: call the broker', values.firm.name, values.firm.phone].filter(Boolean).join(' \u00b7 ')
  pen.fitted(LEFT + 14, Math.max(top + 292, bottom - 6), { width: WIDTH - 28, height: 14 }, call, {
    size: 11,
    font: 'sansBold',
  })
  pen.text(
    LEFT + 14,
    top + 318,
    'Hand the whole envelope to the CBP officer. Do not leave before the papers come back stamped.',
    { size: 9 },
  )
  pen.line(LEFT, top + height + 18, LEFT + WIDTH, top + height + 18, 0.5, true)
  return [page]
}

const COLUMNS = [240, 162, 162] as const

function labelRow(pen: Pen, y: number, cells: readonly (readonly [string, Value])[]): void {
  let x = LEFT
  cells.forEach(([caption, value], at) => {
    const w = COLUMNS[at] ?? 0
    pen.text(x + 14, y + 14, caption, { size: 7 })
    const missing = value.needed === true && value.text === ''
    if (value.field !== undefined) pen.area(x, y, w, 48, value.field, missing)
    if (missing) pen.line(x + 14, y + 40, x + w - 14, y + 40, 1.1)
    else
      pen.fitted(x + 14, y + 20, { width: w - 22, height: 24 }, shown(value), {
        size: 15,
        font: 'sansBold',
        continued: '\u2026',
      })
    x += w
  })
  pen.line(LEFT, y + 48, LEFT + WIDTH, y + 48, 0.3)
}
