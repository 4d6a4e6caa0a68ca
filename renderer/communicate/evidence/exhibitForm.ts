import { FIRST_INCIDENT, incidentShown } from '../../../shared/domain/incident/incidents'
import { custodyWords, exhibitsOf, type ExhibitRow } from '../../../shared/exchange/evidence/exhibits'
import type { Change } from '../../../shared/journal/item'
import type { Desk } from '../../store/types'
import { cleanLine, filled } from '../../ui/boxes'
import type { KeptFile } from '../keepFiles'

/** The incident whose evidence is shown; before one is declared, what is taken belongs to the first. */
export const incidentHere = ({ state }: Desk): string => incidentShown(state)?.id ?? FIRST_INCIDENT
export const exhibitsHere = (desk: Desk): ExhibitRow[] => exhibitsOf(desk.state, incidentHere(desk))

export interface TakenDraft {
  number: string
  what: string
  takenFrom: string
  how: string
  place: string
  takenBy: string
  counsel: boolean
}

/** One exhibit, with the file that it is where it is one. */
export function takenChanges(
  desk: Desk,
  draft: TakenDraft,
  { id, at, kept }: { id: string; at: string; kept: KeptFile | undefined },
): Change[] {
  const { counsel, ...texts } = draft
  const clean = Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, cleanLine(text)]))
  return [
    ...(kept === undefined ? [] : [kept.change]),
    {
      action: 'exhibit.taken',
      kind: 'exhibit',
      id,
      patch: filled({
        incident: incidentHere(desk),
        ...clean,
        takenAt: at,
        ...(kept !== undefined && {
          document: kept.id,
          fileName: kept.name,
          mime: kept.mime,
          bytes: kept.bytes,
          sha256: kept.sha256,
        }),
        ...(counsel && { counsel }),
      }),
    },
  ]
}

export type StepKind = keyof typeof custodyWords
export const stepKinds: readonly { value: StepKind; label: string }[] = (
  ['handedOver', 'copied', 'examined', 'stored', 'returned'] as const
).map((value) => ({ value, label: custodyWords[value] }))

export interface StepDraft {
  what: StepKind
  by: string
  from: string
  to: string
  how: string
  on: string
  result: string
}

export function stepChange(id: string, exhibit: string, at: string, { what, ...texts }: StepDraft): Change {
  const clean = Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, cleanLine(text)]))
  return { action: 'exhibit.custodyMoved', kind: 'custody', id, patch: filled({ exhibit, what, at, ...clean }) }
}
