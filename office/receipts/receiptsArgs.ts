import { ok, type Result } from '../../shared/result'
import { argsOf, OPENING, openingOf, usage, type Opening, type UsageError } from '../opening'

export interface ReceiptsArgs extends Opening {
  bundles: string[]
  /** files of answers, in the order in which they came */
  answers: string[]
}

export function receiptsArgs(args: readonly string[]): Result<ReceiptsArgs | 'help', UsageError> {
  const read = argsOf(args, { ...OPENING, answers: { type: 'string', multiple: true, default: [] as string[] } })
  if (!read.ok) return read
  const { values, positionals } = read.value
  if (values.help) return ok('help')
  if (positionals.length === 0) return usage('Name at least one bundle.')
  if (values.answers.length === 0) return usage('Name at least one file of answers: --answers FILE.')
  const opening = openingOf(values)
  if (!opening.ok) return opening
  return ok({ ...opening.value, bundles: positionals, answers: values.answers })
}
