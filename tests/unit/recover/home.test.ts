import { expect, test } from 'vitest'
import { homeOf } from '../../../shared/domain/recover/home'
import { deskOf, keyed, type Recorded } from '../frame/desk'

const at = (time: string) => `2026-11-24T${time}:00-06:00[America/Chicago]`
const entry = keyed('entry.opened', 'entry', 'e', { entryNumber: '000-0310001-3' })
const notInAce = keyed('entry.presenceStated', 'fact', 'n', { entry: 'e', what: 'notInAce', happenedAt: at('01:00') })
const filing = (id: string, more: Record<string, string> = {}) =>
  keyed('filing.written', 'filing', id, {
    way: 'abi',
    parts: 'cargoRelease entrySummary',
    entries: 'e',
    digests: 'd',
    at: at('02:00'),
    batch: id,
    ...more,
  })
const receipt = (id: string, fields: Record<string, string>) =>
  keyed('receipt.taken', 'receipt', id, { entry: 'e', part: 'cargoRelease', ...fields })
const releaseOf = (...changes: Recorded[]) => homeOf(deskOf(entry, notInAce, ...changes), 'e')?.cargoRelease

test('exported is not received, and received is not accepted', () => {
  expect(releaseOf()?.state).toBe('toDo')
  expect(releaseOf(filing('B1'))).toMatchObject({ state: 'exported', way: 'abi', exportedAt: at('02:00') })
  expect(releaseOf(filing('B1'), receipt('r', { answer: 'received' }))?.state).toBe('received')
  expect(releaseOf(filing('B1'), receipt('r', { answer: 'acceptedWithWarning' }))?.state).toBe('accepted')
})

test('what was rejected is the keyer’s again until it is written once more', () => {
  const no = receipt('r', { answer: 'rejected', conditions: '852 HTS OUT OF SEQUENCE' })
  expect(homeOf(deskOf(entry, notInAce, filing('B1'), no), 'e')).toMatchObject({ rejected: true, home: false })
  expect(releaseOf(filing('B1'), no, filing('B2'))?.state).toBe('exported')
})

test('a rejection of the first file, read in late, does not undo the second', () => {
  const late = receipt('r', { answer: 'rejected', batch: 'B1' })
  expect(releaseOf(filing('B1'), filing('B2'), late)?.state).toBe('exported')
  const own = receipt('r', { answer: 'rejected', batch: 'B2' })
  expect(releaseOf(filing('B1'), filing('B2'), own)?.state).toBe('rejected')
})

test('answers count in the order of answering, whatever the order of reading', () => {
  const yes = receipt('yes', { answer: 'accepted', answeredAt: at('09:00') })
  const no = receipt('no', { answer: 'rejected', answeredAt: at('08:00') })
  expect(releaseOf(filing('B1'), yes, no)?.state).toBe('accepted')
  expect(releaseOf(filing('B1'), no, yes)?.state).toBe('accepted')
})

test('an entry is home when all that its lane asks for was accepted, and not before', () => {
  const release = receipt('r', { answer: 'accepted' })
  const summary = receipt('s', { answer: 'accepted', part: 'entrySummary' })
  expect(homeOf(deskOf(entry, notInAce, filing('B1'), release), 'e')?.home).toBe(false)
  expect(homeOf(deskOf(entry, notInAce, filing('B1'), release, summary), 'e')?.home).toBe(true)
  expect(homeOf(deskOf(entry, filing('B1')), 'e')).toMatchObject({ home: false, lane: { lane: 'askCbp' } })
})

test('a rejected release that the officer keyed since is nobody’s work any more', () => {
  const keyedNow = keyed('entry.presenceStated', 'fact', 'k', {
    entry: 'e',
    what: 'keyedByOfficer',
    happenedAt: at('12:00'),
  })
  const home = homeOf(deskOf(entry, notInAce, filing('B1'), receipt('r', { answer: 'rejected' }), keyedNow), 'e')
  expect(home).toMatchObject({ rejected: false, cargoRelease: { state: 'notNeeded' } })
  expect(home?.entrySummary.state).toBe('exported')
})
