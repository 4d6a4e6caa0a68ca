import { momentMs } from '../calendar'
import type { EntryFile } from '../entryFile'
import { dayOfFact, inOrder } from '../facts'
import type { RoadStanding } from '../respond/roads'

/**
 * How an entry was released, as far as the facts tell: the attachment on CBP's discretion is only for what was not
 * released on downtime (practice 28).
 */
export type ReleasedHow = 'notReleased' | 'beforeOutage' | 'electronically' | 'onDowntime'

/**
 * @param outageBegan stored moment; '' while none is recorded: nothing was then released on downtime
 * @param road of the entry: a service center releases in ACE, without downtime
 */
export function releasedHow(file: EntryFile, outageBegan: string, { road }: Pick<RoadStanding, 'road'>): ReleasedHow {
  const facts = inOrder(file.facts)
  const release = facts.find(({ fields }) => fields.what === 'released' || fields.what === 'releasedConditionally')
  if (release === undefined) return 'notReleased'
  if (outageBegan === '') return 'electronically'
  const { happenedAt } = release.fields
  const before =
    happenedAt === undefined
      ? (dayOfFact(release) ?? '') < outageBegan.slice(0, 10)
      : momentMs(happenedAt) < momentMs(outageBegan)
  if (before) return 'beforeOutage'
  const presented = facts.some(({ fields }) => fields.what === 'presented' || fields.what === 'keyedByOfficer')
  if (presented) return 'onDowntime'
  if (road === 'serviceCentre' || road === 'otherBroker') return 'electronically'
  const at = facts.indexOf(release)
  const inAceBefore = facts.findIndex(
    ({ fields }) => fields.what === 'acceptedInAce' && (fields.part ?? 'cargoRelease') === 'cargoRelease',
  )
  if (inAceBefore >= 0 && inAceBefore <= at) return 'electronically'
  const printed = facts.some(({ fields }) => fields.what === 'printed')
  // In flight at the cut, and no paper of ours: it was released in ACE.
  return !printed && file.entry.inFlight !== undefined ? 'electronically' : 'onDowntime'
}
