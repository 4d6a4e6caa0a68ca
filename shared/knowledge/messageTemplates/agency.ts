import { templatesFor } from './row'

export const agencyTemplates = templatesFor('agency', [
  [
    'firstNotice',
    '{firm}, filer {filerCode}: no electronic filing; agency forms on paper',
    ['tell-representatives', 'ports-centers', 'pga-paper'],
    [
      'To {recipient}',
      'Since {incidentBegan} our computer systems do not work. We cannot send agency data through ACE for the time being.',
      'We ask where and at which hours you take your forms on paper, with the invoice and the product’s particulars, and who decides after hours.',
      'Ports at which our shipments stand: {ports}.',
      'For us answers {lead}. You hear from us again by {nextUpdate}.',
    ],
  ],
  [
    'update',
    '{firm}, filer {filerCode}: where things stand',
    ['calls', 'talk-until-resumed'],
    [
      'To {recipient}',
      'As of {now} our computer systems do not work yet. Expected: {expectedDuration}.',
      'All our shipments: {countReleased} released, {countWaiting} under way. Ports: {ports}.',
      'Please tell us which of yours cannot wait. You hear from us again by {nextUpdate}.',
    ],
  ],
  [
    'lettersInUse',
    '{firm}, filer {filerCode}: downtime letters and agency forms on paper',
    ['pga-paper', 'letter-each', 'copies-ready'],
    [
      'To {recipient}',
      'We present our shipments to CBP on paper, with a downtime letter for each entry. Your forms lie in the packet with the invoice and the product’s particulars; copies are ready for your review.',
      'A prior notice or a permit number that you give us is written on the papers before the goods move.',
      'You hear from us again by {nextUpdate}.',
    ],
  ],
  [
    'releases',
    '{firm}, filer {filerCode}: releases on paper',
    ['provisional', 'talk-until-resumed'],
    [
      'To {recipient}',
      'As of {now}, all our shipments: {countReleased} released, {countWaiting} under way.',
      'Our clients are told in writing that each release is provisional and that goods are held intact. If you want goods held, sampled or brought back, ring {phone}.',
      'You hear from us again by {nextUpdate}.',
    ],
  ],
  [
    'recovery',
    '{firm}, filer {filerCode}: agency data are entered afterwards',
    ['back-entry', 'talk-until-resumed'],
    [
      'To {recipient}',
      'Our computer systems come back step by step. The data of shipments that you saw on paper are entered in ACE afterwards. Please tell us which of them you have entered yourselves, so that none is sent twice.',
      'You hear from us again by {nextUpdate}.',
    ],
  ],
  [
    'allClear',
    '{firm}, filer {filerCode}: electronic filing again',
    ['talk-until-resumed'],
    [
      'To {recipient}',
      'As of {now} we file electronically again, agency data included. Still under way on paper: {countWaiting}.',
    ],
  ],
])
