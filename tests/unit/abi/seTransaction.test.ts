import { expect, test } from 'vitest'
import { seTransaction, seValues } from '../../../shared/exchange/abi/seTransaction'
import { readSe } from '../../../shared/exchange/abi/readSe'
import { seRecords } from '../../../shared/exchange/abi/seValues'
import { recordsOf, unpadded } from './aStream'
import { changed, faultsIn, fileOf, leftOutIn, recordsIn, SELLER, wish, type Kinds } from './anEntry'

const seOf = (kinds: Kinds, more: Partial<typeof wish> = {}) => seTransaction(fileOf(kinds), { ...wish, ...more })
const linesOf = (kinds: Kinds, start: string, more: Partial<typeof wish> = {}): string[] =>
  unpadded(recordsIn(seOf(kinds, more))).filter((line) => line.startsWith(start))
const inOrder = (records: readonly { at: number; line: string }[]) => readSe(records)
const asRecords = (lines: readonly string[]) => lines.map((line, index) => ({ at: index + 1, line }))

test('a release by vessel, as the tables make it', () => {
  expect(unpadded(recordsIn(seOf(changed({}), { buyer: SELLER })))).toEqual([
    'SE10AABC  12345676 01EI 26-1647511  11800000100002704  2704',
    'SE11       W123    EVER GIVEN          123E',
    'SE13JANE DOE                                3105550100',
    'SE15MMAEU123456789                                                      N',
    'SE15HABCDHB0001                                            00000100     N',
    'SE20CR LB000001',
    'SE30CN                                    EI 26-1647511',
    'SE30SE EXAMPLE GMBH',
    'SE3515HAFENSTR 1',
    'SE36HAMBURG                                     20457          DE',
    'SE30BY EXAMPLE GMBH',
    'SE3515HAFENSTR 1',
    'SE36HAMBURG                                     20457          DE',
    'SE30MF EXAMPLE WERKE GMBH',
    'SE3515WERKSTR 2',
    'SE36BREMEN                                      28195          DE',
    'SE40001DE STEEL BALL BEARINGS',
    'SE6084821050320000010000',
  ])
})

test('the sample made from the tables reads, and writes again byte for byte', () => {
  const records = recordsOf('release').slice(2, -2)
  const { values, faults } = inOrder(asRecords(records))
  expect(faults).toEqual([])
  expect(values.lines[0]?.parties[0]?.party).toEqual({ entityCode: 'MF', name: 'EXAMPLE WERKE GMBH' })
  expect(seRecords(values)).toEqual({ ok: true, value: records })
})

test('a day that was not keyed is left blank, never today', () => {
  expect(linesOf(changed({}), 'SE11')[0]?.slice(5, 11)).toBe('      ')
  expect(linesOf(changed({ 'entry/e1': { electedEntryDate: '2026-11-25' } }), 'SE11')[0]?.slice(5, 11)).toBe('112526')
})

test('an elected day that has passed is not told, since ACE takes today or later; it is named', () => {
  const kinds = changed({ 'entry/e1': { electedEntryDate: '2026-11-23' } })
  expect(linesOf(kinds, 'SE11')[0]?.slice(5, 11)).toBe('      ')
  expect(leftOutIn(seOf(kinds))).toContain('elected entry date: pastDay')
})

test('values are whole dollars, half up, and the header is the sum of the lines', () => {
  const kinds = changed({
    'line/l1': { enteredValue: 100_50 },
    'line/l2': {
      entry: 'e1',
      order: 'b',
      description: 'Rings',
      htsNumber: '8482.99.0500',
      countryOfOrigin: 'DE',
      enteredValue: 200_49,
    },
  })
  expect(linesOf(kinds, 'SE60').map((line) => line.slice(14))).toEqual(['0000000101', '0000000200'])
  expect(linesOf(kinds, 'SE10')[0]?.slice(39, 49)).toBe('0000000301')
  expect(leftOutIn(seOf(kinds))).toContain('entered value: roundedToDollars')
})

test('chapters 98 and 99 stand before the number of chapters 1 to 97, which has the value', () => {
  const kinds = changed({
    'tariff/t1': { entry: 'e1', line: 'l1', order: 'a', htsNumber: '9903.88.15' },
    'tariff/t2': { entry: 'e1', line: 'l1', order: 'b', htsNumber: '9802.00.8068' },
  })
  expect(linesOf(kinds, 'SE60')).toEqual(['SE609802008068', 'SE6099038815', 'SE6084821050320000010000'])
})

