import { entityOf, textOf, valueOf, type DeskState } from '../../journal/state'
import { roadRule } from '../../knowledge/roads'
import { authorisationOf } from './roadsHanded'
import { roadOf, type RoadStanding } from './roads'
import type { Subject } from './subject'

/** Something that the chosen road still wants, as far as the desk can see. */
export interface RoadNeed {
  id: 'reason' | 'to' | 'filerCode' | 'authorisation' | 'powerOfAttorney' | 'inBondNumber'
  words: string
  /** stop: it should not be handed so; later: mend it; note: good to know */
  tone: 'stop' | 'later' | 'note'
}

/** What is missing for the road that a shipment or a client takes; nothing of it is a wall. */
export function roadNeeds(state: DeskState, subject: Subject, of: string): readonly RoadNeed[] {
  const standing = roadOf(state, subject, of)
  const needs: RoadNeed[] = []
  const { road, fields, from } = standing
  const rule = roadRule(road)
  if (from !== 'default' && (fields.why ?? '') === '')
    needs.push({ id: 'reason', words: 'No reason was keyed for this road.', tone: 'note' })
  if (rule.takenBy !== undefined && (fields.to ?? '') === '')
    needs.push({ id: 'to', words: `Nobody is named yet: ${rule.takenBy.toLowerCase()}.`, tone: 'later' })
  switch (road) {
    case 'paper':
      if (powerMissing(state, subject, of))
        needs.push({
          id: 'powerOfAttorney',
          words: 'No power of attorney on file: it stops the counter.',
          tone: 'stop',
        })
      break
    case 'serviceCentre':
      if (textOf(entityOf(state, 'firm', 'firm'), 'filerCode') === '')
        needs.push({
          id: 'filerCode',
          words: 'Our filer code is not keyed: the service center files under it.',
          tone: 'stop',
        })
      if (powerMissing(state, subject, of))
        needs.push({
          id: 'powerOfAttorney',
          words: 'No power of attorney on file: it stops our filing too.',
          tone: 'stop',
        })
      break
    case 'otherBroker':
      needs.push(...leaveNeeds(state, subject, of, standing))
      break
    case 'inBond':
      if (subject === 'entry' && textOf(entityOf(state, 'entry', of), 'itNumber') === '')
        needs.push({ id: 'inBondNumber', words: 'The in-bond number is not keyed on the entry.', tone: 'later' })
      break
    case 'wait':
      break
  }
  return needs
}

function leaveNeeds(state: DeskState, subject: Subject, of: string, { fields }: RoadStanding): RoadNeed[] {
  const leave = authorisationOf(state, subject, of)
  if (leave.state === 'onFile') return []
  const words =
    leave.state === 'forAnother'
      ? `The client’s authorization on file names ${leave.names}, not ${fields.to ?? 'this broker'}.`
      : 'The client’s written authorization is not on file (19 CFR 111.24). Handed without it, it is an exception.'
  return [{ id: 'authorisation', words, tone: 'stop' }]
}

function powerMissing(state: DeskState, subject: Subject, of: string): boolean {
  const importer = subject === 'importer' ? of : textOf(entityOf(state, subject, of), 'importer')
  const entity = entityOf(state, 'importer', importer)
  return entity !== undefined && valueOf(entity, 'poaOnFile') !== true
}
