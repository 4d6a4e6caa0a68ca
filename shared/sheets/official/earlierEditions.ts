import type { DeskState } from '../../journal/state'
import { bindingsOf, filedForms } from './filedForm'
import { KNOWN_EDITIONS } from './knownEditions'
import type { Rect } from './pageView'

/** Another edition of the same form, and what its fields were bound to. */
export interface EarlierEdition {
  edition: string
  fields: readonly EarlierField[]
}
export interface EarlierField {
  field: string
  value: string
  page?: number
  place?: Rect
  /** its number or words on that edition */
  caption?: string
}

/** Editions that Lifeboat knows by name and place, then those bound by hand on this desk, by name. */
export async function earlierEditions(state: DeskState, form: string, fingerprint: string): Promise<EarlierEdition[]> {
  if (form === '') return []
  const known = KNOWN_EDITIONS.filter((one) => one.form === form && one.fingerprint !== fingerprint)
  const byName = await Promise.all(
    known.map(async ({ edition, sheet, places }): Promise<EarlierEdition> => {
      const at = new Map((await places()).map((one) => [one.field, one]))
      const { boxes } = await sheet()
      return {
        edition,
        fields: boxes.map(({ field, value, caption }) => ({ ...at.get(field), field, value, caption })),
      }
    }),
  )
  const byHand = filedForms(state)
    .filter((one) => one.form === form && one.fingerprint !== fingerprint && one.filled.by === 'hand')
    .map(({ edition, obtainedOn, fingerprint: print }): EarlierEdition => ({
      edition: edition || `put on file ${obtainedOn}`,
      fields: bindingsOf(state, print).map(({ field, value }) => ({ field, value })),
    }))
  return [...byHand, ...byName]
}
