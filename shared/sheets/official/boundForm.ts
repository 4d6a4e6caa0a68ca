import type { KeptBinding } from './filedForm'
import { knownEdition } from './knownEditions'
import { boundOf, type Bound } from './layOfficial'
import type { FormLayout } from './readForm'

/**
 * How a form is filled: as its known edition says, or as it was bound by hand. Of an unknown edition the pages print up to
 * the last one that has a field; what follows are instructions. A page bound to the further places for lines is its
 * continuation sheet.
 */
export async function boundForm(
  form: FormLayout,
  kept: readonly Pick<KeptBinding, 'field' | 'value'>[],
): Promise<Bound> {
  const known = knownEdition(form.fingerprint)
  if (known !== undefined) return boundOf(await known.sheet())
  const fields = new Map(form.fields.map((field) => [field.name, field]))
  const further = kept.find(({ value }) => value.startsWith(FURTHER))
  const continuation = further === undefined ? undefined : fields.get(further.field)?.page
  const last = Math.max(0, ...form.fields.flatMap((field) => [field, ...field.also].map(({ page }) => page)))
  return {
    boxes: kept.map(({ field, value }) => ({ field, value, caption: fields.get(field)?.tooltip || field })),
    pages: Array.from({ length: last + 1 }, (_, page) => page).filter((page) => page !== continuation),
    ...(continuation !== undefined && { continuation }),
  }
}

/** Values of the summary's lines behind the first page. */
const FURTHER = 'place.further.'
