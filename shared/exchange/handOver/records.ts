import type { HandOver, HandedEntry } from '../../domain/respond/handOver'
import { arrivalFields, flightFields, type Given } from '../../domain/respond/handOverFields'
import { csvText } from '../bundle/csv'
import type { BundleEntry, EntriesDocument, EntryRecord } from '../bundle/entries'

/** The entries of a pack in the shape of entries.json, so that one reader and one CSV serve both. */
export function handedDocument(pack: HandOver): EntriesDocument {
  return {
    format: 'lifeboat-entries',
    version: 1,
    firm: pack.filerCode === '' ? {} : { filerCode: pack.filerCode },
    entries: pack.entries.map(bundleEntry),
  }
}

const record = (id: string, fields: Given): EntryRecord => ({ id, fields: { ...fields } })
const nth = (id: string, kind: string, rows: readonly Given[]): EntryRecord[] =>
  rows.map((fields, at) => record(`${id} ${kind} ${at + 1}`, fields))

/** Rows have no ids of ours in a pack: their place is enough. */
function bundleEntry(entry: HandedEntry, at: number): BundleEntry {
  const id = String(at + 1)
  return {
    ...record(id, entry.fields),
    lines: entry.lines.map((fields, line) => ({
      ...record(`${id} line ${line + 1}`, fields),
      line: line + 1,
      tariffs: nth(`${id} line ${line + 1}`, 'tariff', entry.tariffs[line] ?? []),
    })),
    bills: nth(id, 'bill', entry.bills),
    containers: nth(id, 'container', entry.containers),
    facts: nth(id, 'fact', entry.facts),
  }
}

/** Everything of the pack that is no document, for a machine: entries with the agencies’ answers beside them. */
export function handedJson(pack: HandOver): string {
  const document = handedDocument(pack)
  return `${JSON.stringify(
    {
      format: 'lifeboat-handover',
      version: 1,
      road: pack.road,
      to: pack.to,
      client: pack.client,
      filerCode: pack.filerCode,
      entries: document.entries.map((entry, at) => {
        const { answers, verdicts, papers, notices } = pack.entries[at] ?? noAgencies
        return { ...entry, answers, verdicts, papers, notices }
      }),
      arrivals: pack.arrivals,
      inFlight: pack.inFlight,
    },
    null,
    1,
  )}\n`
}
const noAgencies = { answers: [], verdicts: [], papers: [], notices: [] }

/** Shipments that have no entry yet, for people: expected, and in flight when the system stopped. */
export function shipmentsCsv(pack: HandOver): string {
  const names = [...new Set<string>([...arrivalFields, ...flightFields])]
  const row = (what: string, fields: Given) => [
    what,
    ...names.map((name) => (fields[name] === undefined ? '' : String(fields[name]))),
  ]
  return csvText(
    [
      ['what', ...names],
      ...pack.arrivals.map((fields) => row('expected', fields)),
      ...pack.inFlight.map((fields) => row('in flight', fields)),
    ],
    'people',
  )
}
