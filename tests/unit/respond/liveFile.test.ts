import { expect, test } from 'vitest'
import { withUnrecorded } from '../../../renderer/respond/liveFile'
import { createNamedStore } from '../../../renderer/respond/namedStore'
import { entryFile } from '../../../shared/domain/entryFile'
import { anEntry } from './aDesk'

test('what stands in a box is seen by the sheet and by nothing else', () => {
  const desk = anEntry()
  const file = entryFile(desk.state, 'E1')
  if (file === undefined) throw new Error('no entry')
  const live = withUnrecorded(file, [
    { id: 'E1', field: 'plate', value: 'ABC1234' },
    { id: 'L1', field: 'enteredValue', value: 700_000 },
    { id: 'L1', field: 'description', value: null },
  ])
  expect(live.entry.plate).toBe('ABC1234')
  expect(live.entity.fields['plate']?.v).toBe('ABC1234')
  expect(live.lines[0]?.fields.enteredValue).toBe(700_000)
  expect(live.lines[0]?.fields.description).toBeUndefined()
  expect(file.entry.plate).toBeUndefined()
  expect(file.lines[0]?.fields.enteredValue).toBe(693_050)
  expect(withUnrecorded(file, [])).toBe(file)
})

test('only the boxes whose facts changed are told', () => {
  const store = createNamedStore<string>()
  const told: string[] = []
  store.subscribe('a', () => told.push('a'))
  store.subscribe('b', () => told.push('b'))
  store.replace(new Map([['a', 'one']]))
  store.replace(
    new Map([
      ['a', 'one'],
      ['b', 'two'],
    ]),
  )
  store.replace(new Map([['b', 'two']]))
  expect(told).toEqual(['a', 'b', 'a'])
})
