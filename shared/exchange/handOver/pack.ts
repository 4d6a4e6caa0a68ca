import { namesApart } from '../namesApart'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { numbersSentence, type HandOver, type HandedDocument } from '../../domain/respond/handOver'
import { err, ok, type Result } from '../../result'
import { entriesCsv } from '../bundle/entriesCsv'
import { zipWriter } from '../bundle/zipWriter'
import { handedDocument, handedJson, shipmentsCsv } from './records'

/** What keeps a document out of a pack: then no pack is made, since its cover lists what is in it. */
export type HandOverError = { type: 'DocumentGone'; name: string } | { type: 'DocumentAltered'; name: string }

export interface PackWish {
  pack: HandOver
  /** the cover as a PDF */
  cover: Uint8Array
  /** ids of the documents that a person looked at and let go */
  documents: readonly string[]
  /** the bytes of a kept document; undefined: they are gone */
  document: (id: string) => Promise<Uint8Array | undefined>
  firm: string
  made: string
  by: string
  drill: boolean
}

/** document → its name in the pack. */
export const packNames = (documents: readonly HandedDocument[]): Map<string, string> =>
  namesApart(
    'documents',
    documents.map(({ id, name, entryNumber }) => ({
      id,
      before: [entryNumber, 'entry'],
      name,
      otherwise: 'document',
    })),
  )

/** Writes the pack as one zip: cover, tables, documents, SHA256SUMS. One document is in memory at a time. */
export async function writePack(
  wish: PackWish,
  write: (bytes: Uint8Array) => Promise<void>,
): Promise<Result<readonly string[], HandOverError>> {
  const { pack } = wish
  const zip = zipWriter()
  const add = async (name: string, bytes: Uint8Array) => {
    for await (const piece of zip.add(name, inPieces(bytes))) await write(piece)
  }
  const chosen = pack.documents.filter(({ id }) => wish.documents.includes(id))
  const names = packNames(chosen)
  for (const { id, name, sha256: hash } of chosen) {
    const bytes = await wish.document(id)
    if (bytes === undefined) return err({ type: 'DocumentGone', name })
    if (hash !== '' && bytesToHex(sha256(bytes)) !== hash) return err({ type: 'DocumentAltered', name })
    await add(names.get(id) ?? name, bytes)
  }
  await add('cover.pdf', wish.cover)
  await add('entries.csv', utf8ToBytes(entriesCsv(handedDocument(pack), 'people')))
  await add('shipments.csv', utf8ToBytes(shipmentsCsv(pack)))
  await add('handover.json', utf8ToBytes(handedJson(pack)))
  await add('README.txt', utf8ToBytes(readme(wish)))
  const sums = zip.files.map((file) => `${file.sha256}  ${file.name}`)
  await add('SHA256SUMS', utf8ToBytes(sums.map((line) => `${line}\n`).join('')))
  for (const piece of zip.end()) await write(piece)
  return ok(sums)
}

function* inPieces(bytes: Uint8Array): Generator<Uint8Array> {
  const piece = 1_048_576
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
}

function readme({ pack, firm, made, by, drill }: PackWish): string {
  const name = String(pack.client['name'] ?? 'one client')
  return `CLIENT HAND-OVER PACK${drill ? '\nEXERCISE: nothing in here is real.' : ''}

${name}: this client’s data alone.
From ${firm || 'a customs broker'} to ${pack.to || 'whoever takes it over'}. Put together ${made} by ${by}.

${numbersSentence(pack)}

What is inside
  cover.pdf       to be read first: shipments, goods, parties, what the agencies want
  entries.csv     one row for each line of an entry
  shipments.csv   shipments that have no entry yet
  handover.json   the same, and the agencies’ answers, for a machine: money in US cents, days YYYY-MM-DD
  documents/      what the client gave us for these entries
  SHA256SUMS      the SHA-256 of every file here: sha256sum -c SHA256SUMS

Client records are confidential (19 CFR 111.24). This file is not sealed: destroy it when it is not needed any more.
`
}
