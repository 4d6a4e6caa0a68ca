import type { AceErrorRow } from './aceErrors/row'
import type { Sourced } from './fact'

/** Codes of answers that are no entry summary conditions: of the envelope, of cargo release, of its status notices. */

const envelopeConditionsSource: Sourced = {
  source: 'CATAIR ABI Batch and Block Control, revision 23 (June 2023), BB-31 to 33',
  checkedOn: '2026-11-24',
  confidence: 'sure',
}
/** Conditions of an X1; each throws out the whole batch. */
export const envelopeConditions: readonly AceErrorRow[] = [
  ['X03', 'BLOCK CONTROL MISSING - B-RECORD'],
  ['X04', 'TRANSACTION DETAIL MISSING'],
  ['X05', 'BLOCK CONTROL MISSING - Y-RECORD'],
  ['X06', 'BATCH CONTROL MISSING - Z-RECORD'],
  ['X07', 'SENDER/RECEIVER SITE CODE MISSING'],
  ['X08', 'SENDER/RECEIVER ID CODE MISSING'],
  ['X09', 'SENDER/RECEIVER NOT AUTHORIZED'],
  ['X10', 'TRANSMISSION DATE UNKNOWN'],
  ['X11', 'APPLICATION ID CODE MISSING'],
  ['X12', 'NOT A KNOWN ACE APPLICATION ID CODE'],
  ['X13', 'APPLICATION NOT CURRENTLY AVAILABLE'],
  ['X14', 'Z-REC DOES NOT MATCH A-REC'],
  ['X15', 'PROCESSING PORT CODE MISSING'],
  ['X16', 'PROCESSING FILER CODE MISSING'],
  ['X17', 'PROCESSING FILER NOT AUTHORIZED'],
  ['X18', 'PROC PORT/FLR NOT AUTHRZD FOR SENDR/RCVR'],
  ['X19', 'BLOCK APP ID / BATCH APP ID CONFLICT'],
  ['X20', 'FILER NOT AUTHORIZED FOR APPLICATION ID'],
  ['X21', 'PREPARER INDICATOR UNKNOWN'],
  ['X22', 'PREPARER/PREPARER IND CONFLICT'],
  ['X23', 'PREPARER CODES NOT ALLOWED FOR APP ID'],
  ['X24', 'PREPARER PORT CODE MISSING'],
  ['X25', 'PREPARER FILER CODE MISSING'],
  ['X26', 'PREPARER AND PRSSNG FILER NOT THE SAME'],
  ['X27', 'BRKR DOES NOT HOLD NATIONAL PERMIT'],
  ['X28', 'PREPARER UNKNOWN'],
  ['X29', 'PREPARER NOT AUTHORIZED'],
  ['X30', 'PREPARER NOT AUTHRZD FOR APP ID'],
  ['X31', 'PREPARER NOT AUTHRZD FOR PORT'],
  ['X32', 'Y-REC DOES NOT MATCH B-REC'],
  ['X33', 'TRANSACTION HDR CONTROL MISSING'],
  ['X34', 'UNKNOWN RECORD ID FOUND IN GROUPING'],
  ['X35', 'OUT OF SEQUENCE RECORD FOUND IN GROUPING'],
  ['X36', 'LOOP EXCEEDED'],
  ['X37', 'MISSING DATA RECORD FOUND IN GROUPING'],
  ['X38', 'NON-CONTIGUOUS ITEM FOUND IN GROUPING'],
  ['X39', 'DATA FOUND IN FILLER'],
  ['X40', 'NON-STANDARD DATA FOUND'],
  ['X41', 'MULTIPLE QUERIES IN BATCH NOT ALLOWED'],
  ['X42', 'LAST RECORD LESS THAN 80-CHAR LENGTH'],
  ['X43', 'RMT PORT/FLR NOT AUTHRZD FOR SENDR/RCVR'],
  ['X44', 'LOCAL PERMIT PORT NOT VALID'],
  ['999', 'BATCH REJECTED'],
]

const cargoConditionsSource: Sourced = {
  source: 'CATAIR Cargo Release input validation rules, 4 January 2014 (001 to 013) and 22 October 2018',
  checkedOn: '2026-11-24',
  confidence: 'likely',
}
/**
 * The few conditions of an SE90 that are public: another list than the entry summary's, with the same three digits.
 * The text in the record itself always comes first.
 */
