import { expect, test } from 'vitest'
import { entryRecorder, needsReason } from '../../../renderer/respond/recordEntry'
import { lastPrint, reasonsSincePrint, revisionsOf } from '../../../renderer/respond/revisions'
import type { Desk } from '../../../renderer/store/types'
import { entryFile, type EntryFile } from '../../../shared/domain/entryFile'
import type { Change } from '../../../shared/journal/item'
import { entitiesOf, entityOf, valueOf } from '../../../shared/journal/state'
import { anEntry, printed } from './aDesk'

function fileOf(desk: ReturnType<typeof anEntry>): EntryFile {
  const file = entryFile(desk.state, 'E1')
  if (file === undefined) throw new Error('no entry')
  return file
}

/** The part of a desk that recording uses. */
function recordingDesk(desk: ReturnType<typeof anEntry>): Desk {
  let id = 0
  const part: Pick<Desk, 'state' | 'record' | 'randomId' | 'now'> = {
    state: desk.state,
    record: (changes) => {
      const item = desk.record(...(Array.isArray(changes) ? (changes as Change[]) : [changes as Change]))
      return Promise.resolve({ ok: true, value: { sequence: item.sequence, mirrored: true } })
    },
    randomId: () => `id-${(id += 1)}`,
    now: () => ({ ms: Date.parse('2026-11-24T11:40:00Z'), offsetMinutes: -360, zone: 'America/Chicago' }),
  }
  return part as Desk
}

const plate = (value: string): Change => ({
  action: 'entry.keyed',
  kind: 'entry',
  id: 'E1',
  patch: [['plate', value, 'T']],
})

test('an entry that was never printed is changed without a reason', async () => {
  const desk = anEntry()
  const recorder = entryRecorder(recordingDesk(desk), 'E1', () => Promise.reject(new Error('was asked')))
  expect((await recorder.record([plate('A')])).ok).toBe(true)
})

test('a printed entry asks once; the reason stands in the item of the first change, those beside it follow', async () => {
  const desk = anEntry()
  desk.record(printed(1))
  expect(needsReason(desk, 'E1')).toBe(true)
  let asked = 0
  const recorder = entryRecorder(recordingDesk(desk), 'E1', () => {
    asked += 1
    return Promise.resolve('another truck')
  })
  const before = entitiesOf(desk.state, 'fact').size
  await Promise.all([recorder.record([plate('A')]), recorder.record([plate('B')])])
  await recorder.record([plate('C')])
  expect(asked).toBe(1)
  expect(entitiesOf(desk.state, 'fact').size).toBe(before + 1)
  expect(reasonsSincePrint(fileOf(desk))).toEqual(['another truck'])
  expect(valueOf(entityOf(desk.state, 'entry', 'E1'), 'plate')).toBe('C')
})

test('backing out of the reason records nothing, and the next change asks again', async () => {
  const desk = anEntry()
  desk.record(printed(1))
  const answers = [null, 'second thoughts']
  const recorder = entryRecorder(recordingDesk(desk), 'E1', () => Promise.resolve(answers.shift() ?? null))
  expect(await recorder.record([plate('A')])).toEqual({ ok: false, error: { type: 'AmendmentDeclined' } })
  expect(valueOf(entityOf(desk.state, 'entry', 'E1'), 'plate')).toBeUndefined()
  expect((await recorder.record([plate('B')])).ok).toBe(true)
})

test('after the next print a change asks for its own reason', () => {
  const desk = anEntry()
  desk.record(printed(1))
  desk.record({
    action: 'entry.amended',
    kind: 'fact',
    id: 'why',
    patch: [
      ['entry', 'E1'],
      ['what', 'amended'],
      ['by', 'Officer Ramos'],
      ['reason', 'struck the weight'],
    ],
  })
  expect(needsReason(desk, 'E1')).toBe(false)
  expect(reasonsSincePrint(fileOf(desk))).toEqual(['Officer Ramos: struck the weight'])
  desk.record(printed(2))
  expect(needsReason(desk, 'E1')).toBe(true)
  expect(reasonsSincePrint(fileOf(desk))).toEqual([])
  expect(revisionsOf(fileOf(desk)).map((one) => one.revision)).toEqual([1, 2])
  expect(lastPrint(fileOf(desk))?.document).toBe('document-2')
})
