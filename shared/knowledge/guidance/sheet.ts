import { rowsOf } from './rows'

/** CBP's own sheet for brokers, April 2023, line by line. */
const source = 'CBP, Cyber Incident Guidance for Customs Brokers (April 2023)'

export const cbpSheet = [
  ...rowsOf('prevent', source, 'sure', [
    [
      'scope',
      'It holds for direct senders to ACE, for those behind a service provider, and for users of the ACE and CTPAT portals.',
    ],
    ['policies', 'Written security policies, built on a recognized framework and looked at often.'],
    ['controls', 'Firewall and anti-virus current; systems scanned for weaknesses regularly.'],
    ['it-providers', 'IT service providers are checked for their own security.'],
    ['isa', 'Direct senders renew the Interconnection Security Agreement at least every three years.'],
    ['backups-often', 'Data is backed up often, and what is confidential is stored encrypted.'],
    ['backups-apart', 'Backups lie at another place or in a cloud, and connect to another network.'],
    ['records-in-us', 'Original records, electronic ones too, stay within the customs territory of the United States.'],
    ['plan-who', 'The plan says whom to notify, with current contacts at CBP and the partner agencies.'],
    ['plan-when', 'The plan says when to reach clients, system vendors, CBP and partner agencies.'],
    ['plan-what', 'The plan says what is told at each stage of an incident.'],
    [
      'supply-chain-risk',
      'Supply chain risks (security, compliance, agencies) are in the plan, with a way to manage them without systems.',
    ],
    ['partner-screening', 'New and present business partners are screened by risk.'],
    ['pga-offline', 'There is a plan to know each client’s agency requirements without systems.'],
  ]),
  ...rowsOf('communicate', source, 'sure', [
    ['soc-at-once', 'CBP’s Security Operations Center is told at once: 703-921-6507, cbpsoc@cbp.dhs.gov.'],
    [
      'soc-details',
      'Ready for the SOC: time, parties, cause, impact, personal information exposed, signs of compromise.',
    ],
    ['tell-representatives', 'CBP client representatives and the agencies concerned are told.'],
    ['tell-clients', 'Importer clients are told, in words aligned with CBP headquarters.'],
    ['calls', 'There are frequent calls with CBP headquarters and the agencies.'],
    ['report-72', 'A breach of records of customs business is reported within 72 hours, 19 CFR 111.21(b).'],
  ]),
  ...rowsOf('respond', source, 'sure', [
    ['downtime-possible', 'CBP may be able to work with the broker on downtime procedures; they are not automatic.'],
    [
      'ofo-first',
      'The Office of Field Operations at headquarters is asked for help and confirms the broker’s procedure.',
    ],
    ['letter-each', 'The downtime letter documents each entry, with its number and other data required.'],
    ['copies-ready', 'Copies of the documents are ready for review by hand.'],
    ['post-release', 'CBP may make accommodations for what follows a release, where the law permits.'],
    ['reserve', 'An offline continuity plan, with a reserve of entry numbers.'],
    ['pga-paper', 'Agency forms on paper go with the invoice and the product’s particulars.'],
    ['talk-until-resumed', 'Government stakeholders are spoken to until the incident is mended and business resumed.'],
    ['provisional', 'A clearance can be provisional: redelivery may be asked for.'],
  ]),
  ...rowsOf('recover', source, 'sure', [
    ['remediation', 'CBP wants evidence of remediation before it authorizes the connection to ACE again.'],
    ['back-entry', 'A full accounting of the entries is kept, and the data are entered in ACE afterwards.'],
  ]),
]
