import { expect, test } from 'vitest'
import { versionState, versionsOf } from '../../../shared/domain/incident/reports'
import { pendingOf } from '../../../shared/domain/incident/reportsPending'
import { maskedNumber, touchedId } from '../../../shared/domain/incident/breaches'
import type { Change } from '../../../shared/journal/item'
import { deskOf, keyed } from '../frame/desk'
import { aTellingDesk, at, breachReport, hashOf, notice } from './reportDesk'

test('the notice says what stands, what is not known yet, what was not asked, and that no breach is known', () => {
  const desk = aTellingDesk()
  desk.state1('t', 'occurredAt', 'Sun 22 Nov about 23:00', { sureness: 'likely' })
  desk.state1('c', 'cause', '', { notKnownYet: true, askedOf: 'R. Vance', askAgainAt: at('12:00') })
  desk.state1('x', 'impact', 'A guess for counsel', { counsel: true })
  const { text, number } = desk.make()
  expect(number).toBe(0)
  expect(text).toContain(
    'Time of the incident\n  Sun 22 Nov about 23:00\n  Said by R. Vance, Tue 24 Nov 2026 06:00 −06:00. Likely.\n',
  )
  expect(text).toContain('Cause, if known\n  Not known yet.\n')
  expect(text).toContain('R. Vance goes on asking; asked again Tue 24 Nov 2026 12:00 −06:00.')
  expect(text).toContain('Breach of records\n  No breach of records is known at the time of this notice.')
  expect(text).toMatch(/Nothing can be said yet of\n {2}.*; Impact; Affected parties; /u)
  expect(text).not.toContain('guess')
})

test('supplement 2 shows only what was added since supplement 1, and says by hash what it supplements', () => {
  const desk = aTellingDesk()
  desk.state1('t', 'occurredAt', 'Sunday night')
  desk.make()
  desk.state1('s', 'scale', 'Both offices')
  const first = desk.make()
  desk.state1('s2', 'scale', 'Three offices')
  desk.state1('p', 'impact', 'No filing')
  const second = desk.make()
  expect(second.number).toBe(2)
  expect(second.text).toContain('SUPPLEMENT 2 TO THE INCIDENT NOTICE')
  expect(second.text).toContain(`Supplements: Supplement 1 to the incident notice, SHA-256 ${hashOf(first.text)}`)
  expect(second.text).toContain('Three offices')
  expect(second.text).toContain('Takes the place of: Both offices')
  expect(second.text).toContain('No filing')
  expect(second.text).not.toContain('Sunday night')
  expect(desk.make().text).toContain('Nothing was added or changed since version 2. What it says stands.')
})

test('what was told and withdrawn since is told as withdrawn, with the reason, and once', () => {
  const desk = aTellingDesk()
  desk.state1('s', 'scale', 'Both offices')
  desk.make()
  desk.withdraw('s')
  expect(desk.make().text).toContain('Told before and withdrawn\n  Scale of the outage: Both offices Why: misheard')
  expect(pendingOf(desk.state, notice).count).toBe(0)
})

test('the breach report names its importer list by hash and holds none of its numbers', () => {
  const desk = aTellingDesk()
  desk.breach()
  desk.touch('one', '89-010001200', 'Rio Canela')
  const { text, list = '' } = desk.make(breachReport)
  expect(text).toContain('Mailboxes copied\n  Records: electronic.\n  Discovered Tue 24 Nov 2026 09:00 −06:00.')
  expect(text).toContain(`SHA-256 of the list: ${hashOf(list)}`)
  expect(text).not.toMatch(/89-010001200|Rio Canela/u)
  expect(list).toContain('Known\n  89-010001200 | Rio Canela | found Tue 24 Nov 2026 09:00 −06:00 by R. Vance\n')
  expect(list).toContain('Reference: 0123456789ABCDEF')
})

test('a supplement lists only clients found since; one that turned out whole is withdrawn, and told again when found again', () => {
  const desk = aTellingDesk()
  desk.breach()
  desk.touch('one', '89-010001200', 'Rio Canela')
  desk.make(breachReport)
  desk.touch('two', '79-020004500', 'Tidewrack', { foundAt: at('08:00', 27) })
  desk.untouch('one')
  const { list = '', text } = desk.make(breachReport)
  expect(text).toContain('1 added.\n  1 withdrawn.')
  expect(text).not.toContain('Mailboxes copied')
  expect(list).toMatch(
    /Added\n {2}79-020004500 \| Tidewrack[^\n]*\n\nTold before and withdrawn\n {2}89-010001200 \| Rio Canela/u,
  )
  desk.touch('one', '89-010001200', 'Rio Canela', { foundAt: at('09:00', 28) })
  const again = desk.make(breachReport)
  expect(again.list).toContain('Added\n  89-010001200')
  expect(again.list).not.toContain('79-020004500')
})

test('a breach that is found after the notice is mentioned in its next supplement; a corrected one is told anew', () => {
  const desk = aTellingDesk()
  desk.make()
  desk.breach()
  expect(desk.make().text).toContain('A breach of electronic records was discovered Tue 24 Nov 2026 09:00 −06:00.')
  desk.make(breachReport)
  desk.breach({ what: 'Mailboxes and the entry database copied' })
  expect(desk.make(breachReport).text).toContain('Mailboxes and the entry database copied')
  desk.breach({ what: 'Mailboxes copied' })
  expect(desk.make(breachReport).text).toContain('The breach\n  Mailboxes copied\n')
})

test('made is not saved, saved is not sent, sent is not acknowledged', () => {
  const made = keyed('report.made', 'reportVersion', 'v', {
    incident: 'incident',
    report: 'incidentNotice',
    number: 0,
    sha256: 'a'.repeat(64),
  })
  const saved = keyed('file.savedOutside', 'savedFile', 'f', { sha256: 'a'.repeat(64) })
  const sent = keyed('report.sent', 'reportVersion', 'v', { sentAt: at('10:10'), messageId: '1@x' })
  const heard = keyed('report.acknowledged', 'reportVersion', 'v', { acknowledgedAt: at('10:40') })
  const stateOf = (...changes: Change[]) => {
    const state = deskOf(...changes)
    const [version] = versionsOf(state, notice)
    return version === undefined ? undefined : versionState(state, version)
  }
  expect(stateOf(made)).toBe('made')
  expect(stateOf(made, saved)).toBe('saved')
  expect(stateOf(made, saved, sent)).toBe('sent')
  expect(stateOf(made, saved, sent, heard)).toBe('acknowledged')
})

test('a number is masked to its last two characters, and a short one wholly; ids of clients never fall apart in a list', () => {
  expect(maskedNumber('89-010001200')).toBe('••••00')
  expect(maskedNumber('1234')).toBe('••••')
  expect(touchedId('B', 'importer of Laredo')).not.toContain(' ')
  expect(touchedId('B', 'x'.repeat(64)).length).toBeLessThanOrEqual(64)
  expect(touchedId('B', 'c1')).toBe('B/c1')
})
