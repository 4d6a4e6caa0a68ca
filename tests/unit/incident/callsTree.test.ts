import { expect, test } from 'vitest'
import { treeStandings } from '../../../shared/domain/incident/callsTree'
import { deskOf } from '../frame/desk'
import { call, contact, declared } from './callsDesk'

const people = [
  contact('lead', { group: 'Staff', phone: '1' }),
  contact('manager', { group: 'Staff', phone: '2', calledBy: 'lead' }),
  contact('night', { group: 'Staff', phone: '3', calledBy: 'lead' }),
  contact('writer', { group: 'Staff', phone: '4', calledBy: 'manager' }),
]

test('who is missing, and who reached whom', () => {
  const tree = treeStandings(
    deskOf(
      declared,
      ...people,
      call('c1', '05:45', { contact: 'lead', outcome: 'reached' }),
      call('c2', '05:52', { contact: 'manager', outcome: 'reached', by: 'lead' }),
    ),
    'incident',
  )
  expect(tree.missing).toEqual(['writer', 'night'])
  expect(tree.rows.find(({ contact: one }) => one.id === 'manager')?.reached).toMatchObject({ by: 'lead' })
})

test('a branch is broken when its caller cannot be reached: then the caller of the caller rings', () => {
  const state = deskOf(
    declared,
    ...people,
    call('c1', '05:45', { contact: 'lead', outcome: 'reached' }),
    ...['05:50', '06:00', '06:10'].map((time, nth) =>
      call(`m${nth}`, time, { contact: 'manager', outcome: 'noAnswer' }),
    ),
  )
  const writer = treeStandings(state, 'incident').rows.find(({ contact: one }) => one.id === 'writer')
  expect(writer).toMatchObject({ caller: 'manager', ringsNow: 'lead', broken: true })
})

test('a caller without any number breaks the branch at once, up to this desk', () => {
  const state = deskOf(
    declared,
    contact('lead', { group: 'Staff' }),
    contact('writer', { group: 'Staff', phone: '4', calledBy: 'lead' }),
  )
  expect(treeStandings(state, 'incident').rows[1]).toMatchObject({ ringsNow: '', broken: true })
})
