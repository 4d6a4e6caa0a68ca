import type { Target } from './record'

/** How the text of a cell is read; the parsers are those of the entry form. */
export type CellSort =
  | 'text'
  | 'code'
  | 'day'
  | 'dollars'
  | 'decimal'
  | 'yesNo'
  | 'country'
  | 'tariffNumber'
  | 'mid'
  | 'importerNumber'
  | 'entryNumber'
  | 'port'
  | 'serial'
  | 'purpose'
  | 'bondType'
  | 'mode'
  | 'address'

export interface ImportField {
  field: string
  /** on the mapping screen, in the trade's words */
  label: string
  sort: CellSort
  /** column names seen in the wild, compared on letters and digits alone */
  names: readonly string[]
  /** a row without it is refused */
  needed?: true
  /** read to make other fields (a part of an address, an ACE ordinal) and not stored itself */
  helper?: true
}

const text = (field: string, label: string, ...names: string[]): ImportField => ({ field, label, sort: 'text', names })
const as = (sort: CellSort, field: string, label: string, ...names: string[]): ImportField => ({
  field,
  label,
  sort,
  names,
})
const helper = (sort: CellSort, field: string, label: string, ...names: string[]): ImportField => ({
  field,
  label,
  sort,
  names,
  helper: true,
})
const needed = (field: ImportField): ImportField => ({ ...field, needed: true })

/** The five parts of an address that stands in columns of its own; `whole` is the leaf they become. */
const addressParts = (whole: string, label: string, before: readonly string[]): ImportField[] => {
  const named = (...names: string[]) => names.flatMap((name) => before.map((word) => `${word} ${name}`.trim()))
  return [
    { field: whole, label, sort: 'address', names: named('address', 'full address') },
    helper(
      'text',
      `${whole}.street`,
      `${label}: street`,
      ...named('street', 'street address', 'address 1', 'address line 1', 'addr1', 'addr 1', 'address1'),
    ),
    helper(
      'text',
      `${whole}.street2`,
      `${label}: second line`,
      ...named('address 2', 'address line 2', 'addr2', 'suite', 'street 2'),
    ),
    helper('text', `${whole}.city`, `${label}: city`, ...named('city', 'town')),
    helper(
      'text',
      `${whole}.state`,
      `${label}: state or province`,
      ...named('state', 'province', 'state province', 'region', 'st'),
    ),
    helper(
      'text',
      `${whole}.postalCode`,
      `${label}: postal code`,
      ...named('zip', 'zip code', 'postal code', 'postcode', 'zipcode'),
    ),
    helper('country', `${whole}.country`, `${label}: country`, ...named('country', 'country code')),
  ]
}

const importerOf = (): ImportField[] => [
  as(
    'importerNumber',
    'importer',
    'Importer number',
    'Importer Number',
    'IOR',
    'IOR Number',
    'Importer of Record',
    'Importer of Record Number',
    'Importer No',
    'IRS Number',
    'Importer ID',
    'Client Number',
    'IRS No',
    'EIN',
  ),
  text(
    'importerName',
    'Importer name',
    'Importer Name',
    'Client Name',
    'Client',
    'Importer',
    'Importer of Record Name',
    'Customer',
    'Customer Name',
  ),
]

const contacts: readonly ImportField[] = [
  needed(text('name', 'Name', 'Name', 'Contact', 'Contact Name', 'Full Name', 'First Name', 'Last Name', 'Person')),
  text(
    'organisation',
    'Organisation',
    'Organisation',
    'Organization',
    'Company',
    'Company Name',
    'Firm',
    'Agency',
    'Employer',
  ),
  text('role', 'Role', 'Role', 'Title', 'Job Title', 'Position', 'Function'),
  text('group', 'Group', 'Group', 'Category', 'Type', 'Contact Type'),
  as(
    'code',
    'phone',
    'Telephone',
    'Phone',
    'Telephone',
    'Phone Number',
    'Tel',
    'Business Phone',
    'Work Phone',
    'Office Phone',
    'Phone 1',
    'Primary Phone',
  ),
  as(
    'code',
    'secondPhone',
    'Second telephone',
    'Mobile',
    'Cell',
    'Mobile Phone',
    'Cell Phone',
    'Second Phone',
    'Phone 2',
    'After Hours Phone',
    'Home Phone',
    'Mobile Number',
    'Emergency Phone',
  ),
  text('email', 'E-mail', 'Email', 'E-mail', 'Email Address', 'E-mail Address', 'Mail'),
  as('code', 'fax', 'Fax', 'Fax', 'Fax Number', 'Business Fax'),
  text('secureChannel', 'Secure channel', 'Secure Channel', 'Signal', 'Secure'),
  text('zone', 'Time zone', 'Time Zone', 'Timezone', 'Zone', 'TZ'),
  text('hours', 'Hours', 'Hours', 'Office Hours', 'Business Hours'),
  text('mayBeTold', 'May be told', 'May Be Told', 'Disclosure'),
  as('port', 'port', 'Port', 'Port', 'Port Code', 'Port of Entry'),
  as(
    'day',
    'verifiedOn',
    'Last reached on',
    'Verified On',
    'Last Verified',
    'Verified',
    'Date Verified',
    'Last Reached',
  ),
  text('verifiedBy', 'Reached by', 'Verified By'),
  text('verifiedHow', 'Reached how', 'Verified How'),
]

