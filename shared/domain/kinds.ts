import { z } from 'zod'
import { Address, Cents, Day, Decimal, Id, Moment, OrderKey, Text } from './scalars'
import {
  ExportMapFields,
  KeyedHomeFields,
  LaneFields,
  MapColumnFields,
  SampleFields,
  SecondKeyingFields,
} from './stored/backEntryKinds'
import {
  AccountingReportFields,
  AfterActionFields,
  ArchiveFields,
  DiscretionAttachmentFields,
  DiscretionFields,
  LessonFields,
} from './stored/closeKinds'
import {
  BreachFields,
  IncidentFactFields,
  IncidentFields,
  ReportVersionFields,
  TaskFields,
  TouchedFields,
} from './stored/incidentKinds'
import {
  CallFields,
  CallScheduleFields,
  FirstHourPrintFields,
  MessageFields,
  MessageSentFields,
  NotificationFields,
  StatusSheetFields,
} from './stored/tellingKinds'
import {
  ClosureFields,
  CounselMarkFields,
  CustodyFields,
  ExhibitFields,
  HandoverFields,
  LogEntryFields,
  LossFields,
} from './stored/incidentRecordKinds'
import {
  DecisionSheetFields,
  InterestRateFields,
  PaymentFields,
  PaymentDecisionFields,
  PrintJobFields,
  ReviewRuleFields,
  ScreeningFields,
  StatementFields,
  VisitFields,
} from './stored/counterKinds'
import { FilingFields, Part, ReceiptFields, ReceiptFileFields } from './stored/filingKinds'
import { PgaAnswerFields, PgaPaperFields, PgaVerdictFields, PriorNoticeFields } from './stored/pgaKinds'
import {
  ArrivalFields,
  BackupFields,
  EvidenceFields,
  ExerciseFields,
  FormBindingFields,
  GoBagFields,
  ImportFields,
  ImportMapFields,
  InFlightFields,
  InjectFields,
  KitFields,
  KitQuestionFields,
  OfficialFormFields,
  PermitFields,
  PlanStepFields,
  PrintTestFields,
  ReachedFields,
  RehearsalFields,
  SupplyFields,
} from './stored/prepareKinds'
import {
  BundleExportFields,
  EvidencePackFields,
  NextNumberFields,
  QueryListFields,
  ReconnectionFields,
  RemediationFields,
} from './stored/reconnectKinds'
import {
  AssignmentFields,
  AuthorisationFields,
  EntryTemplateFields,
  ExceptionFields,
  FlightAnswerFields,
  FlightDecisionFields,
  IsfFields,
  LetterFields,
  OverrideFields,
  PriorityListFields,
  ProcedureFields,
  RoadFields,
  StatusRequestFields,
} from './stored/respondKinds'

/**
 * Every kind of entity and its fields. A stored word is for ever: a field is never renamed and never changes its
 * meaning; a new one is added, and an upcaster reads the old shape. All fields are optional: what is not known is absent.
 * The schemas judge shape only (what can be stored); rules of the trade are diagnostics, so that no fact is ever refused.
 */
const removed = { removed: z.boolean() }

/** The broker's firm; one entity, id `firm`. */
export const FirmFields = z.strictObject({
  name: Text,
  address: Address,
  filerCode: Text,
  licenceNumber: Text,
  permitNumber: Text,
  phone: Text,
  email: Text,
  /** mailbox outside the affected domain */
  cleanEmail: Text,
  /** added to the computed check digit by filers with an authorised factor (Form 7501 instructions); 0 normally */
  checkDigitFactor: z.int().min(0).max(9),
  drill: z.boolean(),
  /** the port worked from, proposed on a new entry */
  homePort: Text,
})

/** A person who unlocks this desk. */
export const OperatorFields = z.strictObject({ name: Text, initials: Text, role: Text, ...removed })

/** Who may sign letters and forms. */
export const SignerFields = z.strictObject({ name: Text, title: Text, licenceNumber: Text, phone: Text, ...removed })

/** A laptop. `replacedBy` names the device that a restore started: its blocks are quarantined from then on. */
export const DeviceFields = z.strictObject({
  label: Text,
  publicKey: Text,
  program: Text,
  machineId: Text,
  replacedBy: Text,
  replacedWhy: Text,
  schema: z.int(),
})

