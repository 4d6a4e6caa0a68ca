import { FIRST_INCIDENT, incidentShown } from '../../../shared/domain/incident/incidents'
import type { FieldsOf } from '../../../shared/domain/kinds'
import type { Change } from '../../../shared/journal/item'
import type { DeskState } from '../../../shared/journal/state'
import { cleanLine, filled } from '../../ui/boxes'
import type { KeptFile } from '../keepFiles'

export type WrittenSort = Exclude<NonNullable<FieldsOf<'logEntry'>['sort']>, 'correction'>
export const writtenSorts: readonly { value: WrittenSort; label: string }[] = [
  { value: 'note', label: 'Note' },
  { value: 'decision', label: 'Decision' },
  { value: 'observation', label: 'Observation' },
  { value: 'visitor', label: 'Visitor' },
]

/** Several lines as they can be stored: what cannot be printed becomes a space, line breaks stay. */
export const cleanProse = (text: string): string =>
  text
    .split(/\r\n?|\n/u)
    .map(cleanLine)
    .join('\n')
    .trim()

export interface LogDraft {
  id: string
  sort: WrittenSort | 'correction'
  text: string
  /** RFC 9557: when it happened */
  at: string
  by: string
  corrects: string | undefined
  counsel: boolean
  files: readonly KeptFile[]
}

/** One item: the files, and the entry that they belong to. */
export function writtenChanges(state: DeskState, draft: LogDraft): Change[] {
  const { id, sort, text, at, by, corrects, counsel, files } = draft
  const [first] = files
  return [
    ...files.map(({ change }) => change),
    {
      action: 'log.written',
      kind: 'logEntry',
      id,
      patch: filled({
        incident: incidentShown(state)?.id ?? FIRST_INCIDENT,
        at,
        text,
        by,
        sort,
        corrects: corrects ?? '',
        document: first?.id ?? '',
        sha256: first?.sha256 ?? '',
        fileName: first?.name ?? '',
        ...(counsel && { counsel }),
      }),
    },
  ]
}
