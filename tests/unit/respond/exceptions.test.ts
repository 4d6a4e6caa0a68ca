import { describe, expect, test } from 'vitest'
import { createFold } from '../../../shared/journal/fold'
import type { Change, Wall } from '../../../shared/journal/item'
import { answerChanges, requestChanges } from '../../../shared/domain/respond/authorisationRecord'
import {
  exceptionsAll,
  explainedChange,
  openExceptions,
  openExceptionsOfEntry,
  settledChange,
} from '../../../shared/domain/respond/exceptionsAll'
import { outsideAuthorisation } from '../../../shared/domain/respond/outsideAuthorisation'
import { aLaptop } from '../journal/items'
import { aDesk } from './aDesk'

const now: Wall = { ms: Date.parse('2026-11-24T20:00:00Z'), offsetMinutes: -360, zone: 'America/Chicago' }
const at = (time: string) => `2026-11-24T${time}:00-06:00[America/Chicago]`
type Desk = ReturnType<typeof aDesk>

const opened = (id: string, fields: Record<string, string> = {}): Change => ({
  action: 'entry.opened',
  kind: 'entry',
  id,
  patch: Object.entries({ entryNumber: `000-03100${id}`, portOfEntry: '2304', modeOfTransport: '30', ...fields }),
})
const fact = (id: string, entry: string, what: string, when: Record<string, string>): Change => ({
  action: what === 'printed' ? 'entry.printed' : what === 'voided' ? 'entry.voided' : 'entry.presented',
  kind: 'fact',
  id,
  patch: Object.entries({ entry, what, ...when }),
})
const printed = (entry: string, time: string, id = `${entry}-${time}`) =>
  fact(id, entry, 'printed', { happenedAt: at(time) })
const mine = ({ state }: Desk) =>
  exceptionsAll(state, now).filter(({ rule }) =>
    ['outsideAuthorisation', 'requestedOnly', 'typeNotAllowed', 'sameShipmentTwice'].includes(rule),
  )
const rules = (desk: Desk) => mine(desk).map(({ rule, entry }) => [rule, entry])

/** Asked at 05:00, granted from 07:00 to 14:00 for trucks at Laredo. */
function granted() {
  const desk = aDesk()
  desk.record(...requestChanges(desk.state, 'A', { askedAs: 'cbpHeadquarters', askedAt: at('05:00') }))
  desk.record(
    ...answerChanges(desk.state, 'A', {
      state: 'granted',
      answeredAt: at('07:00'),
      reference: 'OFO-26-117',
      ports: '2304',
      modes: 'truck',
      until: at('14:00'),
    }),
  )
  return desk
}

