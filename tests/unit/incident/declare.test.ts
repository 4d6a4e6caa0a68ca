import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { momentAt, momentMs } from '../../../shared/domain/calendar'
import { declareChanges, incidentIdFor, stepsToDo } from '../../../shared/domain/incident/declare'
import { declareDoubts, type Times } from '../../../shared/domain/incident/declareDoubts'
import { frozenText, readFrozen } from '../../../shared/domain/incident/declareFrozen'
import { incidentName, incidentsOf, openIncidents } from '../../../shared/domain/incident/incidents'
import { isOverdue, openTasks, tasksByDue } from '../../../shared/domain/incident/tasks'
import type { Change } from '../../../shared/journal/item'
import { validateChanges } from '../../../shared/journal/validate'
import { entityOf, textOf } from '../../../shared/journal/state'
import { deskOf, keyed } from '../frame/desk'
import { declared, peace, theDeclaration } from './declareDesk'

const dueOf = (state: ReturnType<typeof declared>, step: string, incident = 'incident') =>
  textOf(entityOf(state, 'task', `${incident}/plan-${step}`), 'dueAt')

test('declaring opens a task for each step of the plan but those of peace time, with owner, contact and due moment', () => {
  const state = declared()
  const tasks = tasksByDue(state, 'incident')
  expect(tasks).toHaveLength(stepsToDo(state).steps.length)
  expect(new Set(tasks.map(({ fields }) => fields.phase))).toEqual(
    new Set(['firstHour', 'communicate', 'respond', 'recover']),
  )
  expect(tasks[0]?.fields).toMatchObject({
    title: 'See whose outage it is',
    owner: 'Lead',
    deputy: 'Entry manager',
    planStep: 'plan-what-is-down',
    dueAt: '2026-11-24T02:15:00-06:00[America/Chicago]',
  })
  expect(dueOf(state, 'ring-soc')).toBe('2026-11-24T02:35:00-06:00[America/Chicago]')
})

test('all of it has the shape that the journal takes, and is one item', () => {
  const state = deskOf(...peace())
  expect(validateChanges(declareChanges(state, theDeclaration))).toMatchObject({ ok: true })
})

test('an empty plan is stood in for by the template, and it is said', () => {
  const bare = peace(['planStep'])
  expect(stepsToDo(deskOf(...bare)).from).toBe('template')
  const state = declared({}, bare)
  expect(stepsToDo(declared()).from).toBe('plan')
  expect(openTasks(state, 'incident').map(({ fields }) => fields.title)).toContain('Ring the SOC and write to it')
  expect(entityOf(state, 'planStep', 'plan-ring-soc')).toBeUndefined()
})

test('a step without a time has no due moment and stands last', () => {
  const state = declared({}, [
    ...peace(),
    keyed('planStep.keyed', 'planStep', 'own', { phase: 'firstHour', order: '0001', title: 'Feed the cat' }),
  ])
  const last = tasksByDue(state, 'incident').at(-1)
  expect(last?.fields).toMatchObject({ title: 'Feed the cat' })
  expect(last?.fields.dueAt).toBeUndefined()
})

test('minutes of the plan are minutes of the clock: over the night on which it goes back, four hours are four hours', () => {
  const state = declared({ declaredAt: '2026-10-31T23:30:00-05:00[America/Chicago]' })
  expect(dueOf(state, 'tell-clients')).toBe('2026-11-01T02:30:00-06:00[America/Chicago]')
})

test('a due moment is so many minutes after the declaration, whenever and wherever that is', () => {
  const plan = deskOf(...peace())
  const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  const zones = fc.constantFrom('America/Chicago', 'America/New_York', 'America/Phoenix', 'Pacific/Honolulu')
  fc.assert(
    fc.property(day, zones, (date, zone) => {
      const declaredAt = momentAt(date.toISOString().slice(0, 19), zone)
      for (const { kind, patch } of declareChanges(plan, { ...theDeclaration, declaredAt })) {
        if (kind !== 'task') continue
        const fields = Object.fromEntries(patch.map(([field, value]) => [field, value]))
        const step = stepsToDo(plan).steps.find(({ id }) => id === fields['planStep'])
        const late = momentMs(String(fields['dueAt'])) - momentMs(declaredAt)
        expect(late).toBe((step?.fields.targetMinutes ?? Number.NaN) * 60_000)
      }
    }),
  )
})

