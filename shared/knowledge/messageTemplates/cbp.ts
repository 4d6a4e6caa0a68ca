import { templatesFor } from './row'

/** To headquarters, client representatives, ports and Centers. The report to the SOC is a paper of its own. */
export const cbpTemplates = templatesFor('cbp', [
  [
    'firstNotice',
    '{firm}, filer {filerCode}: we cannot file in ACE; request for downtime procedures',
    ['ofo-first', 'tell-representatives', 'email-hq', 'ports-centers'],
    [
      'To {recipient}',
      'Since {incidentBegan} our computer systems do not work and we cannot file in ACE. It was noticed {incidentNoticed}. Report to the Security Operations Center: {socReportNumber}.',
      'Entries under way: {countWaiting}. Ports: {ports}. Expected: {expectedDuration}.',
      'We ask the Office of Field Operations for its help, and to confirm that we may present on paper, with a downtime letter for each entry and copies ready for review by hand.',
      'For us answers {lead}. You hear from us again by {nextUpdate}.',
    ],
  ],
  [
    'update',
    '{firm}, filer {filerCode}: where things stand',
    ['calls', 'talk-until-resumed'],
    [
      'To {recipient}',
      'As of {now} we cannot file in ACE yet. Expected: {expectedDuration}. Downtime procedures: {authorisation}.',
      'Entries: {countReleased} released, {countWaiting} under way. Ports: {ports}.',
      'You hear from us again by {nextUpdate}.',
    ],
  ],
  [
    'lettersInUse',
    '{firm}, filer {filerCode}: downtime letters in use',
    ['letter-each', 'copies-ready', 'ofo-first'],
    [
      'To {recipient}',
      'As of {now} we present on paper, with a downtime letter for each entry. Downtime procedures: {authorisation}.',
      'Each letter names its entry number; the numbers are from a reserve that our main system does not use. Copies are ready for review by hand.',
      'Entries under way: {countWaiting}. Ports: {ports}. Please tell us which kinds of goods you want first.',
      'You hear from us again by {nextUpdate}.',
    ],
  ],
  [
    'releases',
    '{firm}, filer {filerCode}: releases on paper',
    ['provisional', 'back-entry'],
    [
      'To {recipient}',
      'As of {now}: {countReleased} entries released, {countWaiting} under way.',
      'Our clients are told in writing that each release is provisional and that goods are held intact. Every number we use is accounted for; the list is ready for you.',
      'If goods are to be held or brought back, ring {phone}.',
      'You hear from us again by {nextUpdate}.',
    ],
  ],
  [
    'recovery',
    '{firm}, filer {filerCode}: leave to connect to ACE again, and entry of what was on paper',
    ['remediation', 'back-entry'],
    [
      'To {recipient}',
      'Our computer systems come back step by step. We ask what evidence you want before we connect to ACE again, and to whom it goes.',
      'Entries to be brought into ACE: {countReleased} released on paper, {countWaiting} under way. We begin when we have your word, and ask first which of them your officers have keyed.',
      'You hear from us again by {nextUpdate}.',
    ],
  ],
  [
    'allClear',
    '{firm}, filer {filerCode}: filing in ACE again',
    ['talk-until-resumed', 'back-entry'],
    [
      'To {recipient}',
      'As of {now} we file in ACE again. Entries still under way on paper: {countWaiting}.',
      'The account of every entry number used goes to you when the last one is entered. For us answers {lead}.',
    ],
  ],
])
