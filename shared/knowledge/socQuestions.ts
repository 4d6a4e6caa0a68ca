import type { Sourced } from './fact'

/** One of the things that CBP's Security Operations Center asks of an incident. Ids are stored; they are for ever. */
export interface SocQuestion extends Sourced {
  id: string
  /** as a heading of reports, and as it is asked */
  caption: string
  /** what belongs into the answer */
  hint: string
  /** several answers stand side by side: one for each party, one for each indicator */
  many: boolean
  /** typed to be compared character by character */
  exact?: true
}

const guidance = {
  source: 'CBP, Cyber Incident Guidance for Customs Brokers (April 2023); cbp.gov/trade/cybersecurity-resiliency',
  checkedOn: '2026-11-24',
  confidence: 'sure',
} as const
const procedures = {
  source: 'CBP Pub. 3609-0324 (March 2024), as summarised by strtrade.com, April 2024',
  checkedOn: '2026-11-24',
  confidence: 'sure',
} as const

/** In the order in which they are read down the telephone. */
export const socQuestions = [
  {
    id: 'occurredAt',
    caption: 'Time of the incident',
    hint: 'When it began, as far as known; when it was noticed is another time.',
    many: false,
    ...guidance,
  },
  {
    id: 'incidentType',
    caption: 'Type of incident',
    hint: 'Ransomware, stolen passwords, lost device …: as your people call it.',
    many: false,
    ...guidance,
  },
  {
    id: 'nature',
    caption: 'Nature of the outage',
    hint: 'What no longer works, and whether it was shut down by you.',
    many: false,
    ...procedures,
  },
  {
    id: 'scale',
    caption: 'Scale of the outage',
    hint: 'Which offices, how many machines, how many entries a day.',
    many: false,
    ...procedures,
  },
  {
    id: 'outageLength',
    caption: 'Length of the outage',
    hint: 'How long so far, and how long it is expected to last.',
    many: false,
    ...procedures,
  },
  {
    id: 'cause',
    caption: 'Cause, if known',
    hint: 'Only what somebody knows. A guess is for counsel.',
    many: false,
    ...guidance,
  },
  {
    id: 'impact',
    caption: 'Impact',
    hint: 'On customs business: filing, releases, statements, clients.',
    many: false,
    ...guidance,
  },
  {
    id: 'affectedParties',
    caption: 'Affected parties',
    hint: 'One answer for each: offices, clients, vendors, agencies.',
    many: true,
    ...guidance,
  },
  {
    id: 'personalInformation',
    caption: 'Personal information exposed',
    hint: 'Whose, of which sort. None known is an answer too.',
    many: false,
    ...guidance,
  },
  {
    id: 'indicators',
    caption: 'Known indicators of compromise',
    hint: 'One answer for each: address, file name, hash. It is kept and sent exactly as typed.',
    many: true,
    exact: true,
    ...guidance,
  },
  {
    id: 'infectedSite',
    caption: 'Location of the infected site',
    hint: 'Street and town of the office or data center.',
    many: false,
    ...guidance,
  },
] as const satisfies readonly SocQuestion[]

export const socQuestion = (id: string): SocQuestion | undefined => socQuestions.find((question) => question.id === id)
