import type { PgaFormId } from './pga/formIds'

/** What is known about each sheet: stands in its bottom margin and on the cover. */
export interface SheetFacts {
  id: SheetId | PgaFormId
  title: string
  /** in words, so that whoever takes the paper knows what it is */
  edition: string
  source: string
  checkedOn: string
  confidence: 'sure' | 'likely'
  /** a sentence behind the edition, where whoever takes the paper should know more */
  note?: string
}

export type SheetId =
  | 'cover'
  | 'letter'
  | 'letter-carrier'
  | 'envelope'
  | 'cbp-3461'
  | 'cbp-3461-cont'
  | 'cbp-7501'
  | 'cbp-7501-cont'
  | 'keying-strip'
  | 'report'
  | 'document'

const FORM_3461 = {
  edition: 'facsimile of the single-page 29-box layout in use to edition 10/09; the official form is edition 01/25',
  source: 'CBP Form 3461 to edition 10/09; item numbers by the foreign-trade zone instructions; 19 CFR 142.3, 142.16',
  checkedOn: '2026-11-24',
  confidence: 'likely',
} as const

const FORM_7501 = {
  edition: 'facsimile of the layout of edition 5/22; the official form is edition 2026-02',
  source: 'CBP Form 7501 (5/22) and its instructions; 19 CFR 142.11, 142.12',
  checkedOn: '2026-11-24',
  confidence: 'sure',
} as const

const LETTER = {
  edition: "the filer's own letter; CBP publishes no form",
  source: 'Elements asked for by CBP: Southern Currents 17-011 (land); Miami notice of 4 Feb 2017; CSMS 18-000175',
  checkedOn: '2026-11-24',
  confidence: 'likely',
} as const

export const SHEETS: Readonly<Record<SheetId, SheetFacts>> = {
  cover: {
    id: 'cover',
    title: 'Cover',
    edition: "the filer's own cover; not for CBP",
    source: 'Order of a packet: instructions to CBP Form 7501, record of entry packet',
    checkedOn: '2026-11-24',
    confidence: 'likely',
  },
  letter: { id: 'letter', title: 'Downtime letter', ...LETTER },
  'letter-carrier': { id: 'letter-carrier', title: "Carrier's letter", ...LETTER },
  envelope: {
    id: 'envelope',
    title: 'Envelope label',
    edition: "the filer's own label",
    source: 'One envelope for each driver: Southern Currents 17-011, letters for each shipment',
    checkedOn: '2026-11-24',
    confidence: 'likely',
  },
  'cbp-3461': { id: 'cbp-3461', title: 'CBP 3461', ...FORM_3461 },
  'cbp-3461-cont': { id: 'cbp-3461-cont', title: 'CBP 3461 continued', ...FORM_3461 },
  'cbp-7501': { id: 'cbp-7501', title: 'CBP 7501', ...FORM_7501 },
  'cbp-7501-cont': { id: 'cbp-7501-cont', title: 'CBP 7501 continued', ...FORM_7501 },
  'keying-strip': {
    id: 'keying-strip',
    title: 'Keying strip',
    edition: "the filer's own order of values; not a CBP form",
    source: "The filer's own sheet: a help for keying the release by hand",
    checkedOn: '2026-11-24',
    confidence: 'likely',
  },
  document: {
    id: 'document',
    title: 'Attached document',
    edition: 'as it was given',
    source: 'The file itself, whose SHA-256 stands in the margin',
    checkedOn: '2026-11-24',
    confidence: 'sure',
  },
  report: {
    id: 'report',
    title: 'Report',
    edition: "the filer's own page; not a form of any agency",
    source: 'What this desk recorded',
    checkedOn: '2026-11-24',
    confidence: 'sure',
  },
}
