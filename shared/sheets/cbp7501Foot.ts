import { drawBox, type Box, type Overflow } from './boxes'
import { LEFT, WIDTH } from './frame'
import type { Pen } from './pen'
import { plain, type PacketValues } from './values'

/** The lower part of page 1: fee summary, totals 35 to 40, declaration 36, declarant 41, broker 42, file number 43. */
export function drawSummaryFoot(pen: Pen, values: PacketValues, top: number, overflow: Overflow[]): void {
  feeSummary(pen, values, top)
  totals(pen, values, top, overflow)
  declaration(pen, values, top + 96)
  declarant(pen, values, top + 96 + 82)
  for (const box of lastBoxes(top + 96 + 82 + 38)) drawBox(pen, box, values, overflow)
}

function feeSummary(pen: Pen, values: PacketValues, top: number): void {
  pen.rect(LEFT, top, 164, 96)
  pen.text(LEFT + 3, top + 8, 'Other Fee Summary (for Block 39)', { size: 6.2 })
  const { fees } = values.totals
  const pitch = Math.min(11, 80 / Math.max(1, fees.length))
  fees.forEach((fee, at) => {
    const y = top + 21 + at * pitch
    const size = Math.min(8, pitch - 0.5)
    pen.text(LEFT, y, fee.amount, { size, font: 'monoBold', align: 'right', width: 158 })
    const width = 148 - pen.width(fee.amount, 'monoBold', size)
    const name = { size: Math.min(7.5, pitch - 0.5), font: 'mono', width, smallest: 4.4, from: 'bottom' } as const
    pen.fitted(LEFT + 6, y - pitch + 1.5, { width, height: pitch }, `${fee.code} ${fee.name}`, name)
  })
  pen.rect(LEFT + 164, top, 124, 48)
  pen.rect(LEFT + 164, top + 48, 124, 48)
  pen.text(LEFT + 167, top + 8, '35. Total Entered Value', { size: 6.2 })
  pen.text(LEFT + 167, top + 56, 'Total Other Fees', { size: 6.2 })
  pen.text(LEFT + 170, top + 34, '$', { size: 9 })
  pen.text(LEFT + 170, top + 82, '$', { size: 9 })
  const right = { size: 10, font: 'monoBold', align: 'right', width: 116 } as const
  if (values.totals.value.text === '') pen.line(LEFT + 182, top + 35, LEFT + 282, top + 35, 1.1)
  pen.text(LEFT + 166, top + 34, values.totals.value.text, right)
  pen.text(LEFT + 166, top + 82, values.totals.feeTotal, right)
}

function totals(pen: Pen, values: PacketValues, top: number, overflow: Overflow[]): void {
  const head = 12
  const h = 21
  const x = LEFT + 288
  pen.rect(x, top, 180, head)
  pen.rect(x + 180, top, 96, head)
  pen.text(x, top + 9, 'CBP USE ONLY', { size: 7.5, font: 'sansBold', align: 'centre', width: 180 })
  pen.text(x + 180, top + 9, 'TOTALS', { size: 7.5, font: 'sansBold', align: 'centre', width: 96 })
  const box = (number: string, caption: string, column: 0 | 1 | 2, row: number, more: Partial<Box> = {}): Box => ({
    number,
    caption,
    x: x + [0, 80, 180][column]!,
    y: top + head + row * h,
    w: [80, 100, 96][column]!,
    h,
    ...more,
  })
  const money = { size: 9.5, align: 'right' } as const
  const boxes = [
    box('', 'A. LIQ Code', 0, 0),
    box('', 'REASON CODE', 0, 1, { h: 3 * h }),
    box('', 'B. Ascertained Duty', 1, 0),
    box('', 'C. Ascertained Tax', 1, 1),
    box('', 'D. Ascertained Other', 1, 2),
    box('', 'E. Ascertained Total', 1, 3),
    box('37', 'Duty', 2, 0, { ...money, value: (v) => v.totals.duty }),
    box('38', 'Tax', 2, 1, { ...money, value: (v) => v.totals.tax }),
    box('39', 'Other', 2, 2, { ...money, value: (v) => v.totals.other }),
    box('40', 'Total', 2, 3, { ...money, value: (v) => v.totals.total }),
  ]
  for (const one of boxes) drawBox(pen, one, values, overflow)
}

