import { plain } from '../values'
import { pgaForm } from './layForm'
import { broker, importer, port } from './parties'

/** Activities of a customs bond and their conditions (19 CFR 113); a bond is for one of them. */
const ACTIVITIES: readonly { code: string; text: string }[] = [
  { code: '1', text: 'Importer or broker (113.62)' },
  { code: '1a', text: '1a  Drawback payment refunds (113.65)' },
  { code: '2', text: 'Custodian of bonded merchandise (113.63)' },
  { code: '3', text: 'International carrier (113.64)' },
  { code: '3a', text: '3a  Instruments of international traffic (113.66)' },
  { code: '4', text: 'Foreign trade zone operator (113.73)' },
  { code: '5', text: 'Public gauger (113.67)' },
  { code: '6', text: 'Wool and fur products labeling (113.68)' },
  { code: '7', text: 'Bill of lading (113.69)' },
  { code: '8', text: 'Detention of copyrighted material (113.70)' },
  { code: '9', text: 'Neutrality (113.71)' },
  { code: '10', text: 'Court costs for condemned goods (113.72)' },
  { code: '11', text: 'Airport security area' },
  { code: '12', text: 'ITC exclusion' },
  { code: '14', text: 'In-bond export consolidation' },
  { code: '15', text: 'Intellectual property rights' },
  { code: '16', text: 'Importer security filing' },
]

/**
 * CBP Form 301, Customs Bond: worksheet for a single transaction bond on paper, where eBond is not reached. The bond
 * itself is made, signed and sealed by the surety.
 */
export const cbp301 = pgaForm({
  id: 'cbp-301',
  own: true,
  over: 'WORKSHEET FOR U.S. CUSTOMS AND BORDER PROTECTION \u00b7 NOT THE BOND',
  heading: 'CUSTOMS BOND WORKSHEET',
  under:
    'CBP Form 301 \u00b7 OMB 1651-0050 \u00b7 19 CFR 113 \u00b7 The bond is executed by principal and surety, and goes with the 3461 or 7501',
  facts: {
    title: 'CBP 301 worksheet',
    edition: 'sections I to III by descriptions of the trade',
    source: '19 CFR 113.61 to 113.73; CBP Form 301 by descriptions of the trade',
    checkedOn: '2026-11-24',
    confidence: 'likely',
  },
  per: 'shipment',
  copies: ['SURETY COPY', 'CBP COPY', 'BROKER COPY'],
  asked: [
    {
      box: 'kind',
      caption: 'Section I: the bond is for',
      kind: 'choice',
      choices: [
        { code: 'single', text: 'A single transaction' },
        { code: 'continuous', text: 'Continuous, until terminated' },
      ],
    },
    { box: 'execution', caption: 'Execution date', kind: 'day', needed: false },
    { box: 'effective', caption: 'Transaction date, or effective date', kind: 'day' },
    { box: 'activity', caption: 'Section II: activity (one for a bond)', kind: 'choice', choices: ACTIVITIES },
    { box: 'limit', caption: 'Limit of liability (US $)', kind: 'text' },
    { box: 'howCounted', caption: 'How the limit was counted', kind: 'text', needed: false },
    { box: 'principalId', caption: 'Principal: number and state of incorporation', kind: 'text' },
    { box: 'coPrincipals', caption: 'Co-principals and trade names (301A)', kind: 'text', needed: false },
    { box: 'surety', caption: 'Surety: name and address', kind: 'text' },
    { box: 'agent', caption: "Surety's agent: name and identification", kind: 'text' },
  ],
  blocks: (a) => [
    {
      is: 'boxes',
      boxes: [
        { caption: 'Bond number (CBP)', value: a.entry.bondNumber },
        { caption: 'Broker file number', value: a.entry.brokerReference },
        a.box('execution'),
      ],
    },
    a.choice('kind'),
    {
      is: 'boxes',
      boxes: [
        a.filled('Identification of the transaction: entry number', a.entry.entryNumber, { part: 1.4 }),
        a.filled('Port code', port(a)),
        a.box('effective'),
      ],
    },
    a.choice('activity', { columns: 2 }),
    { is: 'boxes', boxes: [a.box('limit', { otherwise: a.entry.bondAmount }), a.box('howCounted', { part: 2 })] },
    {
      is: 'words',
      text: 'CBP counts a single bond so: value with duties, taxes and fees; one tenth of the value where the goods are free without condition; three times the value where another agency may refuse them.',
    },
    { is: 'heading', text: 'Section III. Principal and surety' },
    {
      is: 'boxes',
      lines: 3,
      boxes: [
        a.filled('Principal: name and address', importer(a)),
        a.box('principalId', { otherwise: a.entry.importerNumber }),
        a.box('coPrincipals'),
      ],
    },
    {
      is: 'boxes',
      lines: 3,
      boxes: [
        { caption: 'Surety number', part: 0.6, value: a.entry.suretyCode },
        a.box('surety', { part: 1.6 }),
        a.box('agent', { part: 1.4 }),
      ],
    },
    {
      is: 'boxes',
      lines: 4,
      boxes: [
        { caption: 'Broker: name, address, telephone', value: broker(a) },
        { caption: 'What the surety said, and when', value: plain('') },
      ],
    },
    {
      is: 'sign',
      boxes: [
        { caption: 'Signature of principal', part: 2 },
        { caption: 'Seal' },
        { caption: 'Signature of surety or its agent', part: 2 },
        { caption: 'Seal' },
      ],
    },
  ],
})
