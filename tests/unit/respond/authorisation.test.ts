import { describe, expect, test } from 'vitest'
import { diagnose } from '../../../shared/domain/diagnostics'
import { entryFile, type EntryFile } from '../../../shared/domain/entryFile'
import { authorisationFor, authorisationRows, scopeOf } from '../../../shared/domain/respond/authorisation'
import { answerChanges, removalOf, requestChanges } from '../../../shared/domain/respond/authorisationRecord'
import {
  coverWords,
  placeWords,
  scopeWords,
  standingWords,
  timeLeft,
  timeLeftWords,
} from '../../../shared/domain/respond/authorisationWords'
import { momentSaid } from '../../../shared/domain/respond/momentSaid'
import { entryTotals } from '../../../shared/domain/totals'
import type { Change, Wall } from '../../../shared/journal/item'
import type { ModeFamily } from '../../../shared/knowledge/modes'
import { packetOf } from '../../../shared/sheets/packet'
import { aDesk } from './aDesk'

const at = (time: string) => `2026-11-24T${time}:00-06:00[America/Chicago]`
const laredo = { port: '2304', modeFamily: 'truck' as ModeFamily }
type Desk = ReturnType<typeof aDesk>

const incident = (fields: Record<string, string>): Change => ({
  action: 'incident.keyed',
  kind: 'incident',
  id: 'incident',
  patch: Object.entries(fields),
})
const ask = (desk: Desk, id: string, fields: Parameters<typeof requestChanges>[2]) =>
  desk.record(...requestChanges(desk.state, id, { askedAs: 'cbpHeadquarters', ...fields }))
const answer = (desk: Desk, id: string, fields: Parameters<typeof answerChanges>[2]) =>
  desk.record(...answerChanges(desk.state, id, fields))
const coverOf = ({ state }: Desk, time: string, scope = laredo) =>
  authorisationFor(state, { ...scope, at: at(time) }).state

/** Asked at 05:00 of headquarters, granted at 07:00 for trucks at Laredo until 14:00. */
function granted() {
  const desk = aDesk()
  ask(desk, 'A1', { askedOf: 'Watch officer', askedAt: at('05:00') })
  answer(desk, 'A1', {
    state: 'granted',
    answeredBy: 'Director Ames',
    answeredAt: at('07:00'),
    reference: 'OFO-26-117',
    ports: '2304',
    modes: 'truck',
    from: at('07:00'),
    until: at('14:00'),
  })
  return desk
}

