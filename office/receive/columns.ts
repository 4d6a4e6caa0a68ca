/**
 * The typed tables: kind of the journal → table, and each field's column. What a field says that its column cannot hold,
 * and fields without a column (of a newer Lifeboat), stand in the row's `more`. Columns are added by migrations alone.
 */
export type Sort =
  /** names one thing: at most 64 characters, so that it can be indexed */
  | 'id'
  | 'text'
  /** RFC 9557, with offset and zone, as stored; its first 25 characters are a timestamptz */
  | 'moment'
  | 'day'
  | 'yesNo'
  | 'whole'
  /** whole US cents */
  | 'cents'
  | 'decimal'

export interface Column {
  field: string
  column: string
  sort: Sort
}
export interface TypedTable {
  table: string
  columns: readonly Column[]
}

/** Words that SQL keeps for itself. */
const renamed: Readonly<Record<string, string>> = {
  order: 'order_key',
  group: 'group_name',
  first: 'first_serial_text',
  last: 'last_serial_text',
}

const columnName = (field: string, sort: Sort): string => {
  const snake = field.replace(/([a-z0-9])([A-Z])/gu, '$1_$2').toLowerCase()
  return `${renamed[field] ?? snake}${sort === 'cents' ? '_cents' : ''}`
}

function table(name: string, fields: Partial<Record<Sort, string>>): TypedTable {
  const columns = Object.entries(fields).flatMap(([sort, names]) =>
    names.split(' ').map((field) => ({ field, column: columnName(field, sort as Sort), sort: sort as Sort })),
  )
  return { table: name, columns }
}

export const typedTables = {
  incident: table('incident', {
    text: 'title reference socReportNumber expectedDuration authorisationState authorisationBy authorisationReference declaredBy lead knownAtStart frozenDocument frozenSha256 stage closedBy closedWhy reopenedWhy',
    moment: 'outageBegan authorisationAskedAt authorisationGrantedAt discoveredAt declaredAt stageSince closedAt',
    whole: 'tellEveryMinutes',
  }),
  entry: table('entry', {
    id: 'entryNumber importer signer reviewer arrival inFlight splitFrom combinedInto',
    text: 'entryType brokerReference portOfEntry portOfUnlading foreignPort modeOfTransport importerNumber importerName importerAddress consigneeNumber consigneeName consigneeAddress referenceNumber bondType suretyCode bondNumber carrierCode carrierName conveyanceName voyage tripNumber manifestNumber driverName plate trailerPlate firms locationName goNumber examSite countryOfOrigin exportingCountry itNumber description missingDocuments isfFiled pgaPapers attachedPapers relationship declarant purchased downtimeRemark pinned typeAllowedBy sameBillReason reviewedBy reviewedDigest reviewedAt aloneWhy aloneBy',
    day: 'driverBirthDate arrivalDate importDate exportDate electedEntryDate entryDate itDate',
    yesNo: 'consigneeSame',
    cents: 'bondAmount',
  }),
  line: table('line', {
    id: 'entry order product',
    text: 'sku description htsNumber specialProgram countryOfOrigin exportingCountry relationship unit1 unit2 rate mid manufacturerName manufacturerAddress adCase cvdCase adcvdAnswer quotaAnswer forcedLabourAnswer ruling pgaHint pgaPapers',
    cents: 'enteredValue charges duty',
    decimal: 'quantity1 quantity2 grossWeightKg',
  }),
  tariff: table('tariff', {
    id: 'entry order line',
    text: 'htsNumber rate',
    cents: 'duty',
  }),
  bill: table('bill', {
    id: 'entry order',
    text: 'billType scac billNumber unit',
    decimal: 'quantity',
  }),
  container: table('container', {
    id: 'entry order',
    text: 'containerNumber seal',
  }),
  importer: table('party', {
    text: 'name importerNumber address phone email contactName bondType suretyCode bondNumber paymentType tier screenedResult screenedBy notify consignee source notes',
    day: 'bondCheckedOn bondExpires poaCheckedOn screenedOn poaExpires',
    yesNo: 'poaOnFile',
  }),
  contact: table('contact', {
    id: 'secondPath calledBy callOrder importer',
    text: 'name organisation role group phone secondPhone email fax secureChannel zone mayBeTold port changedWhy hours verifiedBy verifiedHow source confidence',
    day: 'verifiedOn',
  }),
  pgaAnswer: table('pga_answer', {
    id: 'entry',
    text: 'about of question answer note source',
    day: 'expires',
    whole: 'row',
  }),
  pgaVerdict: table('pga_verdict', {
    id: 'entry',
    text: 'about of agency program verdict disclaimCode reason overrideReason source',
    day: 'expires',
  }),
  pgaPaper: table('pga_paper', {
    id: 'entry line',
    text: 'agency paper documents number original originalWhere notOwedWhy',
    day: 'validUntil',
  }),
  priorNotice: table('prior_notice', {
    id: 'entry line entryNumber',
    text: 'confirmation portOfEntry carrier filedBy document',
    moment: 'arrivalMoment filedOn',
    day: 'arrivalDay',
    yesNo: 'keyedTwice',
  }),
  document: table('document', {
    id: 'entry line order',
    text: 'name mime sha256 sort removedWhy',
    yesNo: 'inPacket',
    whole: 'bytes rotate pages',
  }),
  call: table('call', {
    id: 'incident contact importer insteadOf schedule',
    text: 'name organisation direction channel value by outcome stage said heard attended agenda minutes seen',
    moment: 'at endedAt nextAt',
    yesNo: 'counsel',
  }),
  task: table('task', {
    id: 'incident order planStep contact call',
    text: 'title detail owner deputy phase form screen promisedTo promisedToKind doneBy result removedWhy',
    moment: 'dueAt doneAt',
  }),
  fact: table('fact', {
    id: 'entry queryList receipt visit decisionSheet',
    text: 'what condition evidence by reason packetHash document digest part differs scan withdrawnWhy',
    moment: 'happenedAt',
    day: 'dueDay day',
    yesNo: 'withdrawn',
    whole: 'revision pages replaces',
  }),
  block: table('block', {
    text: 'filerCode first last device purpose openedWhy openedBy highestOnPaper reconciledBy heldBy lockedProof lockedBy source',
    day: 'lockedOn',
  }),
  number: table('number', {
    id: 'block entry',
    text: 'device voidReason paperNote',
    day: 'usedOn',
    yesNo: 'voided foundOnPaper',
  }),
  filing: table('filing', {
    id: 'map',
    text: 'way parts name sha256 batch entries digests chapters by sentBy sentTo withdrawnWhy',
    moment: 'at sentAt',
    yesNo: 'withdrawn',
  }),
  receipt: table('receipt', {
    id: 'entry entryNumber file',
    text: 'part answer conditions source batch by settledHow settledBy',
    moment: 'answeredAt at settledAt',
    day: 'answeredDay',
    whole: 'line',
  }),
} as const satisfies Readonly<Record<string, TypedTable>>

const byKind: ReadonlyMap<string, TypedTable> = new Map(Object.entries(typedTables))
export const typedTableOf = (kind: string): TypedTable | undefined => byKind.get(kind)
