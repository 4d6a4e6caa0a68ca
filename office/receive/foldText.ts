import { readChunk } from '../../shared/journal/chunkText'
import type { Entity, Write } from '../../shared/journal/state'
import type { Folded } from '../../shared/journal/writes'

/**
 * An entity as the fold keeps it ↔ text: the next bundle goes on from here. It is a checkpoint's chunk of one entity
 * (`shared/journal/chunkText.ts` reads it, and a test holds the two together), written by hand, since this is done for
 * every entity that is taken in and took a quarter of the time. The same entity gives the same text, whichever way it came
 * about.
 */
export function foldText(entity: Folded): string {
  const moments: Moments = { keys: [], texts: [] }
  const fields = recordText(entity.fields, (write) => cellText(write, moments))
  const { rivals } = entity
  const others =
    rivals === undefined
      ? ''
      : `,"r":${recordText(rivals, (kept) => `[${kept.map((write) => cellText(write, moments)).join(',')}]`)}`
  const edits = entity.edits.map(({ at, seq }) => rowOf(at, seq, moments)).join(',')
  const newer = entity.newer === true ? ',"n":1' : ''
  const born = momentOf(entity.born, moments)
  const touched = momentOf(entity.touched, moments)
  const names = `"k":${JSON.stringify(entity.kind)},"i":${JSON.stringify(entity.id)}`
  const one = `{${names},"f":${fields}${others},"e":[${edits}]${newer},"b":${born},"t":${touched}}`
  return `{"moments":[${moments.texts.join(',')}],"entities":[${one}]}${conflictsText(entity)}`
}

export function foldedFrom(text: string): Folded {
  const [entity] = readChunk(text.split('\n')[0] ?? '')
  if (entity === undefined) throw new Error('foldedFrom: not the text of an entity')
  return entity
}

/** Conflicts follow from the rest and from what laptops had seen: a second line, only to tell that they changed. */
const conflictsText = ({ conflicts }: Entity): string =>
  conflicts === undefined ? '' : `\n${recordText(conflicts, (writes) => JSON.stringify(writes.map(({ v }) => v)))}`

interface Moments {
  keys: string[]
  texts: string[]
}

/** An entity has few: those of the items that wrote on it. */
function rowOf(at: string, seq: number, { keys, texts }: Moments): number {
  const key = `"${at}",${seq}`
  const known = keys.indexOf(key)
  if (known >= 0) return known
  texts.push(`[${key}]`)
  return keys.push(key) - 1
}

function momentOf({ at, seq, wall, operator }: Entity['born'], moments: Moments): number {
  const row = rowOf(at, seq, moments)
  const who = `${wall.ms},${wall.offsetMinutes},${JSON.stringify(wall.zone)},${JSON.stringify(operator)}`
  moments.texts[row] = `[${moments.keys[row] ?? ''},${who}]`
  return row
}

function cellText({ v, at, seq, m }: Write, moments: Moments): string {
  const row = rowOf(at, seq, moments)
  return m === undefined ? `[${JSON.stringify(v)},${row}]` : `[${JSON.stringify(v)},${row},"${m}"]`
}

function recordText<T>(record: Readonly<Record<string, T>>, text: (value: T) => string): string {
  let out = ''
  for (const name of Object.keys(record).sort())
    out += `${out === '' ? '' : ','}${JSON.stringify(name)}:${text(record[name] as T)}`
  return `{${out}}`
}
