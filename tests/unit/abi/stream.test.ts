import { expect, test } from 'vitest'
import { readStream } from '../../../shared/exchange/abi/readStream'
import { streamText, writeBatch, type Batch } from '../../../shared/exchange/abi/writeStream'
import { recordsOf, unpadded } from './aStream'

const release = recordsOf('release')
const transaction = release.slice(2, -2)
const batch: Batch = {
  site: '2704',
  senderId: 'ABC',
  password: 'SECRET',
  date: '2026-11-24',
  application: 'SE',
  batchId: 'LIFEBOAT-BATCH-000001',
  blocks: [{ port: '2704', filerCode: 'ABC', transactions: [transaction] }],
}
const written = (of: Batch): string[] => {
  const records = writeBatch(of)
  if (!records.ok) throw new Error(JSON.stringify(records.error))
  return records.value
}
const faultsOf = (of: Batch): string[] => {
  const records = writeBatch(of)
  return records.ok ? [] : records.error.faults.map(({ type }) => type)
}

test('the envelope stands in its columns', () => {
  expect(unpadded(written({ ...batch, blocks: [{ ...batch.blocks[0]!, userData: 'LIFEBOAT-BLOCK-000001' }] }))).toEqual(
    [
      'A2704ABCSECRET112426     SE                                LIFEBOAT-BATCH-000001',
      'B  2704ABCSE                                               LIFEBOAT-BLOCK-000001',
      ...unpadded(transaction),
      'Y  2704ABCSE',
      'Z2704ABC      112426',
    ],
  )
})

test('on the wire records follow each other without line ends; for people each has a line', () => {
  const records = written(batch)
  const bare = streamText(records, 'bare')
  expect(bare).toHaveLength(records.length * 80)
  expect(bare).not.toMatch(/[\r\n]/u)
  expect(streamText(records, 'crlf')).toHaveLength(records.length * 82)
  expect(streamText(records, 'lf').split('\n')).toEqual([...records, ''])
})

test.each(['bare', 'crlf', 'lf'] as const)('a stream reads back the same, written %s', (form) => {
  const { batches, faults, count } = readStream(streamText(written(batch), form))
  expect(faults).toEqual([])
  expect(count).toBe(transaction.length + 4)
  expect(batches[0]?.blocks[0]?.transactions[0]?.records.map(({ line }) => line)).toEqual(transaction)
  expect(batches[0]).toMatchObject({ userData: 'LIFEBOAT-BATCH-000001', application: 'SE' })
})

test('without a password its six places are blank, and what is read never gives one back', () => {
  const { password: _, ...without } = batch
  const [first = ''] = written(without)
  expect(first.slice(8, 14)).toBe('      ')
  expect(readStream(streamText(written(batch), 'bare')).batches[0]?.header).not.toHaveProperty('password')
})

test('several batches in one transmission are told apart', () => {
  const text = streamText([...written(batch), ...written({ ...batch, batchId: 'LIFEBOAT-BATCH-000002' })], 'bare')
  expect(readStream(text).batches.map(({ userData }) => userData)).toEqual([
    'LIFEBOAT-BATCH-000001',
    'LIFEBOAT-BATCH-000002',
  ])
})

test.each<[string, Partial<Batch>, string]>([
  ['a block without transactions', { blocks: [{ port: '2704', filerCode: 'ABC', transactions: [] }] }, 'BlockEmpty'],
  [
    'an entry of another filer in a block',
    { blocks: [{ port: '2704', filerCode: 'N01', transactions: [transaction] }] },
    'FilerUnlike',
  ],
  [
    'a record of 79 characters',
    { blocks: [{ port: '2704', filerCode: 'ABC', transactions: [[transaction[0]!, transaction[1]!.slice(1)]] }] },
    'RecordNotWhole',
  ],
  [
    'lower case',
    { blocks: [{ port: '2704', filerCode: 'ABC', transactions: [[transaction[0]!, transaction[1]!.toLowerCase()]] }] },
    'RecordNotWhole',
  ],
  ['a site code in lower case', { site: 'la' }, 'EnvelopeRefused'],
  ['user data longer than 21', { batchId: 'LIFEBOAT-BATCH-0000001' }, 'EnvelopeRefused'],
])('%s is refused by name', (_, change, type) => {
  expect(faultsOf({ ...batch, ...change })).toContain(type)
})

/** Changes one record of a good stream. */
const broken = (at: number, change: (line: string) => string): string =>
  streamText(
    written(batch).map((line, index) => (index === at - 1 ? change(line) : line)),
    'lf',
  )

test('data in a filler of the envelope is named, with its position', () => {
  expect(readStream(broken(2, (line) => `${line.slice(0, 12)}00001${line.slice(17)}`)).faults).toEqual([
    {
      type: 'EnvelopeRecord',
      at: 2,
      fault: { type: 'FillerNotEmpty', record: 'B', from: 13, value: `00001${' '.repeat(27)}` },
    },
  ])
})

test('lower case and accents are named at record and position', () => {
  const { faults } = readStream(broken(4, (line) => `${line.slice(0, 10)}é${line.slice(11)}`))
  expect(faults).toEqual([{ type: 'LetterNotTaken', at: 4, position: 11, letter: 'é' }])
})

test('a stream that ends in the middle is read as far as it goes', () => {
  const whole = streamText(written(batch), 'bare')
  const { batches, faults } = readStream(whole.slice(0, 80 * 6 + 31))
  expect(batches[0]?.blocks[0]?.transactions[0]?.records).toHaveLength(5)
  expect(faults.map(({ type }) => type)).toEqual(['RecordLength', 'BlockNotClosed', 'BatchNotClosed'])
})

test('blanks that a mail program cut off are put back; marks of an editor are passed over', () => {
  const text = `\uFEFF${unpadded(written(batch)).join('\r\n')}\r\n\r\n\u001a`
  expect(readStream(text)).toMatchObject({ faults: [], count: transaction.length + 4 })
})

test.each([
  ['a trailer that is unlike its header', 'Z', (line: string) => `Z1234${line.slice(5)}`, 'TrailerUnlikeHeader'],
  [
    'a block of another application',
    'B',
    (line: string) => `${line.slice(0, 10)}AE${line.slice(12)}`,
    'ApplicationUnlike',
  ],
  ['a lost header of a transaction', 'SE10', () => 'SE11'.padEnd(80), 'TransactionHeaderMissing'],
])('%s is named', (_, start, change, type) => {
  const at = written(batch).findIndex((line) => line.startsWith(start)) + 1
  expect(readStream(broken(at, change)).faults.map((fault) => fault.type)).toContain(type)
})

test('what is no stream at all is said', () => {
  expect(readStream('').faults).toEqual([{ type: 'NothingInIt' }])
  expect(readStream('Dear broker, please find attached').faults.map(({ type }) => type)).toContain('OutsideBatch')
})
