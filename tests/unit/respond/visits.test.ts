import { describe, expect, test } from 'vitest'
import { entryClocks } from '../../../shared/domain/clocks'
import { entryFile } from '../../../shared/domain/entryFile'
import {
  alarmsOfDecision,
  decisionChanges,
  idsInOrder,
  presentedChanges,
  type Decision,
} from '../../../shared/domain/respond/counterDecisions'
import { counterExceptions } from '../../../shared/domain/respond/counterExceptions'
import {
  stampsToScan,
  standingsById,
  takesDecisionSheet,
  visitsOf,
  waitingPackets,
} from '../../../shared/domain/respond/visits'
import { changesAreStorable } from './storable'
import { aCounterDesk, fact, put, record } from './counterDesk'

const now = { ms: Date.parse('2026-11-24T12:00:00Z'), offsetMinutes: -360, zone: 'America/Chicago' }
const at = { moment: '2026-11-24T06:00:00-06:00[America/Chicago]', day: '2026-11-24' }
/** Ids as random as the desk's, the same each run: falling, so that their order is never that of drawing. */
const draws = () => {
  let left = 900
  return () => `r${left--}`
}

describe('packets and who carries them', () => {
  test('what is printed and not presented waits, and what somebody has with him stands last with his name', () => {
    const { state, desk } = aCounterDesk(3)
    fact(desk, 'E2', 'presented', { day: '2026-11-24' })
    put(desk, 'visit.begun', 'visit', 'V1', { carriedBy: 'Marta Lopez', entries: 'E1', port: '2304' })
    expect(waitingPackets(state).map(({ id, carriedBy }) => [id, carriedBy])).toEqual([
      ['E3', ''],
      ['E1', 'Marta Lopez'],
    ])
  })

  test('a packet that the counter refused waits to be presented again', () => {
    const { state, desk } = aCounterDesk(1)
    fact(desk, 'E1', 'presented', { day: '2026-11-24' })
    expect(waitingPackets(state)).toHaveLength(0)
    fact(desk, 'E1', 'refused', { day: '2026-11-24', reason: 'driver not named' })
    expect(waitingPackets(state)).toMatchObject([{ id: 'E1', refused: true }])
  })

  test('a visit goes from on the way over presented to back; one that did not go is off the list', () => {
    const { state, desk } = aCounterDesk(2)
    put(desk, 'visit.begun', 'visit', 'V1', { carriedBy: 'Marta Lopez', entries: 'E1 E2' })
    expect(visitsOf(state)[0]).toMatchObject({ standing: 'out', entries: ['E1', 'E2'] })
    put(desk, 'visit.keyed', 'visit', 'V1', { presentedAt: at.moment })
    expect(visitsOf(state)[0]?.standing).toBe('presented')
    put(desk, 'visit.keyed', 'visit', 'V1', { returnedAt: at.moment })
    expect(visitsOf(state)[0]?.standing).toBe('back')
    put(desk, 'visit.removed', 'visit', 'V1', { removed: true })
    expect(visitsOf(state)).toEqual([])
  })
})

