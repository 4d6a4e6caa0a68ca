import type { Fold } from './fold'
import type { DeviceId, Heads } from './item'

/**
 * Heads of other laptops that lie on this desk and that no `journal.merged` item of `device` covers yet, `null` when
 * there are none. To be named by the next such item, else this laptop's later writes count as made without having seen
 * them, and every one of them would be a conflict. Found after a take-in, and after one that was killed half way.
 */
export function unseenHeads(fold: Fold, device: DeviceId): Heads | null {
  const heads = fold.heads()
  const next = { device, sequence: (heads[device]?.sequence ?? 0) + 1 }
  const unseen = Object.entries(heads).filter(
    ([other, head]) => other !== device && !fold.past.isInPast({ device: other, sequence: head.sequence }, next),
  )
  return unseen.length === 0 ? null : Object.fromEntries(unseen)
}