test('an informal entry names its consignee with an address and has no number of it, up to 2,500 dollars', () => {
  const informal = changed({ 'entry/e1': { entryType: '11', bondType: '0' }, 'line/l1': { enteredValue: 250_000 } })
  const consignee = linesOf(informal, 'SE30CN')[0] ?? ''
  expect(consignee).toBe('SE30CN EXAMPLE IMPORTS INC')
  expect(linesOf(informal, 'SE36')[0]).toBe('SE36LONG BEACH                         CA       90802          US')
  expect(faultsIn(seOf(changed({ 'line/l1': { enteredValue: 250_100 } }, informal)))).toMatchObject([
    { type: 'ValueRefused', what: 'entered value', why: 'tooLarge', value: '2501' },
  ])
})

test('one manufacturer for all lines stands once in front; several stand with their lines', () => {
  const other = {
    entry: 'e1',
    order: 'b',
    description: 'Rings',
    htsNumber: '8482.99.0500',
    countryOfOrigin: 'IT',
    enteredValue: 100,
  }
  const same = { manufacturerName: 'Example Werke GmbH', manufacturerAddress: 'Werkstr 2\nBremen\n\n28195\nDE' }
  expect(linesOf(changed({ 'line/l2': { ...other, ...same } }), 'SE30MF')).toHaveLength(1)
  const two = changed({
    'line/l2': {
      ...other,
      manufacturerName: 'Anelli SpA',
      manufacturerAddress: 'Via Mendotti 61\nVerona\n\n37100\nIT',
    },
  })
  expect(linesOf(two, 'SE30MF')).toEqual([])
  expect(linesOf(two, 'SE50')).toEqual(['SE50MF EXAMPLE WERKE GMBH', 'SE50MF ANELLI SPA'])
})

test('a party without a full address is left out and named, never written by half', () => {
  const kinds = changed({ 'line/l1': { manufacturerAddress: 'Werkstr 2\n\n\n\nDE' } })
  expect(linesOf(kinds, 'SE30MF')).toEqual([])
  expect(leftOutIn(seOf(kinds))).toContain('manufacturer: addressIncomplete')
})

test('a seller that no security filing names is lacking, and ACE would refuse: it is said', () => {
  const { seller: _, ...without } = wish
  expect(leftOutIn(seTransaction(fileOf(changed({})), without))).toContain('seller name and address: aceAsksFor')
})

test('a single transaction bond brings its surety and its amount, without zeros in front', () => {
  const kinds = changed({ 'entry/e1': { bondType: '9', bondAmount: 9_000_000 } })
  expect(linesOf(kinds, 'SE20')).toEqual(['SE20CR LB000001', 'SE20V1 123', 'SE20AMT90000'])
  expect(faultsIn(seOf(changed({ 'entry/e1': { bondAmount: undefined } }, kinds)))).toMatchObject([
    { type: 'ValueLacking', record: 'SE20', what: 'bond amount' },
  ])
})

test('an in-bond bill has no quantity, is never outside a manifest, and stands before its bill', () => {
  const kinds = changed({ 'entry/e1': { itNumber: '123 456 782' } })
  expect(linesOf(kinds, 'SE15').map((line) => [line[4], line.slice(59, 67).trim(), line[72]])).toEqual([
    ['I', '', 'N'],
    ['M', '', 'N'],
    ['H', '00000100', 'N'],
  ])
})

test('a master is repeated for each of its houses', () => {
  const kinds = changed({
    'bill/b3': { entry: 'e1', order: 'c', billType: 'H', scac: 'ABCD', billNumber: 'HB0002', quantity: '7' },
  })
  expect(linesOf(kinds, 'SE15').map((line) => line.slice(4, 20).trim())).toEqual([
    'MMAEU123456789',
    'HABCDHB0001',
    'MMAEU123456789',
    'HABCDHB0002',
  ])
})