/** A block of entry numbers: 7-digit first and last. Drawn only by its device, and only while that one is not replaced. */
export const BlockFields = z.strictObject({
  filerCode: Text,
  first: Text,
  last: Text,
  device: Text,
  purpose: z.enum(['ordinary', 'emergency', 'tearOff', 'branch']),
  /** emergency block: opened by the lead with a reason */
  openedWhy: Text,
  openedBy: Text,
  /** quarantined block released again: highest number seen on paper, and who reconciled the paper with the log */
  highestOnPaper: Text,
  reconciledBy: Text,
  /** tear-off block: printed on which go-bag version; branch block: which branch */
  heldBy: Text,
  /** proof that the main system locked the range */
  lockedProof: Text,
  lockedOn: Day,
  lockedBy: Text,
  source: Text,
  ...removed,
})

/** An entry number that left its block; id = the number, XXX-NNNNNNN-N. Never removed, never given twice. */
export const NumberFields = z.strictObject({
  block: Id,
  entry: Id,
  device: Text,
  voided: z.boolean(),
  voidReason: Text,
  /** seen on paper after a restore; not known to the journal before */
  foundOnPaper: z.boolean(),
  /** what the paper says was done with it: shipment, client, driver */
  paperNote: Text,
  /** the day on the paper */
  usedOn: Day,
})

export const EntryFields = z.strictObject({
  entryNumber: Text,
  entryType: Text,
  brokerReference: Text,
  portOfEntry: Text,
  portOfUnlading: Text,
  foreignPort: Text,
  modeOfTransport: Text,
  importer: Id,
  importerNumber: Text,
  importerName: Text,
  importerAddress: Address,
  /** true: the consignee is the importer, and the forms say SAME */
  consigneeSame: z.boolean(),
  consigneeNumber: Text,
  consigneeName: Text,
  consigneeAddress: Address,
  referenceNumber: Text,
  bondType: Text,
  suretyCode: Text,
  bondNumber: Text,
  bondAmount: Cents,
  carrierCode: Text,
  carrierName: Text,
  conveyanceName: Text,
  voyage: Text,
  tripNumber: Text,
  manifestNumber: Text,
  driverName: Text,
  driverBirthDate: Day,
  plate: Text,
  trailerPlate: Text,
  firms: Text,
  locationName: Text,
  goNumber: Text,
  examSite: Text,
  arrivalDate: Day,
  importDate: Day,
  exportDate: Day,
  electedEntryDate: Day,
  entryDate: Day,
  countryOfOrigin: Text,
  exportingCountry: Text,
  itNumber: Text,
  itDate: Day,
  description: Text,
  missingDocuments: Text,
  isfFiled: z.enum(['yes', 'no', 'notRequired']),
  pgaPapers: Text,
  attachedPapers: Text,
  signer: Id,
  relationship: z.enum(['Y', 'N']),
  /** 7501 declaration, box 36: importer of record himself or agent; under a purchase or not */
  declarant: z.enum(['importer', 'agent']),
  purchased: z.enum(['yes', 'no']),
  downtimeRemark: Text,
  /** the versions of the tables it was keyed under (pinned facts) */
  pinned: Text,
  /** named answer of CBP that lets a type other than 01 and 11 go (practice 25) */
  typeAllowedBy: Text,
  /** why a second entry was opened for a bill that another entry holds */
  sameBillReason: Text,
  /** the review mark of a second person and the digest of what was reviewed; it falls when the digest moves */
  reviewedBy: Text,
  reviewedDigest: Text,
  /** the moment, as `Moment` writes it */
  reviewedAt: Text,
  /** id of the operator who reviewed: one's own review is no second person's */
  reviewer: Id,
  /** nobody else was there: why it goes without a second person */
  aloneWhy: Text,
  aloneBy: Text,
  /** the shipment expected that it was opened for, the entry in flight whose place it takes */
  arrival: Id,
  inFlight: Id,
  /** the entry that it was split from, or that it was combined into */
  splitFrom: Id,
  combinedInto: Id,
  ...removed,
})

const row = { entry: Id, order: OrderKey, ...removed }

/** One line of an entry. `htsNumber` is the chapter 1–97 number; 98 and 99 stand in `tariff` rows of the line. */
export const LineFields = z.strictObject({
  ...row,
  product: Id,
  sku: Text,
  description: Text,
  htsNumber: Text,
  specialProgram: Text,
  countryOfOrigin: Text,
  exportingCountry: Text,
  enteredValue: Cents,
  charges: Cents,
  relationship: z.enum(['Y', 'N']),
  quantity1: Decimal,
  unit1: Text,
  quantity2: Decimal,
  unit2: Text,
  grossWeightKg: Decimal,
  rate: Text,
  duty: Cents,
  mid: Text,
  manufacturerName: Text,
  manufacturerAddress: Address,
  adCase: Text,
  cvdCase: Text,
  adcvdAnswer: z.enum(['no', 'yes', 'notKnown']),
  quotaAnswer: z.enum(['no', 'yes', 'notKnown']),
  forcedLabourAnswer: z.enum(['no', 'yes', 'notKnown']),
  ruling: Text,
  pgaHint: Text,
  pgaPapers: Text,
})

