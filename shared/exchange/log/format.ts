import { z } from 'zod'

/** incident-log.json, version 1. A reader of version 1 reads it for ever: fields are added, never renamed. */
const Time = z.strictObject({
  /** RFC 9557, with offset and zone */
  local: z.string(),
  offset: z.string().regex(/^[+-]\d{2}:\d{2}$/u),
  zone: z.string(),
  /** ISO 8601, Z */
  utc: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/u),
})
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/u)

const LogLine = z.strictObject({
  /** from 1, in the order of the journal, whatever the clocks said */
  number: z.int().min(1),
  /** device-sequence */
  item: z.string(),
  laptop: z.string(),
  recorded: Time,
  happened: Time.nullable(),
  by: z.string(),
  about: z.string(),
  actions: z.array(z.string()),
  what: z.string(),
  /** each change of the item, and each of its fields with what stood there before */
  details: z.array(z.strictObject({ what: z.string(), fields: z.array(z.string()) })),
  files: z.array(z.strictObject({ name: z.string(), sha256: z.string() })),
  corrects: z.string().nullable(),
  correctedBy: z.array(z.string()),
  /** true: recorded by nobody, follows from the clocks of two items */
  fromTheClock: z.boolean(),
})

export const LogFile = z.strictObject({
  format: z.literal('lifeboat-incident-log'),
  version: z.literal(1),
  exercise: z.boolean(),
  firm: z.string(),
  incidents: z.array(z.strictObject({ id: z.string(), title: z.string(), reference: z.string() })),
  period: z.strictObject({ from: Time.nullable(), until: Time.nullable() }),
  /** in words: what was sifted out of it; empty = nothing */
  sifted: z.string(),
  preparedBy: z.string(),
  made: Time,
  people: z.array(z.strictObject({ name: z.string(), role: z.string() })),
  forCounsel: z.boolean(),
  keptApartForCounsel: z.int().min(0),
  /** the last item of each laptop: SHA-256 over its canonical JSON, which holds that of the item before it */
  lastItems: z.array(z.strictObject({ device: z.string(), laptop: z.string(), sequence: z.int(), sha256: Sha256 })),
  lines: z.array(LogLine),
})
export type LogFile = z.infer<typeof LogFile>
export type LogFileLine = LogFile['lines'][number]
