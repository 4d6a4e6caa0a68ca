import { expect, test } from 'vitest'
import { agendaOf, agendaText } from '../../../shared/domain/incident/agenda'
import { fromTheBeginning, seenNow, sinceCall, type Since } from '../../../shared/domain/incident/agendaSince'
import { callsOf } from '../../../shared/domain/incident/callsMade'
import { schedulesOf } from '../../../shared/domain/incident/schedule'
import type { DeskState } from '../../../shared/journal/state'
import { createFold } from '../../../shared/journal/fold'
import { chainItem, type Head } from '../../../shared/journal/chain'
import type { Change, DeskId, DeviceId, Stamp } from '../../../shared/journal/item'
import { deskOf, keyed, type Recorded } from '../frame/desk'
import { at, call, declared, msAt } from './callsDesk'

const schedule = keyed('callSchedule.keyed', 'callSchedule', 'hq', {
  incident: 'incident',
  title: 'CBP headquarters',
  firstAt: at('08:00'),
  everyMinutes: 240,
  standing: 'Ports and hours\nNext call',
})
const stated = (id: string, fields: Record<string, string | boolean>) =>
  keyed('incidentFact.stated', 'incidentFact', id, { incident: 'incident', ...fields })
const promise = (id: string, fields: Record<string, string>) =>
  keyed('task.opened', 'task', id, { incident: 'incident', promisedTo: 'CBP headquarters', title: id, ...fields })

function agenda(state: DeskState, since: Since, time: string) {
  const [row] = schedulesOf(state, 'incident')
  if (row === undefined) throw new Error('no schedule')
  return agendaOf(state, row, since, msAt(time))
}
const sinceHeld = (state: DeskState) =>
  sinceCall(callsOf(state, 'incident').findLast(({ fields }) => fields.schedule === 'hq'))
const held = call('status', '08:00', { schedule: 'hq', outcome: 'reached' })

const before: Recorded[] = [
  declared,
  schedule,
  stated('f1', { topic: 'impact', value: 'Filing is down' }),
  stated('f2', { topic: 'cause', value: 'phishing, says IT', counsel: true }),
  promise('List of entries', { dueAt: at('11:00'), owner: 'Marguerite' }),
]

test('the first agenda holds all that is known; counsel’s statement is not on it', () => {
  const first = agenda(deskOf(...before), fromTheBeginning, '07:55')
  const text = agendaText(first)
  expect(text).toContain('Impact: Filing is down')
  expect(text).toContain('New: List of entries (to CBP headquarters), due Tue 24 Nov 11:00')
  expect(text).not.toContain('phishing')
  expect(first.slice(-2).map(({ title }) => title)).toEqual(['Ports and hours', 'Next call'])
})

test('nothing changed since: only what always stands on it', () => {
  const state = deskOf(...before, [held, promise('made in the call', { call: 'status' })])
  expect(agenda(state, sinceHeld(state), '08:30').map(({ title }) => title)).toEqual(['Ports and hours', 'Next call'])
})

test('the second holds exactly what changed since the first', () => {
  const state = deskOf(
    ...before,
    held,
    stated('f3', { topic: 'scale', value: 'three offices' }),
    keyed('report.made', 'reportVersion', 'r', {
      incident: 'incident',
      report: 'incidentNotice',
      number: 0,
      madeAt: at('08:20'),
    }),
    keyed('report.sent', 'reportVersion', 'r', { sentAt: at('08:40') }),
    keyed('entry.opened', 'entry', 'E1', { entryNumber: '000-0310001-3' }),
    keyed('entry.printed', 'fact', 'p', { entry: 'E1', what: 'printed' }),
    keyed('entry.released', 'fact', 'q', { entry: 'E1', what: 'released' }),
    keyed('loss.reported', 'loss', 'l', { incident: 'incident', what: 'stick', noticedAt: at('09:10') }),
    keyed('incident.keyed', 'incident', 'incident', { authorisationState: 'granted', authorisationReference: 'HQ-7' }),
  )
  expect(agendaText(agenda(state, sinceHeld(state), '12:00'))).toBe(
    [
      '1. Where it stands',
      '   Leave for downtime procedures: granted, HQ-7',
      '2. Facts of the incident',
      '   Scale of the outage: three offices',
      '3. Lost',
      '   A stick lost, noticed Tue 24 Nov 09:10',
      '4. Reports to the SOC',
      '   Incident notice: made Tue 24 Nov 08:20, sent Tue 24 Nov 08:40',
      '5. Entries',
      '   Printed: 1 (000-0310001-3)',
      '   Released: 1 (000-0310001-3)',
      '6. Promises',
      '   Late: List of entries (to CBP headquarters), was due Tue 24 Nov 11:00, Marguerite',
      '7. Ports and hours',
      '8. Next call',
    ].join('\n'),
  )
})

test('a promise kept since is said; kept before, it is not said again', () => {
  const kept = keyed('task.done', 'task', 'List of entries', { doneAt: at('10:30') })
  const since = deskOf(...before, held, kept)
  expect(agendaText(agenda(since, sinceHeld(since), '12:00'))).toContain('Kept: List of entries')
  const earlier = deskOf(...before, kept, held)
  expect(agendaText(agenda(earlier, sinceHeld(earlier), '12:00'))).not.toContain('Kept')
})

test('a statement withdrawn since is said; one that came and went between two calls was never told', () => {
  const gone = (id: string) => keyed('incidentFact.withdrawn', 'incidentFact', id, { withdrawn: true })
  const state = deskOf(...before, held, gone('f1'), stated('f9', { topic: 'nature', value: 'x' }), gone('f9'))
  const text = agendaText(agenda(state, sinceHeld(state), '12:00'))
  expect(text).toContain('Withdrawn: Impact: Filing is down')
  expect(text).not.toContain('Nature')
})

test('what another laptop recorded before the call, and was taken in after it, is new', () => {
  const fold = createFold()
  const laptop = (name: string) => {
    let head: Head | null = null
    let last: Stamp | null = null
    return (ms: number, ...changes: Change[]) => {
      const wall = { ms, offsetMinutes: -360, zone: 'America/Chicago' }
      const next = chainItem({
        desk: '0000000000000000' as DeskId,
        device: name as DeviceId,
        head,
        last,
        wall,
        operator: 'op',
        changes,
      })
      head = next.head
      last = next.item.at
      return next.item
    }
  }
  const [ours, theirs] = [laptop('AAAAAAAAAA'), laptop('BBBBBBBBBB')]
  fold.add(ours(msAt('05:40'), declared, schedule))
  const early = theirs(msAt('07:00'), stated('b', { topic: 'scale', value: 'branch too' }))
  const seen = seenNow(fold.state)
  fold.add(ours(msAt('08:00'), call('status', '08:00', { schedule: 'hq', outcome: 'reached', seen })))
  fold.add(early)
  expect(agendaText(agenda(fold.state, sinceHeld(fold.state), '12:00'))).toContain('Scale of the outage: branch too')
})

test('leave that CBP gave since the last call stands on the agenda, with port, mode and reference', () => {
  const granted = keyed('authorisation.answered', 'authorisation', 'auth', {
    incident: 'incident',
    askedAs: 'cbpHeadquarters',
    state: 'granted',
    ports: '2304',
    modes: 'truck',
    reference: 'HQ-17',
  })
  const text = agendaText(agenda(deskOf(...before, granted), fromTheBeginning, '07:55'))
  expect(text).toContain('Leave for downtime procedures, port 2304, truck: granted, HQ-17')
})
