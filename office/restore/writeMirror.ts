import { entitiesOf, entityOf, isRemoved, textOf, type DeskState } from '../../shared/journal/state'
import { SCHEMA_VERSION } from '../../shared/journal/item'
import { encodeFrame } from '../../shared/journal/frames'
import { JournalReader, type JournalSoFar } from '../../shared/exchange/bundle/journal'
import { MEMBERS } from '../../shared/exchange/bundle/format'
import { firmName } from '../../shared/exchange/bundle/entries'
import { papersAndDocuments } from '../../shared/exchange/bundle/memberNames'
import { subkeys } from '../../shared/vault/keys'
import { sealRecord } from '../../shared/vault/record'
import { NONCE_BYTES } from '../../shared/vault/seal'
import { makeSlot, type Argon2, type Argon2Params, type VaultFile } from '../../shared/vault/slots'
import { err, ok, type Result } from '../../shared/result'
import { argon2idAsync } from '@noble/hashes/argon2.js'
import { newFolder, type FolderError, type NewFolder } from '../newFolder'
import { nodeTools } from '../nodeTools'
import type { CheckedBundles } from './checkedBundles'
import { sealedDocument } from './sealedDocument'

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const argon2: Argon2 = (secret, salt, { m, t, p }) => argon2idAsync(secret, salt, { m, t, p, dkLen: 32 })
/** A keyed hash, 64 hex characters: what the laptop itself names a sealed document. */
const BLOB_NAME = /^[0-9a-f]{64}$/u

interface By {
  random(length: number): Uint8Array
  argon2: Argon2Params
}

/** The sealing key of the new mirror and its name. */
interface NewKey {
  keyId: string
  dataKey: Uint8Array
}

/**
 * A mirror folder as the laptop writes one: `journal.lbj` with a slot for the passphrase and every item sealed under a
 * new data key, the documents in `blobs/`. Everything goes through in pieces.
 */
export async function writeMirror({ files, journal }: CheckedBundles, to: string, passphrase: string, by: By) {
  const folder = await newFolder(to)
  if (!folder.ok) return folder
  const last = files.at(-1)?.manifest
  if (last === undefined) throw new Error('at least one bundle')
  const { state } = journal.fold
  const random = (characters: number) =>
    Array.from(by.random(characters), (byte) => crockford[byte & 31] ?? '').join('')
  const key = { keyId: random(8), dataKey: by.random(32) }
  const operator = operatorFor(state, last.operator)
  const wish = { desk: last.desk, slotId: random(16), operator: operator.id, operatorName: operator.name }
  const slot = await makeSlot(
    passphrase,
    key.dataKey,
    by.argon2,
    by.random(16),
    by.random(NONCE_BYTES),
    { ...wish, kind: 'passphrase', keyId: key.keyId },
    argon2,
  )
  const firm = firmName(state)
  const vault: VaultFile = {
    v: 1,
    desk: last.desk,
    label: firm,
    drill: last.drill,
    keyId: key.keyId,
    device: last.device,
    slots: [slot],
    schema: SCHEMA_VERSION,
  }
  const counted = { items: 0 }
  const frames = journalFrames(files, state, vault, key, by, counted)
  const written = await folder.value.write('journal.lbj', frames)
  if (!written.ok) return written
  const documents = await writeDocuments(files, state, folder.value, key, by)
  if (!documents.ok) return documents
  return ok({
    desk: last.desk,
    firm,
    items: counted.items,
    entries: entitiesOf(state, 'entry').size,
    ...documents.value,
    operator: operator.name || 'whoever has it',
  })
}

/** Whoever exported, if still a lead; else the first lead: somebody who may let the others in again. */
function operatorFor(state: DeskState, exporter: string): { id: string; name: string } {
  const leads = [...entitiesOf(state, 'operator').values()].filter(
    (operator) => !isRemoved(operator) && textOf(operator, 'role') === 'lead',
  )
  const chosen = leads.find(({ id }) => id === exporter) ?? leads[0] ?? entityOf(state, 'operator', exporter)
  return { id: chosen?.id ?? exporter, name: textOf(chosen, 'name') }
}

async function* journalFrames(
  files: CheckedBundles['files'],
  state: DeskState,
  vault: VaultFile,
  key: NewKey,
  by: By,
  counted: { items: number },
): AsyncGenerator<Uint8Array> {
  const utf8 = new TextEncoder()
  const device = vault.device ?? ''
  yield encodeFrame({ type: 'slots', device, sequence: 0, payload: utf8.encode(JSON.stringify(vault)) })
  const { items: itemsKey } = subkeys(key.dataKey)
  // the items were folded when they were checked: here they only pass
  let before: JournalSoFar = { fold: { state, addAll: () => undefined }, heads: new Map() }
  for (const { bundle, manifest } of files) {
    const frames: Uint8Array[] = []
    const reader = new JournalReader(manifest, before, nodeTools, ({ device, sequence }, line) => {
      const place = { desk: vault.desk, keyId: key.keyId, table: 'items', device, sequence }
      const payload = sealRecord(itemsKey, by.random(NONCE_BYTES), place, utf8.encode(line))
      frames.push(encodeFrame({ type: 'item', device, sequence, payload }))
      counted.items += 1
    })
    for await (const piece of bundle.members.get(MEMBERS.journal)?.pieces() ?? []) {
      reader.take(piece)
      yield Buffer.concat(frames.splice(0))
    }
    before = reader.end()
    yield Buffer.concat(frames.splice(0))
  }
}

/** Each packet and document once, found by what it holds: names in later bundles may differ. */
async function writeDocuments(
  files: CheckedBundles['files'],
  state: DeskState,
  folder: NewFolder,
  key: NewKey,
  by: By,
): Promise<Result<{ documents: number; lost: string[] }, FolderError>> {
  const idsByHash = new Map<string, string[]>()
  for (const { id, fields } of entitiesOf(state, 'document').values()) {
    const sha256 = String(fields['sha256']?.v ?? '')
    if (BLOB_NAME.test(id)) idsByHash.set(sha256, [...(idsByHash.get(sha256) ?? []), id])
  }
  const there = new Set<string>()
  for (const { bundle, manifest } of files)
    for (const file of manifest.files) {
      if (!/^(?:paper|documents)\//u.test(file.name)) continue
      const member = bundle.members.get(file.name)
      for (const id of idsByHash.get(file.sha256) ?? []) {
        if (member === undefined || there.has(id)) continue
        const sealed = sealedDocument(member.pieces(), { id, desk: manifest.desk, ...key, random: by.random })
        const written = await folder.write(`blobs/${id}`, sealed)
        if (!written.ok) return err(written.error)
        there.add(id)
      }
    }
  const lost = papersAndDocuments(state).filter(({ document }) => !there.has(document))
  return ok({ documents: there.size, lost: lost.map(({ title }) => title) })
}
