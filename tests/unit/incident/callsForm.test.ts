import { expect, test } from 'vitest'
import {
  callChanges,
  emptyCall,
  noMoment,
  proposedNext,
  type CallAround,
} from '../../../renderer/communicate/calls/callForm'
import { groupedNumber } from '../../../renderer/communicate/calls/callWords'
import { callsOf } from '../../../shared/domain/incident/callsMade'
import { partiesOf } from '../../../shared/domain/incident/notifyParties'
import { openPromises } from '../../../shared/domain/incident/tasks'
import { entityOf, textOf } from '../../../shared/journal/state'
import { notificationRule } from '../../../shared/knowledge/notificationRules'
import { deskOf } from '../frame/desk'
import { at, contact, declared } from './callsDesk'

const client = contact('client', {
  name: 'Dolores',
  organisation: 'Rio Canela',
  group: 'Client',
  phone: '210-555-0112',
})

function around(): CallAround {
  const state = deskOf(declared, client)
  const party = partiesOf(state).all.get('client')
  if (party === undefined) throw new Error('no client')
  let nth = 0
  return {
    incident: 'incident',
    stage: 'firstNotice',
    party,
    line: party.lines[0],
    insteadOf: undefined,
    contact: entityOf(state, 'contact', 'client'),
    operator: 'Junia Stackpole',
    zone: 'America/Chicago',
    now: at('06:00'),
    newId: () => `id-${(nth += 1)}`,
  }
}

test('a call, the proof of its number and the promises made in it are one item', () => {
  const made = callChanges(
    {
      ...emptyCall(),
      outcome: 'reached',
      said: 'On paper since five.\n\nNo cause.',
      next: { day: '11/24/2026', time: '10:00' },
      promises: [
        { what: 'Send the list', due: { day: '11/24/2026', time: '0900' }, owner: '' },
        { what: ' ', due: noMoment, owner: '' },
      ],
    },
    around(),
  )
  if (!made.ok) throw new Error('not read')
  const state = deskOf(declared, client, made.value)
  expect(callsOf(state, 'incident')[0]?.fields).toMatchObject({
    contact: 'client',
    outcome: 'reached',
    value: '210-555-0112',
    said: 'On paper since five.\n\nNo cause.',
    nextAt: at('10:00'),
    by: 'Junia Stackpole',
  })
  expect(textOf(entityOf(state, 'contact', 'client'), 'verifiedOn')).toBe('2026-11-24')
  const promises = openPromises(state, 'incident')
  expect(promises).toHaveLength(1)
  expect(promises[0]?.fields).toMatchObject({
    title: 'Send the list',
    owner: 'Junia Stackpole',
    promisedTo: 'Dolores, Rio Canela',
    promisedToKind: 'client',
    call: 'id-1',
    dueAt: at('09:00'),
  })
})

test('a call that came in proves no number; one keyed from paper keeps its own time', () => {
  const made = callChanges(
    { ...emptyCall(), outcome: 'reached', theyRang: true, was: { day: '11/24/2026', time: '05:50' } },
    around(),
  )
  if (!made.ok) throw new Error('not read')
  expect(made.value.map(({ action }) => action)).toEqual(['call.logged'])
  expect(callsOf(deskOf(declared, made.value), 'incident')[0]?.fields).toMatchObject({
    direction: 'in',
    at: at('05:50'),
  })
})

test('a time that cannot be read stays in its box with its sentence, and nothing is recorded', () => {
  const made = callChanges(
    { ...emptyCall(), outcome: 'noAnswer', next: { day: '11/24/2026', time: '25:00' } },
    around(),
  )
  expect(made).toMatchObject({ ok: false, error: { next: { type: 'TimeNotRead' } } })
})

test('what is proposed: a quarter of an hour, an hour after a message, four hours after they were told', () => {
  const rule = notificationRule('client', [], 'firstNotice')
  const given = { rule, tellEvery: 240, inStatusCalls: false }
  expect(proposedNext('noAnswer', at('06:00'), given)).toBe(at('06:15'))
  expect(proposedNext('leftMessage', at('06:00'), given)).toBe(at('07:00'))
  expect(proposedNext('reached', at('06:00'), given)).toBe(at('10:00'))
  expect(proposedNext('wrongNumber', at('06:00'), given)).toBeUndefined()
  expect(proposedNext('reached', at('06:00'), { ...given, inStatusCalls: true })).toBeUndefined()
})

test('numbers are shown in groups; what is no American number stays as it is written', () => {
  expect(groupedNumber('703-921-6507')).toBe('703 921 6507')
  expect(groupedNumber('+1 (703) 921-6507')).toBe('703 921 6507')
  expect(groupedNumber('+52 867 711 0100')).toBe('+52 867 711 0100')
  expect(groupedNumber('703-921-6507 ext 4')).toBe('703-921-6507 ext 4')
})
