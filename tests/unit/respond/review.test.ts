import { describe, expect, test } from 'vitest'
import { reviewOf, reviewsWaiting, wantsSecond } from '../../../shared/domain/respond/review'
import { rowWatch } from '../../../shared/domain/respond/reviewChanged'
import { reviewExceptions } from '../../../shared/domain/respond/reviewExceptions'
import { keyedDigest, keyedHash, keyedRows } from '../../../shared/domain/respond/reviewKeyed'
import { keyersOnDesk, keyersRead } from '../../../shared/domain/respond/reviewKeyers'
import { reviewRules } from '../../../shared/domain/respond/reviewNeed'
import { reviewSentence } from '../../../shared/domain/respond/reviewWords'
import { reviewMark, reviewNote, wentAlone } from '../../../shared/domain/respond/reviewRecord'
import { reviewConditions } from '../../../shared/knowledge/reviewConditions'
import { change, happened, keyed, lined, opened, rule, severalPeople, type People } from './reviewDesk'

const TODAY = '2026-11-24'
const NOW = { ms: Date.parse('2026-11-24T09:00:00Z'), offsetMinutes: -360, zone: 'America/Chicago' }
const AT = '2026-11-24T02:30:00-06:00[America/Chicago]'
const moment = (stored: string) => stored.slice(11, 16)

/** Ana keyed an entry of $6,930; the firm reviews from $5,000. */
function anasEntry(): People {
  const people = severalPeople()
  people.as('ana', rule('valueOver', 500_000))
  people.as('ana', opened(), lined())
  return people
}
const rowsOf = ({ state }: People) => {
  const rows = keyedRows(state, 'E1')
  if (rows === undefined) throw new Error('no entry')
  return rows
}
const reviewed = (people: People, by: string) =>
  people.as(by, reviewMark(rowsOf(people), { name: by.toUpperCase(), operator: by, at: AT }))
const of = ({ state }: People) => {
  const review = reviewOf(state, 'E1', TODAY)
  if (review === undefined) throw new Error('no entry')
  return review
}
const found = ({ state }: People) => reviewExceptions(state, NOW).map((one) => `${one.rule}: ${one.what}`)

describe('conditions', () => {
  test('none is on until the firm says so; then nothing waits', () => {
    const people = severalPeople()
    people.as('ana', opened('E1', { entryType: '03' }), lined())
    expect(reviewRules(people.state).filter(({ on }) => on)).toEqual([])
    expect(of(people)).toMatchObject({ needed: [], standing: { is: 'notNeeded' } })
    expect(reviewsWaiting(people.state, TODAY)).toEqual([])
  })

  test.each([
    ['valueOver', {}, {}, 'value $6,930.00'],
    ['quotaAdCvd', {}, { quotaAnswer: 'notKnown', adcvdAnswer: 'yes' }, 'quota, AD/CVD: yes or not known'],
    ['chapter99', {}, { htsNumber: '99030124' }, 'a chapter 99 number'],
    ['newClient', {}, {}, 'first entry of this client here'],
    ['otherType', { entryType: '03' }, {}, 'type 03'],
    ['overriddenNumber', { importerNumber: ['47-3120985NB', 'O'] as const }, {}, 'importer number overridden by hand'],
    ['pga', {}, { pgaHint: 'FDA' }, 'an agency regulates the goods'],
    ['dutyOver', {}, { htsNumber: '94016140', rate: '10%', duty: 69_300 }, 'estimated duty $693.00'],
  ] as const)('%s', (condition, entry, line, words) => {
    const people = severalPeople()
    people.as('ana', rule(condition, 1_000), opened('E1', entry), lined('L1', 'E1', line))
    expect(of(people).needed).toEqual([{ condition, words }])
    expect(of(people).standing.is).toBe('waiting')
  })

  test('the officer’s ink, and not a reason of our own', () => {
    const people = severalPeople()
    people.as('ana', rule('officersInk'), opened(), lined())
    people.as('ana', happened('amended', { reason: 'another truck' }))
    expect(of(people).needed).toEqual([])
    people.as('ana', happened('amended', { by: 'CBPO Trevino', reason: '212 written' }))
    expect(of(people).needed).toEqual([{ condition: 'officersInk', words: 'the officer’s ink' }])
  })

  test('the second entry of a client is no new client', () => {
    const people = severalPeople()
    people.as('ana', rule('newClient'), opened('E2'))
    people.as('ana', opened('E1'))
    expect(of(people).needed).toEqual([])
    expect(reviewsWaiting(people.state, TODAY).map(({ id }) => id)).toEqual(['E2'])
  })

  test('every condition has a rule', () => {
    expect(reviewRules(severalPeople().state).map(({ id }) => id)).toEqual(reviewConditions.map(({ id }) => id))
  })
})

