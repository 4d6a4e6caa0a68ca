import type { FormQuestion } from './layForm'

/** The statements of FDA 2877, in the form's own words, each with the boxes written beside it. */
export interface Mark {
  /** A1 … D3; with an R before it, the affirmation of compliance code */
  mark: string
  text: string
  boxes?: readonly string[]
}

export interface Section {
  letter: string
  text: string
  marks: readonly Mark[]
}

export const SECTIONS: readonly Section[] = [
  {
    letter: 'A',
    text: 'ARE NOT SUBJECT TO RADIATION PERFORMANCE STANDARDS BECAUSE THEY:',
    marks: [
      {
        mark: 'A1',
        text: 'Were manufactured prior to the effective date of any applicable standard',
        boxes: ['A1.date'],
      },
      {
        mark: 'A2',
        text: 'Are excluded by the applicability clause or definition in the standard or by FDA written guidance.',
        boxes: ['A2.reason'],
      },
      {
        mark: 'A3',
        text: 'Are personal household goods of an individual entering the U.S. or being returned to a U.S. resident. (Limit: 3 of each product type).',
      },
      {
        mark: 'A4',
        text: 'Are property of a party residing outside the U.S. and will be returned to the owner after repair or servicing.',
      },
      {
        mark: 'A5',
        text: 'Are components or subassemblies to be used in manufacturing or as replacement parts (NOT APPLICABLE to diagnostic x-ray parts).',
      },
      {
        mark: 'A6',
        text: 'Are prototypes intended for on going product development by the importing firm, are labeled "FOR TEST/EVALUATION ONLY," and will be exported, destroyed, or held for future testing (i.e., not distributed). (Quantities limited: 50 TV products, microwave ovens, class 1 laser products; 200 CD-ROM and DVD laser products.)',
      },
      {
        mark: 'A7',
        text: 'Are being reprocessed in accordance with P.L. 104-134 or other FDA guidance, are labeled "FOR EXPORT ONLY," and will not be sold, distributed, or transferred without FDA approval.',
      },
    ],
  },
  {
    letter: 'B',
    text: 'COMPLY WITH THE PERFORMANCE STANDARDS WHICH ARE APPLICABLE AT DATE OF MANUFACTURE AND THAT A CERTIFICATION LABEL OR TAG TO THIS EFFECT IS AFFIXED TO EACH PRODUCT. COMPLIANCE DOCUMENTED IN:',
    marks: [
      {
        mark: 'B1',
        text: 'Last annual report or Product/Initial report',
        boxes: ['B1.accession', 'B1.manufacturer'],
      },
      { mark: 'B2', text: 'Unknown manufacturer or report number', boxes: ['B2.reason'] },
    ],
  },
  {
    letter: 'C',
    text: 'DO NOT COMPLY WITH PERFORMANCE STANDARDS; ARE BEING HELD UNDER A TEMPORARY IMPORT BOND; WILL NOT BE INTRODUCED INTO COMMERCE; WILL BE USED UNDER A RADIATION PROTECTION PLAN; AND WILL BE DESTROYED OR EXPORTED UNDER U.S. CUSTOMS SUPERVISION WHEN THE FOLLOWING MISSION IS COMPLETE:',
    marks: [
      { mark: 'C1', text: 'Research, Investigations/Studies, or Training (attach Form FDA 766)' },
      { mark: 'C2', text: 'Trade Show/Demonstration', boxes: ['C2.dates'] },
    ],
  },
  {
    letter: 'D',
    text: 'DO NOT COMPLY WITH PERFORMANCE STANDARDS; ARE HELD AND WILL REMAIN UNDER BOND; AND WILL NOT BE INTRODUCED INTO COMMERCE UNTIL NOTIFICATION IS RECEIVED FROM FDA THAT PRODUCTS HAVE BEEN BROUGHT INTO COMPLIANCE IN ACCORDANCE WITH AN FDA APPROVED PETITION. (See Form FDA 766.)',
    marks: [
      { mark: 'D1', text: 'Approved Petition is attached.' },
      { mark: 'D2', text: 'Petition Request is attached.' },
      { mark: 'D3', text: 'Request will be submitted within 60 days.' },
    ],
  },
]

export const MARKS: readonly Mark[] = SECTIONS.flatMap(({ marks }) => marks)

const written = (box: string, caption: string, kind: 'text' | 'day' = 'text'): FormQuestion => ({
  box,
  caption,
  kind,
  once: 'product',
  needed: false,
})

/** What is written beside the statements. */
export const WRITTEN: readonly FormQuestion[] = [
  written('A1.date', 'Date of Manufacture', 'day'),
  written('A2.reason', 'Specify reason for exclusion'),
  written('B1.accession', 'ACCESSION NUMBER of Report'),
  written('B1.manufacturer', 'Name of MANUFACTURER OF RECORD (Filed report with FDA/CDRH)'),
  written('B2.reason', 'State reason'),
  { ...written('C2.dates', 'List dates & use restrictions'), once: 'shipment' },
]
