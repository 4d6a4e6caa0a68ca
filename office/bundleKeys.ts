import { readFile } from 'node:fs/promises'
import type { AgeKey } from '../shared/exchange/ageBytes'
import { openEnvelope } from '../shared/exchange/envelope'
import { err, ok, type Result } from '../shared/result'
import type { VerbArgs } from './args'
import type { Io } from './io'
import { identityIn } from './kit/officeKey'
import { onePiece } from './onePiece'
import { reasonOf, secretFrom } from './openFile'
import { envelopeSentence } from './words'

type Failed = { type: 'Failed'; sentence: string }
const failed = (sentence: string) => err({ type: 'Failed' as const, sentence })

/**
 * What opens each of the bundles named: the secret keys of --identity, else a passphrase each. In a passphrase file the
 * nth line is for the nth bundle; one line alone is for all.
 */
export async function bundleKeys(
  asked: Pick<VerbArgs, 'all' | 'identities' | 'keyPassphraseFile' | 'passphraseFile'>,
  io: Io,
): Promise<Result<readonly AgeKey[], Failed>> {
  const { all, identities, passphraseFile } = asked
  if (identities.length > 0) {
    const keys = await identitiesIn(asked, io)
    return keys.ok ? ok(all.map(() => ({ identities: keys.value }))) : keys
  }
  if (passphraseFile !== undefined && all.length > 1) return passphrasesIn(passphraseFile, all.length)
  const keys: AgeKey[] = []
  for (const path of all) {
    const question = all.length === 1 ? 'Passphrase of the bundle: ' : `Passphrase of ${path}: `
    const secret = await secretFrom(passphraseFile, io, question)
    if (!secret.ok) return failed(secret.error.reason)
    keys.push({ passphrase: secret.value })
  }
  return ok(keys)
}

async function passphrasesIn(file: string, bundles: number): Promise<Result<readonly AgeKey[], Failed>> {
  let lines: string[]
  try {
    lines = (await readFile(file, 'utf8')).split(/\r?\n/u).filter((line) => line !== '')
  } catch (error) {
    return failed(`${file} cannot be read: ${reasonOf(error)}`)
  }
  const [only] = lines
  if (lines.length === 1 && only !== undefined) return ok(Array.from({ length: bundles }, () => ({ passphrase: only })))
  if (lines.length < bundles)
    return failed(`${file} has ${lines.length} lines for ${bundles} bundles: one line each, or one for all.`)
  return ok(lines.slice(0, bundles).map((passphrase) => ({ passphrase })))
}

/** The secret keys in the files: lines as `age-keygen` writes them, or the office's key, sealed or not. */
async function identitiesIn(
  { identities, keyPassphraseFile }: Pick<VerbArgs, 'identities' | 'keyPassphraseFile'>,
  io: Io,
): Promise<Result<string[], Failed>> {
  const found: string[] = []
  for (const file of identities) {
    let bytes: Uint8Array
    try {
      bytes = new Uint8Array(await readFile(file))
    } catch (error) {
      return failed(`${file} cannot be read: ${reasonOf(error)}`)
    }
    const text = await plainText(bytes, file, keyPassphraseFile, io)
    if (!text.ok) return text
    const office = identityIn(text.value)
    const lines = office === undefined ? text.value.split(/\r?\n/u).map((line) => line.trim()) : [office]
    const keys = lines.filter((line) => /^AGE-SECRET-KEY-1[0-9A-Z]+$/u.test(line))
    if (keys.length === 0) return failed(`${file} holds no secret key (AGE-SECRET-KEY-1…).`)
    found.push(...keys)
  }
  return ok(found)
}

async function plainText(
  bytes: Uint8Array,
  file: string,
  passphraseFile: string | undefined,
  io: Io,
): Promise<Result<string, Failed>> {
  const utf8 = new TextDecoder()
  if (!utf8.decode(bytes.subarray(0, 32)).startsWith('age-encryption.org/')) return ok(utf8.decode(bytes))
  const secret = await secretFrom(passphraseFile, io, `Passphrase of ${file}: `)
  if (!secret.ok) return failed(secret.error.reason.replace('--passphrase-file', '--key-passphrase-file'))
  const opened = await openEnvelope(onePiece(bytes), bytes.length, secret.value)
  return opened.ok ? ok(utf8.decode(opened.value)) : failed(`${file}: ${envelopeSentence(opened.error)}`)
}
