import { stampDevice } from '../../journal/stamp'
import type { DeskState, Entity, Write } from '../../journal/state'
import type { CallRow } from './callsMade'

/** From where an agenda starts: the last held call, and what this laptop had seen then. */
export interface Since {
  /** stamp of the item that recorded the call; '' = from the beginning */
  stamp: string
  /** device → sequence; undefined where the call does not say */
  seen: ReadonlyMap<string, number> | undefined
}
export const fromTheBeginning: Since = { stamp: '', seen: undefined }

export function sinceCall(held: CallRow | undefined): Since {
  if (held === undefined) return fromTheBeginning
  const { seen } = held.fields
  return { stamp: held.born, seen: seen === undefined || seen === '' ? undefined : readSeen(seen) }
}

const readSeen = (text: string): ReadonlyMap<string, number> =>
  new Map(
    text.split(' ').map((one): [string, number] => {
      const [device = '', sequence = '0'] = one.split(':')
      return [device, Number(sequence)]
    }),
  )

/**
 * Whether a write came after the call. By sequence where the call says what had been seen: what another laptop wrote at
 * ten and was taken in at one is new to a call held at noon. What stands in the call's own item is none of it.
 */
export function isNew({ at, seq }: Pick<Write, 'at' | 'seq'>, { stamp, seen }: Since): boolean {
  if (stamp === '') return true
  if (at === stamp) return false
  return seen === undefined ? at > stamp : seq > (seen.get(stampDevice(at)) ?? 0)
}

export const isNewEntity = (entity: Entity, since: Since): boolean => isNew(entity.born, since)
export const isFieldNew = (entity: Entity | undefined, field: string, since: Since): boolean => {
  const write = entity?.fields[field]
  return write !== undefined && write.v !== null && isNew(write, since)
}

/** How far each laptop's chain is known here, as a held call keeps it. Looks at every entity once. */
export function seenNow(state: DeskState): string {
  const last = new Map<string, number>()
  for (const byId of state.kinds.values())
    for (const { born, touched } of byId.values())
      for (const { at, seq } of [born, touched]) {
        const device = stampDevice(at)
        if ((last.get(device) ?? 0) < seq) last.set(device, seq)
      }
  return [...last].map(([device, sequence]) => `${device}:${sequence}`).join(' ')
}
