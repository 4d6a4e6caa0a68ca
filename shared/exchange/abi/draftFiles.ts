import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Draft } from './draftTypes'
import { sidecarJson, sidecarOf, sidecarText, type Sidecar } from './sidecar'
import { streamText, type StreamForm } from './writeStream'

/** The draft as texts of files: the stream, and what goes beside it for people and for programs. */
export interface DraftFiles {
  name: string
  text: string
  sidecar: Sidecar
  sidecarText: string
  sidecarJson: string
}

const FORM_WORDS: Readonly<Record<StreamForm, string>> = {
  bare: 'one after the other, without line ends',
  crlf: 'one a line (CR LF)',
  lf: 'one a line (LF)',
}

export function draftFiles(draft: Draft, name: string, form: StreamForm): DraftFiles {
  const records = draft.batches.flatMap((batch) => batch.records)
  const text = streamText(records, form)
  const sidecar = sidecarOf(draft, {
    name,
    sha256: bytesToHex(sha256(utf8ToBytes(text))),
    records: records.length,
    form: FORM_WORDS[form],
  })
  return { name, text, sidecar, sidecarText: sidecarText(sidecar), sidecarJson: sidecarJson(sidecar) }
}
