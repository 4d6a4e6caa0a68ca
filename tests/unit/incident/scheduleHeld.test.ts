import { expect, test } from 'vitest'
import { heldChanges, minutesText, type HeldAround } from '../../../renderer/communicate/schedule/scheduleForm'
import { agendaOf } from '../../../shared/domain/incident/agenda'
import { fromTheBeginning, seenNow } from '../../../shared/domain/incident/agendaSince'
import { callsOf } from '../../../shared/domain/incident/callsMade'
import { partiesOf } from '../../../shared/domain/incident/notifyParties'
import { scheduleStandings } from '../../../shared/domain/incident/schedule'
import { openPromises } from '../../../shared/domain/incident/tasks'
import { deskOf, keyed } from '../frame/desk'
import { at, contact, declared, msAt } from './callsDesk'

const ofo = contact('ofo', { name: 'OFO headquarters', organisation: 'CBP', group: 'CBP', phone: '202-555-0100' })
const agreed = keyed('callSchedule.keyed', 'callSchedule', 'hq', {
  incident: 'incident',
  title: 'CBP headquarters',
  contacts: 'ofo',
  firstAt: at('08:00'),
  everyMinutes: 240,
  standing: 'Ports\nNext call',
})

test('a held call keeps its agenda, its minutes under each item, and its promises as tasks of the same item', () => {
  const state = deskOf(declared, ofo, agreed)
  const [standing] = scheduleStandings(state, 'incident', msAt('08:00'))
  const party = partiesOf(state).all.get('ofo')
  if (standing === undefined || party === undefined) throw new Error('no schedule')
  const agenda = agendaOf(state, standing.row, fromTheBeginning, msAt('08:00'))
  let nth = 0
  const around: HeldAround = {
    incident: 'incident',
    schedule: standing.row,
    agenda,
    party,
    stage: 'firstNotice',
    operator: 'Junia Stackpole',
    zone: 'America/Chicago',
    now: at('08:25'),
    seen: seenNow(state),
    newId: () => `id-${(nth += 1)}`,
  }
  const boxes = {
    began: { day: '11/24/2026', time: '08:03' },
    attended: 'Ms Ruiz',
    minutes: { 'standing-1': 'Laredo takes paper\nuntil midnight' },
    free: 'Ring at noon.',
    promises: [{ what: 'List of entries', due: { day: '11/24/2026', time: '11:00' }, owner: 'Marguerite' }],
  }
  expect(minutesText(boxes, agenda)).toBe('Ports: Laredo takes paper\nuntil midnight\nRing at noon.')
  const made = heldChanges(boxes, around)
  if (!made.ok) throw new Error('not read')
  const after = deskOf(declared, ofo, agreed, made.value)
  expect(callsOf(after, 'incident')[0]?.fields).toMatchObject({
    schedule: 'hq',
    contact: 'ofo',
    at: at('08:03'),
    endedAt: at('08:25'),
    attended: 'Ms Ruiz',
    agenda: [
      '1. Where it stands',
      '   The outage began Tue 24 Nov 04:50',
      '   Discovered Tue 24 Nov 05:30',
      '2. Ports',
      '3. Next call',
    ].join('\n'),
    value: '202-555-0100',
  })
  expect(openPromises(after, 'incident')[0]?.fields).toMatchObject({
    owner: 'Marguerite',
    promisedToKind: 'cbp',
    call: 'id-1',
  })
  expect(scheduleStandings(after, 'incident', msAt('08:30'))[0]?.next?.at).toBe(at('12:00'))
})
