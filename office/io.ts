/** What a verb of the command may do to the terminal: tests pass their own. */
export interface Io {
  out(line: string): void
  err(line: string): void
  /** Asks without echo; undefined where there is no terminal to ask on, or the person gave up. */
  askSecret(question: string): Promise<string | undefined>
}

/** Exit codes of every verb: 0 all is well, 1 something is wrong and was named, 2 the command was not understood. */
export const EXIT = { well: 0, wrong: 1, usage: 2 } as const

/** What stopped a verb: one JSON object where that was asked for, else the sentence. @returns the exit code */
export function tellProblem(sentence: string, json: boolean, io: Io, more: object = {}): number {
  if (json) io.out(JSON.stringify({ ok: false, problem: sentence, ...more }))
  else io.err(sentence)
  return EXIT.wrong
}