describe('what was done outside CBP’s authorization', () => {
  test('inside port, mode and time there is none', () => {
    const desk = granted()
    desk.record(opened('E1'))
    desk.record(printed('E1', '09:00'))
    expect(mine(desk)).toEqual([])
  })
  test('another port, another mode and another hour are each one, with port, mode and time in words', () => {
    const desk = granted()
    desk.record(opened('E1', { portOfEntry: '2704' }), opened('E2', { modeOfTransport: '11' }), opened('E3'))
    desk.record(printed('E1', '09:00'), printed('E2', '09:10'), printed('E3', '14:30'))
    expect(rules(desk)).toEqual([
      ['outsideAuthorisation', 'E1'],
      ['outsideAuthorisation', 'E2'],
      ['outsideAuthorisation', 'E3'],
    ])
    const [first, , third] = mine(desk)
    expect(first?.what).toMatch(
      /^000-03100E1 was printed 24 Nov 2026 09:00 without an authorization of CBP for port 2704 .*, truck: granted, but only for port 2304, truck\.$/u,
    )
    expect(third?.what).toContain('ended at 24 Nov 2026 14:00')
    expect(first?.since).toBe(at('09:00'))
  })
  test('asked for and not answered is a softer one', () => {
    const desk = granted()
    desk.record(opened('E1'))
    desk.record(printed('E1', '06:00'))
    expect(rules(desk)).toEqual([['requestedOnly', 'E1']])
    expect(mine(desk)[0]?.what).toContain('was only asked for')
  })
  test('a grant that CBP lets begin earlier takes it away', () => {
    const desk = granted()
    desk.record(opened('E1'))
    desk.record(printed('E1', '06:00'))
    desk.record(...answerChanges(desk.state, 'A', { from: at('05:30') }))
    expect(mine(desk)).toEqual([])
  })
  test('printed, presented and released of one entry are one, and a day alone counts as the whole day', () => {
    const desk = granted()
    desk.record(opened('E1', { portOfEntry: '2704' }), opened('E2'))
    desk.record(
      printed('E1', '09:00'),
      fact('p', 'E1', 'presented', { happenedAt: at('10:00') }),
      fact('r', 'E1', 'released', { day: '2026-11-24' }),
      fact('p2', 'E2', 'presented', { day: '2026-11-24' }),
    )
    expect(rules(desk)).toEqual([['outsideAuthorisation', 'E1']])
    expect(mine(desk)[0]?.what).toContain(
      'printed 24 Nov 2026 09:00, presented 24 Nov 2026 10:00 and released 24 Nov 2026 without',
    )
  })
  test('a release without our paper counts while an incident is open, and not in peace time', () => {
    const desk = granted()
    desk.record(opened('E1', { portOfEntry: '2704' }))
    desk.record(fact('r', 'E1', 'released', { happenedAt: at('09:00') }))
    expect(mine(desk)).toEqual([])
    desk.record({ action: 'incident.declared', kind: 'incident', id: 'incident', patch: [['declaredAt', at('03:00')]] })
    expect(rules(desk)).toEqual([['outsideAuthorisation', 'E1']])
  })
  test('a packet that was voided before anybody saw it went nowhere; a fact that was withdrawn never was', () => {
    const desk = granted()
    desk.record(opened('E1', { portOfEntry: '2704' }), opened('E2', { portOfEntry: '2704' }))
    desk.record(printed('E1', '09:00'), printed('E2', '09:00', 'wrong'))
    desk.record(fact('v', 'E1', 'voided', { day: '2026-11-24' }))
    desk.record({ action: 'fact.withdrawn', kind: 'fact', id: 'wrong', patch: [['withdrawn', true]] })
    expect(mine(desk)).toEqual([])
  })
  test('an authorization that expires while printing: the print of a minute later is an exception', () => {
    const desk = granted()
    desk.record(opened('E1'))
    expect(mine(desk)).toEqual([])
    desk.record(printed('E1', '14:01'))
    expect(rules(desk)).toEqual([['outsideAuthorisation', 'E1']])
    expect(openExceptionsOfEntry(desk.state, now, 'E1')).toHaveLength(1)
  })
  test('it stays red until the lead settles it, and what is done after that is another one', () => {
    const desk = granted()
    desk.record(opened('E1', { portOfEntry: '2704' }))
    desk.record(printed('E1', '09:00'))
    const [one] = mine(desk)
    if (one === undefined) throw new Error('There is one')
    desk.record(explainedChange(one, { by: 'Maria', reason: 'The driver was at the gate', at: at('09:05') }))
    expect(openExceptions(desk.state, now)).toBe(1)
    desk.record(settledChange(one, { by: 'Lead', how: 'HQ told at 10:00', at: at('10:00') }))
    expect(openExceptions(desk.state, now)).toBe(0)
    expect(mine(desk)[0]).toMatchObject({ reason: 'The driver was at the gate', settledBy: 'Lead' })
    desk.record(printed('E1', '11:00'))
    expect(openExceptions(desk.state, now)).toBe(1)
    expect(mine(desk).map(({ settledBy }) => settledBy)).toEqual(['', 'Lead'])
    expect(openExceptionsOfEntry(desk.state, now, 'E1')[0]?.what).not.toContain('09:00')
  })
})

describe('a type for which CBP is asked first', () => {
  const typed = (id: string, entryType: string) => opened(id, { entryType })

  test('type 03 that was printed without a named answer is one, type 01 is none', () => {
    const desk = granted()
    desk.record(typed('E1', '03'), typed('E2', '01'), typed('E3', '23'))
    desk.record(printed('E1', '09:00'), printed('E2', '09:00'), printed('E3', '09:00'))
    expect(rules(desk)).toEqual([
      ['typeNotAllowed', 'E1'],
      ['typeNotAllowed', 'E3'],
    ])
    expect(mine(desk)[0]?.what).toContain(
      'is of type 03, consumption, antidumping or countervailing duty, and was printed',
    )
  })
  test('an answer that was keyed before the print allows it; one keyed after it is said', () => {
    const desk = granted()
    desk.record(opened('E1', { entryType: '03', typeAllowedBy: 'Officer Lane' }), typed('E2', '03'))
    desk.record(printed('E1', '09:00'), printed('E2', '09:00'))
    desk.record({ action: 'entry.keyed', kind: 'entry', id: 'E2', patch: [['typeAllowedBy', 'Officer Lane']] })
    expect(rules(desk)).toEqual([['typeNotAllowed', 'E2']])
    expect(mine(desk)[0]?.what).toContain('before CBP’s answer was keyed (Officer Lane)')
  })
})

