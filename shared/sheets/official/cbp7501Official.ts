import type { OfficialBox, OfficialSheet } from './officialSheet'

/**
 * CBP Form 7501, Entry Summary, edition 5/22, filled by field name. Page 1 holds six places for lines, the continuation
 * sheet nineteen; a continuation is filled once for each further nineteen.
 */
const P1 = 'F[0].P1[0].'
const P2 = 'F[0].#subform[1].'

const text = (field: string, caption: string, value: string, until?: string): OfficialBox => ({
  kind: 'text',
  field: P1 + field,
  caption,
  value,
  ...(until !== undefined && { until: P1 + until }),
})
const check = (field: string, caption: string, value: string): OfficialBox => ({
  kind: 'check',
  field: P1 + field,
  caption,
  value,
})
const choice = (field: string, caption: string, value: string): OfficialBox => ({
  kind: 'choice',
  field: P1 + field,
  caption,
  value,
})

/** Places for lines on the first page and on each continuation sheet. */
export const FIRST_PLACES = 6
export const FURTHER_PLACES = 19

const places = (prefix: string, count: number, page: 'first' | 'further'): OfficialBox[] =>
  Array.from({ length: count }, (_, at) => at).flatMap((at) =>
    (
      [
        ['lineno1', '27', 'c27'],
        ['descriptiona1', '28–31', 'c28'],
        ['descriptionb1', '32', 'c32'],
        ['descriptionc1', '33', 'c33'],
        ['amount1', '34', 'c34'],
      ] as const
    ).map(([field, caption, column]): OfficialBox => ({
      kind: 'text',
      field: `${prefix}${field}[${at}]`,
      caption: `${caption}, place ${at + 1}`,
      value: `place.${page}.${at + 1}.${column}`,
    })),
  )

const cbpOnly = 'for CBP use only'
const oneName = 'a firm has one name: it stands whole in the field before'

export const cbp7501Official: OfficialSheet = {
  form: 'cbp7501',
  title: 'CBP Form 7501, Entry Summary',
  edition: '5/22',
  fingerprint: '5161b51f798a5aee9341f3db437aea1aa28d85e2f81a6f030b76737c19eba3c6',
  pages: [0, 1],
  continuation: 1,
  // The later ones moved by four in 2024.
  steadyTo: 20,
  boxes: [
    text('filercode[0]', '1', 'entry.entryNumber'),
    text('entrytype[0]', '2', 'entry.entryType'),
    text('suretyno[0]', '4', 'entry.suretyCode'),
    text('bondtype[0]', '5', 'entry.bondType'),
    text('portcode[0]', '6', 'entry.portOfEntry'),
    text('entryDate[0]', '7', 'entry.entryDate'),
    text('impcarrier[0]', '8', 'summary.carrier'),
    text('mode[0]', '9', 'entry.modeOfTransport'),
    choice('BirthCountry[0]', '10', 'summary.origin'),
    text('importDate[0]', '11', 'entry.importDate'),
    text('bl[0]', '12', 'bill.1.number'),
    text('manid[0]', '13', 'summary.mid'),
    choice('BirthCountry[1]', '14', 'summary.exporting'),
    text('exportDate[0]', '15', 'entry.exportDate'),
    text('itno[0]', '16', 'entry.itNumber'),
    text('itdate[0]', '17', 'entry.itDate'),
    text('missdoc[0]', '18', 'entry.missingDocuments'),
    text('foreignport[0]', '19', 'summary.foreignPort'),
    text('usport[0]', '20', 'summary.portOfUnlading'),
    text('location[0]', '21', 'summary.location'),
    text('consignno[0]', '22', 'entry.consigneeNumber'),
    text('importerno[0]', '23', 'entry.importerNumber'),
    text('refno[0]', '24', 'entry.referenceNumber'),
    text('ultimateaddress1[0]', '25, name', 'entry.consigneeName', 'ultimateaddress1[3]'),
    text('ultimateaddress1[1]', '25, street', 'consignee.street'),
    text('city1[0]', '25, city', 'consignee.city'),
    text('State[0]', '25, state', 'consignee.state'),
    text('zip1[0]', '25, zip', 'consignee.zip'),
    text('importeraddress2[0]', '26, name', 'entry.importerName', 'importeraddress2[3]'),
    text('importeraddress2[1]', '26, street', 'importer.street'),
    text('city2[0]', '26, city', 'importer.city'),
    text('State[1]', '26, state', 'importer.state'),
    text('zip2[0]', '26, zip', 'importer.zip'),
    text('other[0]', 'Other fee summary for block 39', 'totals.feeRows'),
    text('total35[0]', '35', 'totals.value'),
    text('totalotherfees[0]', 'Total other fees', 'totals.feeTotal'),
    check('box1[0]', '36, importer of record', 'declaration.importer'),
    check('box2[0]', '36, owner, purchaser or agent', 'declaration.agent'),
    check('box3[0]', '36, purchase', 'declaration.purchased'),
    check('box4[0]', '36, no purchase', 'declaration.notPurchased'),
    text('duty37[0]', '37', 'totals.duty'),
    text('tax38[0]', '38', 'totals.tax'),
    text('other39[0]', '39', 'totals.other'),
    text('total40[0]', '40', 'totals.total'),
    text('decname[0]', '41, name', 'signer.name', 'decname[2]'),
    text('title[0]', '41, title', 'signer.title'),
    text('brokerinfo[0]', '42, name', 'firm.name', 'brokerinfo[2]'),
    text('brokerinfo[3]', '42, phone', 'firm.phone'),
    text('brokernumber[0]', '43', 'entry.brokerReference'),
    ...places(P1, FIRST_PLACES, 'first'),
    { kind: 'text', field: `${P2}filercode[0]`, caption: '1, continuation', value: 'entry.entryNumber' },
    ...places(P2, FURTHER_PLACES, 'further'),
  ],
  leftBlank: [
    { field: `${P1}summaryDate[0]`, why: 'the stamp at presentation is the date' },
    { field: `${P1}liqcode[0]`, why: cbpOnly },
    { field: `${P1}reasoncode[0]`, why: cbpOnly },
    { field: `${P1}ascertainedduty[0]`, why: cbpOnly },
    { field: `${P1}ascertainedtax[0]`, why: cbpOnly },
    { field: `${P1}ascertainedother[0]`, why: cbpOnly },
    { field: `${P1}ascertainedtotal[0]`, why: cbpOnly },
    { field: `${P1}lstdate[0]`, why: 'dated by hand with the signature' },
    { field: `${P1}SignatureField1[0]`, why: 'signed by hand' },
    { field: `${P1}Button1[0]`, why: 'a button of the screen' },
    { field: `${P1}ultimateaddress1[2]`, why: oneName },
    { field: `${P1}ultimateaddress1[3]`, why: oneName },
    { field: `${P1}importeraddress2[2]`, why: oneName },
    { field: `${P1}importeraddress2[3]`, why: oneName },
    { field: `${P1}decname[1]`, why: 'the signer’s whole name stands in the field before' },
    { field: `${P1}decname[2]`, why: 'the signer’s whole name stands in the field before' },
    { field: `${P1}brokerinfo[1]`, why: oneName },
    { field: `${P1}brokerinfo[2]`, why: oneName },
  ],
  source: 'CBP Form 7501 (5/22), the agency’s fillable PDF; field names as the file has them',
  checkedOn: '2026-11-24',
}
