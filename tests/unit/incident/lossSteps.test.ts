import { describe, expect, test } from 'vitest'
import { touchedId } from '../../../shared/domain/incident/breaches'
import { lossOddities, lossOf, lossesOf } from '../../../shared/domain/incident/loss'
import {
  breachOf,
  correctLoss,
  noBreachOf,
  reportLoss,
  startClock,
  withdrawLoss,
} from '../../../shared/domain/incident/lossRecord'
import { lossFile, mayReplace } from '../../../shared/domain/incident/lossSteps'
import { breachReportDue } from '../../../shared/domain/deadlines/entryDeadlines'
import { openTasks } from '../../../shared/domain/incident/tasks'
import type { FieldsOf } from '../../../shared/domain/kinds'
import { accounting, reserveOf } from '../../../shared/domain/reserve'
import type { Change } from '../../../shared/journal/item'
import { validateChanges } from '../../../shared/journal/validate'
import { after, client, deskFrom, entry, fact, joined, keyed, takeIn, type Laptop } from './lossDesk'

const recording = (on: Laptop) => ({ now: after(900), by: 'Saoirse Kell', ownDevice: on.device })
const here = (on: Laptop, keyId = 'OLDKEY00', second: string | null = null) => ({ device: on.device, keyId, second })
const block = (id: string, device: string, first: string, last: string): Change =>
  keyed('reserve.block.added', 'block', id, { filerCode: 'ABC', first, last, device, purpose: 'ordinary' })

/** A and B of one desk; B had taken in A, drew a number and printed a packet; A knows all of it but what came last. */
function aDayWithTwo() {
  const [a, b] = [joined('A'), joined('B')]
  a.write(
    keyed('firm.keyed', 'firm', 'firm', { filerCode: 'ABC', name: 'Kestrel Point' }),
    client('c1', 'Cedar Row', '47-3120985NA'),
    block('ofA', a.device, '0000001', '0000005'),
    block('ofB', b.device, '0000101', '0000105'),
  )
  takeIn(b, a.items)
  b.write(
    entry('ABC-0000101-0', { importer: 'c1' }),
    keyed('reserve.number.taken', 'number', 'ABC-0000101-0', {
      block: 'ofB',
      entry: 'ABC-0000101-0',
      device: b.device,
    }),
  )
  b.write(fact('ABC-0000101-0', 'printed', 'entry.printed'))
  takeIn(a, b.items)
  return { a, b }
}

function report(a: Laptop, b: Laptop, told: FieldsOf<'loss'> = {}) {
  const state = deskFrom(a.items, b.items)
  const changes = reportLoss(
    state,
    {
      id: 'L',
      told: {
        incident: 'incident',
        what: 'laptop',
        device: b.device,
        describe: 'Laptop B',
        noticedAt: after(600),
        ...told,
      },
      breach: { is: 'breach', breachId: 'BR' },
    },
    recording(a),
  )
  return { changes, item: a.write(...changes) }
}

const row = (a: Laptop, b: Laptop, ...more: Laptop[]) => {
  const state = deskFrom(a.items, b.items, ...more.map(({ items }) => items))
  const loss = lossOf(state, 'L')
  if (loss === undefined) throw new Error('no loss')
  return { state, loss }
}

