import { expect, test } from 'vitest'
import * as envelopeIn from '../../../shared/exchange/abi/envelopeIn'
import * as envelopeOut from '../../../shared/exchange/abi/envelopeOut'
import * as pgaDetail from '../../../shared/exchange/abi/pgaDetailTables'
import * as pgaGoods from '../../../shared/exchange/abi/pgaGoodsTables'
import * as pgaPaper from '../../../shared/exchange/abi/pgaPaperTables'
import { readRecord, tableFaults, writeRecord, type RecordSpec } from '../../../shared/exchange/abi/record'
import * as seHeader from '../../../shared/exchange/abi/seHeaderTables'
import * as seLine from '../../../shared/exchange/abi/seLineTables'

const tables: readonly RecordSpec[] = [
  envelopeIn,
  envelopeOut,
  seHeader,
  seLine,
  pgaGoods,
  pgaPaper,
  pgaDetail,
].flatMap((module) => Object.values(module) as RecordSpec[])

test.each(tables.map((spec) => [spec.id, spec] as const))(
  '%s: its fields follow each other from 1 to 80',
  (_, spec) => {
    expect(tableFaults(spec)).toEqual([])
    expect(spec.source).toMatch(/\d/u)
  },
)

/** A value that fits each class, as long as its place. */
const samples = { A: 'A', AN: 'A', X: 'A', N: '1', SN: '1' } as const

test.each(tables.map((spec) => [spec.id, spec] as const))(
  '%s: every field is written and read at its place',
  (_, spec) => {
    const values = Object.fromEntries(
      spec.fields
        .filter(({ name, constant }) => name !== '' && constant === undefined)
        .map(({ name, class: of, length }) => [
          name,
          of === 'D' || of === 'D8' ? '2026-12-24' : of === 'S' ? '' : samples[of].repeat(length),
        ]),
    )
    const written = writeRecord(spec, values)
    expect(written.ok ? written.value.length : written.error.faults).toBe(80)
    expect(readRecord(spec, written.ok ? written.value : '')).toEqual({ ok: true, value: values })
  },
)

test('the records that the chapter of agencies has are all here, and those that it has not are not', () => {
  const numbers = tables.map(({ id }) => id).filter((id) => id.startsWith('PG'))
  expect(numbers).toHaveLength(34)
  for (const retired of ['03', '09', '11', '12', '15', '16', '36', '49']) expect(numbers).not.toContain(`PG${retired}`)
})

test('days of agency records have four digits of year, those of the cargo release two', () => {
  const classes = (specs: readonly RecordSpec[]) =>
    new Set(specs.flatMap(({ fields }) => fields.map((one) => one.class)))
  const pga = classes([pgaGoods, pgaPaper, pgaDetail].flatMap((module) => Object.values(module) as RecordSpec[]))
  const se = classes([seHeader, seLine].flatMap((module) => Object.values(module) as RecordSpec[]))
  expect([pga.has('D8'), pga.has('D'), se.has('D'), se.has('D8')]).toEqual([true, false, true, false])
})
