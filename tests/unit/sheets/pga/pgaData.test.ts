import { expect, test } from 'vitest'
import { AGENCIES } from '../../../../shared/knowledge/pga'
import { pgaData } from '../../../../shared/sheets/pga/pgaData'
import { formText, sheetValues } from './aForm'
import { aLongEntry } from '../someEntries'
import { theForm } from './theForm'

theForm({
  id: 'pga-data',
  values: { agency: 'CDC', program: 'CDC' },
  boxes: [
    ['Agency', 'CDC CDC'],
    ['CBP entry number', '000-2011048-3'],
    ['Importer of record', 'TIDEWATER SHRIMP IMPORTERS LLC'],
    ['Consignee', 'COLDLINE DISTRIBUTION LLC'],
    ['Broker', 'HARBOR LIGHT CUSTOMS BROKERS'],
    ['Port of entry', '2704 LOS ANGELES'],
    ['Bills', 'TWSI88120044'],
    ['H.S. number', '9405.11.4010'],
    ['Manufacturer', 'MUEBLES NORTE SA DE CV'],
    ['Value (US $)', '18,240'],
    ['Permit, license, certificate: kind', 'W0R1'],
    ['Signature of importer or broker', 'X'],
  ],
})

test('no agency is without a paper: each has its name on the data sheet, with its questions and what was answered', async () => {
  for (const { code, name, questions } of AGENCIES) {
    const first = questions.find(({ kind }) => kind === 'yesNo') ?? questions[0]
    const answers = first === undefined ? {} : { [first.id]: first.kind === 'yesNo' ? 'yes' : 'said by the client' }
    const [page] = await formText(pgaData, sheetValues(undefined, answers, { agency: code, program: '' }))
    expect(page).toContain(name.toUpperCase())
    if (first === undefined) continue
    expect(page?.replaceAll(' ', '')).toContain(first.text.toUpperCase().replaceAll(/\s/gu, ''))
  }
}, 120_000)

test('thirty lines stand on the sheet, under the same heads on its second page', async () => {
  const pages = await formText(pgaData, sheetValues(aLongEntry(), {}, { agency: 'CDC' }))
  expect(pages[1]).toContain('H.S. number')
  for (let line = 1; line <= 30; line++) expect(pages.join(' ')).toContain(`MODEL ${line}`)
})
