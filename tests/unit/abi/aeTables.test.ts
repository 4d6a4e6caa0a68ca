import { describe, expect, test } from 'vitest'
import * as cargo from '../../../shared/exchange/abi/ae/cargoTables'
import * as header from '../../../shared/exchange/abi/ae/headerTables'
import * as lines from '../../../shared/exchange/abi/ae/lineTables'
import * as totals from '../../../shared/exchange/abi/ae/totalTables'
import * as ax from '../../../shared/exchange/abi/answers/axTables'
import * as so from '../../../shared/exchange/abi/answers/cargoTables'
import { tableFaults, type RecordSpec } from '../../../shared/exchange/abi/record'
import { differences, referenceIsHere, referenceTables } from './referenceTables'

const summary: readonly RecordSpec[] = [header, lines, totals, cargo].flatMap((tables) => Object.values(tables))
const answers: readonly RecordSpec[] = [ax, so].flatMap((tables) => Object.values(tables))

test('every record of the entry summary and of its answers covers 1 to 80 without gap or overlap', () => {
  expect([...summary, ...answers].flatMap(tableFaults)).toEqual([])
  expect(summary.length).toBe(40)
  expect(new Set(summary.map(({ id }) => id)).size).toBe(summary.length)
})

describe.skipIf(!referenceIsHere)('against the written reference', () => {
  const tables = referenceIsHere ? [...referenceTables()] : []
  /** Its table, told by identifier and page: two chapters share identifiers. */
  const rowsOf = ({ id, source }: RecordSpec) => {
    const page = source.replace(/^AE /u, '')
    const named = tables.filter(([heading]) => new RegExp(`^(?:AE )?${id}(?:,|$)`, 'u').test(heading))
    const found = named.find(([heading]) => heading.startsWith('AE ') || heading.includes(`(${page})`)) ?? named.at(0)
    if (found === undefined) throw new Error(`no table ${id}`)
    return found[1]
  }
  /** Class against the print: identifiers with hyphens, + or # (3.7); a code of three digits; a unit that may lack. */
  const KNOWN: Readonly<Record<string, readonly number[]>> = {
    '20': [3],
    '40': [25],
    '47': [4],
    '50': [48],
    '89': [3],
    E0: [],
    // Space is a value of both; narratives hold signs; a version keeps its zeros.
    E1: [3, 4, 11, 64],
    // Ports, types, times and versions keep their zeros, so they are text.
    SO10: [5, 23],
    SO42: [17, 19, 23],
    SO50: [11, 73],
    SO60: [11, 63],
    SO70: [17, 57, 60, 62, 65, 68, 70, 79],
    SO71: [25],
  }

  test.each(
    [...summary, ...answers.filter(({ id }) => id !== 'UC E1')].map((spec) => [`${spec.id} ${spec.title}`, spec]),
  )('%s stands as printed', (_name, spec) => {
    expect(differences(spec, rowsOf(spec), KNOWN[spec.id])).toEqual([])
  })
})