const importers: readonly ImportField[] = [
  needed(
    as(
      'importerNumber',
      'importerNumber',
      'Importer number',
      'Importer Number',
      'IOR',
      'IOR Number',
      'Importer of Record',
      'Importer of Record Number',
      'Importer No',
      'IRS Number',
      'IRS No',
      'Importer ID',
      'EIN',
      'CBP Number',
      'Tax ID',
      'Importer IRS',
    ),
  ),
  text(
    'name',
    'Name',
    'Name',
    'Importer Name',
    'Client Name',
    'Company',
    'Company Name',
    'Importer',
    'Client',
    'Customer',
    'Customer Name',
    'Legal Name',
    'Importer of Record Name',
  ),
  ...addressParts('address', 'Address', ['', 'importer', 'mailing', 'business']),
  text('contactName', 'Person', 'Contact', 'Contact Name', 'Contact Person', 'Attention'),
  as('code', 'phone', 'Telephone', 'Phone', 'Telephone', 'Phone Number', 'Tel', 'Contact Phone'),
  text('email', 'E-mail', 'Email', 'E-mail', 'Email Address', 'Contact Email'),
  as('bondType', 'bondType', 'Bond type', 'Bond Type', 'Bond Type Code'),
  as('code', 'suretyCode', 'Surety code', 'Surety', 'Surety Code', 'Surety Number'),
  as('code', 'bondNumber', 'Bond number', 'Bond', 'Bond Number', 'Bond No', 'CBP Bond Number'),
  as(
    'day',
    'bondExpires',
    'Bond ends on',
    'Bond Expires',
    'Bond Expiration',
    'Bond Expiration Date',
    'Bond Expiry',
    'Bond Termination Date',
    'Bond End Date',
    'Bond Exp',
  ),
  as('day', 'bondCheckedOn', 'Bond checked on', 'Bond Checked On', 'Bond Query Date', 'Bond Last Checked'),
  as(
    'yesNo',
    'poaOnFile',
    'Power of attorney on file',
    'POA',
    'POA on File',
    'Power of Attorney',
    'Power of Attorney on File',
  ),
  as(
    'day',
    'poaExpires',
    'Power of attorney ends on',
    'POA Expires',
    'POA Expiration',
    'POA Expiration Date',
    'POA Expiry',
    'POA Exp',
  ),
  text('paymentType', 'Payment type', 'Payment Type', 'Payment', 'Payment Type Code'),
  text('tier', 'Tier', 'Tier', 'Priority', 'Client Tier'),
  as('day', 'screenedOn', 'Screened on', 'Screened On', 'Screening Date', 'Last Screened'),
  text('screenedResult', 'Result of the screening', 'Screening Result', 'Screened Result', 'Screening'),
  text('screenedBy', 'Screened by', 'Screened By'),
  text('consignee', 'Consignee', 'Consignee', 'Consignee Number', 'Ultimate Consignee'),
  text('notes', 'Notes', 'Notes', 'Remarks', 'Comments', 'Comment'),
]

