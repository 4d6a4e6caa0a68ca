import { parseArgs, type ParseArgsConfig } from 'node:util'
import { err, ok, type Result } from '../shared/result'
import { EXIT, type Io } from './io'

export type UsageError = { type: 'Usage'; sentence: string }
export const usage = (sentence: string) => err({ type: 'Usage' as const, sentence })

/** How what is sealed is opened, and how the answer is told: options of every verb that reads a bundle. */
export const OPENING = {
  'passphrase-file': { type: 'string' },
  identity: { type: 'string', short: 'i', multiple: true, default: [] as string[] },
  'key-passphrase-file': { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

export interface Opening {
  passphraseFile: string | undefined
  /** files with secret keys of the office, or with its key under a passphrase of its own */
  identities: readonly string[]
  keyPassphraseFile: string | undefined
  json: boolean
}

type Options = NonNullable<ParseArgsConfig['options']>
type Parsed<O extends Options> = ReturnType<typeof parseArgs<{ args: string[]; allowPositionals: true; options: O }>>

/** What stands on the command line; an unknown option, or one without its value, is a sentence. */
export function argsOf<O extends Options>(args: readonly string[], options: O): Result<Parsed<O>, UsageError> {
  try {
    return ok(parseArgs({ args: [...args], allowPositionals: true, options }))
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error))
  }
}

interface OpeningValues {
  'passphrase-file'?: string | undefined
  identity: string[]
  'key-passphrase-file'?: string | undefined
  json: boolean
}

/** The options of `OPENING` as they were given: keys or a passphrase, not both. */
export function openingOf(values: OpeningValues): Result<Opening, UsageError> {
  if (values.identity.length > 0 && values['passphrase-file'] !== undefined)
    return usage('A bundle is sealed for keys or by a passphrase: give --identity or --passphrase-file, not both.')
  return ok({
    passphraseFile: values['passphrase-file'],
    identities: values.identity,
    keyPassphraseFile: values['key-passphrase-file'],
    json: values.json,
  })
}

/**
 * What a verb was asked. Where its usage was wanted or it was not understood, that is told here, and the value is the
 * exit code.
 */
export function askedOrExit<T>(
  read: Result<T | 'help', UsageError>,
  usageText: string,
  io: Io,
): Result<T, { type: 'Told'; exit: number }> {
  if (!read.ok) {
    io.err(`${read.error.sentence}\n\n${usageText}`)
    return err({ type: 'Told', exit: EXIT.usage })
  }
  if (read.value === 'help') {
    io.out(usageText)
    return err({ type: 'Told', exit: EXIT.well })
  }
  return ok(read.value)
}
