import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emlOf } from '../../../shared/exchange/mail/eml'
import { decodedWords, mailboxIn, readMail } from '../../unit/exchange/readMail'

const anyText = fc.string({ unit: 'binary', maxLength: 200 })
/** What a header can hold of a text: one line. */
const line = (text: string) => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu, ' ')
const word = fc.stringMatching(/^[a-z0-9]{1,20}$/u)
const attachment = fc.record({
  name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
  bytes: fc.uint8Array({ maxLength: 500 }),
})

test('what is written as a message is read back: one recipient, subject, text and every byte of the files', () => {
  fc.assert(
    fc.property(
      fc.record({
        name: anyText,
        local: word,
        subject: anyText,
        text: anyText,
        files: fc.array(attachment, { maxLength: 3 }),
      }),
      ({ name, local, subject, text, files }) => {
        const made = emlOf({
          from: { name, address: 'desk@example.com' },
          to: { name, address: `${local}@example.net` },
          subject,
          date: '2026-11-24T02:05:00-06:00[America/Chicago]',
          text,
          attachments: files.map((file) => ({ ...file, mime: 'application/pdf' })),
        })
        if (!made.ok) throw new Error(made.error.type)
        const read = readMail(made.value)
        expect([...read.headers.keys()].sort()).toEqual(headersOf(files.length > 0))
        expect(mailboxIn(read.headers.get('to') ?? '')).toEqual({
          name: line(name).trim(),
          address: `${local}@example.net`,
        })
        expect(decodedWords(read.headers.get('subject') ?? '')).toBe(line(subject))
        const lines = text.split(/\r\n|\r|\n/u)
        if (lines.at(-1) === '') lines.pop()
        expect(read.text).toBe(lines.map((one) => `${one}\r\n`).join(''))
        expect(read.attachments.map(({ bytes }) => bytes)).toEqual(files.map(({ bytes }) => bytes))
        expect(read.attachments.map((file) => file.name)).toEqual(files.map((file) => line(file.name).trim() || 'file'))
        for (const one of Buffer.from(made.value).toString('latin1').split('\r\n'))
          expect(one.length).toBeLessThanOrEqual(78)
      },
    ),
  )
})

const headersOf = (several: boolean): string[] =>
  [
    ...['content-type', 'date', 'from', 'mime-version', 'subject', 'to', 'x-unsent'],
    ...(several ? [] : ['content-transfer-encoding']),
  ].sort()
