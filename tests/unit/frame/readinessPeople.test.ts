import { expect, test } from 'vitest'
import { contactRoles } from '../../../shared/domain/contactRoles'
import { keyed } from './desk'
import { line, today } from './ready'

const firm = (fields: Record<string, string>) => keyed('firm.keyed', 'firm', 'firm', fields)
const whole = {
  name: 'Kestrel Point Brokers',
  filerCode: '9K4',
  licenceNumber: '31415',
  phone: '310-555-0180',
  address: '1 Pier Avenue\nSan Pedro\nCA\n90731\nUS',
}

test('a firm without a filer code stops a counter; what its letter lacks is named', () => {
  expect(line('firm', firm({ ...whole, filerCode: '' }))).toMatchObject({ tone: 'stop' })
  expect(line('firm', firm({ ...whole, phone: '', licenceNumber: '' }))).toMatchObject({
    tone: 'later',
    title: 'The firm lacks licence, telephone',
    mend: { to: { page: 'people' } },
  })
  expect(line('firm', firm(whole))).toMatchObject({ tone: 'good', title: 'The firm is keyed' })
})

test('a country alone is no address', () => {
  expect(line('firm', firm({ ...whole, address: '\n\n\n\nUS' }))).toMatchObject({
    tone: 'later',
    title: 'The firm lacks address',
  })
})

const signer = (id: string, name: string) => keyed('signer.keyed', 'signer', id, { name })
test('nobody who may sign stops a counter, one is too few, and who signs no more is not counted', () => {
  expect(line('signers')).toMatchObject({ tone: 'stop', title: 'Nobody may sign' })
  const [one, two] = [signer('s1', 'Saoirse Kell'), signer('s2', 'Imogen Halyard')]
  expect(line('signers', one)).toMatchObject({ tone: 'later', title: '1 signer: Saoirse Kell' })
  expect(line('signers', one, two)?.tone).toBe('good')
  const withdrawn = keyed('signer.removed', 'signer', 's2', { removed: true })
  expect(line('signers', one, two, withdrawn)?.tone).toBe('later')
})

test('a mailbox outside the own network is a gap until it is keyed', () => {
  expect(line('mailbox', firm(whole))).toMatchObject({ tone: 'later', mend: { words: 'Key it' } })
  expect(line('mailbox', firm({ ...whole, cleanEmail: 'kestrel@clean.example' }))?.tone).toBe('good')
})

const contact = (id: string, fields: Record<string, string>) => keyed('contact.keyed', 'contact', id, fields)
test('headquarters by name alone is no contact: without a way to reach it, it stays a stop', () => {
  const name = { name: 'Office of Field Operations, headquarters' }
  expect(line('headquarters')).toMatchObject({ tone: 'stop', mend: { to: { page: 'contacts', id: 'new' } } })
  expect(line('headquarters', contact('c1', name))?.tone).toBe('stop')
  expect(line('headquarters', contact('c1', { ...name, phone: '202-555-0140' }))).toMatchObject({
    tone: 'good',
    mend: { words: 'Show', to: { id: 'c1' } },
  })
})

test('contacts: none stops, one not reached for 90 days is rung by the button, a changed number is not reached', () => {
  expect(line('contacts')).toMatchObject({ tone: 'stop', mend: { to: { page: 'contacts', id: '~published' } } })
  const phone = { name: 'Watch commander', phone: '956-555-0121' }
  const reached = (verifiedOn: string) => contact('c1', { ...phone, verifiedOn })
  expect(line('contacts', contact('c1', phone))).toMatchObject({
    tone: 'later',
    title: '1 of 1 contacts not reached for 90 days',
    about: 'Watch commander',
    mend: { words: 'Ring', to: { page: 'contacts', id: 'c1' } },
  })
  expect(line('contacts', reached(today))?.tone).toBe('good')
  expect(line('contacts', reached('2026-08-20'))?.tone).toBe('later')
  expect(line('contacts', reached(today), contact('c1', { phone: '956-555-0199' }))?.tone).toBe('later')
})

test('each purpose of the first hour wants somebody, and a second path to be tried', () => {
  const wanted = contactRoles.filter(({ id }) => id !== 'headquarters')
  const nameFor: Readonly<Record<string, string>> = {
    soc: 'Security Operations Center',
    clientRepresentative: 'Client representative',
    portNight: 'Port, after hours',
    center: 'Center of Excellence',
    vendor: 'Vendor of the main system',
  }
  const everybody = (more: Record<string, string>) =>
    wanted.map(({ id, group = 'CBP' }) =>
      contact(id, { name: nameFor[id] ?? id, group, phone: '956-555-0131', ...more }),
    )
  expect(line('roles')).toMatchObject({
    tone: 'later',
    title: `Nobody is known for ${wanted.length} of ${wanted.length} purposes`,
    mend: { to: { page: 'contacts', id: '~roles' } },
  })
  expect(line('roles', everybody({}))?.title).toMatch(/^\d+ of \d+ purposes have no second path$/)
  expect(line('roles', everybody({ secondPhone: '956-555-0132' }))?.tone).toBe('good')
})

test('one operator alone is a gap', () => {
  const operator = (id: string) => keyed('operator.keyed', 'operator', id, { name: id, role: 'lead' })
  expect(line('operators', operator('o1'))).toMatchObject({ tone: 'later', title: 'One operator only' })
  expect(line('operators', operator('o1'), operator('o2'))).toMatchObject({
    tone: 'good',
    title: '2 operators: o1, o2',
  })
  const gone = keyed('operator.removed', 'operator', 'o2', { removed: true })
  expect(line('operators', operator('o1'), operator('o2'), gone)?.tone).toBe('later')
})
