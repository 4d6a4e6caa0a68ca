import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as envelopeIn from '../../../shared/exchange/abi/envelopeIn'
import * as envelopeOut from '../../../shared/exchange/abi/envelopeOut'
import * as pgaDetail from '../../../shared/exchange/abi/pgaDetailTables'
import * as pgaGoods from '../../../shared/exchange/abi/pgaGoodsTables'
import * as pgaPaper from '../../../shared/exchange/abi/pgaPaperTables'
import type { RecordSpec } from '../../../shared/exchange/abi/record'
import * as seHeader from '../../../shared/exchange/abi/seHeaderTables'
import * as seLine from '../../../shared/exchange/abi/seLineTables'
import {
  se90,
  so10,
  so20,
  so30,
  so40,
  so42,
  so50,
  so60,
  so70,
  so71,
  so72,
} from '../../../shared/exchange/abi/answers/cargoTables'

/**
 * Our tables against the written reference of CBP's chapters, row by row. The reference lies outside the repository: its
 * folder is named by LIFEBOAT_REFERENCE, and without it nothing is compared.
 */
const file = join(process.env['LIFEBOAT_REFERENCE'] ?? '', 'catair.md')
const there = process.env['LIFEBOAT_REFERENCE'] !== undefined && existsSync(file)
const text = there ? readFileSync(file, 'utf8') : ''

interface Row {
  from: number
  to: number
  length: number
  class: string
  must: string
  field: string
  status: string
}

/** Every table of a section, by its heading. */
function tablesIn(start: string, end: string): Map<string, Row[]> {
  const section = text.slice(text.indexOf(start), text.indexOf(end))
  const found = new Map<string, Row[]>()
  for (const [, heading = '', body = ''] of section.matchAll(/^\*\*(.+?)\*\*.*$\n\n((?:\|.*\n)+)/gmu)) {
    const rows = body
      .trim()
      .split('\n')
      .slice(2)
      .map((line) =>
        line
          .replace(/^\||\|$/gu, '')
          .split('|')
          .map((cell) => cell.trim()),
      )
    found.set(
      heading.split(/[,( ]/u)[0] === 'Output' ? heading : (heading.split(',')[0] ?? heading).trim(),
      rows.map(([position = '', length = '', must = '', field = '', , status = '']) => {
        const [from = 0, to = 0] = position.split('-').map(Number)
        const [, digits = '', of = ''] = /^(\d+)(\(S\)N|[A-Z]+)/u.exec(length) ?? []
        return { from, to, length: Number(digits), class: of === '(S)N' ? 'SN' : of, must, field, status }
      }),
    )
  }
  return found
}

/** A table of ours says in one row what the reference says in two for the name of an agency record. */
function comparable(rows: readonly Row[]): Row[] {
  const [first, second] = rows
  if (second?.field !== 'Record Type' || first === undefined) return [...rows]
  return [{ ...first, to: second.to, length: first.length + second.length }, ...rows.slice(2)]
}

/** Where a class differs on purpose; each has its reason beside it in the table. */
const OWN_CLASS: Readonly<Record<string, string>> = {
  'A 26': 'X',
  'B 11': 'X',
  'Y 11': 'X',
  'SE13 60': 'AN',
  'X1 11': 'X',
}
const days = /^\d{1,2}(D|D8)$/u

function differences(spec: RecordSpec, rows: readonly Row[]): string[] {
  const wanted = comparable(rows)
  const found: string[] = []
  if (wanted.length !== spec.fields.length) found.push(`${spec.id}: ${wanted.length} rows, ours ${spec.fields.length}`)
  for (const [index, row] of wanted.entries()) {
    const field = spec.fields[index]
    const name = `${spec.id} ${row.from}`
    if (field === undefined) continue
    if (field.from !== row.from || field.length !== row.length || row.to !== row.from + row.length - 1)
      found.push(`${name}: ${row.from}-${row.to}, ours ${field.from} and ${field.length} long`)
    const filler = field.name === ''
    const isDay = days.test(`${field.length}${field.class}`)
    const same =
      index === 0 ||
      filler ||
      field.class === (OWN_CLASS[name] ?? row.class) ||
      // A day is printed as digits in some chapters; a code with zeros in front stays text.
      (isDay && row.class === 'N') ||
      (spec.id.startsWith('SO') && field.class === 'AN' && row.class === 'N')
    if (!same) found.push(`${name}: class ${row.class}, ours ${field.class}`)
    if (filler !== row.field.toLowerCase().startsWith('filler'))
      found.push(`${name}: ${row.field} is not ${field.name}`)
    if (!filler && index > 0 && field.must !== row.must && name !== 'X1 3')
      found.push(`${name}: ${row.must}, ours ${field.must}`)
    if (field.status !== row.status) found.push(`${name}: ${row.status}, ours ${field.status}`)
  }
  return found
}

const specsOf = (...modules: readonly Record<string, RecordSpec>[]): readonly RecordSpec[] =>
  modules.flatMap((module) => Object.values(module))

describe.skipIf(!there)('against the reference of the chapters', () => {
  test.each([
    ['### 1.2 Input records', '### 1.3 Output', specsOf(envelopeIn), (id: string) => id],
    ['### 2.2 Input records', '### 2.3 Rules', specsOf(seHeader, seLine), (id: string) => id],
    ['### 2.5 SX', '### 2.6 SO', [se90], (id: string) => id],
    ['### 2.6 SO', '### 2.7', [so10, so20, so30, so40, so42, so50, so60, so70, so71, so72], (id: string) => id],
    ['### 4.2 Records', '### 4.3 Agency', specsOf(pgaGoods, pgaPaper, pgaDetail), (id: string) => id],
    [
      '### 1.3 Output records',
      '### 1.4 Application',
      [envelopeOut.outB, envelopeOut.outY, envelopeOut.x0, envelopeOut.x1],
      (id: string) => (id.length === 1 ? `Output ${id}` : id),
    ],
  ])('%s: positions, lengths, classes and status', (start, end, specs, headingOf) => {
    const tables = tablesIn(start, end)
    expect(tables.size).toBe(specs.length)
    expect(specs.flatMap((spec) => differences(spec, tables.get(headingOf(spec.id)) ?? []))).toEqual([])
  })
})
