import { entryFile, type EntryFile } from '../../../shared/domain/entryFile'
import type { DeskState, Entity, Write } from '../../../shared/journal/state'

/** Entries as a desk would hold them, for the papers' tests. */

type Fields = Record<string, string | number | boolean>
const born = {
  at: '000000000000000-000000-0000000000',
  seq: 1,
  wall: { ms: 0, offsetMinutes: 0, zone: 'UTC' },
  operator: 'DO',
}

/** A line's own fields, and its rows of chapter 98 and 99 numbers. */
type DescribedLine = { [field: string]: string | number | boolean | Fields[] | undefined; tariffs?: Fields[] }

export interface Described {
  entry: Fields
  lines?: DescribedLine[]
  bills?: Fields[]
  containers?: Fields[]
  firm?: Fields
  signer?: Fields
  incident?: Fields
  portProfile?: Fields
  tentative?: readonly string[]
}

export function anEntryFile(described: Described): EntryFile {
  const kinds = new Map<string, Map<string, Entity>>()
  const put = (kind: string, id: string, fields: Fields) => {
    const writes: Record<string, Write> = {}
    for (const [name, v] of Object.entries(fields)) {
      const m = described.tentative?.includes(`${id}/${name}`) === true ? 'T~' : 'T'
      writes[name] = { v, at: born.at, seq: 1, m }
    }
    const byId = kinds.get(kind) ?? new Map<string, Entity>()
    byId.set(id, { kind, id, fields: writes, born, touched: born })
    kinds.set(kind, byId)
  }
  const order = (index: number) => String(index).padStart(6, '0')
  put('entry', 'e1', described.entry)
  described.lines?.forEach(({ tariffs, ...line }, index) => {
    put('line', `l${index}`, { entry: 'e1', order: order(index), ...(line as Fields) })
    tariffs?.forEach((tariff, at) =>
      put('tariff', `t${index}-${at}`, { entry: 'e1', line: `l${index}`, order: order(at), ...tariff }),
    )
  })
  described.bills?.forEach((bill, index) => put('bill', `b${index}`, { entry: 'e1', order: order(index), ...bill }))
  described.containers?.forEach((row, index) =>
    put('container', `c${index}`, { entry: 'e1', order: order(index), ...row }),
  )
  put('firm', 'firm', described.firm ?? {})
  if (described.signer !== undefined) put('signer', String(described.entry['signer'] ?? 's1'), described.signer)
  if (described.incident !== undefined) put('incident', 'incident', described.incident)
  if (described.portProfile !== undefined) put('portProfile', 'p1', described.portProfile)
  const state: DeskState = { kinds, version: 1, kindVersions: new Map() }
  const file = entryFile(state, 'e1')
  if (file === undefined) throw new Error('The entry was put just now')
  return file
}

const firm = {
  name: 'Harbor Light Customs Brokers, Inc.',
  address: '1200 Zaragoza St, Suite 4\nLaredo\nTX\n78040\nUS',
  filerCode: '000',
  licenceNumber: '00-EXAMPLE-1',
  permitNumber: 'NP-EXAMPLE',
  phone: '(956) 555-0130',
  email: 'ops@harborlight.example',
  cleanEmail: 'harborlight.downtime@mail.example',
}
const signer = {
  name: 'Dana Okafor',
  title: 'Licensed customs broker',
  licenceNumber: '00-EXAMPLE-2',
  phone: '(956) 555-0131',
}
const incident = {
  outageBegan: '2026-11-24T02:05:00-06:00[America/Chicago]',
  reference: 'INC-2026-11',
  socReportNumber: 'SOC 0042117',
  expectedDuration: 'not known; next word to CBP at 12:00',
  authorisationState: 'requested',
  authorisationAskedAt: '2026-11-24T03:10:00-06:00[America/Chicago]',
}

