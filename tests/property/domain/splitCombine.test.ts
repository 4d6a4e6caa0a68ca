import fc from 'fast-check'
import { expect, test } from 'vitest'
import { combineChanges, splitChanges } from '../../../shared/domain/respond/splitCombine'
import { standingRows } from '../../../shared/domain/respond/splitCombineRows'
import type { Change } from '../../../shared/journal/item'
import { valueOf, type DeskState } from '../../../shared/journal/state'
import { deskOf, keyed } from '../../unit/frame/desk'

const lines = fc.array(
  fc.record({
    cents: fc.integer({ min: 0, max: 99_999_999 }),
    duty: fc.integer({ min: 0, max: 999_999 }),
    goes: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
)

const amounts = (state: DeskState, entries: readonly string[]) => {
  const of = (kind: 'line' | 'tariff', field: string) =>
    entries
      .flatMap((entry) => standingRows(state, kind, entry))
      .reduce((sum, row) => sum + Number(valueOf(row, field) ?? 0), 0)
  return {
    value: of('line', 'enteredValue'),
    duty: of('tariff', 'duty'),
    lines: entries.reduce((sum, entry) => sum + standingRows(state, 'line', entry).length, 0),
  }
}

test('whatever lines go, the amounts of both entries together stay what they were; combining brings all of it back', () => {
  fc.assert(
    fc.property(lines, (rows) => {
      const before: Change[] = [
        keyed('entry.opened', 'entry', 'e1', { entryNumber: '000-1' }),
        ...rows.flatMap(({ cents, duty }, nth) => [
          keyed('line.added', 'line', `l${nth}`, {
            entry: 'e1',
            order: String(nth + 1).padStart(6, '0'),
            enteredValue: cents,
          }),
          keyed('tariff.added', 'tariff', `t${nth}`, { entry: 'e1', line: `l${nth}`, order: '000001', duty }),
        ]),
      ]
      let drawn = 0
      const id = () => `new${(drawn += 1)}`
      const start = deskOf(...before)
      const split = splitChanges(
        start,
        {
          from: 'e1',
          lines: rows.flatMap(({ goes }, nth) => (goes ? [`l${nth}`] : [])),
          bills: new Map(),
          containers: new Map(),
        },
        { entryId: 'e2', entryNumber: '000-2' },
        id,
      )
      const parted = deskOf(...before, split)
      const whole = amounts(start, ['e1'])
      expect(amounts(parted, ['e1', 'e2'])).toEqual(whole)
      expect(amounts(parted, ['e2']).lines).toBe(rows.filter(({ goes }) => goes).length)
      const about = {
        reason: 'one again',
        at: '2026-11-24T05:40:00-06:00[America/Chicago]',
        day: '2026-11-24',
        by: 'Ana',
      }
      const back = combineChanges(parted, { into: 'e1', others: ['e2'], ...about }, id)
      const one = deskOf(...before, split, back)
      expect(amounts(one, ['e1'])).toEqual(whole)
      expect(amounts(one, ['e2']).lines).toBe(0)
    }),
  )
})
