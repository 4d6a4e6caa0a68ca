import type { Change, Patch } from '../../../shared/journal/item'
import type { DeskState } from '../../../shared/journal/state'
import { declareChanges, type Declaration } from '../../../shared/domain/incident/declare'
import { aBagDesk } from '../prepare/aBag'
import { deskOf } from '../frame/desk'

/** The drill firm's desk in peace time, as changes: directory, plan, ports. */
export function peace(without: readonly string[] = []): Change[] {
  return Object.entries(aBagDesk())
    .filter(([kind]) => ['firm', 'contact', 'planStep', 'portProfile', 'operator'].includes(kind))
    .filter(([kind]) => !without.includes(kind))
    .flatMap(([kind, entities]) =>
      Object.entries(entities).map(([id, fields]): Change => ({
        action: `${kind}.keyed`,
        kind,
        id,
        patch: Object.entries(fields) as Patch,
      })),
    )
}

export const theDeclaration: Declaration = {
  id: 'incident',
  discoveredAt: '2026-11-24T02:00:00-06:00[America/Chicago]',
  outageBegan: '2026-11-24T01:40:00-06:00[America/Chicago]',
  knownAtStart: 'Screens show a ransom note.\nOffice network is off.',
  lead: 'Octavio Brandariz',
  declaredAt: '2026-11-24T02:05:00-06:00[America/Chicago]',
  declaredBy: 'Octavio Brandariz',
}

/** The same desk once the incident is declared. */
export function declared(given: Partial<Declaration> = {}, before: readonly Change[] = peace()): DeskState {
  return deskOf(...before, declareChanges(deskOf(...before), { ...theDeclaration, ...given }))
}
