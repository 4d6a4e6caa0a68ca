import type { Value } from '../values'
import type { Answers } from './answers'
import type { FormColumn } from './blocks'
import type { FormQuestion } from './layForm'
import { tariff } from './parties'

/** Columns 11 to 18 of the Lacey Act declaration: one row for each article or component of plant material. */

const row = (box: string, caption: string, kind: FormQuestion['kind'], needed = true): FormQuestion => ({
  box,
  caption,
  kind,
  once: 'product',
  table: 'plant',
  needed,
})

export const plantQuestions: readonly FormQuestion[] = [
  row('13', 'Article/Component of Article', 'text'),
  row('14', 'Plant Scientific Name: Genus, Species', 'text'),
  row('15', 'Country of Harvest', 'text'),
  { ...row('16', 'Quantity of Plant Material', 'number'), once: 'shipment' },
  row('17', 'Unit', 'code'),
  row('18', 'Percent Recycled', 'number', false),
]

const ASKED = plantQuestions.map(({ box }) => box)

export const plantColumns = (a: Answers): FormColumn[] => [
  { number: '11', caption: 'HTSUS Number (no dashes or symbols)', part: 11 },
  { number: '12', caption: 'Entered Value (US $)', part: 9 },
  ...a.columns([
    ['13', 17, '13'],
    ['14', 22, '14'],
    ['15', 9, '15'],
    ['16', 10, '16'],
    ['17', 6, '17'],
    ['18', 8, '18'],
  ]),
]

/** Number and value of the line stand in its first row; they hold for the rows beneath. */
export const plantRows = (a: Answers): Value[][] =>
  a.table('plant', ASKED).map((cells, at) => {
    const { text, ...number } = tariff(a.line)
    const own: Value[] =
      at === 0
        ? [
            a.need({ ...number, text: text.replace(/\D/gu, '') }, '11 HTSUS Number'),
            a.need(a.line?.value, '12 Entered Value'),
          ]
        : [{ text: '' }, { text: '' }]
    return [...own, ...cells]
  })
