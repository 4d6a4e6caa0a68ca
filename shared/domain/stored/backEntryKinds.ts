import { z } from 'zod'
import { Id, List, Moment, OrderKey, Text } from '../scalars'

/**
 * Back entry, as the journal stores it: lanes, maps of the main system, guided and second keying; the rules of `kinds.ts`
 * hold.
 */
const removed = { removed: z.boolean() }

/** The lane of an entry as a person chose it, and CBP's word that it asks for (practice 27). id = the entry. */
export const LaneFields = z.strictObject({
  entry: Id,
  lane: z.enum(['releaseAndSummary', 'summaryOnly', 'correctOfficer', 'askCbp', 'nothingToFile']),
  why: Text,
  by: Text,
  at: Moment,
  /** CBP's written word that a release may be sent for goods long delivered: reference, who, when */
  word: Text,
  wordBy: Text,
  wordAt: Moment,
  wordDocument: Text,
  ...removed,
})

/** How the entries stand in the main system's columns, or in the order of its screen. */
export const ExportMapFields = z.strictObject({
  name: Text,
  /** the system it is for, in the firm's words */
  target: Text,
  purpose: z.enum(['file', 'keying']),
  rows: z.enum(['entry', 'line']),
  forWhom: z.enum(['people', 'machines']),
  format: z.enum(['csv', 'xlsx']),
  /** what the target takes: any character, or those of ASCII alone */
  characters: z.enum(['any', 'ascii']),
  /** the ready-made map that it was copied from */
  copiedFrom: Text,
  by: Text,
  at: Moment,
  ...removed,
})

/** One column of a map, or one box of the main system's screen. */
export const MapColumnFields = z.strictObject({
  map: Id,
  order: OrderKey,
  header: Text,
  /** a value of `domain/recover/mapSources`; absent: the constant */
  source: Text,
  constant: Text,
  /** how it is written: an id of `domain/recover/mapFormats` */
  format: Text,
  /** the longest text that the target takes, characters */
  longest: z.int().min(1).max(10_000),
  required: z.boolean(),
  ...removed,
})

/** An entry keyed by hand into the main system, box by box. id = the entry. */
export const KeyedHomeFields = z.strictObject({
  entry: Id,
  map: Id,
  /** boxes ticked off so far, in the order of the map */
  upTo: z.int().min(0),
  startedAt: Moment,
  startedBy: Text,
  doneAt: Moment,
  doneBy: Text,
  /** digest of the values that were keyed: a later change is seen */
  digest: Text,
  /** what the main system called it */
  mainReference: Text,
  problem: Text,
  ...removed,
})

/** Entries drawn to be keyed a second time, unseen. */
export const SampleFields = z.strictObject({
  title: Text,
  at: Moment,
  by: Text,
  /** per mille of the entries, and the seed that drew them: drawn again, they are the same */
  perMille: z.int().min(0).max(1000),
  seed: Text,
  entries: List,
  fields: List,
  ...removed,
})

/** One value keyed blind by a second person. id = entry, row and field. */
export const SecondKeyingFields = z.strictObject({
  sample: Id,
  entry: Id,
  kind: Text,
  row: Id,
  field: Text,
  value: Text,
  /** id and name of the operator who keyed it unseen */
  operator: Id,
  by: Text,
  at: Moment,
  /** where the two differ, a person decides */
  decided: z.enum(['first', 'second', 'other']),
  decidedValue: Text,
  decidedBy: Text,
  decidedAt: Moment,
  decidedWhy: Text,
})
