import { expect, test } from 'vitest'
import { addressIn } from '../../../shared/exchange/mail/address'
import { emlOf, type Mail } from '../../../shared/exchange/mail/eml'
import { decodedWords, mailboxIn, readMail } from './readMail'

const mail: Mail = {
  from: { name: 'Harbor Brokers', address: 'clean@example.com' },
  to: { name: 'Ana Ruiz', address: 'ana.ruiz@example.net' },
  subject: 'Outage at Harbor Brokers: first notice',
  date: '2026-11-24T02:05:00-06:00[America/Chicago]',
  text: 'Good morning.\nOur systems are down.\n',
}
const bytesOf = (changed: Partial<Mail> = {}): Uint8Array => {
  const made = emlOf({ ...mail, ...changed })
  if (!made.ok) throw new Error(made.error.type)
  return made.value
}
const linesOf = (changed: Partial<Mail> = {}) => Buffer.from(bytesOf(changed)).toString('latin1').split('\r\n')

test('a message is a file that a mail program opens as a draft to be sent', () => {
  expect(linesOf()).toEqual([
    'Date: Tue, 24 Nov 2026 02:05:00 -0600',
    'From: Harbor Brokers <clean@example.com>',
    'To: Ana Ruiz <ana.ruiz@example.net>',
    'Subject: Outage at Harbor Brokers: first notice',
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Good morning.',
    'Our systems are down.',
    '',
  ])
})

test('letters beyond ASCII, long subjects and files with any name come back as they were', () => {
  const bytes = Uint8Array.from({ length: 300 }, (_, nth) => nth % 256)
  const read = readMail(
    bytesOf({
      to: { name: 'Müller, "Jörg" 税関', address: 'jm@example.net' },
      subject: `Ausfall – ${'sehr '.repeat(40)}lang`,
      text: `.dot\nFrom here\nsoft ${'é'.repeat(60)} end \n\ntrailing\t\n= signs == 50%`,
      messageId: 'x1@example.com',
      attachments: [
        { name: 'letter 1.pdf', mime: 'application/pdf', bytes },
        { name: 'Übersicht der freigegebenen Sendungen für alle "Kunden".pdf', mime: 'not a type\r\nX: y', bytes },
      ],
    }),
  )
  expect(mailboxIn(read.headers.get('to') ?? '')).toEqual({ name: 'Müller, "Jörg" 税関', address: 'jm@example.net' })
  expect(decodedWords(read.headers.get('subject') ?? '')).toBe(`Ausfall – ${'sehr '.repeat(40)}lang`)
  expect(read.headers.get('message-id')).toBe('<x1@example.com>')
  expect(read.text).toBe(`.dot\r\nFrom here\r\nsoft ${'é'.repeat(60)} end \r\n\r\ntrailing\t\r\n= signs == 50%\r\n`)
  expect(read.attachments).toEqual([
    { name: 'letter 1.pdf', mime: 'application/pdf', bytes },
    {
      name: 'Übersicht der freigegebenen Sendungen für alle "Kunden".pdf',
      mime: 'application/octet-stream',
      bytes,
    },
  ])
})

test('no line is longer than 76 characters, and every byte is ASCII', () => {
  const bytes = bytesOf({
    subject: 'ü'.repeat(300),
    text: 'x'.repeat(999),
    to: { name: 'N'.repeat(200), address: 'a@b.co' },
  })
  expect(bytes.every((byte) => byte < 128)).toBe(true)
  for (const line of Buffer.from(bytes).toString('latin1').split('\r\n')) expect(line.length).toBeLessThanOrEqual(76)
})

test('a line break in a subject or a name begins no header of its own', () => {
  const read = readMail(
    bytesOf({
      subject: 'Outage\r\nBcc: everybody@example.org\u2028x',
      to: { name: 'Ana\nBcc: all@example.org', address: 'ana@example.net' },
    }),
  )
  expect([...read.headers.keys()]).not.toContain('bcc')
  expect(decodedWords(read.headers.get('subject') ?? '')).toBe('Outage Bcc: everybody@example.org x')
  expect(mailboxIn(read.headers.get('to') ?? '').address).toBe('ana@example.net')
})

test('an address that is none, or is two, makes no file', () => {
  const bad = [
    '',
    'ana',
    'a@b',
    'a@b.com, c@d.com',
    'a@b.com\r\nBcc: x@y.org',
    'a b@c.com',
    'ä@b.com',
    '<a@b.com>',
    'a..b@c.com',
  ]
  for (const address of bad)
    expect(emlOf({ ...mail, to: { address } })).toEqual({
      ok: false,
      error: { type: 'BadAddress', which: 'to', address },
    })
  expect(emlOf({ ...mail, from: { address: 'none' } })).toMatchObject({ error: { which: 'from' } })
  expect(emlOf({ ...mail, messageId: 'a b>\r\nX: y' })).toMatchObject({ error: { type: 'BadMessageId' } })
  expect(addressIn(' cbpsoc@cbp.dhs.gov ')).toBe('cbpsoc@cbp.dhs.gov')
})
