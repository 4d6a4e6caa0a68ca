import { expect, test } from 'vitest'
import { indexEntries } from '../../../renderer/desk/entryIndex'
import { nextSteps } from '../../../renderer/desk/next'
import { deskOf, keyed } from '../frame/desk'

const at = (time: string) => `2026-11-24T${time}:00-06:00[America/Chicago]`
const now = { ms: Date.parse('2026-11-24T12:00:00Z'), offsetMinutes: -360, zone: 'America/Chicago' }

test('during an incident law stands first, then the promise, then the entry that is held, then what has time', () => {
  const state = deskOf(
    keyed('incident.declared', 'incident', 'incident', { declaredAt: at('05:40'), discoveredAt: at('05:40') }),
    keyed('breach.found', 'breach', 'b', {
      incident: 'incident',
      what: 'Mail read',
      discoveredAt: '2026-11-21T20:00:00-06:00[America/Chicago]',
    }),
    keyed('task.opened', 'task', 'p', {
      incident: 'incident',
      title: 'Send the list',
      dueAt: at('05:50'),
      promisedTo: 'CBP headquarters',
    }),
    keyed('task.opened', 'task', 't', {
      incident: 'incident',
      title: 'Print letters',
      dueAt: at('09:00'),
      owner: 'R. Ortiz',
    }),
    keyed('entry.opened', 'entry', 'e', { entryNumber: 'H4L-2011048-3' }),
    keyed('entry.held', 'fact', 'f', { entry: 'e', what: 'held', day: '2026-11-24', reason: 'FDA' }),
  )
  const titles = nextSteps(indexEntries(state), state, now, false)
    .filter(({ id }) => !id.startsWith('call'))
    .map(({ title }) => title)
  expect(titles).toEqual([
    'Incident notice to the SOC',
    'Breach report to the SOC',
    'Send the list',
    'H4L-2011048-3: held',
    'Print letters',
  ])
})

test('a closed incident asks for nothing more', () => {
  const state = deskOf(
    keyed('incident.declared', 'incident', 'incident', { declaredAt: at('05:40') }),
    keyed('incident.closed', 'incident', 'incident', { closedAt: at('18:00') }),
  )
  expect(nextSteps(indexEntries(state), state, now, false)).toEqual([])
})
