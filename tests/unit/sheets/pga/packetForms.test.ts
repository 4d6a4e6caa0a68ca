import { expect, test } from 'vitest'
import { layoutPacket, layoutSheet } from '../../../../shared/sheets/layoutPacket'
import { packetDigest, packetOf, type PacketPlan, type PacketWish } from '../../../../shared/sheets/packet'
import { paintPdf } from '../../../../shared/sheets/paintPdf'
import { loadForms, type PgaForPacket } from '../../../../shared/sheets/pga/forPacket'
import { entryTotals, feeDay } from '../../../../shared/domain/totals'
import { atLaredo, fonts, textOn } from '../aPacket'
import { pdfText } from '../pdfText'
import { anEntryFile, aTruckEntry } from '../someEntries'

const pga: PgaForPacket = {
  forms: [
    {
      form: 'epa-3540-1',
      agency: 'EPA',
      program: 'PS1',
      lines: [1, 2],
      answers: { 'epa-3540-1.4': { text: '123-456', field: 'x/4' } },
    },
    { form: 'fda-2877', agency: 'FDA', program: 'RAD', lines: [2], answers: {} },
  ],
  papers: [
    { agency: 'EPA', what: 'Label of the pesticide', state: 'owed', owed: true },
    { agency: 'FDA', what: 'Accession number', state: 'no. 9712345-000', owed: false },
  ],
  verdict: 'not without the notice of arrival',
}

function plan(about: PgaForPacket | undefined = pga, wish: PacketWish = {}): PacketPlan {
  const file = anEntryFile(aTruckEntry())
  const context = {
    totals: entryTotals(file, feeDay(file, '2026-11-24')),
    diagnostics: [],
    drill: true,
    revision: 1,
    replaces: null,
    replacesReason: '',
    printedAt: atLaredo,
    operatorInitials: 'DO',
  }
  return packetOf(file, context, wish, about)
}

const pagesOf = async (about: PacketPlan) =>
  layoutPacket(about, fonts.metrics, await loadForms(about.values.agencies?.forms))

test('agencies’ forms stand behind the summary and before what the carrier takes, in the copies that each agency wants', () => {
  const sheets = plan().parts.map(({ sheet, copy, form }) => (form === undefined ? sheet : `${sheet} ${form} ${copy}`))
  expect(sheets.slice(sheets.indexOf('7501'))).toEqual([
    '7501',
    'pga 0 EPA REGIONAL COPY',
    'pga 0 CBP COPY',
    'pga 1 FDA COPY',
    'strip',
    'letter-carrier',
    'envelope',
  ])
})

test('FDA’s declaration brings two more copies of the entry form, named for FDA', () => {
  const copies = (about: PacketPlan) => about.parts.filter(({ sheet }) => sheet === '3461').map(({ copy }) => copy)
  expect(copies(plan())).toEqual(['CBP COPY', 'CARRIER RELEASE COPY', 'BROKER COPY', 'FDA COPY', 'FDA COPY 2'])
  const { forms, ...rest } = pga
  expect(copies(plan({ ...rest, forms: forms.slice(0, 1) }))).toHaveLength(3)
  expect(copies(plan(pga, { copies: { cbp3461: 1 } }))).toHaveLength(1)
})

test('a form made for each line is laid once for each of its lines, and every page has its number of the packet', async () => {
  const pages = await pagesOf(plan(pga, { copies: { pga: { 'epa-3540-1': 1 } } }))
  const forms = pages.filter(({ sheetId }) => sheetId === 'pga')
  expect(forms.map(({ title }) => title)).toEqual([
    'EPA 3540-1 · EPA regional copy',
    'EPA 3540-1 · EPA regional copy',
    'FDA 2877 · FDA copy',
  ])
  expect(textOn(forms[0])).toContain('MIRROR, FRAMED, OVER 929 SQUARE CM')
  expect(textOn(forms[1])).toContain('LED VANITY LAMP')
  for (const form of forms) expect(textOn(form)).toMatch(new RegExp(`Page \\d+ of ${pages.length}`, 'u'))
})