/** Wording of box 36 (5/22). A tick stands only where it was keyed: nothing is attested by default. */
function declaration(pen: Pen, values: PacketValues, top: number): void {
  pen.rect(LEFT, top, WIDTH, 82)
  pen.text(LEFT + 3, top + 8.5, '36. Declaration of Importer of Record (Owner or Purchaser) or Authorized Agent', {
    size: 6.8,
    font: 'sansBold',
  })
  const { importer, agent, purchased, notPurchased } = values.declaration
  const size = 7
  let x = LEFT + 6
  let y = top + 20
  const say = (words: string) => {
    for (const word of words.split(' ')) {
      const width = pen.width(`${word} `, 'sans', size)
      if (x + width > LEFT + WIDTH - 4) {
        x = LEFT + 6
        y += 9.4
      }
      pen.text(x, y, word, { size })
      x += width
    }
  }
  const tick = (ticked: boolean) => {
    pen.tick(x + 1, y, ticked)
    x += 12
  }
  say('I declare that I am the')
  tick(importer)
  say('Importer of record and that the actual owner, purchaser, or consignee for CBP purposes is as shown above, OR')
  tick(agent)
  say('owner or purchaser or agent thereof. I further declare that the merchandise')
  tick(purchased)
  say(
    'was obtained pursuant to a purchase or agreement to purchase and that the prices set forth in the invoices are true, OR',
  )
  tick(notPurchased)
  say(
    'was not obtained pursuant to a purchase or agreement to purchase and the statements in the invoices as to value or price are true to the best of my knowledge and belief. I also declare that the statements in the documents herein filed fully disclose to the best of my knowledge and belief the true prices, values, quantities, rebates, drawbacks, fees, commissions, and royalties and are true and correct, and that all goods or services provided to the seller of the merchandise either free or at reduced cost are fully disclosed. I will immediately furnish to the appropriate CBP officer any information showing a different statement of facts.',
  )
}

function declarant(pen: Pen, values: PacketValues, top: number): void {
  pen.rect(LEFT, top, WIDTH, 38)
  const { name, title } = values.signer
  if (name.field !== undefined) pen.area(LEFT, top, 300, 38, name.field, name.text === '')
  pen.text(LEFT + 3, top + 8, '41. Declarant Name (Last, First, M.I.)', { size: 6.2 })
  pen.text(LEFT + 190, top + 8, 'Title', { size: 6.2 })
  pen.text(LEFT + 322, top + 8, 'Signature', { size: 6.2 })
  pen.text(LEFT + 480, top + 8, 'Date', { size: 6.2 })
  const style = { font: 'monoBold', size: 8.5, from: 'bottom' } as const
  if (name.text === '') pen.line(LEFT + 6, top + 33, LEFT + 180, top + 33, 1.1)
  pen.fitted(LEFT + 6, top + 10, { width: 178, height: 24 }, name.text.toUpperCase(), style)
  pen.fitted(LEFT + 190, top + 10, { width: 126, height: 24 }, title.text.toUpperCase(), style)
  pen.line(LEFT + 322, top + 33, LEFT + 470, top + 33, 0.4)
  pen.line(LEFT + 480, top + 33, LEFT + WIDTH - 8, top + 33, 0.4)
}

const lastBoxes = (top: number): Box[] => [
  {
    number: '42',
    caption: 'Broker/Filer Information Name (Last, First, M.I.) and Phone Number',
    x: LEFT,
    y: top,
    w: 288,
    h: 46,
    size: 8.5,
    from: 'top',
    value: (v) => plain([v.firm.name, v.firm.address.join(', '), v.firm.phone].filter(Boolean).join('\n')),
  },
  {
    number: '43',
    caption: 'Broker/Importer File Number',
    x: LEFT + 288,
    y: top,
    w: 276,
    h: 46,
    size: 9,
    from: 'top',
    value: (v) => v.entry.brokerReference,
  },
]