const products: readonly ImportField[] = [
  as(
    'code',
    'sku',
    'Product number',
    'SKU',
    'Part Number',
    'Part No',
    'Product Number',
    'Item Number',
    'Item',
    'Product Code',
    'Part',
    'Item No',
    'Style',
    'Style Number',
    'Product ID',
    'Material',
    'Material Number',
    'Part #',
  ),
  text('name', 'Name', 'Name', 'Product Name', 'Product', 'Item Name', 'Part Name', 'Short Description'),
  text(
    'description',
    'Description',
    'Description',
    'Product Description',
    'Item Description',
    'Part Description',
    'Commercial Description',
    'Long Description',
    'Goods Description',
  ),
  needed(
    as(
      'tariffNumber',
      'htsNumber',
      'Tariff number',
      'HTS',
      'HTS Number',
      'Tariff Number',
      'HTSUS',
      'HTS Number - Full',
      'HTS Code',
      'Tariff',
      'Tariff No',
      'Harmonized Code',
      'HS Code',
      'Tariff Code',
      'HTS No',
      'Schedule B',
      'HTSUS Number',
      'Tariff #',
    ),
  ),
  text('rate', 'General rate', 'Rate', 'Duty Rate', 'General Rate', 'Rate of Duty'),
  as(
    'code',
    'unit1',
    'First unit',
    'UOM',
    'Unit',
    'Unit of Measure',
    'UOM 1',
    'Unit 1',
    'Line Tariff UOM (1) Code',
    'Reporting Unit',
  ),
  as('code', 'unit2', 'Second unit', 'UOM 2', 'Unit 2', 'Line Tariff UOM (2) Code', 'Second Unit'),
  as(
    'country',
    'origin',
    'Country of origin',
    'Origin',
    'Country of Origin',
    'Country of Origin Code',
    'COO',
    'Origin Country',
    'Ctry of Origin',
    'CO',
    'Country',
  ),
  as(
    'mid',
    'mid',
    'Manufacturer ID',
    'MID',
    'Manufacturer ID',
    'Manufacturer Id Code',
    'Manufacturer Identification',
    'MID Code',
    'Mfr ID',
    'Manufacturer Code',
  ),
  text(
    'manufacturerName',
    'Manufacturer',
    'Manufacturer',
    'Manufacturer Name',
    'Supplier',
    'Vendor',
    'Supplier Name',
    'Vendor Name',
    'Mfr',
    'Mfr Name',
  ),
  ...addressParts('manufacturerAddress', 'Manufacturer’s address', ['manufacturer', 'supplier', 'vendor', 'mfr']),
  ...importerOf(),
  as(
    'code',
    'specialProgram',
    'Special program',
    'SPI',
    'Special Program',
    'SPI Code',
    'Line SPI Code',
    'Special Program Indicator',
    'Trade Agreement',
    'FTA',
  ),
  as(
    'dollars',
    'unitValueCents',
    'Value of one unit, US dollars',
    'Unit Value',
    'Unit Price',
    'Price',
    'Unit Cost',
    'Cost',
    'Value',
  ),
  text('pgaHint', 'Agencies', 'PGA', 'PGA Flags', 'PGA Flag', 'Agency', 'Agencies', 'OGA', 'PGA Program', 'PGA Agency'),
  helper('entryNumber', 'entryNumber', 'Entry number (ACE report)', 'Entry Summary Number', 'Entry Number'),
  helper('code', 'line', 'Line of the entry (ACE report)', 'Entry Summary Line Number', 'Line Number', 'Line No'),
  helper('code', 'ordinal', 'Tariff ordinal (ACE report)', 'Tariff Ordinal Number', 'Tariff Ordinal'),
  helper(
    'dollars',
    'lineValue',
    'Value of the line (ACE report)',
    'Line Tariff Goods Value Amount',
    'Goods Value Amount',
    'Line Goods Value',
    'Entered Value',
  ),
  helper(
    'decimal',
    'lineQuantity',
    'Quantity of the line (ACE report)',
    'Line Tariff Quantity (1)',
    'Line Tariff Quantity',
    'Quantity',
  ),
]

