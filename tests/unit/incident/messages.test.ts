import { expect, test } from 'vitest'
import { approvalState } from '../../../shared/domain/incident/messagesApproval'
import { filledMessage, outgoing } from '../../../shared/domain/incident/messagesFilled'
import { messagesOf, type MessageRow } from '../../../shared/domain/incident/messages'
import { preparedChange, recipientsOf, sentChange } from '../../../shared/domain/incident/messagesSent'
import { templateFor } from '../../../shared/knowledge/messageTemplates/templates'
import { stages } from '../../../shared/knowledge/stages'
import type { Change } from '../../../shared/journal/item'
import { deskOf, keyed } from '../frame/desk'

const at = (time: string) => `2026-11-24T${time}:00-06:00[America/Chicago]`

const firm = keyed('firm.keyed', 'firm', 'firm', {
  name: 'Harbor Brokers',
  filerCode: 'XYZ',
  cleanEmail: 'clean@example.com',
})
const incident = keyed('incident.declared', 'incident', 'incident', {
  declaredAt: at('05:50'),
  outageBegan: at('05:40'),
  lead: 'Ines Ortega',
})
const client = (id: string, name: string, email: string) =>
  keyed('importer.keyed', 'importer', id, { name, email, contactName: `Person of ${name}` })
const entry = (id: string, importer: string, number: string): Change[] => [
  keyed('entry.opened', 'entry', id, { entryNumber: number, importer, brokerReference: `F-${id}` }),
]
const released = (of: string): Change =>
  keyed('entry.released', 'fact', `released-${of}`, { entry: of, what: 'released', day: '2026-11-24' })
const clients = [
  client('north', 'Northwind Mirrors', 'north@example.net'),
  client('south', 'Southgate Shrimp', 'south@example.net'),
  client('mute', 'Mute Imports', ''),
]
const entries = [
  ...entry('E1', 'north', 'XYZ-0000001-1'),
  released('E1'),
  ...entry('E2', 'north', 'XYZ-0000002-2'),
  ...entry('E3', 'south', 'XYZ-0000003-3'),
]
const written = (id: string, fields: Record<string, string>) =>
  keyed('message.written', 'message', id, { incident: 'incident', stage: 'firstNotice', audience: 'client', ...fields })
const approvedFor = (message: MessageRow, as = 'cbpHeadquarters') =>
  keyed('message.approved', 'message', message.id, {
    approvedBy: 'Dana Whit',
    approvedAs: as,
    approvedAt: at('07:00'),
    approvedDigest: message.digest,
  })
const only = (changes: readonly Change[]): MessageRow => {
  const [message] = messagesOf(deskOf(...changes), 'incident')
  if (message === undefined) throw new Error('no message')
  return message
}

test('a message is a draft until a named approver and a time are keyed; one moved word, and it is a draft again', () => {
  const words = written('m1', { subject: 'Down', body: 'We are down.' })
  const draft = only([words])
  expect(approvalState(draft)).toBe('none')
  const yes = approvedFor(draft)
  expect(approvalState(only([words, yes]))).toBe('approved')
  const moved = keyed('message.written', 'message', 'm1', { body: 'We are down again.' })
  expect(approvalState(only([words, yes, moved]))).toBe('fallen')
  const back = keyed('message.written', 'message', 'm1', { body: 'We are down.' })
  expect(approvalState(only([words, yes, moved, back]))).toBe('approved')
  expect(approvalState(only([words, approvedFor(draft, 'lead')]))).toBe('leadAlone')
  const staff = [written('m1', { subject: 'Down', body: 'We are down.', audience: 'staff' })]
  expect(approvalState(only([...staff, approvedFor(only(staff), 'lead')]))).toBe('approved')
})

test('no client’s message holds another client’s name, number or entry, at any stage', () => {
  for (const { id: stage } of stages) {
    const template = templateFor('client', stage)
    const words = written('m1', { stage, subject: template?.subject ?? '', body: template?.body ?? '' })
    const state = deskOf(firm, incident, ...clients, ...entries, words)
    const [message] = messagesOf(state, 'incident')
    if (message === undefined) throw new Error('no message')
    const recipients = recipientsOf(state, 'incident', { id: 'm1', audience: 'client' })
    expect(recipients).toHaveLength(3)
    for (const { party } of recipients) {
      const filled = filledMessage(state, 'incident', message, party, at('08:07'))
      const own = { north: /Northwind|000000[12]/u, south: /Southgate|0000003/u, mute: /Mute/u }
      for (const [id, pattern] of Object.entries(own))
        if (id !== party.id) expect(`${filled.subject} ${filled.body}`).not.toMatch(pattern)
      expect(filled.namesAnother).toBe(false)
    }
  }
})

