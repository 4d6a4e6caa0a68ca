import type { Part } from '../../shared/domain/recover/home'
import type { StreamForm } from '../../shared/exchange/abi/writeStream'
import { ok, type Result } from '../../shared/result'
import { argsOf, OPENING, openingOf, usage, type Opening, type UsageError } from '../opening'

export interface AbiArgs extends Opening {
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
}

const PARTS: Readonly<Record<string, readonly Part[]>> = {
  se: ['cargoRelease'],
  ae: ['entrySummary'],
  both: ['cargoRelease', 'entrySummary'],
}

export function abiArgs(args: readonly string[]): Result<AbiArgs | 'help', UsageError> {
  const read = argsOf(args, {
    ...OPENING,
    out: { type: 'string' },
    lines: { type: 'boolean', default: false },
    part: { type: 'string', default: 'both' },
    site: { type: 'string' },
    sender: { type: 'string' },
    date: { type: 'string' },
    again: { type: 'boolean', default: false },
    'contact-name': { type: 'string' },
    'contact-phone': { type: 'string' },
  })
  if (!read.ok) return read
  const { values, positionals } = read.value
  if (values.help) return ok('help')
  const parts = PARTS[values.part]
  if (positionals.length === 0) return usage('Name at least one bundle.')
  if (values.out === undefined) return usage('Say where to write: --out FILE.')
  if (parts === undefined) return usage('A part is se (cargo release), ae (entry summary) or both.')
  if (values.site === undefined || values.sender === undefined)
    return usage('Say who sends it: --site CODE (4 characters) and --sender ID (3 characters).')
  if (values.date !== undefined && !/^\d{4}-\d{2}-\d{2}$/u.test(values.date)) return usage('A date is YYYY-MM-DD.')
  const opening = openingOf(values)
  if (!opening.ok) return opening
  return ok({
    ...opening.value,
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
  })
}
