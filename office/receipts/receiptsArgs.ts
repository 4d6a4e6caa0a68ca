import { parseArgs } from 'node:util'
import { err, ok, type Result } from '../../shared/result'

export interface ReceiptsArgs {
  bundles: string[]
  /** files of answers, in the order in which they came */
  answers: string[]
  passphraseFile: string | undefined
  identities: string[]
  keyPassphraseFile: string | undefined
  json: boolean
}

export function receiptsArgs(
  args: readonly string[],
): Result<ReceiptsArgs | 'help', { type: 'Usage'; sentence: string }> {
  const usage = (sentence: string) => err({ type: 'Usage' as const, sentence })
  let parsed
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        answers: { type: 'string', multiple: true, default: [] },
        'passphrase-file': { type: 'string' },
        identity: { type: 'string', short: 'i', multiple: true, default: [] },
        'key-passphrase-file': { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error))
  }
  const { values, positionals } = parsed
  if (values.help) return ok('help')
  if (positionals.length === 0) return usage('Name at least one bundle.')
  if (values.answers.length === 0) return usage('Name at least one file of answers: --answers FILE.')
  if (values.identity.length > 0 && values['passphrase-file'] !== undefined)
    return usage('A bundle is sealed for keys or by a passphrase: give --identity or --passphrase-file, not both.')
  return ok({
    bundles: positionals,
    answers: values.answers,
    passphraseFile: values['passphrase-file'],
    identities: values.identity,
    keyPassphraseFile: values['key-passphrase-file'],
    json: values.json,
  })
}
