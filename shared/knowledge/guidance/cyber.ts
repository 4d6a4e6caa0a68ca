import { rowsOf } from './rows'

/** Duties of a cyber incident: the report, records, agreements, the way back, and what earlier ones taught. */
const rule = '19 CFR 111.21(b); 87 FR 63267 (18 October 2022); cbp.gov/trade/cybersecurity-resiliency'
const panel = 'International Trade Today, 23 October 2024 (WESCCON panel)'
const strtrade = 'Sandler Travis, CBP Advises Brokers on Cargo Impacts of Cyberattacks (April 2024)'

export const cyberRules = [
  ...rowsOf('report', rule, 'sure', [
    ['breach-trigger', 'A known breach of electronic or physical records of customs business must be reported.'],
    [
      'breach-to-soc',
      'The report goes electronically to the SOC, within 72 hours of discovery; nights and weekends count.',
    ],
    ['breach-importers', 'It names every importer number known to be compromised.'],
    ['breach-ten-days', 'Within 10 business days of the notice: an updated list of further compromised numbers.'],
    ['breach-later', 'What is found later is reported within 72 hours of finding it.'],
    ['two-reports', 'A notice of the incident goes now, the report of a breach within its 72 hours: two things.'],
    ['list-sealed', 'Importer numbers may be social security numbers: the list is encrypted, at rest and on its way.'],
  ]),
  ...rowsOf('report', '87 FR 63267, preamble; practice of the trade', 'likely', [
    ['no-materiality', 'There is no threshold of importance for the report.'],
    ['send-known', 'What is known is sent; it does not wait for forensics.'],
  ]),
  ...rowsOf('report', 'CBP broker sheet (April 2023), resiliency page and Publication 3609-0324', 'sure', [
    [
      'soc-list',
      'The SOC asks: time, cause, impact, parties, personal information, indicators, site, type, nature, scale, length.',
    ],
  ]),
  ...rowsOf('communicate', strtrade, 'sure', [
    ['email-hq', 'Then CBP headquarters is written to. Its address is not published: get it in peace time.'],
    ['ctpat', 'A CTPAT member tells its supply chain security specialist.'],
    ['ports-centers', 'Affected ports, Centers and local agency offices are spoken to early and regularly.'],
    ['tell-others', 'Clients, software vendors and others whose cargo or systems may be hit are told.'],
  ]),
  ...rowsOf('records', '19 CFR 111.21, 111.23 to 111.25; 19 CFR 163.5', 'likely', [
    ['records-kept', 'Itemized records of business and money are kept, and a knowledgeable person answers for them.'],
    [
      'territory',
      'The customs territory is the 50 states, DC and Puerto Rico, not the Virgin Islands or Guam: each copy’s place counts.',
    ],
    ['five-years', 'Records are kept five years from entry; powers of attorney five years after they end.'],
    ['confidential', 'Client records go to the client, its surety and US agencies only, or as the client writes.'],
    ['produce-30', 'Records are produced within 30 days of being asked for.'],
  ]),
  ...rowsOf('recover', 'Inference from the broker sheet; CBP publishes no checklist', 'unsure', [
    [
      'evidence-pack',
      'To prepare: attestation, incident report, hunt for indicators, clean rebuild, new credentials, scans, renewed ISA.',
    ],
  ]),
  ...rowsOf('respond', panel, 'sure', [
    ['all-off', 'Expect all of it off: ACE, CTPAT, even approving statements for clients.'],
    ['cleared-list', 'Clients are told what has been cleared.'],
    ['numbers-outside', 'Entry numbers are held outside the main system.'],
  ]),
  ...rowsOf('respond', 'Expeditors 10-Q notes of 2022; Export Compliance Daily 2104010052 (K-Line America)', 'sure', [
    ['three-weeks', 'Plan for three weeks, not three days.'],
    ['attacks-grow', 'Attacks on trade partners known to CBP: 3, 11 and 18 in fiscal years 2022 to 2024.'],
    ['demurrage', 'Free time and demurrage are followed shipment by shipment.', 'likely'],
    ['money-stops', 'Statements and clients’ money stop too.'],
  ]),
]
