import { expect, test } from 'vitest'
import type { DeskState, Entity, Write } from '../../../../shared/journal/state'
import { KNOWN_EDITIONS } from '../../../../shared/sheets/official/knownEditions'
import { officialFor } from '../../../../shared/sheets/official/filedForm'
import { officialFills, pgaValuesOf } from '../../../../shared/sheets/official/officialFills'
import type { PgaForPacket } from '../../../../shared/sheets/pga/forPacket'
import { plain } from '../../../../shared/sheets/values'
import { aPlan } from '../aPacket'
import { aTruckEntry } from '../someEntries'

const born = {
  at: '000000000000000-000000-0000000000',
  seq: 1,
  wall: { ms: 0, offsetMinutes: 0, zone: 'UTC' },
  operator: 'DO',
}

function aDesk(forms: Record<string, Record<string, string>>): DeskState {
  const filed = new Map(
    Object.entries(forms).map(([id, fields]): [string, Entity] => {
      const writes = Object.entries(fields).map(([name, v]): [string, Write] => [
        name,
        { v, at: born.at, seq: 1, m: 'T' },
      ])
      return [id, { kind: 'officialForm', id, fields: Object.fromEntries(writes), born, touched: born }]
    }),
  )
  return { kinds: new Map([['officialForm', filed]]), version: 1, kindVersions: new Map() }
}

const printOf = (form: string): string => KNOWN_EDITIONS.find((one) => one.form === form)?.fingerprint ?? ''
const fda = (obtainedOn: string) => ({
  title: 'FDA 2877',
  form: 'fda2877',
  fingerprint: printOf('fda2877'),
  obtainedOn,
})
const cbp = { title: 'CBP 7501', form: 'cbp7501', fingerprint: printOf('cbp7501'), obtainedOn: '2026-11-01' }
const unbound = { title: 'FDA 2877', form: 'fda2877', fingerprint: 'unknown', obtainedOn: '2026-11-20' }

const { values } = aPlan(aTruckEntry())
const agencies: PgaForPacket = {
  forms: [0, 1].map((line) => ({
    form: 'fda-2877' as const,
    agency: 'FDA',
    program: 'RAD',
    lines: [line],
    answers: { 'fda-2877.modelBrand': plain(`model ${line}`) },
  })),
  papers: [],
  verdict: '',
}

test('of an agency’s form the newest on file that can be filled takes the place of our sheet', () => {
  const state = aDesk({ old: fda('2026-01-01'), newer: fda('2026-11-01'), newest: unbound, other: cbp })
  expect(officialFor(state, 'fda-2877')?.id).toBe('newer')
  expect(officialFor(state, 'fws-3-177')).toBeUndefined()
})

test('it is filled once for each sheet of it in the packet, with that sheet’s line and answers', () => {
  const state = aDesk({ old: fda('2026-01-01'), newer: fda('2026-11-01'), other: cbp })
  const packet = { ...values, agencies }
  const fills = officialFills(state, packet)
  expect(fills.map(({ form, at }) => [form.id, at])).toEqual([
    ['newer', 0],
    ['newer', 1],
    ['other', undefined],
  ])
  const [first, second, summary] = fills.map((fill) => pgaValuesOf(fill, packet))
  expect(first?.answers['fda-2877.modelBrand']?.text).toBe('model 0')
  expect(second?.lines).toEqual(packet.lines.slice(1, 2))
  expect(summary).toBeUndefined()
})

test('where the checklist does not ask for it, it is filled with the first line and nothing is answered', () => {
  const [fill] = officialFills(aDesk({ one: fda('2026-01-01') }), values)
  expect(fill?.at).toBeUndefined()
  const pga = fill === undefined ? undefined : pgaValuesOf(fill, values)
  expect(pga?.lines).toEqual(values.lines.slice(0, 1))
  expect(pga?.answers).toEqual({})
})
