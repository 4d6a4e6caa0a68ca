import { templatesFor } from './row'

/** A clearance on paper is provisional (CBP's sheet of April 2023): the client is told in writing to hold intact. */
const HOLD =
  'Each release on these papers is provisional: CBP may still ask for the goods to be delivered back. Hold each shipment intact. Do not sell, use, alter or part it until we write to you that you may.'

const FALSE_CALLS =
  'We do not ask you for passwords or for new bank details. If anybody does so in our name, ring us on the number you have on file.'

export const clientTemplates = templatesFor('client', [
  [
    'firstNotice',
    '{firm}: our computer systems are down',
    ['tell-clients'],
    [
      'To {recipient}',
      'Since {incidentBegan} our computer systems do not work. For the time being we cannot file entries for you electronically.',
      'Please do not write to our usual mailboxes. Send documents to {cleanEmail}, or ring {phone}.',
      'We need from you: every shipment that arrives in the next 14 days, with bill number, port and day of arrival; what is perishable, live or urgent; the commercial invoice and packing list of each.',
      'Shipments of yours that are under way with us: {countWaiting}.',
      FALSE_CALLS,
      'You hear from us again by {nextUpdate}.',
    ],
  ],
  [
    'update',
    '{firm}: where your shipments stand',
    ['tell-clients', 'cleared-list'],
    [
      'To {recipient}',
      'As of {now} our computer systems do not work yet. Expected: {expectedDuration}.',
      'Shipments of yours released so far: {countReleased}. Under way: {countWaiting}:\n{entriesWaiting}',
      'You hear from us again by {nextUpdate}.',
    ],
  ],
  [
    'lettersInUse',
    '{firm}: your shipments are presented to CBP on paper',
    ['tell-clients', 'letter-each', 'provisional'],
    [
      'To {recipient}',
      'We now present your shipments to CBP on paper, with a downtime letter for each entry. Review by hand takes longer than you are used to.',
      HOLD,
      'We need from you for each shipment: commercial invoice, packing list, bill of lading or air waybill, and every permit or certificate. Keep the originals at hand.',
      'Under way now:\n{entriesWaiting}',
      'You hear from us again by {nextUpdate}.',
    ],
  ],
  [
    'releases',
    '{firm}: shipments of yours that CBP has released',
    ['tell-clients', 'cleared-list', 'provisional'],
    [
      'To {recipient}',
      'As of {now} CBP has released on paper:\n{entriesReleased}',
      HOLD,
      'Before you send for the goods, have the terminal or the carrier confirm that they can be picked up.',
      'Under way:\n{entriesWaiting}',
      'You hear from us again by {nextUpdate}.',
    ],
  ],
  [
    'recovery',
    '{firm}: our systems come back step by step',
    ['tell-clients', 'back-entry', 'provisional'],
    [
      'To {recipient}',
      'Our computer systems come back step by step. What was presented on paper is now entered electronically; your entry numbers stay as they are.',
      'The days on which duties and fees fall due have not moved. We write to you about each payment.',
      'CBP can still come back with questions about goods that you have. Go on holding intact what we have not set free in writing.',
      'Released: {countReleased}. Under way: {countWaiting}.',
      'You hear from us again by {nextUpdate}.',
    ],
  ],
  [
    'allClear',
    '{firm}: we work with our own systems again',
    ['tell-clients', 'back-entry'],
    [
      'To {recipient}',
      'As of {now} we file for you electronically again.',
      'Released while we worked on paper:\n{entriesReleased}',
      'Still open:\n{entriesWaiting}',
      'Keep the papers of these shipments with your records. What we asked you to hold intact stays so until we set it free in writing.',
    ],
  ],
])
