import type { PgaForm } from './form'
import type { PgaFormId } from './formIds'
import { MORE_PGA_FORMS } from './moreForms'

export interface PgaFormEntry {
  /** as people call it */
  title: string
  /** code of the agency as record PG01 writes it; CBP where it is a paper of the entry */
  agency: string
  /** the form's own `copies`: the packet is planned before the form is read */
  copies: readonly string[]
  load(): Promise<PgaForm>
}

/** Every sheet for an agency. Its module is read when it is first wanted: the library costs nothing until used. */
export const PGA_FORMS: Readonly<Partial<Record<PgaFormId, PgaFormEntry>>> = {
  'fda-2877': {
    title: 'FDA 2877, declaration for imported electronic products',
    agency: 'FDA',
    copies: ['FDA COPY'],
    load: async () => (await import('./fda2877')).fda2877,
  },
  'fda-prior-notice': {
    title: "Prior notice worksheet, in the order of FDA's web system",
    agency: 'FDA',
    copies: ['BROKER COPY'],
    load: async () => (await import('./fdaPriorNotice')).fdaPriorNotice,
  },
  'fda-line': {
    title: 'FDA line sheet, product codes and affirmations of compliance',
    agency: 'FDA',
    copies: ['FDA COPY'],
    load: async () => (await import('./fdaLine')).fdaLine,
  },
  'epa-3520-1': {
    title: 'EPA 3520-1, importation of motor vehicles and engines',
    agency: 'EPA',
    copies: ['CBP COPY', 'BROKER COPY'],
    load: async () => (await import('./epa35201')).epa35201,
  },
  'epa-3520-21': {
    title: 'EPA 3520-21, importation of engines, vehicles and equipment',
    agency: 'EPA',
    copies: ['CBP COPY', 'BROKER COPY'],
    load: async () => (await import('./epa352021')).epa352021,
  },
  'epa-3540-1': {
    title: 'EPA 3540-1, notice of arrival of pesticides and devices',
    agency: 'EPA',
    copies: ['EPA REGIONAL COPY', 'CBP COPY'],
    load: async () => (await import('./epa35401')).epa35401,
  },
  tsca: {
    title: 'TSCA certification, section 13',
    agency: 'EPA',
    copies: ['CBP COPY', 'BROKER COPY'],
    load: async () => (await import('./tsca')).tsca,
  },
  'hs-7': {
    title: 'HS-7, importation of motor vehicles and equipment',
    agency: 'NHT',
    copies: ['CBP COPY', 'BROKER COPY'],
    load: async () => (await import('./hs7')).hs7,
  },
  'fws-3-177': {
    title: 'FWS 3-177, declaration for importation of fish or wildlife',
    agency: 'FWS',
    copies: ['FWS COPY', 'FWS COPY 2', 'BROKER COPY'],
    load: async () => (await import('./fws3177')).fws3177,
  },
  'noaa-370': {
    title: 'NOAA 370, fisheries certificate of origin',
    agency: 'NMF',
    copies: ['CBP COPY', 'NMFS COPY'],
    load: async () => (await import('./noaa370')).noaa370,
  },
  simp: {
    title: 'SIMP harvest sheet, seafood import monitoring',
    agency: 'NMF',
    copies: ['CBP COPY', 'BROKER COPY'],
    load: async () => (await import('./simp')).simp,
  },
  'ds-2031': {
    title: "DS-2031, shrimp exporter's and importer's declaration",
    agency: 'OMC',
    copies: ['CBP COPY', 'BROKER COPY'],
    load: async () => (await import('./ds2031')).ds2031,
  },
  ...MORE_PGA_FORMS,
}

/** The form's entry; every id has one. */
export function formEntry(id: PgaFormId): PgaFormEntry {
  const entry = PGA_FORMS[id]
  if (entry === undefined) throw new Error(`There is no sheet ${id}`)
  return entry
}