describe('what covers an entry at a moment', () => {
  test('nothing before it was asked for, then requested, granted, and ended', () => {
    const desk = granted()
    expect(['04:59', '05:00', '06:59', '07:00', '14:00', '14:01'].map((time) => coverOf(desk, time))).toEqual([
      'none',
      'requested',
      'requested',
      'granted',
      'granted',
      'ended',
    ])
  })
  test('a grant for Laredo by truck covers no other port and no other mode', () => {
    const desk = granted()
    expect(coverOf(desk, '09:00', { ...laredo, port: '2704' })).toBe('elsewhere')
    expect(coverOf(desk, '09:00', { ...laredo, modeFamily: 'ocean' })).toBe('elsewhere')
    expect(authorisationFor(desk.state, { port: undefined, modeFamily: 'truck', at: at('09:00') }).state).toBe(
      'elsewhere',
    )
    expect(authorisationFor(desk.state, { port: '2304', modeFamily: undefined, at: at('09:00') }).state).toBe(
      'elsewhere',
    )
  })
  test('a grant without ports and modes covers all of them, and without an end does not end', () => {
    const desk = aDesk()
    ask(desk, 'A1', { askedAt: at('05:00') })
    answer(desk, 'A1', { state: 'granted', answeredAt: at('07:00') })
    expect(authorisationFor(desk.state, { port: undefined, modeFamily: undefined, at: at('23:00') }).state).toBe(
      'granted',
    )
  })
  test('a grant beats a request, and of two grants the one that lasts longer is named', () => {
    const desk = granted()
    ask(desk, 'A2', { askedAt: at('08:00') })
    expect(coverOf(desk, '09:00')).toBe('granted')
    answer(desk, 'A2', { state: 'granted', answeredAt: at('08:30'), reference: 'PORT-9', until: at('20:00') })
    expect(authorisationFor(desk.state, { ...laredo, at: at('09:00') }).row?.fields.reference).toBe('PORT-9')
    expect(authorisationFor(desk.state, { ...laredo, at: at('19:00') }).row?.fields.reference).toBe('PORT-9')
  })
  test('of two requests the one made of headquarters is named', () => {
    const desk = aDesk()
    ask(desk, 'P', { askedAs: 'port', askedAt: at('04:00') })
    ask(desk, 'H', { askedAt: at('05:00') })
    expect(authorisationFor(desk.state, { ...laredo, at: at('06:00') }).row?.id).toBe('H')
  })
  test('refused is said, and so is a grant that CBP ended early: it covered what was done before', () => {
    const refused = aDesk()
    ask(refused, 'A1', { askedAt: at('05:00') })
    answer(refused, 'A1', { state: 'refused', answeredAt: at('07:00') })
    expect([coverOf(refused, '06:00'), coverOf(refused, '08:00')]).toEqual(['requested', 'refused'])
    const ended = granted()
    answer(ended, 'A1', { state: 'ended', until: at('10:00'), endedWhy: 'CBP took it back' })
    expect(['09:00', '10:30', '13:00'].map((time) => coverOf(ended, time))).toEqual(['granted', 'ended', 'ended'])
  })
  test('a request that was given up stands until then, and a grant for later does not hold yet', () => {
    const desk = aDesk()
    ask(desk, 'A1', { askedAt: at('05:00') })
    answer(desk, 'A1', { state: 'ended', until: at('06:00'), endedWhy: 'asked again by mail' })
    expect([coverOf(desk, '05:30'), coverOf(desk, '07:00')]).toEqual(['requested', 'ended'])
    ask(desk, 'A2', { askedAt: at('06:10') })
    answer(desk, 'A2', { state: 'granted', answeredAt: at('07:00'), from: at('12:00') })
    expect([coverOf(desk, '06:30'), coverOf(desk, '08:00'), coverOf(desk, '12:00')]).toEqual([
      'requested',
      'notYet',
      'granted',
    ])
  })
  test('one that was keyed by mistake and taken back covers nothing', () => {
    const desk = granted()
    desk.record(removalOf('A1'))
    expect(coverOf(desk, '09:00')).toBe('none')
  })
})

describe('a desk that has only what the incident itself says', () => {
  const old = { authorisationState: 'granted', authorisationBy: 'Director Ames', authorisationReference: 'OFO-1' }

  test('is honoured for every port and mode', () => {
    const desk = aDesk()
    desk.record(incident({ ...old, authorisationGrantedAt: at('07:00') }))
    expect(coverOf(desk, '09:00')).toBe('granted')
    expect(coverOf(desk, '09:00', { port: '2704', modeFamily: 'ocean' })).toBe('granted')
    expect(authorisationRows(desk.state)).toMatchObject([{ ofIncident: true, fields: { reference: 'OFO-1' } }])
  })
  test('the first record takes it over in the same item, so that nothing is lost', () => {
    const desk = aDesk()
    desk.record(incident({ ...old, authorisationGrantedAt: at('07:00') }))
    const item = desk.record(
      ...requestChanges(desk.state, 'A1', { incident: 'incident', ports: '2704', askedAt: at('08:00') }),
    )
    expect(item.changes).toHaveLength(2)
    expect(authorisationRows(desk.state).map(({ ofIncident, fields }) => [ofIncident, fields.state])).toEqual([
      [false, 'granted'],
      [false, 'requested'],
    ])
    expect(coverOf(desk, '09:00')).toBe('granted')
    expect(requestChanges(desk.state, 'A2', { incident: 'incident' })).toHaveLength(1)
  })
  test('its end is keyed on the record that takes it over', () => {
    const desk = aDesk()
    desk.record(incident({ ...old, authorisationGrantedAt: at('07:00') }))
    const [own] = authorisationRows(desk.state)
    answer(desk, own?.id ?? '', { state: 'ended', until: at('10:00') })
    expect([coverOf(desk, '09:00'), coverOf(desk, '11:00')]).toEqual(['granted', 'ended'])
  })
})

