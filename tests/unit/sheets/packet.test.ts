import { expect, test } from 'vitest'
import { inkBlanks } from '../../../shared/sheets/ink'
import { packetDigest } from '../../../shared/sheets/packet'
import { SUMMARY_BOXES } from '../../../shared/sheets/cbp7501'
import { HEADER_BOXES } from '../../../shared/sheets/cbp3461Boxes'
import { layoutSheet } from '../../../shared/sheets/layoutPacket'
import { aPlan, fonts, laid, painted, textOn } from './aPacket'
import { pdfText } from './pdfText'
import { aLongEntry, anEmptyEntry, anEntryFile, anOceanEntry, aTruckEntry, type Described } from './someEntries'

const order = (described: Described) => aPlan(described).parts.map(({ sheet, copy }) => `${sheet} ${copy}`)

test('a truck’s packet goes from the cover to the envelope in the order of handing over', () => {
  expect(order(aTruckEntry())).toEqual([
    'cover BROKER COPY',
    'letter CBP COPY',
    'letter BROKER COPY',
    '3461 CBP COPY',
    '3461 CARRIER RELEASE COPY',
    '3461 BROKER COPY',
    '7501 RECORD COPY',
    'strip CBP COPY',
    'letter-carrier CARRIER COPY',
    'envelope ENVELOPE',
  ])
})

test('by sea there is neither a carrier’s letter nor an envelope, and no strip where the port takes none', () => {
  expect(order(anOceanEntry()).filter((part) => /strip|carrier |envelope/u.test(part))).toEqual([])
})

test('the operator takes the summary out and asks for other numbers of copies', () => {
  const { parts } = aPlan(aTruckEntry(), {}, { with7501: false, copies: { cbp3461: 5 } })
  expect(parts.filter((part) => part.sheet === '7501')).toEqual([])
  expect(parts.filter((part) => part.sheet === '3461')).toHaveLength(5)
})

/** Values that stand on no sheet, each for a reason. */
const NOT_PRINTED = new Set([
  'signer', // an id: the signer's name is printed
  'importer', // an id
  'consigneeSame', // says SAME
  'declarant', // a tick
  'purchased', // a tick
])

for (const [name, described] of [
  ['truck', aTruckEntry()],
  ['ocean', anOceanEntry()],
  ['thirty lines', aLongEntry()],
] as const)
  test(`the PDF holds every keyed value: ${name}`, async () => {
    const text = (await pdfText(await painted(aPlan(described)))).join(' ').toUpperCase().replace(/\s+/gu, ' ')
    const missing: string[] = []
    const look = (owner: string, fields: object) => {
      for (const [field, stored] of Object.entries(fields)) {
        if (NOT_PRINTED.has(field) || ['entry', 'order', 'line'].includes(field) || stored === '') continue
        if (!asPrinted(field, stored).every((part) => text.includes(part))) missing.push(`${owner} ${field} ${stored}`)
      }
    }
    const file = anEntryFile(described)
    look('entry', file.entry)
    file.bills.forEach((bill) => look('bill', bill.fields))
    file.containers.forEach((row) => look('container', row.fields))
    for (const line of file.lines) {
      look('line', line.fields)
      line.tariffs.forEach((tariff) => look('tariff', tariff.fields))
    }
    const { outageBegan: _, authorisationAskedAt: __, authorisationState: ___, ...incident } = file.incident
    look('incident', incident)
    const truckOnly = ['tripNumber', 'driverName', 'plate', 'trailerPlate']
    const expected = name === 'truck' ? ['foreignPort'] : truckOnly
    expect(missing.filter((one) => !expected.includes(one.split(' ')[1] ?? ''))).toEqual([])
  })

/** The texts that a stored value shows as on paper. */
function asPrinted(field: string, stored: unknown): string[] {
  if (typeof stored === 'number') {
    const dollars = Math.floor((stored + 50) / 100).toLocaleString('en-US')
    const cents = (stored / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })
    return [/value|charges/iu.test(field) ? dollars : cents]
  }
  const text = String(stored).toUpperCase()
  if (/^\d{4}-\d\d-\d\d$/u.test(text)) return [`${text.slice(5, 7)}/${text.slice(8, 10)}/${text.slice(0, 4)}`]
  if (field === 'htsNumber') return [[text.slice(0, 4), text.slice(4, 6), text.slice(6)].join('.')]
  if (field === 'isfFiled') return [text === 'NOTREQUIRED' ? '' : text]
  return text.split('\n').filter((part) => part !== 'US')
}