describe('one pass at the counter', () => {
  const said: readonly [string, Decision][] = [
    ['E1', { said: 'released' }],
    ['E2', { said: 'held', reason: 'FDA wants the prior notice' }],
    ['E3', { said: 'releasedConditionally', condition: 'food' }],
    ['E4', { said: 'released', keyed: true }],
    ['E5', {}],
  ]

  test('presented and decided in one minute: each packet stands where the officer put it', () => {
    const { state, desk, ids } = aCounterDesk(5)
    const newIds = idsInOrder(draws(), 15)
    const changes = [
      ...presentedChanges(ids, { at, by: 'Marta Lopez', how: 'handed over at the counter', visit: 'V1' }, newIds),
      ...decisionChanges(
        said.map(([entry, decision]) => ({ entry, decision })),
        { at, by: 'CBPO Trevino', evidence: 'stamp on the 3461', visit: 'V1' },
        newIds,
      ),
    ]
    expect(changesAreStorable(changes)).toEqual([])
    record(desk, changes)
    const clocks = ids.map((id) => {
      const file = entryFile(state, id)
      if (file === undefined) throw new Error('The entry was opened')
      return entryClocks(file)
    })
    expect(clocks.map(({ progress }) => progress)).toEqual(['released', 'held', 'released', 'released', 'presented'])
    expect(clocks[3]?.presence.state).toBe('keyedByOfficer')
    expect(standingsById(state).get('E2')?.progress).toBe('held')
    expect(counterExceptions(state, now)).toEqual([])
  })

  test('every fact of the pass names its visit, the officer and the evidence', () => {
    const changes = decisionChanges(
      said.map(([entry, decision]) => ({ entry, decision })),
      { at, by: 'CBPO Trevino', evidence: 'officer by telephone', visit: 'V1' },
      idsInOrder(draws(), 15),
    )
    // released, held, on condition, released and keyed: nothing yet is no fact
    expect(changes).toHaveLength(5)
    for (const { patch } of changes) {
      expect(patch).toContainEqual(['visit', 'V1'])
      expect(patch).toContainEqual(['by', 'CBPO Trevino'])
      expect(patch).toContainEqual(['evidence', 'officer by telephone'])
    }
    expect(changes[2]?.patch).toContainEqual(['condition', 'food'])
  })

  test('a decision that contradicts what is recorded is said before Enter, and an alarm that stands is not said again', () => {
    const { state, desk } = aCounterDesk(1)
    fact(desk, 'E1', 'released', { day: '2026-11-24', evidence: 'stamp' })
    const file = entryFile(state, 'E1')
    if (file === undefined) throw new Error('The entry was opened')
    expect(alarmsOfDecision(file, { said: 'held' }, at).map(({ type }) => type)).toEqual(['ReleasedThenHeld'])
    expect(alarmsOfDecision(file, { said: 'released' }, at)).toEqual([])
    expect(alarmsOfDecision(file, {}, at)).toEqual([])
    fact(desk, 'E1', 'voided', { day: '2026-11-24', reason: 'spoiled' })
    const void_ = entryFile(state, 'E1')
    if (void_ === undefined) throw new Error('The entry was opened')
    expect(alarmsOfDecision(void_, { keyed: true }, at).map(({ type }) => type)).toEqual(['VoidYetActedOn'])
  })
})

describe('evidence', () => {
  test('a release that nothing shows is an exception; a visit, a sheet or a word of evidence is enough', () => {
    const { state, desk } = aCounterDesk(5)
    const bare = fact(desk, 'E1', 'released', { day: '2026-11-24' })
    fact(desk, 'E2', 'released', { day: '2026-11-24', visit: 'V1' })
    fact(desk, 'E3', 'released', { day: '2026-11-24', decisionSheet: 'S1' })
    fact(desk, 'E4', 'releasedConditionally', { day: '2026-11-24', evidence: 'officer by telephone' })
    fact(desk, 'E5', 'held', { day: '2026-11-24' })
    const found = counterExceptions(state, now)
    expect(found).toMatchObject([{ rule: 'releaseWithoutEvidence', entry: 'E1' }])
    expect(found[0]?.what).toContain('000-0310001-1')
    put(desk, 'fact.withdrawn', 'fact', bare, { withdrawn: true, withdrawnWhy: 'wrong entry' })
    expect(counterExceptions(state, now)).toEqual([])
  })

  test('stamps without a scan are listed until the page is kept; a voice has no page', () => {
    const { state, desk } = aCounterDesk(3)
    const stamp = fact(desk, 'E1', 'released', { day: '2026-11-24', evidence: 'stamp on the 3461' })
    fact(desk, 'E2', 'released', { day: '2026-11-24', evidence: 'officer by telephone' })
    fact(desk, 'E3', 'held', { day: '2026-11-24', evidence: 'stamp on the 3461', decisionSheet: 'S1' })
    expect(stampsToScan(state)).toMatchObject([{ fact: stamp, entry: 'E1', what: 'released' }])
    put(desk, 'entry.followed', 'fact', stamp, { scan: 'document-1' })
    expect(stampsToScan(state)).toEqual([])
  })

  test('whether a port takes a decision sheet is known only from its profile', () => {
    const { state, desk } = aCounterDesk(1)
    expect(takesDecisionSheet(state, '2304')).toBe('notKnown')
    put(desk, 'portProfile.keyed', 'portProfile', 'P1', { port: '2304', takesDecisionSheet: 'yes' })
    put(desk, 'portProfile.keyed', 'portProfile', 'P2', { port: '2704', takesDecisionSheet: 'no' })
    put(desk, 'portProfile.keyed', 'portProfile', 'P3', { port: '5201' })
    expect(['2304', '2704', '5201'].map((port) => takesDecisionSheet(state, port))).toEqual(['yes', 'no', 'notKnown'])
  })
})
