import { ok, type Result } from '../shared/result'
import { argsOf, OPENING, openingOf, usage, type Opening, type UsageError } from './opening'

export interface VerbArgs extends Opening {
  /** the one file or folder that the verb reads, or the first of several */
  from: string
  /** all of them, in the order given */
  all: readonly string[]
  to: string | undefined
  newPassphraseFile: string | undefined
  anyway: boolean
}

/** What a verb takes besides --passphrase-file, --json and --help. */
interface VerbShape {
  /** what it reads, for the sentence: "bundle" */
  from: string
  needsTo: boolean
  several?: boolean
  /** takes --identity: what it reads may be sealed for a key */
  identity?: boolean
  /** takes --anyway */
  anyway?: boolean
  /** takes --new-passphrase-file */
  newPassphrase?: boolean
}

/** Arguments of verify, open, restore and mirror. */
export function verbArgs(args: readonly string[], shape: VerbShape): Result<VerbArgs | 'help', UsageError> {
  const read = argsOf(args, {
    ...OPENING,
    to: { type: 'string' },
    'new-passphrase-file': { type: 'string' },
    anyway: { type: 'boolean', default: false },
  })
  if (!read.ok) return read
  const { values, positionals } = read.value
  if (values.help) return ok('help')
  const [from, ...more] = positionals
  if (from === undefined)
    return usage(shape.several === true ? `Name at least one ${shape.from}.` : `Name one ${shape.from}.`)
  if (more.length > 0 && shape.several !== true)
    return usage(`Name one ${shape.from} only; there are ${more.length + 1}.`)
  const newPassphraseFile = values['new-passphrase-file']
  const unasked = [
    ...(shape.identity === true || values.identity.length === 0 ? [] : ['--identity']),
    ...(shape.anyway === true || !values.anyway ? [] : ['--anyway']),
    ...(shape.newPassphrase === true || newPassphraseFile === undefined ? [] : ['--new-passphrase-file']),
    ...(shape.needsTo || values.to === undefined ? [] : ['--to']),
  ]
  if (unasked.length > 0) return usage(`This verb takes no ${unasked.join(' and no ')}.`)
  const opening = openingOf(values)
  if (!opening.ok) return opening
  if (shape.needsTo && values.to === undefined) return usage('Say where to write: --to FOLDER.')
  return ok({ ...opening.value, from, all: positionals, to: values.to, newPassphraseFile, anyway: values.anyway })
}
