import fc from 'fast-check'
import { expect, test } from 'vitest'
import { callsDue, nextCalls } from '../../../shared/domain/incident/calls'
import { outcomes } from '../../../shared/domain/incident/callsMade'
import { notificationId, notifyRows } from '../../../shared/domain/incident/notify'
import { deskOf, keyed } from '../frame/desk'
import { at, call, contact, declared, msAt } from './callsDesk'

const soc = contact('soc', { name: 'Security Operations Center', group: 'CBP', phone: '703-921-6507' })
const rep = contact('rep', { name: 'Client representative', group: 'CBP', phone: '571-555-0104', secondPath: 'rep2' })
const rep2 = contact('rep2', { name: 'Second line', organisation: 'CBP', group: 'CBP', phone: '571-555-0105' })
const client = contact('client', { name: 'Dolores', group: 'Client', phone: '210-555-0112' })
const carrier = contact('carrier', { name: 'Dispatch', group: 'Carrier', phone: '956-555-0140' })

const ids = (calls: readonly { contact: string }[]) => calls.map(({ contact: id }) => id)
const rowOf = (state: ReturnType<typeof deskOf>, id: string, time: string) =>
  notifyRows(state, 'incident', msAt(time)).find(({ party }) => party.id === id)

test('before an incident is declared nobody is due; after it is closed nobody is either', () => {
  expect(nextCalls(deskOf(soc, client), 'incident', msAt('06:00'))).toEqual([])
  const closed = keyed('incident.closed', 'incident', 'incident', { closedAt: at('18:00') })
  expect(nextCalls(deskOf(declared, soc, client, closed), 'incident', msAt('20:00'))).toEqual([])
})

test('the SOC is rung at once, and CBP before whoever waits longer', () => {
  const state = deskOf(declared, client, carrier, rep, rep2, soc)
  expect(ids(nextCalls(state, 'incident', msAt('05:41')))).toEqual(['soc', 'rep', 'rep2', 'client', 'carrier'])
  expect(ids(nextCalls(state, 'incident', msAt('12:00'))).slice(0, 3)).toEqual(['soc', 'rep', 'rep2'])
  expect(nextCalls(state, 'incident', msAt('05:41'))[0]).toMatchObject({
    number: '703-921-6507',
    overdue: true,
    dueAt: at('05:40'),
    tries: 0,
  })
})

test('an overdue call shows in the minute in which it falls due', () => {
  const state = deskOf(declared, client)
  expect(callsDue(state, 'incident', msAt('09:39'))).toEqual([])
  expect(ids(callsDue(state, 'incident', msAt('09:40')))).toEqual(['client'])
  expect(callsDue(state, 'incident', msAt('09:41'))[0]?.overdue).toBe(true)
})

test('no answer: again after a quarter of an hour; after three tries the second path, in whose place is kept', () => {
  const none = (nth: number, time: string) =>
    call(`c${nth}`, time, { contact: 'rep', value: '571-555-0104', outcome: 'noAnswer' })
  const two = deskOf(declared, rep, rep2, none(1, '05:50'), none(2, '06:05'))
  expect(rowOf(two, 'rep', '06:06')).toMatchObject({ state: 'tried', tries: 2, dueAt: at('06:20') })
  const three = deskOf(declared, rep, rep2, none(1, '05:50'), none(2, '06:05'), none(3, '06:20'))
  expect(rowOf(three, 'rep', '06:21')).toMatchObject({ state: 'secondPath', tries: 3, dueAt: at('06:20') })
  expect(nextCalls(three, 'incident', msAt('06:21'))[0]).toMatchObject({
    contact: 'rep2',
    number: '571-555-0105',
    insteadOf: 'rep',
    why: 'First notice: Client representative not reached after 3 tries',
  })
  const reached = call('c4', '06:25', { contact: 'rep2', insteadOf: 'rep', outcome: 'reached' })
  const through = deskOf(declared, rep, rep2, none(1, '05:50'), none(2, '06:05'), none(3, '06:20'), reached)
  expect(rowOf(through, 'rep', '06:26')).toMatchObject({
    state: 'told',
    told: { at: at('06:25'), through: 'Second line' },
  })
  expect(rowOf(through, 'rep2', '06:26')?.state).toBe('told')
})

