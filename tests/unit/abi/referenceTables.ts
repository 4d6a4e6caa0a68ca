import { existsSync, readFileSync } from 'node:fs'
import type { FieldClass, RecordSpec } from '../../../shared/exchange/abi/record'

/** The position tables of the written reference, where it stands beside the repository. */
const FILE = new URL('../../../../shared/reference/catair.md', import.meta.url)
export const referenceIsHere = existsSync(FILE)
export const referenceText = (): string => readFileSync(FILE, 'utf8')

export interface ReferenceRow {
  from: number
  length: number
  class: FieldClass
  must: string
  name: string
  values: string
  confidence: string
}

/** Heading as it stands, `**SE10, header (SE-31)**` → rows. */
export function referenceTables(): Map<string, ReferenceRow[]> {
  const tables = new Map<string, ReferenceRow[]>()
  for (const [, heading = '', rows = ''] of referenceText().matchAll(/^\*\*(.+?)\*\*.*\n\n((?:\|.*\n)+)/gmu))
    tables.set(heading, rows.trim().split('\n').slice(2).flatMap(rowOf))
  return tables
}

function rowOf(line: string): ReferenceRow[] {
  const cells = line
    .replace(/^\||\|$/gu, '')
    .split('|')
    .map((cell) => cell.trim())
  const [place = '', printed = '', must = '', name = '', ...more] = cells
  const [, from = '', to = ''] = /^(\d+)-(\d+)$/u.exec(place) ?? []
  if (from === '') return []
  return [
    {
      from: Number(from),
      length: Number(to) - Number(from) + 1,
      class: classOf(printed),
      must,
      name,
      values: more.slice(0, -1).join(' '),
      confidence: more.at(-1) ?? '',
    },
  ]
}

/** `10(S)N or 10S` is a number or spaces; `6D or 6S` a day or spaces; a cell without a class is a filler. */
function classOf(printed: string): FieldClass {
  const [, found = 'S'] = /^\d+(\(S\)N|[A-Z]+\d?)/u.exec(printed) ?? []
  return found === '(S)N' ? 'SN' : (found as FieldClass)
}

const isFiller = ({ name, class: fieldClass }: ReferenceRow): boolean =>
  fieldClass === 'S' || /^filler/iu.test(name) || /not printed/u.test(name)

/**
 * Where a table of ours differs from the reference's, in words; `known` names what differs on purpose, by position.
 * Fillers printed as X are spaces; a day printed as digits is a day.
 */
export function differences(spec: RecordSpec, rows: readonly ReferenceRow[], known: readonly number[] = []): string[] {
  const found: string[] = []
  const ours = new Map(spec.fields.map((field) => [field.from, field]))
  if (spec.fields.length !== rows.length) found.push(`${spec.id}: ${spec.fields.length} fields, printed ${rows.length}`)
  for (const row of rows) {
    const field = ours.get(row.from)
    if (field === undefined || field.length !== row.length) {
      found.push(`${spec.id} ${row.from}: another length`)
      continue
    }
    if (isFiller(row) !== (field.name === '' && field.constant === undefined))
      found.push(`${spec.id} ${row.from}: filler or not`)
    if (known.includes(row.from)) continue
    const asDay = (field.class === 'D' || field.class === 'D8') && row.class === 'N'
    if (!isFiller(row) && field.class !== row.class && !asDay)
      found.push(`${spec.id} ${row.from}: class ${field.class}, printed ${row.class}`)
    if (!isFiller(row) && field.must !== row.must)
      found.push(`${spec.id} ${row.from}: ${field.must}, printed ${row.must}`)
    if (field.status !== row.confidence && !(isFiller(row) && row.confidence === 'likely'))
      found.push(`${spec.id} ${row.from}: ${field.status}, there ${row.confidence}`)
  }
  return found
}
