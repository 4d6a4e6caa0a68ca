import { parseArgs } from 'node:util'
import { identifierWords, verifiedWords } from '../../shared/domain/identifierWords'
import { proposeMid, type MidParts } from '../../shared/domain/mid'
import { err, ok, type Result } from '../../shared/result'
import { checks, type CheckRules } from './kinds'
import { CHECK_USAGE } from './usage'

interface Lines {
  out(line: string): void
  err(line: string): void
}

interface Asked {
  kind: string
  values: readonly string[]
  rules: CheckRules
  json: boolean
  maker: MidParts | undefined
}

/** One value's answer, as `--json` prints it. */
interface Answer {
  kind: string
  value: string
  ok: boolean
  /** printed form, or the proposed manufacturer ID */
  normal?: string
  verified?: 'checkDigit' | 'formatOnly' | 'rule'
  error?: string
  why?: string
}

/**
 * `lifeboat check KIND VALUE...`: one line for each value.
 * @returns exit code: 0 all ok, 1 any wrong, 2 not understood
 */
export function runCheck(args: readonly string[], io: Lines): number {
  const asked = readArgs(args)
  if (!asked.ok) {
    if (asked.error.sentence === '') {
      io.out(CHECK_USAGE)
      return 0
    }
    io.err(`${asked.error.sentence}\n\n${CHECK_USAGE}`)
    return 2
  }
  const answers = answersTo(asked.value)
  if (asked.value.json) io.out(JSON.stringify(answers, undefined, 2))
  else for (const answer of answers) io.out(lineOf(answer))
  return answers.every((answer) => answer.ok) ? 0 : 1
}

const options = {
  name: { type: 'string' },
  street: { type: 'string' },
  city: { type: 'string' },
  country: { type: 'string' },
  province: { type: 'string' },
  factor: { type: 'string', default: '0' },
  drill: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** `sentence` is empty where only help was asked for. */
function readArgs(args: readonly string[]): Result<Asked, { type: 'Usage'; sentence: string }> {
  const usage = (sentence: string) => err({ type: 'Usage' as const, sentence })
  let parsed
  try {
    parsed = parseArgs({ args: [...args], allowPositionals: true, options })
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error))
  }
  const { values: flags, positionals } = parsed
  const [kind, ...values] = positionals
  if (flags.help) return usage('')
  if (kind === undefined) return usage('Say what to check.')
  if (!Object.hasOwn(checks, kind)) return usage(`There is no kind "${kind}".`)
  if (!/^\d$/u.test(flags.factor)) return usage('--factor takes one digit.')
  const { name, street, city, country, province } = flags
  const parts = [name, street, city, country, province]
  const byParts = parts.some((part) => part !== undefined)
  if (byParts && kind !== 'mid')
    return usage('--name, --street, --city, --country and --province belong to "check mid".')
  if (byParts && (name === undefined || city === undefined || country === undefined))
    return usage('A manufacturer ID takes --name, --city and --country, and --street where there is one.')
  if (!byParts && values.length === 0) return usage(`Give one or more values of ${kind}.`)
  return ok({
    kind,
    values,
    rules: { drill: flags.drill, checkDigitFactor: Number(flags.factor) },
    json: flags.json,
    maker: byParts
      ? { name: name ?? '', street: street ?? '', city: city ?? '', country: country ?? '', province }
      : undefined,
  })
}

function answersTo(asked: Asked): Answer[] {
  if (asked.maker === undefined) return asked.values.map((value) => checkOne(asked, value))
  const proposed = proposeMid(asked.maker)
  const value = asked.maker.name
  if (!proposed.ok)
    return [{ kind: 'mid', value, ok: false, error: proposed.error.type, why: identifierWords(proposed.error) }]
  const rule = { kind: 'mid', normal: proposed.value, verified: 'rule' } as const
  if (asked.values.length === 0) return [{ ...rule, value, ok: true }]
  return asked.values.map((given) =>
    given.trim().toUpperCase() === proposed.value
      ? { ...rule, value: given, ok: true }
      : {
          ...rule,
          value: given,
          ok: false,
          error: 'UnlikeProposed',
          why: `From name and address the rule gives ${proposed.value}.`,
        },
  )
}

function checkOne({ kind, rules }: Asked, value: string): Answer {
  const checked = checks[kind]?.(value, rules)
  if (checked === undefined) throw new Error(`check: no kind ${kind}`)
  return checked.ok
    ? { kind, value, ok: true, normal: checked.value.normal, verified: checked.value.verified }
    : { kind, value, ok: false, error: checked.error.type, why: identifierWords(checked.error) }
}

/** Control characters of a value never reach the terminal. */
function lineOf(answer: Answer): string {
  const value = answer.value.replace(/\p{C}/gu, '?')
  if (!answer.ok) return `${value}  wrong: ${answer.why ?? ''}`
  if (answer.verified === 'rule')
    return answer.value.toUpperCase() === answer.normal ? `${value}  ok (as the rule gives it)` : (answer.normal ?? '')
  return `${value}  ok (${verifiedWords(answer.verified === 'checkDigit' ? 'checkDigit' : 'formatOnly')})`
}
