import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Io } from '../../../office/io'

/** A terminal that remembers; `secret` is what the person types when asked. */
export function anIo(secret?: string): Io & { outLines: string[]; errLines: string[]; asked: string[] } {
  const outLines: string[] = []
  const errLines: string[] = []
  const asked: string[] = []
  return {
    outLines,
    errLines,
    asked,
    out: (line) => outLines.push(line),
    err: (line) => errLines.push(line),
    askSecret: (question) => {
      asked.push(question)
      return Promise.resolve(secret)
    },
  }
}

/** An empty folder of this test, gone after it. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lifeboat-office-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
