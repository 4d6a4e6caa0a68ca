import { lostDevices } from '../incident/loss'
import { entitiesOf, entityOf, isRemoved, textOf, valueOf, type DeskState, type Entity } from '../../journal/state'

/** Blocks and the numbers drawn from them, read from the desk. Internal to the reserve. */

export type BlockPurpose = 'ordinary' | 'emergency' | 'tearOff' | 'branch'

export interface BlockRead {
  id: string
  entity: Entity
  filerCode: string
  /** serials as whole numbers, both included; first > last where the block is unreadable */
  first: number
  last: number
  size: number
  device: string
  purpose: BlockPurpose
  /** an emergency block before the lead opened it with a reason */
  closed: boolean
  /**
   * Nothing is drawn: the block's device was reported lost (practice 17) or was replaced (decision 9), two laptops each
   * took the block for theirs without having seen the other, or it was withdrawn.
   */
  quarantine: 'deviceLost' | 'deviceReplaced' | 'contested' | 'withdrawn' | undefined
  /** numbers up to this one may stand on paper that the journal does not know: never drawn */
  highestOnPaper: number
}

/** 7-digit text → whole number; NaN where it is not one. */
const serialOf = (text: string): number => (/^\d{7}$/u.test(text) ? Number(text) : NaN)
export const serialText = (serial: number): string => String(serial).padStart(7, '0')

export function readBlocks(state: DeskState): BlockRead[] {
  const lost = lostDevices(state)
  const blocks = [...entitiesOf(state, 'block').values()].map((entity) => readBlock(state, entity, lost))
  return blocks.sort((a, b) =>
    a.entity.born.at === b.entity.born.at ? compare(a.id, b.id) : compare(a.entity.born.at, b.entity.born.at),
  )
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function readBlock(state: DeskState, entity: Entity, lost: ReadonlySet<string>): BlockRead {
  const first = serialOf(textOf(entity, 'first'))
  const last = serialOf(textOf(entity, 'last'))
  const readable = first <= last
  const device = textOf(entity, 'device')
  const purpose = textOf(entity, 'purpose')
  return {
    id: entity.id,
    entity,
    filerCode: textOf(entity, 'filerCode').toUpperCase(),
    first: readable ? first : 1,
    last: readable ? last : 0,
    size: readable ? last - first + 1 : 0,
    device,
    purpose: purpose === 'emergency' || purpose === 'tearOff' || purpose === 'branch' ? purpose : 'ordinary',
    closed: purpose === 'emergency' && textOf(entity, 'openedWhy') === '',
    quarantine: quarantineOf(state, entity, device, lost),
    highestOnPaper: highestOnPaper(entity),
  }
}

function quarantineOf(
  state: DeskState,
  entity: Entity,
  device: string,
  lost: ReadonlySet<string>,
): BlockRead['quarantine'] {
  if (isRemoved(entity)) return 'withdrawn'
  if (['device', 'first', 'last', 'filerCode'].some((field) => entity.conflicts?.[field] !== undefined))
    return 'contested'
  if (lost.has(device)) return 'deviceLost'
  return textOf(entityOf(state, 'device', device), 'replacedBy') === '' ? undefined : 'deviceReplaced'
}

/** Of two laptops that keyed a different number, the higher one counts. */
function highestOnPaper(entity: Entity): number {
  const losers = entity.conflicts?.['highestOnPaper'] ?? []
  const serials = [valueOf(entity, 'highestOnPaper'), ...losers.map((write) => write.v)]
  return Math.max(
    -1,
    ...serials.map((value) => serialOf(String(value ?? ''))).filter((serial) => !Number.isNaN(serial)),
  )
}

export interface NumberRead {
  entity: Entity
  entryNumber: string
  filerCode: string
  serial: number
  /** as recorded when it was drawn */
  block: string
}

/** Every number that left a block or was found on paper, by `filer code + serial`; later duplicates of one key too. */
export function readNumbers(state: DeskState): Map<string, NumberRead[]> {
  const numbers = new Map<string, NumberRead[]>()
  for (const entity of entitiesOf(state, 'number').values()) {
    const match = /^([A-Z0-9]{3})-(\d{7})-\d$/u.exec(entity.id)
    if (match === null) continue
    const [, filerCode = '', serial = ''] = match
    const key = filerCode + serial
    const read = { entity, entryNumber: entity.id, filerCode, serial: Number(serial), block: textOf(entity, 'block') }
    numbers.set(key, [...(numbers.get(key) ?? []), read])
  }
  return numbers
}

export const keyOf = (filerCode: string, serial: number): string => filerCode + serialText(serial)
export const holds = (block: BlockRead, filerCode: string, serial: number): boolean =>
  block.filerCode === filerCode && serial >= block.first && serial <= block.last
