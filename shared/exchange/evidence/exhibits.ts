import { partsOf, type IncidentPart } from '../../domain/incident/rows'
import { fieldsOf } from '../../domain/entryFile'
import { entitiesOf, type DeskState } from '../../journal/state'
import type { FieldsOf } from '../../domain/kinds'

/** A piece of evidence and every step of its custody, in the order in which they were recorded. */
export interface ExhibitRow extends IncidentPart<'exhibit'> {
  custody: readonly CustodyStep[]
}
export interface CustodyStep {
  id: string
  born: string
  operator: string
  fields: FieldsOf<'custody'>
}

export function exhibitsOf(state: DeskState, incident: string): ExhibitRow[] {
  const steps = [...entitiesOf(state, 'custody').values()]
    .sort((a, b) => (a.born.at < b.born.at ? -1 : 1))
    .map((entity) => ({
      id: entity.id,
      born: entity.born.at,
      operator: entity.born.operator,
      fields: fieldsOf('custody', entity),
    }))
  return partsOf(state, 'exhibit', incident).map((exhibit) => ({
    ...exhibit,
    custody: steps.filter(({ fields }) => fields.exhibit === exhibit.id),
  }))
}

/** E-1, E-2 …: one more than the highest; two laptops may give one number, which is said (`doubleNumbers`). */
export function nextExhibitNumber(exhibits: readonly ExhibitRow[]): string {
  const numbers = exhibits.map(({ fields }) => Number(/(\d+)$/u.exec(fields.number ?? '')?.[1] ?? 0))
  return `E-${Math.max(0, ...numbers) + 1}`
}

/** Numbers that more than one exhibit has. */
export function doubleNumbers(exhibits: readonly ExhibitRow[]): string[] {
  const seen = new Map<string, number>()
  for (const { fields } of exhibits)
    if (fields.number !== undefined) seen.set(fields.number, (seen.get(fields.number) ?? 0) + 1)
  return [...seen].filter(([, count]) => count > 1).map(([number]) => number)
}

/** Where it is and who has it, by the last step that says so. */
export function whereNow({ fields, custody }: ExhibitRow): { place: string; holder: string } {
  const moved = custody.findLast((step) => (step.fields.to ?? '') !== '')?.fields
  const placed = custody.findLast((step) => step.fields.what === 'stored' && (step.fields.on ?? '') !== '')?.fields
  return { place: placed?.on ?? fields.place ?? '', holder: moved?.to ?? fields.takenBy ?? '' }
}

export const custodyWords: Readonly<Record<NonNullable<FieldsOf<'custody'>['what']>, string>> = {
  taken: 'Taken',
  handedOver: 'Handed over',
  copied: 'Copied',
  examined: 'Examined',
  stored: 'Put away',
  returned: 'Given back',
  checked: 'Hash checked',
}
