import { expect, test } from 'vitest'
import { answersOf, answerState, toldAnswersOf } from '../../../shared/domain/incident/facts'
import { proposedAnswer } from '../../../shared/domain/incident/factsProposed'
import { socQuestions } from '../../../shared/knowledge/socQuestions'
import { clientsKnown } from '../../../shared/domain/incident/breachesClients'
import { oddDiscovery } from '../../../shared/domain/incident/breachesOdd'
import { deskOf, device, keyed } from '../frame/desk'
import { aTellingDesk, at } from './reportDesk'

const of = (topic: string, desk = aTellingDesk(), read = answersOf) => {
  const answers = read(desk.state, 'incident').find(({ question }) => question.id === topic)
  return {
    stands: answers?.standing.map(({ id }) => id),
    before: answers?.former.map(({ id }) => id),
    state: answers === undefined ? undefined : answerState(answers),
  }
}

test('everything that the SOC asks stands in the table with its source; ids are stored', () => {
  expect(socQuestions.map(({ id }) => id)).toEqual([
    'occurredAt',
    'incidentType',
    'nature',
    'scale',
    'outageLength',
    'cause',
    'impact',
    'affectedParties',
    'personalInformation',
    'indicators',
    'infectedSite',
  ])
  for (const { source, checkedOn } of socQuestions)
    expect([source.startsWith('CBP'), checkedOn]).toEqual([true, '2026-11-24'])
})

test('not known yet is an answer; a later one takes its place, and what stood before stays readable beneath', () => {
  const desk = aTellingDesk()
  expect(of('cause', desk).state).toBe('notAsked')
  desk.state1('c1', 'cause', '', { notKnownYet: true, askedOf: 'R. Vance' })
  expect(of('cause', desk)).toEqual({ stands: ['c1'], before: [], state: 'notKnownYet' })
  desk.state1('c2', 'cause', 'An opened attachment')
  desk.state1('c3', 'cause', 'A stolen password')
  expect(of('cause', desk)).toEqual({ stands: ['c3'], before: ['c2', 'c1'], state: 'answered' })
  desk.withdraw('c3')
  expect(of('cause', desk)).toEqual({ stands: ['c2'], before: ['c3', 'c1'], state: 'answered' })
})

test('what was said earlier and keyed later can be put beneath the answer that stands', () => {
  const desk = aTellingDesk()
  desk.state1('late', 'scale', 'Both offices')
  desk.state1('early', 'scale', 'Laredo alone', { beneath: true })
  expect(of('scale', desk)).toMatchObject({ stands: ['late'], before: ['early'] })
})

test('indicators stand side by side, one takes the place of the one it corrects, and each is kept as typed', () => {
  const desk = aTellingDesk()
  desk.state1('i0', 'indicators', '', { notKnownYet: true })
  desk.state1('i1', 'indicators', 'http://45.77.12.9/a.php')
  desk.state1('i2', 'indicators', 'evil.exe')
  desk.state1('i3', 'indicators', 'http://45.77.12.90/a.php', { replaces: 'i1' })
  expect(of('indicators', desk)).toMatchObject({ stands: ['i2', 'i3'], state: 'answered' })
  const value = answersOf(desk.state, 'incident').find(({ question }) => question.id === 'indicators')?.standing[1]
  expect(value?.fields.value).toBe('http://45.77.12.90/a.php')
})

test('for reports a statement of counsel does not exist: what stood before it stands', () => {
  const desk = aTellingDesk()
  desk.state1('known', 'cause', 'Not established')
  desk.state1('guess', 'cause', 'We clicked on it', { counsel: true })
  expect(of('cause', desk).stands).toEqual(['guess'])
  expect(of('cause', desk, toldAnswersOf).stands).toEqual(['known'])
})

test('a discovery ahead of the clock, before the last backup or before the incident is said beside, never refused', () => {
  const desk = aTellingDesk()
  const now = Date.parse('2026-11-24T16:00:00Z')
  expect(oddDiscovery(desk.state, 'incident', at('09:00'), now)).toEqual([])
  expect(oddDiscovery(desk.state, 'incident', at('11:00'), now)[0]).toContain('ahead of the clock of this laptop')
  expect(oddDiscovery(desk.state, 'incident', at('05:00'), now)[0]).toContain(
    'before the incident was noticed, Tue 24 Nov 2026 05:40',
  )
  const state = deskOf(keyed('backup.made', 'backup', 'b', { madeAt: at('08:00'), place: 'stick 2' }))
  expect(oddDiscovery(state, 'incident', at('07:00'), now)[0]).toContain(
    'before the last backup, of Tue 24 Nov 2026 08:00',
  )
})

test('clients that may be touched: the list, and those only typed on an entry, with the laptops of their entries', () => {
  const client = keyed('importer.keyed', 'importer', 'c1', { name: 'Rio Canela', importerNumber: '89-010001200' })
  const state = deskOf(
    client,
    keyed('entry.opened', 'entry', 'E1', { importer: 'c1' }),
    keyed('entry.opened', 'entry', 'E2', { importerName: 'Rio Canela', importerNumber: '89-010001200' }),
    keyed('entry.opened', 'entry', 'E3', { importerName: 'Walk-in Trading' }),
    keyed('entry.opened', 'entry', 'E4', {}),
  )
  expect(
    clientsKnown(state).map(({ key, importer, entriesByDevice }) => [key, importer, [...entriesByDevice]]),
  ).toEqual([
    ['c1', 'c1', [[device, 2]]],
    ['WALK-IN TRADING', '', [[device, 1]]],
  ])
})

test('what the declaration said is offered as an answer, so that nobody keys it twice', () => {
  const incident = { outageBegan: at('05:10'), discoveredAt: at('05:40'), expectedDuration: 'three days' }
  expect(proposedAnswer('occurredAt', incident)).toBe(
    'The outage began Tue 24 Nov 2026 05:10 −06:00. Noticed Tue 24 Nov 2026 05:40 −06:00.',
  )
  expect(proposedAnswer('outageLength', incident)).toBe('Expected to last: three days')
  expect(proposedAnswer('cause', incident)).toBeUndefined()
  expect(proposedAnswer('occurredAt', {})).toBeUndefined()
})
