import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entriesByProgress } from '../../../shared/domain/standing'
import { followUpCounts, followUps } from '../../../shared/domain/respond/followUp'
import { followUpRules } from '../../../shared/knowledge/followUpRules'
import { aCounterDesk, fact, put } from '../../unit/respond/counterDesk'

const whats = [
  'presented',
  'held',
  'holdLifted',
  'examOrdered',
  'examDone',
  'refused',
  'released',
  'releasedConditionally',
  'conditionMet',
  'redeliveryOrdered',
  'redelivered',
  'documentsOwed',
  'documentsGiven',
  'clientToldToHold',
  'deliveryOrdered',
  'terminalConfirmed',
  'terminalRefused',
  'pickedUp',
  'emptyReturned',
  'acceptedInAce',
  'voided',
] as const
const days = fc.array(fc.tuple(fc.constantFrom('E1', 'E2', 'E3'), fc.constantFrom(...whats)), { maxLength: 40 })

test('every open thread is in the list once, none twice, whatever happened in whichever order', () => {
  fc.assert(
    fc.property(days, fc.boolean(), (told, container) => {
      const { state, desk } = aCounterDesk(3)
      if (container) put(desk, 'container.added', 'container', 'C1', { entry: 'E1', order: '1' })
      for (const [entry, what] of told) fact(desk, entry, what, { day: '2026-11-24' })
      const rows = followUps(state)
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
      expect(followUpCounts(rows).reduce((sum, { count }) => sum + count, 0)).toBe(rows.length)
      // Counted by hand, thread by thread, without the list's own eyes.
      for (const entry of ['E1', 'E2', 'E3']) {
        const said = told.filter(([of]) => of === entry).map(([, what]) => what)
        const expected = said.includes('voided') ? 0 : openByHand(said, container && entry === 'E1')
        expect(rows.filter((row) => row.entry === entry).length).toBe(expected)
      }
      for (const { id, progress } of entriesByProgress(state))
        if (progress === 'void') expect(rows.some(({ entry }) => entry === id)).toBe(false)
    }),
    { numRuns: 300 },
  )
})

function openByHand(said: readonly string[], container: boolean): number {
  let open = 0
  for (const rule of followUpRules) {
    if (rule.container === true && !container) continue
    const closes = new Set<string>(rule.closes)
    const opens = new Set<string>(rule.opens)
    const since = said.findLastIndex((what) => closes.has(what))
    const opened = said.slice(since + 1).filter((what) => opens.has(what)).length
    open += rule.each === true ? opened : Math.min(1, opened)
  }
  return open
}
