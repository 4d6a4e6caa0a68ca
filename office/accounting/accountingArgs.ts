import { parseArgs } from 'node:util'
import { err, ok, type Result } from '../../shared/result'

export interface AccountingArgs {
  bundles: string[]
  /** instead of bundles: what `receive` took in */
  from: { server: string } | { folder: string } | undefined
  /** desk in the database, where it holds several */
  desk: string | undefined
  exercise: boolean
  csv: string | undefined
  passphraseFile: string | undefined
  identities: string[]
  keyPassphraseFile: string | undefined
  json: boolean
}

type Asked = Result<AccountingArgs | 'help', { type: 'Usage'; sentence: string }>
const usage = (sentence: string) => err({ type: 'Usage' as const, sentence })

export function accountingArgs(args: readonly string[]): Asked {
  let parsed
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        database: { type: 'string' },
        folder: { type: 'string' },
        desk: { type: 'string' },
        exercise: { type: 'boolean', default: false },
        csv: { type: 'string' },
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
  const { database, folder } = values
  if (database !== undefined && folder !== undefined) return usage('Give --database or --folder, not both.')
  if (database !== undefined && !/^postgres(?:ql)?:\/\//u.test(database))
    return usage('A database is named as postgres://USER@HOST/DATABASE.')
  const from = database !== undefined ? { server: database } : folder !== undefined ? { folder } : undefined
  if (from === undefined && positionals.length === 0)
    return usage('Name at least one bundle, or --database postgres://… or --folder FOLDER.')
  if (from !== undefined && positionals.length > 0)
    return usage('Give bundles or a database, not both: what receive took in is in the database already.')
  if (values.identity.length > 0 && values['passphrase-file'] !== undefined)
    return usage('A bundle is sealed for keys or by a passphrase: give --identity or --passphrase-file, not both.')
  return ok({
    bundles: positionals,
    from,
    desk: values.desk,
    exercise: values.exercise,
    csv: values.csv,
    passphraseFile: values['passphrase-file'],
    identities: values.identity,
    keyPassphraseFile: values['key-passphrase-file'],
    json: values.json,
  })
}
