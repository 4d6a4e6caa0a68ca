import { Flow } from './flow'
import { LEFT, startPage, WIDTH, type DraftPage } from './frame'
import type { FontMetrics } from './sheet'
import { shown, type PacketValues } from './values'

/** A line of the cover's table: what is handed over, in which order, how many copies and pages, and to whom. */
export interface CoverLine {
  what: string
  copies: string
  pages: string
  to: string
}
export interface InkLine {
  called: string
  /** sheets on which the blank stands */
  on: string[]
}

/** What is done by hand on one agency's form. */
export interface FormOnCover {
  title: string
  /** title, and the lines that it speaks of */
  form: string
  /** boxes to be completed in ink */
  boxes: readonly string[]
  signed: boolean
}

/** The broker's own first page: it stays with the firm's file. Everything on it is computed from the same values. */
export function layoutCover(
  values: PacketValues,
  metrics: FontMetrics,
  lines: readonly CoverLine[],
  ink: readonly InkLine[],
  forms: readonly FormOnCover[] = [],
): DraftPage[] {
  const flow = new Flow(() =>
    startPage('cover', values, metrics, {
      over: [values.firm.name, "for the firm's file, not for CBP"].filter(Boolean).join(' \u00b7 '),
      title: 'Packet',
      under: `Revision ${values.revision}${values.replaces === null ? '' : `, replaces revision ${values.replaces}: ${values.replacesReason}`}`,
    }),
  )
  summary(flow, values)
  inkList(flow, ink, forms)
  stops(flow, values)
  secondPerson(flow, values)
  agencyPapers(flow, values)
  order(flow, lines)
  signatures(flow, lines, forms)
  figures(flow, values)
  return flow.pages
}

function summary(flow: Flow, values: PacketValues): void {
  const { entry: e } = values
  const facts: readonly (readonly [string, string])[] = [
    ['Importer', shown(e.importerName)],
    ['Port', [e.portOfEntry.text, values.portName].filter(Boolean).join(' ')],
    ['Mode', [e.modeOfTransport.text, values.modeName].filter(Boolean).join(' ')],
    ['Type', values.typeName],
    [
      'Bill',
      values.bills
        .map((bill) => shown(bill.number))
        .filter(Boolean)
        .join(', '),
    ],
    ['File', shown(e.brokerReference)],
  ]
  facts.forEach(([caption, text], at) => {
    const top = at % 2 === 0 ? flow.room(15) : flow.y - 15
    const x = LEFT + (at % 2) * (WIDTH / 2)
    flow.pen.text(x, top + 10, caption, { size: 8, grey: true })
    const area = { width: WIDTH / 2 - 56, height: 13 }
    flow.pen.fitted(x + 48, top + 2, area, text, { size: 9, font: 'sansBold', continued: `${text.slice(0, 40)}\u2026` })
  })
  flow.gap(6)
}

function inkList(flow: Flow, ink: readonly InkLine[], forms: readonly FormOnCover[]): void {
  const count = forms.reduce((sum, { boxes }) => sum + boxes.length, ink.length)
  flow.heading(`Complete in ink before presentation: ${count === 0 ? 'nothing' : count}`)
  const columns = ink.length > 6 ? 2 : 1
  const width = WIDTH / columns - (columns - 1) * 8
  ink.forEach(({ called, on }, at) => {
    const top = at % columns === 0 ? flow.room(14) : flow.y - 14
    const x = LEFT + (at % columns) * (WIDTH / 2 + 8)
    flow.pen.tick(x, top + 10.5, false, 8)
    const words = { width: width * 0.62, height: 12 }
    flow.pen.fitted(x + 13, top + 3.2, words, called, { size: 8.8, font: 'sansBold' })
    const aside = { size: 7, font: 'sans', align: 'right', width: width * 0.36, grey: true } as const
    flow.pen.fitted(x + width * 0.64, top + 4.4, { width: aside.width, height: 11 }, on.join(', '), aside)
  })
  for (const { form, boxes } of forms) {
    if (boxes.length === 0) continue
    tickLine(flow)
    flow.paragraph(`${form}: ${boxes.join('; ')}`, { size: 8.2, indent: 13 })
  }
  if (count > 0) flow.paragraph('What is written in ink is keyed afterwards as a new revision.', { size: 7.5 })
  flow.gap(5)
}

