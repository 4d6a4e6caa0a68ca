import { rowsOf } from './rows'

/** What is known of CBP’s downtime policy, and of the letter and papers that ports have asked for. */
const policy = 'CBP, Standard Guidelines for CBP/Trade Outages v1.0 (7 February 2018), as reported; CSMS 18-000175'
const orleans = 'Southern Currents 17-011 (New Orleans, 2017)'
const strtrade = 'Sandler Travis, CBP Advises Brokers on Cargo Impacts of Cyberattacks (April 2024)'
const pub3609 = 'Export Compliance Daily, 13 March 2024, on CBP Publication 3609-0324'
const notFound = 'Searched for in CBP’s published documents, not found'

export const downtimeRules = [
  ...rowsOf('downtime', policy, 'sure', [
    [
      'guides-on-file',
      'The governing papers are on file: outage guidelines 2018, port guidance 2017, broker sheet 2023, Publication 3609-0324 of 2024.',
    ],
    [
      'what-is-downtime',
      'Downtime: CBP’s system cannot be reached and manifest, release, summary or statement stop or slow. Signs: no answers, no portal.',
      'likely',
    ],
    [
      'cbp-outage',
      'An outage of CBP is announced by CSMS; the port is told what is urgent, gets papers when it asks, and copies are kept until filing resumes.',
    ],
    ['ports-differ', 'Each port handles downtime somewhat differently: its ways are asked and kept by port.'],
  ]),
  ...rowsOf('downtime', notFound, 'sure', [
    ['port-threshold', 'How long an outage must last before paper begins is not published: ask each port.'],
    [
      'port-notices',
      'No broker-downtime notice of Laredo, Buffalo, Detroit or Los Angeles/Long Beach is known: ask the port.',
    ],
  ]),
  ...rowsOf('downtime', orleans, 'sure', [
    ['officer-may-key', 'With a complete CBP 3461 the officer may key the release into ACE, if time allows.'],
    ['status-first', 'The ACE status is looked at before anything is declared.'],
    ['fda-outage', 'Where an FDA system is the cause, CBP posts the contingency plan by CSMS.'],
  ]),
  ...rowsOf('downtime', strtrade, 'sure', [
    [
      'may-authorise',
      'Ports do not decide alone after a cyber attack: headquarters may authorize downtime; ask and wait for it in writing.',
    ],
    ['pga-still', 'Agency admissibility rules hold for goods released on downtime.'],
    ['deadlines-stand', 'Filing deadlines are neither moved nor waived.'],
  ]),
  ...rowsOf('downtime', 'CSMS 17-000718 (14 November 2017)', 'sure', [
    ['payment-day', 'An extra day for payments was given once, nationally: do not count on one.'],
  ]),
  ...rowsOf('letter', orleans, 'sure', [
    ['one-letter-shipment', 'Truck: one letter for each shipment, handed over by the driver.'],
    ['truck-letter', 'Truck letter: driver’s name and date of birth, plate, ACE trip number.'],
  ]),
  ...rowsOf('letter', 'Miami airport notice (4 February 2017)', 'sure', [
    ['air-letter', 'Air letter: importer’s name and address, carrier; the terminal operator hands it over.'],
  ]),
  ...rowsOf(
    'letter',
    'CBP’s PAPS questions and answers, ACS era (mirror: experts123.com); practice, not current law',
    'sure',
    [
      ['number-on-all', 'Every entry has its number on the letter: it is what lets CBP trace the shipment.'],
      ['signed-letter', 'The letter is signed by the filer, and the 3461 and the invoice’s release copy go with it.'],
      ['invoice-packing', 'Commercial invoice and packing list are attached.', 'likely'],
    ],
  ),
  ...rowsOf('letter', notFound, 'sure', [
    ['who-signs', 'Who must sign is not stated: the firm keeps a list of its own.', 'unsure'],
    ['letter-lasts', 'How long a letter or an authorization lasts is not stated: use CBP’s reply.'],
    [
      'special-regimes',
      'In-bond, foreign-trade zone, warehouse and temporary entries: nothing is published on downtime. Ask.',
      'unsure',
    ],
  ]),
  ...rowsOf('letter', 'Standard Guidelines, as paraphrased by trade press', 'likely', [
    ['several-shipments', 'Modes other than truck: a letter may name one shipment or several.'],
  ]),
  ...rowsOf('letter', 'FDA prior notice, 21 CFR 1.276 to 1.285; 19 CFR 132.11 to 132.14, 142.22(b)', 'sure', [
    ['prior-notice', 'Food: prior notice is made in FDA’s web system and its confirmation goes with the papers.'],
    ['quota', 'Quota: priority depends on the time of presentation; ask headquarters.'],
    ['adcvd', 'Antidumping and countervailing duty: formal entry, case number and deposit; ask.', 'likely'],
    ['holds', 'Goods on hold or called for exam are never shown as releasable.', 'likely'],
  ]),
  ...rowsOf('recover', pub3609, 'sure', [
    ['send-at-once', 'What follows a release is sent to ACE at once when the broker is back.'],
    [
      'summary-clock',
      'No date for sending releases afterwards is published; the ten working days of the summary run on.',
    ],
    [
      'discretion',
      'CBP may waive some damages case by case; statutory deadlines (corrections, protests, drawback) never.',
    ],
    [
      'discretion-attachment',
      'Affected and not released on downtime: a paper with broker, dates and reasons goes with the summary.',
    ],
    ['interest', 'Interest runs until paid; each affected importer and its surety are told.'],
  ]),
]
