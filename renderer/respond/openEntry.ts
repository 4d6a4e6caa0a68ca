import { entitiesOf, entityOf, isRemoved, textOf, type Entity } from '../../shared/journal/state'
import type { Change, Patch } from '../../shared/journal/item'
import type { Result } from '../../shared/result'
import { go } from '../frame/routes'
import type { Desk, RecordError } from '../store/types'
import { copyChanges } from './copyEntry'

/**
 * Takes the next entry number and opens an entry with it, as one item: home port, type 01, the signer and the mode of
 * the last entry proposed, each with its source letter. Goes to the new entry.
 * @returns the new entry's id, or why no number could be taken (ReserveExhausted: offer the emergency block)
 */
export async function openEntry(desk: Desk): Promise<Result<Opened, RecordError>> {
  const proposed = proposals(desk)
  return drawFor(desk, (entryId, entryNumber) => [
    { action: 'entry.opened', kind: 'entry', id: entryId, patch: [['entryNumber', entryNumber, 'C'], ...proposed] },
  ])
}

/** The next entry for the same parties and goods: see `copyChanges`. Goes to the new entry. */
export const copyEntry = (desk: Desk, from: string): Promise<Result<Opened, RecordError>> =>
  drawFor(desk, (entryId, entryNumber) =>
    copyChanges(desk.state, from, { entryId, entryNumber }, () => desk.randomId()),
  )

export interface Opened {
  entryId: string
  entryNumber: string
}

/** Draws the next number and records with it what opens its entry: one item. Goes to the new entry. */
export async function drawFor(
  desk: Desk,
  changesOf: (entryId: string, entryNumber: string) => readonly Change[],
): Promise<Result<Opened, RecordError>> {
  const entryId = desk.randomId()
  const taken = await desk.takeNumber((entryNumber, block) => [
    {
      action: 'reserve.number.taken',
      kind: 'number',
      id: entryNumber,
      patch: [
        ['block', block],
        ['entry', entryId],
        ['device', desk.device],
      ],
    },
    ...changesOf(entryId, entryNumber),
  ])
  if (!taken.ok) return taken
  go({ at: 'entry', id: entryId })
  return { ok: true, value: { entryId, entryNumber: taken.value.entryNumber } }
}

function proposals(desk: Desk): Patch {
  const last = lastEntry(desk)
  const homePort = textOf(entityOf(desk.state, 'firm', 'firm'), 'homePort')
  const signers = [...entitiesOf(desk.state, 'signer').values()].filter((signer) => !isRemoved(signer))
  const patch: Patch = [['entryType', '01', 'C']]
  const propose = (field: string, fromLast: string, otherwise: string, mark: 'K' | 'C') => {
    if (fromLast !== '') patch.push([field, fromLast, 'L'])
    else if (otherwise !== '') patch.push([field, otherwise, mark])
  }
  propose('portOfEntry', '', homePort, 'K')
  propose('modeOfTransport', textOf(last, 'modeOfTransport'), '', 'C')
  propose('signer', textOf(last, 'signer'), signers[0]?.id ?? '', 'K')
  // Nothing is attested by default (practice 11): who declares on the 7501 is keyed.
  patch.push(['consigneeSame', true, 'C'])
  return patch
}

function lastEntry(desk: Desk): Entity | undefined {
  let last: Entity | undefined
  for (const entry of entitiesOf(desk.state, 'entry').values())
    if (!isRemoved(entry) && (last === undefined || entry.born.at > last.born.at)) last = entry
  return last
}