describe('in words', () => {
  test('the time that is left: amber two hours before the end, past after it', () => {
    const [row] = authorisationRows(granted().state)
    if (row === undefined) throw new Error('There is a record')
    const words = (time: string) => {
      const ms = Date.parse(at(time).slice(0, 25))
      return [timeLeft(row, ms), timeLeftWords(row, ms)]
    }
    expect(words('09:30')).toEqual(['running', '4 h 30 min left'])
    expect(words('12:00')).toEqual(['soon', '2 h 00 min left'])
    expect(words('13:59')).toEqual(['soon', '1 min left'])
    expect(words('14:12')).toEqual(['past', 'ended 12 min ago'])
    expect(timeLeftWords({ ...row, fields: {} }, 0)).toBe('')
    expect(timeLeft({ ...row, fields: {} }, 0)).toBe('none')
  })
  test('scope, place and what covers', () => {
    const desk = granted()
    const [row] = authorisationRows(desk.state)
    expect(row && scopeWords(row)).toBe('port 2304, truck')
    expect(row && scopeWords({ ...row, fields: { ports: '2304 2704' } })).toBe('ports 2304 and 2704, all modes')
    expect(placeWords(scopeOf({ portOfEntry: '2304', modeOfTransport: '30' }))).toMatch(/^port 2304 .*, truck$/u)
    expect(placeWords(scopeOf({}))).toBe('a port not keyed yet, mode not keyed yet')
    const words = (time: string, scope = laredo) =>
      coverWords(authorisationFor(desk.state, { ...scope, at: at(time) }), momentSaid)
    expect(words('09:00')).toBe('granted by Director Ames, reference OFO-26-117, until 24 Nov 2026 14:00')
    expect(words('06:00')).toBe(
      'requested of CBP headquarters (OFO) (Watch officer) at 24 Nov 2026 05:00, not answered yet',
    )
    expect(words('15:00')).toContain('ended at 24 Nov 2026 14:00')
    expect(words('09:00', { ...laredo, port: '2704' })).toBe('granted, but only for port 2304, truck')
    expect(words('04:00')).toBe('not asked for yet')
  })
  test('messages say what is granted, else what is requested, else nothing', () => {
    const desk = granted()
    const said = (time: string) => standingWords(desk.state, at(time), momentSaid)
    expect(said('09:00')).toBe(
      'granted, 24 Nov 2026 07:00, by Director Ames, reference OFO-26-117, for port 2304, truck, until 24 Nov 2026 14:00',
    )
    expect(said('06:00')).toContain('requested 24 Nov 2026 05:00')
    expect(said('04:00')).toBe('')
  })
})

/** The letter of an entry for Laredo by truck, as it would be planned or printed at a time of the day. */
function letterAt(desk: Desk, time: string, printing: boolean): string {
  const file = entryFile(desk.state, 'E1') as EntryFile
  const wall: Wall = { ms: Date.parse(at(time).slice(0, 25)), offsetMinutes: -360, zone: 'America/Chicago' }
  const { values } = packetOf(file, {
    totals: entryTotals(file, '2026-11-24'),
    diagnostics: [],
    drill: true,
    revision: 1,
    replaces: null,
    replacesReason: '',
    leave: authorisationFor(desk.state, { ...scopeOf(file.entry), at: at(time) }),
    printedAt: printing ? wall : undefined,
    operatorInitials: 'DO',
  })
  return values.incident.authorisation
}

