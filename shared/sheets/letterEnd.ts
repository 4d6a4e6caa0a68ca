import type { Flow } from './flow'
import { LEFT, WIDTH } from './frame'
import type { PacketValues } from './values'

/** The obligation that the letter stands for: CBP's PAPS answer asks that it "obligates the firm to file". */
export function obligation(flow: Flow, values: PacketValues): void {
  flow.gap(3)
  flow.heading('What we undertake')
  flow.paragraph(
    'We obligate ourselves to file the entry and the entry summary for the number above, within the time the law allows, when service is restored. No cargo will be moved before release; every examination, hold and requirement of another agency will be obeyed as if the entry had been transmitted.',
  )
  flow.gap(2)
  const evidence = values.bondEvidence === '' ? '' : ` (${values.bondEvidence})`
  ticks(flow, [
    `The bond named above is sufficient, valid and current${evidence}.`,
    "CBP's own systems were seen to be up before this letter was signed.",
  ])
}

/** Statements that only the signer can make: nothing is ticked by the program. */
function ticks(flow: Flow, statements: readonly string[]): void {
  flow.paragraph('Ticked by hand by the signer, where it is so:', { size: 7 })
  for (const statement of statements) {
    const top = flow.room(13)
    flow.pen.tick(LEFT, top + 9.5, false)
    flow.pen.text(LEFT + 12, top + 9.5, statement, { size: 8.2 })
  }
}

/** Contacts, wet signature, and the box in which CBP answers: kept together on one page. */
export function letterEnd(flow: Flow, values: Pick<PacketValues, 'firm' | 'signer'>): void {
  const { firm, signer } = values
  flow.gap(4)
  const top = flow.room(128)
  const { pen } = flow
  const half = WIDTH / 2 - 8
  pen.text(LEFT, top + 9, 'Reach us', { size: 9, font: 'sansBold' })
  const contacts = [
    [signer.name.text, signer.phone].filter(Boolean).join(', '),
    firm.phone === '' ? '' : `Desk, day and night: ${firm.phone}`,
    firm.cleanEmail === '' ? '' : `${firm.cleanEmail} (outside the affected network)`,
    firm.email === '' || firm.cleanEmail !== '' ? '' : firm.email,
  ].filter(Boolean)
  if (contacts.length === 0) pen.line(LEFT, top + 24, LEFT + half, top + 24, 0.7)
  contacts.forEach((line, at) => pen.text(LEFT, top + 21 + at * 11.5, line, { size: 8.2 }))
  const signature = top + 86
  pen.text(LEFT, signature - 2, 'X', { size: 9, font: 'sansBold' })
  pen.line(LEFT + 10, signature, LEFT + half, signature, 0.7)
  const name = [signer.name.text, signer.title.text].filter(Boolean).join(', ')
  pen.text(LEFT + 10, signature + 10, name === '' ? 'Name and title' : name, { size: 8.2 })
  const licence = signer.licenceNumber === '' ? 'License no. ____________' : `License no. ${signer.licenceNumber}`
  pen.text(LEFT + 10, signature + 20.5, licence, { size: 8.2 })
  pen.text(LEFT + 10, signature + 31, 'Signed by hand. Date and time: ______________________', { size: 7 })
  if (signer.name.field !== undefined)
    pen.area(LEFT, signature - 30, half, 62, signer.name.field, signer.name.text === '')
  answerBox(flow, LEFT + half + 16, top, WIDTH - half - 16, 124)
}

function answerBox({ pen }: Flow, x: number, y: number, w: number, h: number): void {
  pen.rect(x, y, w, h, { width: 1 })
  pen.text(x + 6, y + 11, 'FOR CBP', { size: 7.5, font: 'sansBold' })
  const words = ['Released', 'Hold', 'Exam ordered', 'Refused']
  let at = x + 6
  for (const word of words) {
    pen.tick(at, y + 29, false, 8)
    pen.text(at + 12, y + 29, word, { size: 8.2 })
    at += 24 + pen.width(word, 'sans', 8.2)
  }
  const line = (caption: string, row: number, from: number, to: number) => {
    const baseline = y + 49 + row * 22
    pen.line(x + from, baseline, x + to, baseline, 0.4)
    pen.text(x + from, baseline + 7, caption, { size: 5.8 })
  }
  line('OFFICER', 0, 6, 130)
  line('BADGE', 0, 138, w - 6)
  line('DATE', 1, 6, 84)
  line('TIME', 1, 92, 150)
  line('UNIT', 1, 158, w - 6)
  line('REMARK', 2, 6, 150)
  pen.text(x + 158, y + 100, 'STAMP', { size: 5.8, grey: true })
}
