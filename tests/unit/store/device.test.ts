import { describe, expect, test } from 'vitest'
import { minutesBack } from '../../../renderer/store/clock'
import { genesisChanges, whyNewDevice } from '../../../renderer/store/device'
import { validateChanges } from '../../../shared/journal/validate'
import type { Hash } from '../../../shared/journal/item'

const joined = { device: 'BBBBBBBBBB', label: 'laptop', publicKey: '00', program: '0.1.0', machineId: 'm' }
const known = {
  headThere: true,
  machineIdThen: 'm',
  machineIdNow: 'm',
  sequenceInSettings: 10,
  sequenceInDesk: 12,
}

describe('a restore is a new device', () => {
  test('the same machine with all it remembers goes on as it was', () => {
    expect(whyNewDevice(known)).toBeUndefined()
  })
  test('a database rebuilt from its mirror, a copied profile and an old copy each start a new one', () => {
    expect(whyNewDevice({ ...known, headThere: false })).toBe('restored')
    expect(whyNewDevice({ ...known, machineIdNow: 'other' })).toBe('otherMachine')
    expect(whyNewDevice({ ...known, sequenceInSettings: 13 })).toBe('deskBehind')
  })
  test('its genesis item replaces the old one and names what it had taken in', () => {
    const heads = { AAAAAAAAAA: { sequence: 7, hash: 'a'.repeat(64) as Hash } }
    const changes = genesisChanges(joined, { heads, replaced: { old: 'AAAAAAAAAA', why: 'restored' } })
    expect(changes.map((change) => [change.action, change.id])).toEqual([
      ['device.joined', 'BBBBBBBBBB'],
      ['device.replaced', 'AAAAAAAAAA'],
      ['journal.merged', 'BBBBBBBBBB'],
    ])
    expect(validateChanges(changes).ok).toBe(true)
  })
  test('a second laptop names what it had taken in and replaces nobody', () => {
    const heads = { AAAAAAAAAA: { sequence: 7, hash: 'a'.repeat(64) as Hash } }
    expect(genesisChanges(joined, { heads }).map((change) => [change.action, change.id])).toEqual([
      ['device.joined', 'BBBBBBBBBB'],
      ['journal.merged', 'BBBBBBBBBB'],
    ])
  })
})

describe('a clock that was set back', () => {
  test('minutes, from more than one minute on; forward is no jump', () => {
    expect(minutesBack(10 * 60_000, 0)).toBe(10)
    expect(minutesBack(59_000, 0)).toBe(0)
    expect(minutesBack(0, 10 * 60_000)).toBe(0)
  })
})