test('the cover lists each form with its lines, what agencies are still owed, and every box to be written in ink', async () => {
  const cover = (await pagesOf(plan()))
    .filter(({ sheetId }) => sheetId === 'cover')
    .map(textOn)
    .join(' ')
  for (const words of [
    'EPA 3540-1, notice of arrival of pesticides and devices, lines 002, 003',
    'EPA regional, CBP',
    'FDA 2877, declaration for imported electronic products, line 003',
    'Not without the notice of arrival.',
    'Label of the pesticide: owed',
    'EPA Producer Establishment Number',
    'FDA 2877, line 003:',
    'MODEL NUMBER(S) & BRAND NAME(S)',
  ])
    expect(cover).toContain(words)
  expect(cover).not.toContain('EPA Registration Number;')
  expect(cover).toContain('box 41 · EPA 3540-1 · FDA 2877')
})

test('the cover asks for a signature only on sheets that have a place for it', async () => {
  const worksheet = { form: 'fda-prior-notice', agency: 'FDA', program: 'FOO', lines: [0], answers: {} } as const
  const cover = (await pagesOf(plan({ ...pga, forms: [worksheet, ...pga.forms] })))
    .filter(({ sheetId }) => sheetId === 'cover')
    .map(textOn)
    .join(' ')
  expect(cover).toContain('box 41 · EPA 3540-1 · FDA 2877')
  expect(cover).toContain('Prior notice worksheet, line 001:')
})

test('the letter and the label name the agencies’ forms that are attached', async () => {
  const pages = await pagesOf(plan())
  for (const sheet of ['letter', 'envelope'])
    expect(
      pages
        .filter(({ sheetId }) => sheetId === sheet)
        .map(textOn)
        .join(' '),
    ).toContain('EPA 3540-1')
})

test('hash and digest of the packet follow an answer on an agency’s form; a paper that comes in is another print, not another entry', () => {
  const [first = { form: 'tsca', agency: '', program: '', lines: [], answers: {} }] = pga.forms
  const answered = plan({ ...pga, forms: [{ ...first, answers: { 'epa-3540-1.4': { text: '123-457' } } }] })
  const one = plan({ ...pga, forms: [first] })
  expect(answered.hash).not.toBe(one.hash)
  expect(packetDigest(answered.values)).not.toBe(packetDigest(one.values))
  const came = plan({ ...pga, forms: [first], papers: [] })
  expect(came.hash).not.toBe(one.hash)
  expect(packetDigest(came.values)).toBe(packetDigest(one.values))
})

test('one agency’s form can be looked at by itself, printed or not', async () => {
  const about = plan()
  const forms = await loadForms(pga.forms)
  const [page, ...rest] = layoutSheet(about, 'pga', fonts.metrics, forms, 1)
  expect(rest).toEqual([])
  expect(textOn(page)).toContain('DECLARATION FOR IMPORTED ELECTRONIC PRODUCTS')
  expect(layoutSheet(about, 'pga', fonts.metrics, forms, 7)).toEqual([])
  expect(layoutSheet(about, 'pga', fonts.metrics, forms).map(({ title }) => title)).toEqual([
    'EPA 3540-1 · EPA regional copy',
    'EPA 3540-1 · EPA regional copy',
    'FDA 2877 · FDA copy',
  ])
})

test('no form is read for a packet that names none', async () => {
  expect((await loadForms()).size).toBe(0)
})

test('the PDF of the packet holds the forms’ answers', async () => {
  const about = plan()
  const text = (await pdfText(await paintPdf(await pagesOf(about), fonts, about))).join(' ')
  expect(text).toContain('123-456')
  expect(text).toContain('RADIATION PERFORMANCE STANDARDS')
})
