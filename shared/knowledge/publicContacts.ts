/**
 * Contacts that CBP and the Partner Government Agencies have published. `verified`: read in the source named, which may
 * be old; `recalled`: read only in a third party's copy, or known and not read again; `unknown`: nothing public was
 * found, and the row says who has it. None was rung by us: a number counts once somebody here reached it.
 */
export type PublicConfidence = 'verified' | 'recalled' | 'unknown'

export interface PublicContact {
  /** id of the contact once it is on the desk's list */
  id: string
  name: string
  organisation: string
  role: string
  group: 'CBP' | 'Center' | 'Agency'
  phone?: string
  email?: string
  hours?: string
  zone?: string
  /** of a Center: where it is managed; of an unknown contact: who has it */
  note?: string
  source: string
  /** YYYY-MM-DD: the day we read the source */
  checkedOn: string
  confidence: PublicConfidence
}

const checkedOn = '2026-11-24'
const guidance = 'CBP, Cyber Incident Guidance for Customs Brokers (April 2023); cbp.gov/trade/cybersecurity-resiliency'
const csms2025 = 'CSMS 65464464 (26 June 2025)'
const general = 'General knowledge, not read again: confirm before you rely on it'

type Row = Omit<PublicContact, 'id' | 'checkedOn' | 'group' | 'organisation'> & { organisation?: string }
const row = (group: PublicContact['group'], organisation: string, id: string, rest: Row): PublicContact => ({
  id: `public-${id}`,
  group,
  organisation,
  checkedOn,
  ...rest,
})
const cbp = (id: string, rest: Row) => row('CBP', 'U.S. Customs and Border Protection', id, rest)
const agency = (id: string, organisation: string, rest: Row) => row('Agency', organisation, id, rest)

const centerSource = 'Names, numbers and ports: CBP release of 3 June 2013; taggart-intl.com/cee'
const centerNote = 'Telephone and e-mail were not found; CBP publishes them under Centers of Excellence and Expertise.'
const center = (number: string, name: string, port: string): PublicContact =>
  row('Center', 'CBP Centers of Excellence and Expertise', `center-${number}`, {
    name: `${name} Center (${number})`,
    role: 'Center of Excellence and Expertise',
    note: `Managed from ${port}. ${centerNote}`,
    source: centerSource,
    confidence: 'unknown',
  })
const noLine = (id: string, organisation: string): PublicContact =>
  agency(id, organisation, {
    name: `${organisation}, imports`,
    role: 'Agency: imports',
    note: 'No line was found that we could confirm: ask the agency’s office at your port.',
    source: 'Nothing public was found',
    confidence: 'unknown',
  })

