import { describe, expect, test } from 'vitest'
import { timeLeft } from '../../../shared/domain/deadlines/timeLeft'
import { isfDuty, isfWorkList } from '../../../shared/domain/respond/isf'
import { filledIsf, missingElements } from '../../../shared/domain/respond/isfFill'
import { isfElements } from '../../../shared/knowledge/isfElements'
import { isfReport, isfText } from '../../../shared/sheets/respond/isfSheet'
import { aDesk, type Fields } from '../domain/aDesk'

const TONIGHT = '2026-11-29T22:00:00+08:00[Asia/Shanghai]'
const at = (iso: string) => ({ ms: Date.parse(iso), offsetMinutes: -360, zone: 'America/Chicago' })
const lading = (entry: string, happenedAt: string): Fields => ({ entry, what: 'ladingStated', happenedAt })
const rows = (kinds: Record<string, Record<string, Fields>>) => isfWorkList(aDesk(kinds))
const states = (kinds: Record<string, Record<string, Fields>>) => rows(kinds).map(({ of, state }) => [of, state])

describe('the work list of security filings', () => {
  test('holds vessels and what has no mode; air, truck and rail are not in it', () => {
    expect(
      states({
        entry: {
          air: { modeOfTransport: '40' },
          truck: { modeOfTransport: '30' },
          sea: { modeOfTransport: '11' },
          none: {},
          odd: { modeOfTransport: 'VESSEL' },
        },
        arrival: { rail: { modeOfTransport: '20' }, bulk: { modeOfTransport: '10' } },
      }),
    ).toEqual([
      ['bulk', 'noLading'],
      ['sea', 'noLading'],
      ['none', 'modeUnknown'],
      ['odd', 'modeUnknown'],
    ])
  })
  test('the first due is first; what is filed, not required or has arrived stands at the end', () => {
    const sea = { modeOfTransport: '11' }
    expect(
      states({
        entry: { later: sea, soon: sea, here: sea, filed: sea, exempt: { ...sea, isfFiled: 'notRequired' }, void: sea },
        fact: {
          f1: lading('later', '2026-12-04T22:00:00+08:00[Asia/Shanghai]'),
          f2: lading('soon', TONIGHT),
          f3: { entry: 'here', what: 'released' },
          f4: { entry: 'filed', what: 'isfFiled' },
          f5: { entry: 'void', what: 'voided' },
        },
      }),
    ).toEqual([
      ['soon', 'due'],
      ['later', 'due'],
      ['here', 'arrived'],
      ['filed', 'filed'],
      ['exempt', 'notRequired'],
    ])
  })
  test('a shipment expected is in it once: by its entry when one was opened', () => {
    const kinds = {
      entry: { e1: { modeOfTransport: '11', arrival: 'a1' } },
      arrival: {
        a1: { modeOfTransport: '11' },
        a2: { modeOfTransport: '11', cancelled: true },
        a3: { modeOfTransport: '11' },
      },
      isf: { 'arrival/a1': { arrival: 'a1', ladingAt: TONIGHT, filedAt: TONIGHT, transactionNumber: 'T1' } },
    }
    const [first, second] = rows(kinds)
    expect([first?.of, second?.of]).toEqual(['a3', 'e1'])
    // The sheet goes over to the entry, whose own clock does not know of it yet: that is said.
    expect(second).toMatchObject({ sheet: 'arrival/a1', state: 'filed', transactionNumber: 'T1', clockBehind: true })
  })
  test('its clock is 24 hours before lading: time left, overdue in red, stopped when filed', () => {
    const kinds = { entry: { e1: { modeOfTransport: '11' } }, fact: { f1: lading('e1', TONIGHT) } }
    const state = aDesk(kinds)
    const row = isfWorkList(state)[0]
    const duty = row === undefined ? undefined : isfDuty(state, row)
    expect(duty?.due).toEqual({ moment: '2026-11-28T22:00:00+08:00[Asia/Shanghai]' })
    if (duty === undefined) throw new Error('no clock')
    expect(timeLeft(duty, at('2026-11-28T10:00:00Z'))).toMatchObject({ words: '4 h left', tone: 'later' })
    expect(timeLeft(duty, at('2026-11-28T16:30:00Z'))).toMatchObject({ words: 'overdue by 2 h 30 min', tone: 'stop' })
    const filed = aDesk({ ...kinds, fact: { ...kinds.fact, f2: { entry: 'e1', what: 'isfFiled' } } })
    const done = isfWorkList(filed)[0]
    expect(done === undefined ? undefined : isfDuty(filed, done)?.done).toBe(true)
  })
  test('of two statements of the lading the one recorded last counts, as in the deadlines', () => {
    const kinds = {
      entry: { e1: { modeOfTransport: '11' } },
      fact: { f1: lading('e1', '2026-12-09T22:00:00+08:00[Asia/Shanghai]'), f2: lading('e1', TONIGHT) },
    }
    expect(rows(kinds)[0]?.ladingAt).toBe(TONIGHT)
  })
})