describe('a stolen laptop is one item', () => {
  test('report, breach with every client, and who is to be told by when, all of it storable', () => {
    const { a, b } = aDayWithTwo()
    const { changes } = report(a, b)
    expect(validateChanges(changes).ok).toBe(true)
    expect(changes.map(({ action }) => action)).toEqual([
      'loss.reported',
      'breach.found',
      'breach.importerTouched',
      'task.opened',
      'task.opened',
      'task.opened',
      'task.opened',
      'task.opened',
    ])
    const { state, loss } = row(a, b)
    expect(breachOf(state, loss)).toMatchObject({
      fields: { records: 'electronic', discoveredAt: after(600), loss: 'L', what: 'Laptop B lost' },
      touched: [
        { fields: { importerNumber: '47-3120985NA', importerName: 'Cedar Row', how: 'on the lost laptop, 1 entry' } },
      ],
    })
    const [soc] = openTasks(state, 'incident')
    expect(soc?.fields).toMatchObject({ title: expect.stringContaining('Security Operations Center') as string })
    expect(soc?.fields.dueAt).toBe(after(900 + 3600))
  })
  test('its 72 hours are counted from when it was noticed, and follow when that is corrected', () => {
    const { a, b } = aDayWithTwo()
    report(a, b)
    const before = row(a, b)
    const due = () => {
      const { state, loss } = row(a, b)
      return breachReportDue(breachOf(state, loss)?.fields.discoveredAt ?? '')
    }
    expect(due()).toBe(after(600 + 72 * 3600))
    a.write(...correctLoss(before.state, before.loss, [['noticedAt', after(300)]]))
    expect(due()).toBe(after(300 + 72 * 3600))
  })
  test('no laptop draws a number of it again, whoever asks, and each number stays in one state', () => {
    const { a, b } = aDayWithTwo()
    report(a, b)
    const { state } = row(a, b)
    for (const device of [a.device, b.device])
      expect(reserveOf(state, device).blocks.find(({ id }) => id === 'ofB')).toMatchObject({
        quarantine: 'deviceLost',
        drawable: false,
        left: 0,
        heldBack: 4,
      })
    expect(reserveOf(state, b.device).next).toBeUndefined()
    expect(reserveOf(state, a.device).next?.block).toBe('ofA')
    const { totals, size, faults } = accounting(state)
    expect(totals).toMatchObject({ keyed: 1, quarantined: 4, unused: 5 })
    expect([size, faults]).toEqual([10, []])
  })
  test('its late journal is taken in: what it drew alone is accounted for, its clients are proposed, nothing is drawn', () => {
    const { a, b } = aDayWithTwo()
    report(a, b)
    const late = b.write(
      client('c7', 'Only on B', '47-3120987NA'),
      entry('ABC-0000102-8', { importer: 'c7' }),
      keyed('reserve.number.taken', 'number', 'ABC-0000102-8', {
        block: 'ofB',
        entry: 'ABC-0000102-8',
        device: b.device,
      }),
    )
    takeIn(a, [late])
    const { state, loss } = row(a, b)
    expect(accounting(state).totals).toMatchObject({ keyed: 1, open: 1, quarantined: 3, unused: 5 })
    const file = lossFile(state, loss, here(a))
    expect(file.notListed.map(({ name }) => name)).toEqual(['Only on B'])
    expect(file.steps.whoseData).toBe('open')
  })
})

