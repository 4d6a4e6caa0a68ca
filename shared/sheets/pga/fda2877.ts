import { together } from '../together'
import { plain, type Value } from '../values'
import type { Answers } from './answers'
import type { TickBlock } from './blocks'
import { dayOfEntry } from './days'
import { MARKS, SECTIONS, WRITTEN, type Section } from './fda2877Marks'
import { pgaForm } from './layForm'
import { consignee, importer, maker, port } from './parties'

/**
 * Form FDA 2877, Declaration for Imported Electronic Products Subject to Radiation Control Standards: one for each
 * product or model family. FDA takes two copies of the entry form, one of this, and the invoice in English. The ids of
 * its boxes are those by which the agency's own PDF is filled.
 */
export const fda2877 = pgaForm({
  id: 'fda-2877',
  over: 'DEPARTMENT OF HEALTH AND HUMAN SERVICES \u00b7 FOOD AND DRUG ADMINISTRATION',
  heading: 'DECLARATION FOR IMPORTED ELECTRONIC PRODUCTS',
  under: 'SUBJECT TO RADIATION CONTROL STANDARDS \u00b7 Form FDA 2877 \u00b7 OMB 0910-0025 \u00b7 21 CFR 1005.25',
  facts: {
    title: 'FDA 2877',
    edition: 'boxes of edition 1/11',
    source: 'Form FDA 2877 (1/11), both pages',
    checkedOn: '2026-11-24',
    confidence: 'sure',
  },
  per: 'line',
  copies: ['FDA COPY'],
  asked: [
    {
      box: 'manufacturingSite',
      caption: 'NAME & ADDRESS OF MANUFACTURING SITE; COUNTRY OF ORIGIN',
      kind: 'text',
      once: 'product',
    },
    { box: 'quantity', caption: 'QUANTITY (Items/Containers)', kind: 'text' },
    { box: 'modelBrand', caption: 'MODEL NUMBER(S) & BRAND NAME(S)', kind: 'text', once: 'product' },
    ...WRITTEN,
    { box: 'responsiblePerson', caption: 'NAME AND TITLE OF RESPONSIBLE PERSON', kind: 'text', once: 'product' },
  ],
  blocks: (a) => [
    {
      is: 'boxes',
      boxes: [
        a.filled('U.S. CUSTOMS PORT OF ENTRY', port(a), { part: 2 }),
        a.filled('ENTRY NUMBER', a.entry.entryNumber),
        a.filled('DATE OF ENTRY', dayOfEntry(a)),
      ],
    },
    {
      is: 'boxes',
      lines: 5,
      boxes: [
        a.box('manufacturingSite', { otherwise: site(a) }),
        a.filled('NAME & ADDRESS OF IMPORTER & ULTIMATE CONSIGNEE (if not importer)', owners(a)),
      ],
    },
    {
      is: 'boxes',
      lines: 3,
      boxes: [
        a.filled('PRODUCT DESCRIPTION', a.line?.description, { part: 1.5 }),
        a.box('quantity', { part: 0.8, otherwise: a.line?.quantity1 }),
        a.box('modelBrand', { part: 1.2 }),
      ],
    },
    {
      is: 'heading',
      text: 'DECLARATION: I / WE DECLARE THAT THE PRODUCTS IDENTIFIED ABOVE: (Mark X applicable statements, fill in blanks, & sign)',
    },
    ...SECTIONS.map((section, at) => declared(a, section, at === 0)),
    {
      is: 'words',
      text: 'WARNING: Any person who knowingly makes a false declaration may be fined not more than $10,000 or imprisoned not more than 5 years or both, pursuant to Title 18 U.S.C. 1001. Any person importing a non-compliant electronic product may also be subject to civil penalties of $1000 per violation, up to a maximum $300,000 for related violations pursuant to Title 21 U.S.C. 360pp.',
    },
    { is: 'sign', boxes: [{ caption: 'SIGNATURE OF IMPORTER OF RECORD' }, a.box('responsiblePerson')] },
  ],
})

const CODES = ['declaration', ...SECTIONS.map(({ letter }) => letter), ...MARKS.map(({ mark }) => mark)]
/** Answered as the statement, or as its affirmation of compliance: A5, RA5. Its letter goes with it. */
const isMarked = (a: Answers, mark: string): boolean => a.marked(CODES, mark) || a.marked(CODES, `R${mark}`)

function declared(a: Answers, { letter, text, marks }: Section, first: boolean): TickBlock {
  const anywhere = MARKS.filter(({ mark }) => isMarked(a, mark)).map(({ mark }) => mark)
  const chosen = isMarked(a, letter) || marks.some(({ mark }) => isMarked(a, mark))
  const ticks = marks.map(({ mark, text, boxes }) => ({
    ticked: isMarked(a, mark),
    number: `${mark.slice(1)}.`,
    text,
    ...(boxes !== undefined && { boxes: boxes.map((box) => a.box(box)) }),
  }))
  return {
    is: 'ticks',
    ticked: chosen,
    caption: `${letter}. ${text}`,
    columns: letter === 'D' ? 3 : 1,
    ticks,
    // Asked for once, and not at each of the four.
    ...(first && { value: a.need(plain(anywhere.join(' ')), 'Declaration A, B, C or D') }),
  }
}

function site(a: Answers): Value {
  const made = maker(a.line)
  return a.line === undefined || made.text === '' ? made : together([made, a.line.origin], '\n')
}

/** The consignee only where it is another than the importer. */
function owners(a: Answers): Value {
  const same = a.entry.consigneeName.text === a.entry.importerName.text
  return same || a.entry.consigneeName.text === '' ? importer(a) : together([importer(a), consignee(a)], '\n')
}
