import { expect, test } from 'vitest'
import { incidentDuties } from '../../../shared/domain/deadlines/incidentDuties'
import { messageFor, messagesOf } from '../../../shared/domain/incident/messages'
import { deskOf, keyed } from '../frame/desk'

test('each breach of an incident has 72 hours of its own, whatever was found first', () => {
  const found = (id: string, discoveredAt: string) =>
    keyed('breach.found', 'breach', id, { incident: 'incident', what: id, discoveredAt })
  const state = deskOf(
    found('stolen laptop', '2026-11-26T08:00:00-06:00[America/Chicago]'),
    found('mail server', '2026-11-24T05:40:00-06:00[America/Chicago]'),
  )
  expect(incidentDuties(state, 'incident', Date.parse('2026-11-26T15:00:00Z')).map(({ of, due }) => [of, due])).toEqual(
    [
      ['mail server', { moment: '2026-11-27T05:40:00-06:00[America/Chicago]' }],
      ['stolen laptop', { moment: '2026-11-29T08:00:00-06:00[America/Chicago]' }],
    ],
  )
})

test('an approval holds for the words it was given for and falls when one of them moves', () => {
  const words = {
    incident: 'incident',
    stage: 'firstNotice',
    audience: 'client',
    subject: 'Our systems',
    body: 'Down.',
  }
  const written = keyed('message.written', 'message', 'm', words)
  const [message] = messagesOf(deskOf(written), 'incident')
  expect(message?.approved).toBe(false)
  const approved = keyed('message.approved', 'message', 'm', {
    approvedBy: 'R. Ortiz',
    approvedAs: 'cbpHeadquarters',
    approvedAt: '2026-11-24T07:00:00-06:00[America/Chicago]',
    approvedDigest: message?.digest ?? '',
  })
  expect(messageFor(deskOf(written, approved), 'incident', 'client', 'firstNotice')?.approved).toBe(true)
  const moved = keyed('message.written', 'message', 'm', { body: 'Down until Friday.' })
  expect(messageFor(deskOf(written, approved, moved), 'incident', 'client')?.approved).toBe(false)
})
