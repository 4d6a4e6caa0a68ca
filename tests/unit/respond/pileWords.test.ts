import { expect, test } from 'vitest'
import { makePile } from '../../../renderer/respond/bulk/makePile'
import { brokenOffWords, leaveChangedWords, stoppedWords } from '../../../renderer/respond/bulk/pileWords'
import type { Desk } from '../../../renderer/store/types'
import { printJobs } from '../../../shared/domain/respond/printJobs'
import type { Change } from '../../../shared/journal/item'
import { ok } from '../../../shared/result'
import { keyed } from '../frame/desk'
import { aDesk } from './aDesk'

test('a pile that was stopped says how many packets were made and where they are', () => {
  expect(stoppedWords(3, 13)).toBe('Stopped: 3 of 13 packets were made. They are on the list, not printed yet.')
  expect(stoppedWords(1, 13)).toBe('Stopped: 1 of 13 packets was made. It is on the list, not printed yet.')
  expect(stoppedWords(0, 13)).toBe('Stopped before the first of 13 packets was made. Nothing was put on the list.')
})

test('a pile that broke off says why, and what was made before', () => {
  const why = 'The disk is full.'
  expect(brokenOffWords(0, 2, why)).toBe('None of 2 packets was made: The disk is full.')
  expect(brokenOffWords(2, 5, why)).toBe(
    '2 of 5 packets were made, then: The disk is full. They are on the list, not printed yet.',
  )
})

test('a pile whose authorization ended meanwhile names the entry before which it stopped, and what ended', () => {
  const ended = 'Downtime authorization granted by Director Ames, reference OFO-26-117, ended on 12/01/2026 14:00.'
  const words = leaveChangedWords(2, 8, { entryNumber: '000-0310003-9', sentence: ended })
  expect(words).toContain('Stopped before 000-0310003-9')
  expect(words).toContain(ended)
  expect(words).toContain('2 of 8 packets were made. They are on the list')
})

test('a pile stopped before its first packet leaves no list and no paper behind', async () => {
  const kept = aDesk()
  kept.record(keyed('entry.opened', 'entry', 'a', { entryNumber: '000-0310001-3' }))
  const desk: Pick<Desk, 'state' | 'operator' | 'randomId' | 'now' | 'record'> = {
    state: kept.state,
    operator: 'op',
    randomId: () => 'job-1',
    now: () => ({ ms: Date.parse('2026-11-24T11:05:00Z'), offsetMinutes: -360, zone: 'America/Chicago' }),
    record: (changes) => {
      const item = kept.record(...('action' in changes ? [changes] : (changes as readonly Change[])))
      return Promise.resolve(ok({ sequence: item.sequence, mirrored: true }))
    },
  }
  const wish = { entries: ['a'], separators: true, labels: true }
  const made = await makePile(desk as Desk, wish, { onProgress: () => undefined, stopped: () => true })
  expect(made).toEqual(ok({ job: 'job-1', made: [], left: [] }))
  expect(printJobs(kept.state)).toEqual([])
  expect([...(kept.state.kinds.get('fact')?.values() ?? [])]).toEqual([])
})
