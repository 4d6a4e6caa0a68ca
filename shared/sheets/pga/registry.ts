import type { PgaForm } from './form'
import type { PgaFormId } from './formIds'

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
  'epa-3540-1': {
    title: 'EPA 3540-1, notice of arrival of pesticides and devices',
    agency: 'EPA',
    copies: ['EPA REGIONAL COPY', 'CBP COPY', 'BROKER COPY'],
    load: async () => (await import('./epa35401')).epa35401,
  },
}
