import { exerciseBand } from '../frame'
import { Pen } from '../pen'
import type { FontMetrics, LaidPage } from '../sheet'
import { oneLine, type StatusHead } from './page'

/** Who we are, for a call from a number that nobody knows. */
export interface WhoCard {
  firm: string
  filerCode: string
  licence: string
  permit: string
  /** for the Interconnection Security Agreement: name and number */
  isaContact: string
  cleanMailbox: string
  phone: string
}

/** What whoever is called does before saying anything (guidance of the firm; no rule of CBP's). */
export const CALL_BACK_RULE =
  'Ring back before you say anything: on a number you had before this call, never on one given in it.'

const CARD = { width: 243, height: 153 } as const
const COLUMNS = 2
const ROWS = 4

/**
 * Eight cards of wallet size on a page, with lines to cut along. `words` are the agreed words: they come from the hand of
 * whoever prints, go on the paper, and are kept nowhere; without them a rule is left for ink.
 */
export function layoutCards(head: StatusHead, card: WhoCard, words: string, metrics: FontMetrics): LaidPage[] {
  const pen = new Pen(metrics)
  if (head.drill) exerciseBand(pen)
  const left = (612 - CARD.width * COLUMNS) / 2
  const top = 50
  pen.text(left, 44, 'Cut along the dashed lines. Give one to each person who answers the telephone.', { size: 7.6 })
  for (let column = 0; column <= COLUMNS; column++)
    pen.line(left + column * CARD.width, top - 8, left + column * CARD.width, top + ROWS * CARD.height + 8, 0.5, true)
  for (let row = 0; row <= ROWS; row++)
    pen.line(left - 8, top + row * CARD.height, left + COLUMNS * CARD.width + 8, top + row * CARD.height, 0.5, true)
  for (let nth = 0; nth < COLUMNS * ROWS; nth++)
    drawCard(pen, head, card, words, left + (nth % COLUMNS) * CARD.width, top + Math.floor(nth / COLUMNS) * CARD.height)
  const foot = [
    head.drill ? 'EXERCISE' : '',
    `printed ${head.printedAt} by ${head.by}. Collect and destroy these cards when the incident is over.`,
  ]
  pen.text(left, 690, foot.filter(Boolean).join(' \u00b7 '), { size: 7 })
  return [{ sheetId: 'report', title: 'Who we are', ops: pen.ops }]
}

function drawCard(pen: Pen, { drill }: StatusHead, card: WhoCard, words: string, x: number, y: number): void {
  const inner = CARD.width - 22
  const left = x + 11
  const name = { size: 10.5, font: 'sansBold', from: 'bottom', smallest: 6, continued: '\u2026' } as const
  pen.fitted(left, y + 6, { width: inner - (drill ? 52 : 0), height: 16 }, card.firm || 'Firm not keyed', name)
  if (drill) oneLine(pen, left, y + 19, inner, 'EXERCISE', 7.5, 'sansBold', 'right')
  pen.line(left, y + 24, left + inner, y + 24, 0.6)
  const facts: [string, string][] = [
    ['Filer code', card.filerCode],
    ['Licence', card.licence],
    ['Permit', card.permit],
    ['ISA contact', card.isaContact],
    ['Call back', card.phone],
    ['Clean mailbox', card.cleanMailbox],
  ]
  facts.forEach(([caption, value], nth) => {
    const base = y + 35 + nth * 11
    pen.text(left, base, caption, { size: 6.6 })
    if (value === '') pen.line(left + 62, base + 1.5, left + inner, base + 1.5, 0.5)
    else oneLine(pen, left + 62, base, inner - 62, value, 7.6, 'sansBold')
  })
  pen.rect(left, y + 99, inner, 24, { width: 0.8 })
  pen.text(left + 4, y + 106, 'Agreed words', { size: 5.6 })
  if (words.trim() === '') pen.line(left + 8, y + 119, left + inner - 8, y + 119, 0.6)
  else
    pen.fitted(left + 8, y + 107, { width: inner - 16, height: 15 }, words, {
      size: 10,
      font: 'sansBold',
      smallest: 5,
      continued: '\u2026',
    })
  pen.fitted(left, y + 127, { width: inner, height: 20 }, CALL_BACK_RULE, { size: 7, font: 'sans', smallest: 5.5 })
}
