import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Duty } from '../../../shared/domain/deadlines/duty'
import { byDue, mergedByDue, placedByDue } from '../../../shared/domain/deadlines/order'

/** The list of deadlines: the incident's few among the entries' many. */
const duty = fc
  .record({ day: fc.integer({ min: 1, max: 9 }), moment: fc.boolean(), discretion: fc.boolean() })
  .map(({ day, moment, discretion }): Omit<Duty, 'id'> => ({
    what: 'task',
    caption: '',
    of: '',
    due: moment ? { moment: `2026-11-0${day}T00:00:00-06:00[America/Chicago]` } : { day: `2026-11-0${day}` },
    counted: [],
    discretion,
    done: false,
    source: '',
    checkedOn: '2026-11-24',
    confidence: 'sure',
  }))
const duties = (name: string) =>
  fc.array(duty, { maxLength: 30 }).map((all) => all.map((one, nth): Duty => ({ ...one, id: `${name} ${nth}` })))

test('two lists that are in order are one list in order, as if they had been put in order together', () => {
  fc.assert(
    fc.property(duties('incident'), duties('entry'), (incident, entries) => {
      expect(mergedByDue(placedByDue(incident, -360), placedByDue(entries, -360))).toEqual(
        byDue([...incident, ...entries], -360),
      )
    }),
  )
})
