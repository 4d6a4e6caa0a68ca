import type { Rect } from './pageView'
import type { PlacedField } from './officialSheet'

/** Where the fields of FDA 2877 (1/11) stand, in points from the lower left corner; later printings have the same body. */
const PLACES: Readonly<Record<string, Rect>> = {
  txtPortofEntry: [31, 661, 309, 671],
  txtEntryNumber: [315, 660, 465, 671],
  dateEntryDate: [471, 661, 593, 671],
  txtNameManufactSite: [29, 595, 309, 647],
  txtNameImporter: [315, 596, 593, 647],
  txtProdDescr: [31, 547, 195, 581],
  txtQuantity: [200, 547, 309, 581],
  txtModelBrand: [315, 547, 595, 581],
  chkRadiationStandards: [30, 518, 40, 528],
  chkManuPrior: [47, 505, 57, 515],
  dateManufactureDate: [384, 508, 517, 519],
  chkFDAGuidance: [47, 493, 57, 503],
  txtReasonExclusion: [172, 484, 432, 494],
  chkHouseGoods: [47, 470, 57, 480],
  chkForeignPropertyRepair: [47, 458, 57, 468],
  chkComponents: [47, 445, 57, 455],
  chkPrototypes: [47, 433, 57, 443],
  chkReprocessed: [47, 409, 57, 419],
  chkComplyPerfStandards: [31, 380, 41, 390],
  chkAnnualReport: [47, 355, 57, 365],
  txtAccessionNum: [107, 346, 234, 358],
  txtManuOfRecord: [252, 346, 531, 358],
  chkUnkManufacturer: [47, 319, 57, 329],
  txtUnkManufacturer: [256, 322, 535, 335],
  chkDoesNotComply: [31, 301, 41, 311],
  chkResearch: [47, 264, 57, 274],
  chkTradeShow: [47, 253, 57, 263],
  txtDatesRestrictions: [257, 253, 508, 264],
  chkNotComply: [30, 233, 40, 243],
  chkApprovedPetition: [46, 195, 56, 205],
  chkPetitionReq: [203, 196, 213, 206],
  chkSubmitReq: [357, 195, 367, 205],
  txtResponsiblePerson: [266, 122, 593, 143],
}

export const fda2877Places: readonly PlacedField[] = Object.entries(PLACES).map(([field, place]) => ({
  field: `topmostSubform[0].Page1[0].${field}[0]`,
  page: 0,
  place,
}))
