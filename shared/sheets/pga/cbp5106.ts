import { together } from '../together'
import { pgaForm } from './layForm'
import { broker, signer } from './parties'

const yesNoBox = (code: string, text: string) => ({ code, text })

/**
 * CBP Form 5106, Create/Update Importer Identity Form: for an importer that CBP does not know yet. On paper an entry team
 * of the port takes it, and about two business days go by.
 */
export const cbp5106 = pgaForm({
  id: 'cbp-5106',
  own: true,
  over: 'WORKSHEET FOR U.S. CUSTOMS AND BORDER PROTECTION',
  heading: 'IMPORTER IDENTITY WORKSHEET',
  under:
    'CBP Form 5106, Create/Update Importer Identity Form \u00b7 OMB 1651-0064 \u00b7 19 CFR 24.5 \u00b7 The form of 2025-12 goes first',
  facts: {
    title: 'CBP 5106 worksheet',
    edition: 'blocks of the editions of 2015 and 2018; the official form is edition 2025-12',
    source: 'CBP Form 5106, editions of 2015 and 2018, partial transcripts; CBP answers on 5106 by paper',
    checkedOn: '2026-11-24',
    confidence: 'likely',
  },
  per: 'shipment',
  copies: ['CBP COPY', 'BROKER COPY'],
  asked: [
    {
      box: 'action',
      caption: 'Type of action',
      kind: 'choice',
      choices: [
        { code: 'number', text: 'Notification of identification number' },
        { code: 'name', text: 'Change of name (a rider where a continuous bond is on file)' },
        { code: 'address', text: 'Change of address (a rider where a continuous bond is on file)' },
      ],
    },
    { box: '1A', caption: 'Name', kind: 'text' },
    { box: '1B', caption: 'IRS or social security number', kind: 'text' },
    {
      box: '1C',
      caption: 'DIV/AKA/DBA',
      kind: 'choice',
      needed: false,
      choices: [yesNoBox('DIV', 'Division'), yesNoBox('AKA', 'Also known as'), yesNoBox('DBA', 'Doing business as')],
    },
    { box: '1D', caption: 'DIV/AKA/DBA name', kind: 'text', needed: false },
    {
      box: '1E',
      caption: 'CBP-assigned number wanted because',
      kind: 'choice',
      needed: false,
      choices: [
        { code: 'noIrs', text: 'No IRS number' },
        { code: 'noSsn', text: 'No social security number' },
        { code: 'notApplied', text: 'Has not applied for either' },
        { code: 'notResident', text: 'Not a US resident' },
        { code: 'prefers', text: 'Has a social security number, prefers a CBP number' },
      ],
    },
    { box: '1F', caption: 'CBP-assigned number', kind: 'code', needed: false },
    {
      box: '1G',
      caption: 'Type of company',
      kind: 'choice',
      choices: [
        { code: 'corporation', text: 'Corporation' },
        { code: 'partnership', text: 'Partnership' },
        { code: 'llc', text: 'LLC' },
        { code: 'sole', text: 'Sole proprietorship' },
        { code: 'individual', text: 'Individual' },
        { code: 'usGovernment', text: 'US government' },
        { code: 'stateGovernment', text: 'State or local government' },
        { code: 'foreignGovernment', text: 'Foreign government' },
      ],
    },
    {
      box: '1H',
      caption: 'Entries a year',
      kind: 'choice',
      choices: [
        { code: 'few', text: '1 to 5' },
        { code: 'some', text: '5 to 25' },
        { code: 'many', text: 'More than 25' },
        { code: 'personal', text: 'Infrequent personal shipments' },
        { code: 'none', text: 'Does not import' },
      ],
    },
    {
      box: '1I',
      caption: 'The number is used as',
      kind: 'choice',
      choices: [
        { code: 'importer', text: 'Importer of record' },
        { code: 'consignee', text: 'Consignee, ultimate consignee' },
        { code: 'drawback', text: 'Drawback claimant' },
        { code: 'refunds', text: 'Refunds, bills' },
        { code: 'other', text: 'Other' },
      ],
    },
    { box: '1J', caption: 'Program codes (1J to 1M)', kind: 'text', needed: false },
    { box: '2A', caption: 'Mailing address: street, city, state, zip, country, type', kind: 'text' },
    { box: '2B', caption: 'Physical location: street, city, state, zip, country, type', kind: 'text' },
    { box: '2phone', caption: 'Telephone and fax', kind: 'text' },
    { box: '2email', caption: 'E-mail and website', kind: 'text' },
    {
      box: '3',
      caption: 'Company information (optional): NAICS, DUNS, year established, related businesses',
      kind: 'text',
      needed: false,
    },
    { box: '3officers', caption: 'Officers (optional)', kind: 'text', needed: false },
    { box: '3bank', caption: 'Banks (optional)', kind: 'text', needed: false },
    { box: '4', caption: 'Certifying: name and title of the officer, telephone', kind: 'text' },
  ],
  blocks: (a) => [
    a.choice('action', { columns: 1 }),
    { is: 'heading', text: '1. Importer' },
    {
      is: 'boxes',
      boxes: [
        a.box('1A', { otherwise: a.entry.importerName, part: 2 }),
        a.box('1B', { otherwise: a.entry.importerNumber }),
      ],
    },
    a.choice('1C', { number: '1C', columns: 3 }),
    { is: 'boxes', boxes: [a.box('1D', { part: 2 }), a.box('1F')] },
    a.choice('1E', { number: '1E', columns: 3 }),
    a.choice('1G', { number: '1G', columns: 4 }),
    a.choice('1H', { number: '1H', columns: 5 }),
    a.choice('1I', { number: '1I', columns: 5 }),
    { is: 'boxes', boxes: [{ ...a.box('1J'), number: '1J' }] },
    { is: 'heading', text: '2. Addresses' },
    { is: 'boxes', lines: 3, boxes: [a.box('2A', { otherwise: a.entry.importerAddress }), a.box('2B')] },
    {
      is: 'boxes',
      boxes: [
        { ...a.box('2phone'), number: '2' },
        { ...a.box('2email'), number: '2' },
      ],
    },
    { is: 'heading', text: '3. Company' },
    { is: 'boxes', lines: 2, boxes: [a.box('3')] },
    {
      is: 'boxes',
      boxes: [
        { ...a.box('3officers'), number: '3' },
        { ...a.box('3bank'), number: '3' },
      ],
    },
    { is: 'heading', text: '4. Certification' },
    {
      is: 'boxes',
      boxes: [
        a.box('4', { part: 2 }),
        { caption: 'Broker', value: together([{ text: a.packet.firm.name }, signer(a)], '\n'), part: 2 },
      ],
    },
    {
      is: 'sign',
      boxes: [
        { caption: 'Signature of an officer of the importer, or of the broker under its power of attorney', part: 3 },
        { caption: 'Date' },
      ],
    },
    {
      is: 'boxes',
      lines: 3,
      boxes: [
        { caption: 'Return to: broker, address, telephone', value: broker(a) },
        { caption: 'Given to (entry team, Office of Finance), when' },
      ],
    },
  ],
})
