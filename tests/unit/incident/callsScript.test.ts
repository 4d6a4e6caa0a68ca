import { expect, test } from 'vitest'
import { theirClock } from '../../../shared/domain/incident/callsClock'
import { scriptOf } from '../../../shared/domain/incident/callsScript'
import { messageDigest } from '../../../shared/domain/incident/messages'
import { partiesOf } from '../../../shared/domain/incident/notifyParties'
import { notificationRules } from '../../../shared/knowledge/notificationRules'
import { stages } from '../../../shared/knowledge/stages'
import { deskOf, keyed, type Recorded } from '../frame/desk'
import { at, contact, declared, msAt } from './callsDesk'

const firm = keyed('firm.keyed', 'firm', 'firm', { name: 'Tern and Harrow', filerCode: '000', phone: '956-555-0100' })
const cause = keyed('incidentFact.stated', 'incidentFact', 'f', {
  incident: 'incident',
  topic: 'cause',
  value: 'a phished password',
})
const soc = contact('soc', { name: 'Security Operations Center', group: 'CBP', phone: '703-921-6507' })
const client = contact('client', { group: 'Client', phone: '1' })

function script(id: string, ...changes: Recorded[]) {
  const state = deskOf(firm, declared, soc, client, cause, ...changes)
  const party = partiesOf(state).all.get(id)
  if (party === undefined) throw new Error(`no ${id}`)
  return scriptOf(state, 'incident', party, 'firstNotice', 'Junia Stackpole', at('06:00'))
}

test('who rings is said with firm, filer code and the number to ring back', () => {
  expect(script('client').opening).toBe(
    'This is Junia Stackpole, Tern and Harrow, customs broker, filer code 000. You reach us on 956-555-0100.',
  )
})

test('the SOC hears every one of its questions; what nobody knows is not known yet', () => {
  const { facts } = script('soc')
  expect(facts).toContainEqual({ caption: 'Cause, if known', text: 'a phished password', known: true })
  expect(facts).toContainEqual({ caption: 'Known indicators of compromise', text: 'not known yet', known: false })
})

test('a client is never told the cause', () => {
  const words = JSON.stringify(script('client'))
  expect(words).not.toContain('phished')
  expect(words).toContain('No cause and no guess.')
})

test('agreed words stand in the script; unapproved ones are a draft', () => {
  const body = 'We work on paper.\nYou hear from us at noon.'
  const written = keyed('message.written', 'message', 'm', {
    incident: 'incident',
    audience: 'client',
    stage: 'firstNotice',
    subject: 'Paper',
    body,
  })
  expect(script('client', written).agreed).toMatchObject({
    draft: true,
    lines: ['We work on paper.', 'You hear from us at noon.'],
  })
  const approved = keyed('message.approved', 'message', 'm', {
    approvedBy: 'CBP headquarters, Ms Ruiz',
    approvedAt: at('07:00'),
    approvedDigest: messageDigest({ subject: 'Paper', body }),
  })
  expect(script('client', written, approved).agreed).toMatchObject({
    draft: false,
    approvedBy: 'CBP headquarters, Ms Ruiz',
  })
})

test('their clock: the zone stands in its field or behind the hours; a zone nobody keyed is not guessed', () => {
  const ms = msAt('05:40')
  expect(theirClock({ hours: '07:00-17:00 Eastern', zone: '' }, ms)).toEqual({
    time: 'Tue 06:40',
    zone: 'Eastern',
    open: false,
  })
  expect(theirClock({ hours: '08:00-17:00 Monday to Friday', zone: 'Pacific' }, msAt('10:30')).open).toBe(true)
  expect(theirClock({ hours: '22:00-06:00', zone: 'Central' }, ms).open).toBe(true)
  expect(theirClock({ hours: '24 hours', zone: '' }, ms)).toEqual({ time: undefined, zone: undefined, open: true })
  expect(theirClock({ hours: '', zone: '' }, ms).open).toBeUndefined()
  expect(theirClock({ hours: '08:00-24:00', zone: 'Central' }, msAt('23:50')).open).toBe(true)
})

test('every rule has a source and a day; no rule of clients, carriers, staff or press names a cause', () => {
  for (const rule of notificationRules) {
    expect(rule.source).not.toBe('')
    expect(rule.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/u)
    if (rule.audience !== 'cbp') expect(rule.what.replace('no cause', '')).not.toMatch(/cause/iu)
  }
  for (const audience of ['cbp', 'agency', 'client'] as const)
    for (const { id } of stages)
      expect(notificationRules.some((rule) => rule.audience === audience && rule.stage === id)).toBe(true)
})
