import { words as wordList } from '../../shared/vault/words'
import { ok, type Result } from '../../shared/result'
import { argsOf, OPENING, openingOf, usage, type Opening, type UsageError } from '../opening'
import { RECEIVER, receiverOf, type Receiver } from '../receiverArgs'

export interface ReceiveArgs extends Opening {
  bundles: string[]
  to: Receiver
  /** the words of laptops, as a recovery sheet has them */
  trust: string[]
  trueLaptop: string[]
  documents: string | undefined
  waitMs: number
}

/** Where the tables are when nobody named a place: a folder beside the bundles' own, which the report names whole. */
const HERE = 'lifeboat-database'

export function receiveArgs(args: readonly string[]): Result<ReceiveArgs | 'help', UsageError> {
  const read = argsOf(args, {
    ...RECEIVER,
    ...OPENING,
    trust: { type: 'string', multiple: true, default: [] as string[] },
    'true-laptop': { type: 'string', multiple: true, default: [] as string[] },
    documents: { type: 'string' },
    wait: { type: 'string', default: '60' },
  })
  if (!read.ok) return read
  const { values, positionals } = read.value
  if (values.help) return ok('help')
  const to = receiverOf(values)
  if (!to.ok) return to
  if (positionals.length === 0 && values.trust.length === 0 && values['true-laptop'].length === 0)
    return usage('Name at least one bundle.')
  const trust = values.trust.map(tidyWords)
  const odd = trust.find((words) => !areWords(words))
  if (odd !== undefined) return usage(`These are not eight words of a recovery sheet: "${odd}".`)
  const trueLaptop = values['true-laptop'].map((hash) => hash.toLowerCase())
  if (trueLaptop.some((hash) => !/^[0-9a-f]{8,64}$/u.test(hash)))
    return usage('The true laptop is named by at least eight characters of the hash of its item.')
  if (!/^\d{1,5}$/u.test(values.wait)) return usage('--wait takes whole seconds.')
  const opening = openingOf(values)
  if (!opening.ok) return opening
  return ok({
    ...opening.value,
    bundles: positionals,
    to: to.value ?? { folder: HERE },
    trust,
    trueLaptop,
    documents: values.documents,
    waitMs: Number(values.wait) * 1_000,
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
