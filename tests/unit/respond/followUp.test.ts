import { describe, expect, test } from 'vitest'
import { entryClocks } from '../../../shared/domain/clocks'
import { entryFile } from '../../../shared/domain/entryFile'
import { costSoFar, followUpCounts, followUps } from '../../../shared/domain/respond/followUp'
import { followUpRules } from '../../../shared/knowledge/followUpRules'
import { packetsWords, portWords } from '../../../renderer/respond/counter/counterWords'
import { costWords, followUpReport, leftWords } from '../../../renderer/respond/counter/followUpReport'
import { factWords } from '../../../renderer/respond/factWords'
import { aCounterDesk, fact, put } from './counterDesk'

type Desk = ReturnType<typeof aCounterDesk>
const open = ({ state }: Desk, entry = 'E1') =>
  followUps(state)
    .filter((row) => row.entry === entry)
    .map(({ rule }) => rule.id)
    .sort()
const box = (desk: Desk) =>
  put(desk.desk, 'container.added', 'container', 'C1', { entry: 'E1', order: '1', containerNumber: 'MSKU0000001' })

describe('the day after the counter, in one list', () => {
  test('hold, lifted, released, terminal says no, confirms, picked up, empty returned: rows open and close', () => {
    const desk = aCounterDesk(1)
    box(desk)
    const step = (what: string, values = {}) => {
      fact(desk.desk, 'E1', what, { day: '2026-11-24', ...values })
      return open(desk)
    }
    expect(open(desk)).toEqual([])
    expect(step('presented')).toEqual([])
    expect(step('held', { reason: 'FDA wants the prior notice' })).toEqual(['hold'])
    expect(step('holdLifted')).toEqual([])
    expect(step('released', { evidence: 'stamp' })).toEqual(['clientToHold', 'deliveryOrder', 'terminal'])
    expect(step('clientToldToHold')).toEqual(['deliveryOrder', 'terminal'])
    expect(step('deliveryOrdered')).toEqual(['terminal'])
    expect(step('terminalRefused', { reason: 'no release on its screen' })).toEqual(['terminalNo'])
    expect(step('terminalConfirmed')).toEqual(['pickUp'])
    expect(step('pickedUp')).toEqual(['emptyReturn'])
    expect(step('emptyReturned')).toEqual([])
  })

  test('goods that are held again after a release are not to be moved: no errand stands open until they are released', () => {
    const desk = aCounterDesk(1)
    fact(desk.desk, 'E1', 'released', { day: '2026-11-24' })
    fact(desk.desk, 'E1', 'terminalConfirmed', { day: '2026-11-24' })
    fact(desk.desk, 'E1', 'held', { day: '2026-11-24', reason: 'line hold' })
    expect(open(desk)).toEqual(['clientToHold', 'hold'])
    fact(desk.desk, 'E1', 'holdLifted', { day: '2026-11-25' })
    fact(desk.desk, 'E1', 'released', { day: '2026-11-25' })
    expect(open(desk)).toEqual(['clientToHold', 'deliveryOrder', 'terminal'])
  })

  test('goods without a container have no empty to return', () => {
    const desk = aCounterDesk(1)
    for (const what of ['released', 'clientToldToHold', 'deliveryOrdered', 'terminalConfirmed', 'pickedUp'])
      fact(desk.desk, 'E1', what, { day: '2026-11-24' })
    expect(open(desk)).toEqual([])
  })

  test('a truck drives off with its goods: no terminal is asked, the client is told all the same', () => {
    const desk = aCounterDesk(1, { modeOfTransport: '30' })
    fact(desk.desk, 'E1', 'released', { day: '2026-11-24' })
    expect(open(desk)).toEqual(['clientToHold'])
  })

  test('each paper owed and each condition is a row of its own; what is given closes those before it', () => {
    const desk = aCounterDesk(1, { modeOfTransport: '30' })
    fact(desk.desk, 'E1', 'documentsOwed', { day: '2026-11-24', reason: 'PPQ 505', dueDay: '2026-11-27' })
    fact(desk.desk, 'E1', 'documentsOwed', { day: '2026-11-24', reason: 'invoice', dueDay: '2026-11-25' })
    expect(followUps(desk.state).map(({ said, clock }) => [said, clock?.day])).toEqual([
      ['invoice', '2026-11-25'],
      ['PPQ 505', '2026-11-27'],
    ])
    fact(desk.desk, 'E1', 'documentsGiven', { day: '2026-11-25' })
    expect(followUps(desk.state)).toEqual([])
    fact(desk.desk, 'E1', 'documentsOwed', { day: '2026-11-26', reason: 'origin' })
    expect(followUps(desk.state)).toHaveLength(1)
  })

  test('a conditional release and a notice of redelivery have the day that the rule or the notice sets', () => {
    const desk = aCounterDesk(1, { modeOfTransport: '30' })
    fact(desk.desk, 'E1', 'releasedConditionally', { day: '2026-11-24', condition: 'food' })
    fact(desk.desk, 'E1', 'redeliveryOrdered', { day: '2026-11-25', dueDay: '2026-12-10', reason: 'not admissible' })
    const rows = followUps(desk.state)
    expect(rows.map(({ rule, clock }) => [rule.id, clock?.day])).toEqual([
      ['redelivery', '2026-12-10'],
      ['conditional', '2026-12-24'],
      ['clientToHold', undefined],
    ])
    expect(rows[1]?.clock?.source).toContain('141.113')
    fact(desk.desk, 'E1', 'redelivered', { day: '2026-12-01' })
    expect(open(desk)).toEqual(['clientToHold'])
  })

  test('free time of the list of arrivals runs on a hold; what the terminal says later takes its place', () => {
    const desk = aCounterDesk(1)
    put(desk.desk, 'arrival.keyed', 'arrival', 'A1', {
      entry: 'E1',
      lastFreeDay: '2026-11-26',
      costPerDay: 18_500,
      perishable: true,
      source: 'kit of 21 Nov',
    })
    fact(desk.desk, 'E1', 'held', { day: '2026-11-24', reason: 'exam team' })
    const [hold] = followUps(desk.state).filter(({ rule }) => rule.id === 'hold')
    expect(hold).toMatchObject({ clock: { day: '2026-11-26' }, costPerDay: 18_500, perishable: true })
    expect(open(desk)).toEqual(['freeTime', 'hold'])
    if (hold === undefined) throw new Error('It is on hold')
    expect(costSoFar(hold, '2026-11-26')).toBeUndefined()
    expect(costSoFar(hold, '2026-11-29')).toBe(3 * 18_500)
    fact(desk.desk, 'E1', 'freeTimeStated', { day: '2026-11-25', dueDay: '2026-11-28', by: 'terminal' })
    expect(followUps(desk.state).map(({ clock }) => clock?.day)).toEqual(['2026-11-28', '2026-11-28'])
    expect(open(desk)).toEqual(['freeTime', 'hold'])
  })

  test('after the pick-up a last day that is told is the one of the empty container', () => {
    const desk = aCounterDesk(1)
    box(desk)
    for (const what of ['released', 'clientToldToHold', 'deliveryOrdered', 'pickedUp'])
      fact(desk.desk, 'E1', what, { day: '2026-11-24' })
    expect(followUps(desk.state)[0]).toMatchObject({ rule: { id: 'emptyReturn' }, clock: undefined })
    fact(desk.desk, 'E1', 'freeTimeStated', { day: '2026-11-25', dueDay: '2026-12-01' })
    expect(followUps(desk.state)).toMatchObject([{ rule: { id: 'emptyReturn' }, clock: { day: '2026-12-01' } }])
  })

  test('void closes everything; a fact that was withdrawn never opened a row', () => {
    const desk = aCounterDesk(2)
    fact(desk.desk, 'E1', 'held', { day: '2026-11-24' })
    const wrong = fact(desk.desk, 'E2', 'examOrdered', { day: '2026-11-24' })
    put(desk.desk, 'fact.withdrawn', 'fact', wrong, { withdrawn: true, withdrawnWhy: 'other truck' })
    expect(followUps(desk.state)).toHaveLength(1)
    fact(desk.desk, 'E1', 'voided', { day: '2026-11-24', reason: 'spoiled' })
    expect(followUps(desk.state)).toEqual([])
  })

  test('red ones stand first, and the figures add up to the list', () => {
    const desk = aCounterDesk(3)
    fact(desk.desk, 'E1', 'released', { day: '2026-11-24' })
    fact(desk.desk, 'E2', 'released', { day: '2026-11-24' })
    fact(desk.desk, 'E2', 'terminalRefused', { day: '2026-11-24', reason: 'no' })
    fact(desk.desk, 'E3', 'held', { day: '2026-11-24' })
    const rows = followUps(desk.state)
    expect(rows[0]).toMatchObject({ entry: 'E2', rule: { id: 'terminalNo' } })
    expect(followUpCounts(rows).reduce((sum, { count }) => sum + count, 0)).toBe(rows.length)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  })
})