test('by air the waybill has its prefix and no issuer, without hyphens; a simple one is R', () => {
  const kinds = changed({
    'entry/e1': { modeOfTransport: '40', voyage: '0442' },
    'bill/b1': { scac: undefined, billNumber: '020-1234 5675' },
    'bill/b2': { billNumber: 'HAWB-77/1', scac: undefined },
  })
  expect(linesOf(kinds, 'SE15').map((line) => line.slice(4, 59).trim())).toEqual(['M    02012345675', 'H    HAWB771'])
  const simple = changed({ 'bill/b2': { removed: true } }, kinds)
  expect(linesOf(simple, 'SE15').map((line) => line[4])).toEqual(['R'])
  expect(leftOutIn(seOf(simple))).toContain('master bill: masterAlone')
})

test('a truck has simple bills alone: a master keyed for it is refused by name', () => {
  expect(
    faultsIn(seOf(changed({ 'entry/e1': { modeOfTransport: '30' } }))).map(
      (fault) => fault.type === 'ValueRefused' && fault.why,
    ),
  ).toContain('billType')
})

test('what is hand-carried has no carrier, is outside every manifest, and says how it came', () => {
  const kinds = changed({
    'entry/e1': { modeOfTransport: '60', voyage: '442' },
    'bill/b1': { billType: 'R', quantity: '2' },
    'bill/b2': { removed: true },
  })
  expect(linesOf(kinds, 'SE15')).toEqual([`SE15R    HANDCARRIED${' '.repeat(52)}Y`])
  expect(linesOf(kinds, 'SE16')).toEqual(['SE16MAEU442  11232600000002     EVER GIVEN'])
  expect(faultsIn(seOf(changed({ 'bill/b1': { quantity: undefined } }, kinds)))).toMatchObject([
    { type: 'ValueLacking', record: 'SE16', what: 'quantity' },
  ])
})

test('general order goods are outside the manifest, and an SE16 carries the quantity', () => {
  const kinds = changed({ 'entry/e1': { goNumber: 'GO2026000123' } })
  expect(linesOf(kinds, 'SE15').map((line) => [line[4], line.slice(59, 67).trim(), line[72]])).toEqual([
    ['M', '', 'N'],
    ['H', '', 'Y'],
  ])
  expect(linesOf(kinds, 'SE16')).toHaveLength(1)
})

test('a quantity that is no whole number is refused: a blank would claim the whole bill', () => {
  expect(faultsIn(seOf(changed({ 'bill/b2': { quantity: '10.5' } })))).toMatchObject([
    { type: 'ValueRefused', why: 'notWhole' },
  ])
  expect(leftOutIn(seOf(changed({ 'bill/b2': { quantity: undefined } })))).toContain('quantity: wholeBill')
})

test('containers stand under their bill where there is one; with several bills nothing says which', () => {
  const box = { entry: 'e1', order: 'a', containerNumber: 'MSKU 123456-5' }
  expect(linesOf(changed({ 'container/c1': box }), 'SE17')).toEqual(['SE17MSKU1234565'])
  const two = changed({
    'container/c1': box,
    'bill/b3': { entry: 'e1', order: 'c', billType: 'R', scac: 'MAEU', billNumber: '88' },
  })
  expect(linesOf(two, 'SE17')).toEqual([])
  expect(leftOutIn(seOf(two))).toContain('container numbers: whichBill')
})

test('an update tells bills, port and location; a cancellation who asks and why', () => {
  const kinds = changed({})
  expect(unpadded(recordsIn(seOf(kinds, { action: 'U' }))).map((line) => line.slice(0, 4))).toEqual([
    'SE10',
    'SE11',
    'SE13',
    'SE15',
    'SE15',
    'SE20',
  ])
  const cancelled = unpadded(recordsIn(seOf(kinds, { action: 'D', cancelReason: '01' })))
  expect(cancelled.map((line) => line.slice(0, 4))).toEqual(['SE10', 'SE13', 'SE20'])
  expect(cancelled[1]?.slice(59, 61)).toBe('01')
  expect(faultsIn(seOf(kinds, { action: 'D' }))).toMatchObject([
    { type: 'ValueLacking', what: 'reason of the cancellation' },
  ])
})

test('accents become plain letters and are named; another script is refused by name', () => {
  const kinds = changed({ 'line/l1': { description: 'Kugellager “Größe 5”' } })
  expect(linesOf(kinds, 'SE40')[0]).toBe('SE40001DE KUGELLAGER "GROSSE 5"')
  expect(leftOutIn(seOf(kinds))).toContain('description: transliterated')
  expect(faultsIn(seOf(changed({ 'line/l1': { description: '轴承' } })))).toMatchObject([
    { type: 'ValueRefused', where: 'line 1', what: 'description', why: 'characters' },
  ])
})

