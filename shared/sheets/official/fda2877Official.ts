import type { OfficialBox, OfficialSheet } from './officialSheet'

/**
 * Form FDA 2877, Declaration for Imported Electronic Products Subject to Radiation Control Standards, edition 1/11,
 * filled by field name. Values are `fda-2877.` and the box (`fda2877Values`); page 2 is instructions.
 */
const PAGE1 = 'topmostSubform[0].Page1[0].'
const box = (kind: OfficialBox['kind'], field: string, name: string, caption: string): OfficialBox => ({
  kind,
  field: `${PAGE1}${field}[0]`,
  caption,
  value: `fda-2877.${name}`,
})
const text = (field: string, name: string, caption: string) => box('text', field, name, caption)
const check = (field: string, name: string, caption: string) => box('check', field, name, caption)

export const fda2877Official: OfficialSheet = {
  form: 'fda2877',
  title: 'FDA 2877, Declaration for Imported Electronic Products',
  edition: '1/11',
  fingerprint: '734cbb7805e11a1f610cdf992e072ed406f338a7b50b5c288df969be8bde2d48',
  pages: [0],
  boxesDrawn: true,
  boxes: [
    text('txtPortofEntry', 'portOfEntry', 'U.S. Customs port of entry'),
    text('txtEntryNumber', 'entryNumber', 'Entry number'),
    text('dateEntryDate', 'dateOfEntry', 'Date of entry'),
    text('txtNameManufactSite', 'manufacturingSite', 'Name and address of manufacturing site; country of origin'),
    text('txtNameImporter', 'importer', 'Name and address of importer and ultimate consignee (if not importer)'),
    text('txtProdDescr', 'productDescription', 'Product description'),
    text('txtQuantity', 'quantity', 'Quantity (items/containers)'),
    text('txtModelBrand', 'modelBrand', 'Model number(s) and brand name(s)'),
    check('chkRadiationStandards', 'A', 'A, not subject to radiation performance standards'),
    check('chkManuPrior', 'A1', 'A1, made before the standard took effect'),
    text('dateManufactureDate', 'A1.date', 'A1, date of manufacture'),
    check('chkFDAGuidance', 'A2', 'A2, excluded by clause, definition or written guidance'),
    text('txtReasonExclusion', 'A2.reason', 'A2, reason for exclusion'),
    check('chkHouseGoods', 'A3', 'A3, personal household goods'),
    check('chkForeignPropertyRepair', 'A4', 'A4, foreign property, returned after repair or servicing'),
    check('chkComponents', 'A5', 'A5, components or subassemblies'),
    check('chkPrototypes', 'A6', 'A6, prototypes for test or evaluation only'),
    check('chkReprocessed', 'A7', 'A7, reprocessed for export only'),
    check('chkComplyPerfStandards', 'B', 'B, comply with the performance standards'),
    check('chkAnnualReport', 'B1', 'B1, last annual report or product/initial report'),
    text('txtAccessionNum', 'B1.accession', 'B1, accession number of report'),
    text('txtManuOfRecord', 'B1.manufacturer', 'B1, manufacturer of record'),
    check('chkUnkManufacturer', 'B2', 'B2, unknown manufacturer or report number'),
    text('txtUnkManufacturer', 'B2.reason', 'B2, reason'),
    check('chkDoesNotComply', 'C', 'C, do not comply; held under a temporary import bond'),
    check('chkResearch', 'C1', 'C1, research, investigations, studies or training'),
    check('chkTradeShow', 'C2', 'C2, trade show or demonstration'),
    text('txtDatesRestrictions', 'C2.dates', 'C2, dates and use restrictions'),
    check('chkNotComply', 'D', 'D, do not comply; held under bond until brought into compliance'),
    check('chkApprovedPetition', 'D1', 'D1, approved petition is attached'),
    check('chkPetitionReq', 'D2', 'D2, petition request is attached'),
    check('chkSubmitReq', 'D3', 'D3, request will be submitted within 60 days'),
    text('txtResponsiblePerson', 'responsiblePerson', 'Name and title of responsible person'),
  ],
  leftBlank: [],
  source: 'Form FDA 2877 (1/11), OMB 0910-0025, the agency’s fillable PDF; field names as the file has them',
  checkedOn: '2026-11-24',
}
