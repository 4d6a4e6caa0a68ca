import { expect, test } from 'vitest'
import { disclaimStatement } from '../../../../shared/sheets/pga/disclaimStatement'
import { formText, sheetValues } from './aForm'
import { theForm } from './theForm'

theForm({
  id: 'disclaim-statement',
  values: { agency: 'FDA', program: 'FOO' },
  boxes: [
    ['Agency', '(FDA)'],
    ['Program', 'FOO'],
    ['CBP entry number', '000-2011048-3'],
    ['Importer of record', 'TIDEWATER SHRIMP IMPORTERS LLC'],
    ['Port of entry', '2704 LOS ANGELES'],
    ['H.S. number', '7009.92.1000'],
    ['Signature of importer or broker', 'X'],
  ],
})

const about = { agency: 'FDA', program: 'FOO' }

test('each line has its sentence: number, flag, agency, reason, and the code that will be sent', async () => {
  const answers = {
    'disclaim-statement.flag#1': 'FD1',
    'disclaim-statement.code#1': 'A',
    'disclaim-statement.reason#1': 'they are furniture for the home',
  }
  const all = sheetValues(undefined, answers, about)
  const [page] = await formText(disclaimStatement, { ...all, lines: all.lines.slice(0, 1) })
  expect(page).toContain(
    'Tariff number 9401.61.4011 (line 001) is flagged FD1 (FDA). The goods are not subject to it because they are furniture for the home. Disclaim code A will be sent when the entry is transmitted.',
  )
})

test('data that go to the agency by other means are not called needless', async () => {
  const answers = {
    'disclaim-statement.flag#1': 'AL1',
    'disclaim-statement.code#1': 'C',
    'disclaim-statement.reason#1': 'declared in LAWGS on 11/24/2026.',
  }
  const all = sheetValues(undefined, answers, { agency: 'APH', program: 'APL' })
  const [page] = await formText(disclaimStatement, { ...all, lines: all.lines.slice(0, 1) })
  expect(page).toContain('or an image with CBP: declared in LAWGS on 11/24/2026. Disclaim code C will be sent')
  expect(page).not.toContain('not subject')
})

test('nothing is stated that nobody answered: code and reason are ruled', async () => {
  const all = sheetValues(undefined, {}, about)
  const [page] = await formText(disclaimStatement, { ...all, lines: all.lines.slice(0, 1) })
  expect(page).toContain('is flagged ________ (FDA)')
  expect(page).toContain('Disclaim code ____ will be sent')
})
