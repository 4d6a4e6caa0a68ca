import { expect, test } from 'vitest'
import { answersOf, answerState, toldAnswersOf } from '../../../shared/domain/incident/facts'
import { socQuestions } from '../../../shared/knowledge/socQuestions'
import { aTellingDesk } from './reportDesk'

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
