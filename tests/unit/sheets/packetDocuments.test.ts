import { expect, test } from 'vitest'
import type { Paper } from '../../../shared/documents/paper'
import type { EntryFile } from '../../../shared/domain/entryFile'
import { feeDay, entryTotals } from '../../../shared/domain/totals'
import { packetDigest, packetOf, withPapers, type PacketWish } from '../../../shared/sheets/packet'
import { paintPdf } from '../../../shared/sheets/paintPdf'
import { aFile, aPdf, armed, opened, pictures } from '../documents/someFiles'
import { atLaredo, fonts, laid } from './aPacket'
import { pdfText } from './pdfText'
import { anEntryFile, anOceanEntry } from './someEntries'

type Given = Partial<EntryFile['documents'][number]['fields']> & { id: string }

const born = { at: '', seq: 1, wall: atLaredo, operator: 'o1' }
const given = ({ id, ...fields }: Given): EntryFile['documents'][number] => ({
  id,
  entity: { kind: 'document', id, fields: {}, born, touched: born },
  fields: { sha256: id.repeat(16), bytes: 2048, pages: 1, inPacket: true, ...fields },
})

function plan(documents: readonly Given[], wish?: PacketWish, drill = true) {
  const file = { ...anEntryFile(anOceanEntry()), documents: documents.map(given) }
  return packetOf(
    file,
    {
      totals: entryTotals(file, feeDay(file, '2026-11-24')),
      diagnostics: [],
      drill,
      revision: 1,
      replaces: null,
      replacesReason: '',
      printedAt: atLaredo,
      operatorInitials: 'DO',
      paperTitle: (paper) => (paper === 'nmf.370' ? 'NOAA 370, fisheries certificate of origin' : undefined),
    },
    wish,
  )
}

const INVOICE: Given = { id: 'aaa1', name: 'invoice 88.pdf', sort: 'commercialInvoice', pages: 2 }
const PACKING: Given = { id: 'bbb2', name: 'packing.tif', sort: 'packingList', pages: 2 }
const BILL: Given = { id: 'ccc3', name: 'bill.png', sort: 'bill' }
const CERTIFICATE: Given = { id: 'ddd4', name: 'IMG_2031.jpg', sort: 'nmf.370', rotate: 90 }
const ALL = [INVOICE, PACKING, BILL, CERTIFICATE]

async function papers(): Promise<ReadonlyMap<string, Paper>> {
  return new Map([
    ['aaa1', await opened(await aPdf(['SHRIMP INVOICE 88', 'SHRIMP INVOICE PAGE TWO'], armed))],
    ['bbb2', await opened(aFile('fax-g4-two-pages.tif'))],
    ['ccc3', await opened(aFile('scan.png'))],
    ['ddd4', await opened(aFile('photo.jpg'))],
  ])
}

test('a PDF, a TIFF, a PNG and a JPEG stand at their place in one PDF, each page with its margin', async () => {
  const made = plan(ALL)
  const pages = laid(made)
  const kinds = [...new Set(pages.map((page) => page.sheetId))]
  expect(kinds).toEqual(['cover', 'letter', '3461', '7501', 'document'])
  const pdf = await paintPdf(pages, fonts, made, await papers())
  const text = await pdfText(pdf)
  expect(text).toHaveLength(pages.length)
  const first = pages.findIndex((page) => page.sheetId === 'document')
  const behind = text.slice(first)
  expect(behind[0]).toContain('SHRIMP INVOICE 88')
  expect(behind[1]).toContain('SHRIMP INVOICE PAGE TWO')
  expect(behind.map((page) => /(Commercial invoice|Packing list|Bill of lading|NOAA 370)/u.exec(page)?.[1])).toEqual([
    'Commercial invoice',
    'Commercial invoice',
    'Packing list',
    'Packing list',
    'Bill of lading',
    'NOAA 370',
  ])
  behind.forEach((page, nth) => {
    expect(page).toContain(`Page ${first + nth + 1} of ${pages.length}`)
    expect(page).toMatch(/record [0-9a-f]{4} [0-9a-f]{4}/u)
    expect(page).toContain('EXERCISE')
    expect(page).toContain('SHA-256')
  })
  expect(behind[1]).toContain('invoice 88.pdf \u00b7 its page 2 of 2')
  expect(await pictures(pdf)).toHaveLength(4)
})