describe('the mark', () => {
  test('a second person looks: reviewed, with name and time', () => {
    const people = anasEntry()
    expect(reviewSentence(of(people), moment)).toBe('No second person has looked at this yet (value $6,930.00).')
    reviewed(people, 'ben')
    expect(of(people).standing).toEqual({ is: 'reviewed', by: 'BEN', at: AT })
    expect(reviewSentence(of(people), moment)).toBe('Reviewed by BEN on 02:30.')
    expect(reviewsWaiting(people.state, TODAY)).toEqual([])
  })

  test('it falls by itself when a value moves, names the box, and stands again when the value is put back', () => {
    const people = anasEntry()
    reviewed(people, 'ben')
    people.as('ana', change('line.keyed', 'line', 'L1', { enteredValue: [700_000, 'T'] }))
    const fallen = of(people)
    expect(fallen.standing).toMatchObject({
      is: 'fallen',
      by: 'BEN',
      moved: [{ kind: 'line', label: 'Entered value' }],
    })
    expect(wantsSecond(fallen)).toBe(true)
    expect(reviewSentence(fallen, moment)).toBe(
      'The review by BEN on 02:30 no longer stands: Entered value changed since. A second person looks again.',
    )
    people.as('ana', change('line.keyed', 'line', 'L1', { enteredValue: [693_000, 'T'] }))
    expect(of(people).standing.is).toBe('reviewed')
  })

  test('it falls by a merge, also of a value that was keyed on the other laptop before the review', () => {
    const people = anasEntry()
    const theirs = people.elsewhere('cho', keyed({ plate: 'TX 4KJ2217' }))
    reviewed(people, 'ben')
    expect(of(people).standing.is).toBe('reviewed')
    people.merge(theirs)
    expect(of(people).standing).toMatchObject({ is: 'fallen', moved: [{ field: 'plate' }] })
  })

  test('a line that was taken away or came later is named', () => {
    const people = anasEntry()
    reviewed(people, 'ben')
    people.as('ana', change('line.removed', 'line', 'L1', { removed: true }))
    people.as('ana', rule('otherType'), keyed({ entryType: '03' }))
    expect(of(people).standing).toMatchObject({ moved: [{ field: 'entryType' }, { label: 'a line taken away' }] })
  })

  test('facts, marks of source, assignments and the mark itself move no value', () => {
    const people = anasEntry()
    const before = keyedHash(rowsOf(people))
    reviewed(people, 'ben')
    people.as('ana', happened('printed', { revision: 1 }), keyed({ importerName: ['Cedar Row Furniture Inc.', 'T~'] }))
    people.as('ana', change('entry.wentAlone', 'entry', 'E1', { aloneBy: 'ANA', aloneWhy: 'night' }))
    expect(keyedHash(rowsOf(people))).toBe(before)
    expect(keyedDigest(rowsOf(people))).toMatch(/^[0-9a-f]{64} 00000DEV1A:\d+$/u)
    expect(of(people).standing.is).toBe('reviewed')
  })

  test('the same values give the same hash in whatever order they were keyed', () => {
    const [one, other] = [severalPeople(), severalPeople()]
    one.as('ana', opened(), lined('L1'), lined('L2'))
    other.as('ben', lined('L2'), lined('L1'))
    other.as('cho', opened('E1', { plate: 'X' }))
    other.as('cho', keyed({ plate: null }))
    expect(keyedHash(rowsOf(other))).toBe(keyedHash(rowsOf(one)))
  })

  test('one’s own review does not count, whoever keyed any value', () => {
    const people = anasEntry()
    people.as('cho', keyed({ plate: 'TX 4KJ2217' }))
    reviewed(people, 'ana')
    expect(of(people).standing).toMatchObject({ is: 'ownReviewOnly', by: 'ANA' })
    expect(wantsSecond(of(people))).toBe(true)
    expect(reviewSentence(of(people), moment)).toContain('Marked by ANA, who keyed values of it')
  })

  test('the journal knows those whom the desk forgot', () => {
    const people = anasEntry()
    people.as('cho', keyed({ plate: 'TX 4KJ2217' }))
    people.as('ana', keyed({ plate: 'TX 4KJ2218' }))
    expect([...keyersOnDesk(rowsOf(people))]).toEqual(['ana'])
    const read = keyersRead(people.state)
    people.items.forEach((item) => read.add(item))
    reviewed(people, 'ben')
    expect([...read.of('E1')].sort()).toEqual(['ana', 'cho'])
    expect([...keyersOnDesk(rowsOf(people))]).toEqual(['ana'])
  })

  test('back to the keyer with a note, until it is reviewed', () => {
    const people = anasEntry()
    people.as(
      'ben',
      ...reviewNote(people.state, 'E1', {
        text: 'weight looks like pounds',
        name: 'BEN',
        device: 'D',
        at: AT,
        incident: undefined,
      }),
    )
    expect(of(people)).toMatchObject({ note: 'weight looks like pounds', noteBy: 'BEN', standing: { is: 'waiting' } })
    reviewed(people, 'ben')
    expect(of(people).note).toBe('')
  })

  test('fallen marks come first', () => {
    const people = anasEntry()
    people.as('ana', opened('E2'), lined('L2', 'E2'))
    const rows = keyedRows(people.state, 'E2')
    if (rows === undefined) throw new Error('no entry')
    people.as('ben', reviewMark(rows, { name: 'BEN', operator: 'ben', at: AT }))
    people.as('ana', keyed({ plate: 'Z' }, 'E2'))
    expect(reviewsWaiting(people.state, TODAY).map(({ id, review }) => [id, review.standing.is])).toEqual([
      ['E2', 'fallen'],
      ['E1', 'waiting'],
    ])
  })
})