test('a wrong number is not tried again; without a second path the second telephone is', () => {
  const ocean = contact('ocean', { group: 'Carrier', phone: '1', secondPhone: '2' })
  const wrong = call('c1', '06:00', { contact: 'ocean', value: '1', outcome: 'wrongNumber' })
  const [next] = nextCalls(deskOf(declared, ocean, wrong), 'incident', msAt('06:01'))
  expect(next).toMatchObject({ contact: 'ocean', number: '2', dueAt: at('06:00') })
  expect(next?.insteadOf).toBeUndefined()
  // The number was keyed right since: it is another number, and is tried first.
  const mended = deskOf(declared, ocean, wrong, keyed('contact.keyed', 'contact', 'ocean', { phone: '3' }))
  expect(nextCalls(mended, 'incident', msAt('06:01'))[0]?.number).toBe('3')
})

test('whoever was tried in vain on every way is not forgotten: from the first again an hour later', () => {
  const lone = contact('lone', { group: 'Carrier', phone: '1' })
  const tries = ['06:00', '06:15', '06:30'].map((time, nth) =>
    call(`c${nth}`, time, { contact: 'lone', outcome: 'noAnswer' }),
  )
  expect(nextCalls(deskOf(declared, lone, ...tries), 'incident', msAt('06:31'))[0]).toMatchObject({
    contact: 'lone',
    number: '1',
    dueAt: at('07:30'),
    tries: 3,
  })
})

test('a contact without any number: its second path is rung; without one the row says the way round and stays', () => {
  const headquarters = contact('hq', { name: 'OFO headquarters', group: 'CBP' })
  expect(nextCalls(deskOf(declared, headquarters), 'incident', msAt('06:30'))[0]).toMatchObject({
    contact: 'hq',
    number: '',
    why: 'First notice: no number is known. Not public: client representative, SOC duty officer, port watch commander.',
  })
  const agreed = contact('hq', { name: 'OFO headquarters', group: 'CBP', secondPath: 'rep2' })
  const state = deskOf(declared, agreed, rep2)
  expect(rowOf(state, 'hq', '06:30')?.state).toBe('noNumber')
  expect(nextCalls(state, 'incident', msAt('06:30'))[0]).toMatchObject({
    contact: 'rep2',
    insteadOf: 'hq',
    why: 'First notice: no number of OFO headquarters',
  })
})

test('reached: CBP and clients hear again after four hours, or when it was agreed; the SOC when there is news', () => {
  const told = (id: string, more: Record<string, string> = {}) =>
    call(`call-${id}`, '06:00', { contact: id, outcome: 'reached', ...more })
  const state = deskOf(declared, soc, rep, client, told('soc'), told('rep'), told('client', { nextAt: at('07:30') }))
  expect(nextCalls(state, 'incident', msAt('06:01')).map(({ contact: id, dueAt }) => [id, dueAt])).toEqual([
    ['client', at('07:30')],
    ['rep', at('10:00')],
  ])
  const sooner = keyed('incident.keyed', 'incident', 'incident', { tellEveryMinutes: 60 })
  expect(rowOf(deskOf(declared, rep, told('rep'), sooner), 'rep', '06:01')?.dueAt).toBe(at('07:00'))
})

test('the next stage begins its own notices; what was told at the stage before does not count for it', () => {
  const told = call('c1', '06:00', { contact: 'client', outcome: 'reached' })
  const letters = keyed('incident.keyed', 'incident', 'incident', { stage: 'lettersInUse', stageSince: at('08:00') })
  expect(rowOf(deskOf(declared, client, told, letters), 'client', '08:05')).toMatchObject({
    state: 'notYet',
    dueAt: at('12:00'),
  })
  const before = notifyRows(deskOf(declared, client, told, letters), 'incident', msAt('20:00'), 'firstNotice')
  expect(before[0]).toMatchObject({ state: 'told', dueAt: undefined, overdue: false })
})

test('one is not needed, with why; another is due sooner than the rule', () => {
  const id = (party: string) => notificationId('incident', party, 'firstNotice')
  const state = deskOf(
    declared,
    client,
    carrier,
    keyed('notification.keyed', 'notification', id('carrier'), {
      incident: 'incident',
      notNeeded: true,
      why: 'no loads',
    }),
    keyed('notification.keyed', 'notification', id('client'), {
      incident: 'incident',
      dueAt: at('06:15'),
      why: 'asked',
    }),
  )
  expect(nextCalls(state, 'incident', msAt('06:00')).map(({ contact: one, dueAt }) => [one, dueAt])).toEqual([
    ['client', at('06:15')],
  ])
  expect(rowOf(state, 'carrier', '06:00')?.state).toBe('notNeeded')
})

