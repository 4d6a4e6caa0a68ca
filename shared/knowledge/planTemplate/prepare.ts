import type { TemplateStep } from './steps'

/** Peace time. */
export const prepareSteps: readonly TemplateStep[] = [
  {
    id: 'who-leads',
    phase: 'prepare',
    title: 'Name the lead, a deputy for each role, and who signs',
    detail:
      'CBP does not say who must sign a letter: keep a list of licensed brokers and attorneys in fact. Print it in the go-bag.',
    owner: 'Licensed broker',
    deputy: 'Lead',
    contact: 'staff',
    screen: '/prepare/people',
    answers: ['who-signs', 'records-kept'],
  },
  {
    id: 'security-papers',
    phase: 'prepare',
    title: 'Keep the security papers current and dated',
    detail:
      'Written policies, last scan, current protection, what the IT provider and the service provider answered. It counts for portals as well as for direct sending.',
    owner: 'IT',
    deputy: 'Lead',
    contact: 'vendor',
    screen: '/prepare',
    answers: ['scope', 'policies', 'controls', 'it-providers'],
  },
  {
    id: 'isa',
    phase: 'prepare',
    title: 'Renew the Interconnection Security Agreement every three years',
    detail:
      'Direct senders only. Its contacts and systems are what CBP works from on the day: check them whenever a person changes.',
    owner: 'IT',
    deputy: 'Licensed broker',
    contact: 'clientRepresentative',
    screen: '/prepare',
    answers: ['isa'],
  },
  {
    id: 'backups',
    phase: 'prepare',
    title: 'Back up, encrypted, elsewhere, on another network, and restore once',
    detail:
      'The main system’s backups and this desk’s mirror. Write down the place of each copy: originals stay in the customs territory of the United States, kept five years, and can be produced in 30 days.',
    owner: 'IT',
    deputy: 'Lead',
    screen: '/prepare/backups',
    answers: ['backups-often', 'backups-apart', 'records-in-us', 'territory', 'five-years', 'produce-30'],
  },
  {
    id: 'reserve',
    phase: 'prepare',
    title: 'Hold a reserve of entry numbers for three weeks',
    detail:
      'Blocks outside the main system, one for each laptop, one on paper. File the proof that the main system is kept off them.',
    owner: 'Entry manager',
    deputy: 'Lead',
    form: 'tearOff',
    screen: '/prepare/numbers',
    answers: ['reserve', 'numbers-outside', 'three-weeks'],
  },
  {
    id: 'directory',
    phase: 'prepare',
    title: 'Ring every contact each quarter',
    detail:
      'CBP headquarters, client representative, ports by day and night, Centers, agencies, clients, vendors, surety, carriers. The headquarters contact is not published: get it now.',
    owner: 'Client desk',
    deputy: 'Entry manager',
    contact: 'ofoHq',
    screen: '/prepare/contacts',
    answers: ['plan-who', 'email-hq'],
  },
  {
    id: 'port-profiles',
    phase: 'prepare',
    title: 'Ask each port how it takes paper',
    detail:
      'After how long an outage, at which counter, what the letter must say, how many copies, whom after hours. Write down who answered and when; nothing of this is published.',
    owner: 'Entry manager',
    deputy: 'Licensed broker',
    contact: 'portCounter',
    screen: '/prepare/ports',
    answers: ['ports-differ', 'port-threshold', 'port-notices'],
  },
  {
    id: 'papers-on-file',
    phase: 'prepare',
    title: 'Keep CBP’s own papers in print',
    detail:
      'The outage guidelines of 2018, your ports’ notices, the broker sheet of April 2023, Publication 3609-0324 of March 2024. Read them once with everybody.',
    owner: 'Licensed broker',
    deputy: 'Lead',
    screen: '/prepare/plan',
    answers: ['guides-on-file', 'what-is-downtime', 'downtime-possible', 'attacks-grow'],
  },
  {
    id: 'agency-needs',
    phase: 'prepare',
    title: 'Know each client’s agency requirements without systems',
    detail:
      'Products with their agencies, permits with their ends, blank agency forms, log-ins for FDA’s web system tested from the clean machine.',
    owner: 'Entry manager',
    deputy: 'Client desk',
    contact: 'fda',
    screen: '/prepare/products',
    answers: ['pga-offline', 'supply-chain-risk'],
  },
  {
    id: 'partners',
    phase: 'prepare',
    title: 'Screen clients and parties, and keep the result with its date',
    detail:
      'By risk, new and present ones. On the day a party not screened stops at the counter until a named person clears it.',
    owner: 'Licensed broker',
    deputy: 'Client desk',
    screen: '/prepare/importers',
    answers: ['partner-screening'],
  },
  {
    id: 'messages',
    phase: 'prepare',
    title: 'Agree who is told what, and when',
    detail:
      'For each group of contacts what may be told at each stage. Client records go to the client, its surety and US agencies only. Agree with the SOC how the list of importer numbers is encrypted.',
    owner: 'Lead',
    deputy: 'Licensed broker',
    contact: 'counsel',
    screen: '/prepare/contacts',
    answers: ['plan-when', 'plan-what', 'confidential', 'list-sealed'],
  },
  {
    id: 'bag',
    phase: 'prepare',
    title: 'Print the go-bag, count the supplies, rehearse',
    detail:
      'Paper for 21 days, a tested USB printer, a clean machine with a mailbox that CBP already knows. One exercise a year, one shadow drill a month.',
    owner: 'Lead',
    deputy: 'Entry manager',
    form: 'goBag',
    screen: '/prepare/bag',
    answers: ['three-weeks', 'copies-ready'],
  },
]
