import { expect, test } from 'vitest'
import { contactsCsv } from '../../../shared/exchange/contactsCsv'
import { guessMap } from '../../../shared/exchange/imports/guess'
import { deskOf, keyed } from '../frame/desk'

const contact = (id: string, fields: Record<string, string | boolean>) => keyed('contact.keyed', 'contact', id, fields)

test('contacts as a table for people: formulas are escaped, others named by their name, those taken off left out', () => {
  const text = contactsCsv(
    deskOf(
      contact('b', { name: '=cmd|calc', group: 'Port', phone: '+1 956-555-0120', secondPath: 'a' }),
      contact('a', { name: 'Watch commander', group: 'Port', phone: '956-555-0121' }),
      contact('c', { name: 'Gone', removed: true }),
    ),
  )
  const lines = text.split('\r\n')
  expect(lines).toHaveLength(4)
  expect(lines[1]).toContain("'=cmd|calc,,,'+1 956-555-0120")
  expect(lines[1]).toContain('Watch commander')
  expect(text).not.toContain('Gone')
})

test('the headings are those that an import takes for the same fields', () => {
  const header = contactsCsv(deskOf()).replace('\uFEFF', '').trim().split(',')
  const map = guessMap('contacts', { file: 'contacts.csv', sheet: '', rows: [header, header.map(() => 'x')] })
  for (const field of ['name', 'organisation', 'role', 'group', 'phone', 'secondPhone', 'email', 'fax', 'hours'])
    expect([field, map.columns[field]?.length]).toEqual([field, 1])
})
