import { expect, test } from 'vitest'
import {
  addedChange,
  markAfterKeying,
  orderAtEnd,
  repeatedValues,
  rowIds,
  toggledTentative,
} from '../../../renderer/respond/entryPatches'
import { entityOf } from '../../../shared/journal/state'
import { validateChanges } from '../../../shared/journal/validate'
import { anEntry } from './aDesk'

test('a value of the kit, of a product or computed that a hand changes is overridden; a typed one stays typed', () => {
  expect(['K', 'P', 'C', 'O', 'K~'].map((mark) => markAfterKeying(mark, false))).toEqual(['O', 'O', 'O', 'O', 'O'])
  expect(markAfterKeying(undefined, false)).toBe('T')
  expect(markAfterKeying('T', false)).toBe('T')
  expect(markAfterKeying('L', false)).toBe('T')
  expect(markAfterKeying(undefined, true)).toBe('O')
})

test('tentative is put on and taken off and keeps where the value came from', () => {
  expect(toggledTentative('K')).toBe('K~')
  expect(toggledTentative('K~')).toBe('K')
  expect(toggledTentative(undefined)).toBe('T~')
})

test('a new line goes below the last one, and brings its row with its first value', () => {
  const desk = anEntry()
  const change = addedChange('line', { id: 'L2', entry: 'E1', order: orderAtEnd(desk.state, 'line', 'E1') }, [
    ['description', 'LED lamps', 'T'],
  ])
  expect(validateChanges([change]).ok).toBe(true)
  desk.record(change)
  expect(rowIds(desk.state, 'line', 'E1')).toEqual(['L1', 'L2'])
  desk.record({ action: 'line.removed', kind: 'line', id: 'L1', patch: [['removed', true]] })
  expect(rowIds(desk.state, 'line', 'E1')).toEqual(['L2'])
  expect(orderAtEnd(desk.state, 'line', 'E1')).toBe('000003')
})

test('what is repeated from the line above keeps P and K, and what was typed is marked L', () => {
  const desk = anEntry()
  expect(repeatedValues(entityOf(desk.state, 'line', 'L1'), ['description', 'enteredValue', 'mid'])).toEqual([
    ['description', 'Mirrors, framed', 'P'],
    ['enteredValue', 693_050, 'L'],
  ])
  expect(repeatedValues(undefined, ['description'])).toEqual([])
})
