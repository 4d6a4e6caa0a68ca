import type { Change } from '../../../shared/journal/item'
import { keyed } from '../frame/desk'

/** A moment of 24 November 2026 in Laredo. */
export const at = (time: string) => `2026-11-24T${time}:00-06:00[America/Chicago]`
export const msAt = (time: string) => Date.parse(`2026-11-24T${time}:00-06:00`)

export const declared = keyed('incident.declared', 'incident', 'incident', {
  declaredAt: at('05:40'),
  outageBegan: at('04:50'),
  discoveredAt: at('05:30'),
})

export const contact = (id: string, fields: Record<string, string>): Change =>
  keyed('contact.keyed', 'contact', id, { name: id, ...fields })

/** A call that was made, as the journal keeps it. */
export const call = (id: string, time: string, fields: Record<string, string>): Change =>
  keyed('call.logged', 'call', id, {
    incident: 'incident',
    direction: 'out',
    channel: 'phone',
    at: at(time),
    by: 'Junia Stackpole',
    stage: 'firstNotice',
    ...fields,
  })
