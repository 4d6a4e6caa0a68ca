import { expect, test } from 'vitest'
import { callTree, moveInTree } from '../../../shared/domain/callTree'
import { contactRoles, roleStandings } from '../../../shared/domain/contactRoles'
import { contactsOf, lastTry, reachedOf, rungState, tryChanges } from '../../../shared/domain/contacts'
import { entityOf, textOf, type DeskState } from '../../../shared/journal/state'
import { validateChanges } from '../../../shared/journal/validate'
import { publicContact, publicContacts } from '../../../shared/knowledge/publicContacts'
import { deskOf, keyed } from '../frame/desk'

const contact = (id: string, fields: Record<string, string>) => keyed('contact.keyed', 'contact', id, fields)
const staff = (id: string, fields: Record<string, string> = {}) => contact(id, { name: id, group: 'Staff', ...fields })
const of = (state: DeskState, id: string) => entityOf(state, 'contact', id)!
const drawn = (state: DeskState) =>
  callTree(contactsOf(state)).map(({ contact: one, depth }) => `${'  '.repeat(depth)}${textOf(one, 'name')}`)

test('a number reached on 25 August is good until 23 November and flagged on the 24th', () => {
  const state = deskOf(contact('c', { name: 'Port', phone: '956-555-0120', verifiedOn: '2026-08-25' }))
  expect(rungState(of(state, 'c'), '2026-11-23')).toBe('good')
  expect(rungState(of(state, 'c'), '2026-11-24')).toBe('old')
})

test('a number that was altered after it was reached has not been reached', () => {
  const state = deskOf(
    contact('c', { phone: '956-555-0120', verifiedOn: '2026-11-20' }),
    contact('c', { phone: '956-555-0129' }),
  )
  expect(rungState(of(state, 'c'), '2026-11-24')).toBe('changed')
})

test('an answer says when, by whom and how; no answer is kept and proves nothing', () => {
  const before = deskOf(contact('c', { name: 'Port', phone: '956-555-0120', secondPhone: '956-555-0121' }))
  const tried = (id: string, channel: 'phone' | 'secondPhone', answered: boolean) =>
    tryChanges(of(before, 'c'), { id, channel, day: '2026-11-24', by: 'Bao', answered })
  const [silent, reached] = [tried('r1', 'phone', false), tried('r2', 'secondPhone', true)]
  expect(validateChanges([...silent, ...reached]).ok).toBe(true)
  const rung = deskOf(contact('c', { name: 'Port', phone: '956-555-0120', secondPhone: '956-555-0121' }), silent)
  expect(rungState(of(rung, 'c'), '2026-11-24')).toBe('never')
  const answered = deskOf(
    contact('c', { name: 'Port', phone: '956-555-0120', secondPhone: '956-555-0121' }),
    silent,
    reached,
  )
  expect(textOf(of(answered, 'c'), 'verifiedHow')).toBe('called on the second number')
  const tries = reachedOf(answered, 'c')
  expect(tries.map((one) => one.id)).toEqual(['r2', 'r1'])
  expect(lastTry(tries, 'phone', '956-555-0120')?.id).toBe('r1')
  expect(lastTry(tries, 'phone', '956-555-0000')).toBeUndefined()
})

test('the call tree is moved up, in and out, and everyone below moves along', () => {
  const desk = [staff('Ann'), staff('Bob'), staff('Cy')]
  let state = deskOf(...desk)
  expect(drawn(state)).toEqual(['Ann', 'Bob', 'Cy'])
  const moves = [moveInTree(contactsOf(state), 'Bob', 'in')]
  state = deskOf(...desk, ...moves)
  expect(drawn(state)).toEqual(['Ann', '  Bob', 'Cy'])
  moves.push(moveInTree(contactsOf(state), 'Cy', 'in'))
  state = deskOf(...desk, ...moves)
  expect(drawn(state)).toEqual(['Ann', '  Bob', '  Cy'])
  moves.push(moveInTree(contactsOf(state), 'Cy', 'up'))
  moves.push(moveInTree(contactsOf(deskOf(...desk, ...moves)), 'Bob', 'in'))
  state = deskOf(...desk, ...moves)
  expect(drawn(state)).toEqual(['Ann', '  Cy', '    Bob'])
  moves.push(moveInTree(contactsOf(state), 'Cy', 'out'))
  state = deskOf(...desk, ...moves)
  expect(drawn(state)).toEqual(['Ann', 'Cy', '  Bob'])
  expect(moveInTree(contactsOf(state), 'Ann', 'up')).toEqual([])
  expect(moveInTree(contactsOf(state), 'Ann', 'out')).toEqual([])
})

test('two who ring each other, and one whose caller is gone, are still in the tree once', () => {
  const state = deskOf(
    staff('Ann', { calledBy: 'Bob' }),
    staff('Bob', { calledBy: 'Ann' }),
    staff('Cy', { calledBy: 'nobody' }),
  )
  expect(drawn(state)).toEqual(['Cy', 'Ann', '  Bob'])
})

test('headquarters without a number is a gap; a second path is a second contact, one named, or another number', () => {
  const state = deskOf(
    contact('ofo', { name: 'OFO headquarters', group: 'CBP' }),
    contact('soc', { name: 'Security Operations Center', group: 'CBP', phone: '703-921-6507', email: 'a@b.example' }),
    contact('p1', { name: 'Counter', group: 'Port', phone: '1', secondPath: 'soc' }),
    contact('s1', { name: 'Surety', group: 'Surety', phone: '2' }),
  )
  const standing = new Map(roleStandings(contactsOf(state)).map((one) => [one.role.id, one]))
  expect(standing.get('headquarters')?.contacts).toEqual([])
  expect(standing.get('soc')?.second).toBe('E-mail a@b.example')
  expect(standing.get('port')?.second).toBe('Security Operations Center')
  expect(standing.get('surety')?.second).toBe('')
  expect(standing.size).toBe(contactRoles.length)
})

test('published contacts have a source, a day and a confidence; unknown ones have no number; ids differ', () => {
  expect(new Set(publicContacts.map((one) => one.id)).size).toBe(publicContacts.length)
  for (const one of publicContacts) {
    expect(one.source).not.toBe('')
    expect(one.checkedOn).toBe('2026-11-24')
    expect(one.phone === undefined && one.email === undefined).toBe(one.confidence === 'unknown')
  }
  expect(publicContact('public-ofo')?.confidence).toBe('unknown')
  expect(publicContact('kit-17', '703-921-6507')?.id).toBe('public-soc')
  expect(publicContact('kit-17', '', '956-555-0120')).toBeUndefined()
})