export const cargoConditions: readonly AceErrorRow[] = [
  ['001', 'MISSING ACTION CODE'],
  ['002', 'INVALID ACTION CODE'],
  ['003', 'MISSING FILER CODE'],
  ['004', 'FILER CODE NOT ON FILE'],
  ['005', 'MISSING ENTRY NUMBER'],
  ['006', 'INVALID ENTRY NUMBER'],
  ['007', 'ENTRY NUMBER ALREADY ON FILE'],
  ['008', 'ENTRY NUMBER NOT ON FILE'],
  ['009', 'MISSING ENTRY TYPE'],
  ['010', 'INVALID ENTRY TYPE'],
  ['011', 'MISSING IMPORTER OF RECORD TYPE'],
  ['012', 'INVALID IMPORTER OF RECORD TYPE'],
  ['013', 'MISSING IMPORTER OF RECORD'],
  ['030', 'INVALID BILL QUANTITY'],
  ['157', 'FROB OR EMPTY CONTAINER NOT ELIGIBLE'],
  ['208', 'MISSING CONTACT INFO'],
  ['210', 'ENTRY TYPE CODE CHANGE IS NOT ALLOWED'],
  ['211', 'REPLACE NOT ALLOWED DUE TO QUOTA STATUS'],
  ['214', 'LINE SUBJ TO QUOTA - CARGO RLSE CERT REQD'],
]

const dispositionsSource: Sourced = {
  source: 'CATAIR Cargo Release, SO Status Notification, revision 36 (10 September 2025), by a public transcription',
  checkedOn: '2026-11-24',
  confidence: 'likely',
}
/** SO50: how a bill stands. */
export const billDispositions: readonly AceErrorRow[] = [
  ['51', 'MANIFEST HOLD CBP'],
  ['52', 'MANIFEST HOLD AGRICULTURE'],
  ['53', 'CBP HOLD'],
  ['54', 'CBP MANIFEST HOLD REMOVED'],
  ['55', 'AGRICULTURE MANIFEST HOLD REMOVED'],
  ['56', 'CBP HOLD REMOVED'],
  ['57', 'SPLIT BILL DOES NOT QUALIFY FOR RELEASE'],
  ['58', 'QTY IS MORE THAN MANIFESTED BILL QTY'],
  ['59', 'INBOND DOES NOT MATCH OR NOT ON FILE'],
  ['61', 'BILL DELETED'],
  ['62', 'BILL DELETED AFTER ARRIVAL'],
  ['63', 'INBOND DELETED AFTER ARRIVAL AND RELEASE'],
  ['74', 'BOL TYPE INELIGIBLE FOR ENTRY PROCESSING'],
  ['91', 'NO BILL MATCH'],
  ['92', 'ACAS BILL ON FILE'],
  ['93', 'BILL ON FILE'],
  ['94', 'BILL DEPARTED'],
  ['95', 'BILL ARRIVED'],
]
/** SO60: how the release stands. Only 98 says that it is released. */
export const releaseDispositions: readonly AceErrorRow[] = [
  ['01', 'ONEUSG'],
  ['03', 'PENDING INTENSIVE EXAM'],
  ['04', 'ENTRY DETAINED'],
  ['21', 'ENTRY DELETED BY CBP'],
  ['22', 'RELEASE DATE UPDATE'],
  ['23', 'ENTRY CANCELLED'],
  ['24', 'ENTRY CANCELLATION UNSET'],
  ['25', 'ENTRY WILL BE CANCELLED IN 7 DAYS'],
  ['26', 'NO BILL MATCH AFTER 30 DAYS'],
  ['28', 'NO BILL MATCH AFTER 60 DAYS'],
  ['29', 'NOT RELEASED'],
  ['30', 'DE MINIMIS MAY BE MET USE ALT ENTRY TYPE'],
  ['31', 'CST APPROVAL REQUIRED'],
  ['33', 'ET86 INELIGIBLE COUNTRY; CANNOT RELEASE'],
  ['34', 'ENTRY RELEASE WITHHELD - DE MINIMIS MET'],
  ['70', 'QUOTA PENDING'],
  ['71', 'QUOTA REJECTED'],
  ['72', 'QUOTA RESERVED'],
  ['73', 'QUOTA ACCEPTED'],
  ['74', 'BOL TYPE INELIGIBLE FOR ENTRY PROCESSING'],
  ['75', 'POE REQD, NO AUTO DERIVE POSSIBLE'],
  ['76', 'ACTIVE ENTRY SUMMARY NOT FOUND'],
  ['79', 'ENTRY NOT PERMITTED AT REPORTED PORT'],
  ['80', 'IN-BOND NUMBER NOT ON FILE'],
  ['81', 'IN-BOND PORT DISCREPANCY'],
  ['82', 'SPLIT SHIPMENT RELEASE CODE REQUIRED'],
  ['83', 'SPLIT SHIPMENT RELEASE PENDING'],
  ['84', 'DOC REQUIRED FOR CORRECTION REQUEST'],
  ['85', 'DOC REQUIRED FOR CANCELLATION REQUEST'],
  ['86', 'CORRECTION REQUEST REJECTED'],
  ['87', 'CANCELLATION REQUEST REJECTED'],
  ['88', 'ENTRY REPLACED'],
  ['89', 'ENTRY SUMMARY PORT DISCREPANCY'],
  ['90', 'UNDER CBP REVIEW'],
  ['96', 'DOCUMENT REQUIRED'],
  ['97', 'ADMISSIBLE'],
  ['98', 'RELEASED'],
  ['99', 'RELEASE SUSPENDED'],
]
export const RELEASED = '98'
/** It was released, and is so no more or not yet: nothing is taken for released on the word before it. */
export const HELD: ReadonlySet<string> = new Set(['03', '04', '29', '34', '99'])
export const CANCELLED: ReadonlySet<string> = new Set(['21', '23'])
/** A request of ours that CBP turned down. */
export const REQUEST_REJECTED: ReadonlySet<string> = new Set(['86', '87'])
/** A CBP officer looks at it. */
export const REVIEWED: ReadonlySet<string> = new Set(['90'])

