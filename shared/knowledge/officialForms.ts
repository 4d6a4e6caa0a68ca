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
]

/** The fact of a form; undefined for one that the broker brought on his own. */
export const officialForm = (form: string): OfficialFormFact | undefined =>
  officialForms.find((one) => one.form === form)
