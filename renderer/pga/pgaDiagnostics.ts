import type { Diagnostic } from '../../shared/domain/diagnostics'
import type { Checklist, Outstanding } from '../../shared/domain/pga/types'

/**
 * What the agencies want, among what is wrong with an entry: without what the goods do not move stops the counter, never
 * the printer; the rest is one note in the words of the checklist.
 */
export function pgaDiagnostics({ entry, lines, verdict }: Checklist): readonly Diagnostic[] {
  const nths = new Map(lines.map(({ line, nth }) => [line, nth]))
  const stops = verdict.notWithout.map((one): Diagnostic => ({
    class: 'stop',
    code: 'PgaNotWithout',
    entity: one.lines[0] ?? entry,
    field: `pga ${one.kind} ${one.of}`,
    text: `${where(one, nths, lines.length)}Not without ${one.text}.`,
    source: one.agency === '' ? 'the agencies’ checklist' : `${one.agency}, the agencies’ checklist`,
  }))
  if (verdict.state !== 'conditional') return stops
  return [
    ...stops,
    {
      class: 'note',
      code: 'PgaConditional',
      entity: entry,
      field: 'pga',
      text: `Agencies: ${verdict.sentence}.`,
      source: 'the agencies’ checklist',
    },
  ]
}

function where({ lines }: Outstanding, nths: ReadonlyMap<string, number>, all: number): string {
  if (all < 2 || lines.length === 0 || lines.length === all) return ''
  const named = lines.flatMap((line) => nths.get(line) ?? [])
  return `Line${named.length === 1 ? '' : 's'} ${named.join(', ')}: `
}
