import type { DutyKind } from '../domain/deadlines/duty'
import type { Sourced } from './fact'

/** How a rule counts. `clockHours` and `calendarDays` run through weekends; `workingDays` skip them and federal holidays. */
export interface DeadlineRule extends Sourced {
  what: DutyKind
  caption: string
  /** what it is counted from, in words */
  from: string
  amount?: number
  unit?: 'clockHours' | 'calendarDays' | 'workingDays'
  /** false: no leave of CBP for a cyber incident moves it; shown in red */
  discretion: boolean
  note?: string
}

const read = { checkedOn: '2026-11-24' } as const
const rollNote = 'Whether it moves when it ends on a weekend is not confirmed: the earlier day is shown.'

/** Every rule by which Lifeboat counts. A rule that changes is a changed row with a new `checkedOn`. */
export const deadlineRules = {
  incidentNotice: {
    ...read,
    what: 'incidentNotice',
    caption: 'Incident notice to the SOC',
    from: 'the incident was noticed',
    discretion: true,
    note: 'At once, whether or not a breach is known. A call is right, and is not the written notice.',
    source: 'CBP, Cyber Incident Guidance for Customs Brokers (April 2023); cbp.gov/trade/cybersecurity-resiliency',
    confidence: 'sure',
  },
  breachReport: {
    ...read,
    what: 'breachReport',
    caption: 'Breach report to the SOC',
    from: 'the breach was discovered',
    amount: 72,
    unit: 'clockHours',
    discretion: false,
    note: 'Sent electronically, with every importer number known to be compromised. A call alone is not the report.',
    source: '19 CFR 111.21(b)',
    confidence: 'sure',
  },
  importerListUpdate: {
    ...read,
    what: 'importerListUpdate',
    caption: 'Updated list of importer numbers',
    from: 'the report was sent',
    amount: 10,
    unit: 'workingDays',
    discretion: false,
    note: 'Counted from the report, not from the discovery. Business days are taken as CBP’s working days.',
    source: '19 CFR 111.21(b)(2)',
    confidence: 'sure',
  },
  laterFinding: {
    ...read,
    what: 'laterFinding',
    caption: 'Report what was found later',
    from: 'it was found',
    amount: 72,
    unit: 'clockHours',
    discretion: false,
    source: '19 CFR 111.21(b)',
    confidence: 'sure',
  },
  entry: {
    ...read,
    what: 'entry',
    caption: 'Make entry',
    from: 'arrival',
    amount: 15,
    unit: 'calendarDays',
    discretion: true,
    note: `Then the goods go to general order. In-bond goods: counted from arrival at the port of destination. ${rollNote}`,
    source: '19 CFR 142.2(a)',
    confidence: 'sure',
  },
  summary: {
    ...read,
    what: 'summary',
    caption: 'Entry summary and duty',
    from: 'time of entry',
    amount: 10,
    unit: 'workingDays',
    discretion: true,
    note: 'Downtime moves no deadline; CBP may decline to enforce a claim for it, case by case.',
    source: '19 CFR 142.12(b); time of entry: 19 CFR 141.68; daily statement: 19 CFR 24.25',
    confidence: 'sure',
  },
  isf: {
    ...read,
    what: 'isf',
    caption: 'Importer security filing (10+2)',
    from: 'lading at the foreign port',
    amount: -24,
    unit: 'clockHours',
    discretion: true,
    note: 'Before the vessel is laden abroad. Two of its elements may follow until 24 hours before arrival.',
    source: '19 CFR 149.2',
    confidence: 'sure',
  },
  conditionFood: {
    ...read,
    what: 'condition',
    caption: 'Conditional release ends: food, drug, device, cosmetic',
    from: 'conditional release',
    amount: 30,
    unit: 'calendarDays',
    discretion: true,
    note: 'Hold the goods intact until then. It ends earlier when FDA refuses or says may proceed (this part: likely).',
    source: '19 CFR 141.113(c); 72 FR 4423, CBP Dec. 07-02',
    confidence: 'sure',
  },
  conditionTextile: {
    ...read,
    what: 'condition',
    caption: 'Conditional release ends: textile origin',
    from: 'conditional release',
    amount: 180,
    unit: 'calendarDays',
    discretion: true,
    source: '19 CFR 141.113(b)',
    confidence: 'sure',
  },
  conditionOther: {
    ...read,
    what: 'condition',
    caption: 'Conditional release ends',
    from: 'the notice',
    discretion: true,
    note: 'No period of law is known for this condition: the day is the one that was keyed.',
    source: 'the notice or the officer, as recorded',
    confidence: 'unsure',
  },
  demandMarking: {
    ...read,
    what: 'redeliveryDemand',
    caption: 'CBP may demand it back: marking',
    from: 'date of entry',
    amount: 30,
    unit: 'calendarDays',
    discretion: true,
    note: 'Goods examined at docks, piers or public stores. Examined at the importer’s premises: 30 days after that exam.',
    source: '19 CFR 141.113(a)',
    confidence: 'sure',
  },
  demandOther: {
    ...read,
    what: 'redeliveryDemand',
    caption: 'CBP may demand it back: other',
    from: 'release, or the end of the conditional release, whichever is later',
    amount: 30,
    unit: 'calendarDays',
    discretion: true,
    source: '19 CFR 141.113(d)',
    confidence: 'likely',
  },
  redelivery: {
    ...read,
    what: 'redelivery',
    caption: 'Redeliver the goods',
    from: 'the notice',
    amount: 30,
    unit: 'calendarDays',
    discretion: true,
    note: 'The notice’s own day counts. Where none was keyed, the usual 30 days are shown.',
    source: '19 CFR 113.62(e); CBP Form 4647',
    confidence: 'likely',
  },
  monthlyStatement: {
    ...read,
    what: 'monthlyStatement',
    caption: 'Periodic monthly statement',
    from: 'the last day of the month of entry',
    amount: 15,
    unit: 'workingDays',
    discretion: true,
    note: 'For importers with payment type 6, 7 or 8.',
    source: 'CBP, Periodic Monthly Statement',
    confidence: 'sure',
  },
  postSummaryCorrection: {
    ...read,
    what: 'postSummaryCorrection',
    caption: 'Post-summary correction, last day',
    from: 'date of entry',
    amount: 300,
    unit: 'calendarDays',
    discretion: false,
    note: 'Or 15 days before the scheduled liquidation, where that is earlier. A notice of August 2026 (91 FR 41053) may have changed other terms.',
    source: '82 FR 2385 (9 January 2017)',
    confidence: 'likely',
  },
  protest: {
    ...read,
    what: 'protest',
    caption: 'Protest, last day',
    from: 'liquidation',
    amount: 180,
    unit: 'calendarDays',
    discretion: false,
    source: '19 USC 1514(c)(3); 19 CFR 174.12',
    confidence: 'sure',
  },
} as const satisfies Record<string, DeadlineRule>

