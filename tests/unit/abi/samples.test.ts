import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readRecord } from '../../../shared/exchange/abi/record'
import { readStream } from '../../../shared/exchange/abi/readStream'
import { se20 } from '../../../shared/exchange/abi/seHeaderTables'
import { x0, x1 } from '../../../shared/exchange/abi/envelopeOut'
import { recordsOf, sample } from './aStream'

const reference = join(process.env['LIFEBOAT_REFERENCE'] ?? '', 'catair.md')

test.skipIf(process.env['LIFEBOAT_REFERENCE'] === undefined || !existsSync(reference))(
  'the samples are the reference’s own, byte for byte',
  () => {
    const text = readFileSync(reference, 'utf8')
    const section = text.slice(text.indexOf('## 6. Samples'), text.indexOf('## 7. Conditions'))
    const printed = new Set([...section.matchAll(/^```text\n([\s\S]*?)^```/gmu)].map(([, body]) => body))
    const files = readdirSync(new URL('../../fixtures/abi/', import.meta.url)).filter((name) => name.endsWith('.txt'))
    expect(files.length).toBe(printed.size)
    for (const name of files) expect(printed.has(sample(name.replace(/\.txt$/u, ''))), name).toBe(true)
  },
)

test('a batch that ACE threw out: its B, Y and Z are made by ACE, and the conditions are read', () => {
  const { batches, faults } = readStream(sample('unknownApplication.answer'))
  const [batch] = batches
  expect(faults).toEqual([])
  expect(batch).toMatchObject({ rejected: true, application: '', userData: 'BATCH-AAAAAA-TEXT-001' })
  expect(batch?.blocks[0]).toMatchObject({ generated: true, transactions: [] })
  const conditions = batch?.blocks[0]?.conditions.map(({ line }) => readRecord(x1, line))
  expect(conditions).toEqual([
    { ok: true, value: { severity: 'F', condition: 'X12', narrative: 'NOT A KNOWN ACE APPLICATION ID CODE' } },
    { ok: true, value: { disposition: 'R', severity: 'F', condition: '999', narrative: 'BATCH REJECTED' } },
  ])
})

test('conditions of a block and of a transaction name what they are about', () => {
  const blocks = readStream(sample('faultyBlocks.answer')).batches[0]?.blocks ?? []
  const lines = blocks[0]?.conditions ?? []
  expect(lines).toHaveLength(7)
  const first = readRecord(x0, lines[0]?.line ?? '')
  expect(first.ok && first.value).toMatchObject({ referenceType: 'BLOCK', occurrence: '1' })
  const transaction = readStream(sample('unknownRecord.answer')).batches[0]?.blocks[0]?.conditions[1]?.line ?? ''
  const named = readRecord(x0, transaction)
  expect(named.ok && named.value).toMatchObject({ referenceType: 'TRNACT', reference: '0000005 00' })
})

test('one printed condition has text behind its narrative: it is named and the condition is read all the same', () => {
  const lines = readStream(sample('faultyBlocks.answer')).batches[0]?.blocks[0]?.conditions ?? []
  const read = readRecord(x1, lines[4]?.line ?? '')
  expect(read.ok ? [] : read.error.faults.map(({ type }) => type)).toEqual(['FillerNotEmpty'])
  expect(read.ok ? {} : read.error.values).toMatchObject({
    condition: 'X19',
    narrative: 'BLOCK APP ID / BATCH APP ID CONFLICT',
  })
})

test('answers stand in the blocks and the order of what was sent, each group from its summary on', () => {
  const { batches, faults } = readStream(sample('accepted.answer'))
  const [batch] = batches
  expect(batch).toMatchObject({ application: 'AX', rejected: false })
  expect(batch?.blocks.map(({ port, transactions }) => [port, transactions.length])).toEqual([
    ['1201', 1],
    ['1202', 2],
  ])
  // The chapter's own slip: the second trailer names another port and filer.
  expect(faults.map(({ type }) => type)).toEqual(['TrailerUnlikeHeader', 'TrailerUnlikeHeader'])
})

test('a status notice comes in a block of its own', () => {
  const [batch] = readStream(sample('notice')).batches
  expect(batch?.blocks[0]?.transactions).toHaveLength(1)
  expect(batch?.application).toBe('UC')
})

test('what was sent with faults in it is read, and each fault is named at its record', () => {
  const { faults } = readStream(recordsOf('faultyBlocks.sent').join('\n'))
  expect(faults.filter(({ type }) => type === 'ApplicationUnlike')).toEqual([
    { type: 'ApplicationUnlike', at: 6, batch: 'AE', block: 'EI' },
  ])
  expect(faults).toContainEqual({
    type: 'TrailerUnlikeHeader',
    at: 7,
    trailer: 'Y',
    field: 'application',
    header: 'EI',
    found: 'AE',
  })
})

test('the printed amounts of a bond stand left, without zeros in front', () => {
  expect(recordsOf('bondAmounts').map((line) => readRecord(se20, line))).toEqual([
    { ok: true, value: { qualifier: 'AMT', reference: '90000' } },
    { ok: true, value: { qualifier: 'AMT', reference: '10500000' } },
  ])
})
