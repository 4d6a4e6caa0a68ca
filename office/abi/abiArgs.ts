import { parseArgs } from 'node:util'
import type { Part } from '../../shared/domain/recover/home'
import type { StreamForm } from '../../shared/exchange/abi/writeStream'
import { err, ok, type Result } from '../../shared/result'

export interface AbiArgs {
  bundles: string[]
  out: string
  form: StreamForm
  parts: readonly Part[]
  site: string
  senderId: string
  /** transmission date, YYYY-MM-DD */
  date: string | undefined
  again: boolean
  contact: { name: string; phone: string } | undefined
  passphraseFile: string | undefined
  identities: string[]
  keyPassphraseFile: string | undefined
  json: boolean
}

const PARTS: Readonly<Record<string, readonly Part[]>> = {
  se: ['cargoRelease'],
  ae: ['entrySummary'],
  both: ['cargoRelease', 'entrySummary'],
}

export function abiArgs(args: readonly string[]): Result<AbiArgs | 'help', { type: 'Usage'; sentence: string }> {
  const usage = (sentence: string) => err({ type: 'Usage' as const, sentence })
  let parsed
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        lines: { type: 'boolean', default: false },
        part: { type: 'string', default: 'both' },
        site: { type: 'string' },
        sender: { type: 'string' },
        date: { type: 'string' },
        again: { type: 'boolean', default: false },
        'contact-name': { type: 'string' },
        'contact-phone': { type: 'string' },
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
  const parts = PARTS[values.part]
  if (positionals.length === 0) return usage('Name at least one bundle.')
  if (values.out === undefined) return usage('Say where to write: --out FILE.')
  if (parts === undefined) return usage('A part is se (cargo release), ae (entry summary) or both.')
  if (values.site === undefined || values.sender === undefined)
    return usage('Say who sends it: --site CODE (4 characters) and --sender ID (3 characters).')
  if (values.date !== undefined && !/^\d{4}-\d{2}-\d{2}$/u.test(values.date)) return usage('A date is YYYY-MM-DD.')
  if (values.identity.length > 0 && values['passphrase-file'] !== undefined)
    return usage('A bundle is sealed for keys or by a passphrase: give --identity or --passphrase-file, not both.')
  return ok({
    bundles: positionals,
    out: values.out,
    form: values.lines ? 'crlf' : 'bare',
    parts,
    site: values.site.toUpperCase(),
    senderId: values.sender.toUpperCase(),
    date: values.date,
    again: values.again,
    contact:
      values['contact-name'] === undefined
        ? undefined
        : { name: values['contact-name'], phone: values['contact-phone'] ?? '' },
    passphraseFile: values['passphrase-file'],
    identities: values.identity,
    keyPassphraseFile: values['key-passphrase-file'],
    json: values.json,
  })
}
