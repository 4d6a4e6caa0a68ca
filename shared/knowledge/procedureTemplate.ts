/**
 * The firm's downtime procedure as a first text for CBP headquarters: headquarters is asked to confirm that it is
 * acceptable before paper begins. CBP publishes no form for it, so every section says whose rule it rests on, or that it
 * is our own order.
 */
export interface ProcedureSection {
  id: string
  heading: string
  /** `{field}` of `procedureFields` is filled from the desk; what is not known is left as a blank to be keyed */
  text: string
  source: string
  checkedOn: string
}

export const procedureFields = [
  'firm',
  'filerCode',
  'licence',
  'permit',
  'address',
  'phone',
  'cleanEmail',
  'outageBegan',
  'expectedDuration',
  'socReport',
  'ports',
  'numbers',
  'signers',
  'lead',
  'planSteps',
] as const
export type ProcedureField = (typeof procedureFields)[number]

const checkedOn = '2026-11-24'
const sheet = 'CBP, Cyber Incident Guidance for Customs Brokers (April 2023)'
const summary2024 = 'Sandler Travis, CBP Advises Brokers on Cargo Impacts of Cyberattacks (April 2024)'
const press2024 = 'Export Compliance Daily, 13 March 2024, on CBP Publication 3609-0324'
const orleans = 'Southern Currents 17-011 (New Orleans, 2017)'
const paps = 'CBP’s PAPS questions and answers, ACS era; practice, not current law'
const own = 'Our own order; no source of CBP'

const section = (id: string, heading: string, source: string, text: string): ProcedureSection => ({
  id,
  heading,
  text,
  source,
  checkedOn,
})

export const procedureTemplate: readonly ProcedureSection[] = [
  section(
    'who',
    'Who we are',
    own,
    '{firm}, customs broker, filer code {filerCode}, license {licence}, national permit {permit}. {address}. Day and night: {phone}. Outside the affected network: {cleanEmail}.',
  ),
  section(
    'ask',
    'What we ask',
    sheet,
    'Our own systems have not been able to file since {outageBegan}; CBP’s systems are not the cause. Expected duration: {expectedDuration}. Report to the CBP Security Operations Center: {socReport}. We ask the Office of Field Operations to confirm that entries may be presented on paper as set out here, at these ports: {ports}. Until we have that answer, each letter says that it was requested, and when.',
  ),
  section(
    'letter',
    'How a shipment is presented',
    `${orleans}; ${paps}`,
    'A downtime letter with the entry number, the CBP 3461 and the release copies of invoice and packing list. By truck there is one letter for each shipment, handed over by the driver. In other modes a letter names one shipment, or several where the port takes that. The letter is signed by hand.',
  ),
  section(
    'numbers',
    'Entry numbers',
    `${sheet}; ${paps}`,
    'Every entry has its number on the letter. Numbers come from blocks set apart for this: {numbers}. A number is drawn once; a spoiled one is voided and accounted for.',
  ),
  section(
    'types',
    'Entry types',
    '19 CFR 132.11 to 132.14 and 142.22(b) for quota; the rest is our own order',
    'Types 01 and 11. Types 02, 03 and 07 only when CBP has answered by name for the shipment. No other type on paper.',
  ),
  section(
    'agencies',
    'Partner government agencies',
    `${summary2024}; 21 CFR 1.279 for prior notice`,
    'The requirements of the agencies hold as before. Their papers go with the packet. Prior notice of food is made in FDA’s own web system from a clean machine, in time for the mode, and its confirmation goes with the goods.',
  ),
  section(
    'screening',
    'Screening and review',
    `${sheet}; the review is our own order`,
    'Parties are screened from a clean machine and a named person clears each possible match. Where our rules ask for it a second person reviews the entry; where nobody else is there it is recorded as an exception.',
  ),
  section(
    'release',
    'Release, holds and exams',
    `${orleans}; ${paps}`,
    'No cargo moves before release. Holds, exams and the requirements of other agencies are obeyed as if the entry had been transmitted. Each decision is recorded with its officer, its time and its evidence; what the officer changes in ink is keyed afterwards as such.',
  ),
  section(
    'deadlines',
    'Deadlines and money',
    `${summary2024}; 19 CFR 142.12(b)`,
    'Nothing here moves a deadline. Entry summary and estimated duties are due within ten working days after the time of entry. For each importer we decide in time how they are presented while we are down.',
  ),
  section(
    'security',
    'Security',
    own,
    'The work is done on laptops that have no network. What leaves them is paper, or a file carried to a clean machine that never stood on the affected network.',
  ),
  section(
    'after',
    'When service is restored',
    `${sheet}; ${press2024}`,
    'We account for every entry made in the incident and put its data into ACE. Transactions after release are sent at once. Nothing is sent while it is not known whether CBP has the entry already.',
  ),
  section('plan', 'Steps of our continuity plan', own, '{planSteps}'),
  section(
    'until',
    'How long',
    'Searched for in CBP’s published documents, not found',
    'How long an authorization lasts is not published. We keep to the time, the ports and the modes that your answer names, and ask again before it ends. What was done outside them we record as an exception.',
  ),
  section('people', 'Who signs and who answers', own, 'Letters are signed by: {signers}. Questions: {lead}, {phone}.'),
]
