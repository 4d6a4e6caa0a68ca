import { recordTable } from '../recordTable'

/** Header records of the entry summary: CATAIR Entry Summary Create/Update, July 2026 (AE, pages ESF). Days by name; money and quantities as digits, their implied decimals named. */
export const ae10 = recordTable('10', 'header control', 'AE ESF-26', [
  ['action', 3, 1, 'A', 'M'],
  ['filerCode', 4, 3, 'AN', 'M'],
  ['', 7, 2, 'S', 'M'],
  ['entryNumber', 9, 8, 'AN', 'M'],
  ['', 17, 1, 'S', 'M'],
  ['portOfEntry', 18, 4, 'AN', 'M'],
  ['brokerReferenceNumber', 22, 9, 'X', 'C'],
  ['', 31, 3, 'S', 'M'],
  ['entryType', 34, 2, 'AN', 'M'],
  ['modeOfTransport', 36, 2, 'AN', 'C'],
  ['bondWaiver', 38, 1, 'AN', 'C'],
  ['electronicSignature', 39, 1, 'AN', 'C'],
  ['certifyCargoRelease', 40, 1, 'AN', 'C'],
  ['electronicInvoice', 41, 1, 'AN', 'C'],
  ['consolidatedSummary', 42, 1, 'AN', 'C'],
  ['shipmentUsage', 43, 1, 'AN', 'C'],
  ['liveEntry', 44, 1, 'AN', 'C'],
  ['deferredTax', 45, 1, 'AN', 'C'],
  ['tradeAgreementReconciliation', 46, 1, 'AN', 'C'],
  ['reconciliationIssue', 47, 3, 'AN', 'C'],
  ['', 50, 1, 'S', 'M'],
  ['paymentType', 51, 1, 'AN', 'C'],
  ['statementPrintDate', 52, 6, 'D', 'C'],
  ['statementMonth', 58, 2, 'AN', 'C'],
  ['statementClientBranch', 60, 2, 'AN', 'C'],
  ['bondWaiverReason', 62, 3, 'AN', 'C'],
  ['postSummaryCorrection', 65, 1, 'AN', 'C'],
  ['acceleratedLiquidation', 66, 1, 'AN', 'C'],
  ['knownImporter', 67, 1, 'AN', 'O'],
  ['pgaDataIncluded', 68, 1, 'AN', 'C'],
  ['tibDeclaration', 69, 1, 'AN', 'C'],
  ['consolidatedExpressInformal', 70, 1, 'AN', 'C'],
  ['', 71, 10, 'S', 'M'],
])

export const ae11 = recordTable('11', 'header content', 'AE ESF-36', [
  ['importerNumber', 3, 12, 'X', 'M'],
  ['consigneeNumber', 15, 12, 'X', 'C'],
  ['notifyPartyNumber', 27, 12, 'X', 'C'],
  ['', 39, 3, 'S', 'M'],
  ['entryDate', 42, 6, 'D', 'C'],
  ['importDate', 48, 6, 'D', 'C'],
  ['', 54, 7, 'S', 'M'],
  ['stateOfDestination', 61, 2, 'AN', 'C'],
  ['zoneId', 63, 9, 'AN', 'C'],
  ['', 72, 9, 'S', 'M'],
])

export const ae20 = recordTable('20', 'cargo reference', 'AE ESF-39', [
  ['carrierCode', 3, 4, 'X', 'C'],
  ['portOfUnlading', 7, 4, 'AN', 'C'],
  ['arrivalDate', 11, 6, 'D', 'C'],
  ['firms', 17, 4, 'AN', 'C'],
  ['conveyanceName', 21, 20, 'X', 'C'],
  ['vesselCode', 41, 7, 'AN', 'C'],
  ['examPort', 48, 4, 'AN', 'C'],
  ['inBondDate', 52, 6, 'D', 'C'],
  ['', 58, 23, 'S', 'M'],
])

export const ae21 = recordTable('21', 'trip', 'AE ESF-42', [
  ['trip', 3, 5, 'X', 'M'],
  ['', 8, 73, 'S', 'M'],
])

