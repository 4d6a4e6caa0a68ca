/**
 * The agencies' forms that a broker puts on file in peace time, each with the newest edition heard of and where the
 * agency keeps it. The addresses are shown, never opened: the file is fetched on another machine (practice 7).
 */
export interface OfficialFormFact {
  /** as `officialForm.form` stores it */
  form: string
  title: string
  agency: string
  /** newest edition heard of; '' where none is known */
  edition: string
  address: string
  source: string
  checkedOn: string
  /** `likely`: seen in an index or a secondary source, the file itself was not opened */
  confidence: 'sure' | 'likely'
  /** readiness asks for it */
  wanted: boolean
}

const CBP = 'https://www.cbp.gov/sites/default/files'
const index = 'A public index of federal forms of 2026; the file itself was not opened'
const checkedOn = '2026-11-24'
const cbp = (form: string, title: string, edition: string, path: string, wanted = false): OfficialFormFact => ({
  form,
  title,
  agency: 'CBP',
  edition,
  address: CBP + path,
  source: index,
  checkedOn,
  confidence: 'likely',
  wanted,
})

/** Known by its boxes; where the agency keeps the file was not read, or only its page. */
const agencys = (agency: string, form: string, title: string, source: string, address = ''): OfficialFormFact => ({
  form,
  title,
  agency,
  edition: '',
  address,
  source,
  checkedOn,
  confidence: 'likely',
  wanted: false,
})

export const officialForms: readonly OfficialFormFact[] = [
  cbp('cbp3461', 'CBP 3461, Entry/Immediate Delivery', '01/25', '/2025-01/cbp_form_3461.pdf', true),
  cbp('cbp7501', 'CBP 7501, Entry Summary', '2026-02', '/2026-02/cbp_form_7501.pdf', true),
  cbp('cbp5106', 'CBP 5106, Importer Identity', '2025-12', '/2025-12/cbp_form_5106.pdf'),
  cbp('cbp7512', 'CBP 7512, Transportation Entry', '2025-06', '/2025-06/cbp_form_7512.pdf'),
  cbp('cbp7512a', 'CBP 7512A, continuation', '2025-06', '/2025-06/cbp_form_7512a.pdf'),
  cbp('cbp301a', 'CBP 301A, bond addendum', '2024-01', '/assets/documents/2024-Jan/CBP%20Form%20301A.pdf'),
  cbp('cbp3299', 'CBP 3299, unaccompanied articles', '2024-05', '/2024-05/cbp_form_3299_0.pdf'),
  cbp('cbp3311', 'CBP 3311, returned American products', '2024-07', '/2024-07/cbp_form_3311.pdf'),
  cbp('cbp3495', 'CBP 3495, exportation under bond', '2025-06', '/2025-06/cbp_form_3495.pdf'),
  cbp('cbp4455', 'CBP 4455, Certificate of Registration', '2025-06', '/2025-06/cbp_form_4455.pdf'),
  cbp('cbp7533', 'CBP 7533, Inward Cargo Manifest', '2022-12', '/assets/documents/2022-Dec/CBP%20Form%207533.pdf'),
  {
    form: 'fda2877',
    title: 'FDA 2877, electronic products, radiation',
    agency: 'FDA',
    edition: '',
    address: 'https://www.fda.gov/about-fda/reports-manuals-forms/forms',
    source: 'The agency’s page of forms; the edition read here is 1/11, later printings have the same boxes',
    checkedOn,
    confidence: 'likely',
    wanted: false,
  },
  agencys(
    'EPA',
    'epa35401',
    'EPA 3540-1, Notice of Arrival of pesticides',
    'OMB 2070-0020, seen with expiry 1/31/2025',
  ),
  agencys('EPA', 'epa35201', 'EPA 3520-1, motor vehicles and engines', 'OMB 2060-0095, editions of 2010 to 2017 seen'),
  agencys('EPA', 'epa352021', 'EPA 3520-21, engines and equipment', 'OMB 2060-0717, seen with expiry 6/30/2023'),
  agencys('NHT', 'hs7', 'DOT HS-7, vehicles and equipment', 'OMB 2127-0002'),
  agencys('FWS', 'fws3177', 'FWS 3-177, fish or wildlife', 'OMB 1018-0012, Rev. 10/2017 seen'),
  agencys('NMF', 'noaa370', 'NOAA 370, Fisheries Certificate of Origin', 'OMB 0648-0335, to 9/30/2028'),
  agencys('OMC', 'ds2031', 'DS-2031, shrimp', 'Notices of the State Department, 2004 to 2018'),
  agencys('APH', 'ppq505', 'PPQ 505, Lacey Act declaration', 'OMB 0579-0349; an edition of August 2025 is heard of'),
  agencys('APH', 'ppq505b', 'PPQ 505B, its continuation', 'OMB 0579-0349'),
  agencys(
    'APH',
    'ppq368',
    'PPQ 368, Notice of Arrival',
    'OMB 0579-0049, edition May 2009; the file itself was not opened',
    'https://www.aphis.usda.gov/library/forms/pdf/PPQ368.pdf',
  ),
  agencys('APH', 'vs17129', 'VS 17-129, import or in-transit permit', 'OMB 0579-0040, December 2020'),
  agencys('APH', 'vs1729', 'VS 17-29, Declaration of Importation', 'Named in the rules; its boxes were not read'),
  agencys('FSI', 'fsis95401', 'FSIS 9540-1, Import Inspection Application', 'OMB 0583-0159, edition 4/14/2015'),
  agencys('ATF', 'atf6a', 'ATF 6A, Release and Receipt', 'OMB 1140-0007, revised June 2024'),
  agencys('DEA', 'dea236', 'DEA 236, import declaration', 'OMB 1117-0009'),
]

/** The fact of a form; undefined for one that the broker brought on his own. */
export const officialForm = (form: string): OfficialFormFact | undefined =>
  officialForms.find((one) => one.form === form)
