import { z } from 'zod'
import { err, ok, type Result } from '../../result'
import type { KitRow } from './content'

/**
 * The tariff as USITC publishes it (hts.usitc.gov, Export): CSV or JSON, and the cleaned CSV of our own reference data.
 * Kept line by line in its order: rates stand on the line that has them, and are inherited by those below it.
 */
const columns: Readonly<Record<string, readonly string[]>> = {
  hts: ['hts', 'htsnumber', 'htsno'],
  indent: ['indent'],
  description: ['description'],
  units: ['units', 'unitofquantity'],
  general: ['general', 'generalrateofduty'],
  special: ['special', 'specialrateofduty'],
  other: ['other', 'column2rateofduty'],
  quota: ['quotaquantity'],
  additional: ['additionalduties'],
}
const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/gu, '')

export type TariffError = { type: 'NotTheTariff' }

export function tariffRows(rows: readonly (readonly string[])[]): Result<KitRow[], TariffError> {
  const header = (rows[0] ?? []).map(plain)
  const places = Object.entries(columns).map(
    ([column, names]) => [column, header.findIndex((name) => names.includes(name))] as const,
  )
  if (['hts', 'description', 'general'].some((needed) => (places.find(([one]) => one === needed)?.[1] ?? -1) < 0))
    return err({ type: 'NotTheTariff' })
  return ok(
    rows
      .slice(1)
      .filter((row) => row.some((cell) => cell.trim() !== ''))
      .map((row, nth) => tariffRow(nth, Object.fromEntries(places.map(([column, at]) => [column, row[at] ?? ''])))),
  )
}

const UsitcLine = z.object({
  htsno: z.string().nullish(),
  indent: z.union([z.string(), z.number()]).nullish(),
  description: z.string(),
  units: z.union([z.array(z.string()), z.string()]).nullish(),
  general: z.string().nullish(),
  special: z.string().nullish(),
  other: z.string().nullish(),
  quotaQuantity: z.string().nullish(),
  additionalDuties: z.string().nullish(),
})

export function tariffJson(text: string): Result<KitRow[], TariffError> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return err({ type: 'NotTheTariff' })
  }
  const lines = z.array(UsitcLine).min(1).safeParse(value)
  if (!lines.success) return err({ type: 'NotTheTariff' })
  return ok(
    lines.data.map((line, nth) =>
      tariffRow(nth, {
        hts: line.htsno ?? '',
        indent: String(line.indent ?? ''),
        description: line.description,
        units: Array.isArray(line.units) ? line.units.join('|') : (line.units ?? ''),
        general: line.general ?? '',
        special: line.special ?? '',
        other: line.other ?? '',
        quota: line.quotaQuantity ?? '',
        additional: line.additionalDuties ?? '',
      }),
    ),
  )
}

/** A number names its line; a heading without one is known by its place, so that the order stays. */
function tariffRow(nth: number, fields: Record<string, string>): KitRow {
  const clean = Object.fromEntries(
    Object.entries(fields).map(([column, text]) => [
      column,
      text
        .replace(/<[^>]*>/gu, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    ]),
  )
  const hts = (clean['hts'] ?? '').replace(/\D/gu, '')
  return { id: hts === '' ? `line-${nth + 1}` : hts, ...clean }
}
