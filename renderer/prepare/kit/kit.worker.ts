import '../../strictZod'
import { bytesToHex } from '@noble/hashes/utils.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { rowsOfCatalogue, type KitRow } from '../../../shared/exchange/kit/content'
import { kitCatalogues } from '../../../shared/exchange/kit/format'
import { readKit } from '../../../shared/exchange/kit/read'
import { ok } from '../../../shared/result'
import { answerOnce } from '../../store/workerCalls'
import type { KitAnswer, KitAsk, KitNeed } from './openKit'

/** Rows that cross to the window at once: a few milliseconds of its time. */
const ROWS_AT_ONCE = 2_000

/** Opening, unpacking, hashing and proving a kit stay off the thread that draws. */
answerOnce<KitAsk, KitAnswer, KitNeed>(async ({ file, passphrase }, need) => {
  const digest = sha256.create()
  const read = await readKit(piecesOf(file, digest), file.size, passphrase)
  if (!read.ok) return read
  const { manifest, publicKey, content } = read.value
  const give = async (catalogue: KitNeed['catalogue'], rows: readonly KitRow[]) => {
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
      await need<unknown>({ catalogue, rows: rows.slice(at, at + ROWS_AT_ONCE) })
  }
  for (const catalogue of kitCatalogues) await give(catalogue, rowsOfCatalogue(content, catalogue))
  const { records, planText, forms } = content
  return ok({ manifest, publicKey, sha256: bytesToHex(digest.digest()), rest: { records, planText, forms } })
})

async function* piecesOf(file: Blob, digest: { update(bytes: Uint8Array): unknown }): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader()
  for (;;) {
    const next = await reader.read()
    if (next.done) return
    digest.update(next.value)
    yield next.value
  }
}
