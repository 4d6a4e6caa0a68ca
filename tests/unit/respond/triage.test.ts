import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inFlightStates } from '../../../shared/domain/inFlight'
import { asksWhy, isSecondPerhaps, numberOnPaperOf, proposedFor, triage } from '../../../shared/domain/respond/triage'
import { aceMayHave, answersOf, countedAnswer } from '../../../shared/domain/respond/triageAnswers'
import { secondNumbers } from '../../../shared/domain/respond/triageExceptions'
import { askedAt, nextRequestNumber, portsToAsk } from '../../../shared/domain/respond/triageRequests'
import {
  flightAnswerWords,
  flightDecisionWords,
  flightStateWords,
  saidAsWords,
} from '../../../shared/domain/respond/triageWords'
import { flightDecisionsSource, flightRules, type FlightAnswer } from '../../../shared/knowledge/flightDecisions'
import { aDesk, type Fields } from '../domain/aDesk'

const nowMs = Date.parse('2026-11-24T02:05:00-06:00')
const at = (time: string) => `2026-11-24T${time}:00-06:00[America/Chicago]`
const answers = Object.keys(flightAnswerWords) as FlightAnswer[]
const said = (inFlight: string, answer: string, more: Fields = {}): Fields => ({
  inFlight,
  answer,
  saidBy: 'Officer Ruiz',
  saidAs: 'port',
  at: at('01:00'),
  ...more,
})
const rowOf = (kinds: Parameters<typeof aDesk>[0], id = 'a') => {
  const row = triage(aDesk(kinds), nowMs).rows.find((one) => one.id === id)
  if (row === undefined) throw new Error(`no ${id}`)
  return row
}
const flight = (fields: Fields = {}) => ({ a: { entryNumber: '000-1000017-6', state: 'sentNoAnswer', ...fields } })

test('every state with every answer has a proposal with its reason, with a number and without', () => {
  for (const state of inFlightStates)
    for (const answer of [...answers, 'none'] as const)
      for (const numbered of [true, false]) {
        const { decision, why } = proposedFor(state, answer, numbered)
        expect(why, `${state} ${answer}`).not.toBe('')
        expect(flightDecisionWords[decision]).toBeDefined()
        // Without a number of its own nothing can carry it.
        if (!numbered) expect(decision, `${state} ${answer}`).not.toBe('originalOnPaper')
      }
})

test('a new number is proposed where CBP says that ACE does not have it, or where nothing was sent under any', () => {
  for (const state of inFlightStates)
    for (const answer of [...answers, 'none'] as const)
      for (const numbered of [true, false])
        if (proposedFor(state, answer, numbered).decision === 'newNumber')
          expect(answer === 'notInAce' || (state === 'notSent' && !numbered), `${state} ${answer}`).toBe(true)
})

test.each([
  ['sentNoAnswer', 'none', 'originalOnPaper'],
  ['sentNoAnswer', 'notInAce', 'newNumber'],
  ['sentNoAnswer', 'inAceNotReleased', 'waitForAce'],
  ['sentNoAnswer', 'released', 'nothingToDo'],
  ['sentNoAnswer', 'cancelled', 'cancelled'],
  ['unknown', 'notKnown', 'originalOnPaper'],
  ['notSent', 'none', 'originalOnPaper'],
  ['accepted', 'none', 'waitForAce'],
  ['accepted', 'notInAce', 'waitForAce'],
  ['released', 'none', 'nothingToDo'],
  ['summaryDue', 'released', 'originalOnPaper'],
] as const)('an entry that was %s and answered %s: %s', (state, answer, decision) => {
  expect(proposedFor(state, answer, true).decision).toBe(decision)
})

test('the table names its source, and no row of it is out of reach', () => {
  expect(flightDecisionsSource).toMatchObject({ checkedOn: '2026-11-24', confidence: 'likely' })
  const reached = new Set<string>()
  for (const state of inFlightStates)
    for (const answer of [...answers, 'none'] as const)
      for (const numbered of [true, false]) reached.add(proposedFor(state, answer, numbered).why)
  expect(flightRules.filter(({ why }) => !reached.has(why))).toEqual([])
})

test('that ACE does not have it counts from CBP only: of a carrier it is as good as not knowing', () => {
  const kinds = { inFlight: flight(), flightAnswer: { x: said('a', 'notInAce', { saidAs: 'carrier' }) } }
  expect(rowOf(kinds).proposed.decision).toBe('originalOnPaper')
  expect(asksWhy(rowOf(kinds), 'newNumber')).toBe(true)
  const byPort = { inFlight: flight(), flightAnswer: { x: said('a', 'notInAce') } }
  expect(rowOf(byPort).proposed.decision).toBe('newNumber')
  expect(asksWhy(rowOf(byPort), 'newNumber')).toBe(false)
})

