import { parseArgs } from 'node:util'
import { err, ok, type Result } from '../shared/result'

export interface VerbArgs {
  /** the one file or folder that the verb reads, or the first of several */
  from: string
  /** all of them, in the order given */
  all: readonly string[]
  to: string | undefined
  passphraseFile: string | undefined
  /** files with secret keys of the office, or with its key under a passphrase of its own */
  identities: readonly string[]
  keyPassphraseFile: string | undefined
  newPassphraseFile: string | undefined
  json: boolean
  anyway: boolean
  help: boolean
}

/** What a verb takes besides --passphrase-file, --json and --help. */
interface VerbShape {
  /** what it reads, for the sentence: "bundle" */
  from: string
  needsTo: boolean
  several?: boolean
  /** takes --identity: what it reads may be sealed for a key */
  identity?: boolean
  /** takes --anyway */
  anyway?: boolean
  /** takes --new-passphrase-file */
  newPassphrase?: boolean
}

/** Arguments of verify, open, restore and mirror. */
export function verbArgs(
  args: readonly string[],
  shape: VerbShape,
): Result<VerbArgs, { type: 'Usage'; sentence: string }> {
  const usage = (sentence: string) => err({ type: 'Usage' as const, sentence })
  let parsed
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        'passphrase-file': { type: 'string' },
        identity: { type: 'string', short: 'i', multiple: true, default: [] },
        'key-passphrase-file': { type: 'string' },
        'new-passphrase-file': { type: 'string' },
        json: { type: 'boolean', default: false },
        anyway: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error))
  }
  const { values, positionals } = parsed
  const [from, ...more] = positionals
  const found: VerbArgs = {
    from: from ?? '',
    all: positionals,
    to: values.to,
    passphraseFile: values['passphrase-file'],
    identities: values.identity,
    keyPassphraseFile: values['key-passphrase-file'],
    newPassphraseFile: values['new-passphrase-file'],
    json: values.json,
    anyway: values.anyway,
    help: values.help,
  }
  if (values.help) return ok(found)
  if (from === undefined)
    return usage(shape.several === true ? `Name at least one ${shape.from}.` : `Name one ${shape.from}.`)
  if (more.length > 0 && shape.several !== true)
    return usage(`Name one ${shape.from} only; there are ${more.length + 1}.`)
  const unasked = [
    ...(shape.identity === true || values.identity.length === 0 ? [] : ['--identity']),
    ...(shape.anyway === true || !values.anyway ? [] : ['--anyway']),
    ...(shape.newPassphrase === true || found.newPassphraseFile === undefined ? [] : ['--new-passphrase-file']),
    ...(shape.needsTo || values.to === undefined ? [] : ['--to']),
  ]
  if (unasked.length > 0) return usage(`This verb takes no ${unasked.join(' and no ')}.`)
  if (values.identity.length > 0 && found.passphraseFile !== undefined)
    return usage('A bundle is sealed for keys or by a passphrase: give --identity or --passphrase-file, not both.')
  if (shape.needsTo && values.to === undefined) return usage('Say where to write: --to FOLDER.')
  return ok(found)
}