test('a step of the plan that rings somebody counts where it is sooner; so does a promise made to them', () => {
  const step = keyed('planStep.keyed', 'planStep', 's', {
    phase: 'firstHour',
    title: 'Ring the dispatch',
    contact: 'carrier',
    targetMinutes: 45,
  })
  expect(nextCalls(deskOf(declared, carrier, step), 'incident', msAt('05:41'))[0]).toMatchObject({
    dueAt: at('06:25'),
    why: 'First notice: Plan: Ring the dispatch',
  })
  const promise = keyed('task.opened', 'task', 't', {
    incident: 'incident',
    contact: 'client',
    promisedTo: 'Dolores',
    title: 'Ring with the list',
    dueAt: at('07:00'),
  })
  expect(nextCalls(deskOf(declared, client, promise), 'incident', msAt('05:41'))[0]).toMatchObject({
    dueAt: at('07:00'),
    why: 'First notice: Promised: Ring with the list',
  })
})

test('a client is told in its own order; one that the list has nobody for by the telephone of its record', () => {
  const state = deskOf(
    declared,
    contact('first', { group: 'Client', phone: '1' }),
    contact('second', { group: 'Client', phone: '2' }),
    keyed('importer.keyed', 'importer', 'imp', { name: 'Rio Canela', notify: 'second first' }),
    keyed('importer.keyed', 'importer', 'alone', { name: 'Seagate', phone: '9', contactName: 'Ines' }),
  )
  expect(nextCalls(state, 'incident', msAt('10:00')).map(({ contact: one, number }) => [one, number])).toEqual([
    ['second', '2'],
    ['alone', '9'],
  ])
  const tries = ['06:00', '06:15', '06:30'].map((time, nth) =>
    call(`c${nth}`, time, { contact: 'second', importer: 'imp', outcome: 'noAnswer' }),
  )
  const later = deskOf(
    declared,
    contact('first', { group: 'Client', phone: '1' }),
    contact('second', { group: 'Client', phone: '2' }),
    keyed('importer.keyed', 'importer', 'imp', { name: 'Rio Canela', notify: 'second first' }),
    ...tries,
  )
  expect(nextCalls(later, 'incident', msAt('06:31'))[0]).toMatchObject({ contact: 'first', insteadOf: 'second' })
})

test('staff: this desk rings the top of the tree, and below it only whom nobody else can ring any more', () => {
  const people = [
    contact('lead', { group: 'Staff', phone: '1' }),
    contact('manager', { group: 'Staff', phone: '2', calledBy: 'lead' }),
    contact('writer', { group: 'Staff', phone: '3', calledBy: 'manager' }),
  ]
  expect(ids(nextCalls(deskOf(declared, ...people), 'incident', msAt('06:30')))).toEqual(['lead'])
  const gone = ['05:45', '06:00', '06:15'].map((time, nth) =>
    call(`c${nth}`, time, { contact: 'lead', outcome: 'noAnswer' }),
  )
  expect(ids(nextCalls(deskOf(declared, ...people, ...gone), 'incident', msAt('06:30'))).sort()).toEqual([
    'lead',
    'manager',
  ])
})

test('twenty notices with mixed outcomes: those missing are exactly those whom nobody told', () => {
  const plan = fc.array(fc.constantFrom(...outcomes.map(({ outcome }) => outcome)), { minLength: 0, maxLength: 6 })
  fc.assert(
    fc.property(fc.array(plan, { minLength: 20, maxLength: 20 }), (plans) => {
      const people = plans.map((_, nth) => contact(`p${nth}`, { group: 'Carrier', phone: `555-01${nth}` }))
      const calls = plans.flatMap((made, nth) =>
        made.map((outcome, time) =>
          call(`c${nth}-${time}`, `06:${String(time).padStart(2, '0')}`, { contact: `p${nth}`, outcome }),
        ),
      )
      const rows = notifyRows(deskOf(declared, ...people, ...calls), 'incident', msAt('10:00'))
      const missing = rows.filter(({ state }) => state !== 'told').map(({ party }) => party.id)
      expect(missing).toEqual(plans.flatMap((made, nth) => (made.includes('reached') ? [] : [`p${nth}`])))
      // Whoever is missing has a next call: nobody falls out of the queue.
      for (const row of rows) if (row.state !== 'told') expect(row.dueAt).toBeDefined()
    }),
    { numRuns: 25 },
  )
})

test('two incidents at once keep their calls apart', () => {
  const second = keyed('incident.declared', 'incident', 'second', { declaredAt: at('09:00') })
  const told = call('c1', '06:00', { contact: 'client', outcome: 'reached' })
  const state = deskOf(declared, second, client, told)
  expect(notifyRows(state, 'second', msAt('09:05'))[0]).toMatchObject({ state: 'notYet', dueAt: at('13:00') })
  expect(nextCalls(state, 'second', msAt('09:05'))).toHaveLength(1)
})