/** A chapter 98 or 99 number of a line, with its own rate and duty. */
export const TariffFields = z.strictObject({ ...row, line: Id, htsNumber: Text, rate: Text, duty: Cents })

/** A bill of the entry: M master, H house, R regular (simple), I in-bond; truck: the PAPS number is a regular bill. */
export const BillFields = z.strictObject({
  ...row,
  billType: z.enum(['M', 'H', 'R', 'I']),
  scac: Text,
  billNumber: Text,
  quantity: Decimal,
  unit: Text,
})

export const ContainerFields = z.strictObject({ ...row, containerNumber: Text, seal: Text })

export const ImporterFields = z.strictObject({
  name: Text,
  importerNumber: Text,
  address: Address,
  phone: Text,
  email: Text,
  contactName: Text,
  bondType: Text,
  suretyCode: Text,
  bondNumber: Text,
  bondCheckedOn: Day,
  bondExpires: Day,
  poaOnFile: z.boolean(),
  poaCheckedOn: Day,
  paymentType: Text,
  tier: Text,
  screenedOn: Day,
  screenedResult: Text,
  screenedBy: Text,
  poaExpires: Day,
  /** how this client is told, in order: ids of contacts joined by blanks */
  notify: Text,
  consignee: Text,
  source: Text,
  notes: Text,
  ...removed,
})

export const ContactFields = z.strictObject({
  name: Text,
  organisation: Text,
  role: Text,
  group: Text,
  phone: Text,
  secondPhone: Text,
  email: Text,
  fax: Text,
  /** secure channel outside the affected domain, as it is agreed */
  secureChannel: Text,
  zone: Text,
  /** what this contact may be told, in the firm's words */
  mayBeTold: Text,
  /** who is rung when this one does not answer; id of a contact */
  secondPath: Id,
  /** place in the call tree: id of the contact that rings this one, and its order there */
  calledBy: Id,
  callOrder: OrderKey,
  port: Text,
  /** importer, vendor or carrier it belongs to */
  importer: Id,
  /** why a public number of the built-in list was changed, and the number before */
  changedWhy: Text,
  hours: Text,
  verifiedOn: Day,
  verifiedBy: Text,
  verifiedHow: Text,
  source: Text,
  confidence: Text,
  ...removed,
})

/** One snapshot from elsewhere (products, tariff): pages lie beside the journal; the loaded version and its page hashes here. */
export const CatalogueFields = z.strictObject({
  version: Text,
  rows: z.int().min(0),
  pageHashes: z
    .string()
    .max(2_000_000)
    .regex(/^[0-9a-f ]*$/u),
  source: Text,
  loadedFrom: Text,
})

/** An operator's edit of a catalogue row: id = catalogue + '/' + row id; fields are the row's own. */
export const OverlayFields = z.record(z.string(), z.union([z.string(), z.int(), z.boolean()]))

/**
 * Something that happened to an entry. Facts are never edited: a wrong one is withdrawn with a reason, and what
 * contradicts is shown as an alarm. States are derived from them (practice 4: four clocks, and presence in ACE).
 */
