import { recordTable } from '../recordTable'

/**
 * Line records of the entry summary: CATAIR Entry Summary Create/Update, July 2026. Amounts are cents, values whole
 * dollars, quantities hundredths. Unit 1 of the 50 is printed mandatory, but a tariff number without a reporting unit goes
 * with spaces (seen in CBP’s test system). Classes of what holds hyphens, `+` or `#` are X, against the print.
 */
export const ae40 = recordTable('40', 'line', 'AE ESF-65', [
  ['', 3, 2, 'S', 'M'],
  ['lineId', 5, 3, 'X', 'M'],
  ['articleSet', 8, 1, 'AN', 'C'],
  ['countryOfOrigin', 9, 2, 'X', 'M'],
  ['countryOfExport', 11, 2, 'AN', 'C'],
  ['exportDate', 13, 6, 'D', 'C'],
  ['exportDateTextiles', 19, 6, 'D', 'C'],
  ['specialProgram', 25, 2, 'X', 'C'],
  ['charges', 27, 10, 'SN', 'C'],
  ['foreignPort', 37, 5, 'AN', 'C'],
  ['grossWeight', 42, 10, 'SN', 'C'],
  ['textileCategory', 52, 3, 'N', 'C'],
  ['productClaim', 55, 1, 'AN', 'C'],
  ['relatedParty', 56, 1, 'AN', 'C'],
  ['netCost', 57, 1, 'AN', 'C'],
  ['feeExemption', 58, 1, 'AN', 'C'],
  ['', 59, 1, 'S', 'M'],
  ['nonReimbursement', 60, 1, 'AN', 'C'],
  ['', 61, 20, 'S', 'M'],
])

export const ae41 = recordTable('41', 'zone status', 'AE ESF-72', [
  ['zoneStatus', 3, 1, 'AN', 'M'],
  ['privilegedFilingDate', 4, 6, 'D', 'C'],
  ['zoneQuantity', 10, 10, 'N', 'M'],
  ['', 20, 61, 'S', 'M'],
])

export const ae42 = recordTable('42', 'invoice lines', 'AE ESF-74', [
  ['supplierId', 3, 15, 'AN', 'M'],
  ['invoiceNumber', 18, 17, 'X', 'M'],
  ['', 35, 1, 'S', 'M'],
  ['range1Begin', 36, 4, 'SN', 'M'],
  ['', 40, 1, 'S', 'M'],
  ['range1End', 41, 4, 'SN', 'M'],
  ['', 45, 1, 'S', 'M'],
  ['range2Begin', 46, 4, 'SN', 'C'],
  ['', 50, 1, 'S', 'M'],
  ['range2End', 51, 4, 'SN', 'C'],
  ['', 55, 1, 'S', 'M'],
  ['range3Begin', 56, 4, 'SN', 'C'],
  ['', 60, 1, 'S', 'M'],
  ['range3End', 61, 4, 'SN', 'C'],
  ['', 65, 1, 'S', 'M'],
  ['range4Begin', 66, 4, 'SN', 'C'],
  ['', 70, 1, 'S', 'M'],
  ['range4End', 71, 4, 'SN', 'C'],
  ['', 75, 6, 'S', 'M'],
])

export const ae43 = recordTable('43', 'ruling', 'AE ESF-76', [
  ['rulingType', 3, 1, 'AN', 'M'],
  ['', 4, 5, 'S', 'M'],
  ['rulingNumber', 9, 6, 'AN', 'C'],
  ['', 15, 66, 'S', 'M'],
])

export const ae44 = recordTable('44', 'description', 'AE ESF-77', [
  ['description', 3, 70, 'X', 'M'],
  ['', 73, 8, 'S', 'M'],
])

export const ae47 = recordTable('47', 'party', 'AE ESF-78', [
  ['partyType', 3, 1, 'AN', 'M'],
  ['partyId', 4, 15, 'X', 'M'],
  ['', 19, 62, 'S', 'M'],
])