test('a contact is letters and digits alone, and the telephone has no hyphens; the name is not repeated', () => {
  const kinds = changed({ 'signer/s1': { name: 'Seán O’Neil-Doe', phone: '+1 (310) 555-0100' } })
  expect(linesOf(kinds, 'SE13')[0]).toBe('SE13SEAN O NEIL DOE                         13105550100')
  const outcome = seOf(kinds)
  expect(JSON.stringify(outcome.ok && outcome.value.leftOut)).not.toMatch(/Neil/iu)
})

test('without a signer the telephone of the firm stands, and without any name it is refused', () => {
  expect(linesOf(changed({ 'signer/s1': { phone: undefined } }), 'SE13')[0]?.slice(44)).toBe('3105550100')
  expect(faultsIn(seOf(changed({ 'entry/e1': { signer: undefined } })))).toMatchObject([
    { type: 'ValueLacking', what: 'contact name' },
  ])
})

test.each<[string, Parameters<typeof changed>[0], string]>([
  ['another type than 01 and 11', { 'entry/e1': { entryType: '03' } }, 'EntryTypeNotWritten'],
  ['no importer', { 'entry/e1': { importerNumber: undefined } }, 'ValueLacking'],
  ['an importer without hyphens', { 'entry/e1': { importerNumber: '261647511' } }, 'ValueRefused'],
  ['no bond type', { 'entry/e1': { bondType: undefined } }, 'ValueLacking'],
  ['a mode that does not exist', { 'entry/e1': { modeOfTransport: '99' } }, 'ValueRefused'],
  ['no bill', { 'bill/b1': { removed: true }, 'bill/b2': { removed: true } }, 'ValueLacking'],
  ['no origin', { 'line/l1': { countryOfOrigin: undefined } }, 'ValueLacking'],
  ['a tariff number of eight digits', { 'line/l1': { htsNumber: '8482.10.50' } }, 'ValueRefused'],
  ['a line without a value', { 'line/l1': { enteredValue: undefined } }, 'ValueLacking'],
  ['an entry without a number', { 'entry/e1': { entryNumber: undefined } }, 'ValueLacking'],
])('%s keeps the entry out, by name', (_, change, type) => {
  expect(faultsIn(seOf(changed(change))).map((fault) => fault.type)).toContain(type)
})

test('a check digit that is not the rule’s is doubted, not refused: a filer may have leave for another', () => {
  expect(leftOutIn(seOf(changed({ 'entry/e1': { entryNumber: 'ABC-1234567-7' } })))).toContain(
    'entry number: checkDigit',
  )
})

test('importers are told apart by their hyphens', () => {
  const typeOf = (importerNumber: string) =>
    linesOf(changed({ 'entry/e1': { importerNumber } }), 'SE10')[0]
      ?.slice(21, 36)
      .trim()
  expect(typeOf('26-1647511AB')).toBe('EI 26-1647511AB')
  expect(typeOf('123-45-6789')).toBe('34 123-45-6789')
  expect(typeOf('261234-00123')).toBe('ANI261234-00123')
})

test('records out of their order are named, and what is unknown is passed over', () => {
  const records = recordsOf('release').slice(2, -2)
  const [header, ...rest] = records
  const swapped = [...rest, header ?? '']
  expect(inOrder(asRecords(swapped)).faults.map(({ type }) => type)).toContain('OutOfOrder')
  expect(inOrder(asRecords([...records, 'SE99'.padEnd(80)])).faults).toEqual([
    { type: 'RecordUnknown', at: records.length + 1, record: 'SE99' },
  ])
  const filler = records.map((line, index) => (index === 0 ? `${line.slice(0, 79)}X` : line))
  expect(inOrder(asRecords(filler)).faults).toMatchObject([
    { type: 'RecordFault', at: 1, fault: { type: 'FillerNotEmpty' } },
  ])
})

test('what the values say is what the records give back', () => {
  const file = fileOf(changed({ 'entry/e1': { itNumber: '123456782', bondType: '9', bondAmount: 9_000_000 } }))
  const { values } = seValues(file, wish)
  expect(inOrder(asRecords(recordsIn(seTransaction(file, wish)))).values).toEqual(values)
})
