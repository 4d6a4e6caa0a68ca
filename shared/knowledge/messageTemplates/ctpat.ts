import { templatesFor } from './row'

/** A member tells its supply chain security specialist; releases and letters are no matter of CTPAT's. */
export const ctpatTemplates = templatesFor('ctpat', [
  [
    'firstNotice',
    '{firm}: notice to our supply chain security specialist',
    ['ctpat'],
    [
      'To {recipient}',
      'Since {incidentBegan} our computer systems do not work. It was noticed {incidentNoticed}. Report to CBP’s Security Operations Center: {socReportNumber}.',
      'We do not reach the CTPAT portal. Please ring {phone} for whatever you would write there.',
      'For us answers {lead}. You hear from us again by {nextUpdate}.',
    ],
  ],
  [
    'update',
    '{firm}: where things stand',
    ['ctpat'],
    [
      'To {recipient}',
      'As of {now} our computer systems do not work yet. Expected: {expectedDuration}. Shipments under way on paper: {countWaiting}.',
      'You hear from us again by {nextUpdate}.',
    ],
  ],
  [
    'recovery',
    '{firm}: our systems come back step by step',
    ['ctpat', 'remediation'],
    [
      'To {recipient}',
      'Our computer systems come back step by step. Please tell us what CTPAT wants to see of it, and by when.',
      'You hear from us again by {nextUpdate}.',
    ],
  ],
  [
    'allClear',
    '{firm}: we work with our own systems again',
    ['ctpat'],
    ['To {recipient}', 'As of {now} we work with our own systems again, and reach the CTPAT portal.'],
  ],
])
