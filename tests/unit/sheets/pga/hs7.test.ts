import { expect, test } from 'vitest'
import { hs7 } from '../../../../shared/sheets/pga/hs7'
import { crosses, formText, sheetValues } from './aForm'
import { fonts } from '../aPacket'
import { anOceanEntry } from '../someEntries'
import { theForm } from './theForm'

theForm({
  id: 'hs-7',
  boxes: [
    ['PORT OF ENTRY', 'LOS ANGELES'],
    ['CUSTOMS PORT CODE', '2704'],
    ['CUSTOMS ENTRY NO', '000-2011048-3'],
    ['ENTRY DATE', '11/25/2026'],
    ['DESCRIPTION OF MERCHANDISE IF MOTOR VEHICLE EQUIPMENT', 'DINING CHAIR'],
    ['NAME OF IMPORTER', 'TIDEWATER SHRIMP'],
    ["IMPORTER'S ADDRESS (street, city, state, zip)", '880 MINES RD'],
    ["DECLARANT'S SIGNATURE", 'X'],
    ['DATE SIGNED', 'Facsimile from public descriptions'],
    ['13 Imported by a registered importer', '2A The vehicle or equipment conforms'],
  ],
})

test('one answer ticks one box of fourteen; a one in another box ticks nothing', () => {
  expect(crosses(hs7, sheetValues(undefined, { 'hs-7.1': '2A', 'hs-7.2A': '2A', 'hs-7.13': '2A' }))).toBe(1)
  expect(crosses(hs7, sheetValues(undefined, { 'hs-7.year': '1' }))).toBe(0)
})

test('box 14 is not drawn: nobody saw it', async () => {
  expect((await formText(hs7, sheetValues())).join(' ')).not.toMatch(/\b14 {2}/u)
})

test('make, year and VIN are wanted of a vehicle, and not of equipment', () => {
  const wanted = (htsNumber: string) => {
    const all = sheetValues({ ...anOceanEntry(), lines: [{ htsNumber }] })
    const drafts = hs7.layout({ ...all, lines: all.lines }, fonts.metrics)
    return (drafts[0]?.blanks ?? []).some(({ called }) => called.includes('VIN'))
  }
  expect(wanted('8703230190')).toBe(true)
  expect(wanted('4011101010')).toBe(false)
})