describe('the terminal and CBP are two clocks', () => {
  const clocksOf = ({ state }: Desk) => {
    const file = entryFile(state, 'E1')
    if (file === undefined) throw new Error('The entry was opened')
    return entryClocks(file)
  }

  test('a no after a yes of CBP stands beside it as an alarm, until the terminal confirms', () => {
    const desk = aCounterDesk(1)
    fact(desk.desk, 'E1', 'released', { day: '2026-11-24', evidence: 'stamp' })
    fact(desk.desk, 'E1', 'terminalRefused', { day: '2026-11-24', reason: 'line hold' })
    expect(clocksOf(desk)).toMatchObject({ release: { state: 'released' }, terminal: { state: 'refused' } })
    expect(clocksOf(desk).alarms.map(({ type }) => type)).toEqual(['TerminalRefusedAfterRelease'])
    fact(desk.desk, 'E1', 'terminalConfirmed', { day: '2026-11-25' })
    expect(clocksOf(desk)).toMatchObject({
      release: { state: 'released' },
      terminal: { state: 'confirmed' },
      alarms: [],
    })
  })

  test('a no before any release is no contradiction', () => {
    const desk = aCounterDesk(1)
    fact(desk.desk, 'E1', 'terminalRefused', { day: '2026-11-24', reason: 'not yet released' })
    fact(desk.desk, 'E1', 'released', { day: '2026-11-24', evidence: 'stamp' })
    expect(clocksOf(desk).alarms).toEqual([])
  })
})