/** Laredo, 02:00: three lines on a truck, the driver's birth date not known. */
export const aTruckEntry = (): Described => ({
  firm,
  signer,
  incident,
  portProfile: {
    port: '2304',
    addressee: 'CBP Cargo Release, World Trade Bridge, Laredo',
    takesKeyingStrip: true,
  },
  entry: {
    entryNumber: '000-2011047-5',
    entryType: '01',
    brokerReference: 'HL-26-11047',
    portOfEntry: '2304',
    modeOfTransport: '30',
    importer: 'i1',
    importerNumber: '47-3120985NA',
    importerName: 'Cedar Row Furniture Inc.',
    importerAddress: '880 Mines Rd\nLaredo\nTX\n78045\nUS',
    consigneeSame: true,
    bondType: '8',
    suretyCode: '036',
    bondNumber: '9912K0881',
    carrierCode: 'TRMX',
    carrierName: 'Transportes Mirador',
    tripNumber: 'TRMX0099182',
    driverName: 'Rogelio Villarreal',
    plate: 'TX 4KJ-2217',
    trailerPlate: 'NL 88-UJ-2C',
    firms: 'S388',
    locationName: 'Lot 14',
    arrivalDate: '2026-11-24',
    importDate: '2026-11-24',
    exportDate: '2026-11-23',
    countryOfOrigin: 'MX',
    exportingCountry: 'MX',
    description: 'Household furniture, mirrors and lamps',
    isfFiled: 'notRequired',
    pgaPapers: 'Lacey: PPQ 505 attached; FDA 2877 for line 3',
    attachedPapers: 'Commercial invoice MX-88123; packing list',
    signer: 's1',
    relationship: 'N',
    declarant: 'agent',
    purchased: 'yes',
    downtimeRemark: 'ABI down at filer since 02:05 CST',
  },
  bills: [{ billType: 'R', scac: 'TRMX', billNumber: '4471120', quantity: '214', unit: 'CTN' }],
  lines: [
    {
      sku: 'CR-114',
      description: 'Dining chair, oak, upholstered seat',
      htsNumber: '9401614011',
      countryOfOrigin: 'MX',
      exportingCountry: 'MX',
      enteredValue: 1_824_000,
      quantity1: '380',
      unit1: 'NO',
      grossWeightKg: '2660',
      rate: 'Free',
      mid: 'MXMUENOR88MTY',
      relationship: 'N',
      specialProgram: 'S',
      manufacturerName: 'Muebles Norte SA de CV',
      pgaPapers: 'PPQ 505',
    },
    {
      sku: 'CR-220',
      description: 'Mirror, framed, over 929 square cm',
      htsNumber: '7009921000',
      countryOfOrigin: 'MX',
      enteredValue: 693_000,
      quantity1: '90',
      unit1: 'NO',
      grossWeightKg: '612',
      charges: 21_000,
      rate: '7.8%',
      duty: 54_054,
      mid: 'MXESPMON1412MON',
      relationship: 'N',
    },
    {
      sku: 'CR-318',
      description: 'LED vanity lamp',
      htsNumber: '9405114010',
      countryOfOrigin: 'CN',
      enteredValue: 211_500,
      quantity1: '60',
      unit1: 'NO',
      grossWeightKg: '138',
      rate: '3.9%',
      duty: 8_249,
      mid: 'CNZHOLIG18ZHO',
      relationship: 'N',
      tariffs: [{ htsNumber: '99030125', rate: '10%', duty: 21_150 }],
      pgaPapers: 'FDA 2877',
    },
  ],
  tentative: ['e1/trailerPlate'],
})

/** Two containers of shrimp by sea: house and master bill, in-bond, harbour maintenance fee. */
export const anOceanEntry = (): Described => ({
  ...aTruckEntry(),
  portProfile: { port: '2704', addressee: 'Port Director, Los Angeles/Long Beach Seaport' },
  entry: {
    ...aTruckEntry().entry,
    entryNumber: '000-2011048-3',
    portOfEntry: '2704',
    portOfUnlading: '2704',
    foreignPort: '55206',
    modeOfTransport: '11',
    carrierCode: 'MSCU',
    carrierName: 'Meridian Sea Carriers',
    conveyanceName: 'MERIDIAN ARDEA',
    voyage: '0417E',
    tripNumber: '',
    driverName: '',
    plate: '',
    trailerPlate: '',
    firms: 'Y258',
    locationName: 'Pier 400',
    consigneeSame: false,
    consigneeNumber: '33-0101010NA',
    consigneeName: 'Coldline Distribution LLC',
    consigneeAddress: '2200 Reefer Way\nWilmington\nCA\n90744\nUS',
    importerName: 'Tidewater Shrimp Importers LLC',
    description: 'Frozen shrimp, peeled and deveined',
    itNumber: 'V1234567891',
    itDate: '2026-11-22',
    goNumber: '270412345678',
    examSite: 'Price Transfer CES, H571',
    manifestNumber: 'M-70021',
    isfFiled: 'yes',
  },
  bills: [
    { billType: 'M', scac: 'MSCU', billNumber: 'LB0099417723', quantity: '2400', unit: 'CTN' },
    { billType: 'H', scac: 'TWSI', billNumber: '88120044', quantity: '2400', unit: 'CTN' },
  ],
  containers: [
    { containerNumber: 'MSCU6639871', seal: 'ML-TH0092113' },
    { containerNumber: 'MSCU7310042', seal: 'ML-TH0092114' },
  ],
})

/** Thirty lines, each with chapter 98 or 99 numbers before its own. */
export const aLongEntry = (): Described => ({
  ...anOceanEntry(),
  lines: Array.from({ length: 30 }, (_, index) => ({
    description: `Parts of pumps, of steel, model ${index + 1}`,
    htsNumber: '8413919085',
    countryOfOrigin: index % 3 === 0 ? 'CN' : 'DE',
    exportingCountry: index % 3 === 0 ? 'CN' : 'DE',
    enteredValue: 693_000 + index * 1_111,
    charges: 21_000,
    quantity1: String(9 + index),
    unit1: 'NO',
    quantity2: String(1972 + index),
    unit2: 'KG',
    grossWeightKg: String(1972 + index),
    rate: 'Free',
    duty: 0,
    mid: index % 3 === 0 ? 'CNPUMWOR188SHA' : 'DEPUMGMB12HAM',
    relationship: 'N',
    tariffs: [
      ...(index % 7 === 0 ? [{ htsNumber: '98020050', rate: 'Free', duty: 0 }] : []),
      { htsNumber: '99038803', rate: '25%', duty: 173_250 + index },
      { htsNumber: '99030125', rate: '10%', duty: 69_300 },
    ],
  })),
})

export const anEmptyEntry = (): Described => ({ entry: { entryNumber: '000-2011049-1' } })
