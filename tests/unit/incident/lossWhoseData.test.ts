import { describe, expect, test } from 'vitest'
import type { LossRow } from '../../../shared/domain/incident/loss'
import { maskedImporterNumber, whoseData } from '../../../shared/domain/incident/whoseData'
import type { FieldsOf } from '../../../shared/domain/kinds'
import type { DeskState } from '../../../shared/journal/state'
import { after, client, deskFrom, entry, joined, keyed, takeIn } from './lossDesk'

const loss = (fields: FieldsOf<'loss'>): LossRow => ({ id: 'L', fields, born: '', operator: 'op' })
const found = (state: DeskState, fields: FieldsOf<'loss'>, own: string) =>
  whoseData(state, loss(fields), own).clients.map(({ name, sureness }) => `${name}, ${sureness}`)

describe('whose data was on a lost laptop', () => {
  test('its own clients and all that it had taken in are sure; what came to the desk elsewhere since is perhaps', () => {
    const [a, b] = [joined('A'), joined('B')]
    a.write(client('c1', 'Cedar Row', '47-3120985NA'))
    takeIn(b, a.items)
    b.write(client('c2', 'Muebles Tres Nogales', '47-3120986NA'))
    const ofB = [...b.items]
    takeIn(a, ofB)
    a.write(client('c3', 'Dusky Shrimp', '47-3120987NA'))
    const state = deskFrom(a.items, ofB)
    expect(found(state, { what: 'laptop', device: b.device, noticedAt: after(600) }, a.device)).toEqual([
      'Cedar Row, sure',
      'Muebles Tres Nogales, sure',
      'Dusky Shrimp, perhaps',
    ])
  })
  test('what was recorded after the loss was noticed cannot have been on it', () => {
    const [a, b] = [joined('A'), joined('B')]
    a.write(client('c1', 'Cedar Row', '47-3120985NA'))
    takeIn(b, a.items)
    const late = joined('C', 7200)
    late.write(client('c9', 'Came later', '47-3120999NA'))
    const state = deskFrom(a.items, b.items, late.items)
    expect(found(state, { what: 'laptop', device: b.device, noticedAt: after(600) }, a.device)).toEqual([
      'Cedar Row, sure',
    ])
  })
  test('its late journal turns up on a stick: what it drew and keyed alone is then known and sure', () => {
    const [a, b] = [joined('A'), joined('B')]
    const known = [...b.items]
    b.write(client('c4', 'Only on B', '47-3120988NA'))
    b.write(entry('000-0500001-1', { importerName: 'Typed at night', importerNumber: '12-3456789AB' }))
    const told = { what: 'laptop', device: b.device, noticedAt: after(600) } as const
    expect(found(deskFrom(a.items, known), told, a.device)).toEqual([])
    expect(found(deskFrom(a.items, b.items), told, a.device)).toEqual(['Only on B, sure', 'Typed at night, sure'])
  })
  test('a third laptop’s records count as there when the merge that brought them says so', () => {
    const [a, b, c] = [joined('A'), joined('B'), joined('C')]
    c.write(client('c5', 'Of the third', '47-3120989NA'))
    takeIn(a, c.items)
    takeIn(b, a.items)
    const state = deskFrom(a.items, b.items, c.items)
    expect(found(state, { what: 'laptop', device: b.device, noticedAt: after(600) }, a.device)).toEqual([
      'Of the third, sure',
    ])
  })
  test('a client is one, whether an entry names them, their number was typed, or both', () => {
    const [a, b] = [joined('A'), joined('B')]
    b.write(client('c1', 'Cedar Row', '47-3120985NA'))
    b.write(entry('e1', { importer: 'c1' }), entry('e2', { importerName: 'CEDAR', importerNumber: '47-3120985NA' }))
    b.write(entry('e3', {}))
    const data = whoseData(
      deskFrom(a.items, b.items),
      loss({ what: 'laptop', device: b.device, noticedAt: after(600) }),
      a.device,
    )
    expect(data.clients).toMatchObject([{ key: 'c1', name: 'Cedar Row', entries: ['e1', 'e2'] }])
    expect(data.entries).toBe(3)
  })
  test('figures besides: makers, consignees, drivers with a date of birth, contacts, papers, people who unlock', () => {
    const [a, b] = [joined('A'), joined('B')]
    b.write(
      entry('e1', { consigneeName: 'Nogal Warehouse', driverName: 'R. Villarreal', driverBirthDate: '1979-03-14' }),
      keyed('line.added', 'line', 'l1', { entry: 'e1', manufacturerName: 'Tres Nogales' }),
      keyed('line.added', 'line', 'l2', { entry: 'e1', manufacturerName: 'Tres Nogales' }),
      keyed('contact.keyed', 'contact', 'k1', { name: 'Port' }),
      keyed('document.attached', 'document', 'd1', { name: 'invoice.pdf', entry: 'e1' }),
      keyed('operator.keyed', 'operator', 'o1', { name: 'Ben Osei' }),
    )
    expect(whoseData(deskFrom(a.items, b.items), loss({ what: 'laptop', device: b.device }), a.device)).toMatchObject({
      entries: 1,
      manufacturers: ['Tres Nogales'],
      consignees: ['Nogal Warehouse'],
      drivers: 1,
      contacts: 1,
      documents: 1,
      operators: ['Ben Osei'],
    })
  })
})

describe('whose data was on a lost stick or packet', () => {
  test('a stick holds the whole desk until it was last seen; until it was missed, perhaps', () => {
    const a = joined('A')
    a.write(client('c1', 'Before', '47-3120985NA'))
    const between = joined('B', 1000)
    between.write(client('c2', 'Between', '47-3120986NA'))
    const later = joined('C', 5000)
    later.write(client('c3', 'Later', '47-3120987NA'))
    const state = deskFrom(a.items, between.items, later.items)
    const told = { what: 'stick', device: a.device, lastSeenAt: after(500), noticedAt: after(3000) } as const
    expect(found(state, told, a.device)).toEqual(['Before, sure', 'Between, perhaps'])
    const turned = { ...told, lastSeenAt: after(3000), noticedAt: after(500) }
    expect(found(state, turned, a.device)).toEqual(['Before, sure', 'Between, sure'])
  })
  test('a packet holds what stands on the paper of its entries, no more', () => {
    const a = joined('A')
    a.write(client('c1', 'Cedar Row', '47-3120985NA'), client('c2', 'Not on it', '47-3120986NA'))
    a.write(
      entry('e1', { importer: 'c1' }),
      entry('e2', { importer: 'c2' }),
      keyed('line.added', 'line', 'l1', { entry: 'e1', mid: 'MXMUETRE2208APO' }),
    )
    const data = whoseData(deskFrom(a.items), loss({ what: 'packet', entries: 'e1' }), a.device)
    expect(data.clients.map(({ name }) => name)).toEqual(['Cedar Row'])
    expect(data).toMatchObject({ entries: 1, manufacturers: ['MXMUETRE2208APO'], contacts: 0, operators: [] })
  })
})

test('a number is masked to its last four, in whatever form it was keyed', () => {
  expect(maskedImporterNumber('47-3120985NA')).toBe('XX-XXXXX85NA')
  expect(maskedImporterNumber('123-45-6789')).toBe('XXX-XX-6789')
  expect(maskedImporterNumber('not read 12')).toBe('XXX XXXd 12')
})
