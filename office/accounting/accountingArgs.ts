import { ok, type Result } from '../../shared/result'
import { argsOf, OPENING, openingOf, usage, type Opening, type UsageError } from '../opening'
import { RECEIVER, receiverOf, type Receiver } from '../receiverArgs'

export interface AccountingArgs extends Opening {
  bundles: string[]
  /** instead of bundles: what `receive` took in */
  from: Receiver | undefined
  /** desk in the database, where it holds several */
  desk: string | undefined
  exercise: boolean
  csv: string | undefined
}

export function accountingArgs(args: readonly string[]): Result<AccountingArgs | 'help', UsageError> {
  const read = argsOf(args, {
    ...RECEIVER,
    ...OPENING,
    desk: { type: 'string' },
    exercise: { type: 'boolean', default: false },
    csv: { type: 'string' },
  })
  if (!read.ok) return read
  const { values, positionals } = read.value
  if (values.help) return ok('help')
  const from = receiverOf(values)
  if (!from.ok) return from
  if (from.value === undefined && positionals.length === 0)
    return usage('Name at least one bundle, or --database postgres://… or --folder FOLDER.')
  if (from.value !== undefined && positionals.length > 0)
    return usage('Give bundles or a database, not both: what receive took in is in the database already.')
  const opening = openingOf(values)
  if (!opening.ok) return opening
  return ok({
    ...opening.value,
    bundles: positionals,
    from: from.value,
    desk: values.desk,
    exercise: values.exercise,
    csv: values.csv,
  })
}
