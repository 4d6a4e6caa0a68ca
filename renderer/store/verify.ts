import type { HealPlan, Place } from './healPlan'
import type { KeyParts } from './keys'
import type { OutgoingFrame } from './mirrorLink'
import type { Finding } from './types'

/** The question to verify.worker.ts: compare database and mirror item by item, and heal each from the other. */
export interface VerifyAsk {
  keys: KeyParts
  /** bytes of the journal file when the comparison begins; 0 when there is none */
  mirrorSize: number
  /** the device that writes now and its last sequence: what it records meanwhile is not looked at */
  device: string
  upTo: number
  /** payload of the slots frame that a rewritten file begins with */
  vaultFile: string
}

/** What only the window can reach. `rewrite: begin` waits until nothing is being recorded. */
export type VerifyNeed =
  | { read: { offset: number; length: number } }
  | { append: OutgoingFrame[] }
  | { rewrite: 'begin' | 'add' | 'commit'; bytes?: Uint8Array }

export type VerifyAnswer =
  | { newerSchema: number }
  | {
      plan: HealPlan
      /** items that the database had, readable or not, before healing */
      inDatabase: number
      /** stretches of the mirror that are no frame, and frames that do not open */
      damagedFrames: number
      mirrorRewritten: boolean
      chainBroken: Place[]
    }

/** Longer lists of single items tell an operator nothing: the figures stand in the first finding. */
const MOST_SINGLE_ITEMS = 20

/** What the comparison found, in plain order: what was gone, what was damaged, what is lost, what contradicts. */
export function verifyFindings(
  answer: Exclude<VerifyAnswer, { newerSchema: number }>,
  mirrorSize: number,
  databaseWasGone: boolean,
): Finding[] {
  const { plan } = answer
  const findings: Finding[] = []
  const read = plan.toDatabase.length - plan.healedFromMirror.length
  if (read > 0)
    findings.push(
      databaseWasGone || answer.inDatabase === 0
        ? { type: 'DatabaseGone', itemsFromMirror: read }
        : { type: 'DatabaseBehind', itemsFromMirror: read },
    )
  if (plan.toMirror.length > 0 && mirrorSize === 0)
    findings.push({ type: 'MirrorGone', itemsToMirror: plan.toMirror.length })
  else if (answer.damagedFrames > 0)
    findings.push({
      type: 'MirrorDamaged',
      frames: answer.damagedFrames,
      healed: answer.mirrorRewritten ? plan.toMirror.length : 0,
    })
  else if (plan.toMirror.length > 0) findings.push({ type: 'MirrorBehind', itemsToMirror: plan.toMirror.length })
  const single = (from: 'mirror' | 'database') => (place: Place) =>
    findings.push({ type: 'ItemHealed', ...place, from })
  plan.healedFromMirror.slice(0, MOST_SINGLE_ITEMS).forEach(single('mirror'))
  if (answer.damagedFrames > 0 && mirrorSize > 0) plan.toMirror.slice(0, MOST_SINGLE_ITEMS).forEach(single('database'))
  for (const place of plan.lost) findings.push({ type: 'ItemLost', ...place })
  for (const place of answer.chainBroken) findings.push({ type: 'ChainBroken', ...place })
  for (const place of plan.forked) findings.push({ type: 'ForkedChain', ...place })
  return findings
}