test('a message is filled from the desk, as of a moment: its own entries, when it began, by when they hear again', () => {
  const words = written('m1', {
    subject: '{firm}',
    body: '{recipient}|{incidentBegan}|{nextUpdate}|{entriesReleased}|{countWaiting}|{phone}',
  })
  const state = deskOf(firm, incident, ...clients, ...entries, words)
  const [north] = recipientsOf(state, 'incident', { id: 'm1', audience: 'client' }).filter(
    ({ party }) => party.id === 'north',
  )
  const [message] = messagesOf(state, 'incident')
  if (north === undefined || message === undefined) throw new Error('nothing to fill')
  const filled = filledMessage(state, 'incident', message, north.party, at('08:07'))
  expect(filled.body.split('|')).toEqual([
    'Person of Northwind Mirrors, Northwind Mirrors',
    '24 Nov 2026, 05:40 (Chicago time)',
    '24 Nov 2026, 12:15 (Chicago time)',
    'XYZ-0000001-1 · our file F-E1 · released 24 Nov 2026',
    '1',
    '________ (phone)',
  ])
  expect(filled.missing).toEqual(['phone'])
  expect(outgoing(filled, true)).toMatchObject({ subject: 'EXERCISE: DRAFT: Harbor Brokers' })
  expect(outgoing({ ...filled, draft: false }, false).subject).toBe('Harbor Brokers')
})

test('words that name another client are found, also where somebody keyed them', () => {
  const words = written('m1', { subject: 'Down', body: 'As with Southgate Shrimp last week.' })
  const state = deskOf(firm, incident, ...clients, words)
  const [message] = messagesOf(state, 'incident')
  if (message === undefined) throw new Error('no message')
  const found = recipientsOf(state, 'incident', { id: 'm1', audience: 'client' }).map(({ party }) => [
    party.id,
    filledMessage(state, 'incident', message, party, at('08:00')).namesAnother,
  ])
  expect(found).toEqual([
    ['mute', true],
    ['north', true],
    ['south', false],
  ])
})

test('a file that was made is not sent; what is said to be sent is what stood in the file', () => {
  const words = written('m1', { subject: 'Down', body: 'We are down. Under way: {countWaiting}' })
  const before = deskOf(firm, incident, ...clients, ...entries, words)
  const of = { message: 'm1', incident: 'incident', by: 'Ines' }
  const to = (state: typeof before) =>
    recipientsOf(state, 'incident', { id: 'm1', audience: 'client' }).find(({ party }) => party.id === 'north')
  const recipient = to(before)
  const [message] = messagesOf(before, 'incident')
  if (recipient === undefined || message === undefined) throw new Error('nobody')
  expect(recipient).toMatchObject({ address: 'north@example.net', prepared: undefined, sent: undefined })
  const filled = filledMessage(before, 'incident', message, recipient.party, at('08:00'))
  const file = preparedChange(recipient, filled, { ...of, at: at('08:00') }, 'new-1')
  const made = deskOf(firm, incident, ...clients, ...entries, words, file)
  const prepared = to(made)
  expect(prepared?.prepared?.fields).toMatchObject({ digest: filled.digest, draft: true, address: 'north@example.net' })
  expect(prepared?.sent).toBeUndefined()
  if (prepared === undefined) throw new Error('nobody')
  // Meanwhile one more was released: what went out is what stood in the file all the same.
  const later = filledMessage(
    deskOf(firm, incident, ...clients, ...entries, released('E2'), words),
    'incident',
    message,
    recipient.party,
    at('09:00'),
  )
  expect(later.digest).not.toBe(filled.digest)
  const how = { channel: 'email', from: 'clean@example.com' } as const
  const went = sentChange(prepared, later, { ...of, at: at('09:00') }, how, 'new-2')
  const sent = to(deskOf(firm, incident, ...clients, ...entries, words, file, went))
  expect(sent?.prepared).toBeUndefined()
  expect(sent?.sent?.fields).toMatchObject({ digest: filled.digest, at: at('09:00'), sentFrom: 'clean@example.com' })
})

test('who has no address, or something that is none, is to be rung', () => {
  const state = deskOf(firm, incident, client('mute', 'Mute Imports', ''), client('two', 'Two Ltd', 'a@b.com; c@d.com'))
  expect(
    recipientsOf(state, 'incident', { id: 'm1', audience: 'client' }).map(({ address, badAddress }) => [
      address,
      badAddress,
    ]),
  ).toEqual([
    [undefined, undefined],
    [undefined, 'a@b.com; c@d.com'],
  ])
})
