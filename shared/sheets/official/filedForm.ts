import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Entity, DeskState } from '../../journal/state'
import { entitiesOf, isRemoved, textOf, valueOf } from '../../journal/state'
import { officialForm } from '../../knowledge/officialForms'
import type { PgaFormId } from '../pga/formIds'
import { knownEdition } from './knownEditions'

/** One official form on file, as the screens and readiness see it. */
export interface FiledForm {
  id: string
  title: string
  form: string
  edition: string
  fingerprint: string
  document: string
  fields: number
  obtainedOn: string
  source: string
  /** how it is filled: known by name, bound by hand (how many fields), or not yet */
  filled: { by: 'name' } | { by: 'hand'; fields: number } | { by: 'nobody' }
  /** a newer edition than this is heard of */
  newer: string | undefined
}

/** A binding's id: one for each field of an edition. Names of fields are long, so the id holds their digest. */
export const bindingId = (fingerprint: string, field: string): string =>
  `${fingerprint.slice(0, 40)}-${bytesToHex(sha256(utf8ToBytes(field))).slice(0, 20)}`

export interface KeptBinding {
  field: string
  value: string
  entity: Entity
}

/** What was bound by hand for an edition. */
export function bindingsOf(state: DeskState, fingerprint: string): KeptBinding[] {
  return [...entitiesOf(state, 'formBinding').values()]
    .filter((entity) => !isRemoved(entity) && textOf(entity, 'fingerprint') === fingerprint)
    .map((entity) => ({ entity, field: textOf(entity, 'field'), value: textOf(entity, 'value') }))
    .filter(({ value }) => value !== '')
}

/** All forms on file, by title. */
export function filedForms(state: DeskState): FiledForm[] {
  return [...entitiesOf(state, 'officialForm').values()]
    .filter((entity) => !isRemoved(entity))
    .map((entity) => filedForm(state, entity))
    .sort((a, b) => a.title.localeCompare(b.title))
}

function filedForm(state: DeskState, entity: Entity): FiledForm {
  const fingerprint = textOf(entity, 'fingerprint')
  const form = textOf(entity, 'form')
  const edition = textOf(entity, 'edition')
  const newest = officialForm(form)?.edition ?? ''
  return {
    id: entity.id,
    title: textOf(entity, 'title'),
    form,
    edition,
    fingerprint,
    document: textOf(entity, 'document'),
    fields: Number(valueOf(entity, 'fields') ?? 0),
    obtainedOn: textOf(entity, 'obtainedOn'),
    source: textOf(entity, 'source'),
    filled: filledBy(state, fingerprint),
    newer: newest !== '' && newest !== edition ? newest : undefined,
  }
}

function filledBy(state: DeskState, fingerprint: string): FiledForm['filled'] {
  if (knownEdition(fingerprint) !== undefined) return { by: 'name' }
  const fields = bindingsOf(state, fingerprint).length
  return fields === 0 ? { by: 'nobody' } : { by: 'hand', fields }
}

/** How `officialForm.form` calls a form of ours: fda-2877 → fda2877. */
export const codeOfForm = (form: PgaFormId): string => form.replaceAll('-', '')

/**
 * The agency's own file for a form of ours, where one is on file and can be filled: known by name, or bound by hand.
 * Of several the newest put on file. It takes the place of our sheet (`renderer/paper/officialFiled`).
 */
export function officialFor(state: DeskState, form: PgaFormId): FiledForm | undefined {
  const code = codeOfForm(form)
  return filedForms(state)
    .filter((filed) => filed.form === code && filed.filled.by !== 'nobody')
    .reduce<FiledForm | undefined>(
      (newest, filed) => (newest === undefined || filed.obtainedOn > newest.obtainedOn ? filed : newest),
      undefined,
    )
}
