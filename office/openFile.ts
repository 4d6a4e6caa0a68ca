import { readFile } from 'node:fs/promises'
import { err, type Result } from '../shared/result'
import type { Io } from './io'

type SecretError = { type: 'NoSecret'; reason: string }

/** Reads the passphrase from a file (its first line) or asks for it on the terminal without echo. */
export async function secretFrom(
  file: string | undefined,
  io: Io,
  question: string,
): Promise<Result<string, SecretError>> {
  if (file !== undefined) {
    try {
      const line = (await readFile(file, 'utf8')).split(/\r?\n/u)[0] ?? ''
      return line === '' ? err({ type: 'NoSecret', reason: `${file} is empty.` }) : { ok: true, value: line }
    } catch (error) {
      return err({ type: 'NoSecret', reason: `${file} cannot be read: ${reasonOf(error)}` })
    }
  }
  const typed = await io.askSecret(question)
  if (typed === undefined || typed === '')
    return err({ type: 'NoSecret', reason: 'No passphrase. Without a terminal, give --passphrase-file FILE.' })
  return { ok: true, value: typed }
}

/** Node's own words for a failed file call, without the path twice. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
