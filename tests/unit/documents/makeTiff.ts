/** A TIFF of one page or more made by hand: each page is its tags, and its strips or tiles are laid behind. */
export interface MadePage {
  tags: Record<number, number[]>
  /** the JPEG tables of all pieces */
  tables?: Uint8Array
  pieces: readonly Uint8Array[]
  tiled?: boolean
}

const LONG = 4
const BYTES = 7

export function makeTiff(pages: readonly MadePage[]): Uint8Array {
  const parts: Uint8Array[] = []
  let at = 8
  const lay = (bytes: Uint8Array): number => {
    const from = at
    const padded = new Uint8Array(bytes.length + (bytes.length % 2))
    padded.set(bytes)
    parts.push(padded)
    at += padded.length
    return from
  }
  const firsts: number[] = []
  const nexts: { part: Uint8Array; place: number }[] = []
  for (const { tags, pieces, tables, tiled = false } of pages) {
    const offsets = pieces.map(lay)
    const rows = new Map<number, { type: number; count: number; value: number }>()
    const put = (tag: number, values: readonly number[]) =>
      rows.set(tag, {
        type: LONG,
        count: values.length,
        value: values.length === 1 ? (values[0] ?? 0) : lay(longs(values)),
      })
    for (const [tag, values] of Object.entries(tags)) put(Number(tag), values)
    put(tiled ? 324 : 273, offsets)
    put(
      tiled ? 325 : 279,
      pieces.map((piece) => piece.length),
    )
    if (tables !== undefined) rows.set(347, { type: BYTES, count: tables.length, value: lay(tables) })
    const directory = new Uint8Array(2 + rows.size * 12 + 4)
    const view = new DataView(directory.buffer)
    view.setUint16(0, rows.size, true)
    ;[...rows]
      .sort(([a], [b]) => a - b)
      .forEach(([tag, { type, count, value }], nth) => {
        view.setUint16(2 + nth * 12, tag, true)
        view.setUint16(4 + nth * 12, type, true)
        view.setUint32(6 + nth * 12, count, true)
        view.setUint32(10 + nth * 12, value, true)
      })
    firsts.push(lay(directory))
    const part = parts.at(-1)
    if (part !== undefined) nexts.push({ part, place: 2 + rows.size * 12 })
  }
  nexts.forEach(({ part, place }, nth) => new DataView(part.buffer).setUint32(place, firsts[nth + 1] ?? 0, true))
  const whole = new Uint8Array(at)
  whole.set([0x49, 0x49, 0x2a, 0x00])
  new DataView(whole.buffer).setUint32(4, firsts[0] ?? 0, true)
  let to = 8
  for (const part of parts) {
    whole.set(part, to)
    to += part.length
  }
  return whole
}

function longs(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 4)
  values.forEach((value, nth) => new DataView(bytes.buffer).setUint32(nth * 4, value, true))
  return bytes
}