export const FactFields = z.strictObject({
  entry: Id,
  what: z.enum([
    'printed',
    'presented',
    'released',
    'held',
    'examOrdered',
    'refused',
    'voided',
    'summaryPresented',
    'paid',
    'pgaCleared',
    'keyedByOfficer',
    'acceptedInAce',
    'notInAce',
    'presenceUnknown',
    'amended',
    /** released under bond to produce or condition something: 19 CFR 141.113 */
    'releasedConditionally',
    'conditionMet',
    'redeliveryOrdered',
    'redelivered',
    'liquidated',
    'isfFiled',
    /** `happenedAt`: when the vessel is laden abroad, as the carrier says: the security filing counts from it */
    'ladingStated',
    /** after the release (practice 23): each with a clock of its own until it is closed */
    'holdLifted',
    'examDone',
    'documentsOwed',
    'documentsGiven',
    /** `dueDay`: the last day without demurrage or storage */
    'freeTimeStated',
    'deliveryOrdered',
    'terminalConfirmed',
    /** the terminal says no after CBP said yes */
    'terminalRefused',
    'pickedUp',
    'emptyReturned',
    'clientToldToHold',
  ]),
  /** what it was released on condition of, or the sort of notice: ids of `shared/domain/deadlines` */
  condition: Text,
  /** the last day that the notice itself names */
  dueDay: Day,
  happenedAt: Moment,
  day: Day,
  /** stamp, officer by phone, terminal status, client representative … */
  evidence: Text,
  by: Text,
  reason: Text,
  /** printed: revision, the packet's hash (64 hex), its pages, the document that holds its bytes, copies named */
  revision: z.int().min(1),
  packetHash: Text,
  pages: z.int().min(1),
  document: Text,
  replaces: z.int().min(0),
  /** printed: digest of the entry's values, so that a change after print is seen */
  digest: Text,
  /** acceptedInAce: which message ACE has; absent: the cargo release, as an officer keys it */
  part: Part,
  /** keyedByOfficer: what ACE holds differs from ours, in words */
  differs: Text,
  /** the list of questions that it answers */
  queryList: Id,
  /** the answer of ACE or of the main system that it came with */
  receipt: Id,
  /** the walk to the counter, the decision sheet it was read from, the scan of the stamped page */
  visit: Id,
  decisionSheet: Id,
  scan: Text,
  withdrawn: z.boolean(),
  withdrawnWhy: Text,
})

/** A document kept sealed beside the journal; id = its keyed hash, the name of its file. */
export const DocumentFields = z.strictObject({
  name: Text,
  mime: Text,
  bytes: z.int().min(0),
  sha256: Text,
  entry: Id,
  /** what it is: commercialInvoice, packingList, bill, or the id of an agency's paper (`knowledge/pga`) */
  sort: Text,
  line: Id,
  order: OrderKey,
  /** degrees clockwise, for each page alike */
  rotate: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  pages: z.int().min(1),
  /** true: printed within the packet; false: put behind by hand */
  inPacket: z.boolean(),
  ...removed,
  removedWhy: Text,
})

/** A profile of a port: how paper arrives, copies, what it takes. Absent facts are asked in peace time. */
export const PortProfileFields = z.strictObject({
  port: Text,
  addressee: Text,
  howPaperArrives: Text,
  cargoHours: Text,
  afterHours: Text,
  copiesLetter: z.int(),
  copies3461: z.int(),
  barcode: z.enum(['code39', 'code128', 'none']),
  takesKeyingStrip: z.boolean(),
  takesOurSheet: z.enum(['yes', 'no', 'notKnown']),
  takesDecisionSheet: z.enum(['yes', 'no', 'notKnown']),
  takesPhoto: z.enum(['yes', 'no', 'notKnown']),
  phone: Text,
  supervisorPhone: Text,
  fax: Text,
  email: Text,
  letterNeeds: Text,
  askedOn: Day,
  askedBy: Text,
  source: Text,
  ...removed,
})

/** A value that two laptops set without having seen each other's, settled by a person. */
export const ConflictFields = z.strictObject({
  entityKind: Text,
  entityId: Text,
  field: Text,
  items: Text,
  reason: Text,
})

/**
 * A chain that contradicts the one this desk holds: another laptop wrote as `device` from `sequence` on (a cloned
 * profile). id = hash of its first own item. Its items are kept whole in `document`, one canonical item a line.
 */
export const AsideFields = z.strictObject({
  device: Text,
  sequence: z.int().min(1),
  last: z.int().min(1),
  document: Text,
  /** hash of the item that this desk holds at that sequence */
  against: Text,
  foundIn: Text,
})

/** Which of two chains of a device is the true one; id = device + '-' + first sequence at which they differ. */
export const ForkFields = z.strictObject({
  device: Text,
  sequence: z.int().min(1),
  /** hash of the item of the true chain at that sequence */
  keptHash: Text,
  reason: Text,
  settledBy: Text,
})

/** What this laptop had taken in: id = the device that merged; fields = device → 'sequence hash'. */
export const MergedFields = z.record(z.string(), z.string())

/** A file saved outside the vault, until it is signed off as destroyed. */
export const SavedFileFields = z.strictObject({
  name: Text,
  shownAs: Text,
  sha256: Text,
  bytes: z.int().min(0),
  what: Text,
  sealed: z.boolean(),
  destroyedOn: Moment,
  destroyedBy: Text,
})

/** Log lines of the laptop itself: clock jumps, restores, healings, refused prints. */
export const NoticeFields = z.strictObject({ what: Text, detail: Text })

