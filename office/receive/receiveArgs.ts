import { parseArgs } from 'node:util'
import { words as wordList } from '../../shared/vault/words'
import { err, ok, type Result } from '../../shared/result'

export interface ReceiveArgs {
  bundles: string[]
  to: { server: string } | { folder: string }
  /** the words of laptops, as a recovery sheet has them */
  trust: string[]
  trueLaptop: string[]
  documents: string | undefined
  waitMs: number
  passphraseFile: string | undefined
  identities: string[]
  keyPassphraseFile: string | undefined
  json: boolean
}

type Asked = Result<ReceiveArgs | 'help', { type: 'Usage'; sentence: string }>
const usage = (sentence: string) => err({ type: 'Usage' as const, sentence })

export function receiveArgs(args: readonly string[]): Asked {
  let parsed
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        database: { type: 'string' },
        folder: { type: 'string' },
        trust: { type: 'string', multiple: true, default: [] },
        'true-laptop': { type: 'string', multiple: true, default: [] },
        documents: { type: 'string' },
        wait: { type: 'string', default: '60' },
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
  const to = database !== undefined ? { server: database } : folder !== undefined ? { folder } : undefined
  if (to === undefined) return usage('Say where to: --database postgres://… or --folder FOLDER.')
  if (positionals.length === 0 && values.trust.length === 0 && values['true-laptop'].length === 0)
    return usage('Name at least one bundle.')
  const trust = values.trust.map(tidyWords)
  const odd = trust.find((words) => !areWords(words))
  if (odd !== undefined) return usage(`These are not eight words of a recovery sheet: "${odd}".`)
  const trueLaptop = values['true-laptop'].map((hash) => hash.toLowerCase())
  if (trueLaptop.some((hash) => !/^[0-9a-f]{8,64}$/u.test(hash)))
    return usage('The true laptop is named by at least eight characters of the hash of its item.')
  if (!/^\d{1,5}$/u.test(values.wait)) return usage('--wait takes whole seconds.')
  if (values.identity.length > 0 && values['passphrase-file'] !== undefined)
    return usage('A bundle is sealed for keys or by a passphrase: give --identity or --passphrase-file, not both.')
  return ok({
    bundles: positionals,
    to,
    trust,
    trueLaptop,
    documents: values.documents,
    waitMs: Number(values.wait) * 1_000,
    passphraseFile: values['passphrase-file'],
    identities: values.identity,
    keyPassphraseFile: values['key-passphrase-file'],
    json: values.json,
  })
}

const tidyWords = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .split(/[\s,]+/u)
    .join(' ')

const known = new Set(wordList)
const areWords = (text: string): boolean => {
  const words = text.split(' ')
  return words.length === 8 && words.every((word) => known.has(word))
}