describe('exceptions', () => {
  test('alone at night: it goes with name and reason, and stays red', () => {
    const people = anasEntry()
    people.as('ana', wentAlone('E1', 'ANA', 'nobody else in the office'))
    expect(of(people).standing).toEqual({ is: 'alone', by: 'ANA', why: 'nobody else in the office' })
    expect(reviewSentence(of(people), moment)).toBe('No second person: ANA, nobody else in the office.')
    expect(found(people)).toEqual([
      'reviewedAlone: Entry 000-0310001-3 went without a second person: ANA, nobody else in the office.',
    ])
    people.as('ana', happened('presented'))
    reviewed(people, 'ben')
    expect(found(people)).toEqual([
      'reviewedAlone: Entry 000-0310001-3 went without a second person: ANA, nobody else in the office. BEN looked at it afterwards.',
    ])
  })

  test('presented while nobody had looked; printing alone is none, and a mark that fell by the officer’s ink is none', () => {
    const people = anasEntry()
    people.as('ana', happened('printed', { revision: 1 }))
    expect(found(people)).toEqual([])
    people.as('ana', happened('presented'))
    expect(found(people)).toEqual([
      'notReviewed: Entry 000-0310001-3 went to the counter and no second person had looked: value $6,930.00.',
    ])

    const other = anasEntry()
    reviewed(other, 'ben')
    other.as('ana', happened('presented'))
    other.as('ana', change('line.keyed', 'line', 'L1', { enteredValue: [690_000, 'T'] }))
    expect(of(other).standing.is).toBe('fallen')
    expect(found(other)).toEqual([])
  })

  test('moved after the mark and then presented is one', () => {
    const people = anasEntry()
    reviewed(people, 'ben')
    people.as('ana', keyed({ plate: 'Z' }))
    people.as('ana', happened('presented'))
    expect(found(people)).toHaveLength(1)
  })

  test('the list is the same one while no finding moved, and is judged anew when one did', () => {
    const people = anasEntry()
    people.as('ana', happened('presented'))
    const before = reviewExceptions(people.state, NOW)
    expect(before).toHaveLength(1)
    people.as('ana', opened('E2'), lined('L2', 'E2'))
    expect(reviewExceptions(people.state, NOW)).toBe(before)
    people.as('ana', change('line.keyed', 'line', 'L1', { enteredValue: [800_000, 'T'] }))
    expect(found(people)[0]).toContain('value $8,000.00')
    people.as('ana', change('line.keyed', 'line', 'L1', { enteredValue: [400_000, 'T'] }))
    expect(found(people)).toEqual([])
    people.as('ana', rule('valueOver', 300_000))
    expect(found(people)).toHaveLength(1)
  })

  test('entries with another row, by identity', () => {
    const people = anasEntry()
    const watch = rowWatch(['entry', 'line'])
    expect(watch.changed(people.state)).toBeUndefined()
    expect(watch.changed(people.state)).toEqual(new Set())
    people.as('ana', lined('L9', 'E7'), keyed({ plate: 'Z' }))
    expect(watch.changed(people.state)).toEqual(new Set(['E1', 'E7']))
  })
})