describe('the list in words', () => {
  test('days that are left, the day itself, days over', () => {
    expect(leftWords('2026-11-26', '2026-11-24')).toBe('26 Nov, 2 days left')
    expect(leftWords('2026-11-25', '2026-11-24')).toBe('25 Nov, 1 day left')
    expect(leftWords('2026-11-24', '2026-11-24')).toBe('24 Nov, today')
    expect(leftWords('2026-11-23', '2026-11-24')).toBe('23 Nov, 1 day over')
  })

  test('the printed list has a line for each thread, with its day and what it costs', () => {
    const desk = aCounterDesk(1)
    put(desk.desk, 'arrival.keyed', 'arrival', 'A1', { entry: 'E1', lastFreeDay: '2026-11-22', costPerDay: 18_500 })
    fact(desk.desk, 'E1', 'held', { day: '2026-11-24', reason: 'exam team' })
    const rows = followUps(desk.state)
    const { under, blocks } = followUpReport(rows, '2026-11-24')
    expect(under).toContain('on hold 1, last free day 1')
    const table = blocks.find((block) => block.is === 'table')
    expect(table?.is === 'table' ? table.rows.length : 0).toBe(2)
    expect(costWords(rows[0]!, '2026-11-24')).toBe('$185.00 a day after the last free day, about $370.00 so far')
  })

  test('packets and ports', () => {
    expect([packetsWords(1), packetsWords(5), packetsWords(1, 'wait'), packetsWords(7, 'wait')]).toEqual([
      '1 packet',
      '5 packets',
      '1 packet waits',
      '7 packets wait',
    ])
    expect(portWords('2304')).toContain('Laredo')
    expect([portWords(''), portWords('9998')]).toEqual(['no port keyed', '9998'])
  })
})

test('what comes next has words to ask by, and every rule has its source', () => {
  for (const rule of followUpRules) {
    expect(rule.source, rule.id).not.toBe('')
    for (const what of rule.next) expect(what === 'printed' ? '' : factWords[what].title, rule.id).not.toBe('')
    // a rule that opens on what closes it would never close
    expect(rule.opens.filter((what) => rule.closes.includes(what))).toEqual([])
  }
})
