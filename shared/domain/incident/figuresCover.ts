import type { Wall } from '../../journal/item'
import { stampDevice } from '../../journal/stamp'
import { entitiesOf, entityOf, isRemoved, textOf, type DeskState } from '../../journal/state'
import { rememberBy } from '../remember'

/** One laptop, and until when a total knows it: a figure never pretends to know what lies on a laptop far away. */
export interface LaptopCover {
  device: string
  label: string
  own: boolean
  /** lost or replaced: what it wrote is counted, and nothing more will come */
  replaced: boolean
  /** by its own clock, when it wrote the last item that is known here; undefined: nothing of it was ever taken in */
  upTo: Wall | undefined
}

/** The device of each last write, by every entity of the desk: counted again only when the desk changes. */
const lastWrites = (state: DeskState): Map<string, Wall> => {
  const last = new Map<string, { at: string; wall: Wall }>()
  const see = ({ at, wall }: { at: string; wall: Wall }) => {
    const device = stampDevice(at)
    if ((last.get(device)?.at ?? '') < at) last.set(device, { at, wall })
  }
  for (const byId of state.kinds.values())
    for (const entity of byId.values()) {
      see(entity.born)
      see(entity.touched)
    }
  return new Map([...last].map(([device, { wall }]) => [device, wall]))
}

const remembered = new WeakMap<DeskState['kinds'], { version: number; writes: Map<string, Wall> }>()

function writesOf(state: DeskState): Map<string, Wall> {
  const before = remembered.get(state.kinds)
  if (before?.version === state.version) return before.writes
  const writes = lastWrites(state)
  remembered.set(state.kinds, { version: state.version, writes })
  return writes
}

/** Devices of blocks that may still be drawn from elsewhere: a total that knows nothing of them says so. */
const blockDevices = rememberBy(['block'], (state) =>
  [...entitiesOf(state, 'block').values()]
    .filter((block) => !isRemoved(block))
    .map((block) => textOf(block, 'device'))
    .filter((device) => device !== ''),
)

/**
 * The laptops that a total of this desk covers, this one first, then by name. This one is known up to now; each other
 * one up to the last item of it that was taken in.
 */
export function laptopsCovered(state: DeskState, device: string, now: Wall): LaptopCover[] {
  const writes = writesOf(state)
  const known = [...entitiesOf(state, 'device').values()].map(({ id }) => id)
  const devices = new Set([device, ...known, ...writes.keys(), ...blockDevices(state)])
  return [...devices]
    .map((id): LaptopCover => {
      const entity = entityOf(state, 'device', id)
      return {
        device: id,
        label: textOf(entity, 'label') || id,
        own: id === device,
        replaced: textOf(entity, 'replacedBy') !== '',
        upTo: id === device ? now : writes.get(id),
      }
    })
    .sort((a, b) => Number(b.own) - Number(a.own) || (a.label < b.label ? -1 : 1))
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const local = ({ ms, offsetMinutes }: Wall): string => new Date(ms + offsetMinutes * 60_000).toISOString()

/** 11:42, or Mon 23 Nov 06:00 where it was another day than `on`. */
export function wallSaid(wall: Wall, on?: Wall): string {
  const at = local(wall)
  if (on !== undefined && local(on).slice(0, 10) === at.slice(0, 10)) return at.slice(11, 16)
  return `${weekdays[new Date(at).getUTCDay()] ?? ''} ${Number(at.slice(8, 10))} ${months[Number(at.slice(5, 7)) - 1] ?? ''} ${at.slice(11, 16)}`
}

/** `Desk 2 to 11:42; Gate laptop as of 06:00; Branch: nothing taken in`: stands under every total. */
export function coverSentence(covers: readonly LaptopCover[], now: Wall): string {
  return covers
    .map(({ label, own, replaced, upTo }) => {
      const name = replaced ? `${label} (replaced)` : label
      if (upTo === undefined) return `${name}: nothing taken in`
      return own ? `${name} to ${wallSaid(upTo, now)}` : `${name} as of ${wallSaid(upTo, now)}`
    })
    .join('; ')
}
