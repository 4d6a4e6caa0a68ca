import { entryClocks } from './clocks'
import { transportNumbers } from './diagnostics/bills'
import { days } from './diagnostics/days'
import { deskWide } from './diagnostics/desk'
import type { Diagnostic, DiagnosticContext, Theme } from './diagnostics/diagnostic'
import { kindOfEntry } from './diagnostics/kindOfEntry'
import { lines } from './diagnostics/lines'
import { missingBoxes } from './diagnostics/missing'
import { numbers } from './diagnostics/numbers'
import { parties } from './diagnostics/parties'
import { questions } from './diagnostics/questions'
import { texts } from './diagnostics/texts'
import type { EntryFile } from './entryFile'

export type { Diagnostic } from './diagnostics/diagnostic'

const themes: readonly Theme[] = [
  deskWide,
  kindOfEntry,
  missingBoxes,
  numbers,
  transportNumbers,
  parties,
  days,
  lines,
  questions,
  texts,
]

const rank = { stop: 0, later: 1, note: 2 } as const

/**
 * Everything that is wrong with an entry or worth knowing, what stops the counter first. It judges and never prevents:
 * a sheet prints and a fact is recorded whatever stands here. Of a void entry only the desk-wide rules speak.
 */
export function diagnose(file: EntryFile, context: DiagnosticContext): readonly Diagnostic[] {
  const speaking = entryClocks(file).progress === 'void' ? [deskWide] : themes
  const found = speaking.flatMap((theme) => theme(file, context))
  return found.sort((a, b) => rank[a.class] - rank[b.class])
}
