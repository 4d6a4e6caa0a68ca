import { printedDay } from '../printed'
import { shown, type Value } from '../values'
import type { PgaSheetValues } from '../pga/form'
import type { Filling } from './fillings'

const ID = 'fda-2877.'
const A = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7']
const B = ['B1', 'B2']
const C = ['C1', 'C2']
const D = ['D1', 'D2', 'D3']
const TEXTS = ['A1.date', 'A2.reason', 'B1.accession', 'B1.manufacturer', 'B2.reason', 'C2.dates', 'responsiblePerson']

/**
 * The boxes of FDA 2877 by name: what was answered, else what the entry and the form's one line say. A statement is
 * ticked only where it was answered, and its letter with it; nothing is declared that nobody declared.
 */
export function fda2877Values(values: PgaSheetValues): [string, Filling][] {
  const { packet, lines } = values
  const { entry } = packet
  const line = lines[0]
  const answered = (box: string): string => answerText(values.answers[ID + box])
  const or = (box: string, otherwise: string): string => answered(box) || otherwise
  const joined = (...parts: (Value | undefined)[]): string => parts.map(shown).filter(Boolean).join('\n')
  const ticked = (box: string): boolean => isTicked(values.answers, box)
  const group = (letter: string, boxes: readonly string[]): [string, Filling][] => [
    [letter, ticked(letter) || boxes.some(ticked)],
    ...boxes.map((box): [string, Filling] => [box, ticked(box)]),
  ]
  const importer = joined(entry.importerName, entry.importerAddress)
  const consignee = joined(entry.consigneeName, entry.consigneeAddress)
  const boxes: [string, Filling][] = [
    ['portOfEntry', or('portOfEntry', [shown(entry.portOfEntry), packet.portName].filter(Boolean).join(' '))],
    ['entryNumber', or('entryNumber', shown(entry.entryNumber))],
    ['dateOfEntry', or('dateOfEntry', shown(entry.entryDate))],
    [
      'manufacturingSite',
      or('manufacturingSite', joined(line?.manufacturerName, line?.manufacturerAddress, line?.origin)),
    ],
    ['importer', or('importer', [importer, consignee === importer ? '' : consignee].filter(Boolean).join('\n'))],
    ['productDescription', or('productDescription', shown(line?.description))],
    ['quantity', or('quantity', shown(line?.quantity1))],
    ['modelBrand', answered('modelBrand')],
    ...group('A', A),
    ...group('B', B),
    ...group('C', C),
    ...group('D', D),
    ...TEXTS.map((box): [string, Filling] => [box, answered(box)]),
  ]
  return boxes.map(([box, filling]) => [ID + box, filling])
}

const STATEMENTS = new Set(['declaration', 'A', 'B', 'C', 'D', ...A, ...B, ...C, ...D].map((box) => ID + box))

/** Answered by itself, or as the choice among all statements: A1, or RA1 as the affirmation of compliance has it. */
const isTicked = (answers: PgaSheetValues['answers'], box: string): boolean =>
  answers[ID + box]?.text === 'yes' ||
  Object.entries(answers).some(([key, { text }]) => STATEMENTS.has(key) && (text === box || text === `R${box}`))

/** An answer as it is printed: days as forms have them. */
export const answerText = (value: Value | undefined): string => {
  const text = shown(value)
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) ? printedDay(text) : text
}
