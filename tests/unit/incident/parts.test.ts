import { expect, test } from 'vitest'
import { breachesOf } from '../../../shared/domain/incident/breaches'
import { incidentShown, openIncidents } from '../../../shared/domain/incident/incidents'
import { openPromises, openTasks } from '../../../shared/domain/incident/tasks'
import type { Change } from '../../../shared/journal/item'
import { stages } from '../../../shared/knowledge/stages'
import { deskOf } from '../frame/desk'

const at = (time: string) => `2026-11-24T${time}:00-06:00[America/Chicago]`
const declared = (id: string, time: string): Change => ({
  action: 'incident.declared',
  kind: 'incident',
  id,
  patch: [['declaredAt', at(time)]],
})
const task = (id: string, patch: Change['patch']): Change => ({
  action: 'task.opened',
  kind: 'task',
  id,
  patch: [['incident', 'incident'], ['title', id], ...patch],
})

test('two incidents at once both stand, and the first open one is shown until it is closed', () => {
  const both = [declared('incident', '05:40'), declared('second', '09:10')]
  expect(openIncidents(deskOf(...both)).map(({ id }) => id)).toEqual(['incident', 'second'])
  expect(incidentShown(deskOf(...both))?.id).toBe('incident')
  expect(incidentShown(deskOf(...both), 'second')?.id).toBe('second')
  const closed: Change = {
    action: 'incident.closed',
    kind: 'incident',
    id: 'incident',
    patch: [['closedAt', at('18:00')]],
  }
  expect(incidentShown(deskOf(...both, closed))?.id).toBe('second')
})

test('open tasks are in the order in which they are due; a promise is one that was made to somebody', () => {
  const state = deskOf(
    declared('incident', '05:40'),
    task('no time', []),
    task('later', [
      ['dueAt', at('11:00')],
      ['promisedTo', 'CBP headquarters'],
    ]),
    task('sooner', [['dueAt', '2026-11-24T11:30:00-05:00[America/New_York]']]),
    task('done', [
      ['dueAt', at('06:00')],
      ['doneAt', at('05:55')],
    ]),
  )
  expect(openTasks(state, 'incident').map(({ id }) => id)).toEqual(['sooner', 'later', 'no time'])
  expect(openPromises(state, 'incident').map(({ id }) => id)).toEqual(['later'])
})

test('a breach that was no breach after all does not stand, nor does a client whose data turned out whole', () => {
  const breach = (id: string, patch: Change['patch'] = []): Change => ({
    action: 'breach.found',
    kind: 'breach',
    id,
    patch: [['incident', 'incident'], ...patch],
  })
  const touched = (id: string, patch: Change['patch'] = []): Change => ({
    action: 'breach.importerTouched',
    kind: 'touched',
    id,
    patch: [['incident', 'incident'], ['breach', 'mail'], ...patch],
  })
  const state = deskOf(
    breach('mail'),
    breach('disk', [['withdrawn', true]]),
    touched('one'),
    touched('two', [['withdrawn', true]]),
  )
  expect(breachesOf(state, 'incident').map(({ id, touched: of }) => [id, of.map((one) => one.id)])).toEqual([
    ['mail', ['one']],
  ])
})

test('the stages of an incident are these; their ids are stored', () => {
  expect(stages.map(({ id }) => id)).toEqual([
    'firstNotice',
    'update',
    'lettersInUse',
    'releases',
    'recovery',
    'allClear',
  ])
})
