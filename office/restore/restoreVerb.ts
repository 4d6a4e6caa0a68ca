import { EXIT, tellProblem, type Io } from '../io'
import { machine, type Machine } from '../kit/clock'
import { checkPassphrase } from '../../shared/vault/passphrase'
import { ARGON2_FLOOR, type Argon2Params } from '../../shared/vault/slots'
import { err, ok, type Result } from '../../shared/result'
import { verbArgs, type VerbArgs } from '../args'
import { bundleKeys } from '../bundleKeys'
import { folderSentence } from '../newFolder'
import { secretFrom } from '../openFile'
import { askedOrExit } from '../opening'
import { OPENING_OPTIONS } from '../usage'
import { checkedBundles } from './checkedBundles'
import { writeMirror } from './writeMirror'

const USAGE = `lifeboat restore BUNDLE [INCREMENT...] --to FOLDER

  Makes a mirror folder from a whole bundle and the increments after it, named in their order. On a laptop, Lifeboat's
  opening screen brings the desk back from that folder ("restore from a mirror"): as a new device, with the block of
  numbers of the old one in quarantine. Catalogues (products, tariff) are in no bundle: load the kit again afterwards.
  Nothing is written where a check fails.

${OPENING_OPTIONS}
  --new-passphrase-file FILE
                           the passphrase that will open the desk, first line of FILE; without it the terminal asks twice
  --json                   one JSON object instead of lines

It ends with 0 when all is well, 1 when something is wrong or lost (it is named), 2 when the command was not understood.`

/** What a test may set: randomness, and cheaper stretching of the passphrase. */
type RestoreMachine = Pick<Machine, 'random'> & { argon2?: Argon2Params }

/** `lifeboat restore`: bundles in, a mirror folder out, sealed under a passphrase that the office chooses. */
export async function restoreVerb(args: readonly string[], io: Io, by: RestoreMachine = machine): Promise<number> {
  const asked = askedOrExit(
    verbArgs(args, { from: 'bundle', needsTo: true, several: true, identity: true, newPassphrase: true }),
    USAGE,
    io,
  )
  if (!asked.ok) return asked.error.exit
  const { json, to = '' } = asked.value
  const restored = await restore(asked.value, to, io, by)
  if (!restored.ok) return tellProblem(restored.error.sentence, json, io)
  const { desk, firm, items, entries, documents, lost, operator } = restored.value
  if (json) io.out(JSON.stringify({ ok: lost.length === 0, to, ...restored.value }))
  else {
    io.out(`Desk ${desk}${firm === '' ? '' : `, ${firm}`}: ${items} items, ${entries} entries, ${documents} documents.`)
    for (const title of lost) io.err(`LOST    ${title} is in none of these bundles.`)
    io.out(
      `The mirror is in ${to}. The passphrase opens it for ${operator}; restore it on a laptop, then load the kit.`,
    )
  }
  return lost.length === 0 ? EXIT.well : EXIT.wrong
}

interface Restored {
  desk: string
  firm: string
  items: number
  entries: number
  documents: number
  /** titles of packets and documents that the journal names and no bundle holds */
  lost: string[]
  operator: string
}

async function restore(
  asked: VerbArgs,
  to: string,
  io: Io,
  by: RestoreMachine,
): Promise<Result<Restored, { type: 'Failed'; sentence: string }>> {
  const keys = await bundleKeys(asked, io)
  if (!keys.ok) return keys
  const bundles = await checkedBundles(asked.all, keys.value)
  if (!bundles.ok) return bundles
  try {
    const passphrase = await newPassphrase(asked.newPassphraseFile, io)
    if (!passphrase.ok) return passphrase
    const written = await writeMirror(bundles.value, to, passphrase.value, {
      random: by.random,
      argon2: by.argon2 ?? ARGON2_FLOOR,
    })
    return written.ok ? written : err({ type: 'Failed', sentence: folderSentence(written.error) })
  } finally {
    for (const { bundle } of bundles.value.files) await bundle.close()
  }
}

async function newPassphrase(
  file: string | undefined,
  io: Io,
): Promise<Result<string, { type: 'Failed'; sentence: string }>> {
  const failed = (sentence: string) => err({ type: 'Failed' as const, sentence })
  const first = await secretFrom(file, io, 'A new passphrase for the restored desk (at least 12 characters): ')
  if (!first.ok) return failed(first.error.reason.replace('--passphrase-file', '--new-passphrase-file'))
  const judged = checkPassphrase(first.value)
  if (!judged.ok) return failed(`A passphrase has at least ${judged.error.least} characters. Nothing was written.`)
  if (file === undefined && (await io.askSecret('The same again: ')) !== first.value)
    return failed('The two are not the same. Nothing was written.')
  return ok(judged.value)
}
