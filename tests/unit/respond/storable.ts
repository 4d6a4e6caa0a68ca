import type { z } from 'zod'
import { kinds, type Kind } from '../../../shared/domain/kinds'
import { actions } from '../../../shared/journal/actions'
import type { Change } from '../../../shared/journal/item'

/** What of these changes the journal would refuse, in words; none = all of it records. */
export const changesAreStorable = (changes: readonly Change[]): string[] =>
  changes.flatMap(({ action, kind, id, patch }) => {
    const wrong: string[] = []
    if ((actions as Record<string, string>)[action] !== kind) wrong.push(`${action} is no action on a ${kind}`)
    if (id === '') wrong.push('an id is missing')
    // Every field is optional in the journal; these kinds are all plain objects.
    const read = (kinds[kind as Kind] as z.ZodObject)
      .partial()
      .safeParse(Object.fromEntries(patch.map(([field, value]) => [field, value])))
    if (!read.success) wrong.push(read.error.message)
    return wrong
  })
