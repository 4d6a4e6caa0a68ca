import { FLAG_COLUMNS } from '../pgaFlags'
import { HISTORY_COLUMNS } from '../pgaHistory'
import type { ImportField } from './fields'

/** These lists have readers of their own: here stands what the mapping screen shows of them. */
const labels: Readonly<Record<string, string>> = {
  hts: 'Tariff number',
  flag: 'Flag',
  agency: 'Agency',
  program: 'Programme',
  category: 'What it is',
  begin: 'In force from',
  end: 'In force to',
  source: 'Source',
  disclaim: 'Disclaim code',
  importer: 'Importer number',
  mid: 'Manufacturer ID',
  date: 'Day',
  entry: 'Entry number',
  line: 'Line',
  times: 'How often',
}

const fieldsOf = (columns: Readonly<Record<string, readonly string[]>>, needed: readonly string[]): ImportField[] =>
  Object.entries(columns).map(([field, names]) => ({
    field,
    label: labels[field] ?? field,
    sort: 'text',
    names,
    ...(needed.includes(field) && { needed: true as const }),
  }))

export const pgaFlags: readonly ImportField[] = fieldsOf(FLAG_COLUMNS, ['hts', 'flag'])
export const pgaHistory: readonly ImportField[] = fieldsOf(HISTORY_COLUMNS, ['hts', 'agency'])