test('the last answer that says something stands; one that cannot say takes the place of none', () => {
  const desk = aDesk({
    flightAnswer: {
      early: said('a', 'released', { at: at('01:00') }),
      late: said('a', 'notKnown', { at: at('01:30'), saidAs: 'clientRepresentative' }),
      other: said('b', 'notKnown'),
    },
  })
  expect(answersOf(desk, 'a').standing?.id).toBe('early')
  expect(answersOf(desk, 'a').all.map(({ id }) => id)).toEqual(['late', 'early'])
  expect(answersOf(desk, 'a').disagree).toBe(false)
  expect(countedAnswer(answersOf(desk, 'b'))).toBe('notKnown')
  expect(countedAnswer(answersOf(desk, 'c'))).toBe('none')
})

test('a withdrawn answer counts no more and is still to be read; two that differ are an alarm', () => {
  const two = {
    early: said('a', 'released', { at: at('01:00') }),
    late: said('a', 'notInAce', { at: at('01:30') }),
  }
  const both = answersOf(aDesk({ flightAnswer: two }), 'a')
  expect(both.disagree).toBe(true)
  expect(both.standing?.id).toBe('late')
  expect(aceMayHave(both)).toBe(true)
  const withdrawn = { ...two, early: { ...two.early, withdrawn: true, withdrawnWhy: 'another entry' } }
  const one = answersOf(aDesk({ flightAnswer: withdrawn }), 'a')
  expect([one.disagree, one.all.length, aceMayHave(one)]).toEqual([false, 2, false])
})

test('another decision than the proposed one asks why, and a new number always does while ACE may have it', () => {
  const unasked = rowOf({ inFlight: flight() })
  expect(asksWhy(unasked, 'originalOnPaper')).toBe(false)
  expect(asksWhy(unasked, 'waitForAce')).toBe(true)
  expect(isSecondPerhaps(unasked, 'newNumber')).toBe(true)
  const unnumbered = rowOf({ inFlight: { a: { bill: 'MEDU4471120', state: 'notSent' } } })
  expect(unnumbered.proposed.decision).toBe('newNumber')
  expect(asksWhy(unnumbered, 'newNumber')).toBe(true)
})

test('it is green when there is something and each of it is decided; a decision taken back is open again', () => {
  expect(triage(aDesk({}), nowMs).settled).toBe(false)
  const decided = { a: { inFlight: 'a', decision: 'waitForAce' } }
  expect(triage(aDesk({ inFlight: flight(), flightDecision: decided }), nowMs)).toMatchObject({
    settled: true,
    counts: { all: 1, decided: 1, open: 0 },
  })
  const back = { a: { ...decided.a, removed: true } }
  expect(triage(aDesk({ inFlight: flight(), flightDecision: back }), nowMs).settled).toBe(false)
})

test('the number that goes on paper: its own, the one that was drawn, or none', () => {
  const of = (decision: Fields) =>
    numberOnPaperOf(rowOf({ inFlight: flight(), flightDecision: { a: { inFlight: 'a', ...decision } } }))
  expect(of({ decision: 'originalOnPaper' })).toBe('000-1000017-6')
  expect(of({ decision: 'newNumber' })).toBe('')
  expect(of({ decision: 'newNumber', entryNumber: '000-0310001-3' })).toBe('000-0310001-3')
  expect(of({ decision: 'waitForAce', entryNumber: '000-1000017-6' })).toBe('')
})

test('an entry that carries its number or was opened for it stands beside it; two are seen', () => {
  const kinds = {
    inFlight: flight(),
    entry: {
      e1: { entryNumber: '000-1000017-6' },
      e2: { entryNumber: '000-0310001-3', inFlight: 'a' },
      e3: { inFlight: 'b' },
    },
  }
  expect([...rowOf(kinds).entries].sort()).toEqual(['e1', 'e2'])
  expect(rowOf({ ...kinds, entry: { ...kinds.entry, e1: { ...kinds.entry.e1, removed: true } } }).entries).toEqual([
    'e2',
  ])
})

test('a void entry stands for nothing: another may be opened', () => {
  const entry = { e1: { entryNumber: '000-1000017-6' }, e2: { entryNumber: '000-0310001-3', inFlight: 'a' } }
  const voided = {
    fact: { v: { entry: 'e1', what: 'voided' } },
    number: { '000-0310001-3': { entry: 'e2', voided: true } },
  }
  expect(rowOf({ inFlight: flight(), entry, ...voided }).entries).toEqual([])
  const withdrawn = { ...voided, fact: { v: { ...voided.fact.v, withdrawn: true } } }
  expect(rowOf({ inFlight: flight(), entry, ...withdrawn }).entries).toEqual(['e1'])
})

