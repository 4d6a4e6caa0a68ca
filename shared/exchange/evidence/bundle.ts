import { namesApart } from '../namesApart'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { err, ok, type Result } from '../../result'
import { zipWriter } from '../bundle/zipWriter'
import { custodyCsv } from './custodyCsv'
import type { ExhibitRow } from './exhibits'

/** What keeps an exhibit out of a bundle: then none is made, since a bundle says that it is whole. */
export type EvidenceError =
  | { type: 'ExhibitMissing'; number: string }
  /** what is kept is not what was taken: its SHA-256 differs from the one recorded then */
  | { type: 'ExhibitAltered'; number: string }

export interface EvidenceWish {
  exhibits: readonly ExhibitRow[]
  /** the bytes of a kept document; undefined: they are gone */
  document: (id: string) => Promise<Uint8Array | undefined>
  firm: string
  incident: string
  /** in words */
  made: string
  by: string
  drill: boolean
}

/** exhibit → its name in the bundle; things that are no files have none. */
export const exhibitFileNames = (exhibits: readonly ExhibitRow[]): Map<string, string> =>
  namesApart(
    'exhibits',
    exhibits.flatMap(({ id, fields }) =>
      fields.document === undefined || fields.document === ''
        ? []
        : [{ id, before: [fields.number ?? '', 'exhibit'] as const, name: fields.fileName ?? '', otherwise: 'file' }],
    ),
  )

/**
 * Writes a zip of the exhibits' files with `custody.csv`, `README.txt` and `SHA256SUMS`, which `sha256sum -c` reads as it
 * is. One exhibit is in memory at a time. The same input gives the same bytes.
 * @returns one line of SHA256SUMS for each file
 */
export async function writeEvidence(
  wish: EvidenceWish,
  write: (bytes: Uint8Array) => Promise<void>,
): Promise<Result<readonly string[], EvidenceError>> {
  const names = exhibitFileNames(wish.exhibits)
  const zip = zipWriter()
  const add = async (name: string, bytes: Uint8Array) => {
    for await (const piece of zip.add(name, inPieces(bytes))) await write(piece)
  }
  for (const exhibit of wish.exhibits) {
    const name = names.get(exhibit.id)
    if (name === undefined) continue
    const number = exhibit.fields.number ?? exhibit.id
    const bytes = await wish.document(exhibit.fields.document ?? '')
    if (bytes === undefined) return err({ type: 'ExhibitMissing', number })
    if (bytesToHex(sha256(bytes)) !== exhibit.fields.sha256) return err({ type: 'ExhibitAltered', number })
    await add(name, bytes)
  }
  await add('custody.csv', utf8ToBytes(custodyCsv(wish.exhibits, names)))
  await add('README.txt', utf8ToBytes(readme(wish, names)))
  const sums = zip.files.map((file) => `${file.sha256}  ${file.name}`)
  await add('SHA256SUMS', utf8ToBytes(sums.map((line) => `${line}\n`).join('')))
  for (const piece of zip.end()) await write(piece)
  return ok(sums)
}

function* inPieces(bytes: Uint8Array): Generator<Uint8Array> {
  const piece = 1_048_576
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
}

function readme(
  { exhibits, firm, incident, made, by, drill }: EvidenceWish,
  names: ReadonlyMap<string, string>,
): string {
  const list = exhibits.map(
    ({ id, fields }) =>
      `  ${fields.number ?? id}  ${fields.what ?? ''}\n        ${names.get(id) ?? 'a thing, not a file'}`,
  )
  return `EVIDENCE${drill ? '\nEXERCISE: nothing in here is real.' : ''}

${firm || 'A customs broker'}, incident: ${incident || 'without a title'}
Put together ${made} by ${by}.

What is inside
${list.join('\n')}

  custody.csv   who took each exhibit, when, how and from what, and each step of its custody
  SHA256SUMS    the SHA-256 of every file here

How to check it without Lifeboat
  1. The whole: the paper that came with this bundle shows the SHA-256 of the zip file. Compare it with

       sha256sum BUNDLE.zip

     (Windows: certutil -hashfile BUNDLE.zip SHA256. Mac: shasum -a 256 BUNDLE.zip)
  2. Each file: unpack it, go into the folder, then

       sha256sum -c SHA256SUMS

     A file that was changed or is missing is named, and the command fails.

The paper is what counts: whoever changes a file here can make SHA256SUMS anew, but not the paper.
`
}
