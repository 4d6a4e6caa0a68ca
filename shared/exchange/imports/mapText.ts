import { z } from 'zod'
import type { ImportMap } from './record'

const Map = z.strictObject({
  headerRow: z.int().min(-1).max(1_000_000),
  columns: z.record(z.string().max(64), z.array(z.int().min(0).max(20_000)).max(50)),
})

/** How the columns of one source are read, as the journal keeps it. */
export const mapToText = (map: ImportMap): string => JSON.stringify(map)

/** undefined when the text is none of ours: the columns are guessed again. */
export function textToMap(text: string): ImportMap | undefined {
  try {
    return Map.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