/** What an SO20 with the qualifier RSN says: why a correction or cancellation is open or turned down. */
export const statusReasons: Readonly<Record<string, string>> = {
  '1': 'The replacement entry is cancelled',
  '2': 'The replacement entry is open',
  '3': 'The replacement in-bond was deleted',
  '4': 'The document is not in CBP’s document system',
  '5': 'More documents are needed',
  '6': 'What became of the full bill quantity is not verified',
  '7': 'The replacement zone admission was deleted',
  '8': 'Open',
  '9': 'The original entry is on hold (correction)',
  '10': 'The original entry is on hold (cancellation)',
  '11': 'An agency holds it',
  '12': 'An agency holds it',
  '13': 'Other: see the comments',
  '14': 'The bill numbers must be identical (entry)',
  '15': 'The bill numbers must be identical (in-bond)',
  '16': 'The replacement entry is not on file',
  '17': 'The replacement zone admission is not on file',
}

/** What a UC notice asks for or says (position 3). */
export const summaryNotices: Readonly<Record<string, string>> = {
  '1': 'Invoice data wanted',
  '2': 'Entry summary package wanted',
  '3': 'Documents wanted',
  '4': 'Entry summary rejected',
  '5': 'Entry summary inactivated',
  '6': 'Entry summary cancelled',
  '8': 'Post-summary correction by another filer',
  P: 'Agency status',
  Q: 'Quota status',
  E: 'Extension of a temporary importation denied',
  R: 'Post-summary correction reverted',
  C: 'Detention cancelled',
  D: 'Detained',
}
const summaryNoticesSource: Sourced = {
  source: 'CATAIR Entry Summary Status Notification, V30 (June 2025), by a public transcription',
  checkedOn: '2026-11-24',
  confidence: 'likely',
}

const lookup = (rows: readonly AceErrorRow[]) => {
  const texts = new Map(rows)
  return (code: string): string => texts.get(code) ?? ''
}
/** The published text of a code; '' where it is not known: then the record's own text stands alone. */
export const envelopeConditionText = lookup(envelopeConditions)
export const cargoConditionText = lookup(cargoConditions)

/** Where each of these lists was read, and when it was checked. */
export const aceAnswerSources = {
  envelope: envelopeConditionsSource,
  cargo: cargoConditionsSource,
  dispositions: dispositionsSource,
  summary: summaryNoticesSource,
} as const
