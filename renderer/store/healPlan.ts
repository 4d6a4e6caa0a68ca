/**
 * What database and mirror must give each other (decisions 8 and 13): the union of both by (device, sequence, hash).
 * Pure: it sees hashes, not items.
 */

/** sequence → hash of the plaintext, or null where something stands that cannot be opened or read */
export type Hashes = ReadonlyMap<number, string | null>
export type HashesByDevice = ReadonlyMap<string, Hashes>
export interface Place {
  device: string
  sequence: number
}

export interface HealPlan {
  /** good in the mirror; missing or broken in the database */
  toDatabase: Place[]
  /** good in the database; missing in the mirror */
  toMirror: Place[]
  /** broken in the database, good in the mirror */
  healedFromMirror: Place[]
  /** what the mirror lacks lies before what it has: the file is written anew, so that each chain stays in order */
  rewriteMirror: boolean
  /** nowhere readable, although later items of that device are there, or something unreadable stands in its place */
  lost: Place[]
  /** two different items of one device and sequence */
  forked: Place[]
}

export function planHealing(database: HashesByDevice, mirror: HashesByDevice): HealPlan {
  const plan: HealPlan = {
    toDatabase: [],
    toMirror: [],
    healedFromMirror: [],
    rewriteMirror: false,
    lost: [],
    forked: [],
  }
  const devices = [...new Set([...database.keys(), ...mirror.keys()])].sort()
  for (const device of devices) {
    const inDatabase = database.get(device) ?? new Map<number, string | null>()
    const inMirror = mirror.get(device) ?? new Map<number, string | null>()
    const mirrorEnd = lastOf(inMirror)
    const end = Math.max(lastOf(inDatabase), mirrorEnd)
    for (let sequence = 1; sequence <= end; sequence += 1) {
      const place = { device, sequence }
      const ours = inDatabase.get(sequence) ?? null
      const theirs = inMirror.get(sequence) ?? null
      if (ours === null && theirs === null) plan.lost.push(place)
      else if (ours === null) {
        plan.toDatabase.push(place)
        if (inDatabase.has(sequence)) plan.healedFromMirror.push(place)
      } else if (theirs === null) {
        plan.toMirror.push(place)
        if (sequence < mirrorEnd) plan.rewriteMirror = true
      } else if (ours !== theirs) plan.forked.push(place)
    }
  }
  return plan
}

function lastOf(hashes: Hashes): number {
  let last = 0
  for (const sequence of hashes.keys()) if (sequence > last) last = sequence
  return last
}
