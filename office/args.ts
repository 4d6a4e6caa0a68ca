import { parseArgs } from 'node:util'
import { err, ok, type Result } from '../shared/result'

export interface VerbArgs {
  /** the one file or folder that the verb reads */
  from: string
  to: string | undefined
  passphraseFile: string | undefined
  json: boolean
  anyway: boolean
}

/** Arguments of verify, open and mirror; `what` names the one that must be there, for the sentence. */
export function verbArgs(
  args: readonly string[],
  what: { from: string; needsTo: boolean },
): Result<VerbArgs, { type: 'Usage'; sentence: string }> {
  let parsed
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        'passphrase-file': { type: 'string' },
        json: { type: 'boolean', default: false },
        anyway: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    return err({ type: 'Usage', sentence: error instanceof Error ? error.message : String(error) })
  }
  const { values, positionals } = parsed
  const [from, ...more] = positionals
  if (from === undefined) return err({ type: 'Usage', sentence: `Name one ${what.from}.` })
  if (more.length > 0)
    return err({ type: 'Usage', sentence: `Name one ${what.from} only; there are ${more.length + 1}.` })
  if (what.needsTo && values.to === undefined)
    return err({ type: 'Usage', sentence: 'Say where to write: --to FOLDER.' })
  return ok({
    from,
    to: values.to,
    passphraseFile: values['passphrase-file'],
    json: values.json,
    anyway: values.anyway,
  })
}
