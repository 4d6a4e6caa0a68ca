import type { PgaFormId } from './formIds'
import type { PgaFormEntry } from './registry'

/** Forms of agriculture, arms, drugs, alcohol and consumer goods, and the papers around an entry. */
export const MORE_PGA_FORMS = {
  'ppq-505': {
    title: 'PPQ 505, plant and plant product declaration (Lacey Act)',
    agency: 'APH',
    copies: ['CBP OR APHIS COPY', 'BROKER COPY'],
    load: async () => (await import('./ppq505')).ppq505,
  },
  'ppq-505b': {
    title: 'PPQ 505B, continuation of the plant declaration',
    agency: 'APH',
    copies: ['CBP OR APHIS COPY', 'BROKER COPY'],
    load: async () => (await import('./ppq505b')).ppq505b,
  },
  'ppq-368': {
    title: 'PPQ 368, notice of arrival',
    agency: 'APH',
    copies: ['CBP AGRICULTURE COPY', 'BROKER COPY'],
    load: async () => (await import('./ppq368')).ppq368,
  },
  'vs-17-129': {
    title: 'VS 17-129, application for import or in transit permit',
    agency: 'APH',
    copies: ['VETERINARY SERVICES COPY', 'BROKER COPY'],
    load: async () => (await import('./vs17129')).vs17129,
  },
  'vs-17-29': {
    title: 'VS 17-29, declaration of importation of animals',
    agency: 'APH',
    copies: ['VETERINARY SERVICES COPY', 'BROKER COPY'],
    load: async () => (await import('./vs1729')).vs1729,
  },
  'fsis-9540-1': {
    title: 'FSIS 9540-1, import inspection application',
    agency: 'FSI',
    copies: ['FSIS COPY', 'CBP COPY', 'BROKER COPY'],
    load: async () => (await import('./fsis95401')).fsis95401,
  },
  'fsis-9540-5': {
    title: 'FSIS 9540-5, notice of intent to import samples',
    agency: 'FSI',
    copies: ['FSIS COPY', 'CBP COPY', 'BROKER COPY'],
    load: async () => (await import('./fsis95405')).fsis95405,
  },
  'ams-8e': {
    title: 'Section 8e worksheet, exempt commodity form or inspection',
    agency: 'AMS',
    copies: ['BROKER COPY', 'CBP COPY'],
    load: async () => (await import('./ams8e')).ams8e,
  },
  'nop-import': {
    title: 'NOP import sheet, organic certificate on file',
    agency: 'AMS',
    copies: ['CBP COPY', 'BROKER COPY'],
    load: async () => (await import('./nopImport')).nopImport,
  },
  'atf-6': {
    title: 'ATF 6 worksheet, what the approved permit covers',
    agency: 'ATF',
    copies: ['BROKER COPY', 'CBP COPY'],
    load: async () => (await import('./atf6')).atf6,
  },
  'atf-6a': {
    title: 'ATF 6A, release and receipt of imported articles',
    agency: 'ATF',
    copies: ['CBP COPY', 'IMPORTER COPY', 'BROKER COPY'],
    load: async () => (await import('./atf6a')).atf6a,
  },
  'dea-236': {
    title: 'DEA 236 worksheet, controlled substances',
    agency: 'DEA',
    copies: ['BROKER COPY', 'CBP COPY'],
    load: async () => (await import('./dea236')).dea236,
  },
  'dea-486': {
    title: 'DEA 486 worksheet, listed chemicals',
    agency: 'DEA',
    copies: ['BROKER COPY', 'CBP COPY'],
    load: async () => (await import('./dea486')).dea486,
  },
  'cpsc-certificate': {
    title: 'CPSC certificate, general (GCC) or for children (CPC)',
    agency: 'CPS',
    copies: ['CBP COPY', 'BROKER COPY'],
    load: async () => (await import('./cpscCertificate')).cpscCertificate,
  },
  ttb: {
    title: 'TTB sheet, permit and label approvals',
    agency: 'TTB',
    copies: ['CBP COPY', 'BROKER COPY'],
    load: async () => (await import('./ttb')).ttb,
  },
  'steel-licence': {
    title: 'Steel or aluminum import license, data of the application',
    agency: 'ECO',
    copies: ['COMMERCE COPY', 'BROKER COPY'],
    load: async () => (await import('./steelLicence')).steelLicence,
  },
  'commercial-invoice': {
    title: 'Commercial invoice, by 19 CFR 141.86',
    agency: 'CBP',
    copies: ['CBP COPY', 'CBP RELEASE COPY', 'BROKER COPY'],
    load: async () => (await import('./commercialInvoice')).commercialInvoice,
  },
  'cbp-301': {
    title: 'CBP 301 worksheet, customs bond',
    agency: 'CBP',
    copies: ['SURETY COPY', 'CBP COPY', 'BROKER COPY'],
    load: async () => (await import('./cbp301')).cbp301,
  },
  'cbp-5106': {
    title: 'CBP 5106 worksheet, importer identity',
    agency: 'CBP',
    copies: ['CBP COPY', 'BROKER COPY'],
    load: async () => (await import('./cbp5106')).cbp5106,
  },
  'surety-request': {
    title: 'Surety request, for a customs bond',
    agency: 'CBP',
    copies: ['SURETY COPY', 'BROKER COPY'],
    load: async () => (await import('./suretyRequest')).suretyRequest,
  },
  'disclaim-statement': {
    title: 'Disclaim statement, one for each agency',
    agency: 'CBP',
    copies: ['CBP COPY', 'BROKER COPY'],
    load: async () => (await import('./disclaimStatement')).disclaimStatement,
  },
  'pga-data': {
    title: 'Agency data sheet, for an agency without a form',
    agency: 'CBP',
    copies: ['CBP COPY', 'BROKER COPY'],
    load: async () => (await import('./pgaData')).pgaData,
  },
} as const satisfies Partial<Record<PgaFormId, PgaFormEntry>>
