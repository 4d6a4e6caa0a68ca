import type { PgaForm } from './form'
import type { PgaFormId } from './formIds'
import { MORE_PGA_FORMS } from './moreForms'

export interface PgaFormEntry {
  /** as people call it */
  title: string
  /** code of the agency as record PG01 writes it; CBP where it is a paper of the entry */
  agency: string
  /** the form's own `copies`: the packet is planned before the form is read */
  copies: readonly string[]
  load(): Promise<PgaForm>
}

/** Every sheet for an agency. Its module is read when it is first wanted: the library costs nothing until used. */
export const PGA_FORMS: Readonly<Partial<Record<PgaFormId, PgaFormEntry>>> = {
  'fda-2877': {
    title: 'FDA 2877, declaration for imported electronic products',
    agency: 'FDA',
    copies: ['FDA COPY'],
    load: async () => (await import('./fda2877')).fda2877,
  },
  'epa-3540-1': {
    title: 'EPA 3540-1, notice of arrival of pesticides and devices',
    agency: 'EPA',
    copies: ['EPA REGIONAL COPY', 'CBP COPY'],
    load: async () => (await import('./epa35401')).epa35401,
  },
  ...MORE_PGA_FORMS,
}

/** The form's entry; every id has one. */
export function formEntry(id: PgaFormId): PgaFormEntry {
  const entry = PGA_FORMS[id]
  if (entry === undefined) throw new Error(`There is no sheet ${id}`)
  return entry
}
