import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backQueue } from '../../../shared/domain/recover/backQueue'
import { burnDown } from '../../../shared/domain/recover/burnDown'
import { homeStandings } from '../../../shared/domain/recover/home'
import { laneCounts, laneStandings, LANES, type Lane } from '../../../shared/domain/recover/lanes'
import { entriesByProgress } from '../../../shared/domain/standing'
import { aDesk, type Fields } from '../../unit/domain/aDesk'

const fact = fc.record(
  {
    what: fc.constantFrom(
      'printed',
      'presented',
      'released',
      'releasedConditionally',
      'pickedUp',
      'voided',
      'notInAce',
      'presenceUnknown',
      'keyedByOfficer',
      'acceptedInAce',
    ),
    part: fc.constantFrom('cargoRelease', 'entrySummary'),
    differs: fc.constantFrom('', 'value'),
    day: fc.constantFrom('2026-11-02', '2026-11-10', '2026-11-20'),
    withdrawn: fc.boolean(),
  },
  { requiredKeys: ['what'] },
)
const entry = fc.record({
  numbered: fc.boolean(),
  removed: fc.boolean(),
  facts: fc.array(fact, { maxLength: 6 }),
  lane: fc.option(fc.constantFrom<Lane>(...LANES), { nil: undefined }),
  word: fc.boolean(),
  filed: fc.boolean(),
  answer: fc.option(fc.constantFrom('accepted', 'rejected', 'received', 'released', 'cancelled'), { nil: undefined }),
})

test('whatever is recorded: each entry is in one lane, the lanes add up, and nothing is free while ACE is unknown', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
      const kinds: Record<string, Record<string, Fields>> = { entry: {}, fact: {}, lane: {}, filing: {}, receipt: {} }
      const put = (kind: string, id: string, fields: Fields) => void ((kinds[kind] ??= {})[id] = fields)
      entries.forEach((one, nth) => {
        const id = `e${nth}`
        put('entry', id, {
          ...(one.numbered && { entryNumber: `000-03100${String(nth).padStart(2, '0')}-1` }),
          ...(one.removed && { removed: true }),
        })
        one.facts.forEach((row, at) => put('fact', `${id}f${at}`, { entry: id, ...(row as Fields) }))
        if (one.lane !== undefined || one.word)
          put('lane', id, {
            entry: id,
            ...(one.lane !== undefined && { lane: one.lane }),
            ...(one.word && { word: 'W1' }),
          })
        if (one.filed) put('filing', `${id}b`, { parts: 'cargoRelease entrySummary', entries: id, batch: `${id}b` })
        if (one.answer !== undefined) put('receipt', `${id}r`, { entry: id, part: 'entrySummary', answer: one.answer })
      })
      const state = aDesk(kinds)
      const all = entriesByProgress(state)
      const lanes = laneStandings(state)
      expect(lanes.map(({ id }) => id)).toEqual(all.map(({ id }) => id))
      const counts = laneCounts(state)
      expect(LANES.reduce((sum, lane) => sum + counts[lane], 0)).toBe(all.length)
      for (const {
        blocked,
        entry: { clocks },
      } of lanes)
        if (clocks.presence.state === 'unknown' || clocks.presence.state === 'nothingKnown') expect(blocked).toBe(true)
      const queue = backQueue(state, '2026-11-24')
      const homes = homeStandings(state)
      expect(queue.length + homes.filter(({ home }) => home).length).toBe(all.length)
      const { done, left, all: known } = burnDown(state, '2026-11-24')
      expect(done + left).toBe(known)
      expect(left).toBe(queue.length)
    }),
  )
})
