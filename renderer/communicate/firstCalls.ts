/** The first hour by telephone. Each line with where it was read, and how sure we are of it. */
export interface FirstCall {
  who: string
  phone?: string
  email?: string
  say: string
  source: string
  checkedOn: string
  confidence: 'sure' | 'likely'
}

export const firstCalls: readonly FirstCall[] = [
  {
    who: 'CBP Security Operations Center',
    phone: '703-921-6507',
    email: 'cbpsoc@cbp.dhs.gov',
    say: 'At once, day or night: time of the incident, who is involved, cause if known, impact, whether personal information was exposed, known indicators of compromise.',
    source: 'CBP, Cyber Incident Guidance for Customs Brokers (April 2023)',
    checkedOn: '2026-11-24',
    confidence: 'sure',
  },
  {
    who: 'CBP client representative, and the agencies of your goods',
    say: 'Ask for downtime procedures at headquarters level (Office of Field Operations), and who answers for the port. Headquarters’ own contact is not public: your representative has it. Write down who granted what, and when.',
    source: 'CBP, Cyber Incident Guidance for Customs Brokers (April 2023), Communicate 2 and Respond 1',
    checkedOn: '2026-11-24',
    confidence: 'sure',
  },
  {
    who: 'Importers',
    say: 'After the wording is agreed with CBP headquarters. No cause, no guesses.',
    source: 'CBP, Cyber Incident Guidance for Customs Brokers (April 2023), Communicate 3',
    checkedOn: '2026-11-24',
    confidence: 'sure',
  },
]

/** Duties that run by the clock, as facts with their rule. */
export const breachDuty = {
  rule: 'A known breach of records relating to customs business, electronic or on paper, is reported to the SOC electronically within 72 hours of its discovery, with every importer number known to be compromised. The telephone call alone is not the report. 72 hours run through weekends and holidays.',
  source: '19 CFR 111.21(b); CBP, Cyber Incident Guidance for Customs Brokers (April 2023)',
  checkedOn: '2026-11-24',
} as const