describe('each step is done by what was recorded', () => {
  test('right after the report: its numbers are stopped and its clients listed, the rest is open', () => {
    const { a, b } = aDayWithTwo()
    report(a, b)
    const { state, loss } = row(a, b)
    const file = lossFile(state, loss, here(a))
    expect(file.steps).toEqual({
      recorded: 'done',
      whoseData: 'done',
      numbers: 'done',
      key: 'open',
      clock: 'open',
      papers: 'open',
      notices: 'open',
      replacement: 'open',
    })
    expect(file.packets.map(({ entryNumber }) => entryNumber)).toEqual(['ABC-0000101-0'])
  })
  test('the key counts as changed by its notice since the loss, on this laptop only while that key holds', () => {
    const { a, b } = aDayWithTwo()
    const rotated = (detail: string) => keyed('notice.logged', 'notice', detail, { what: 'keyRotationBegun', detail })
    a.write(rotated('New key FORMER in place of FIRST'))
    report(a, b)
    expect(lossFile(...at(a, b), here(a, 'FORMER')).steps.key).toBe('open')
    a.write(rotated('New key FRESH in place of FORMER'))
    expect(lossFile(...at(a, b), here(a, 'FORMER')).steps.key).toBe('open')
    const file = lossFile(...at(a, b), here(a, 'FRESH'))
    expect(file.steps.key).toBe('done')
    expect(file.keys.map(({ label, own }) => [label, own])).toEqual([['Laptop A', true]])
    a.write(keyed('notice.logged', 'notice', 'f', { what: 'keyRotationFailed' }))
    expect(lossFile(...at(a, b), here(a, 'FRESH')).steps.key).toBe('open')
  })
  test('a third laptop that goes on has a key of its own to change; one that began since has the new one', () => {
    const { a, b } = aDayWithTwo()
    const c = joined('C', 1)
    report(a, b)
    a.write(keyed('notice.logged', 'notice', 'n', { what: 'keyRotationBegun', detail: 'New key FRESH in place of X' }))
    const d = joined('D', 2000)
    const { state, loss } = row(a, b, c, d)
    const file = lossFile(state, loss, here(a, 'FRESH'))
    expect(file.keys.map(({ label, changed, joinedSince }) => [label, changed !== undefined, joinedSince])).toEqual([
      ['Laptop A', true, false],
      ['Laptop C', false, false],
      ['Laptop D', false, true],
    ])
    expect(file.steps.key).toBe('open')
    expect(mayReplace(state, loss, a.device).map(({ label }) => label)).toEqual(['Laptop D', 'Laptop C'])
    a.write(keyed('device.replaced', 'device', b.device, { replacedBy: d.device, replacedWhy: 'lost' }))
    const after2 = row(a, b, c, d)
    expect(lossFile(after2.state, after2.loss, here(a, 'FRESH')).steps.replacement).toBe('done')
    expect(reserveOf(after2.state, a.device).blocks.find(({ id }) => id === 'ofB')?.quarantine).toBe('deviceLost')
  })
  test('papers are counted, the difference is the reader’s to see; a task done is done', () => {
    const { a, b } = aDayWithTwo()
    report(a, b)
    a.write(keyed('loss.keyed', 'loss', 'L', { papersInIt: 0 }))
    a.write(fact('ABC-0000101-0', 'presented', 'entry.presented'))
    const file = lossFile(...at(a, b), here(a))
    expect(file.steps.papers).toBe('done')
    expect(file.packets).toEqual([])
    for (const task of file.tasks) a.write(keyed('task.done', 'task', task.id, { doneAt: after(1000) }))
    expect(lossFile(...at(a, b), here(a)).steps.notices).toBe('done')
  })
  test('the clock runs until its own report is sent; that of another breach does not count', () => {
    const { a, b } = aDayWithTwo()
    report(a, b)
    const sent = (breach: string) =>
      keyed('report.sent', 'reportVersion', breach, { report: 'breachReport', breach, sentAt: after(2000) })
    a.write(sent('ANOTHER'))
    expect(lossFile(...at(a, b), here(a)).steps.clock).toBe('open')
    a.write(sent('BR'))
    expect(lossFile(...at(a, b), here(a))).toMatchObject({ reported: true, steps: { clock: 'done' } })
  })
  test('a client taken off the list with a reason is not proposed again', () => {
    const { a, b } = aDayWithTwo()
    report(a, b)
    a.write(keyed('breach.importerWithdrawn', 'touched', touchedId('BR', 'c1'), { withdrawn: true, withdrawnWhy: 'x' }))
    expect(lossFile(...at(a, b), here(a)).notListed).toEqual([])
  })
  test('a packet: no key and no block is touched, its records are physical, its 72 hours run', () => {
    const { a, b } = aDayWithTwo()
    const { changes } = report(a, b, { what: 'packet', device: '', entries: 'ABC-0000101-0', describe: 'envelope' })
    expect(changes[1]?.patch).toContainEqual(['records', 'physical'])
    const file = lossFile(...at(a, b), here(a))
    expect(file.steps).toMatchObject({
      numbers: 'notNeeded',
      key: 'notNeeded',
      clock: 'open',
      papers: 'open',
      replacement: 'notNeeded',
    })
    expect(file.packets.map(({ entryNumber }) => entryNumber)).toEqual(['ABC-0000101-0'])
    expect(reserveOf(at(a, b)[0], b.device).next?.block).toBe('ofB')
  })
  test('a stick: another one that follows is its replacement', () => {
    const { a, b } = aDayWithTwo()
    report(a, b, { what: 'stick', device: a.device, describe: 'RED 1' })
    expect(lossFile(...at(a, b), here(a, 'k', 'RED 1')).steps.replacement).toBe('open')
    expect(lossFile(...at(a, b), here(a, 'k', 'RED 2')).steps).toMatchObject({
      replacement: 'done',
      numbers: 'notNeeded',
      papers: 'notNeeded',
    })
  })
})

const at = (a: Laptop, b: Laptop) => {
  const { state, loss } = row(a, b)
  return [state, loss] as const
}

