/**
 * Reads the XML of a workbook part in one pass, a slice at a time, so that a sheet of hundreds of megabytes is never
 * one text. Only what a workbook needs: elements (prefixes dropped), attributes, text, CDATA. No entities beyond the
 * five of XML and numbers: a document type is not read, so nothing can expand.
 */
export interface XmlReader {
  /** `attribute` gives '' for one that is not there */
  open(name: string, attribute: (name: string) => string): void
  close(name: string): void
  text(text: string): void
}

const SLICE = 1_048_576

export function readXml(bytes: Uint8Array, reader: XmlReader): void {
  const decoder = new TextDecoder('utf-8')
  let rest = ''
  for (let from = 0; from < bytes.length; from += SLICE) {
    const last = from + SLICE >= bytes.length
    const text = rest + decoder.decode(bytes.subarray(from, from + SLICE), { stream: !last })
    rest = text.slice(readSlice(text, last, reader))
  }
}

/** @returns where reading has to go on once more text is there */
function readSlice(text: string, last: boolean, reader: XmlReader): number {
  let at = 0
  for (;;) {
    const tag = text.indexOf('<', at)
    if (tag < 0) {
      if (last && at < text.length) reader.text(decoded(text.slice(at)))
      return last ? text.length : at
    }
    const end = endOfTag(text, tag)
    if (end < 0) return at
    if (tag > at) reader.text(decoded(text.slice(at, tag)))
    readTag(text, tag, end, reader)
    at = end + 1
  }
}

/** Place of the `>` that ends the tag; -1 when it is not in this slice. */
function endOfTag(text: string, tag: number): number {
  if (text.startsWith('<!--', tag)) return placeOfEnd(text, tag + 4, '-->')
  if (text.startsWith('<![CDATA[', tag)) return placeOfEnd(text, tag + 9, ']]>')
  let end = text.indexOf('>', tag)
  // A `>` may stand inside an attribute's quotes.
  while (end >= 0 && !quotesClosed(text, tag, end)) end = text.indexOf('>', end + 1)
  return end
}

function placeOfEnd(text: string, from: number, end: string): number {
  const found = text.indexOf(end, from)
  return found < 0 ? -1 : found + end.length - 1
}

function quotesClosed(text: string, tag: number, end: number): boolean {
  const before = text.charCodeAt(end - 1)
  // `"`, `'`, `/`, `?` or a tag without attributes.
  if (before === 34 || before === 39 || before === 47 || before === 63) return true
  const equals = text.indexOf('=', tag)
  if (equals < 0 || equals > end) return true
  return (text.slice(tag, end).match(/"/gu)?.length ?? 0) % 2 === 0
}

function readTag(text: string, tag: number, end: number, reader: XmlReader): void {
  const first = text.charCodeAt(tag + 1)
  // `<?` and `<!`: only CDATA says something.
  if (first === 63) return
  if (first === 33) {
    if (text.startsWith('<![CDATA[', tag)) reader.text(text.slice(tag + 9, end - 2))
    return
  }
  if (first === 47) {
    reader.close(localName(text.slice(tag + 2, end).trimEnd()))
    return
  }
  const selfClosed = text.charCodeAt(end - 1) === 47
  const inside = text.slice(tag + 1, selfClosed ? end - 1 : end)
  const space = inside.search(/\s/u)
  const name = localName(space < 0 ? inside : inside.slice(0, space))
  reader.open(name, (wanted) => (space < 0 ? '' : attributeOf(inside, wanted)))
  if (selfClosed) reader.close(name)
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** An attribute by its own name, whatever prefix it has: `id` finds `r:id`, and not `sheetId`. */
function attributeOf(inside: string, wanted: string): string {
  for (let at = inside.indexOf(wanted); at >= 0; at = inside.indexOf(wanted, at + 1)) {
    const before = inside[at - 1] ?? ''
    if (before !== ':' && before.trim() !== '') continue
    const value = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/u.exec(inside.slice(at + wanted.length))
    if (value !== null) return decoded(value[1] ?? value[2] ?? '')
  }
  return ''
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/giu,
    (whole, hex?: string, digits?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole
      const point = hex === undefined ? Number(digits) : Number.parseInt(hex, 16)
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole
    },
  )
}