export type RuleId = keyof typeof deadlineRules
export const ruleOf = (id: RuleId): DeadlineRule => deadlineRules[id]

/** Days after entry at which liquidation usually comes (19 USC 1504: deemed after one year). Likely, never a deadline. */
export const USUAL_LIQUIDATION_DAYS = 314

/** Known clocks for which the desk has no fact to count from: they are listed with the rest, and counted by hand. */
export const rulesNotCounted: readonly (Sourced & { caption: string; rule: string; discretion: boolean })[] = [
  {
    ...read,
    caption: 'Refund of duty for a free trade claim made later',
    rule: '1 year from importation',
    discretion: false,
    source: '19 USC 1520(d)',
    confidence: 'likely',
  },
  {
    ...read,
    caption: 'Reconciliation',
    rule: '21 months; 12 months for free trade agreements. From which day is not confirmed here',
    discretion: false,
    source: 'CBP, ACE reconciliation',
    confidence: 'likely',
  },
  {
    ...read,
    caption: 'Drawback',
    rule: 'Statutory. Its period was not read: ask counsel',
    discretion: false,
    source: 'CBP, Broker Cybersecurity Incident Procedures (March 2024), as reported',
    confidence: 'unsure',
  },
  {
    ...read,
    caption: 'Reply to a request for information (CBP Form 28)',
    rule: '30 days',
    discretion: true,
    source: 'CBP Form 28',
    confidence: 'likely',
  },
  {
    ...read,
    caption: 'Reply to a notice of action (CBP Form 29)',
    rule: '20 days',
    discretion: true,
    source: 'CBP Form 29',
    confidence: 'likely',
  },
  {
    ...read,
    caption: 'Produce records on demand',
    rule: '30 calendar days',
    discretion: true,
    source: '19 CFR 163.6; 19 CFR 111.25',
    confidence: 'likely',
  },
  {
    ...read,
    caption: 'Entry summary after a special permit for immediate delivery',
    rule: '10 working days after the first release; quota goods have a rule of their own',
    discretion: true,
    source: '19 CFR 142.22; 19 CFR 142.23',
    confidence: 'likely',
  },
  {
    ...read,
    caption: 'General order goods count as abandoned',
    rule: '6 months after importation',
    discretion: true,
    source: '19 USC 1491',
    confidence: 'likely',
  },
]
