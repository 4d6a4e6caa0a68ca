import { planForms } from '../../../shared/domain/planForms'
import { planPhases, type PlanStep } from '../../../shared/domain/plan'
import type { KeyedField } from '../keyedFields'
import { contactsOf } from '../../../shared/domain/contacts'
import { entityOf, textOf, type DeskState } from '../../../shared/journal/state'

/** Screens that a step may name, by their address after `#`. */
const screens: readonly { value: string; label: string }[] = [
  { value: '/prepare', label: 'Readiness' },
  { value: '/prepare/numbers', label: 'Entry numbers' },
  { value: '/prepare/importers', label: 'Clients' },
  { value: '/prepare/products', label: 'Products' },
  { value: '/prepare/contacts', label: 'Contacts' },
  { value: '/prepare/ports', label: 'Ports' },
  { value: '/prepare/arrivals', label: 'Arrivals' },
  { value: '/prepare/inFlight', label: 'In flight' },
  { value: '/prepare/forms', label: 'Official forms' },
  { value: '/prepare/people', label: 'Firm and people' },
  { value: '/prepare/backups', label: 'Backups' },
  { value: '/prepare/exercises', label: 'Exercises' },
  { value: '/prepare/places', label: 'Where things lie' },
  { value: '/prepare/plan', label: 'Plan' },
  { value: '/prepare/bag', label: 'Go-bag' },
  { value: '/prepare/supplies', label: 'Supplies' },
  { value: '/communicate', label: 'Communicate' },
  { value: '/respond', label: 'Entries' },
  { value: '/recover', label: 'Recover' },
]

export const screenWords = (screen: string): string => screens.find(({ value }) => value === screen)?.label ?? screen

export const contactName = (state: DeskState, id: string | undefined): string =>
  id === undefined ? '' : textOf(entityOf(state, 'contact', id), 'name') || 'a contact that is no longer there'

const nothing = { value: '', label: '–' }

/** Boxes of one step. */
export function stepFields(state: DeskState): readonly KeyedField[] {
  const contacts = contactsOf(state)
    .map((contact) => ({
      value: contact.id,
      label: [textOf(contact, 'name'), textOf(contact, 'organisation')].filter(Boolean).join(', ').slice(0, 70),
    }))
    .sort((a, b) => a.label.localeCompare(b.label))
  return [
    { field: 'title', label: 'What is done' },
    { field: 'detail', label: 'How, and what to look out for', sort: 'long' },
    { field: 'phase', label: 'Phase', options: planPhases.map(({ phase, name }) => ({ value: phase, label: name })) },
    {
      field: 'targetMinutes',
      label: 'Done within, minutes',
      sort: 'number',
      hint: 'An hour is 60, a day 1440.',
      refuse: (text) =>
        /^\d{1,6}$/u.test(text) && Number(text) <= 129_600 ? undefined : 'Whole minutes, at most 129600 (90 days).',
    },
    { field: 'owner', label: 'Who does it' },
    { field: 'deputy', label: 'Who does it otherwise' },
    { field: 'contact', label: 'Whom it rings', options: [nothing, ...contacts] },
    {
      field: 'form',
      label: 'Paper',
      options: [nothing, ...planForms.map(({ id, name }) => ({ value: id, label: name }))],
    },
    { field: 'screen', label: 'Screen', options: [nothing, ...screens] },
  ]
}

const named: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    stepFields({ kinds: new Map(), version: 0, kindVersions: new Map() }).map((one) => [one.field, one.label]),
  ),
  order: 'Place',
  answers: 'Lines of the guidance',
  removed: 'Taken out',
}
export const stepFieldWords = (field: string): string | undefined => named[field]

/** Its number in the plan, and its first words: how coverage names a step. */
export const stepName = (steps: readonly PlanStep[], step: PlanStep): string =>
  `${steps.indexOf(step) + 1}. ${step.fields.title ?? 'No words yet'}`
