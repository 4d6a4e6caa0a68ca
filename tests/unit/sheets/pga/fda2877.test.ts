import { expect, test } from 'vitest'
import { fda2877 } from '../../../../shared/sheets/pga/fda2877'
import { crosses, sheetValues } from './aForm'
import { theForm } from './theForm'

theForm({
  id: 'fda-2877',
  boxes: [
    ['U.S. CUSTOMS PORT OF ENTRY', '2704'],
    ['ENTRY NUMBER', '000-2011048-3'],
    ['DATE OF ENTRY', '11/25/2026'],
    ['NAME & ADDRESS OF IMPORTER & ULTIMATE CONSIGNEE (if not importer)', 'COLDLINE DISTRIBUTION LLC'],
    ['PRODUCT DESCRIPTION', 'DINING CHAIR, OAK, UPHOLSTERED SEAT'],
    ['A. ARE NOT SUBJECT TO RADIATION PERFORMANCE STANDARDS BECAUSE THEY:', '1. Were manufactured prior'],
    ['B. COMPLY WITH THE PERFORMANCE STANDARDS', '2. Unknown manufacturer or report number'],
    ['C. DO NOT COMPLY WITH PERFORMANCE STANDARDS', '2. Trade Show/Demonstration'],
    ['D. DO NOT COMPLY WITH PERFORMANCE STANDARDS', '3. Request will be submitted within 60 days.'],
    ['SIGNATURE OF IMPORTER OF RECORD', 'X'],
  ],
})

const ticked = (answers: Record<string, string>) => crosses(fda2877, sheetValues(undefined, answers))

test('a declaration answered as one choice ticks its statement and the letter over it, and nothing else', () => {
  expect(ticked({})).toBe(0)
  expect(ticked({ 'fda-2877.A5': 'A5' })).toBe(2)
  expect(ticked({ 'fda-2877.A1': 'B1', 'fda-2877.B1': 'B1' })).toBe(2)
  expect(ticked({ 'fda-2877.declaration': 'RD3' })).toBe(2)
  expect(ticked({ 'fda-2877.C2': 'yes' })).toBe(2)
})
