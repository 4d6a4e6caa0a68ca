/**
 * A reader of mail for tests, written from the RFCs and from nothing of ours: unfolds headers, decodes encoded words,
 * RFC 2231 parameters, quoted-printable and base64.
 */
export interface ReadPart {
  headers: ReadonlyMap<string, string>
  bytes: Uint8Array
}
export interface ReadMail {
  headers: ReadonlyMap<string, string>
  text: string
  attachments: { name: string; mime: string; bytes: Uint8Array }[]
}

export function readMail(file: Uint8Array): ReadMail {
  const raw = Buffer.from(file).toString('latin1')
  const whole = partOf(raw)
  const boundary = parameterOf(whole.headers.get('content-type') ?? '', 'boundary')
  if (boundary === undefined) return { headers: whole.headers, text: utf8(whole.bytes), attachments: [] }
  const body = raw.slice(raw.indexOf('\r\n\r\n') + 2)
  const inner = body
    .split(`\r\n--${boundary}`)
    .slice(1, -1)
    .map((part) => partOf(part.replace(/^\r\n/u, '')))
  if (!body.endsWith(`\r\n--${boundary}--\r\n`)) throw new Error('the last boundary is missing')
  const [first, ...rest] = inner
  return {
    headers: whole.headers,
    text: utf8(first?.bytes ?? new Uint8Array()),
    attachments: rest.map(({ headers, bytes }) => ({
      name: parameterOf(headers.get('content-disposition') ?? '', 'filename') ?? '',
      mime: (headers.get('content-type') ?? '').split(';')[0] ?? '',
      bytes,
    })),
  }
}

const utf8 = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)

function partOf(raw: string): ReadPart {
  const end = raw.indexOf('\r\n\r\n')
  const headers = new Map<string, string>()
  for (const line of raw
    .slice(0, end)
    .replace(/\r\n(?=[ \t])/gu, '')
    .split('\r\n')) {
    const [, name, value] = /^([!-9;-~]+):[ \t]*(.*)$/u.exec(line) ?? []
    if (name === undefined || value === undefined) throw new Error(`no header: ${line}`)
    if (headers.has(name.toLowerCase())) throw new Error(`twice: ${name}`)
    headers.set(name.toLowerCase(), value)
  }
  const body = raw.slice(end + 4)
  const coding = headers.get('content-transfer-encoding')
  if (coding === 'base64') return { headers, bytes: new Uint8Array(Buffer.from(body, 'base64')) }
  if (coding === 'quoted-printable') return { headers, bytes: fromQuoted(body) }
  return { headers, bytes: new Uint8Array(Buffer.from(body, 'latin1')) }
}

function fromQuoted(body: string): Uint8Array {
  const joined = body.replace(/[ \t]+(?=\r\n)/gu, '').replace(/=\r\n/gu, '')
  const bytes = joined.replace(/=([0-9A-F]{2})/gu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return new Uint8Array(Buffer.from(bytes, 'latin1'))
}

/** Words of a header with the encoded ones decoded: white space between two of these is no part of the text. */
export const decodedWords = (value: string): string =>
  value
    .replace(/(=\?UTF-8\?B\?[A-Za-z0-9+/=]*\?=)[ \t]+(?==\?)/gu, '$1')
    .replace(/(?:=\?UTF-8\?B\?[A-Za-z0-9+/=]*\?=)+/gu, (run) =>
      [...run.matchAll(/=\?UTF-8\?B\?([A-Za-z0-9+/=]*)\?=/gu)]
        .map(([, coded = '']) => utf8(new Uint8Array(Buffer.from(coded, 'base64'))))
        .join(''),
    )

/** The name and the address of a header with one mailbox. */
export function mailboxIn(value: string): { name: string; address: string } {
  const [, phrase = '', address = ''] = /^(?:(.*) )?<([^<>]+)>$/u.exec(value) ?? ['', '', value]
  const quoted = /^"(.*)"$/u.exec(phrase)?.[1]?.replace(/\\(.)/gu, '$1')
  return { name: quoted ?? decodedWords(phrase), address }
}

function parameterOf(value: string, name: string): string | undefined {
  const plain = new RegExp(`; ?${name}="([^"]*)"`, 'u').exec(value)?.[1]
  if (plain !== undefined) return plain
  const pieces = [...value.matchAll(new RegExp(`; ?${name}\\*(\\d+)\\*=([^;]*)`, 'gu'))]
  if (pieces.length === 0) return undefined
  const coded = pieces
    .sort((a, b) => Number(a[1]) - Number(b[1]))
    .map(([, , piece]) => piece)
    .join('')
  return decodeURIComponent(coded.replace(/^UTF-8''/u, ''))
}