export const kinds = {
  firm: FirmFields,
  operator: OperatorFields,
  signer: SignerFields,
  device: DeviceFields,
  block: BlockFields,
  number: NumberFields,
  entry: EntryFields,
  line: LineFields,
  tariff: TariffFields,
  bill: BillFields,
  container: ContainerFields,
  importer: ImporterFields,
  contact: ContactFields,
  catalogue: CatalogueFields,
  overlay: OverlayFields,
  fact: FactFields,
  document: DocumentFields,
  incident: IncidentFields,
  portProfile: PortProfileFields,
  conflict: ConflictFields,
  aside: AsideFields,
  fork: ForkFields,
  merged: MergedFields,
  savedFile: SavedFileFields,
  notice: NoticeFields,
  planStep: PlanStepFields,
  goBag: GoBagFields,
  arrival: ArrivalFields,
  inFlight: InFlightFields,
  evidence: EvidenceFields,
  permit: PermitFields,
  backup: BackupFields,
  rehearsal: RehearsalFields,
  printTest: PrintTestFields,
  exercise: ExerciseFields,
  inject: InjectFields,
  officialForm: OfficialFormFields,
  formBinding: FormBindingFields,
  import: ImportFields,
  importMap: ImportMapFields,
  kit: KitFields,
  kitQuestion: KitQuestionFields,
  reached: ReachedFields,
  supply: SupplyFields,
  pgaAnswer: PgaAnswerFields,
  pgaVerdict: PgaVerdictFields,
  pgaPaper: PgaPaperFields,
  priorNotice: PriorNoticeFields,
  incidentFact: IncidentFactFields,
  breach: BreachFields,
  touched: TouchedFields,
  reportVersion: ReportVersionFields,
  task: TaskFields,
  call: CallFields,
  callSchedule: CallScheduleFields,
  notification: NotificationFields,
  message: MessageFields,
  messageSent: MessageSentFields,
  statusSheet: StatusSheetFields,
  firstHourPrint: FirstHourPrintFields,
  logEntry: LogEntryFields,
  counselMark: CounselMarkFields,
  exhibit: ExhibitFields,
  custody: CustodyFields,
  handover: HandoverFields,
  loss: LossFields,
  closure: ClosureFields,
  flightAnswer: FlightAnswerFields,
  flightDecision: FlightDecisionFields,
  statusRequest: StatusRequestFields,
  authorisation: AuthorisationFields,
  procedure: ProcedureFields,
  exception: ExceptionFields,
  road: RoadFields,
  isf: IsfFields,
  assignment: AssignmentFields,
  override: OverrideFields,
  priorityList: PriorityListFields,
  entryTemplate: EntryTemplateFields,
  letter: LetterFields,
  printJob: PrintJobFields,
  reviewRule: ReviewRuleFields,
  screening: ScreeningFields,
  paymentDecision: PaymentDecisionFields,
  payment: PaymentFields,
  statement: StatementFields,
  interestRate: InterestRateFields,
  visit: VisitFields,
  decisionSheet: DecisionSheetFields,
  bundleExport: BundleExportFields,
  remediation: RemediationFields,
  reconnection: ReconnectionFields,
  evidencePack: EvidencePackFields,
  nextNumber: NextNumberFields,
  queryList: QueryListFields,
  lane: LaneFields,
  exportMap: ExportMapFields,
  mapColumn: MapColumnFields,
  keyedHome: KeyedHomeFields,
  sample: SampleFields,
  secondKeying: SecondKeyingFields,
  filing: FilingFields,
  receiptFile: ReceiptFileFields,
  receipt: ReceiptFields,
  accountingReport: AccountingReportFields,
  discretion: DiscretionFields,
  discretionAttachment: DiscretionAttachmentFields,
  archive: ArchiveFields,
  afterAction: AfterActionFields,
  lesson: LessonFields,
} as const
export type Kind = keyof typeof kinds

type Known<S> = { readonly [K in keyof S]?: S[K] | undefined }
export type FieldsOf<K extends Kind> = Known<z.infer<(typeof kinds)[K]>>
export type Firm = FieldsOf<'firm'>
export type Signer = FieldsOf<'signer'>
export type Entry = FieldsOf<'entry'>
export type Line = FieldsOf<'line'>
export type Tariff = FieldsOf<'tariff'>
export type Bill = FieldsOf<'bill'>
export type Container = FieldsOf<'container'>
export type Importer = FieldsOf<'importer'>
export type Document = FieldsOf<'document'>
export type Fact = FieldsOf<'fact'>
export type Incident = FieldsOf<'incident'>
export type PortProfile = FieldsOf<'portProfile'>