function stops(flow: Flow, values: PacketValues): void {
  const rest = [counted(values.later, 'ACE will refuse later'), counted(values.notes, 'note')]
    .filter(Boolean)
    .join(', ')
  flow.heading(`Stops the counter: ${values.stops.length === 0 ? 'nothing found' : values.stops.length}`)
  for (const { text, source } of values.stops) {
    flow.paragraph(`\u2022  ${text}`, { size: 8.6 })
    if (source !== '') flow.paragraph(source, { size: 6.5, indent: 10, grey: true })
  }
  flow.paragraph(
    [
      rest === '' ? '' : `Besides: ${rest}.`,
      'What cannot be verified without a network is not verified. Printing is never refused.',
    ]
      .filter(Boolean)
      .join(' '),
    { size: 7.5 },
  )
  flow.gap(5)
}

/** Who looked, or that nobody did: on the firm's own page, never on what CBP takes. */
function secondPerson(flow: Flow, { review }: PacketValues): void {
  if (review === undefined) return
  flow.heading('Second person')
  flow.paragraph(review, { size: 8.8 })
  flow.gap(5)
}

/** The verdict of the agencies' checklist, and the papers: what is still owed has a box, ticked when it is put in. */
function agencyPapers(flow: Flow, { agencies }: PacketValues): void {
  if (agencies === undefined) return
  const { verdict, papers } = agencies
  flow.heading('Papers of agencies')
  if (verdict !== '') flow.paragraph(`${verdict.charAt(0).toUpperCase()}${verdict.slice(1)}.`, { size: 8.8 })
  for (const { agency, what, state, owed } of papers) {
    if (owed) tickLine(flow)
    flow.paragraph(`${agency}  ${what}: ${state}`, { size: 8.2, indent: 13, font: owed ? 'sansBold' : 'sans' })
  }
  flow.gap(5)
}

/** A small box before the paragraph that follows, on its page. */
function tickLine(flow: Flow): void {
  const top = flow.room(14)
  flow.gap(-14)
  flow.pen.tick(LEFT, top + 9.5, false, 8)
}

const counted = (count: number, what: string): string => (count === 0 ? '' : `${count} \u00d7 \u201c${what}\u201d`)

function order(flow: Flow, lines: readonly CoverLine[]): void {
  flow.heading('Inside, in the order of handing over')
  const columns = (texts: readonly string[], size: number) => {
    const top = flow.room(13.5)
    const at = [0, 22, 318, 372, 420]
    texts.forEach((text, index) => {
      const width = (at[index + 1] ?? WIDTH) - (at[index] ?? 0) - 6
      flow.pen.fitted(LEFT + (at[index] ?? 0), top + 1, { width, height: 12 }, text, { size, font: 'sans', width })
    })
  }
  columns(['', 'Sheet', 'Copies', 'Pages', 'For'], 7)
  lines.forEach((line, index) => columns([String(index + 1), line.what, line.copies, line.pages, line.to], 8.8))
  flow.gap(5)
}

/** Wet signature is a step of its own: where, and on how many copies. */
function signatures(flow: Flow, lines: readonly CoverLine[], forms: readonly FormOnCover[]): void {
  const places = [
    ['letter', 'downtime letter, foot'],
    ['CBP 3461', 'CBP 3461, box 27'],
    ['CBP 7501', 'CBP 7501, box 41'],
  ] as const
  const words = places
    .filter(([name]) => lines.some((line) => line.what.includes(name)))
    .map(([, words]) => words)
    .join(' \u00b7 ')
  const agencies = new Set(forms.filter(({ signed }) => signed).map(({ title }) => title))
  const all = [words, ...agencies].filter(Boolean).join(' \u00b7 ')
  flow.heading('Sign by hand, every copy')
  flow.paragraph(all.charAt(0).toUpperCase() + all.slice(1), { size: 8.8 })
  flow.gap(5)
}

function figures(flow: Flow, values: PacketValues): void {
  const { totals } = values
  flow.heading('Figures (estimates; chapter 99 open)')
  const rows: [string, string][] = [
    ['Entered value', shown(totals.value)],
    ['Duty', shown(totals.duty)],
    ...totals.fees.map((fee): [string, string] => [`${fee.code} ${fee.name}`, fee.amount]),
    ['Other (box 39)', shown(totals.other)],
    ['Total (box 40)', shown(totals.total)],
  ]
  for (const [caption, amount] of rows) {
    const top = flow.room(12.5)
    flow.pen.text(LEFT, top + 9, caption, { size: 8.6 })
    flow.pen.text(LEFT + 180, top + 9, amount === '' ? 'not computed' : amount, {
      size: 8.6,
      font: amount === '' ? 'sans' : 'monoBold',
      align: 'right',
      // Whole dollars end where the dollars of the other rows end.
      width: 90 - (/^[\d,]+$/u.test(amount) ? 3 * 0.6 * 8.6 : 0),
    })
  }
  for (const note of totals.notes) flow.paragraph(note, { size: 6.8, grey: true })
}