const shipment = (): ImportField[] => [
  ...importerOf(),
  text(
    'reference',
    'Reference',
    'Reference',
    'File Number',
    'Our Reference',
    'Shipment',
    'Job',
    'Broker Reference',
    'File No',
    'Shipment Number',
    'Job Number',
    'Ref',
    'Reference Number',
    'Shipment ID',
  ),
  as(
    'code',
    'bill',
    'Bill of lading',
    'Bill',
    'Bill of Lading',
    'B/L',
    'BOL',
    'Master Bill',
    'House Bill',
    'MBL',
    'HBL',
    'AWB',
    'MAWB',
    'HAWB',
    'Bill Number',
    'BL Number',
    'Airway Bill',
    'Pro Number',
    'PAPS',
  ),
  as(
    'port',
    'portOfEntry',
    'Port of entry',
    'Port of Entry',
    'Port',
    'Port of Entry Code',
    'Entry Port',
    'Port Code',
    'POE',
  ),
  as(
    'mode',
    'modeOfTransport',
    'Mode of transport',
    'Mode',
    'Mode of Transport',
    'MOT',
    'Transport Mode',
    'Mode of Transportation',
  ),
  as(
    'day',
    'arrivalDay',
    'Arrival day',
    'Arrival',
    'Arrival Date',
    'ETA',
    'Expected Arrival',
    'Estimated Arrival',
    'ETA Date',
    'Estimated Arrival Date',
    'Arrives',
  ),
]

const arrivals: readonly ImportField[] = [
  ...shipment().map((field) => (field.field === 'arrivalDay' ? needed(field) : field)),
  as(
    'code',
    'container',
    'Container',
    'Container',
    'Container Number',
    'Container No',
    'Equipment',
    'Equipment Number',
    'Trailer',
  ),
  as('code', 'carrier', 'Carrier', 'Carrier', 'SCAC', 'Carrier Code', 'Steamship Line', 'Airline'),
  text(
    'conveyance',
    'Vessel, flight or truck',
    'Conveyance',
    'Vessel',
    'Vessel Name',
    'Flight',
    'Voyage',
    'Truck',
    'Vessel Voyage',
    'Flight Number',
  ),
  as('code', 'firms', 'FIRMS', 'FIRMS', 'FIRMS Code', 'Location of Goods'),
  as('day', 'lastFreeDay', 'Last free day', 'Last Free Day', 'LFD', 'Last Free Date', 'Free Time Ends'),
  text('agencies', 'Agencies', 'Agencies', 'PGA', 'Agency', 'OGA', 'PGAs'),
  as('yesNo', 'perishable', 'Perishable', 'Perishable', 'Reefer', 'Refrigerated', 'Temperature Controlled'),
]

const inFlight: readonly ImportField[] = [
  as(
    'entryNumber',
    'entryNumber',
    'Entry number',
    'Entry Number',
    'Entry',
    'Entry No',
    'Entry #',
    'Entry Summary Number',
    'CBP Entry Number',
  ),
  as('code', 'entryType', 'Entry type', 'Entry Type', 'Type', 'Entry Type Code'),
  text(
    'stateAsGiven',
    'State in the main system',
    'Status',
    'State',
    'Entry Status',
    'Disposition',
    'Cargo Release Status',
    'Control Status',
    'Current Status',
  ),
  ...shipment(),
]

const blocks: readonly ImportField[] = [
  needed(
    as(
      'serial',
      'first',
      'First number',
      'First',
      'First Number',
      'From',
      'Start',
      'Begin',
      'Range Start',
      'Start Number',
      'Beginning Number',
    ),
  ),
  needed(
    as('serial', 'last', 'Last number', 'Last', 'Last Number', 'To', 'End', 'Range End', 'End Number', 'Ending Number'),
  ),
  as('code', 'filerCode', 'Filer code', 'Filer Code', 'Filer', 'Entry Filer Code'),
  as('purpose', 'purpose', 'Purpose', 'Purpose', 'Use', 'Kind', 'Type'),
  text('heldBy', 'Held by', 'Held By', 'Laptop', 'Branch', 'Office', 'Location'),
  text('lockedProof', 'Proof that the main system keeps off', 'Proof', 'Locked Proof', 'Lock Proof', 'Evidence'),
  as('day', 'lockedOn', 'Locked on', 'Locked On', 'Lock Date', 'Date Locked'),
  text('lockedBy', 'Locked by', 'Locked By'),
]

const numbersUsed: readonly ImportField[] = [
  needed(
    as(
      'entryNumber',
      'entryNumber',
      'Entry number',
      'Entry Number',
      'Entry',
      'Entry No',
      'Entry #',
      'Entry Summary Number',
      'CBP Entry Number',
      'Number',
    ),
  ),
]

/** The fields of each target, in the order in which the mapping screen shows them. */
export const fieldsByTarget: Readonly<Record<Target, readonly ImportField[]>> = {
  contacts,
  importers,
  products,
  arrivals,
  inFlight,
  blocks,
  numbersUsed,
}
