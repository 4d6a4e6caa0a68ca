import { describe, expect, test } from 'vitest'
import { entryClocks } from '../../../shared/domain/clocks'
import { entryDeadlines } from '../../../shared/domain/deadlines/entryDeadlines'
import { entryDuties } from '../../../shared/domain/deadlines/entryDuties'
import { entryClockLines } from '../../../shared/domain/incident/boardRows'
import { lateList } from '../../../shared/domain/recover/late'
import { moneyLedger } from '../../../shared/domain/respond/moneyLedger'
import { aDesk, fileOf, type Fields } from './aDesk'

/** Released Wed 18 Nov 2026: its summary is due Thu 3 Dec, over Thanksgiving (19 CFR 142.12(b)). */
const DUE = '2026-12-03'
const released = { what: 'released', day: '2026-11-18' }
const kinds = (...facts: Fields[]) => ({
  entry: { e1: { entryNumber: 'ABC-1234567-6', importerName: 'Example Textiles' } },
  fact: Object.fromEntries([released, ...facts].map((fact, nth) => [`f${nth}`, { entry: 'e1', ...fact }])),
})
const accepted = (day: string) => ({ what: 'acceptedInAce', part: 'entrySummary', day })

/** What each place says of the one summary. */
function said(today: string, ...facts: Fields[]) {
  const file = fileOf(kinds(...facts))
  const state = aDesk(kinds(...facts))
  const [late] = lateList(state, today)
  const duty = entryDuties(file).find(({ what }) => what === 'summary')
  const wall = { ms: Date.parse(`${today}T18:00:00Z`), offsetMinutes: -360, zone: 'America/Chicago' }
  return {
    due: duty?.due,
    doneBy: duty?.doneBy,
    deadline: entryDeadlines(file, today).find(({ what }) => what === 'summary')?.done,
    clock: entryClocks(file).summary,
    late: late?.state,
    filedOn: late?.filedOn,
    ledger: moneyLedger(state)[0]?.summaryFiled?.day,
    board: entryClockLines(state, wall).some(({ what }) => /summary/iu.test(what)),
  }
}

describe('a summary is filed on paper, or by ACE’s yes to it', () => {
  test('accepted in ACE closes its clock, and list, ledger, board and clock say the same day', () => {
    expect(said('2026-12-20', accepted('2026-12-02'))).toMatchObject({
      due: { day: DUE },
      doneBy: 'accepted in ACE Wed 2 Dec 2026',
      deadline: true,
      clock: { state: 'accepted', since: '2026-12-02' },
      late: 'filed',
      filedOn: '2026-12-02',
      ledger: '2026-12-02',
      board: false,
    })
  })

  test('accepted after the tenth working day, it is done and late', () => {
    expect(said('2026-12-20', accepted('2026-12-04'))).toMatchObject({
      deadline: true,
      late: 'filedLate',
      filedOn: '2026-12-04',
    })
  })

  test('ACE’s yes to the cargo release alone files no summary', () => {
    for (const part of [{ part: 'cargoRelease' }, {}])
      expect(said('2026-12-20', { what: 'acceptedInAce', day: '2026-12-01', ...part })).toMatchObject({
        doneBy: undefined,
        deadline: false,
        clock: { state: 'notPresented' },
        late: 'overdue',
        filedOn: undefined,
        ledger: undefined,
        board: true,
      })
  })

  test('an acceptance that was withdrawn, and one that ACE denies later, leave the duty open', () => {
    const open = { deadline: false, clock: { state: 'notPresented' }, late: 'overdue', ledger: undefined, board: true }
    expect(said('2026-12-20', { ...accepted('2026-12-01'), withdrawn: true })).toMatchObject(open)
    expect(said('2026-12-20', accepted('2026-12-01'), { what: 'notInAce', day: '2026-12-02' })).toMatchObject(open)
  })

  test('presented on paper in time and accepted later, it was in time', () => {
    const both = [{ what: 'summaryPresented', day: '2026-12-01' }, accepted('2026-12-09')]
    expect(said('2026-12-20', ...both)).toMatchObject({
      doneBy: 'presented Tue 1 Dec 2026',
      late: 'filed',
      clock: { state: 'presented', since: '2026-12-01' },
    })
  })

  test('a correction that ACE takes after the tenth day does not make late what was filed in time', () => {
    expect(said('2026-12-20', accepted('2026-12-01'), accepted('2026-12-11'))).toMatchObject({
      filedOn: '2026-12-01',
      late: 'filed',
    })
    const anew = [accepted('2026-11-30'), { what: 'notInAce', day: '2026-12-02' }, accepted('2026-12-08')]
    expect(said('2026-12-20', ...anew)).toMatchObject({ filedOn: '2026-12-08', late: 'filedLate' })
  })

  test('without a day of its own it counts from the day on which it was recorded', () => {
    // a desk of plain maps is recorded on the first day of its clock
    expect(said('2026-12-20', { what: 'acceptedInAce', part: 'entrySummary' })).toMatchObject({
      filedOn: '1970-01-01',
      ledger: '1970-01-01',
      clock: { state: 'accepted', since: '1970-01-01' },
    })
  })
})
