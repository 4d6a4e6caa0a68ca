import { describe, expect, test } from 'vitest'
import { needsConsent, paymentCases } from '../../../shared/domain/respond/moneyDecisions'
import { moneyLedger } from '../../../shared/domain/respond/moneyLedger'
import { outageRunning } from '../../../shared/domain/respond/moneyWay'
import { paymentWays } from '../../../shared/knowledge/paymentTypes'
import { aDesk, type Fields } from '../domain/aDesk'

/** An outage that began on Monday 9 November 2026; day 6 is the 14th. */
const incident: Fields = {
  outageBegan: '2026-11-09T05:00:00-06:00[America/Chicago]',
  declaredAt: '2026-11-09T06:00:00-06:00[America/Chicago]',
}
const kinds = (more: Record<string, Record<string, Fields>> = {}, releasedOn = '2026-11-10') => ({
  incident: { incident },
  importer: { i1: { name: 'Cedar Row', paymentType: '8' } },
  entry: { e1: { entryNumber: 'ABC-0000001-1', entryType: '01', importer: 'i1' } },
  fact: { f1: { entry: 'e1', what: 'released', day: releasedOn } },
  ...more,
})
const caseOn = (today: string, desk: ReturnType<typeof kinds>) => {
  const state = aDesk(desk)
  return paymentCases(state, moneyLedger(state), today)[0]
}

describe('the decision of day 6', () => {
  test.each([
    ['2026-11-13', 'notAsked'],
    ['2026-11-14', 'asked'],
    ['2026-11-15', 'overdue'],
  ])('on %s it is %s', (today, asks) => {
    expect(caseOn(today, kinds())).toMatchObject({ asks, decideBy: '2026-11-14', firstDue: '2026-11-25' })
  })
  test('a due day that is near asks sooner: on the fourth working day before it at the latest', () => {
    const near = kinds({ entry: { e1: { importer: 'i1', entryDate: '2026-10-30' } }, fact: {} })
    // Due Monday 16 November (Veterans Day is none): 16, 13, 12 and 10 November are the four, so the 9th is too early.
    expect(caseOn('2026-11-09', near)).toMatchObject({ firstDue: '2026-11-16', decideBy: '2026-11-09' })
  })
  test('nothing is asked before there is anything to pay', () => {
    expect(caseOn('2026-11-20', kinds({}, '2026-11-20'))).toMatchObject({ decideBy: '2026-11-20', asks: 'asked' })
  })
  test('without an outage, or after it was closed, nobody is asked', () => {
    expect(caseOn('2026-12-24', kinds({ incident: {} }))).toMatchObject({ asks: 'notAsked', decideBy: undefined })
    const closed = kinds({ incident: { incident: { ...incident, closedAt: '2026-11-12T05:00:00-06:00[UTC]' } } })
    expect(caseOn('2026-12-24', closed)?.asks).toBe('notAsked')
    expect(outageRunning(aDesk(kinds()))).toEqual({ incident: 'incident', began: '2026-11-09' })
  })
  test('a decision settles it, but not one of an earlier outage', () => {
    const decided = (of: string) =>
      kinds({ paymentDecision: { i1: { incident: of, importer: 'i1', decision: 'paper' } } })
    expect(caseOn('2026-11-20', decided('incident'))?.asks).toBe('decided')
    expect(caseOn('2026-11-20', decided('the one before'))?.asks).toBe('overdue')
    const removed = kinds({ paymentDecision: { i1: { decision: 'paper', removed: true } } })
    expect(caseOn('2026-11-20', removed)?.asks).toBe('overdue')
  })
  test('an importer whose summaries are presented and paid is not asked any more', () => {
    const done = kinds({
      fact: {
        f1: { entry: 'e1', what: 'released', day: '2026-11-10' },
        f2: { entry: 'e1', what: 'summaryPresented', day: '2026-11-17' },
        f3: { entry: 'e1', what: 'paid', day: '2026-11-17' },
      },
    })
    expect(caseOn('2026-11-20', done)).toBeUndefined()
  })
  test('the client’s written consent is asked for where money or delay is the client’s', () => {
    expect(needsConsent('holdForDiscretion', '7')).toBe(true)
    expect(needsConsent('importerPays', '2')).toBe(true)
    expect(needsConsent('paper', '2')).toBe(false)
    expect(needsConsent('paper', '8')).toBe(true)
    const held = (consent: Fields) =>
      caseOn('2026-11-20', kinds({ paymentDecision: { i1: { decision: 'holdForDiscretion', ...consent } } }))?.consent
    expect(held({})).toBe('missing')
    expect(held({ consentBy: 'Ana Ruiz', consentAt: '2026-11-14T10:00:00-06:00[America/Chicago]' })).toBe('given')
    const paper = kinds({
      importer: { i1: { paymentType: '2' } },
      paymentDecision: { i1: { decision: 'paper' } },
    })
    expect(caseOn('2026-11-20', paper)?.consent).toBe('notNeeded')
  })
  test('holding says plainly what it does not cover', () => {
    const words = paymentWays.find(({ way }) => way === 'holdForDiscretion')?.words.join(' ') ?? ''
    expect(words).toContain('case by case')
    expect(words).toContain('Not covered: steps with a statutory deadline')
    expect(words).toContain('Interest runs')
  })
})