export const ae22 = recordTable('22', 'manifest quantity', 'AE ESF-43', [
  ['quantity', 3, 8, 'SN', 'M'],
  ['unit', 11, 5, 'X', 'M'],
  ['', 16, 65, 'S', 'M'],
])

export const ae23 = recordTable('23', 'bill or in-bond', 'AE ESF-44', [
  ['componentType', 3, 1, 'AN', 'M'],
  ['issuerCode', 4, 4, 'AN', 'C'],
  ['componentId', 8, 12, 'AN', 'M'],
  ['', 20, 38, 'S', 'M'],
  ['', 58, 23, 'S', 'M'],
])

export const ae30 = recordTable('30', 'warehouse entry', 'AE ESF-48', [
  ['warehouseFilerCode', 3, 3, 'AN', 'M'],
  ['', 6, 2, 'S', 'M'],
  ['warehouseEntryNumber', 8, 8, 'AN', 'M'],
  ['', 16, 1, 'S', 'M'],
  ['warehousePort', 17, 4, 'AN', 'M'],
  ['finalWithdrawal', 21, 1, 'AN', 'C'],
  ['', 22, 59, 'S', 'M'],
])

export const ae31 = recordTable('31', 'bond', 'AE ESF-49', [
  ['bondType', 3, 1, 'AN', 'M'],
  ['bondDesignation', 4, 1, 'AN', 'M'],
  ['continuousBond', 5, 1, 'AN', 'C'],
  ['suretyCode', 6, 3, 'AN', 'M'],
  ['bondAmount', 9, 10, 'SN', 'C'],
  ['producerAccount', 19, 10, 'AN', 'O'],
  ['', 29, 52, 'S', 'M'],
])

export const ae32 = recordTable('32', 'consolidated releases', 'AE ESF-51', [
  ['filerCode1', 3, 3, 'AN', 'M'],
  ['', 6, 2, 'S', 'M'],
  ['entryNumber1', 8, 8, 'AN', 'M'],
  ['filerCode2', 16, 3, 'AN', 'C'],
  ['', 19, 2, 'S', 'M'],
  ['entryNumber2', 21, 8, 'AN', 'C'],
  ['filerCode3', 29, 3, 'AN', 'C'],
  ['', 32, 2, 'S', 'M'],
  ['entryNumber3', 34, 8, 'AN', 'C'],
  ['filerCode4', 42, 3, 'AN', 'C'],
  ['', 45, 2, 'S', 'M'],
  ['entryNumber4', 47, 8, 'AN', 'C'],
  ['filerCode5', 55, 3, 'AN', 'C'],
  ['', 58, 2, 'S', 'M'],
  ['entryNumber5', 60, 8, 'AN', 'C'],
  ['filerCode6', 68, 3, 'AN', 'C'],
  ['', 71, 2, 'S', 'M'],
  ['entryNumber6', 73, 8, 'AN', 'C'],
])

export const ae33 = recordTable('33', 'missing documents', 'AE ESF-52', [
  ['document1', 3, 2, 'AN', 'M'],
  ['document2', 5, 2, 'AN', 'C'],
  ['', 7, 74, 'S', 'M'],
])

export const ae34 = recordTable('34', 'header fees', 'AE ESF-53', [
  ['classCode1', 3, 3, 'AN', 'M'],
  ['fee1', 6, 8, 'SN', 'M'],
  ['classCode2', 14, 3, 'AN', 'C'],
  ['fee2', 17, 8, 'SN', 'C'],
  ['', 25, 56, 'S', 'M'],
])

export const ae35 = recordTable('35', 'PSC reasons', 'AE ESF-54', [
  ['reason1', 3, 3, 'AN', 'M'],
  ['reason2', 6, 3, 'AN', 'C'],
  ['reason3', 9, 3, 'AN', 'C'],
  ['reason4', 12, 3, 'AN', 'C'],
  ['reason5', 15, 3, 'AN', 'C'],
  ['', 18, 63, 'S', 'M'],
])

export const ae36 = recordTable('36', 'PSC explanation', 'AE ESF-55', [
  ['explanation', 3, 75, 'X', 'M'],
  ['', 78, 3, 'S', 'M'],
])