describe('who says that it is no breach', () => {
  test('the decision is an entry of the log with name and reason; no clock, no client on a list; it can start after all', () => {
    const { a, b } = aDayWithTwo()
    const state = deskFrom(a.items, b.items)
    a.write(
      ...reportLoss(
        state,
        {
          id: 'L',
          told: { incident: 'incident', what: 'laptop', device: b.device, describe: 'B', noticedAt: after(600) },
          breach: { is: 'none', logId: 'LOG', by: 'Counsel Ibarra', why: 'sealed and locked' },
        },
        recording(a),
      ),
    )
    const told = row(a, b)
    expect(breachOf(told.state, told.loss)).toBeUndefined()
    expect(noBreachOf(told.state, told.loss)?.fields).toMatchObject({
      sort: 'decision',
      text: 'No breach: Laptop B. Decided by Counsel Ibarra: sealed and locked',
    })
    const file = lossFile(told.state, told.loss, here(a))
    expect(file.steps).toMatchObject({ clock: 'done', whoseData: 'notNeeded', numbers: 'done' })
    expect(file.tasks.map(({ id }) => id)).toEqual(['L/police', 'L/passwords', 'L/counsel'])
    a.write(...startClock(told.state, told.loss, 'BR2', recording(a)))
    expect(lossFile(...at(a, b), here(a))).toMatchObject({ breach: { id: 'BR2' }, noBreach: undefined })
  })
  test('a laptop chosen by mistake is withdrawn: its numbers are free, its clock and open tasks are gone', () => {
    const { a, b } = aDayWithTwo()
    report(a, b)
    const { state, loss } = row(a, b)
    a.write(keyed('task.done', 'task', 'L/police', { doneAt: after(1000) }))
    a.write(...withdrawLoss(deskFrom(a.items, b.items), loss, 'it lay in the car'))
    const later = deskFrom(a.items, b.items)
    expect(lossesOf(later)).toEqual([])
    expect(breachOf(later, loss)).toBeUndefined()
    expect(openTasks(later, 'incident')).toEqual([])
    expect(reserveOf(later, b.device).next?.block).toBe('ofB')
    expect(reserveOf(state, b.device).next).toBeUndefined()
  })
})

describe('what is odd is said and recorded all the same', () => {
  const types = (told: FieldsOf<'loss'>, id?: string) => {
    const { a, b } = aDayWithTwo()
    b.write(fact('ABC-0000101-0', 'presented', 'entry.presented'))
    const c = joined('C')
    c.write(keyed('device.replaced', 'device', b.device, { replacedBy: c.device }))
    const state = deskFrom(a.items, b.items, c.items)
    return lossOddities(state, told, {
      device: a.device,
      nowMs: Date.parse(after(900).slice(0, 25)),
      ...(id === undefined ? {} : { id }),
    }).map(({ type }) => type)
  }
  test('this laptop itself, noticed before last seen or in the future, replaced already, packet presented or not named', () => {
    const [a, b] = [joined('A').device, joined('B').device]
    expect(types({ what: 'laptop', device: a })).toEqual(['ThisLaptop'])
    expect(types({ what: 'laptop', device: b })).toEqual(['ReplacedAlready'])
    expect(types({ what: 'stick', lastSeenAt: after(700), noticedAt: after(600) })).toEqual(['NoticedBeforeLastSeen'])
    expect(types({ what: 'stick', noticedAt: after(9000) })).toEqual(['NoticedInTheFuture'])
    expect(types({ what: 'packet', entries: 'ABC-0000101-0' })).toEqual(['PresentedAlready'])
    expect(types({ what: 'packet' })).toEqual(['NothingNamed'])
  })
  test('the same laptop reported twice is said', () => {
    const { a, b } = aDayWithTwo()
    report(a, b)
    const state = deskFrom(a.items, b.items)
    const told = { what: 'laptop', device: b.device } as const
    const asked = { device: a.device, nowMs: Date.parse('2026-11-24T13:00:00Z') }
    expect(lossOddities(state, told, asked)).toEqual([{ type: 'LostAlready' }])
    expect(lossOddities(state, told, { ...asked, id: 'L' })).toEqual([])
  })
})

test('an id of a touched client is never longer than an id may be', () => {
  expect(touchedId('BR', 'c1')).toBe('BR/c1')
  expect(touchedId('0123456789ABCDEF', 'x'.repeat(64)).length).toBeLessThanOrEqual(64)
})