export const ae50 = recordTable('50', 'tariff, value, quantity', 'AE ESF-89', [
  ['htsNumber', 3, 10, 'AN', 'M'],
  ['', 13, 1, 'S', 'M'],
  ['duty', 14, 10, 'SN', 'M'],
  ['', 24, 1, 'S', 'M'],
  ['value', 25, 10, 'SN', 'M'],
  ['', 35, 1, 'S', 'M'],
  ['quantity1', 36, 12, 'SN', 'C'],
  ['unit1', 48, 3, 'AN', 'C'],
  ['quantity2', 51, 12, 'SN', 'C'],
  ['unit2', 63, 3, 'AN', 'C'],
  ['quantity3', 66, 12, 'SN', 'C'],
  ['unit3', 78, 3, 'AN', 'C'],
])

export const ae51 = recordTable('51', 'visa', 'AE ESF-94', [
  ['visaNumber', 3, 9, 'AN', 'M'],
  ['', 12, 69, 'S', 'M'],
])

export const ae52 = recordTable('52', 'licence', 'AE ESF-95', [
  ['licenseType', 3, 2, 'AN', 'M'],
  ['licenseNumber', 5, 10, 'X', 'M'],
  ['', 15, 10, 'S', 'M'],
  ['', 25, 56, 'S', 'M'],
])

export const ae53 = recordTable('53', 'AD/CVD case', 'AE ESF-98', [
  ['caseNumber', 3, 10, 'AN', 'M'],
  ['bondOrCash', 13, 1, 'AN', 'M'],
  ['depositRate', 14, 8, 'SN', 'M'],
  ['rateType', 22, 1, 'AN', 'M'],
  ['', 23, 2, 'S', 'M'],
  ['value', 25, 10, 'SN', 'C'],
  ['quantity', 35, 12, 'SN', 'C'],
  ['duty', 47, 10, 'SN', 'M'],
  ['nonReimbursementId', 57, 10, 'AN', 'C'],
  ['', 67, 14, 'S', 'M'],
])

export const ae54 = recordTable('54', 'importer declaration', 'AE ESF-101', [
  ['declarationType', 3, 2, 'AN', 'M'],
  ['declaration', 5, 76, 'X', 'M'],
])

export const ae60 = recordTable('60', 'IR tax', 'AE ESF-118', [
  ['classCode', 3, 3, 'AN', 'M'],
  ['tax', 6, 10, 'SN', 'M'],
  ['', 16, 65, 'S', 'M'],
])

export const ae61 = recordTable('61', 'other revenue', 'AE ESF-118', [
  ['classCode', 3, 3, 'AN', 'M'],
  ['revenue', 6, 10, 'SN', 'M'],
  ['', 16, 65, 'S', 'M'],
])

export const ae62 = recordTable('62', 'line fee', 'AE ESF-120', [
  ['classCode', 3, 3, 'AN', 'M'],
  ['fee', 6, 8, 'SN', 'M'],
  ['', 14, 67, 'S', 'M'],
])

export const ae63 = recordTable('63', 'PSC line reasons', 'AE ESF-125', [
  ['reason1', 3, 3, 'AN', 'M'],
  ['reason2', 6, 3, 'AN', 'C'],
  ['reason3', 9, 3, 'AN', 'C'],
  ['reason4', 12, 3, 'AN', 'C'],
  ['reason5', 15, 3, 'AN', 'C'],
  ['', 18, 63, 'S', 'M'],
])

export const aeCW02 = recordTable('CW02', 'census override', 'AE ESF-126', [
  ['', 5, 5, 'S', 'M'],
  ['censusWarningCode1', 10, 3, 'AN', 'M'],
  ['overrideCode1', 13, 2, 'AN', 'M'],
  ['censusWarningCode2', 15, 3, 'AN', 'C'],
  ['overrideCode2', 18, 2, 'AN', 'C'],
  ['censusWarningCode3', 20, 3, 'AN', 'C'],
  ['overrideCode3', 23, 2, 'AN', 'C'],
  ['censusWarningCode4', 25, 3, 'AN', 'C'],
  ['overrideCode4', 28, 2, 'AN', 'C'],
  ['censusWarningCode5', 30, 3, 'AN', 'C'],
  ['overrideCode5', 33, 2, 'AN', 'C'],
  ['censusWarningCode6', 35, 3, 'AN', 'C'],
  ['overrideCode6', 38, 2, 'AN', 'C'],
  ['censusWarningCode7', 40, 3, 'AN', 'C'],
  ['overrideCode7', 43, 2, 'AN', 'C'],
  ['', 45, 36, 'S', 'M'],
])