test('the totals are those of every other screen', async () => {
  const plan = aPlan(aTruckEntry())
  const summary = textOn(laid(plan).find((page) => page.sheetId === '7501'))
  // 18,240 + 6,930 + 2,115; duty 540.54 + 82.49 + 211.50; MPF 0.3464 % of each line: 63.18 (free under S), 24.01, 7.33.
  expect(plan.values.totals.value.text).toBe('27,285')
  expect(plan.values.totals.duty.text).toBe('834.53')
  for (const amount of [plan.values.totals.duty.text, plan.values.totals.other.text, plan.values.totals.total.text])
    expect(summary).toContain(amount)
})

test('every page says which it is of how many, and carries the entry number with its hyphens', async () => {
  const pages = await pdfText(await painted(aPlan(aLongEntry())))
  expect(pages.length).toBeGreaterThan(8)
  pages.forEach((page, index) => {
    expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
    expect(page).toContain('000-2011048-3')
    expect(page).toContain('EXERCISE')
    expect(page).toMatch(/Revision 1 · record [0-9a-f]{4} [0-9a-f]{4} · printed 11\/24\/2026 05:40 CST by DO/u)
  })
})

test('a real packet says EXERCISE nowhere', () => {
  for (const page of laid(aPlan(aTruckEntry(), { drill: false }))) expect(textOn(page)).not.toContain('EXERCISE')
})

test('what the carrier and the driver carry has neither the importer’s number nor a value', () => {
  const plan = aPlan(aTruckEntry())
  const theirs = laid(plan).filter((page) => /carrier|envelope/u.test(page.title.split(' · ')[1] ?? ''))
  expect(theirs.map((page) => page.sheetId)).toEqual(['3461', 'letter-carrier', 'envelope'])
  for (const page of theirs) {
    const text = textOn(page)
    for (const secret of ['47-3120985NA', '27,285', '18,240', '6,930', '2,115', '9912K0881'])
      expect(text).not.toContain(secret)
  }
})

test('the blank is ruled, and the cover names it and where it stands', () => {
  const pages = laid(aPlan(aTruckEntry()))
  const blanks = pages.flatMap((page) => page.ops.filter((op) => op.op === 'area' && op.missing === true))
  expect(new Set(blanks.map((op) => op.op === 'area' && op.field))).toEqual(new Set(['e1/driverBirthDate']))
  expect(textOn(pages[0])).toContain('Complete in ink before presentation: 1')
  expect(textOn(pages[0])).toContain("Driver's date of birth")
})

test('an empty entry prints all its sheets with ruled blanks: printing is never refused', () => {
  const plan = aPlan(anEmptyEntry())
  const pages = laid(plan)
  expect(pages.map((page) => page.sheetId)).toEqual(plan.parts.map((part) => part.sheet))
  const cover = textOn(pages[0])
  for (const called of [
    'Importer number',
    'Line 001: H.S. number',
    'Bill number',
    'Total entered value',
    'Signer: name',
  ])
    expect(cover).toContain(called)
})

test('all captions of the 3461, 1 to 29, and of the 7501, 1 to 43, stand on their faces', () => {
  const pages = laid(aPlan(anEmptyEntry()))
  const face = (sheet: string) => textOn(pages.find((page) => page.sheetId === sheet))
  for (let box = 1; box <= 29; box++) expect(face('3461')).toMatch(new RegExp(`(^| )${box}\\. `, 'u'))
  for (let box = 1; box <= 43; box++) expect(face('7501')).toMatch(new RegExp(`(^| )${box}\\.( |$)`, 'u'))
  for (const { caption } of HEADER_BOXES) expect(face('3461')).toContain(caption)
  for (const { caption } of SUMMARY_BOXES) expect(face('7501')).toContain(caption)
})

test('several tariff numbers of a line stand in their legal order: 98, 99, then the chapter number', () => {
  const text = laid(aPlan(aLongEntry()))
    .filter((page) => page.sheetId === '7501')
    .map(textOn)
    .join(' ')
  expect(text).toMatch(/9802\.00\.50.*?9903\.88\.03.*?9903\.01\.25.*?8413\.91\.9085/su)
})

