import { expect, test } from 'vitest'
import { ppq505 } from '../../../../shared/sheets/pga/ppq505'
import { formText, sheetValues } from './aForm'
import { theForm } from './theForm'

theForm({
  id: 'ppq-505',
  boxes: [
    ['1. Estimated Date of Arrival (MM/DD/YYYY)', '11/24/2026'],
    ['2. Entry Number (xxx-xxxxxxx-x)', '000-2011048-3'],
    ['3. Container Number(s)', 'MSCU6639871 SEAL ML-TH0092113'],
    ['4. Bill of Lading', 'MSCULB0099417723'],
    ['5. Manufacturer Identification Code (MID)', 'MXMUENOR88MTY'],
    ["6. Importer's Name", 'TIDEWATER SHRIMP IMPORTERS LLC'],
    ["7. Consignee's Name", 'COLDLINE DISTRIBUTION LLC'],
    ["8. Importer's Address", '880 MINES RD'],
    ["9. Consignee's Address", '2200 REEFER WAY'],
    ['11. HTSUS Number (no dashes or symbols)', '9401614011'],
    ['12. Entered Value (US $)', '18,240'],
    ['14. Plant Scientific Name: Genus, Species', 'W2R1'],
    ['18. Percent Recycled', 'W6R1'],
    ['Signature of importer or agent', 'X'],
  ],
})

const components = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`ppq-505.14#${at + 1}`, `Quercus species${at + 1}`] as const),
  )
const pagesOf = (count: number) => {
  const all = sheetValues(undefined, components(count))
  return formText(ppq505, { ...all, lines: all.lines.slice(0, 1) })
}

test('six components stand on the face; the seventh brings PPQ 505B, and the twentieth a second sheet of it', async () => {
  expect(await pagesOf(6)).toHaveLength(1)
  const two = await pagesOf(7)
  expect(two).toHaveLength(2)
  expect(two[0]).not.toContain('SPECIES7')
  expect(two[1]).toContain('PPQ Form 505B')
  expect(two[1]).toContain('QUERCUS SPECIES7')
  const text = (await pagesOf(60)).join(' ')
  for (let nth = 1; nth <= 60; nth++) expect(text).toContain(`QUERCUS SPECIES${nth}`)
})

test('an answer without a row fills the first row', async () => {
  const all = sheetValues(undefined, { 'ppq-505.14': 'Juglans nigra' })
  expect((await formText(ppq505, { ...all, lines: all.lines.slice(0, 1) }))[0]).toContain('JUGLANS NIGRA')
})