describe('the same shipment twice', () => {
  const arrival: Change = { action: 'arrival.keyed', kind: 'arrival', id: 'S1', patch: [['bill', 'TRMX-123456']] }

  test('two entries that stand for one arrival are named with their laptops', () => {
    const desk = aDesk()
    desk.record(arrival)
    desk.record(opened('E1', { arrival: 'S1' }))
    desk.record(opened('E2', { arrival: 'S1', sameBillReason: 'part load' }))
    expect(rules(desk)).toEqual([['sameShipmentTwice', 'E2']])
    expect(mine(desk)[0]?.what).toBe(
      'The shipment TRMX-123456 has two entries that stand: 000-03100E1 by op at laptop 00000DEV1C, 000-03100E2 by op at laptop 00000DEV1C. Reason given: part load.',
    )
    desk.record(fact('v', 'E2', 'voided', { day: '2026-11-24' }))
    expect(mine(desk)).toEqual([])
  })
  test('the entry that the arrival names counts too, and a part that was split off does not', () => {
    const desk = aDesk()
    desk.record({ ...arrival, patch: [...arrival.patch, ['entry', 'E1']] })
    desk.record(opened('E1'))
    desk.record(opened('E2', { arrival: 'S1', splitFrom: 'E1' }))
    expect(mine(desk)).toEqual([])
    desk.record(opened('E3', { arrival: 'S1' }))
    expect(rules(desk)).toEqual([['sameShipmentTwice', 'E3']])
  })
  test('two laptops that had not seen each other give it to two people: both are named until it is settled', () => {
    const [b, c] = [aLaptop('B'), aLaptop('C')]
    const take = (operator: string): Change => ({
      action: 'shipment.taken',
      kind: 'assignment',
      id: 'arrival/S1',
      patch: [
        ['subject', 'arrival'],
        ['of', 'S1'],
        ['operator', operator],
      ],
    })
    const name = (id: string): Change => ({ action: 'operator.keyed', kind: 'operator', id, patch: [['name', id]] })
    const fold = createFold()
    const all = [b.write(arrival, name('Maria'), name('Sam')), b.write(take('Maria')), c.write(take('Sam'))]
    for (const item of [...all].sort((x, y) => (x.at < y.at ? -1 : 1))) fold.add(item)
    const [one] = exceptionsAll(fold.state, now)
    expect(one).toMatchObject({ rule: 'sameShipmentTwice', entry: '' })
    expect(one?.what).toContain('The shipment TRMX-123456 was taken by ')
    expect(one?.what).toContain('Maria at laptop BBBBBBBBBB')
    expect(one?.what).toContain('Sam at laptop CCCCCCCCCC')
  })
})

test('ten thousand printed entries: a box that is left judges only what moved', () => {
  const desk = aDesk()
  const changes: Change[] = []
  for (let nth = 0; nth < 10_000; nth++)
    changes.push(
      opened(`N${nth}`),
      printed(`N${nth}`, '09:00'),
      fact(`P${nth}`, `N${nth}`, 'presented', { day: '2026-11-24' }),
    )
  desk.record(...changes)
  expect(openExceptions(desk.state, now)).toBe(10_000)
  const list = exceptionsAll(desk.state, now)
  const found = outsideAuthorisation(desk.state, now)
  const keyed = (text: string): Change => ({ action: 'entry.keyed', kind: 'entry', id: 'N5', patch: [['plate', text]] })
  for (let nth = 0; nth < 3; nth++) {
    desk.record(keyed(`TX-${nth}`))
    expect(openExceptions(desk.state, now)).toBe(10_000)
  }
  // Nothing that was found moved: the lists are the same ones, and are not joined and sorted again.
  expect(outsideAuthorisation(desk.state, now)).toBe(found)
  expect(exceptionsAll(desk.state, now)).toBe(list)
})
