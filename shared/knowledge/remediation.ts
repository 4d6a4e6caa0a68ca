import type { Sourced } from './fact'

/**
 * What CBP may want to see before it reconnects a broker. CBP has published no list (open question 5 of the guidance):
 * each row is something to *prepare*, never a requirement, and the page says so.
 */
export interface RemediationItem extends Sourced {
  /** stored: for ever */
  id: string
  title: string
  /** what is collected for it, in a sentence */
  collect: string
}

const checkedOn = '2026-11-24'
/** CBP says only that evidence is needed; what it is made of is our inference. */
const prepared = {
  source: 'CBP, Cyber Incident Guidance (April 2023), asks for evidence; which evidence is inferred from practice',
  checkedOn,
  confidence: 'unsure',
} as const
const reconstituted = {
  source: 'NIST contingency planning, reconstitution: validate, deactivate, document',
  checkedOn,
  confidence: 'likely',
} as const

export const remediationItems: readonly RemediationItem[] = [
  {
    ...prepared,
    id: 'attestation',
    title: 'Written attestation by an officer',
    collect: 'A letter, signed by an officer of the firm, that the systems that reach ACE are clean.',
  },
  {
    ...prepared,
    id: 'incidentReport',
    title: 'Independent incident report',
    collect: 'The report of the forensic firm, or its summary for CBP.',
  },
  {
    ...prepared,
    id: 'causeContained',
    title: 'Root cause and containment',
    collect: 'How they came in, how far they came, and what stopped them. Counsel reads it first.',
  },
  {
    ...prepared,
    id: 'indicators',
    title: 'Indicators of compromise, and the hunt for them',
    collect: 'The list of indicators, and what shows that every machine was searched for them.',
  },
  {
    ...prepared,
    id: 'rebuild',
    title: 'Rebuild or clean restore',
    collect: 'Which systems were built anew or restored, from which backup, checked by whom.',
  },
  {
    ...prepared,
    id: 'credentials',
    title: 'Credentials and certificates changed',
    collect: 'Passwords, keys and certificates, those of MQ, VPN and ACE among them: changed when, by whom.',
  },
  {
    ...prepared,
    id: 'mfa',
    title: 'Multi-factor sign-in',
    collect: 'Where it is on, where it is not yet, and by when.',
  },
  {
    ...prepared,
    id: 'scans',
    title: 'Scan results',
    collect: 'The last vulnerability scan of what will be connected, after the rebuild.',
  },
  {
    ...prepared,
    id: 'contacts',
    title: 'Named contacts',
    collect: 'Who answers CBP by day and by night while the line is watched.',
  },
  {
    source: 'CBP, Cyber Incident Guidance (April 2023): an up-to-date ISA, at least every three years',
    checkedOn,
    confidence: 'likely',
    id: 'isa',
    title: 'Interconnection Security Agreement',
    collect:
      'The ISA as it stands after the rebuild. Direct ACE transmitters have one; others say that they have none.',
  },
  {
    ...reconstituted,
    id: 'validated',
    title: 'The rebuilt system was tried',
    collect: 'What was tried before it is connected: functions, data, a restored backup against paper.',
  },
  {
    ...reconstituted,
    id: 'deactivated',
    title: 'What stood in for it is shut down',
    collect: 'Temporary machines, accounts and lines that were set up for the outage: closed, or kept by whose word.',
  },
  {
    ...reconstituted,
    id: 'documented',
    title: 'What happened is written down',
    collect: 'The log of the incident and of the recovery, and where it is kept.',
  },
]