describe('the data sheet', () => {
  const kinds = {
    importer: { i1: { name: 'Cedar Row Furniture Inc.', importerNumber: '47-3120985NA', bondNumber: '991234567' } },
    entry: {
      e1: {
        entryNumber: 'ABC-1234567-6',
        modeOfTransport: '11',
        importer: 'i1',
        importerName: 'Cedar Row Furniture Inc.',
        importerNumber: '47-3120985NA',
        consigneeSame: true,
        conveyanceName: 'MV Grey Heron',
        voyage: '104E',
      },
    },
    line: {
      l1: { entry: 'e1', order: 'a', htsNumber: '9401.61.4011', countryOfOrigin: 'VN', manufacturerName: 'Song Wood' },
      l2: { entry: 'e1', order: 'b', htsNumber: '9403.60.8081', countryOfOrigin: 'VN', manufacturerName: 'Song Wood' },
    },
    bill: {
      b1: { entry: 'e1', order: 'a', billType: 'M', scac: 'MAEU', billNumber: '111' },
      b2: { entry: 'e1', order: 'b', billType: 'H', scac: 'ABCD', billNumber: '222' },
    },
    fact: { f1: lading('e1', TONIGHT) },
  }
  const filled = (more: Record<string, Record<string, Fields>> = {}) => {
    const state = aDesk({ ...kinds, ...more })
    const row = isfWorkList(state)[0]
    if (row === undefined) throw new Error('not in the list')
    return filledIsf(state, row)
  }

  test('takes what the entry and the client say; what is keyed on it stands', () => {
    const { fields, from } = filled()
    expect(fields).toMatchObject({
      importerNumber: '47-3120985NA',
      consigneeNumber: '47-3120985NA',
      bill: 'ABCD222',
      vessel: 'MV Grey Heron',
      manufacturer: 'Song Wood',
      countryOfOrigin: 'VN',
      htsNumbers: '9401.61.4011, 9403.60.8081',
      ladingAt: TONIGHT,
      bondHolder: 'Cedar Row Furniture Inc., bond 991234567',
    })
    expect(from).toMatchObject({ importerNumber: 'entry', bondHolder: 'client' })
    const keyed = filled({ isf: { 'entry/e1': { entry: 'e1', manufacturer: 'Other Works', seller: 'Song Trading' } } })
    expect(keyed.fields).toMatchObject({ manufacturer: 'Other Works', seller: 'Song Trading' })
    expect(keyed.from.manufacturer).toBeUndefined()
  })
  test('says which of the ten are missing, and which two may follow', () => {
    expect(missingElements(filled().fields).map(({ number }) => number)).toEqual([1, 2, 6, 9, 10])
    expect(isfElements.filter(({ by }) => by === 'arrival').map(({ number }) => number)).toEqual([9, 10])
    expect(isfElements).toHaveLength(10)
  })
  test('is the same on paper and in the text for the clean machine: ten elements, blanks as blanks', () => {
    const sheet = { fields: filled().fields, goods: [], due: '', answerTo: 'Harbor Light, +1 555-0100' }
    const paper = JSON.stringify(isfReport(sheet))
    const text = isfText(sheet, true)
    for (const { name } of isfElements) {
      expect(paper).toContain(name)
      expect(text).toContain(name)
    }
    expect(text).toMatch(/^1\. Seller: _+\r$/mu)
    expect(text).toContain('3. Importer of record number: 47-3120985NA')
    expect(text).toContain('Vessel stow plan')
    expect(text).toContain('EXERCISE')
    expect(text).toContain('lading not known')
  })
  test('two makers stand with their goods', () => {
    const goods = [
      {
        htsNumber: '9401.61.4011',
        countryOfOrigin: 'VN',
        manufacturer: 'Song Wood',
        manufacturerAddress: '1 Road\nHue\n\n\nVN',
      },
      { htsNumber: '9403.60.8081', countryOfOrigin: 'VN', manufacturer: 'Huong Works', manufacturerAddress: '' },
    ]
    const sheet = { fields: {}, goods, due: TONIGHT, answerTo: '' }
    expect(JSON.stringify(isfReport(sheet).blocks)).toContain('Song Wood, 1 Road, Hue, VN')
    expect(isfText(sheet, false)).toContain('- 9403.60.8081, VN, Huong Works')
  })
})
