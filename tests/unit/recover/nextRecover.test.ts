import { expect, test } from 'vitest'
import { recoverSteps } from '../../../renderer/desk/nextRecover'
import { deskOf, keyed, type Recorded } from '../frame/desk'

const now = { ms: Date.parse('2026-11-24T12:00:00Z'), offsetMinutes: -360, zone: 'America/Chicago' }
const at = '2026-11-24T05:40:00-06:00[America/Chicago]'
const declared = keyed('incident.declared', 'incident', 'incident', { declaredAt: at })
const day = [
  keyed('reserve.block.added', 'block', 'b', {
    filerCode: '000',
    first: '0310001',
    last: '0310040',
    purpose: 'ordinary',
  }),
  keyed('entry.opened', 'entry', 'e', { entryNumber: '000-0310001-3' }),
  keyed('entry.printed', 'fact', 'p', { entry: 'e', what: 'printed', revision: 1, day: '2026-11-24' }),
  keyed('entry.presenceStated', 'fact', 'k', { entry: 'e', what: 'keyedByOfficer', happenedAt: at }),
  keyed('entry.opened', 'entry', 'e2', { entryNumber: '000-0310002-1' }),
]
const titles = (...changes: Recorded[]) => recoverSteps(deskOf(...changes), now).map(({ title }) => title)

test('while trucks wait nothing of going home stands on the desk', () => {
  expect(titles(declared, ...day)).toEqual([])
  expect(titles(declared, ...day, keyed('bundle.exported', 'bundleExport', 'x', { sort: 'increment' }))).toEqual([])
  expect(titles(...day)).toEqual([])
})

test('it does once the incident is in recovery, a whole bundle went out, or somebody began to ask', () => {
  const wanted = ['Next number of filer 000 is not signed', '1 entry: what ACE has is not known']
  expect(titles(declared, keyed('incident.keyed', 'incident', 'incident', { stage: 'recovery' }), ...day)).toEqual(
    wanted,
  )
  expect(titles(declared, ...day, keyed('bundle.exported', 'bundleExport', 'x', { sort: 'whole' }))).toEqual(wanted)
  expect(titles(declared, ...day, keyed('queryList.made', 'queryList', 'q', { number: 1 }))).toEqual(wanted)
})

test('a main system set too low stands before all else, and a rejected entry goes back to the keyer', () => {
  const steps = recoverSteps(
    deskOf(
      declared,
      ...day,
      keyed('nextNumber.signed', 'nextNumber', '000', { filerCode: '000', atLeast: '0310041' }),
      keyed('nextNumber.set', 'nextNumber', '000', { setTo: '0310005', setAt: at }),
      keyed('filing.written', 'filing', 'f', { parts: 'entrySummary', entries: 'e', at }),
      keyed('receipt.taken', 'receipt', 'r', { entry: 'e', part: 'entrySummary', answer: 'rejected' }),
    ),
    now,
  )
  expect(steps.map(({ title }) => title)).toEqual([
    'Main system set too low: filer 000',
    '1 entry rejected: mend and send again',
    '1 entry: what ACE has is not known',
  ])
  expect(steps[0]?.rank).toBeLessThan(0)
})