export const publicContacts: readonly PublicContact[] = [
  cbp('soc', {
    name: 'Security Operations Center',
    role: 'First call in a cyber incident, and the 72-hour report',
    phone: '703-921-6507',
    email: 'cbpsoc@cbp.dhs.gov',
    hours: '24 hours, every day',
    source: guidance,
    confidence: 'verified',
  }),
  cbp('ofo', {
    name: 'Office of Field Operations, headquarters',
    role: 'Downtime procedures at headquarters level',
    note: 'Its contact is not public. Ask your client representative in peace time; way round: SOC duty officer, port watch commander.',
    source: `${guidance}: names only “OFO at headquarters level”`,
    confidence: 'unknown',
  }),
  cbp('client-representatives', {
    name: 'Client representative outreach',
    role: 'Client representative',
    email: 'gmb.clientrepoutreach@cbp.dhs.gov',
    source: 'CSMS text quoted at htsus-cblexam.com (2025)',
    confidence: 'verified',
  }),
  cbp('ace-support', {
    name: 'ACE technical support',
    role: 'ACE support',
    email: 'ace.support@cbp.dhs.gov',
    source: csms2025,
    confidence: 'verified',
  }),
  cbp('ace-help-desk', {
    name: 'ACE Help Desk',
    role: 'ACE support by telephone; have the filer code ready',
    phone: '866-530-4172',
    hours: '24 hours, except Saturday 22:00 to Sunday 05:00',
    zone: 'Eastern',
    source: 'Third-party copies without a date',
    confidence: 'recalled',
  }),
  cbp('esar', {
    name: 'Entry Summary, Accounts and Revenue',
    role: 'Entry summaries and statements in ACE',
    email: 'esar@cbp.dhs.gov',
    source: csms2025,
    confidence: 'verified',
  }),
  cbp('crem', {
    name: 'Cargo Release, Export and Manifest',
    role: 'Cargo release in ACE',
    email: 'crem@cbp.dhs.gov',
    source: csms2025,
    confidence: 'verified',
  }),
  cbp('entry-summary', {
    name: 'Commercial Operations, Revenue and Entry',
    role: 'Questions of entry and summary',
    email: 'otentrysummary@cbp.dhs.gov',
    source: 'CSMS 17-000718 (November 2017): old',
    confidence: 'verified',
  }),
  cbp('quota', {
    name: 'Headquarters Quota',
    role: 'Quota',
    email: 'HQQUOTA@cbp.dhs.gov',
    source: 'CSMS 18-000628 (October 2018): old',
    confidence: 'verified',
  }),
  cbp('manifest', {
    name: 'Manifest, Office of Field Operations',
    role: 'Manifest and in-bond',
    email: 'OFO-MANIFEST@cbp.dhs.gov',
    source: 'CBP notice (September 2021)',
    confidence: 'verified',
  }),
  cbp('export-cargo', {
    name: 'Export cargo, Office of Field Operations',
    role: 'Exports',
    email: 'OFO-Export-Cargo@cbp.dhs.gov',
    source: 'CSMS 17-000528 (2017): old',
    confidence: 'verified',
  }),
  cbp('user-fees', {
    name: 'User Fee branch',
    role: 'Fees',
    phone: '317-294-2144',
    source: '90 FR 34665',
    confidence: 'verified',
  }),
  center('001', 'Pharmaceuticals, Health & Chemicals', 'New York'),
  center('002', 'Agriculture & Prepared Products', 'Miami'),
  center('003', 'Automotive & Aerospace', 'Detroit'),
  center('004', 'Apparel, Footwear & Textiles', 'San Francisco'),
  center('005', 'Base Metals', 'Chicago'),
  center('006', 'Petroleum, Natural Gas & Minerals', 'Houston'),
  center('007', 'Electronics', 'Los Angeles'),
  center('008', 'Consumer Products & Mass Merchandising', 'Atlanta'),
  center('009', 'Industrial & Manufacturing Materials', 'Buffalo'),
  center('010', 'Machinery', 'Laredo'),
  agency('fda-prior-notice', 'FDA', {
    name: 'FDA Industry Systems and prior notice help desk',
    role: 'Agency: prior notice',
    phone: '800-216-7331',
    email: 'prior.notice@fda.hhs.gov',
    note: 'Prior notice is filed at access.fda.gov (PNSI), from the clean machine.',
    source: 'Public trade guide without a date',
    confidence: 'recalled',
  }),
  agency('fda-targeting', 'FDA', {
    name: 'Division of Food Defense Targeting',
    role: 'Agency: prior notice by telephone',
    phone: '866-521-2297',
    source: 'Named in CSMS 19-000337; the number was not read there',
    confidence: 'recalled',
  }),
  agency('fda-ace', 'FDA', {
    name: 'FDA ACE support',
    role: 'Agency: entries with FDA data',
    phone: '877-345-1101',
    email: 'ACE_Support@fda.hhs.gov',
    source: general,
    confidence: 'recalled',
  }),
  agency('fda-imports', 'FDA', {
    name: 'FDA import inquiries',
    role: 'Agency: food, drugs and devices',
    phone: '301-796-0356',
    email: 'FDAImportsInquiry@fda.hhs.gov',
    source: general,
    confidence: 'recalled',
  }),
  agency('aphis-lacey', 'USDA APHIS', {
    name: 'Lacey Act declarations',
    role: 'Agency: plants and wood',
    email: 'lacey.act.declaration@usda.gov',
    source: general,
    confidence: 'recalled',
  }),
  noLine('fsis', 'USDA FSIS'),
  noLine('ams', 'USDA AMS'),
  agency('epa-tsca', 'EPA', {
    name: 'TSCA hotline',
    role: 'Agency: chemicals',
    phone: '202-554-1404',
    source: 'livingstonintl.com (January 2017): old',
    confidence: 'verified',
  }),
  noLine('epa-pesticides', 'EPA, pesticides (regional offices)'),
  agency('nhtsa', 'NHTSA', {
    name: 'Import certification',
    role: 'Agency: motor vehicles',
    email: 'importcertification@dot.gov',
    source: general,
    confidence: 'recalled',
  }),
  agency('fws', 'US Fish and Wildlife Service', {
    name: 'LEMIS help desk',
    role: 'Agency: wildlife',
    email: 'lemishelpdesk@fws.gov',
    source: general,
    confidence: 'recalled',
  }),
  noLine('nmfs', 'NOAA Fisheries'),
  noLine('dea', 'DEA'),
  noLine('ttb', 'TTB'),
  noLine('fcc', 'FCC'),
  agency('atf', 'ATF', {
    name: 'ATF imports',
    role: 'Agency: firearms and explosives',
    phone: '304-616-4550',
    email: 'imports@atf.gov',
    source: general,
    confidence: 'recalled',
  }),
  agency('cpsc', 'CPSC', {
    name: 'eFiling support',
    role: 'Agency: consumer products',
    email: 'eFilingSupport@cpsc.gov',
    source: general,
    confidence: 'recalled',
  }),
  agency('cdc', 'CDC', {
    name: 'Import permits',
    role: 'Agency: biological agents',
    phone: '404-718-2077',
    email: 'importpermit@cdc.gov',
    source: general,
    confidence: 'recalled',
  }),
  agency('ddtc', 'State Department, DDTC', {
    name: 'Response team',
    role: 'Agency: defense articles',
    phone: '202-663-1282',
    source: general,
    confidence: 'recalled',
  }),
  agency('nrc', 'Nuclear Regulatory Commission', {
    name: 'Operations centre',
    role: 'Agency: nuclear material',
    phone: '301-816-5100',
    source: general,
    confidence: 'recalled',
  }),
  agency('ofac', 'Treasury, OFAC', {
    name: 'Sanctions compliance',
    role: 'Sanctions; before any ransom is paid',
    phone: '800-540-6322',
    source: general,
    confidence: 'recalled',
  }),
  agency('coast-guard', 'US Coast Guard', {
    name: 'National Response Center',
    role: 'Cyber incident at a port or vessel',
    phone: '800-424-8802',
    email: 'CyberWatch@uscg.mil',
    hours: '24 hours, every day',
    source: 'Third-party copy without a date',
    confidence: 'recalled',
  }),
  agency('cisa', 'CISA', {
    name: 'CISA operations',
    role: 'Cyber incident: federal help',
    phone: '888-282-0870',
    email: 'report@cisa.gov',
    hours: '24 hours, every day',
    note: 'A newer number, 844-729-2472, is known and was not read again.',
    source: 'Printed in CISA alerts, third-party copy',
    confidence: 'recalled',
  }),
  agency('fbi', 'FBI', {
    name: 'CyWatch',
    role: 'Cyber incident: police',
    phone: '855-292-3937',
    note: 'Reports also at ic3.gov, from the clean machine.',
    source: 'Third-party copy without a date',
    confidence: 'recalled',
  }),
]

const published = new Map(publicContacts.flatMap((one) => [one.phone, one.email].map((value) => [value, one] as const)))
const byId = new Map(publicContacts.map((one) => [one.id, one]))

/** The row of the built-in list that a contact of the desk stands for: by its id, or because it holds its number. */
export function publicContact(id: string | undefined, ...values: readonly string[]): PublicContact | undefined {
  if (id !== undefined && byId.has(id)) return byId.get(id)
  for (const value of values) if (value !== '' && published.has(value)) return published.get(value)
  return undefined
}