const entry = (portOfEntry: string): Change => ({
  action: 'entry.opened',
  kind: 'entry',
  id: 'E1',
  patch: [
    ['entryNumber', '000-0310001-3'],
    ['portOfEntry', portOfEntry],
    ['modeOfTransport', '30'],
  ],
})

describe('letters say requested or granted, never nothing', () => {
  test('not asked, requested, granted with reference and end, ended, other port', () => {
    const desk = granted()
    desk.record(entry('2304'))
    expect(letterAt(desk, '04:00', true)).toBe('Downtime authorization has not been asked for yet.')
    expect(letterAt(desk, '06:00', true)).toBe(
      'Downtime authorization requested of CBP headquarters (Watch officer) at 11/24/2026 05:00 CST; no answer is on file yet.',
    )
    expect(letterAt(desk, '09:00', true)).toBe(
      'Downtime authorization granted by Director Ames on 11/24/2026 07:00 CST, reference OFO-26-117, until 11/24/2026 14:00 CST.',
    )
    expect(letterAt(desk, '15:00', true)).toBe(
      'Downtime authorization granted by Director Ames, reference OFO-26-117, ended on 11/24/2026 14:00 CST; no other is on file yet.',
    )
    desk.record(entry('2704'))
    expect(letterAt(desk, '09:00', true)).toBe(
      'Downtime authorization for this port and mode has not been asked for yet.',
    )
  })
  test('an authorization that expires between planning and printing: the letter says what held at the print', () => {
    const desk = granted()
    desk.record(entry('2304'))
    expect(letterAt(desk, '13:59', false)).toContain('until 11/24/2026 14:00 CST.')
    expect(letterAt(desk, '14:01', true)).toContain('ended on 11/24/2026 14:00 CST')
  })
  test('refused, later on, and given up are said too', () => {
    const desk = aDesk()
    desk.record(entry('2304'))
    ask(desk, 'A1', { askedAs: 'port', askedAt: at('05:00') })
    answer(desk, 'A1', { state: 'refused', answeredBy: 'Chief Ortiz', answeredAt: at('07:00') })
    expect(letterAt(desk, '08:00', true)).toBe(
      'Downtime authorization was requested of the port at 11/24/2026 05:00 CST and refused by Chief Ortiz on 11/24/2026 07:00 CST.',
    )
    answer(desk, 'A1', { state: 'granted', from: at('12:00') })
    expect(letterAt(desk, '08:00', true)).toContain('holds from 11/24/2026 12:00 CST')
    answer(desk, 'A1', { state: 'ended', answeredAt: null, from: null, until: at('07:30') })
    expect(letterAt(desk, '08:00', true)).toContain('the request did not stand any more')
  })
})

test('the note on the entry looks at its own port and mode', () => {
  const desk = granted()
  const notes = () =>
    diagnose(entryFile(desk.state, 'E1') as EntryFile, { state: desk.state, today: '2026-11-24', drill: true })
      .filter(({ code }) => code === 'AuthorisationNotAsked')
      .map(({ text }) => text)
  desk.record(entry('2304'))
  expect(notes()).toEqual([])
  desk.record(entry('2704'))
  expect(notes()).toEqual([expect.stringContaining('No authorization of CBP covers this port and mode')])
})

test('what is keyed with the incident after the last record counts beside it, under an id of its own', () => {
  const desk = granted()
  desk.record(...requestChanges(desk.state, 'A2', { incident: 'incident', ports: '2704', askedAt: at('08:00') }))
  desk.record(incident({ authorisationState: 'granted', authorisationReference: 'OFO-2' }))
  expect(coverOf(desk, '09:00', { port: '2704', modeFamily: 'air' })).toBe('granted')
  const own = authorisationRows(desk.state).find(({ ofIncident }) => ofIncident)
  answer(desk, own?.id ?? '', { state: 'ended', answeredAt: at('08:30'), until: at('10:00') })
  expect(authorisationRows(desk.state).filter(({ ofIncident }) => ofIncident)).toEqual([])
  expect(coverOf(desk, '11:00', { port: '2704', modeFamily: 'air' })).toBe('requested')
})
