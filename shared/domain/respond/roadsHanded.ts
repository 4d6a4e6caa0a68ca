import { entitiesOf, entityOf, isRemoved, textOf, type DeskState } from '../../journal/state'
import { momentMs } from '../calendar'
import { fieldsOf } from '../entryFile'
import { joinedId } from '../incident/joinedId'
import type { FieldsOf } from '../kinds'
import { rememberBy } from '../remember'
import { exceptionId, type ExceptionRule } from './exceptions'
import { roadOf } from './roads'
import { subjectId, type Subject } from './subject'

/** The client’s written leave to give its data to another broker (19 CFR 111.24), and whether it is leave for this one. */
export interface Authorisation {
  state: 'onFile' | 'forAnother' | 'none'
  by: string
  at: string
  how: string
  /** whom it names; '' when it names nobody in particular */
  names: string
}

const none: Authorisation = { state: 'none', by: '', at: '', how: '', names: '' }

/** Of the record itself, else of its client’s. */
export function authorisationOf(state: DeskState, subject: Subject, of: string): Authorisation {
  const own = leaveIn(fieldsOf('road', entityOf(state, 'road', subjectId(subject, of))))
  if (own.state === 'onFile' || subject === 'importer') return own
  const { fields, from } = roadOf(state, subject, of)
  const origin = from === 'origin' ? leaveIn(fields) : none
  if (origin.state === 'onFile') return origin
  const importer = textOf(entityOf(state, subject, of), 'importer')
  const client = leaveIn(fieldsOf('road', entityOf(state, 'road', subjectId('importer', importer))))
  if (client.state === 'none') return none
  // Leave for one broker is none for another.
  const same = client.names === '' || (fields.to ?? '') === '' || alike(client.names, fields.to ?? '')
  return same ? client : { ...client, state: 'forAnother' }
}

function leaveIn({
  authorisedBy = '',
  authorisedAt = '',
  authorisedHow = '',
  to = '',
  removed,
}: FieldsOf<'road'>): Authorisation {
  return removed === true || authorisedBy === ''
    ? none
    : { state: 'onFile', by: authorisedBy, at: authorisedAt, how: authorisedHow, names: to }
}

const alike = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

/** Handed to another broker without the client’s written leave, or before it was given. Computed, so nobody forgets it. */
export const handedWithoutLeave: ExceptionRule = rememberBy(
  ['road', 'importer', 'entry', 'arrival', 'inFlight'],
  (state) =>
    [...entitiesOf(state, 'road').values()].flatMap((entity) => {
      const fields = fieldsOf('road', entity)
      const { subject, of, handedAt } = fields
      if (isRemoved(entity) || subject === undefined || of === undefined || handedAt === undefined) return []
      // What was handed stays handed when another road is chosen afterwards.
      const changed = (entity.fields['road']?.at ?? '') > (entity.fields['handedAt']?.at ?? '')
      if (fields.road !== 'otherBroker' && !changed) return []
      const leave = authorisationOf(state, subject, of)
      const later = leave.state === 'onFile' && leave.at !== '' && momentMs(leave.at) > momentMs(handedAt)
      if (leave.state === 'onFile' && !later) return []
      const whose =
        subject === 'importer' ? textOf(entityOf(state, 'importer', of), 'name') : nameOf(state, subject, of)
      return [
        {
          id: exceptionId('handedWithoutLeave', joinedId(subject, of)),
          rule: 'handedWithoutLeave',
          entry: subject === 'entry' ? of : '',
          what: `${whose || 'A client'} was handed to ${fields.handedTo || fields.to || 'another broker'} ${
            later ? 'before the client authorized it in writing' : 'without the client’s written authorization'
          }${changed && fields.road !== 'otherBroker' ? '; another road was chosen afterwards' : ''}.`,
          source: '19 CFR 111.24',
          since: handedAt,
        },
      ]
    }),
)

const nameOf = (state: DeskState, subject: Subject, of: string): string => {
  const entity = entityOf(state, subject, of)
  return textOf(entity, 'entryNumber') || textOf(entity, 'bill') || textOf(entity, 'reference')
}

export interface Handed {
  at: string
  to: string
  by: string
  sha256: string
}

/**
 * When a shipment was handed on. By its own record, or with its client: then only if it was there when the pack with
 * this hash was saved, or, without a pack, when it was handed.
 */
export function handedOf(state: DeskState, subject: Subject, of: string): Handed | undefined {
  const { fields, from, record } = roadOf(state, subject, of)
  const { handedAt, handedTo = '', handedBy = '', handedSha256 = '' } = fields
  if (record === '' || handedAt === undefined) return undefined
  const handed = { at: handedAt, to: handedTo, by: handedBy, sha256: handedSha256 }
  if (from !== 'client') return handed
  const born = entityOf(state, subject, of)?.born
  const packed = handedSha256 === '' ? undefined : packSaved(state, handedSha256)
  if (born === undefined) return undefined
  const inIt = packed === undefined ? born.wall.ms <= momentMs(handedAt) : born.at <= packed
  return inIt ? handed : undefined
}

/** Stamp of the file outside with this hash. */
function packSaved(state: DeskState, sha256: string): string | undefined {
  for (const file of entitiesOf(state, 'savedFile').values()) if (textOf(file, 'sha256') === sha256) return file.born.at
  return undefined
}
