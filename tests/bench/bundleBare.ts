import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { bytesToHex } from '@noble/hashes/utils.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { Decrypter, Encrypter } from 'age-encryption'
import { Unzip, UnzipInflate, Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { signBytes, verifySignature } from '../../shared/vault/sign'

/** The same steps on the same bytes with the bare libraries: no fold, no check, nothing compared. */
export interface BareMembers {
  /** name → what is in it; the journal and the entries as objects, since JSON is one of the steps */
  items: readonly unknown[]
  entries: readonly unknown[]
  others: ReadonlyMap<string, Uint8Array>
}

/** JSON, SHA-256 in JavaScript (a window has no other that takes pieces), fflate, one signature, age, a file. */
export async function bareExport(members: BareMembers, recipient: string, path: string): Promise<void> {
  const file = await open(path, 'w')
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  const sealed = await encrypter.encrypt(Readable.toWeb(Readable.from(zipped(members))) as ReadableStream<Uint8Array>)
  const reader = sealed.getReader()
  for (;;) {
    const piece = await reader.read()
    if (piece.done) break
    await file.write(piece.value)
  }
  await file.close()
}

async function* zipped({ items, entries, others }: BareMembers): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error
    ready.push(chunk)
  })
  const sums: string[] = []
  const utf8 = new TextEncoder()
  async function* add(name: string, pieces: Iterable<Uint8Array>, packed: boolean): AsyncGenerator<Uint8Array> {
    const member = packed ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
    zip.add(member)
    const hash = sha256.create()
    for (const piece of pieces) {
      hash.update(piece)
      member.push(piece)
      yield* ready.splice(0)
      await Promise.resolve()
    }
    member.push(new Uint8Array(0), true)
    sums.push(bytesToHex(hash.digest()))
    yield* ready.splice(0)
  }
  function* lines(list: readonly unknown[]): Generator<Uint8Array> {
    for (let at = 0; at < list.length; at += 200)
      yield utf8.encode(
        list
          .slice(at, at + 200)
          .map((one) => `${JSON.stringify(one)}\n`)
          .join(''),
      )
  }
  yield* add('journal.ndjson', lines(items), false)
  yield* add('entries.json', lines(entries), false)
  for (const [name, bytes] of others) yield* add(name, [bytes], /^(?:paper|documents)\//u.test(name))
  signBytes(new Uint8Array(32).fill(5), utf8.encode(sums.join('\n')))
  zip.end()
  yield* ready.splice(0)
}

/** age, fflate, SHA-256 of every file and of every line of the journal by Node, JSON, one signature. */
export async function bareVerify(path: string, identity: string): Promise<number> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  const sealed = Readable.toWeb(createReadStream(path, { highWaterMark: 262_144 })) as ReadableStream<Uint8Array>
  const plain = await decrypter.decrypt(sealed)
  let items = 0
  const parts = new Map<string, Uint8Array>()
  const unzip = new Unzip((member) => {
    const hash = createHash('sha256')
    const kept: Uint8Array[] = []
    let rest = ''
    const utf8 = new TextDecoder()
    member.ondata = (error, piece, last) => {
      if (error !== null) throw error
      hash.update(piece)
      if (member.name === 'journal.ndjson') {
        const lines = (rest + utf8.decode(piece, { stream: !last })).split('\n')
        rest = lines.pop() ?? ''
        for (const line of lines) {
          JSON.parse(line)
          createHash('sha256').update(line).digest('hex')
          items += 1
        }
      } else if (/^(?:entries\.json|manifest|device)/u.test(member.name)) kept.push(piece.slice())
      if (!last) return
      hash.digest('hex')
      if (kept.length > 0) parts.set(member.name, Buffer.concat(kept))
    }
    member.start()
  })
  unzip.register(UnzipInflate)
  const reader = plain.getReader()
  for (;;) {
    const piece = await reader.read()
    if (piece.done) break
    unzip.push(piece.value)
  }
  unzip.push(new Uint8Array(0), true)
  for (const name of ['entries.json', 'manifest.json'])
    JSON.parse(new TextDecoder().decode(parts.get(name) ?? new Uint8Array()))
  verifySignature(
    new Uint8Array(32),
    parts.get('manifest.json') ?? new Uint8Array(),
    parts.get('manifest.sig') ?? new Uint8Array(64),
  )
  return items
}