test('the first incident is the one that letters state; a second one gets an id and a clock of its own', () => {
  expect(incidentIdFor(deskOf(), () => 'X')).toBe('incident')
  // Keyed for the letters before anybody declared: it is still the first.
  expect(incidentIdFor(deskOf(keyed('incident.keyed', 'incident', 'incident', { reference: 'A' })), () => 'X')).toBe(
    'incident',
  )
  const first = declared()
  expect(incidentIdFor(first, () => 'SECOND')).toBe('SECOND')
  const later = '2026-11-25T09:00:00-06:00[America/Chicago]'
  const both = deskOf(
    ...peace(),
    declareChanges(deskOf(...peace()), theDeclaration),
    declareChanges(first, { ...theDeclaration, id: 'SECOND', declaredAt: later }),
  )
  expect(openIncidents(both).map(({ id }) => id)).toEqual(['incident', 'SECOND'])
  expect(incidentsOf(both).map(incidentName)).toEqual([
    'Incident of Tue 24 Nov 2026 02:05',
    'Incident of Wed 25 Nov 2026 09:00',
  ])
  expect(dueOf(both, 'ring-soc')).toBe('2026-11-24T02:35:00-06:00[America/Chicago]')
  expect(dueOf(both, 'ring-soc', 'SECOND')).toBe('2026-11-25T09:30:00-06:00[America/Chicago]')
})

test('directory and plan as they stood are one document that reads back, and the same desk gives the same bytes', () => {
  const state = deskOf(...peace())
  const text = frozenText(state, theDeclaration.declaredAt)
  const read = readFrozen(text)
  expect(read?.frozenAt).toBe(theDeclaration.declaredAt)
  expect(read?.plan).toHaveLength(stepsToDo(state).steps.length + 12)
  expect(read?.contacts.find(({ fields }) => fields['phone'] === '703-921-6507')).toBeDefined()
  expect(frozenText(deskOf(...peace().reverse()), theDeclaration.declaredAt)).toBe(text)
  expect(bytesToHex(sha256(utf8ToBytes(text)))).toMatch(/^[0-9a-f]{64}$/u)
  expect(readFrozen('{"format":"something else"}')).toBeUndefined()
  expect(readFrozen('no JSON')).toBeUndefined()
})

test('a contact changed after the declaration does not change what was frozen', () => {
  const state = declared({ frozen: { document: 'doc', sha256: 'a'.repeat(64) } })
  expect(textOf(entityOf(state, 'incident', 'incident'), 'frozenSha256')).toBe('a'.repeat(64))
})

const nowMs = Date.parse('2026-11-24T02:05:00-06:00')
const at = (time: string, day = '24') => `2026-11-${day}T${time}:00-06:00[America/Chicago]`
const doubts = (times: Times, ...changes: readonly Change[]) =>
  declareDoubts(deskOf(...changes), times, nowMs).map(({ type }) => type)
const backup = (day: string, more = {}) => keyed('backup.made', 'backup', day, { madeAt: at('18:00', day), ...more })

test('a discovery in the future, before the outage or before the last backup is doubted; nothing else is', () => {
  expect(doubts({ discoveredAt: at('02:04'), outageBegan: at('01:40') }, backup('23'))).toEqual([])
  expect(doubts({ discoveredAt: at('03:10') })).toEqual(['DiscoveredAhead'])
  expect(doubts({ discoveredAt: at('02:06') })).toEqual([])
  expect(doubts({ outageBegan: at('09:00') })).toEqual(['OutageAhead'])
  expect(doubts({ discoveredAt: at('01:00'), outageBegan: at('01:40') })).toEqual(['DiscoveredBeforeOutage'])
  expect(doubts({ discoveredAt: at('09:00', '23') }, backup('22'), backup('23'))).toEqual(['DiscoveredBeforeBackup'])
  expect(doubts({ discoveredAt: at('09:00', '23') }, backup('22'), backup('23', { removed: true }))).toEqual([])
  expect(doubts({})).toEqual([])
})

test('a task is overdue once its time has passed and it is not done', () => {
  const tasks = tasksByDue(declared(), 'incident')
  expect(tasks.filter((task) => isOverdue(task, nowMs + 21 * 60_000)).map(({ fields }) => fields.title)).toEqual([
    'See whose outage it is',
    'Declare, and write down when',
    'Ring CBP headquarters and ask for downtime',
  ])
})
