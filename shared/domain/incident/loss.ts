import { entitiesOf, textOf, valueOf, type DeskState } from '../../journal/state'
import { fieldsOf } from '../entryFile'
import type { FieldsOf } from '../kinds'
import { momentMs } from '../calendar'
import type { IncidentPart } from './rows'

/** A laptop, a stick or a packet that is lost (practice 17), of whatever incident. */
export type LossRow = IncidentPart<'loss'>

/** All that were reported and not withdrawn as a mistake, the oldest first. */
export function lossesOf(state: DeskState): LossRow[] {
  return [...entitiesOf(state, 'loss').values()]
    .filter((entity) => valueOf(entity, 'withdrawn') !== true)
    .sort((a, b) => (a.born.at < b.born.at ? -1 : 1))
    .map((entity) => ({
      id: entity.id,
      fields: fieldsOf('loss', entity),
      born: entity.born.at,
      operator: entity.born.operator,
    }))
}

export const lossOf = (state: DeskState, id: string): LossRow | undefined =>
  lossesOf(state).find((loss) => loss.id === id)

/**
 * Laptops that were reported lost. Nobody draws a number of theirs again, also when one is found: what was printed from
 * it meanwhile is not known.
 */
export function lostDevices(state: DeskState): ReadonlySet<string> {
  const lost = new Set<string>()
  for (const entity of entitiesOf(state, 'loss').values())
    if (textOf(entity, 'what') === 'laptop' && valueOf(entity, 'withdrawn') !== true) lost.add(textOf(entity, 'device'))
  lost.delete('')
  return lost
}

/** What is odd about a loss as it was told; each is said beside it, and none refuses it. */
export type LossOddity =
  | { type: 'ThisLaptop' }
  | { type: 'NoticedBeforeLastSeen' }
  | { type: 'NoticedInTheFuture' }
  | { type: 'ReplacedAlready'; by: string }
  | { type: 'LostAlready' }
  | { type: 'PresentedAlready'; entryNumber: string }
  | { type: 'NothingNamed' }

/** @param here the laptop on which it is told, and the wall clock there in ms */
export function lossOddities(
  state: DeskState,
  told: FieldsOf<'loss'>,
  here: { device: string; nowMs: number; id?: string },
): LossOddity[] {
  const found: LossOddity[] = []
  const { what, device = '', noticedAt, lastSeenAt, entries = '' } = told
  if (what === 'laptop' && device === here.device) found.push({ type: 'ThisLaptop' })
  if (noticedAt !== undefined && momentMs(noticedAt) > here.nowMs + 60_000) found.push({ type: 'NoticedInTheFuture' })
  if (noticedAt !== undefined && lastSeenAt !== undefined && momentMs(noticedAt) < momentMs(lastSeenAt))
    found.push({ type: 'NoticedBeforeLastSeen' })
  if (what === 'laptop') {
    const entity = entitiesOf(state, 'device').get(device)
    if (here.id === undefined && textOf(entity, 'replacedBy') !== '')
      found.push({ type: 'ReplacedAlready', by: textOf(entity, 'replacedBy') })
    if (
      lossesOf(state).some(({ id, fields }) => id !== here.id && fields.what === 'laptop' && fields.device === device)
    )
      found.push({ type: 'LostAlready' })
  }
  if (what === 'packet') {
    const asked = new Set(wordsOf(entries))
    if (asked.size === 0) found.push({ type: 'NothingNamed' })
    for (const entry of handedOver(state))
      if (asked.has(entry))
        found.push({
          type: 'PresentedAlready',
          entryNumber: textOf(entitiesOf(state, 'entry').get(entry), 'entryNumber') || entry,
        })
  }
  return found
}

/** Ids that are stored joined by blanks. */
export const wordsOf = (text: string): string[] => text.split(' ').filter((word) => word !== '')

/** Facts after which a packet is at the counter, or needs to go there no more. */
const AT_THE_COUNTER: ReadonlySet<string> = new Set([
  'presented',
  'released',
  'releasedConditionally',
  'refused',
  'keyedByOfficer',
  'acceptedInAce',
  'voided',
])

/** Entries whose packet was handed over, or became void. */
export function handedOver(state: DeskState): ReadonlySet<string> {
  const over = new Set<string>()
  for (const fact of entitiesOf(state, 'fact').values())
    if (valueOf(fact, 'withdrawn') !== true && AT_THE_COUNTER.has(textOf(fact, 'what'))) over.add(textOf(fact, 'entry'))
  return over
}