test('lines beyond the fifth go on a continuation of the 3461; none is lost', () => {
  const pages = laid(aPlan(aLongEntry()))
    .filter((page) => page.sheetId === '3461')
    .slice(0, 2)
  const rows = pages.map((page) => textOn(page).split('8413.91.9085').length - 1)
  expect(rows).toEqual([5, 25])
})

test('a tentative value prints with its mark, and the page says what the mark means', () => {
  const letter = textOn(laid(aPlan(aTruckEntry())).find((page) => page.sheetId === 'letter'))
  expect(letter).toContain('~NL 88-UJ-2C')
  expect(letter).toContain('tentative')
})

test('an amended revision says what it replaces, and why', () => {
  const plan = aPlan(aTruckEntry(), { revision: 2, replaces: 1, replacesReason: 'officer changed the quantity' })
  const page = textOn(laid(plan).find((one) => one.sheetId === '3461'))
  expect(page).toContain('Revision 2, replaces 1')
  expect(page).toContain('officer changed the quantity')
})

test('the short hash follows the values: one changed digit is another packet, the time alone is not another entry', () => {
  const plan = aPlan(aTruckEntry())
  const described = aTruckEntry()
  const changed = aPlan({ ...described, entry: { ...described.entry, plate: 'TX 4KJ-2218' } })
  const later = aPlan(aTruckEntry(), {
    printedAt: { ms: Date.UTC(2026, 10, 24, 12), offsetMinutes: -360, zone: 'America/Chicago' },
  })
  expect(plan.hash).toMatch(/^[0-9a-f]{64}$/u)
  expect(changed.hash).not.toBe(plan.hash)
  expect(packetDigest(changed.values)).not.toBe(packetDigest(plan.values))
  expect(later.hash).not.toBe(plan.hash)
  expect(packetDigest(later.values)).toBe(packetDigest(plan.values))
})

test('a preview is no paper: it has no hash, and the digest of what would be printed', () => {
  const printed = aPlan(aTruckEntry())
  const preview = aPlan(aTruckEntry(), { printedAt: undefined })
  expect(preview.hash).toBe('')
  expect(textOn(laid(preview)[1])).toContain('preview, not printed')
  expect(packetDigest(preview.values)).toBe(packetDigest(printed.values))
})

test('a box that is keyed can be lit: every value of the 3461’s header has its area', () => {
  const page = laid(aPlan(aTruckEntry())).find((one) => one.sheetId === '3461')
  const fields = new Set(page?.ops.flatMap((op) => (op.op === 'area' ? [op.field] : [])))
  for (const field of ['e1/importerNumber', 'e1/portOfEntry', 'l1/htsNumber', 'l2/mid', 'b0/billNumber', 'e1/signer'])
    expect(fields).toContain(field)
})

test('a name without its address prints, with a written line for the address, and the cover asks for it', () => {
  const described = aTruckEntry()
  const { importerAddress: _, ...entry } = described.entry
  const pages = laid(aPlan({ ...described, entry }))
  const form = pages.find((page) => page.sheetId === '3461')
  expect(textOn(form)).toContain('CEDAR ROW FURNITURE INC. ____')
  expect(form?.ops.some((op) => op.op === 'area' && op.field === 'e1/importerAddress' && op.missing === true)).toBe(
    true,
  )
  expect(textOn(pages[0])).toContain('Importer address')
})

test('every blank that the cover lists is ruled on a sheet of the packet, with the summary and without', () => {
  for (const described of [anEmptyEntry(), aTruckEntry(), { ...anOceanEntry(), lines: [{ htsNumber: '9401614011' }] }])
    for (const with7501 of [true, false]) {
      const plan = aPlan(described, {}, { with7501 })
      const ruled = new Set(
        laid(plan).flatMap((page) =>
          page.ops.flatMap((op) => (op.op === 'area' && op.missing === true ? [op.field] : [])),
        ),
      )
      const listed = inkBlanks(plan.values).flatMap((blank) => blank.fields)
      expect(listed.filter((field) => !ruled.has(field))).toEqual([])
      expect([...ruled].filter((field) => !listed.includes(field))).toEqual([])
    }
})

test('the total of a summary never stands alone on its last page', () => {
  const described = aLongEntry()
  for (let count = 1; count <= 30; count++) {
    const lines = (described.lines ?? []).slice(0, count)
    const last = layoutSheet(aPlan({ ...described, lines }), '7501', fonts.metrics).at(-1)
    expect(textOn(last)).toContain('=EV')
    expect(textOn(last)).toContain('PARTS OF PUMPS')
  }
})
