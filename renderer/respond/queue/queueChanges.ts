import type { Shipment } from '../../../shared/domain/queue/item'
import type { Change } from '../../../shared/journal/item'

/** What a person does to a shipment's place in the queue and to whose work it is, as changes of the journal. */

interface Of {
  /** of the records that are kept of it: subject and record */
  id: string
  shipment: Pick<Shipment, 'subject' | 'of' | 'assignment' | 'override'>
}

export interface Who {
  operator: string
  name: string
  device: string
  /** moment, as stored */
  at: string
}

/** On the shipment's own record: two laptops that take it without having seen each other conflict, and both see it. */
export const takenChange = ({ shipment, id }: Of, who: Who): Change => ({
  action: 'shipment.taken',
  kind: 'assignment',
  id: shipment.assignment?.id ?? id,
  patch: [
    ...subjectOf({ shipment, id }, shipment.assignment === undefined),
    ['operator', who.operator === '' ? 'recovery code' : who.operator],
    ['name', who.name],
    ['device', who.device],
    ['at', who.at],
    ['by', who.name],
  ],
})

export const givenBackChange = ({ shipment, id }: Of, who: Who): Change => ({
  action: 'shipment.givenBack',
  kind: 'assignment',
  id: shipment.assignment?.id ?? id,
  patch: [
    ...subjectOf({ shipment, id }, shipment.assignment === undefined),
    ['operator', null],
    ['name', null],
    ['at', who.at],
    ['by', who.name],
  ],
})

export const overriddenChange = (
  { shipment, id }: Of,
  place: 'first' | 'last',
  said: { by: string; reason: string; at: string },
): Change => ({
  action: 'queue.overridden',
  kind: 'override',
  id: shipment.override?.id ?? id,
  patch: [
    ...subjectOf({ shipment, id }, shipment.override === undefined),
    ['place', place],
    ['by', said.by],
    ['at', said.at],
    ['reason', said.reason],
    ['removed', null],
  ],
})

export const overrideRemovedChange = ({ shipment, id }: Of): Change => ({
  action: 'queue.overrideRemoved',
  kind: 'override',
  id: shipment.override?.id ?? id,
  patch: [['removed', true]],
})

/** A record that was made for the arrival stays about the arrival when its entry is opened. */
const subjectOf = ({ shipment }: Of, fresh: boolean): [string, string][] =>
  fresh
    ? [
        ['subject', shipment.subject],
        ['of', shipment.of],
      ]
    : []