test('a new number that was drawn while ACE may have the original is an exception until CBP has said that it does not', () => {
  const decided = { inFlight: 'a', decision: 'newNumber', why: 'the driver waits', at: at('02:00') }
  const kinds = { inFlight: flight(), flightDecision: { a: { ...decided, entryNumber: '000-0310001-3', entry: 'e2' } } }
  const [found] = secondNumbers(aDesk(kinds))
  expect(found).toMatchObject({ rule: 'secondNumber', entry: 'e2', since: at('02:00') })
  expect(found?.what).toMatch(/000-0310001-3 .*000-1000017-6.*the driver waits/u)
  expect(secondNumbers(aDesk({ ...kinds, flightAnswer: { x: said('a', 'notInAce') } }))).toEqual([])
  expect(secondNumbers(aDesk({ ...kinds, flightDecision: { a: decided } }))).toEqual([])
})

test('a port is asked what CBP has said nothing of; asked again, all of it; requests are numbered one after the other', () => {
  const desk = aDesk({
    inFlight: {
      a: { portOfEntry: '2304', state: 'sentNoAnswer' },
      b: { portOfEntry: '2304', state: 'accepted' },
      c: { portOfEntry: '2704', state: 'unknown' },
      d: { portOfEntry: '2304', state: 'released' },
      e: { state: 'notSent' },
    },
    flightAnswer: { x: said('b', 'inAceNotReleased'), y: said('c', 'released', { saidAs: 'carrier' }) },
    statusRequest: { one: { number: 1 }, three: { number: 3 } },
  })
  const { rows, toAsk } = triage(desk, nowMs)
  expect(portsToAsk(rows)).toEqual([
    { port: '', toAsk: 1, all: 1 },
    { port: '2304', toAsk: 1, all: 3 },
    { port: '2704', toAsk: 1, all: 1 },
  ])
  expect(toAsk).toBe(3)
  expect(askedAt(rows, '2304', false).map(({ id }) => id)).toEqual(['a'])
  expect(
    askedAt(rows, '2304', true)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['a', 'b', 'd'])
  expect(nextRequestNumber(desk)).toBe(4)
  expect(nextRequestNumber(aDesk({}))).toBe(1)
})

test('every state, answer and speaker has its words', () => {
  for (const state of inFlightStates) expect(flightStateWords[state]).not.toBe('')
  expect(saidAsWords.clientRepresentative).toBe('client representative')
})

test('all = decided + open, in every group and over all; each entry in flight is in exactly one group', () => {
  const decision = fc.constantFrom(...Object.keys(flightDecisionWords))
  const one = fc.record({
    state: fc.option(fc.constantFrom(...inFlightStates), { nil: undefined }),
    numbered: fc.boolean(),
    answer: fc.option(fc.constantFrom(...answers), { nil: undefined }),
    as: fc.constantFrom('port', 'carrier'),
    decision: fc.option(decision, { nil: undefined }),
    takenBack: fc.boolean(),
    offTheList: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 40 }), (rows) => {
      const kinds: Record<'inFlight' | 'flightAnswer' | 'flightDecision', Record<string, Fields>> = {
        inFlight: {},
        flightAnswer: {},
        flightDecision: {},
      }
      rows.forEach((row, nth) => {
        const id = `f${nth}`
        kinds.inFlight[id] = {
          ...(row.state === undefined ? {} : { state: row.state }),
          ...(row.numbered ? { entryNumber: `000-${String(nth).padStart(7, '0')}-0` } : {}),
          removed: row.offTheList,
        }
        if (row.answer !== undefined) kinds.flightAnswer[id] = said(id, row.answer, { saidAs: row.as })
        if (row.decision !== undefined)
          kinds.flightDecision[id] = { inFlight: id, decision: row.decision, removed: row.takenBack }
      })
      const list = triage(aDesk(kinds), nowMs)
      const there = rows.filter(({ offTheList }) => !offTheList)
      expect(list.counts.all).toBe(there.length)
      expect(list.counts.decided).toBe(there.filter((row) => row.decision !== undefined && !row.takenBack).length)
      expect(list.counts.all).toBe(list.counts.decided + list.counts.open)
      for (const count of ['all', 'decided', 'open'] as const)
        expect(list.groups.reduce((sum, group) => sum + group[count], 0)).toBe(list.counts[count])
      for (const group of list.groups) expect(group.all).toBe(group.decided + group.open)
      expect(list.settled).toBe(list.counts.all > 0 && list.counts.open === 0)
      for (const row of list.rows)
        if (row.proposed.decision === 'newNumber' && !asksWhy(row, 'newNumber'))
          expect(aceMayHave(row.answers)).toBe(false)
    }),
    { numRuns: 60 },
  )
})