test('nothing of ours stands on a document: it is made smaller, and its area ends above the margin', () => {
  for (const page of laid(plan(ALL))) {
    const { paper } = page
    if (paper === undefined) continue
    const [top, bottom] = [paper.y, paper.y + paper.height]
    for (const op of page.ops) if (op.op === 'text') expect(op.y <= top || op.y - op.size >= bottom).toBe(true)
  }
})

test('the cover lists each with its copies and pages, and asks by hand only for what is not there', async () => {
  const made = plan([INVOICE, { ...PACKING, inPacket: false }])
  const [cover = ''] = await pdfText(await paintPdf(laid(made), fonts, made, await papers()))
  expect(cover).toContain('Commercial invoice: invoice 88.pdf 1 2 CBP')
  expect(cover).toContain('Attach here: packing list packing.tif, put behind by hand')
  expect(cover).toMatch(/Attach here: bill of lading or air waybill/u)
  expect(cover).not.toContain('Attach here: commercial invoice')
})

test('the letter names the documents with their pages', async () => {
  const made = plan([CERTIFICATE])
  const text = (await pdfText(await paintPdf(laid(made), fonts, made, await papers())))[1]
  expect(text).toContain('NOAA 370, fisheries certificate of origin (1 page)')
})

test('a second copy is asked for: each document twice, its pages in the file once', async () => {
  const made = plan([BILL], { copies: { documents: 2 } })
  const pdf = await paintPdf(laid(made), fonts, made, await papers())
  expect(made.parts.filter(({ sheet }) => sheet === 'document').map(({ copy }) => copy)).toEqual([
    'CBP COPY',
    'BROKER COPY',
  ])
  const once = await paintPdf(laid(plan([BILL])), fonts, plan([BILL]), await papers())
  expect(pdf.length - once.length).toBeLessThan(3000)
})

test('hash and digest move with a document, its turn and its place; without documents they are as they were', () => {
  const hashes = [
    plan(ALL),
    plan([PACKING, INVOICE, BILL, CERTIFICATE]),
    plan([{ ...INVOICE, rotate: 90 }, PACKING, BILL, CERTIFICATE]),
    plan([{ ...INVOICE, sha256: 'f'.repeat(64) }, PACKING, BILL, CERTIFICATE]),
    plan([INVOICE, PACKING, BILL]),
    plan([]),
  ]
  expect(new Set(hashes.map(({ hash }) => hash)).size).toBe(hashes.length)
  expect(new Set(hashes.map(({ values }) => packetDigest(values))).size).toBe(hashes.length)
  expect(plan([]).values.documents).toBeUndefined()
})

test('the same documents give the same bytes', async () => {
  const print = async () => paintPdf(laid(plan(ALL)), fonts, plan(ALL), await papers())
  expect(Buffer.from(await print()).equals(Buffer.from(await print()))).toBe(true)
})

test('a document that cannot be had when it is printed is put behind by hand, and the hash says so', () => {
  const before = plan(ALL)
  const after = withPapers(
    before,
    new Map([
      ['aaa1', 2],
      ['bbb2', 2],
      ['ddd4', 1],
    ]),
  )
  expect(after.parts.some(({ document }) => document === 'ccc3')).toBe(false)
  expect(after.attachments).toContainEqual({
    what: 'Bill of lading or air waybill',
    named: 'bill.png, put behind by hand',
  })
  expect(after.hash).not.toBe(before.hash)
  expect(
    withPapers(
      before,
      new Map([
        ['aaa1', 2],
        ['bbb2', 2],
        ['ccc3', 1],
        ['ddd4', 1],
      ]),
    ),
  ).toBe(before)
})

test('no script and no link of a document reaches the packet', async () => {
  const made = plan([INVOICE])
  const pdf = await paintPdf(laid(made), fonts, made, await papers())
  const { PDFDocument } = await import('pdf-lib')
  const plain = await (await PDFDocument.load(pdf)).save({ useObjectStreams: false })
  const text = new TextDecoder('latin1').decode(plain)
  for (const word of ['JavaScript', 'app.alert', '/URI', '/Link']) expect(text).not.toContain(word)
})
