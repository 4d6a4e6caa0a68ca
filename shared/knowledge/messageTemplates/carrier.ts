import { templatesFor } from './row'

export const carrierTemplates = templatesFor('carrier', [
  [
    'firstNotice',
    '{firm}: no electronic messages from us for the time being',
    ['tell-others'],
    [
      'To {recipient}',
      'Since {incidentBegan} our computer systems do not work. We send and receive no electronic messages for the time being.',
      'Please send arrival notices and the status of our shipments to {cleanEmail}, or ring {phone}. Tell us the last free day of each, and what is refrigerated.',
      'Take no message from our usual mailboxes as ours until we tell you so.',
      'You hear from us again by {nextUpdate}.',
    ],
  ],
  [
    'update',
    '{firm}: where things stand',
    ['tell-others'],
    [
      'To {recipient}',
      'As of {now} our computer systems do not work yet. Expected: {expectedDuration}.',
      'Please go on sending notices and status to {cleanEmail}.',
      'You hear from us again by {nextUpdate}.',
    ],
  ],
  [
    'lettersInUse',
    '{firm}: downtime letters with our shipments',
    ['letter-each', 'copies-ready'],
    [
      'To {recipient}',
      'We now present our shipments to CBP on paper, with a downtime letter for each entry. Your copy shows neither the importer’s number nor values.',
      'For each truck we need beforehand: the driver’s name and date of birth, tractor and trailer plates, trip number. Each driver gets an envelope of his own; please have it handed over unopened.',
      'For ocean and air: please tell us where and until when the papers are taken in at your terminal.',
      'You hear from us again by {nextUpdate}.',
    ],
  ],
  [
    'releases',
    '{firm}: how a release on paper reaches you',
    ['provisional'],
    [
      'To {recipient}',
      'CBP releases our shipments on paper. We ring you for each one, with its bill number and how the release was given.',
      'Please deliver when your own system or the terminal’s confirms it, and tell us when the goods can be picked up and when they were.',
      'These releases are provisional: CBP may ask for goods to be delivered back.',
      'You hear from us again by {nextUpdate}.',
    ],
  ],
  [
    'recovery',
    '{firm}: our systems come back step by step',
    ['back-entry'],
    [
      'To {recipient}',
      'Our computer systems come back step by step. What was presented on paper is now entered electronically, so messages can arrive for goods that were delivered. Please ring us before you act on one.',
      'Notices still go to {cleanEmail}.',
    ],
  ],
  [
    'allClear',
    '{firm}: we work with our own systems again',
    [],
    [
      'To {recipient}',
      'As of {now} we file electronically again. Electronic messages reach us as before.',
      'Thank you for your help with the papers.',
    ],
  ],
])
