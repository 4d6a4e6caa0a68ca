import { ENTRIES_A_PAGE } from '../../domain/respond/manyLetters'
import { SHEETS } from '../facts'
import { Flow } from '../flow'
import { BODY_BOTTOM, exerciseBand, LEFT, RIGHT, shortHash, WIDTH, type DraftPage } from '../frame'
import { letterEnd } from '../letterEnd'
import { Pen } from '../pen'
import type { FontMetrics, LaidPage } from '../sheet'
import { isMissing, shown, type Value } from '../values'
import type { LetterMany, LetterManyValues, LetterRow } from './letterMany'

const COPIES = ['CBP COPY', 'BROKER COPY']

/** Both copies of the letter: up to 25 entries a page, then what is undertaken, the signature and the box for CBP. */
export function layoutLetterMany(letter: LetterMany, metrics: FontMetrics): LaidPage[] {
  const { values } = letter
  const flow = new Flow((page) => startLetterPage(values, metrics, page))
  address(flow, values)
  statement(flow, values)
  list(flow, values)
  undertaking(flow, values)
  letterEnd(flow, values)
  return COPIES.flatMap((copy) =>
    flow.pages.map(({ pen }, index) => ({
      sheetId: 'letter-many',
      title: `${letter.title} \u00b7 ${copy.toLowerCase()}`,
      ops: [...pen.ops, ...foot(letter, metrics, copy, index + 1, flow.pages)],
    })),
  )
}

function startLetterPage(values: LetterManyValues, metrics: FontMetrics, page: number): DraftPage {
  const pen = new Pen(metrics)
  const { firm } = values
  if (values.drill) exerciseBand(pen)
  const name = firm.name === '' ? 'Customs broker' : firm.name
  const licence = [
    firm.filerCode === '' ? '' : `Filer code ${firm.filerCode}`,
    firm.licenceNumber === '' ? '' : `license ${firm.licenceNumber}`,
    firm.permitNumber === '' ? '' : `national permit ${firm.permitNumber}`,
  ]
  pen.text(LEFT, 43, 'CUSTOMS BROKER', { size: 7 })
  pen.text(LEFT, 59, page === 1 ? name : `${name}, letter ${values.number} continued`, { size: 14, font: 'sansBold' })
  pen.text(LEFT, 69, firm.address.join(', '), { size: 6.6 })
  pen.text(LEFT, 78, licence.filter(Boolean).join(' \u00b7 '), { size: 6.6 })
  const count = values.rows.length
  pen.text(LEFT, 43, `LETTER ${values.number}`, { size: 9, font: 'sansBold', align: 'right', width: WIDTH })
  pen.text(LEFT, 55, `${count} ${count === 1 ? 'entry' : 'entries'} by ${values.modeName}`, {
    size: 8.2,
    align: 'right',
    width: WIDTH,
  })
  return { facts: SHEETS.letter, pen }
}

function address(flow: Flow, values: LetterManyValues): void {
  const top = flow.room(30)
  const port = [values.portName, values.port].filter(Boolean).join(', port code ')
  const addressee = values.addressee === '' ? 'Port Director, U.S. Customs and Border Protection' : values.addressee
  const right = { size: 9, align: 'right', width: WIDTH } as const
  flow.pen.text(LEFT, top + 9, addressee, { size: 9.5, font: 'sansBold' })
  flow.pen.text(LEFT, top + 21, port, { size: 9 })
  flow.pen.text(LEFT, top + 9, values.printedAt === '' ? 'date and time at printing' : values.printedAt, right)
  const { reference } = values.incident
  flow.pen.text(LEFT, top + 21, reference === '' ? '' : `Incident ${reference}`, right)
}

function statement(flow: Flow, values: LetterManyValues): void {
  const { incident, rows } = values
  const began = incident.outageBegan.text
  flow.paragraph(`Downtime release request: broker system outage. ${rows.length} entries as listed below.`, {
    size: 11,
    font: 'sansBold',
  })
  flow.gap(2)
  const since = began === '' ? 'since the time written below' : `since ${began}`
  const duration = incident.expectedDuration === '' ? '' : ` Expected duration: ${incident.expectedDuration}.`
  const soc =
    incident.socReportNumber === ''
      ? ''
      : ` Reported to the CBP Security Operations Center, report ${incident.socReportNumber}.`
  flow.paragraph(
    `We have lost our connection to ABI ${since}. The outage is on the broker's side. The entries below could not be transmitted, and we ask for their release, each on its own papers behind this letter.${duration}${soc} ${incident.authorisation}`,
  )
  if (began === '') {
    const top = flow.room(16)
    flow.pen.text(LEFT, top + 12, 'Outage began, date and time:', { size: 8.2 })
    flow.pen.line(LEFT + 130, top + 13, RIGHT, top + 13, 1.1)
  }
  flow.gap(2)
  const sources = [...new Set(values.requirements.map(({ source }) => source.split(':')[0] ?? ''))]
  flow.heading(`Entries by ${values.modeName}`, sources.join('; '))
  flow.gap(3)
}

const COLUMNS = [
  { head: 'No.', x: 0, w: 22 },
  { head: 'Entry number, type', x: 24, w: 88 },
  { head: 'Bill', x: 116, w: 104 },
  { head: 'Importer of record', x: 224, w: 150 },
  { head: 'Carrier, conveyance, place', x: 378, w: 122 },
  { head: 'Value, US dollars', x: 504, w: 60 },
] as const
const ROW = 17
const HEAD = 13

