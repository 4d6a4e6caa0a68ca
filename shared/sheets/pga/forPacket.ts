import type { Value } from '../values'
import type { PgaForm } from './form'
import type { PgaFormId } from './formIds'
import { formEntry } from './registry'

/** What the checklist gives to the packet, as plain data: agencies' forms with their answers, and the papers owed. */
export interface PgaForPacket {
  /** in the order in which they are handed over, agency by agency */
  forms: readonly PgaFormInPacket[]
  papers: readonly PgaPaperInPacket[]
  /** verdict of the checklist in words: `not without the prior notice confirmation number` */
  verdict: string
}

export interface PgaFormInPacket {
  form: PgaFormId
  /** as record PG01 writes it */
  agency: string
  program: string
  /** places of the lines in the entry, from 0, in printed order; a form made for each line is laid once for each */
  lines: readonly number[]
  /** by question id or box, as `PgaSheetValues.answers` */
  answers: Readonly<Record<string, Value>>
}

/** A paper that the shipment owes to an agency, and where it is. */
export interface PgaPaperInPacket {
  agency: string
  what: string
  /** in words: `attached`, `no. NOA-1`, `owed`, `original with the driver` */
  state: string
  /** true: it is still to be put in, and has a box to be ticked */
  owed: boolean
}

/** Forms that a packet names, read: laying itself waits for nothing. */
export type LoadedForms = ReadonlyMap<PgaFormId, PgaForm>

/** Reads the modules of the forms that are named; nothing is read for a packet without any. */
export async function loadForms(forms: readonly { form: PgaFormId }[] = []): Promise<LoadedForms> {
  const ids = [...new Set(forms.map(({ form }) => form))]
  const loaded = await Promise.all(ids.map(async (id) => [id, await formEntry(id).load()] as const))
  return new Map(loaded)
}

/** `EPA 3540-1`: the first words of the form's title in the registry. */
export const shortTitle = (form: PgaFormId): string => formEntry(form).title.split(',')[0] ?? form
