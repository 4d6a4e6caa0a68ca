import { expect, test } from 'vitest'
import { vs17129 } from '../../../../shared/sheets/pga/vs17129'
import { formText, sheetValues } from './aForm'
import { theForm } from './theForm'

theForm({
  id: 'vs-17-129',
  boxes: [
    ['2. Importer: name, address and telephone', 'TIDEWATER SHRIMP IMPORTERS LLC'],
    ['4. Mode of transportation: airline or vessel, flight number', 'MERIDIAN ARDEA 0417E'],
    ['Proposed arrival date', '11/24/2026'],
    ['Port of entry', '2704 LOS ANGELES'],
    ['Signature of applicant', 'X'],
  ],
})

test('forty animals go on under the same heads on further pages', async () => {
  const answers = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [`vs-17-129.5D#${at + 1}`, `mare, tag ${7000 + at}`] as const),
  )
  const pages = await formText(vs17129, sheetValues(undefined, answers))
  expect(pages.length).toBeGreaterThan(1)
  expect(pages[1]).toContain('5D. Description: sex, age, name, tattoo, tag, markings')
  const text = pages.join(' ')
  for (let at = 0; at < 40; at++) expect(text).toContain(`TAG ${7000 + at}`)
})