function list(flow: Flow, values: LetterManyValues): void {
  values.rows.forEach((row, nth) => {
    const headed = nth % ENTRIES_A_PAGE === 0
    // Twenty-five to a page, counted: the page number then says which entries stand on it.
    if (headed && nth > 0) freshPage(flow)
    const top = flow.room(ROW + (headed ? HEAD : 0))
    if (headed) drawHead(flow.pen, top)
    drawRow(flow.pen, headed ? top + HEAD : top, row, nth + 1)
  })
  const { together } = values
  flow.gap(3)
  flow.paragraph(
    `${values.rows.length} entries in all${together === '' ? '' : `, entered value together ${together} US dollars`}. A heavy rule is completed in ink before presentation.`,
    { size: 8.2, font: 'sansBold' },
  )
}

function freshPage(flow: Flow): void {
  const rest = BODY_BOTTOM - flow.y + 1
  flow.room(rest)
  flow.gap(-rest)
}

function drawHead(pen: Pen, top: number): void {
  pen.rect(LEFT, top, WIDTH, 11.5, { fill: 'shade' })
  for (const { head, x, w } of COLUMNS)
    pen.fitted(LEFT + x + 2, top + 2, { width: w - 2, height: 9 }, head, { size: 7, font: 'sansBold', smallest: 5 })
}

function drawRow(pen: Pen, top: number, row: LetterRow, number: number): void {
  const [first, entry, bill, importer, carrier, value] = COLUMNS
  const more = row.furtherBills === 0 ? '' : `and ${row.furtherBills} more, on its CBP 3461`
  pen.text(LEFT + first.x + 2, top + 8, String(number), { size: 7 })
  pen.text(LEFT + entry.x, top + 8, row.entryNumber, { size: 8.2, font: 'monoBold' })
  pen.text(LEFT + entry.x, top + 15, row.type === '' ? '' : `type ${row.type}`, { size: 6 })
  cell(pen, bill, top, row.bill, 'mono')
  under(pen, bill, top, { text: more })
  cell(pen, importer, top, row.importer, 'sans')
  under(pen, importer, top, row.importerAddress)
  cell(pen, carrier, top, row.carrier, 'sans')
  under(pen, carrier, top, { text: [row.conveyance, row.place].filter(Boolean).join(' \u00b7 ') })
  const style = { size: 7.4, font: 'mono', align: 'right' } as const
  pen.fitted(LEFT + value.x, top + 2, { width: value.w, height: 8 }, row.value, { ...style, smallest: 5 })
  pen.line(LEFT, top + ROW - 0.5, RIGHT, top + ROW - 0.5, 0.25)
}

interface Column {
  x: number
  w: number
}

function cell(pen: Pen, { x, w }: Column, top: number, value: Value, font: 'sans' | 'mono'): void {
  if (isMissing(value)) return pen.line(LEFT + x, top + 9, LEFT + x + w - 6, top + 9, 1.1)
  const style = { size: 7.6, font, smallest: 4.6, continued: '\u2026' } as const
  pen.fitted(LEFT + x, top + 1.5, { width: w - 4, height: 8 }, shown(value), style)
}

/** The second line of a row. */
function under(pen: Pen, { x, w }: Column, top: number, value: Value): void {
  if (isMissing(value)) return pen.line(LEFT + x, top + 15.4, LEFT + x + w - 6, top + 15.4, 1.1)
  const style = { size: 6, font: 'sans', smallest: 4, continued: '\u2026' } as const
  pen.fitted(LEFT + x, top + 9.6, { width: w - 4, height: 6.8 }, shown(value), style)
}

function undertaking(flow: Flow, values: LetterManyValues): void {
  flow.gap(4)
  flow.heading('What we undertake')
  flow.paragraph(
    `We obligate ourselves to file the entry and the entry summary for each of the ${values.rows.length} numbers above, within the time the law allows, when service is restored. No cargo will be moved before release; every examination, hold and requirement of another agency will be obeyed as if the entries had been transmitted.`,
  )
  flow.gap(2)
  flow.paragraph('Ticked by hand by the signer, where it is so:', { size: 7 })
  for (const words of [
    "For each entry above the importer's bond is sufficient, valid and current.",
    "CBP's own systems were seen to be up before this letter was signed.",
  ]) {
    const top = flow.room(13)
    flow.pen.tick(LEFT, top + 9.5, false)
    flow.pen.text(LEFT + 12, top + 9.5, words, { size: 8.2 })
  }
}

function foot(letter: LetterMany, metrics: FontMetrics, copy: string, page: number, pages: readonly DraftPage[]) {
  const { values } = letter
  const pen = new Pen(metrics)
  const { title, edition, checkedOn } = SHEETS.letter
  pen.line(LEFT, 741.5, RIGHT, 741.5, 0.4)
  pen.text(LEFT, 750.5, values.drill ? `${copy} \u00b7 EXERCISE` : copy, { size: 7.5, font: 'sansBold' })
  pen.text(LEFT, 750.5, `Letter ${values.number}`, { size: 8, font: 'sansBold', align: 'centre', width: WIDTH })
  const counted = `Page ${page} of ${pages.length}`
  pen.text(LEFT, 750.5, counted, { size: 7.5, font: 'sansBold', align: 'right', width: WIDTH })
  const made =
    values.printedAt === ''
      ? 'preview, not printed'
      : `record ${shortHash(letter.hash)} \u00b7 printed ${values.printedAt} by ${values.operatorInitials}`
  pen.text(LEFT, 759, made, { size: 6 })
  pen.text(LEFT, 767, `${title}: ${edition}. Checked ${checkedOn}.`, { size: 6, grey: true })
  return pen.ops
}
